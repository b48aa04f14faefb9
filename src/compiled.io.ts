import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A compiled file of a folder, for a process or a thread of its own: next to the file that asks, or in the build if the sources are run.
 * @param asking the `import.meta.url` of a file in the same folder, which is directly in `src`
 * @returns null: the program is not compiled
 */
export function compiledFile(asking: string, name: string): string | null {
  const folder = dirname(fileURLToPath(asking));
  const paths = [join(folder, name), join(folder, '../../dist/src', basename(folder), name)];
  return paths.find((path) => existsSync(path)) ?? null;
}
