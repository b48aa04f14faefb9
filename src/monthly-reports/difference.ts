import {
  changesOf,
  figureRules,
  figuresOf,
  isMadeAsNow,
  isUnchanged,
  type FigureChanges,
  type Figures,
  type MadeBy,
  type ReportedFigures,
} from '../ridership/figures.js';
import { datesOf } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { rulesOf, type ReportedMonth } from './frozen-figures.js';
import type { MonthFigures, MonthParts } from './month-figures.js';

/** What is more or less than it was reported; what is equal is left out. */
export interface Difference extends FigureChanges {
  readonly operatingDays?: number;
  readonly days: readonly (FigureChanges & { readonly date: ServiceDate })[];
}

/**
 * Figures that are made by other rules than when the month was reported are not compared: of those that were made anew nobody could tell
 * whether the log changed or the program.
 * @param installedOn when the agency came into the program
 * @param rules by which both are read; left out: by which the month was reported
 * @returns the month now less the reported one, or null where both say the same, down to each departure
 */
export function differenceOf(
  reported: ReportedMonth,
  now: MonthFigures,
  installedOn: ServiceDate,
  rules = rulesOf(reported),
): Difference | null {
  const by = { rules, isSinceInstallation: datesOf(now.month).from >= installedOn };
  const operatingDays = isMadeAsNow('operatingDays', by) ? now.operatingDays - reported.operatingDays : 0;
  if (operatingDays === 0 && partNames.every((name) => saysTheSame(reported[name], now[name], by))) return null;
  const dates = [...new Set([...reported.byDay, ...now.byDay].map((day) => day.date))].sort();
  const [before, after] = [byKey(reported.byDay), byKey(now.byDay)];
  const days = dates
    .map((date) => ({ date, ...changesOf({ figures: before.get(keyOf({ date })), by }, after.get(keyOf({ date }))) }))
    .filter((day) => Object.keys(day).length > 1);
  return { ...changesOf({ figures: reported, by }, now), ...(operatingDays === 0 ? {} : { operatingDays }), days };
}

/** The same, but for nothing: whoever reports a month anew reports it by the rules of now. */
export const restatementOf = (reported: ReportedMonth, now: MonthFigures, installedOn: ServiceDate): Difference | null =>
  differenceOf(reported, now, installedOn, figureRules);

const partNames = ['byRoute', 'byDirection', 'byDay', 'byDepartureTime'] as const satisfies readonly (keyof MonthParts<Figures>)[];

interface Key {
  readonly routeId?: string;
  readonly directionId?: number | null;
  readonly startTime?: number | null;
  readonly date?: string;
}

const keyOf = ({ routeId, directionId, startTime, date }: Key): string => JSON.stringify([routeId, directionId, startTime, date]);

const byKey = <P extends Key>(parts: readonly P[]): Map<string, P> => new Map(parts.map((part) => [keyOf(part), part]));

const ofNothing = figuresOf([]);

/** By value: neither the order of the parts nor that of their fields means anything. */
function saysTheSame(reported: readonly (ReportedFigures & Key)[], now: readonly (Figures & Key)[], by: MadeBy): boolean {
  const [before, after] = [byKey(reported), byKey(now)];
  const isGone = (key: string): boolean => !after.has(key);
  // A part that consisted of nothing but what is not compared may be gone.
  const mayBeGone = (key: string): boolean => !isMadeAsNow('scheduled', by) && isUnchanged({ figures: before.get(key), by }, ofNothing);
  return (
    [...before.keys()].filter(isGone).every(mayBeGone) &&
    [...after].every(([key, part]) => before.has(key) && isUnchanged({ figures: before.get(key), by }, part))
  );
}
