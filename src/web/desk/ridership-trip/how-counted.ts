import type { Schema } from '../../shared/schema.js';

type Trip = Pick<
  Schema<'TripDetailAnswer'>,
  'state' | 'isPending' | 'isCounted' | 'isReconstruction' | 'boardings' | 'events' | 'isScheduled' | 'isAdded' | 'reason'
>;

/** How a trip's number of riders came about: the key of a sentence and its parameters. */
export interface HowCounted {
  readonly key:
    | 'howReconstructed'
    | 'howReconstructedCorrected'
    | 'howCounted'
    | 'howCorrected'
    | 'howEntered'
    | 'howImported'
    | 'howOpen'
    | 'howUnderway'
    | 'howUnlogged'
    | 'howPlanned'
    | 'howCancelled'
    | 'howCancelledWithRiders';
  /** Names of the drivers who counted, each once. */
  readonly names: readonly string[];
  /** People that managers entered afterwards; `voided`: events that no longer count. */
  readonly entered: number;
  readonly voided: number;
  readonly isOdd: boolean;
}

export function howCounted(trip: Trip): HowCounted {
  const counting = trip.events.filter(({ isEffective, undoes }) => isEffective && undoes === null);
  const boarded = counting.filter(({ kind }) => kind === 'boarded');
  const ofManagers = boarded.filter(({ source }) => source === 'manager');
  const result = (key: HowCounted['key'], isOdd = false): HowCounted => ({
    key,
    names: [...new Set(counting.flatMap(({ source, name }) => (source === 'driver' && name !== null ? [name] : [])))],
    entered: ofManagers.reduce((sum, { count }) => sum + (count ?? 0), 0),
    voided: trip.events.filter(({ isEffective, undoes }) => !isEffective && undoes === null).length,
    isOdd,
  });
  const byManagers = trip.events.some(({ source, kind }) => source === 'manager' && kind !== 'trip-added' && kind !== 'trip-shifted');
  switch (trip.state) {
    case 'unlogged':
      return result('howUnlogged', true);
    case 'planned':
      return result('howPlanned');
    case 'cancelled':
      return trip.boardings === null || trip.boardings === 0 ? result('howCancelled') : result('howCancelledWithRiders', true);
    case 'underway':
      return trip.isPending ? result('howUnderway') : result('howOpen', true);
    case 'completed':
      if (trip.isReconstruction) return result(byManagers ? 'howReconstructedCorrected' : 'howReconstructed', true);
      if (!trip.isCounted) return result('howOpen', true);
      if (counting.every(({ source }) => source === 'import')) return result('howImported');
      if (boarded.length > 0 && boarded.every(({ source }) => source === 'manager')) return result('howEntered');
      return result(byManagers ? 'howCorrected' : 'howCounted');
  }
}
