import { checkCell } from './cell-rules.js';
import { gtfsColumns, type Column } from './gtfs-columns.js';
import type { Notices } from './notices.js';

/** A row by its column names; what a file lacks is empty. */
export class Row {
  constructor(
    readonly line: number,
    private readonly places: ReadonlyMap<string, number>,
    private readonly cells: readonly string[],
  ) {}

  get(column: string): string {
    return this.cells[this.places.get(column) ?? -1]?.trim() ?? '';
  }
}

/** These are too long to keep: they are looked at while they are read. */
const passing = ['stop_times.txt', 'shapes.txt'];
/** Columns that others refer to. */
const keyColumns = new Set(
  Object.values(gtfsColumns).flatMap(({ columns }) => Object.values(columns).flatMap(({ refersTo }) => refersTo?.join() ?? [])),
);

/** The tables of a feed: checks every row by itself, its key and what it refers to, and keeps the rows of short tables. */
export class GtfsTables {
  private readonly rows = new Map<string, Row[]>();
  private readonly keys = new Map<string, Set<string>>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly references: {
    readonly to: string;
    readonly value: string;
    readonly file: string;
    readonly line: number;
    readonly field: string;
  }[] = [];
  private places: ReadonlyMap<string, number> = new Map();
  private columns: readonly (readonly [name: string, place: number, column: Column])[] = [];
  private width = 0;
  private file = '';

  constructor(private readonly notices: Notices) {}

  /** To be called with the header of each file. */
  begin(file: string, header: readonly string[]): void {
    const rules = gtfsColumns[file];
    if (rules === undefined) return;
    this.file = file;
    this.rows.set(file, []);
    this.width = header.length;
    this.places = new Map(header.map((name, place) => [name.trim(), place]));
    if (header.some((name) => name.trim() === '')) this.notices.add('empty_column_name', { file, line: 1 });
    if (this.places.size < header.length && !header.some((name) => name.trim() === ''))
      this.notices.add('duplicated_column', { file, line: 1 });
    this.columns = Object.entries(rules.columns).flatMap(([name, column]) => {
      const place = this.places.get(name);
      if (place !== undefined) return [[name, place, column] as const];
      if (column.presence === 'required') this.notices.add('missing_required_column', { file, field: name });
      return [];
    });
    if (file === 'stop_times.txt' && !this.places.has('timepoint'))
      this.notices.add('missing_recommended_column', { file, field: 'timepoint' });
  }

  read(cells: readonly string[], line: number): Row {
    const { file, notices } = this;
    if (cells.length !== this.width) notices.add('invalid_row_length', { file, line, value: cells.length });
    for (const [field, place, column] of this.columns) {
      const value = cells[place] ?? '';
      checkCell(value, column, { file, line, field }, notices);
      if (value === '') continue;
      if (keyColumns.has(`${file},${field}`)) this.noteId(`${file},${field}`, value.trim());
      if (column.refersTo !== undefined) this.refer(column.refersTo.join(), { value: value.trim(), file, line, field });
    }
    const row = new Row(line, this.places, cells);
    this.checkKey(row);
    if (!passing.includes(file)) this.rows.get(file)?.push(row);
    return row;
  }

  readonly rowsOf = (file: string): readonly Row[] => this.rows.get(file) ?? [];
  readonly has = (file: string): boolean => this.rows.has(file);
  readonly hasId = (file: string, column: string, id: string): boolean => this.ids.get(`${file},${column}`)?.has(id) ?? false;

  /** To be called when all files are read. @param counts the rows of each file */
  end(counts: ReadonlyMap<string, number>): void {
    for (const [file, { presence }] of Object.entries(gtfsColumns)) {
      if (!this.rows.has(file)) {
        if (presence === 'required') this.notices.add('missing_required_file', { file });
        if (presence === 'recommended') this.notices.add('missing_recommended_file', { file });
      } else if ((counts.get(file) ?? 0) === 0) this.notices.add('empty_file', { file });
    }
    for (const { to, ...place } of this.references)
      if (this.ids.get(to)?.has(place.value) !== true) this.notices.add('foreign_key_violation', place);
    const services = new Set(
      ['calendar.txt', 'calendar_dates.txt'].flatMap((file) => this.rowsOf(file).map((row) => row.get('service_id'))),
    );
    for (const trip of this.rowsOf('trips.txt'))
      if (trip.get('service_id') !== '' && !services.has(trip.get('service_id')))
        this.notices.add('foreign_key_violation', {
          file: 'trips.txt',
          line: trip.line,
          field: 'service_id',
          value: trip.get('service_id'),
        });
  }

  private noteId(column: string, value: string): void {
    let ids = this.ids.get(column);
    if (ids === undefined) this.ids.set(column, (ids = new Set()));
    ids.add(value);
  }

  /** What is known already is not remembered. */
  private refer(to: string, place: { value: string; file: string; line: number; field: string }): void {
    if (this.ids.get(to)?.has(place.value) !== true) this.references.push({ to, ...place });
  }

  /** Of stop times and shapes, those who put them together check the keys. */
  private checkKey(row: Row): void {
    const { key } = gtfsColumns[this.file] ?? { key: [] };
    if (key.length === 0 || passing.includes(this.file)) return;
    const value = key.map((column) => row.get(column)).join('\n');
    let keys = this.keys.get(this.file);
    if (keys === undefined) this.keys.set(this.file, (keys = new Set()));
    const place = { file: this.file, line: row.line, field: key.join(' '), value: value.replaceAll('\n', ' ').trim() };
    if (keys.has(value)) this.notices.add('duplicate_key', place);
    keys.add(value);
  }
}
