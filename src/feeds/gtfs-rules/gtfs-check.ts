import type { ServiceDate } from '../../scheduling/service-time.js';
import { checkTrips } from './block-rules.js';
import { CallRules } from './call-rules.js';
import { gtfsColumns } from './gtfs-columns.js';
import { GtfsTables } from './gtfs-tables.js';
import { NamedPlaces } from './named-places.js';
import { checkAgencies, checkRoutes, checkStops, checkTransfers, checkTranslations } from './network-rules.js';
export { NotGrouped } from './call-rules.js';
import type { NoticesOfRule } from './notice.js';
import { Notices } from './notices.js';
import { checkInfo, checkServices, datesOfServices } from './service-rules.js';
import { ShapeRules } from './shape-rules.js';

/** The checked files, in the order in which they have to be read: `stop_times.txt` needs all that it refers to. */
export const checkedFiles: readonly string[] = [...Object.keys(gtfsColumns).filter((file) => file !== 'stop_times.txt'), 'stop_times.txt'];

/** Checks a feed by the rules of the canonical GTFS Schedule validator, row by row. */
export class GtfsCheck {
  private readonly notices = new Notices();
  private readonly tables = new GtfsTables(this.notices);
  private readonly shapes = new ShapeRules(this.notices);
  private readonly counts = new Map<string, number>();
  private calls: CallRules | null = null;
  private file = '';

  constructor(private readonly today: ServiceDate) {}

  /** To be called with the header of each file, in the order of `checkedFiles`. */
  begin(file: string, header: readonly string[]): void {
    this.file = file;
    this.tables.begin(file, header);
    if (file === 'stop_times.txt') {
      this.shapes.end();
      this.calls = new CallRules(this.tables, this.shapes, this.notices);
    }
  }

  /** @throws NotGrouped if the stop times of a trip do not follow each other */
  read(cells: readonly string[], line: number): void {
    this.counts.set(this.file, (this.counts.get(this.file) ?? 0) + 1);
    const row = this.tables.read(cells, line);
    if (this.file === 'shapes.txt') this.shapes.read(row);
    if (this.file === 'stop_times.txt') this.calls?.read(row);
  }

  /** To be called after the last file. */
  finish(): NoticesOfRule[] {
    const { tables, notices, today, shapes } = this;
    const calls = this.calls ?? new CallRules(tables, shapes, notices);
    calls.end();
    tables.end(this.counts);
    const dates = datesOfServices(tables);
    checkAgencies(tables, notices);
    checkStops(tables, calls.calledAt, notices);
    checkRoutes(tables, notices);
    checkTransfers(tables, notices);
    checkServices(tables, dates, today, notices);
    checkTrips(tables, calls.trips, dates, notices);
    checkInfo(tables, today, notices);
    shapes.checkUse(tables);
    const hasCall = (tripId: string, sequence: string): boolean => calls.trips.get(tripId)?.sequences.includes(Number(sequence)) ?? false;
    checkTranslations(tables, hasCall, notices);
    const named = new NamedPlaces(tables, calls.trips);
    return notices.list((of, found) => named.of(of, found));
  }
}

/** Checks the tables of a feed: the rows of each file, the first one with the names of its columns. */
export function noticesOf(files: Readonly<Record<string, readonly (readonly string[])[]>>, today: ServiceDate): NoticesOfRule[] {
  const check = new GtfsCheck(today);
  for (const file of checkedFiles) {
    const [header, ...rows] = files[file] ?? [];
    if (header === undefined) continue;
    check.begin(file, header);
    for (const [index, cells] of rows.entries()) check.read(cells, index + 2);
  }
  return check.finish();
}
