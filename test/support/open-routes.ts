import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './feeds.js';

/**
 * The documented routes that are open to everybody, read from the READMEs of the folders: `Open to everybody: …`. They are listed
 * outside of the code on purpose, so that no route becomes public by changing one word.
 */
export function openRoutes(): string[] {
  const src = join(root, 'src');
  const readmes = readdirSync(src).flatMap((folder) => {
    const path = join(src, folder, 'README.md');
    return existsSync(path) ? [readFileSync(path, 'utf8')] : [];
  });
  const lines = readmes.flatMap((text) => text.match(/^Open to everybody: .*$/m) ?? []);
  return lines.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, route = '']) => route));
}
