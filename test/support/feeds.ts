import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import type { ImportReport } from '../../src/feeds/gtfs/gtfs-import.service.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const hongqiao = join(root, 'data/hongqiao');

/** Contents of files, by name. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A new folder; `npm test` removes all of them at its end. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'banche-'));

/** New contents of files, or functions of the old ones; null removes a file. */
export type Changes = Readonly<Record<string, string | Buffer | null | ((text: string) => string)>>;

export const replaced =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new RangeError(`the file does not hold ${from}`);
    return text.replace(from, to);
  };
export const added = (line: string) => (text: string) => `${text}${line}\n`;

/** The findings of an import: file, line, field, code. */
export const findingsOf = ({ findings }: ImportReport): string[] =>
  findings.list.map(({ file, line, field, code }) => [file ?? '-', line ?? '-', field ?? '-', code].join(' '));

/** The feed of Hongqiao, with some files changed. */
export function hongqiaoWith(changes: Changes): Files {
  const files = new Map<string, string | Buffer>();
  for (const name of readdirSync(hongqiao)) if (name.endsWith('.txt')) files.set(name, readFileSync(join(hongqiao, name), 'utf8'));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) files.delete(name);
    else files.set(name, typeof change === 'function' ? change(String(files.get(name))) : change);
  }
  return Object.fromEntries(files);
}

const callAtSonghong = 'songhong-0-weekday,07:08:00,07:08:00,songhong,';

/** The feed of Hongqiao with a third stop. @param callsThere whether the trip `songhong-0-weekday` calls at it on its way */
export const hongqiaoWithGate = (callsThere: boolean): Files =>
  hongqiaoWith({
    'stops.txt': (text) => `${text.trim()}\ngate,北门,,31.219,121.34\n`,
    'stop_times.txt': callsThere
      ? replaced(`${callAtSonghong}2,1`, `songhong-0-weekday,07:02:00,07:02:00,gate,2,1\n${callAtSonghong}3,1`)
      : (text) => text,
  });

/** Builds CSV from columns separated by spaces, which are easier to read in a test: `'stop_id stop_name\nA Anton'`; `_` is an empty cell. */
export const table = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((cell) => (cell === '_' ? '' : cell))
        .join(','),
    )
    .join('\n') + '\n';

export function writeFolder(files: Files, name = 'feed'): string {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

export async function writeZip(files: Files, name = 'feed.zip'): Promise<string> {
  const path = join(temporaryFolder(), name);
  const zip = new ZipFile();
  for (const [file, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), file);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** A second agency: a ferry that leaves once a day. */
export const harbour = {
  'agency.txt': table(`
    agency_id agency_name agency_url           agency_timezone
    harbour   Harbour     https://example.org/ Asia/Shanghai`),
  'stops.txt': table(`
    stop_id stop_name stop_lat stop_lon
    pier    Pier      40.7     -74.0
    hill    Hill      40.8     -74.0`),
  'routes.txt': table(`
    route_id route_short_name route_type
    ferry    Ferry            4`),
  'calendar.txt': table(`
    service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date
    daily      1      1       1         1        1      1        1      20240701   20261231`),
  'trips.txt': table(`
    route_id service_id trip_id    direction_id
    ferry    daily      ferry-0730 0`),
  'stop_times.txt': table(`
    trip_id    arrival_time departure_time stop_id stop_sequence
    ferry-0730 07:30:00     07:30:00       pier    1
    ferry-0730 07:50:00     07:50:00       hill    2`),
};
