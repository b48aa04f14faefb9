import { existsSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceDate } from '../scheduling/service-time.js';
import { nightFile, nightsAmong, surplus } from './nights.js';
import { removeLeftovers } from './partial-file.io.js';
import { headerBytes, isWholeDatabase } from './sqlite-file.js';

/** A usable backup of a night. */
export interface NightFile {
  readonly night: ServiceDate;
  readonly bytes: number;
  /** When it was written, in epoch seconds by the file system. */
  readonly madeAt: number;
}

/** @returns the usable backups, the oldest first; none if the folder does not exist or cannot be read */
export async function listNights(folder: string, database: string): Promise<NightFile[]> {
  const names = existsSync(folder) ? await readdir(folder).catch(() => []) : [];
  const files = await Promise.all(nightsAmong(names, database).map((night) => lookAt(join(folder, nightFile(database, night)), night)));
  return files.filter((file) => file !== null);
}

async function lookAt(path: string, night: ServiceDate): Promise<NightFile | null> {
  const file = await open(path, 'r').catch(() => null);
  try {
    if (file === null) return null;
    const { size, mtimeMs } = await file.stat();
    const { buffer, bytesRead } = await file.read(new Uint8Array(headerBytes), 0, headerBytes, 0);
    if (bytesRead < headerBytes || !isWholeDatabase(buffer, size)) return null;
    return { night, bytes: size, madeAt: Math.floor(mtimeMs / 1000) };
  } catch {
    return null;
  } finally {
    await file?.close();
  }
}

/** Removes backups beyond those that are retained. @param made the one that was just made and checked */
export async function tidyNights(folder: string, database: string, made: ServiceDate): Promise<void> {
  const whole = (await listNights(folder, database)).map(({ night }) => night);
  const all = nightsAmong(await readdir(folder), database);
  for (const night of surplus(all, whole, made)) await rm(join(folder, nightFile(database, night)), { force: true });
}

/** Removes incomplete backups that a killed program left: each may be as large as the database. */
export async function removeLeftNights(folder: string, database: string): Promise<void> {
  const names = (await readdir(folder)).map((name) => name.replace(/\.\d+\.part$/, ''));
  for (const night of new Set(nightsAmong(names, database))) removeLeftovers(join(folder, nightFile(database, night)));
}
