import { existsSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BackupFault } from './backup-fault.js';

/** What SQLite lays beside a file. */
const companions = ['', '-journal', '-wal', '-shm'];

/** So much stays free besides what is written: the program goes on writing meanwhile. */
const reserveBytes = 64 * 1024 * 1024;

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** Where a file is written until it is whole: beside it, by this process alone. */
export const partOf = (file: string): string => `${file}.${process.pid}.part`;

export function removeFile(file: string): void {
  for (const end of companions) rmSync(`${file}${end}`, { force: true });
}

/** What processes left that were killed while they wrote the file. */
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
    // Somebody else's process, so it is there.
    return (error as { code?: unknown }).code === 'EPERM';
  }
}

/** @throws BackupFault where its folder is not there, or has no room for it */
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

/** On disk under its name, also when the power goes the next moment. */
export async function putInPlace(part: string, file: string): Promise<void> {
  await toDisk(part);
  await rename(part, file);
  await toDisk(dirname(file));
}

/** Folders cannot be told so on Windows. */
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
