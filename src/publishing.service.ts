import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CopyFile } from './pages/copy-pages.service.js';

/** Marks a folder as one that may be replaced. */
const mark = 'banche-published.json';

/** Why a folder is not replaced: it is a file, or holds what was not published here. */
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
 * Writes a publication beside the folder and puts it in its place whole: what stands there is one publication or the
 * other, never half of one.
 * @returns how many files it has
 */
export async function publishFiles(
  folder: string,
  files: AsyncIterable<CopyFile>,
  about: object,
): Promise<{ count: number; bytes: number }> {
  await mkdir(dirname(folder), { recursive: true });
  const made = await mkdtemp(join(dirname(folder), `.${basename(folder)}-new-`));
  const old = `${made}-old`;
  try {
    // The web server is somebody else on this machine.
    await chmod(made, 0o755);
    const written = await writeFiles(made, files);
    await writeFile(join(made, mark), `${JSON.stringify({ ...about, ...written }, null, 2)}\n`);
    const isThere = existsSync(folder);
    if (isThere) await rename(folder, old);
    await rename(made, folder).catch(async (error: unknown) => {
      if (isThere) await rename(old, folder);
      throw error;
    });
    return written;
  } finally {
    for (const one of [made, old]) await rm(one, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string, files: AsyncIterable<CopyFile>): Promise<{ count: number; bytes: number }> {
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
