import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const hongqiao = join(root, 'data/hongqiao');

/** Texts of files, by name. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A new folder; `npm test` clears them all away at its end. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'banche-'));

/** The town of Hongqiao, with some files changed (null takes one away). */
export function hongqiaoWith(changes: Readonly<Record<string, string | Buffer | null | ((text: string) => string)>>): Files {
  const files = new Map<string, string | Buffer>();
  for (const name of readdirSync(hongqiao)) if (name.endsWith('.txt')) files.set(name, readFileSync(join(hongqiao, name), 'utf8'));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) files.delete(name);
    else files.set(name, typeof change === 'function' ? change(String(files.get(name))) : change);
  }
  return Object.fromEntries(files);
}

/** Blank-separated columns read better in a test than commas: `'stop_id stop_name\nA Anton'`; `_` is an empty cell. */
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
