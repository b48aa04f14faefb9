import { partsOf, sumOf, type TripGroup } from './figures.js';
import { isOperated } from './ridership-trip.js';

/** How many boarded, had every trip been counted: between `low` and `high` in 95 of 100 months. */
export interface Estimate {
  readonly boardings: number;
  readonly low: number;
  readonly high: number;
}

/** Both, whoever shows one shows the other. */
export interface Estimates {
  /** null: too little was counted to say. */
  readonly estimate: Estimate | null;
  /** The same, had every trip run that nobody logged; null where none is unlogged, too. */
  readonly estimateIfUnloggedRan: Estimate | null;
}

/** Trips that carry about as many: route × direction × day type × departure time. */
interface Stratum {
  readonly order: number;
  /** Trips that ran, and those of them that were counted. */
  readonly trips: number;
  readonly counted: number;
  readonly sum: number;
  readonly squares: number;
  /** Tapped on trips whose count was never closed. */
  readonly tapped: number;
}

type Counts = Pick<
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

/** Of the normal distribution: 95 %. */
const widthOf95 = 1.96;

/**
 * Stratified extrapolation (formulas e6): T = Σ N·mean, Var = Σ N²(1 − n/N)·v/n. Only what is missing is replaced, so
 * that at full coverage the estimate is the count and the band is nothing.
 * @param unloggedRan take the trips that nobody logged for trips that ran
 * @returns null where too little was counted to say anything
 */
export function estimate(groups: readonly Counts[], unloggedRan = false): Estimate | null {
  const boarded = sumOf(groups, 'boardings');
  const strata = merged(groups.filter((group) => isMeant(group, unloggedRan)));
  if (strata.some(isThin) || (boarded === null && strata.length === 0)) return null;
  let [missing, variance] = [0, 0];
  for (const { trips, counted, sum, squares, tapped } of strata) {
    if (counted === trips) continue;
    const mean = sum / counted;
    // Taps of a trip that was not closed are known: what is missing begins above them.
    missing += Math.max(0, (trips - counted) * mean - tapped);
    variance += (trips ** 2 * (1 - counted / trips) * Math.max(0, (squares - counted * mean ** 2) / (counted - 1))) / counted;
  }
  const [total, width] = [(boarded ?? 0) + missing, widthOf95 * Math.sqrt(variance)];
  return {
    boardings: Math.round(total),
    low: Math.max(boarded ?? 0, Math.floor(total - width)),
    high: Math.ceil(total + width),
  };
}

export function estimatesOf(groups: readonly Counts[]): Estimates {
  const isUnlogged = groups.some((group) => group.isScheduled && !group.isPending && group.state === 'unlogged');
  return { estimate: estimate(groups), estimateIfUnloggedRan: isUnlogged ? estimate(groups, true) : null };
}

const isMeant = ({ isPending, isScheduled, state }: Counts, unloggedRan: boolean): boolean =>
  !isPending && (isOperated({ state }) || (unloggedRan && isScheduled && state === 'unlogged'));

/** Something is missing and fewer than two were counted: neither a mean nor a variance. */
const isThin = ({ trips, counted }: Stratum): boolean => counted < 2 && counted < trips;

const stratumOf = ({ startTime, trips, boardings, squares, isCounted }: Counts): Stratum => ({
  order: startTime ?? -1,
  trips,
  counted: isCounted ? trips : 0,
  sum: isCounted ? (boardings ?? 0) : 0,
  squares: isCounted ? (squares ?? 0) : 0,
  tapped: isCounted ? 0 : (boardings ?? 0),
});

const joined = (a: Stratum, b: Stratum): Stratum => ({
  order: a.order,
  trips: a.trips + b.trips,
  counted: a.counted + b.counted,
  sum: a.sum + b.sum,
  squares: a.squares + b.squares,
  tapped: a.tapped + b.tapped,
});

/** Too thin ones join the neighbouring departure, then the other day types of the direction, then all there is. */
const widening = [['routeId', 'directionId', 'dayType'], ['routeId', 'directionId'], []] as const;

function merged(groups: readonly Counts[]): Stratum[] {
  let strata = partsOf(groups, ['routeId', 'directionId', 'dayType', 'startTime']).map(({ part, groups: alike }): Placed => {
    return { ...part, stratum: alike.map(stratumOf).reduce(joined) };
  });
  // In one order whatever order they came in: among neighbours that are equally near, the first is joined.
  strata.sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
  for (const fields of widening) strata = partsOf(strata, [...fields]).flatMap(({ groups: near }) => mergeThin(near));
  return strata.map(({ stratum }) => stratum);
}

interface Placed extends Pick<Counts, 'routeId' | 'directionId' | 'dayType'> {
  readonly stratum: Stratum;
}

const keyOf = ({ routeId, directionId, dayType, stratum }: Placed): string =>
  [routeId, directionId ?? '', dayType, String(stratum.order + 1).padStart(9, '0')].join('\n');

/** As long as one is too thin and has a neighbour: joins it with the nearer one, the earlier of two. */
function mergeThin(given: readonly Placed[]): Placed[] {
  const strata = [...given].sort((a, b) => a.stratum.order - b.stratum.order);
  for (;;) {
    const thin = strata.findIndex(({ stratum }) => isThin(stratum));
    if (thin < 0 || strata.length === 1) return strata;
    const distance = (index: number): number => Math.abs((strata[index]?.stratum.order ?? Infinity) - (strata[thin]?.stratum.order ?? 0));
    const first = distance(thin - 1) <= distance(thin + 1) ? thin - 1 : thin;
    const [a, b] = [strata[first], strata[first + 1]];
    if (a === undefined || b === undefined) return strata;
    strata.splice(first, 2, { ...a, stratum: joined(a.stratum, b.stratum) });
  }
}
