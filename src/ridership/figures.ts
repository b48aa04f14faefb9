import type { ServiceDate } from '../scheduling/service-time.js';
import {
  classFields,
  classNames,
  comparedNames,
  figureNames,
  figureTable,
  flaggedNames,
  periodNames,
  isMadeAsNow,
  periodTable,
  quotientNames,
  summedNames,
  whenAbsent,
  type FigureName,
  type Figures,
  type MadeBy,
  type NamesBy,
  type PeriodFigures,
  type TripClass,
} from './figure-table.js';
import type { RidershipTrip } from './ridership-trip.js';

export { figureRules, isMadeAsNow, type Figures, type MadeBy, type PeriodFigures } from './figure-table.js';

export type GroupKey = 'serviceDate' | 'routeId' | 'directionId' | 'startTime' | 'dayType' | 'vehicleId';

/** Trips of the same class, with their sums, as the database groups them. */
export type GroupedTrips = TripClass & { readonly trips: number } & {
  /** null: none of the trips has a value. */
  readonly [N in NamesBy<'sum'>]: number | null;
} & { readonly [N in NamesBy<'tripsThat'>]: number } & {
  /** The sum of the squares of the boardings. */
  readonly squares: number | null;
  /** The most boardings of one of them. */
  readonly greatest: number | null;
};

export type TripGroup = GroupedTrips & Pick<RidershipTrip, GroupKey>;
export type DateGroup = GroupedTrips & Pick<TripGroup, 'serviceDate'>;

/** The fields that identify a departure over several dates. */
export const departureFields = ['routeId', 'directionId', 'startTime', 'dayType'] as const satisfies readonly GroupKey[];

/** The trips of a month, grouped by date, and by departure over all dates. */
export interface MonthGroups {
  readonly byDate: readonly DateGroup[];
  readonly byDeparture: readonly (GroupedTrips & Pick<TripGroup, (typeof departureFields)[number]>)[];
}

const indexesByClass = new Map<string, readonly number[]>();

/** Which of `classNames` count the trips of a group, by index. Cached, as there are few classes of trips and many groups. */
function indexesOf(group: GroupedTrips): readonly number[] {
  const { isScheduled, isPending, state, punctuality, isCounted } = group;
  const key = `${state} ${punctuality ?? ''} ${isScheduled ? 1 : 0}${isPending ? 1 : 0}${isCounted ? 1 : 0}`;
  let places = indexesByClass.get(key);
  if (places === undefined) {
    places = classNames.flatMap((name, place) => (figureTable[name].trips(group) ? [place] : []));
    indexesByClass.set(key, places);
  }
  return places;
}

/** The sum of all values that are not null; null if all are null. */
export function sumOf<K extends string>(groups: readonly { readonly [key in K]: number | null }[], field: K): number | null {
  let sum: number | null = null;
  for (const { [field]: value } of groups) if (value !== null) sum = (sum ?? 0) + value;
  return sum;
}

/** Collects groups that were made of parts of the trips: those of the same class that are equal in some fields are added up. */
export class GroupSums<G extends GroupedTrips> {
  private readonly groups = new Map<string, G>();

  private readonly fields: readonly (keyof G)[];

  constructor(by: readonly (keyof G)[]) {
    this.fields = [...by, ...classFields];
  }

  add(group: G): void {
    let key = '';
    for (const field of this.fields) key += group[field] === null ? '\n' : `=${String(group[field])}\n`;
    const earlier = this.groups.get(key);
    this.groups.set(key, earlier === undefined ? group : joined(earlier, group));
  }

  get all(): G[] {
    return [...this.groups.values()];
  }
}

const joined = <G extends GroupedTrips>(one: G, other: G): G => ({
  ...one,
  trips: one.trips + other.trips,
  squares: sumOf([one, other], 'squares'),
  greatest: one.greatest === null || other.greatest === null ? (one.greatest ?? other.greatest) : Math.max(one.greatest, other.greatest),
  ...numbersBy(summedNames, (name) => sumOf([one, other], name)),
  ...numbersBy(flaggedNames, (name) => one[name] + other[name]),
});

const quotient = (dividend: number | null, divisor: number | null): number | null =>
  dividend === null || divisor === null || divisor === 0 ? null : dividend / divisor;

type Values = Record<FigureName, number | null>;

const numbersBy = <N extends string, V>(names: readonly N[], of: (name: N) => V): Record<N, V> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<N, V>;

/** A single trip as a group. */
export const groupOf = (trip: RidershipTrip): TripGroup => ({
  ...trip,
  trips: 1,
  squares: trip.boardings === null ? null : trip.boardings ** 2,
  greatest: trip.boardings,
  ...numbersBy(summedNames, (name) => trip[figureTable[name].sum]),
  ...numbersBy(flaggedNames, (name) => (trip[figureTable[name].tripsThat] ? 1 : 0)),
});

/** The order of answers: figures by their kind, those that later programs added last, so that no field moves. */
const isLater = (name: FigureName): boolean => whenAbsent(name) !== undefined;
const inAnswers = [...comparedNames, ...quotientNames].sort((a, b) => Number(isLater(a)) - Number(isLater(b)));
const ofNoTrips = Object.fromEntries(inAnswers.map((name) => [name, 'sum' in figureTable[name] ? null : 0])) as Values;

export function figuresOf(groups: readonly GroupedTrips[]): Figures {
  const figures = { ...ofNoTrips };
  for (const name of summedNames) figures[name] = sumOf(groups, name);
  for (const name of flaggedNames) figures[name] = sumOf(groups, name) ?? 0;
  const trips = classNames.map(() => 0);
  for (const group of groups) for (const place of indexesOf(group)) trips[place] = (trips[place] ?? 0) + group.trips;
  for (const [place, name] of classNames.entries()) figures[name] = trips[place] ?? 0;
  for (const name of quotientNames) {
    const [dividend, divisor] = figureTable[name].quotient;
    figures[name] = quotient(figures[dividend], figures[divisor]);
  }
  return figures as Figures;
}

/** The mean boardings of counted trips, and the most boardings of any trip, counted or not; null: there is no such trip. */
export function boardingsATrip(groups: readonly GroupedTrips[]): { readonly mean: number | null; readonly greatest: number | null } {
  const counted = groups.filter(figureTable.counted.trips);
  const trips = counted.reduce((sum, group) => sum + group.trips, 0);
  const most = groups.flatMap(({ greatest }) => greatest ?? []);
  return { mean: quotient(sumOf(counted, 'boardings'), trips), greatest: most.length === 0 ? null : Math.max(...most) };
}

/** The dates on which buses ran, anybody boarded, or a trip is unlogged. */
export function operatingDates(groups: readonly DateGroup[]): ServiceDate[] {
  return [...new Set(groups.filter(periodTable.operatingDays.dates).map((group) => group.serviceDate))].sort();
}

export function periodFigures(groups: readonly DateGroup[]): PeriodFigures {
  const figures = figuresOf(groups);
  const operatingDays = operatingDates(groups).length;
  return { ...figures, operatingDays, boardingsPerOperatingDay: quotient(figures.boardings, operatingDays) };
}

/** The figures without other fields, in the order of files. */
export const figuresAlone = (figures: PeriodFigures): PeriodFigures =>
  Object.fromEntries([...figureNames, ...periodNames].map((name) => [name, figures[name]])) as PeriodFigures;

/** Figures as some program reported them; those it did not have are missing. */
export type ReportedFigures = { readonly [N in FigureName]?: Figures[N] };

/** Adds the figures that the reporting program did not have. */
export function completed<F extends ReportedFigures>(reported: F): F & Figures {
  const missing = figureNames.filter((name) => reported[name] === undefined);
  const added = Object.fromEntries(missing.map((name) => [name, whenAbsent(name) ?? null]));
  return { ...reported, ...added } as F & Figures;
}

/** Reported figures, and by which rules they were computed. `figures` is undefined if the report has no such part, such as a day. */
export interface Reported {
  readonly figures: ReportedFigures | undefined;
  readonly by: MadeBy;
}

/** undefined: not reported, or computed in another way now, so there is no value to compare. */
function reportedValue({ figures, by }: Reported, name: FigureName): number | null | undefined {
  if (!isMadeAsNow(name, by)) return undefined;
  const value = figures?.[name];
  if (value !== undefined) return value;
  return figures === undefined || whenAbsent(name) === 0 ? 0 : undefined;
}

/** Whether each figure has the value that was reported; figures that were computed by older rules are ignored. */
export const isUnchanged = (reported: Reported, now: Figures): boolean =>
  comparedNames.every((name) => {
    const before = reportedValue(reported, name);
    if (before === undefined || before === now[name]) return true;
    // By the first rules an imported trip without counts had 0 people; by the current ones they are unknown (null).
    return reported.by.rules < 2 && (before ?? 0) === (now[name] ?? 0);
  });

type ComparedName = (typeof comparedNames)[number];
export type FigureChanges = { readonly [N in ComparedName]?: number };

/** The differences since a report, current minus reported; equal figures are left out. @param now undefined: there is no such part now */
export function changesOf(reported: Reported, now: Figures | undefined): FigureChanges {
  const changes: Partial<Record<ComparedName, number>> = {};
  for (const name of comparedNames) {
    const before = reportedValue(reported, name);
    const change = before === undefined ? 0 : (now?.[name] ?? 0) - (before ?? 0);
    if (change !== 0) changes[name] = change;
  }
  return changes;
}

/** Groups that are equal in some fields, with these fields. */
export function partsOf<G extends object, K extends keyof G & string>(
  groups: readonly G[],
  fields: readonly K[],
): { part: Pick<G, K>; groups: G[] }[] {
  const parts = new Map<string, { part: Pick<G, K>; groups: G[] }>();
  for (const group of groups) {
    let key = '';
    for (const field of fields) key += `${String(group[field])}\n`;
    const found = parts.get(key);
    if (found !== undefined) {
      found.groups.push(group);
      continue;
    }
    const part: Partial<Pick<G, K>> = {};
    for (const field of fields) part[field] = group[field];
    parts.set(key, { part: part as Pick<G, K>, groups: [group] });
  }
  return [...parts.values()];
}
