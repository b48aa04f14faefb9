import { existsSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BackupFault } from './backup-fault.js';

/** The extensions of the files that SQLite puts next to a database. */
const companions = ['', '-journal', '-wal', '-shm'];

/** Space that stays free, because the program continues to write. */
const reserveBytes = 64 * 1024 * 1024;

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** The name of a file while it is being written: next to its place, unique to this process. */
export const partOf = (file: string): string => `${file}.${process.pid}.part`;

export function removeFile(file: string): void {
  for (const end of companions) rmSync(`${file}${end}`, { force: true });
}

/** Removes incomplete files of processes that were killed. */
export function removeLeftovers(file: string): void {
  const start = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const [, id = ''] = name.startsWith(start) ? (/^(\d+)\.part$/.exec(name.slice(start.length)) ?? []) : [];
    if (id !== '' && !isRunning(Number(id))) removeFile(join(dirname(file), name));
  }
}

function isRunning(processId: number): boolean {
  try {
    return processId !== process.pid && process.kill(processId, 0);
  } catch (error) {
    // The process exists, but belongs to another user.
    return (error as { code?: unknown }).code === 'EPERM';
  }
}

/** @throws BackupFault if the folder does not exist or has too little room */
export async function checkRoom(file: string, bytes: number): Promise<void> {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new BackupFault('no-folder', { file });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < bytes + reserveBytes)
    throw new BackupFault('no-room', {
      file,
      need: megabytes(bytes + reserveBytes),
      reserve: megabytes(reserveBytes),
      free: Math.floor(free / 1024 / 1024),
    });
}

/** Moves the file to its name and flushes it, so that it survives a power failure. */
export async function putInPlace(part: string, file: string): Promise<void> {
  await toDisk(part);
  await rename(part, file);
  await toDisk(dirname(file));
}

/** Folders cannot be flushed on Windows. */
async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (process.platform === 'win32') return null;
    throw error;
  });
  try {
    await handle?.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle?.close();
  }
}
