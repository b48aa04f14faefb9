import type { EventRow, Row } from '../rows.js';

/** The rows of a phone by trip, which screens need at every tap. */
export interface SortedRows {
  /** The events of a trip, in any state. */
  ofTrip(trip: { readonly serviceDate: string; readonly tripId: string }): readonly EventRow[];
  /** The events of trips outside the timetable, which name a route. */
  readonly ofExtra: readonly EventRow[];
  /** The ids of events that were undone. */
  readonly undone: ReadonlySet<string>;
}

class Sorted implements SortedRows {
  readonly ofExtra: EventRow[] = [];
  readonly undone = new Set<string>();
  /** By trip within each date. */
  private readonly dates = new Map<string, Map<string, EventRow[]>>();
  private rows: readonly Row[] = [];
  private count = 0;

  /** Adds the new rows at the end. @returns false: the earlier rows differ, and nothing was done */
  extendTo(rows: readonly Row[]): boolean {
    const { rows: before, count } = this;
    if (rows.length < count) return false;
    if (rows !== before) for (let index = count - 1; index >= 0; index -= 1) if (rows[index] !== before[index]) return false;
    for (let index = count; index < rows.length; index += 1) this.add(rows[index] as Row);
    this.rows = rows;
    this.count = rows.length;
    return true;
  }

  ofTrip({ serviceDate, tripId }: { readonly serviceDate: string; readonly tripId: string }): readonly EventRow[] {
    return this.dates.get(serviceDate)?.get(tripId) ?? [];
  }

  private add(row: Row): void {
    if (row.what !== 'event') return;
    const { serviceDate, tripId, undoes, extra } = row.body;
    const trips = this.dates.get(serviceDate) ?? new Map<string, EventRow[]>();
    this.dates.set(serviceDate, trips);
    const rowsOfTrip = trips.get(tripId);
    if (rowsOfTrip === undefined) trips.set(tripId, [row]);
    else rowsOfTrip.push(row);
    if (undoes != null) this.undone.add(undoes);
    if (extra != null) this.ofExtra.push(row);
  }
}

const none = new Sorted();
let last = new Sorted();

/**
 * Groups rows by trip. Only new rows are added to the groups, because a tap adds one row to thousands and a slow phone would take too long
 * to group all of them. Use the result at once: the next call may add rows to it.
 */
export function sortedRows(rows: readonly Row[]): SortedRows {
  if (rows.length === 0) return none;
  if (last.extendTo(rows)) return last;
  last = new Sorted();
  last.extendTo(rows);
  return last;
}
