// `npm start` and the other commands of the program: prepare the clone, then run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './prepare.mjs';

await install();
await build();
process.chdir(root);
await import(pathToFileURL(join(root, 'dist/src/main.js')).href);
