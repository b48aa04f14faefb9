import { addDays, type ServiceDate } from '../../scheduling/service-time.js';
import type { LoggedEvent } from '../../trip-log/operated-trip.js';
import { hasCount } from '../../trip-log/trip-performed.js';
import { countSourceOf, exportedState, type CountSource, type ExportedTrip } from './exported-trip.js';
import type { TidesCells } from './tides-columns.js';

/** Counted while the rows are written, so that whoever reads them can check that none is missing. */
export interface ExportedTotals {
  /** null: none is known. */
  boardings: number | null;
  /** The same by who counted, as `banche_count_source` says; they add up to `boardings`. */
  readonly boardings_by_source: Partial<Record<CountSource, number>>;
  completed: number;
  underway: number;
  cancelled: number;
  unlogged: number;
  unreported: number;
  /** Of the completed trips: their riders were all counted. */
  counted: number;
  /** Of the completed trips: their riders were worked out afterwards. */
  reconstructed: number;
}

/** The tables whose rows come from several sources. */
export type SourcedTable = 'trips_performed' | 'stop_visits' | 'passenger_events';

/** Adds up what is written, and remembers from whom it comes. */
export class MonthSums {
  readonly totals: ExportedTotals = {
    ...{ boardings: null, boardings_by_source: {}, counted: 0, reconstructed: 0 },
    ...{ completed: 0, underway: 0, cancelled: 0, unlogged: 0, unreported: 0 },
  };
  readonly sources = {
    trips_performed: new Set<CountSource>(),
    stop_visits: new Set<CountSource>(),
    passenger_events: new Set<CountSource>(),
  } satisfies Record<SourcedTable, Set<CountSource>>;

  addTrip({ trip: { performed }, events }: ExportedTrip, row: TidesCells): void {
    this.totals[exportedState(performed)] += 1;
    for (const event of events) this.sources.trips_performed.add(countSourceOf(event));
    if (!hasCount(performed)) return;
    const counters = String(row['banche_count_source'] ?? '').split(' ');
    this.totals[counters.includes('reconstruction') ? 'reconstructed' : 'counted'] += 1;
  }

  /** @param events what was logged at the call */
  addVisit(events: readonly LoggedEvent[], { boarding_1: boardings }: TidesCells): void {
    const { totals, sources } = this;
    for (const event of events) sources.stop_visits.add(countSourceOf(event));
    if (typeof boardings !== 'number') return;
    totals.boardings = (totals.boardings ?? 0) + boardings;
    for (const event of events) {
      if (event.kind !== 'boarded') continue;
      const source = countSourceOf(event);
      totals.boardings_by_source[source] = (totals.boardings_by_source[source] ?? 0) + (event.count ?? 0);
    }
  }

  addTaps(count: number): void {
    if (count > 0) this.sources.passenger_events.add('driver');
  }
}

/** Why dates of a month have no rows: nobody could log before the program was there, or there was no timetable. */
export type LeftOutReason = 'before-installation' | 'no-timetable';

/** Dates without rows, the first and the last. */
export interface LeftOut {
  readonly from: ServiceDate;
  readonly to: ServiceDate;
  readonly reason: LeftOutReason;
}

/** With one more date, which follows the others. */
export function withLeftOut(all: readonly LeftOut[], date: ServiceDate, reason: LeftOutReason): readonly LeftOut[] {
  const last = all.at(-1);
  const isNext = last?.reason === reason && addDays(last.to, 1) === date;
  return isNext ? [...all.slice(0, -1), { ...last, to: date }] : [...all, { from: date, to: date, reason }];
}
