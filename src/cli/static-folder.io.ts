import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { StaticFile } from '../static-site/static-pages.service.js';

/** The file that marks a folder as one that may be replaced. */
const mark = 'banche-published.json';

/** Why a folder cannot be replaced: it is a file, or it contains files but no earlier publication. null: it can be replaced. */
export async function findObstacle(folder: string): Promise<'isFile' | 'notOurs' | null> {
  if (!existsSync(folder)) return null;
  try {
    const names = await readdir(folder);
    return names.length === 0 || names.includes(mark) ? null : 'notOurs';
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOTDIR') return 'isFile';
    throw error;
  }
}

/**
 * Writes a publication to a new folder beside the given one and then swaps the two, so that the folder is always complete.
 * @param about the content of the mark
 * @returns the number of files and of their bytes
 */
export async function publishFiles(
  folder: string,
  files: AsyncIterable<StaticFile>,
  about: object,
): Promise<{ count: number; bytes: number }> {
  await mkdir(dirname(folder), { recursive: true });
  const temporaryPrefix = join(dirname(folder), `.${basename(folder)}-new-`);
  await clearAway(temporaryPrefix, folder);
  const made = `${temporaryPrefix}${process.pid}`;
  const old = `${made}-old`;
  try {
    await mkdir(made);
    const written = await writeFiles(made, files);
    await writeFile(join(made, mark), `${JSON.stringify({ ...about, ...written }, null, 2)}\n`);
    const exists = existsSync(folder);
    if (exists) await rename(folder, old);
    await rename(made, folder).catch(async (error: unknown) => {
      if (exists) await rename(old, folder);
      throw error;
    });
    return written;
  } finally {
    for (const one of [made, old]) await rm(one, { recursive: true, force: true });
  }
}

/**
 * Cleans up after a publication that was killed. If it was killed between removing the old folder and moving the new one there, the old one
 * is restored.
 */
async function clearAway(temporaryPrefix: string, folder: string): Promise<void> {
  for (const name of await readdir(dirname(temporaryPrefix))) {
    const left = join(dirname(temporaryPrefix), name);
    if (!left.startsWith(temporaryPrefix) || isRunning(Number.parseInt(left.slice(temporaryPrefix.length), 10))) continue;
    if (left.endsWith('-old') && !existsSync(folder)) await rename(left, folder);
    else await rm(left, { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return processId !== process.pid && process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function writeFiles(folder: string, files: AsyncIterable<StaticFile>): Promise<{ count: number; bytes: number }> {
  let [count, bytes] = [0, 0];
  for await (const { path, content } of files) {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    count += 1;
    bytes += Buffer.byteLength(content);
  }
  return { count, bytes };
}
