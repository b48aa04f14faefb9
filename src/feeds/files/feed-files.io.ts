import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { FindingKind, Findings } from './findings.js';
import { fileFindings } from './file-findings.texts.js';

/** The files of a feed, wherever they lie. Nothing is ever unpacked onto the disk. */
export interface FeedFiles {
  readonly name: string;
  /** Sizes in bytes, by file name. */
  readonly sizes: ReadonlyMap<string, number>;
  open(file: string): Promise<Readable>;
  close(): void;
}

/** A timetable packs some ten times smaller; these limits leave a wide margin and stop what was made to fill a disk. */
const largestUnpacked = 4 * 1024 ** 3;
const suspiciousFrom = 64 * 1024 ** 2;
const largestRatio = 200;
const chunkSize = 64 * 1024;

/** @returns null when it cannot be opened; the findings say why */
export async function openFeed(path: string, files: readonly string[], findings: Findings): Promise<FeedFiles | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    findings.add(fileFindings['feed-not-found'], {}, { path });
    return null;
  }
  const opened = found.isDirectory() ? await openFolder(path) : await openZip(path, files, findings);
  if (opened !== null && !files.some((file) => opened.sizes.has(file))) {
    findings.add(fileFindings['feed-empty'], {}, { path });
    opened.close();
    return null;
  }
  return opened;
}

async function openFolder(path: string): Promise<FeedFiles> {
  const sizes = new Map<string, number>();
  for (const name of await readdir(path)) {
    // Follows symbolic links; one that leads nowhere is no file.
    const found = await stat(join(path, name)).catch(() => null);
    if (found?.isFile()) sizes.set(name, found.size);
  }
  return {
    name: basename(path),
    sizes,
    open: (file) => Promise.resolve(createReadStream(join(path, file), { highWaterMark: chunkSize })),
    close: () => undefined,
  };
}

async function openZip(path: string, files: readonly string[], findings: Findings): Promise<FeedFiles | null> {
  let zip: ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(path, { autoClose: false, strictFileNames: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const inside = wantedEntries(entries, files, findings);
    if (inside === null || isEncrypted(inside, findings) || isBomb([...inside.values()], findings)) {
      zip.close();
      return null;
    }
    return zipFiles(zip, basename(path), inside);
  } catch (error) {
    zip?.close();
    const cause = error instanceof Error ? error.message : String(error);
    findings.add(codeOf(cause), { file: basename(path) }, { path, cause });
    return null;
  }
}

/** What the zip library means. */
function codeOf(cause: string): FindingKind {
  if (/^(absolute path|invalid relative path|invalid characters in fileName)/.test(cause)) return fileFindings['zip-unsafe-name'];
  return cause.startsWith('strong encryption') ? fileFindings['zip-encrypted'] : fileFindings['not-a-zip'];
}

function isEncrypted(entries: ReadonlyMap<string, Entry>, findings: Findings): boolean {
  const [file] = [...entries].find(([, entry]) => entry.isEncrypted()) ?? [];
  if (file !== undefined) findings.add(fileFindings['zip-encrypted'], { file });
  return file !== undefined;
}

/** The files at the top level, or those of the one folder that holds a feed; null when several do. */
function wantedEntries(entries: ReadonlyMap<string, Entry>, files: readonly string[], findings: Findings): Map<string, Entry> | null {
  const pick = (folder: string): Map<string, Entry> =>
    new Map(
      files.flatMap((file) => {
        const entry = entries.get(folder + file);
        return entry === undefined ? [] : [[file, entry] as const];
      }),
    );
  const atTop = pick('');
  if (atTop.size > 0) return atTop;
  const inFolders = [...entries.keys()].filter((name) => !name.startsWith('__MACOSX/') && files.some((file) => name.endsWith(`/${file}`)));
  const [folder, ...others] = new Set(inFolders.map((name) => name.slice(0, name.lastIndexOf('/') + 1)));
  if (folder === undefined) return atTop;
  if (others.length > 0) {
    findings.add(fileFindings['zip-of-several-feeds'], {}, { folders: [folder, ...others].join(' '), count: others.length + 1 });
    return null;
  }
  findings.add(fileFindings['zip-in-folder'], {}, { folder });
  return pick(folder);
}

function isBomb(entries: readonly Entry[], findings: Findings): boolean {
  const sum = (size: (entry: Entry) => number): number => entries.reduce((total, entry) => total + size(entry), 0);
  const unpacked = sum((entry) => entry.uncompressedSize);
  const ratio = Math.round(
    unpacked /
      Math.max(
        1,
        sum((entry) => entry.compressedSize),
      ),
  );
  if (unpacked <= largestUnpacked && (unpacked < suspiciousFrom || ratio <= largestRatio)) return false;
  findings.add(fileFindings['zip-bomb'], {}, { megabytes: Math.round(unpacked / 1024 ** 2), ratio });
  return true;
}

function zipFiles(zip: ZipFile, name: string, entries: ReadonlyMap<string, Entry>): FeedFiles {
  return {
    name,
    sizes: new Map([...entries].map(([file, entry]) => [file, entry.uncompressedSize])),
    open: (file) => {
      const entry = entries.get(file);
      if (entry === undefined) throw new RangeError(`the zip has no ${file}`);
      // A stream that unpacks to more than the directory of the zip declares is ended with an error.
      return zip.openReadStreamPromise(entry);
    },
    close: () => zip.close(),
  };
}
