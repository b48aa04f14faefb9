import { inEveryLanguage, speaker, type Language, type Params, type Text } from '../../../language.js';
import { reasonIn } from '../../../trip-log/reasons.js';
import { listed } from '../parts/names.js';
import { dayInBrackets } from '../today/day-words.js';
import { groupTexts } from './group-text.texts.js';

/**
 * The line that a manager copies into the residents' group after a change of a day: no program may write there, and what is typed by
 * hand under way forgets the date.
 */

/** A departure as riders know it. */
export interface TripForRiders {
  /** `07:30`, on the clock. */
  readonly time: string;
  /** It leaves after midnight: the service day's date is then not the one on the calendar. */
  readonly isNextDay?: boolean;
  readonly routeName: Text;
  readonly directionId: 0 | 1 | null;
}

/** What a rider can do instead. */
export interface Instead {
  /** The next departure; null: none is left that day. */
  readonly next: { readonly time: string; readonly isOftenFull: boolean } | null;
  /** On foot, where anybody said how long that takes. */
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

/** A group of chat reads no longer list. */
const mostNamed = 6;

/** In both languages. @param date the service date */
export const groupText = (date: string, reason: string, change: ChangeForRiders): Text =>
  inEveryLanguage((language) => announcement(date, reason, change, language));

/** That it was taken back: whoever read the first line has to read this one. */
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

/** Which sentence tells of a change. */
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

/** What its sentence names, of the change itself. */
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

/** Without the full stop that the sentence around it brings. */
const bare = (reason: string): string => reason.trim().replace(/[。.；;，,！!]+$/u, '');

const timeIn = ({ time, isNextDay = false }: Pick<TripForRiders, 'time' | 'isNextDay'>, language: Language): string =>
  isNextDay ? speaker(groupTexts)(language)('nextDayTime', { time }) : time;

function wordsOf(trip: TripForRiders, language: Language): { time: string; route: string; direction: string } {
  const say = speaker(groupTexts)(language);
  const direction = trip.directionId === null ? '' : say(trip.directionId === 0 ? 'outbound' : 'inbound');
  return { time: timeIn(trip, language), route: trip.routeName[language], direction };
}

/** Those of one route and direction share its name; a long list is told by its first ones. */
function tripsListed(trips: readonly TripForRiders[], language: Language): string {
  const groups = new Map<string, string[]>();
  for (const trip of trips.slice(0, mostNamed)) {
    const { time, route, direction } = wordsOf(trip, language);
    const key = `${route}${direction}`;
    groups.set(key, [...(groups.get(key) ?? []), time]);
  }
  const text = [...groups].map(([route, times]) => `${listed(times, language)} ${route}`).join(language === 'en' ? '; ' : '，');
  const left = trips.length - mostNamed;
  return left > 0 ? text + speaker(groupTexts)(language)('andMore', { left, count: trips.length }) : text;
}

function insteadIn(instead: Instead | null, language: Language): string {
  if (instead === null) return '';
  const say = speaker(groupTexts)(language);
  const { next, walkMinutes } = instead;
  const coming = next === null ? say('noNext') : say(next.isOftenFull ? 'nextFull' : 'next', { time: next.time });
  return coming + (walkMinutes === null ? '' : say('walk', { minutes: walkMinutes }));
}
