// `npm test`: prepares the clone, then runs jest on ES modules. Arguments go to jest.
import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';

await install();
// Some stories run the built program.
await build();
// Databases and feeds of the tests live in one folder, which is removed at the end; PostgreSQL's own account must be able to enter it.
const folder = mkdtempSync(join(memoryFolder() ?? tmpdir(), 'banche-test-'));
chmodSync(folder, 0o755);
const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    // What is fetched from the npm registry for a test outlives the run.
    env: { ...process.env, FETCHED: join(tmpdir(), 'banche-fetched'), TMPDIR: folder, TEST_RUN_FOLDER: folder },
  },
);
jest.on('close', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});

/**
 * @returns a folder whose files are kept in memory, because a new PostgreSQL database takes 10 ms there and 300 ms on some disks;
 *   null if there is none, or too little room in it
 */
function memoryFolder() {
  const [folder, leastBytes] = ['/dev/shm', 6 * 2 ** 30];
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= leastBytes ? folder : null;
  } catch {
    return null;
  }
}
