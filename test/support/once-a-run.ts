import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from './feeds.js';

const longestMilliseconds = 60_000;

/** A server may run under an account of its own, which must be able to enter. */
function openFolder(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * What all spec files of a run of `npm test` share, made by the first that needs it. A spec file that is run alone makes its own, so that
 * nothing old is found.
 * @param make fills the folder that it is given, which is not there yet
 * @returns that folder
 */
export async function onceARun(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(process.env['TEST_RUN_FOLDER'] ?? openFolder(), `ready-${name}`);
  const [made, done] = [join(folder, 'made'), join(folder, 'done')];
  const isFirst = mkdirSync(folder, { recursive: true }) !== undefined;
  for (let waited = 0; !isFirst && !existsSync(done); waited += 50) {
    if (waited > longestMilliseconds) throw new Error(`Another spec file did not make ${made} within a minute.`);
    await pause(50);
  }
  if (!isFirst) return made;
  try {
    await make(made);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(done, '');
  return made;
}
