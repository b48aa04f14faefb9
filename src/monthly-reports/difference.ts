import { changesOf, isUnchanged, type FigureChanges, type Figures, type ReportedFigures } from '../ridership/figures.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { ReportedMonth } from './frozen-figures.js';
import type { MonthFigures, MonthParts } from './month-figures.js';

/** What is more or less than it was reported; what is equal is left out. */
export interface Difference extends FigureChanges {
  readonly operatingDays?: number;
  readonly days: readonly (FigureChanges & { readonly date: ServiceDate })[];
}

/** @returns the month now less the reported one, or null where both say the same, down to each departure */
export function differenceOf(reported: ReportedMonth, now: MonthFigures): Difference | null {
  const operatingDays = now.operatingDays - reported.operatingDays;
  if (operatingDays === 0 && partNames.every((name) => saysTheSame(reported[name], now[name]))) return null;
  const dates = [...new Set([...reported.byDay, ...now.byDay].map((day) => day.date))].sort();
  const [before, after] = [byKey(reported.byDay), byKey(now.byDay)];
  const days = dates
    .map((date) => ({ date, ...changesOf(before.get(keyOf({ date })), after.get(keyOf({ date }))) }))
    .filter((day) => Object.keys(day).length > 1);
  return { ...changesOf(reported, now), ...(operatingDays === 0 ? {} : { operatingDays }), days };
}

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
function saysTheSame(reported: readonly (ReportedFigures & Key)[], now: readonly (Figures & Key)[]): boolean {
  const parts = byKey(reported);
  return (
    parts.size === now.length &&
    now.every((part) => {
      const before = parts.get(keyOf(part));
      return before !== undefined && isUnchanged(before, part);
    })
  );
}
