import {
  changesOf,
  figureRules,
  isUnchanged,
  ruledSince,
  type FigureChanges,
  type Figures,
  type ReportedFigures,
} from '../ridership/figures.js';
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
 * @param rules by which both are read; left out: by which the month was reported
 * @returns the month now less the reported one, or null where both say the same, down to each departure
 */
export function differenceOf(reported: ReportedMonth, now: MonthFigures, rules = rulesOf(reported)): Difference | null {
  const operatingDays = rules < ruledSince('operatingDays') ? 0 : now.operatingDays - reported.operatingDays;
  if (operatingDays === 0 && partNames.every((name) => saysTheSame(reported[name], now[name], rules))) return null;
  const dates = [...new Set([...reported.byDay, ...now.byDay].map((day) => day.date))].sort();
  const [before, after] = [byKey(reported.byDay), byKey(now.byDay)];
  const days = dates
    .map((date) => ({ date, ...changesOf({ figures: before.get(keyOf({ date })), rules }, after.get(keyOf({ date }))) }))
    .filter((day) => Object.keys(day).length > 1);
  return { ...changesOf({ figures: reported, rules }, now), ...(operatingDays === 0 ? {} : { operatingDays }), days };
}

/** The same, but for nothing: whoever reports a month anew reports it by the rules of now. */
export const restatementOf = (reported: ReportedMonth, now: MonthFigures): Difference | null => differenceOf(reported, now, figureRules);

const partNames = ['byRoute', 'byDirection', 'byDay', 'byDepartureTime'] as const satisfies readonly (keyof MonthParts<Figures>)[];

interface Key {
  readonly routeId?: string;
  readonly directionId?: number | null;
  readonly startTime?: number | null;
  readonly date?: string;
}

const keyOf = ({ routeId, directionId, startTime, date }: Key): string => JSON.stringify([routeId, directionId, startTime, date]);

const byKey = <P extends Key>(parts: readonly P[]): Map<string, P> => new Map(parts.map((part) => [keyOf(part), part]));

/** By value: neither the order of the parts nor that of their fields means anything. */
function saysTheSame(reported: readonly (ReportedFigures & Key)[], now: readonly (Figures & Key)[], rules: number): boolean {
  const parts = byKey(reported);
  return (
    parts.size === now.length &&
    now.every((part) => {
      const before = parts.get(keyOf(part));
      return before !== undefined && isUnchanged({ figures: before, rules }, part);
    })
  );
}
