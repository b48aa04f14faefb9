import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { FindingKind, Findings } from './findings.js';
import { fileFindings } from './file-findings.texts.js';
import { reportNearFiles } from './unread.js';

/** The files of a feed, from a folder or a zip. Zips are read in place, never unpacked to disk. */
export interface FeedFiles {
  readonly name: string;
  /** Sizes in bytes of the requested files that exist, by file name. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Other files in the same folder, except those that operating systems add. */
  readonly others: readonly string[];
  open(file: string): Promise<Readable>;
  close(): void;
}

/** A timetable compresses to about a tenth; these limits leave a wide margin and reject zip bombs. */
const largestUnpacked = 4 * 1024 ** 3;
const suspiciousFrom = 64 * 1024 ** 2;
const largestRatio = 200;
const chunkSize = 64 * 1024;

/** How many folders deep a feed may be, and how many files are examined to find it. */
const deepest = 4;
const maxFiles = 20_000;

/** @returns null if it cannot be opened; the findings say why */
export async function openFeed(path: string, files: readonly string[], findings: Findings): Promise<FeedFiles | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    findings.add(fileFindings['feed-not-found'], {}, { path });
    return null;
  }
  const opened = found.isDirectory() ? await openFolder(path, files, findings) : await openZip(path, files, findings);
  if (opened !== null && opened.sizes.size === 0) {
    const zip = opened.others.find((file) => /\.zip$/i.test(file));
    if (zip === undefined) findings.add(fileFindings['feed-empty'], {}, { path });
    else findings.add(fileFindings['zip-inside'], {}, { path, zip });
    reportNearFiles(opened.others, files, findings);
    opened.close();
    return null;
  }
  return opened;
}

async function openFolder(path: string, files: readonly string[], findings: Findings): Promise<FeedFiles | null> {
  const inside = wantedFiles(await sizesIn(path, files), path, files, findings);
  if (inside === null) return null;
  return {
    name: basename(path),
    sizes: inside.wanted,
    others: inside.others,
    open: (file) => Promise.resolve(createReadStream(join(path, inside.folder, file), { highWaterMark: chunkSize })),
    close: () => undefined,
  };
}

/** The files in a folder; if it has none of those requested, also the files of its subfolders. */
async function sizesIn(path: string, files: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  let folders = [''];
  for (let depth = 0; depth <= deepest && folders.length > 0 && !files.some((file) => sizes.has(file)); depth += 1) {
    const below: string[] = [];
    for (const folder of folders) {
      for (const name of await readdir(join(path, folder)).catch((error: unknown) =>
        folder === '' ? Promise.reject(error as Error) : [],
      )) {
        if (isLeftByComputers(name) || sizes.size >= maxFiles) continue;
        // Follows symbolic links; a broken link counts as no file.
        const found = await stat(join(path, folder, name)).catch(() => null);
        if (found?.isFile()) sizes.set(folder + name, found.size);
        if (found?.isDirectory()) below.push(`${folder}${name}/`);
      }
    }
    folders = below;
  }
  return sizes;
}

/** Whether it is a hidden file, or one that macOS or Windows adds to folders and zips. */
const isLeftByComputers = (path: string): boolean =>
  path.split('/').some((name) => name.startsWith('.') || /^(__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(name));

async function openZip(path: string, files: readonly string[], findings: Findings): Promise<FeedFiles | null> {
  let zip: ZipFile | undefined;
  try {
    // Not strict: zips made on Windows may use backslashes in paths.
    zip = await yauzl.openPromise(path, { autoClose: false, strictFileNames: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/') && !isLeftByComputers(entry.fileName)) entries.set(entry.fileName, entry);
    const inside = wantedFiles(entries, path, files, findings);
    if (inside === null || isEncrypted(inside.wanted, findings) || isBomb([...inside.wanted.values()], findings)) {
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

/** The finding that corresponds to an error of the zip library. */
function codeOf(cause: string): FindingKind {
  if (/^(absolute path|invalid relative path|invalid characters in fileName)/.test(cause)) return fileFindings['zip-unsafe-name'];
  return cause.startsWith('strong encryption') ? fileFindings['zip-encrypted'] : fileFindings['not-a-zip'];
}

function isEncrypted(entries: ReadonlyMap<string, Entry>, findings: Findings): boolean {
  const [file] = [...entries].find(([, entry]) => entry.isEncrypted()) ?? [];
  if (file !== undefined) findings.add(fileFindings['zip-encrypted'], { file });
  return file !== undefined;
}

interface Inside<T> {
  /** `''` for the top level, else a path that ends with a slash. */
  readonly folder: string;
  readonly wanted: ReadonlyMap<string, T>;
  readonly others: readonly string[];
}

/** The requested files at the top level, or those of the one folder that has any; null if several folders do. */
function wantedFiles<T>(all: ReadonlyMap<string, T>, path: string, files: readonly string[], findings: Findings): Inside<T> | null {
  const pick = (folder: string): Inside<T> => {
    const here = [...all].filter(([name]) => name.startsWith(folder) && !name.includes('/', folder.length));
    const named = new Map(here.map(([name, file]) => [name.slice(folder.length), file]));
    const wanted = files.flatMap((file) => {
      const found = named.get(file);
      return found === undefined ? [] : [[file, found] as const];
    });
    return { folder, wanted: new Map(wanted), others: [...named.keys()].filter((name) => !files.includes(name)) };
  };
  const atTop = pick('');
  if (atTop.wanted.size > 0) return atTop;
  const inFolders = [...all.keys()].filter((name) => files.includes(name.slice(name.lastIndexOf('/') + 1)));
  const [folder, ...others] = new Set(inFolders.map((name) => name.slice(0, name.lastIndexOf('/') + 1)));
  if (folder === undefined) return atTop;
  if (others.length > 0) {
    const folders = [folder, ...others].join(' ');
    findings.add(fileFindings['zip-of-several-feeds'], {}, { path, folders, count: others.length + 1 });
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

function zipFiles(zip: ZipFile, name: string, { wanted, others }: Inside<Entry>): FeedFiles {
  return {
    name,
    others,
    sizes: new Map([...wanted].map(([file, entry]) => [file, entry.uncompressedSize])),
    open: (file) => {
      const entry = wanted.get(file);
      if (entry === undefined) throw new RangeError(`the zip has no ${file}`);
      // The library ends a stream with an error if it unpacks to more than the zip's directory declares.
      return zip.openReadStreamPromise(entry);
    },
    close: () => zip.close(),
  };
}
