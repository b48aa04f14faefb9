import SqliteDatabase from 'better-sqlite3';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { PassengerRecord, PerformedRecord, VisitRecord, TripRecords } from './tides-tables.js';

type Records = { readonly performed: PerformedRecord; readonly visits: VisitRecord; readonly passengers: PassengerRecord };
type Table = keyof Records;

/** The tables, in the order in which the rows of a trip are read back. */
const tables = ['performed', 'visits', 'passengers'] as const satisfies readonly Table[];

/**
 * Stores the rows on disk and returns them by day, so that files in any order are joined with the memory that one day needs. A SQLite
 * database without a name is temporary and disappears when it is closed.
 */
export class TidesDays {
  private readonly database = new SqliteDatabase('');
  private readonly insert;
  private readonly keep;
  private readonly findLine;

  constructor() {
    this.database.pragma('journal_mode = OFF');
    this.database.exec(`
      CREATE TABLE records (day TEXT, trip TEXT, kind INTEGER, line INTEGER, record TEXT);
      CREATE TABLE ids (id TEXT PRIMARY KEY, line INTEGER) WITHOUT ROWID;
      BEGIN`);
    this.insert = this.database.prepare('INSERT INTO records VALUES (?, ?, ?, ?, ?)');
    this.keep = this.database.prepare('INSERT INTO ids VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.findLine = this.database.prepare<[string], number>('SELECT line FROM ids WHERE id = ?').pluck();
  }

  add<T extends Table>(table: T, record: Records[T]): void {
    this.insert.run(record.date, record.trip, tables.indexOf(table), record.line, JSON.stringify(record));
  }

  /** Remembers a key and its line. @returns the line on which the key was used before; null: it is new */
  lineOf(table: Table, key: string, line: number): number | null {
    const id = `${table}\n${key}`;
    return this.keep.run(id, line).changes === 1 ? null : (this.findLine.get(id) ?? null);
  }

  /** Each day with its trips, in order of dates. */
  *inOrder(): Generator<readonly [ServiceDate, TripRecords[]]> {
    const rows = this.database.prepare('SELECT day, trip, kind, record FROM records ORDER BY day, trip, kind, line').iterate();
    let day: ServiceDate | null = null;
    let trips: TripRecords[] = [];
    for (const row of rows as Iterable<{ day: ServiceDate; trip: string; kind: number; record: string }>) {
      if (day !== null && row.day !== day) {
        yield [day, trips];
        trips = [];
      }
      day = row.day;
      addTo(trips, row);
    }
    if (day !== null) yield [day, trips];
  }

  close(): void {
    this.database.close();
  }
}

/** Adds a row to its trip. Rows come in order of trips. */
function addTo(trips: TripRecords[], row: { day: ServiceDate; trip: string; kind: number; record: string }): void {
  let last = trips.at(-1);
  if (last?.trip !== row.trip) trips.push((last = { date: row.day, trip: row.trip, performed: null, visits: [], passengers: [] }));
  const record: unknown = JSON.parse(row.record);
  if (row.kind === 0) last.performed = record as PerformedRecord;
  else if (row.kind === 1) last.visits.push(record as VisitRecord);
  else last.passengers.push(record as PassengerRecord);
}
