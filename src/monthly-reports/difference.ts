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

/** The changes since a report; figures that are equal are left out. */
export interface Difference extends FigureChanges {
  readonly operatingDays?: number;
  readonly days: readonly (FigureChanges & { readonly date: ServiceDate })[];
}

/**
 * The difference of a month from its report. Figures that are computed by other rules now are not compared: a difference would not show
 * whether the log or the program changed.
 * @param installedOn the date on which the agency was created
 * @param rules the rules by which the reported figures count as computed; left out: those of the report
 * @returns the month now minus the reported one; null: both are equal, down to each departure
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

/** The same as `differenceOf`, but all figures are compared, because a restatement is made by the current rules. */
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

/** Compared by value: the order of parts and of their fields does not matter. */
function saysTheSame(reported: readonly (ReportedFigures & Key)[], now: readonly (Figures & Key)[], by: MadeBy): boolean {
  const [before, after] = [byKey(reported), byKey(now)];
  const isGone = (key: string): boolean => !after.has(key);
  // A part may be missing now if it only had figures that are not compared.
  const mayBeGone = (key: string): boolean => !isMadeAsNow('scheduled', by) && isUnchanged({ figures: before.get(key), by }, ofNothing);
  return (
    [...before.keys()].filter(isGone).every(mayBeGone) &&
    [...after].every(([key, part]) => before.has(key) && isUnchanged({ figures: before.get(key), by }, part))
  );
}
