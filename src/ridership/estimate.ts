import { partsOf, sumOf, type TripGroup } from './figures.js';
import { isOperated } from './ridership-trip.js';

/** The boardings if every trip had been counted, with the limits of the 95 % confidence interval. */
export interface Estimate {
  readonly boardings: number;
  readonly low: number;
  readonly high: number;
}

/** The two estimates, which are always shown together. */
export interface Estimates {
  /** null: there are too few counts. */
  readonly estimate: Estimate | null;
  /** The estimate if every unlogged trip had run; null: too few counts, or no trip is unlogged. */
  readonly estimateIfUnloggedRan: Estimate | null;
}

/** Trips that carry similar numbers of people: of one route, direction, day type and departure time. */
interface Stratum {
  /** The planned departure, by which the nearest stratum is found; -1: none. */
  readonly order: number;
  /** The number of trips that ran, or are taken to have run, and how many of them were counted. */
  readonly trips: number;
  readonly counted: number;
  /** Of the counted trips: the sum of their boardings, and of the squares of their boardings. */
  readonly sum: number;
  readonly squares: number;
  /** Boardings tapped on trips whose count was never closed. */
  readonly tapped: number;
}

type CountedGroup = Pick<
  TripGroup,
  | 'routeId'
  | 'directionId'
  | 'dayType'
  | 'startTime'
  | 'isScheduled'
  | 'isPending'
  | 'state'
  | 'isCounted'
  | 'trips'
  | 'boardings'
  | 'squares'
>;

/** In standard errors: half the width of the 95 % interval of the normal distribution. */
const standardErrorsOf95 = 1.96;

/**
 * The estimate of stratified random sampling (W. G. Cochran, Sampling Techniques, chapter 5): total T = Σ N·mean, with the variance
 * Σ N²(1 − n/N)·v/n over the strata, where N trips ran, n of them were counted, and v is the variance of the counts. Only trips without a
 * count are replaced, so at full coverage the estimate is the count and the interval has no width.
 * @param unloggedRan treat trips without a log as if they had run
 * @returns null: there are too few counts
 */
export function* estimate(groups: readonly CountedGroup[], unloggedRan = false): Generator<void, Estimate | null> {
  yield;
  const boarded = sumOf(groups, 'boardings');
  const strata = yield* mergedStrata(groups.filter((group) => isIncluded(group, unloggedRan)));
  if (strata.some(isThin) || (boarded === null && strata.length === 0)) return null;
  let [missing, variance] = [0, 0];
  for (const { trips, counted, sum, squares, tapped } of strata) {
    if (counted === trips) continue;
    const mean = sum / counted;
    // Boardings tapped without closing the count are certain; only what exceeds them is missing.
    missing += Math.max(0, (trips - counted) * mean - tapped);
    variance += (trips ** 2 * (1 - counted / trips) * Math.max(0, (squares - counted * mean ** 2) / (counted - 1))) / counted;
  }
  const [total, width] = [(boarded ?? 0) + missing, standardErrorsOf95 * Math.sqrt(variance)];
  return {
    boardings: Math.round(total),
    low: Math.max(boarded ?? 0, Math.floor(total - width)),
    high: Math.ceil(total + width),
  };
}

export function* estimatesOf(groups: readonly CountedGroup[]): Generator<void, Estimates> {
  const isUnlogged = groups.some((group) => group.isScheduled && !group.isPending && group.state === 'unlogged');
  return { estimate: yield* estimate(groups), estimateIfUnloggedRan: isUnlogged ? yield* estimate(groups, true) : null };
}

const isIncluded = ({ isPending, isScheduled, state }: CountedGroup, unloggedRan: boolean): boolean =>
  !isPending && (isOperated({ state }) || (unloggedRan && isScheduled && state === 'unlogged'));

/** Some trips are not counted and fewer than two are: there is no variance, and perhaps no mean. */
const isThin = ({ trips, counted }: Stratum): boolean => counted < 2 && counted < trips;

const stratumOf = ({ startTime, trips, boardings, squares, isCounted }: CountedGroup): Stratum => ({
  order: startTime ?? -1,
  trips,
  counted: isCounted ? trips : 0,
  sum: isCounted ? (boardings ?? 0) : 0,
  squares: isCounted ? (squares ?? 0) : 0,
  tapped: isCounted ? 0 : (boardings ?? 0),
});

const joinedStratum = (a: Stratum, b: Stratum): Stratum => ({
  order: a.order,
  trips: a.trips + b.trips,
  counted: a.counted + b.counted,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
  tapped: a.tapped + b.tapped,
});

/** A stratum with too few counts joins the nearest departure of its direction and day type, then those of other day types, then all. */
const neighbourhoods = [['directionId', 'dayType'], ['directionId']] as const;

/** One step for each route. */
function* mergedStrata(groups: readonly CountedGroup[]): Generator<void, Stratum[]> {
  yield;
  // In a fixed order: if two neighbours are equally near, the first is joined.
  const routes = partsOf(groups, ['routeId']).sort((x, y) => (x.part.routeId < y.part.routeId ? -1 : 1));
  const all: Placed[] = [];
  for (const { groups: ofRoute } of routes) {
    yield;
    let strata = partsOf(ofRoute, ['directionId', 'dayType', 'startTime'])
      .map(({ part, groups: alike }) => placed(part, alike.map(stratumOf).reduce(joinedStratum)))
      .sort((x, y) => (x.key < y.key ? -1 : 1));
    for (const fields of neighbourhoods) strata = partsOf(strata, fields).flatMap(({ groups: near }) => mergeThin(near));
    all.push(...strata);
  }
  yield;
  return mergeThin(all).map(({ stratum }) => stratum);
}

interface Placed extends Pick<CountedGroup, 'directionId' | 'dayType'> {
  readonly stratum: Stratum;
  /** The order within a route. */
  readonly key: string;
}

const placed = ({ directionId, dayType }: Pick<CountedGroup, 'directionId' | 'dayType'>, stratum: Stratum): Placed => ({
  ...{ directionId, dayType, stratum },
  key: [directionId ?? '', dayType, String(stratum.order + 1).padStart(9, '0')].join('\n'),
});

/** Joins strata with too few counts to their nearest neighbours until none is left; of two equally near ones, to the earlier. */
function mergeThin(given: readonly Placed[]): Placed[] {
  const strata = [...given].sort((a, b) => a.stratum.order - b.stratum.order);
  for (;;) {
    const thin = strata.findIndex(({ stratum }) => isThin(stratum));
    if (thin < 0 || strata.length === 1) return strata;
    const distance = (index: number): number => Math.abs((strata[index]?.stratum.order ?? Infinity) - (strata[thin]?.stratum.order ?? 0));
    const first = distance(thin - 1) <= distance(thin + 1) ? thin - 1 : thin;
    const [a, b] = [strata[first], strata[first + 1]];
    if (a === undefined || b === undefined) return strata;
    strata.splice(first, 2, { ...a, stratum: joinedStratum(a.stratum, b.stratum) });
  }
}
