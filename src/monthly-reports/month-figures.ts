import { estimatesOf, type Estimates } from '../ridership/estimate.js';
import {
  figuresOf,
  partsOf,
  periodFigures,
  type DateGroup,
  type Figures,
  type GroupedTrips,
  type MonthGroups,
  type PeriodFigures,
} from '../ridership/figures.js';
import type { Month } from '../scheduling/month.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';

/** Another month for comparison. Compare by operating day: totals of months with different numbers of working days cannot be compared. */
export interface Comparison extends Pick<PeriodFigures, 'boardings' | 'coverage' | 'operatingDays' | 'boardingsPerOperatingDay'> {
  readonly month: Month;
  /** Boardings per operating day of this month divided by those of the other month, minus one; null: unknown, or the other has none. */
  readonly change: number | null;
}

export interface DirectionKey {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
}

/** The figures of the parts of a month, each with the fields that identify the part. */
export interface MonthParts<F> {
  readonly byRoute: readonly (F & { readonly routeId: string })[];
  readonly byDirection: readonly (F & DirectionKey)[];
  readonly byDay: readonly (F & { readonly date: ServiceDate })[];
  readonly byDepartureTime: readonly (F & DirectionKey & { readonly startTime: ServiceTime | null })[];
}

export interface MonthFigures extends PeriodFigures, Estimates, MonthParts<Figures> {
  readonly month: Month;
  /** null, as below: the other month has no trips at all. */
  readonly monthBefore: Comparison | null;
  readonly sameMonthLastYear: Comparison | null;
}

/** The figures of a month from its groups of trips, in any order. One step for each part. */
export function* monthFigures(
  month: Month,
  { byDate, byDeparture }: MonthGroups,
  before: OtherMonth,
  lastYear: OtherMonth,
): Generator<void, MonthFigures> {
  const figures = periodFigures(byDate);
  const days = yield* sortedPartFigures(byDate, ['serviceDate']);
  return {
    month,
    ...figures,
    ...(yield* estimatesOf(byDeparture)),
    byRoute: yield* sortedPartFigures(byDeparture, ['routeId']),
    byDirection: yield* sortedPartFigures(byDeparture, ['routeId', 'directionId']),
    byDay: days.map(({ serviceDate, ...day }) => ({ date: serviceDate, ...day })),
    byDepartureTime: yield* sortedPartFigures(byDeparture, ['routeId', 'directionId', 'startTime']),
    monthBefore: comparison(figures, before),
    sameMonthLastYear: comparison(figures, lastYear),
  };
}

/** The figures of each part, in the order of `partValues`. */
function* sortedPartFigures<G extends GroupedTrips, K extends keyof G & string>(
  groups: readonly G[],
  fields: readonly K[],
): Generator<void, (Pick<G, K> & Figures)[]> {
  const parts = partsOf(groups, fields).map(({ part, groups: own }) => ({ part, own, values: partValues(part) }));
  yield;
  const sorted: (Pick<G, K> & Figures)[] = [];
  for (const { part, own } of parts.sort((a, b) => compareParts(a.values, b.values))) {
    sorted.push({ ...part, ...figuresOf(own) });
    yield;
  }
  return sorted;
}

/** Another month with its groups by date. */
export interface OtherMonth {
  readonly month: Month;
  readonly groups: readonly DateGroup[];
}

const comparison = (figures: PeriodFigures, { month, groups }: OtherMonth): Comparison | null =>
  groups.length === 0 ? null : comparedWith(figures, month, periodFigures(groups));

/** @param other the figures of `otherMonth` */
export function comparedWith(figures: PeriodFigures, otherMonth: Month, other: PeriodFigures): Comparison {
  const { boardings, coverage, operatingDays, boardingsPerOperatingDay } = other;
  const [now, then] = [figures.boardingsPerOperatingDay, boardingsPerOperatingDay];
  const change = now === null || then === null || then === 0 ? null : now / then - 1;
  return { month: otherMonth, boardings, coverage, operatingDays, boardingsPerOperatingDay, change };
}

type PartValue = string | number | null | undefined;

/** By what parts are sorted, in this order. A part has some of these fields; every field by which parts are made has to be here. */
const partValues = (part: object): PartValue[] => {
  const { serviceDate, routeId, directionId, startTime } = part as Record<string, PartValue>;
  return [serviceDate, routeId, directionId, startTime];
};

/** Compares the values one after the other; null comes last. */
function compareParts(a: readonly PartValue[], b: readonly PartValue[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const [value, other] = [a[index], b[index]];
    if (value === other) continue;
    if (value == null) return 1;
    if (other == null) return -1;
    return value < other ? -1 : 1;
  }
  return 0;
}
