import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from './feeds.js';

const longestMilliseconds = 60_000;

/** A folder that every account can enter, because a server may run under its own. */
function openFolder(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Prepares something once for all spec files of an `npm test`: the first one that needs it makes it. A spec file that runs alone makes its
 * own, so that it never finds an outdated one.
 * @param make fills the given folder, which does not exist yet
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
