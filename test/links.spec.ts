import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './support/feeds.js';

/** All Markdown files of the project that are written for people. */
const pages = ['.', 'src', 'data', 'docs', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name)),
);

/** The anchors of a page's headings, as GitHub makes them. */
function headings(text: string): Set<string> {
  const countOf = new Map<string, number>();
  const named = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id);
  for (const [, title = ''] of text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)) {
    const id = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-');
    const before = countOf.get(id) ?? 0;
    countOf.set(id, before + 1);
    named.push(before === 0 ? id : `${id}-${before}`);
  }
  return new Set(named);
}

function deadLinks(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '');
  return links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = '', heading] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    return !existsSync(target) || (heading !== undefined && !headings(readFileSync(target, 'utf8')).has(decodeURIComponent(heading)));
  });
}

describe('the pages of the project', () => {
  it.each(pages.map((page) => relative(root, page)))('every link of %s leads to a file and a heading that exist', (page) => {
    expect(deadLinks(join(root, page))).toEqual([]);
  });
});
