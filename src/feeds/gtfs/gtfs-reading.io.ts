import { holidayCalendars } from '../../timetables/working-days.service.js';
import { BadCsv, NotUtf8, readCsv } from '../files/csv.io.js';
import type { FeedFiles } from '../files/feed-files.io.js';
import { GtfsRow, plain } from '../files/feed-row.js';
import { fileFindings } from '../files/file-findings.texts.js';
import type { Findings } from '../files/findings.js';
import { SortedRows } from '../files/sorted-rows.io.js';
import type { Feed } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';
import { gtfsFiles, GtfsReader, type GtfsFile } from './gtfs-reader.js';
import { NotGrouped } from './gtfs-stop-times.js';

export const gtfsFileNames = Object.keys(gtfsFiles) as GtfsFile[];

export type OnProgress = (file: string, bytesRead: number, bytesInAll: number) => void;

/** Reads every file of the feed, in order; what is wrong goes to the findings. */
export async function readFeed(files: FeedFiles, findings: Findings, onProgress?: OnProgress): Promise<Feed> {
  const reader = new GtfsReader(findings, holidayCalendars);
  const present = gtfsFileNames.filter((file) => files.sizes.has(file));
  const inAll = present.reduce((total, file) => total + (files.sizes.get(file) ?? 0), 0);
  let read = 0;
  for (const file of gtfsFileNames)
    if (gtfsFiles[file].needed && !files.sizes.has(file)) findings.add(gtfsFindings['missing-file'], { file });
  if (!files.sizes.has('calendar.txt') && !files.sizes.has('calendar_dates.txt'))
    findings.add(gtfsFindings['missing-calendar'], { file: 'calendar.txt' });
  for (const file of present) {
    const onBytes = (count: number): void => onProgress?.(file, (read += count), inAll);
    await readFile(files, file, reader, findings, onBytes);
  }
  return reader.finish();
}

async function readFile(
  files: FeedFiles,
  file: GtfsFile,
  reader: GtfsReader,
  findings: Findings,
  onBytes: (count: number) => void,
): Promise<void> {
  let row: GtfsRow | null = null;
  try {
    reader.begin(file);
    try {
      row = await readRows(files, file, findings, onBytes, (each) => reader.read(file, each));
    } catch (error) {
      if (!(error instanceof NotGrouped)) throw error;
      findings.forget(file);
      reader.begin(file);
      row = await readSorted(files, file, findings, (each) => reader.read(file, each));
    }
    if (row !== null) reader.endOf(file, row);
    else findings.add(fileFindings['empty-file'], { file });
  } catch (error) {
    if (error instanceof NotUtf8) findings.add(fileFindings['not-utf8'], { file, line: error.line });
    else if (error instanceof BadCsv) findings.add(fileFindings['bad-csv'], { file, line: error.line }, { cause: error.message });
    else
      findings.add(
        fileFindings['not-a-zip'],
        { file },
        { path: files.name, cause: error instanceof Error ? error.message : String(error) },
      );
  }
}

/** @returns the row object, or null for a file without even a header */
async function readRows(
  files: FeedFiles,
  file: GtfsFile,
  findings: Findings,
  onBytes: (count: number) => void,
  onRow: (row: GtfsRow) => void,
): Promise<GtfsRow | null> {
  let row: GtfsRow | null = null;
  await readCsv(
    await files.open(file),
    (cells, line) => {
      if (row === null) row = new GtfsRow(file, findings, cells, gtfsFiles[file].columns);
      else if (row.turnTo(cells, line)) onRow(row);
    },
    onBytes,
  );
  return row;
}

/** The same for a file whose rows do not stand in the order they are needed in: by trip. */
async function readSorted(files: FeedFiles, file: GtfsFile, findings: Findings, onRow: (row: GtfsRow) => void): Promise<GtfsRow | null> {
  const sorted = new SortedRows();
  try {
    let header: readonly string[] | null = null;
    let key = -1;
    await readCsv(
      await files.open(file),
      (cells, line) => {
        if (header === null) {
          header = cells;
          key = cells.findLastIndex((name) => name.trim().toLowerCase() === 'trip_id');
        } else sorted.add(plain(cells[key] ?? ''), [cells, line]);
      },
      () => undefined,
    );
    if (header === null) return null;
    const row = new GtfsRow(file, findings, header, gtfsFiles[file].columns);
    for (const [cells, line] of sorted.inOrder()) if (row.turnTo(cells, line)) onRow(row);
    return row;
  } finally {
    sorted.close();
  }
}
