import type { EventRow, Row } from '../rows.js';

/** What screens ask of a phone's rows with every tap. */
export interface SortedRows {
  /** The events of a trip, whatever became of them. */
  ofTrip(trip: { readonly serviceDate: string; readonly tripId: string }): readonly EventRow[];
  /** Those that say what a trip outside the timetable serves. */
  readonly ofExtra: readonly EventRow[];
  /** What events take back. */
  readonly undone: ReadonlySet<string>;
}

class Sorted implements SortedRows {
  readonly ofExtra: EventRow[] = [];
  readonly undone = new Set<string>();
  /** By trip within each date. */
  private readonly dates = new Map<string, Map<string, EventRow[]>>();
  private rows: readonly Row[] = [];
  private count = 0;

  /** @returns whether these rows are those of before, with more behind them, which are sorted in; else nothing is done */
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
 * Sorts rows, or what is new of them: a tap adds one to thousands, and a slow phone would take longer to look at all of them than
 * people wait. To be used at once: the next call may add to what this one returned.
 */
export function sortedRows(rows: readonly Row[]): SortedRows {
  if (rows.length === 0) return none;
  if (last.extendTo(rows)) return last;
  last = new Sorted();
  last.extendTo(rows);
  return last;
}
