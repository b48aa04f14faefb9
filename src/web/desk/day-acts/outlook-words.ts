import type { Language } from '../../../language.js';
import { reasonIn } from '../../../trip-log/reasons.js';
import { monthText } from '../../shared/dates.js';
import { clockOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';
import type { Saying } from '../injected.js';
import { figure } from '../parts/figures.js';
import type { DayActsKey } from './day-acts.texts.js';
import type { Instead } from './group-text.js';

// Sentences of the cancel dialog: what the cancellation would do to riders, shown before the manager confirms it.

export type Outlook = Schema<'OutlookAnswer'>;
type Usual = Schema<'UsualRidersAnswer'>;
type Next = Schema<'NextDepartureAnswer'>;
type RidersSee = Schema<'RidersSeeAnswer'>;

export interface OutlookWords {
  /** How many usually ride; shown in bold. */
  readonly first: string;
  readonly rest: string;
}

export function outlookWords(
  { usual, next, walkSeconds, destination }: Outlook,
  language: Language,
  say: Saying<DayActsKey>,
): OutlookWords {
  const boardings = usual?.boardings ?? null;
  const first = boardings === null || usual === null ? say('usuallyUnknown') : say('usually', { people: figure(Math.round(boardings)) });
  const from = boardings === null || usual === null ? '' : usualFrom(usual, boardings, language, say);
  const minutes = walkSeconds === null ? null : Math.max(1, Math.round(walkSeconds / 60));
  const walk = minutes === null ? '' : destination === null ? say('walkPlain', { minutes }) : say('walk', { minutes, place: destination });
  const coming = next === null ? say('nextNone') : nextWords(next, boardings, language, say);
  return { first: first.trim(), rest: (from + coming + walk).trim() };
}

function usualFrom({ month, days, reconstructedDays }: Usual, boardings: number, language: Language, say: Saying<DayActsKey>): string {
  const from = say('usuallyFrom', { month: monthText(month, language), average: figure(boardings, 1), days });
  return from + (reconstructedDays === 0 ? '' : say('usuallyReconstructed', { days: reconstructedDays }));
}

function nextWords(next: Next, boardings: number | null, language: Language, say: Saying<DayActsKey>): string {
  const time = clockOf(next.departureTime);
  const wait = say('nextIs', { time, minutes: Math.round(next.waitSeconds / 60) });
  const { usual, places } = next;
  const full =
    usual === null || usual.fullDays === 0
      ? ''
      : say('nextFull', { time, month: monthText(usual.month, language), days: usual.days, full: usual.fullDays }) +
        say(isOftenFull(usual) ? 'nextMostly' : 'nextSometimes');
  const sum = togetherOf(next, boardings);
  const together = full === '' && sum !== null && places !== null && sum > places ? say('together', { sum: figure(sum), places }) : '';
  return wait + full + together;
}

/** The riders of both trips together; null: one of them was never counted. */
const togetherOf = ({ usual }: Next, boardings: number | null): number | null =>
  usual?.boardings == null || boardings === null ? null : Math.round(usual.boardings + boardings);

/** Full on at least half of the counted days. */
export const isOftenFull = ({ days, fullDays }: Pick<Usual, 'days' | 'fullDays'>): boolean => days > 0 && fullDays * 2 >= days;

/** What riders can do instead of a cancelled trip, for the message to the residents' group. */
export function insteadOf({ next, usual, walkSeconds }: Outlook): Instead {
  const sum = next === null ? null : togetherOf(next, usual?.boardings ?? null);
  const isCrowded =
    next !== null && ((next.usual !== null && isOftenFull(next.usual)) || (sum !== null && next.places !== null && sum > next.places));
  return {
    next: next === null ? null : { time: clockOf(next.departureTime), isOftenFull: isCrowded },
    walkMinutes: walkSeconds === null ? null : Math.max(1, Math.round(walkSeconds / 60)),
  };
}

/** What riders' pages now show about a departure. @param time the scheduled time, used if riders see no time */
export function ridersSeeWords(see: RidersSee, time: string, language: Language, say: Saying<DayActsKey>): string {
  const shownTime = see.departureTime === null ? time : clockOf(see.departureTime);
  switch (see.status) {
    case 'cancelled':
      return see.reason === null || see.reason === ''
        ? `${say('seesCancelledBare', { time: shownTime })}${language === 'en' ? '.' : '。'}`
        : say('seesCancelled', { time: shownTime, reason: reasonIn(see.reason, language) }).trim();
    case 'late':
      return say('seesLate', { time: shownTime, minutes: Math.round((see.delaySeconds ?? 0) / 60) }).trim();
    case 'unreported':
      return say('seesUnreported', { time: shownTime }).trim();
    case 'scheduled':
      return say('seesScheduled', { time: shownTime }).trim();
    default:
      return say('seesNothing').trim();
  }
}
