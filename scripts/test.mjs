// `npm test`: ready the clone, then run jest on ES modules. Arguments go to jest.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';

await install();
// The stories of the whole program run what was built.
await build();
const jest = spawn(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
jest.on('close', (code) => process.exit(code ?? 1));
