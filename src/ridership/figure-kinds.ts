import type { Text } from '../language.js';
import type { RidershipTrip } from './ridership-trip.js';

/** What decides which trips a figure counts: the database groups trips by these fields. */
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
  /** In an answer `null` stands for a cell that is empty. */
  readonly explains: Text;
  /**
   * How a month reads that was frozen before the figure existed: 0 where there was none then, null where nobody can tell.
   * Figures of the first program leave it out: every frozen month has them.
   */
  readonly whenAbsent?: 0 | null;
  /** By which `figureRules` it is made as now; left out: it always was. What was reported by older ones is not compared. */
  readonly ruledSince?: number;
  /** It counts what was to run. By rules before 3 it did so on days before the installation, too, of which nobody said anything. */
  readonly expected?: true;
}

/**
 * The rules by which figures are made. Frozen months keep theirs: 1 (and none) are those before full trips were told from counts and
 * left behind from who counted, before days were operating days because people boarded, and before copies of a log were found; 2 those before
 * nothing was expected of days before the installation of which nobody said anything.
 */
export const figureRules = 3;

/** How a figure follows from trips; `N` are the figures there are. */
type Source<N> =
  /** The sum of a field; null where it is null for every trip. */
  | { readonly sum: FieldsOf<number | null> }
  /** How many trips have a field that is true. */
  | { readonly tripsThat: FieldsOf<boolean> }
  /** How many trips are of such a class. */
  | { readonly trips: (trip: TripClass) => boolean }
  /** On how many dates there is a trip of such a class, or with such people. */
  | { readonly dates: (trip: TripClass & Pick<RidershipTrip, 'boardings'>) => boolean }
  /** One figure over another; null where either is, or the other is zero. */
  | { readonly quotient: readonly [N, N]; readonly kind: 'share' | 'decimal' };

export type Figure<N = string> = Described & Source<N>;
