// `npm run test:unit`: the tests of pure files, in seconds. Builds nothing and opens no database. Arguments go to jest.
// Properties are tried with few examples, and single tests that take a second or more are left out: `npm test` runs everything.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './prepare.mjs';

/** Parts of the paths of tests that load the framework or a database, which alone takes seconds. */
const notPure = ['src/database/', 'src/http/', 'agency-tables', 'feed-of-content', 'tides-changes'];

await install();
const jest = spawn(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), '--roots=src'],
    ...notPure.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
    ...['--setupFilesAfterEnv=./test/jest/short-properties.ts', ...process.argv.slice(2)],
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_UNIT: 'true' } },
);
jest.on('close', (code) => process.exit(code ?? 1));
