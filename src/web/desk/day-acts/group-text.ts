import { inEveryLanguage, speaker, type Language, type Params, type Text, listed } from '../../../language.js';
import { reasonIn } from '../../../trip-log/reasons.js';
import { dayInBrackets } from '../today/day-words.js';
import { groupTexts } from './group-text.texts.js';

// The message that a manager copies into the residents' chat group after changing a day. The chat has no interface for programs, and
// messages typed in a hurry tend to lack the date.

/** A departure as the message names it. */
export interface TripForRiders {
  /** Clock time, `07:30`. */
  readonly time: string;
  /** It leaves after midnight, so its calendar date is the day after its service date. */
  readonly isNextDay?: boolean;
  readonly routeName: Text;
  readonly directionId: 0 | 1 | null;
}

/** What a rider can do instead. */
export interface Instead {
  /** The next departure; null: none is left that day. */
  readonly next: { readonly time: string; readonly isOftenFull: boolean } | null;
  /** Walking time to the destination; null: unknown. */
  readonly walkMinutes: number | null;
}

export type ChangeForRiders =
  | { readonly kind: 'cancelled'; readonly trip: TripForRiders; readonly instead: Instead | null }
  | { readonly kind: 'reinstated' | 'added'; readonly trip: TripForRiders }
  | { readonly kind: 'moved'; readonly trip: TripForRiders; readonly to: Pick<TripForRiders, 'time' | 'isNextDay'> }
  | { readonly kind: 'cancelled-many'; readonly trips: readonly TripForRiders[]; readonly othersRun: boolean }
  | {
      readonly kind: 'cancelled-from';
      readonly from: string;
      readonly routeName: Text | null;
      readonly count: number;
      readonly othersRun: boolean;
    };

/** Longer lists of departures are cut off after this many. */
const maxNamed = 6;

/** The message about a change, in both languages. @param date the service date */
export const groupText = (date: string, reason: string, change: ChangeForRiders): Text =>
  inEveryLanguage((language) => announcement(date, reason, change, language));

/** The message after the change was undone, for those who read the first one. */
export const takenBackText = (date: string, change: ChangeForRiders): Text =>
  inEveryLanguage((language) => {
    const say = speaker(groupTexts)(language);
    return say(takenBack[change.kind], { day: dayInBrackets(date, language), ...wordsOfChange(change, language) });
  });

const takenBack = {
  cancelled: 'cancelledBack',
  reinstated: 'reinstatedBack',
  added: 'addedBack',
  moved: 'movedBack',
  'cancelled-many': 'cancelledManyBack',
  'cancelled-from': 'cancelledFromBack',
} as const satisfies Record<ChangeForRiders['kind'], keyof typeof groupTexts>;

/** The sentence for each kind of change. */
const sentences = {
  cancelled: 'cancelled',
  reinstated: 'reinstated',
  added: 'added',
  moved: 'moved',
  'cancelled-many': 'cancelledMany',
  'cancelled-from': 'cancelledFrom',
} as const satisfies Record<ChangeForRiders['kind'], keyof typeof groupTexts>;

function announcement(date: string, reason: string, change: ChangeForRiders, language: Language): string {
  const common = { day: dayInBrackets(date, language), reason: bare(reasonIn(reason, language)) };
  return speaker(groupTexts)(language)(sentences[change.kind], { ...common, ...wordsOfChange(change, language) });
}

/** The parameters of the sentence of a change. */
function wordsOfChange(change: ChangeForRiders, language: Language): Params {
  const say = speaker(groupTexts)(language);
  switch (change.kind) {
    case 'cancelled':
      return { ...wordsOf(change.trip, language), next: insteadIn(change.instead, language) };
    case 'reinstated':
    case 'added':
      return wordsOf(change.trip, language);
    case 'moved':
      return { ...wordsOf(change.trip, language), to: timeIn(change.to, language) };
    case 'cancelled-many': {
      const { trips, othersRun } = change;
      return { count: trips.length, trips: tripsListed(trips, language), others: othersRun ? say('othersRun') : '' };
    }
    case 'cancelled-from': {
      const { from, routeName, count, othersRun } = change;
      return { from, which: routeName?.[language] ?? say('everyRoute'), count, others: othersRun ? say('othersRun') : '' };
    }
  }
}

/** Without closing punctuation: the surrounding sentence has its own. */
const bare = (reason: string): string => reason.trim().replace(/[。.；;，,！!]+$/u, '');

const timeIn = ({ time, isNextDay = false }: Pick<TripForRiders, 'time' | 'isNextDay'>, language: Language): string =>
  isNextDay ? speaker(groupTexts)(language)('nextDayTime', { time }) : time;

function wordsOf(trip: TripForRiders, language: Language): { time: string; route: string; direction: string } {
  const say = speaker(groupTexts)(language);
  const direction = trip.directionId === null ? '' : say(trip.directionId === 0 ? 'outbound' : 'inbound');
  return { time: timeIn(trip, language), route: trip.routeName[language], direction };
}

/** Times grouped by route and direction; a long list is cut off and counted. */
function tripsListed(trips: readonly TripForRiders[], language: Language): string {
  const groups = new Map<string, string[]>();
  for (const trip of trips.slice(0, maxNamed)) {
    const { time, route, direction } = wordsOf(trip, language);
    const key = `${route}${direction}`;
    groups.set(key, [...(groups.get(key) ?? []), time]);
  }
  const text = [...groups].map(([route, times]) => `${listed(times, language)} ${route}`).join(language === 'en' ? '; ' : '，');
  const left = trips.length - maxNamed;
  return left > 0 ? text + speaker(groupTexts)(language)('andMore', { left, count: trips.length }) : text;
}

function insteadIn(instead: Instead | null, language: Language): string {
  if (instead === null) return '';
  const say = speaker(groupTexts)(language);
  const { next, walkMinutes } = instead;
  const coming = next === null ? say('noNext') : say(next.isOftenFull ? 'nextFull' : 'next', { time: next.time });
  return coming + (walkMinutes === null ? '' : say('walk', { minutes: walkMinutes }));
}
