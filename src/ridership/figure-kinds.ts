import type { Text } from '../language.js';
import type { RidershipTrip } from './ridership-trip.js';

/** The fields that decide which trips a figure counts; the database groups trips by them. */
export const classFields = [
  'isScheduled',
  'isPending',
  'state',
  'punctuality',
  'isCounted',
] as const satisfies readonly (keyof RidershipTrip)[];
export type TripClass = Pick<RidershipTrip, (typeof classFields)[number]>;

type FieldsOf<T> = { [F in keyof RidershipTrip]: RidershipTrip[F] extends T ? F : never }[keyof RidershipTrip];

interface Described {
  readonly title: Text;
  /** Shown to readers of files and of the API. The word "empty" becomes "null" in the OpenAPI document. */
  readonly explains: Text;
  /**
   * Its value in a month that was frozen before the figure existed: 0 if there was nothing to count then, null if that is unknown. Left out
   * for figures of the first program, which every frozen month has.
   */
  readonly whenAbsent?: 0 | null;
  /** Since which `figureRules` it has been computed as it is now; left out: always. Values from older rules are not compared. */
  readonly ruledSince?: number;
  /** It counts trips that were expected to run. By rules before 3, also those of dates before the installation without events. */
  readonly expected?: true;
}

/**
 * The version of the rules by which figures are computed. Frozen months store theirs.
 * - 1 (or none): the first rules.
 * - 2: a trip is also full by its counts; left-behind people depend on who counted; operating days also follow from boardings; events
 *   that were logged twice are found.
 * - 3: nothing is expected of dates before the installation without events.
 */
export const figureRules = 3;

/** How a figure follows from trips; `N` are the names of figures. */
type Source<N> =
  /** The sum of a field; null if it is null for every trip. */
  | { readonly sum: FieldsOf<number | null> }
  /** The number of trips with a field that is true. */
  | { readonly tripsThat: FieldsOf<boolean> }
  /** The number of trips of certain classes. */
  | { readonly trips: (trip: TripClass) => boolean }
  /** The number of dates with a trip for which this is true, by its class and its boardings. */
  | { readonly dates: (trip: TripClass & Pick<RidershipTrip, 'boardings'>) => boolean }
  /** The first figure divided by the second; null if either is null or the second is zero. */
  | { readonly quotient: readonly [N, N]; readonly kind: 'share' | 'decimal' };

export type Figure<N = string> = Described & Source<N>;
