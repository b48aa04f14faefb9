// The size of the managers’ desk as the build wrote it, which a phone has to download.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { root } from './support/feeds.js';

/** What the build made of a source file: the file's name, and what it loads at once or later. */
interface Built {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const folder = join(root, 'dist/web/desk/browser');
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Built>>;
const builtOf = (source: string): Built => manifest[source] ?? { file: '' };

/** All files that are loaded at once with a source file. */
function filesOf(source: string, seen = new Set<string>()): Set<string> {
  if (seen.has(source)) return new Set();
  seen.add(source);
  const { file, css = [], imports = [] } = builtOf(source);
  return new Set([file, ...css, ...imports.flatMap((each) => [...filesOf(each, seen)])]);
}

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;

const frame = filesOf('desk/entry.browser.ts');
/** Pages and parts that are loaded later. Their size counts only files that the frame has not loaded. */
const later = Object.keys(manifest).filter((source) => builtOf(source).file !== '' && source.endsWith('Page.vue'));

describe('the compressed size of the managers’ desk', () => {
  it('the managers’ desk loads fewer than 150 KB before its first page', () => {
    expect(kilobytes(frame)).toBeLessThan(150);
    expect(kilobytes(frame)).toBeGreaterThan(30);
  });

  it('each page of the managers’ desk adds fewer than 300 KB, including everything that it opens', () => {
    expect(later.length).toBeGreaterThan(15);
    const own = later.map((source) => {
      const opened = (builtOf(source).dynamicImports ?? []).flatMap((each) => [...filesOf(each)]);
      const files = new Set([...filesOf(source), ...opened].filter((file) => !frame.has(file)));
      return [source, kilobytes(files)] as const;
    });
    expect(own.filter(([, size]) => size >= 300)).toEqual([]);
  });
});
