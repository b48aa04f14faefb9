import { holidayCalendars } from '../../timetables/working-days.service.js';
import { BadCsv, NotUtf8, readCsv, type OnRecord } from '../files/csv.io.js';
import type { FeedFiles } from '../files/feed-files.io.js';
import { GtfsRow } from '../files/feed-row.js';
import { doneInstead, fileFindings } from '../files/file-findings.texts.js';
import type { Findings } from '../files/findings.js';
import { SortedRows } from '../files/sorted-rows.io.js';
import { plain } from '../files/table-row.js';
import { Unread } from '../files/unread.js';
import type { Feed } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';
import { gtfsFiles, GtfsReader, gtfsTable, type GtfsFile } from './gtfs-reader.js';
import { gtfsReference, isTidesFile } from './gtfs-reference.js';
import { NotGrouped } from './gtfs-stop-times.js';

export const gtfsFileNames = Object.keys(gtfsFiles) as GtfsFile[];

export type OnProgress = (file: string, bytesRead: number, bytesInAll: number) => void;

/** Reads all files of the feed, in order; problems go to the findings. */
export async function readFeed(files: FeedFiles, findings: Findings, onProgress?: OnProgress): Promise<Feed> {
  const present = gtfsFileNames.filter((file) => files.sizes.has(file));
  const absent = gtfsFileNames.filter((file) => !files.sizes.has(file));
  const inAll = present.reduce((total, file) => total + (files.sizes.get(file) ?? 0), 0);
  const unread = new Unread('GTFS', gtfsReference, findings);
  for (const file of absent) if (gtfsFiles[file].needed) findings.add(gtfsFindings['missing-file'], { file });
  if (absent.includes('calendar.txt') && absent.includes('calendar_dates.txt'))
    findings.add(gtfsFindings['missing-calendar'], { file: 'calendar.txt' });
  unread.addFiles(
    files.others.filter((file) => !isTidesFile(file)),
    absent,
  );
  const reading = new FeedReading(files, findings, unread);
  let read = 0;
  for (const file of present) await reading.read(file, (count) => onProgress?.(file, (read += count), inAll));
  unread.report();
  return reading.reader.finish();
}

type OnBytes = (count: number) => void;
type OnRow = (row: GtfsRow) => void;

class FeedReading {
  readonly reader: GtfsReader;

  constructor(
    private readonly files: FeedFiles,
    private readonly findings: Findings,
    private readonly unread: Unread,
  ) {
    this.reader = new GtfsReader(findings, holidayCalendars);
  }

  async read(file: GtfsFile, onBytes: OnBytes): Promise<void> {
    const { findings } = this;
    const { needed, leavesOut } = gtfsTable(file);
    try {
      const row = await this.readRows(file, onBytes);
      if (row === null) findings.add(needed ? fileFindings['empty-file'] : fileFindings['empty-optional-file'], { file });
      else if (row.isReadable) {
        this.noteTimeColumns(row);
        this.reader.endOf(file, row);
        if (!row.isHeader) this.unread.addColumns(file, row.header);
      }
    } catch (error) {
      const instead = leavesOut && doneInstead.file;
      const cause = error instanceof Error ? error.message : String(error);
      if (error instanceof NotUtf8) findings.add(fileFindings['not-utf8'], { file, line: error.line }, {}, instead);
      else if (error instanceof BadCsv) findings.add(fileFindings['bad-csv'], { file, line: error.line }, { cause }, instead);
      else findings.add(fileFindings['not-a-zip'], { file }, { path: this.files.name, cause });
    }
  }

  /** @returns the row object; null: the file has not even a header */
  private async readRows(file: GtfsFile, onBytes: OnBytes): Promise<GtfsRow | null> {
    const onRow = (row: GtfsRow): void => this.reader.read(file, row);
    this.reader.begin(file);
    try {
      return await this.readInOrder(file, onBytes, onRow);
    } catch (error) {
      if (!(error instanceof NotGrouped)) throw error;
      this.findings.forget(file);
      this.reader.begin(file);
      return await this.readSorted(file, onRow);
    }
  }

  private async readInOrder(file: GtfsFile, onBytes: OnBytes, onRow: OnRow): Promise<GtfsRow | null> {
    let row: GtfsRow | null = null;
    const onRecord: OnRecord = (cells, line, isUnended) => {
      if (row === null) row = this.rowOf(file, cells);
      else if (row.isReadable && row.turnTo(cells, line, isUnended)) onRow(row);
    };
    await readCsv(await this.files.open(file), onRecord, onBytes);
    return row;
  }

  /** Reads a file whose rows are not grouped by trip, sorted by trip. */
  private async readSorted(file: GtfsFile, onRow: OnRow): Promise<GtfsRow | null> {
    const sorted = new SortedRows();
    try {
      let row: GtfsRow | null = null;
      let [key, unendedLine] = [-1, -1];
      const onRecord: OnRecord = (cells, line, isUnended) => {
        if (isUnended) unendedLine = line;
        if (row === null) {
          row = this.rowOf(file, cells);
          key = row.header.placeOf('trip_id');
        } else sorted.add(plain(cells[key] ?? ''), [cells, line]);
      };
      await readCsv(await this.files.open(file), onRecord, () => undefined);
      if (row !== null)
        for (const [cells, line] of sorted.inOrder()) if ((row as GtfsRow).turnTo(cells, line, line === unendedLine)) onRow(row);
      return row;
    } finally {
      sorted.close();
    }
  }

  private rowOf(file: GtfsFile, header: readonly string[]): GtfsRow {
    const { columns, leavesOut } = gtfsTable(file);
    return new GtfsRow(file, this.findings, header, columns, leavesOut);
  }

  /** Notes that the arrival or departure column is missing; the reader uses the other one instead. */
  private noteTimeColumns(row: GtfsRow): void {
    const lacking = ['arrival_time', 'departure_time'].find((field) => row.file === 'stop_times.txt' && !row.has(field));
    if (lacking !== undefined) this.findings.add(gtfsFindings['one-time-column'], { file: row.file, line: 1, field: lacking });
  }
}
