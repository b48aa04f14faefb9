import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { findObstacle } from '../../src/cli/static-folder.io.js';
import { newSqlite } from '../support/databases.js';
import { temporaryFolder } from '../support/feeds.js';
import { Program } from '../support/program.js';
import { Town } from '../support/town.js';

const database = newSqlite();
const publish = async (...args: string[]): Promise<[number | null, string]> => {
  const address = database.kind === 'sqlite' ? `sqlite:${database.path}` : database.url;
  const run = new Program({ args: ['publish-static', ...args], env: { DATABASE_URL: address } });
  return [await run.ended, run.output + run.errors];
};
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

describe('the pages published as files', () => {
  const above = temporaryFolder();
  const folder = join(above, 'site');
  beforeAll(async () => (await Town.open({ database })).close());

  it('all pages are published in both languages, and each of their links leads to one of them', async () => {
    const [ended, output] = await publish(folder);
    expect([ended, output]).toEqual([0, expect.stringMatching(/Published \d+ files \(.* MB\) in .*site/)]);
    const pages = filesIn(folder).filter((file) => file.endsWith('.html'));
    for (const file of ['index.html', 'en/index.html', 'stops/home/index.html', 'en/board/home/index.html', 'routes/songhong/index.html'])
      expect(pages).toContain(file);
    // In two languages: two routes on fourteen days and today, three stops with their boards, the first page, all stops, and the guide for riders.
    expect(pages).toHaveLength(2 * (2 * 15 + 2 * 3 + 1 + 1 + 1));
    expect(filesIn(folder)).toEqual(expect.arrayContaining(['departures-days.json', 'en/departures-days.json', 'stops/index.html']));
    for (const page of pages) {
      const html = readFileSync(join(folder, page), 'utf8');
      const links = [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link = '']) => link.replace(/&amp;/g, '&').split('?')[0] ?? '');
      expect([page, links.length > 3]).toEqual([page, true]);
      // Only the operator's website and maps are links to other hosts.
      for (const link of links.filter((one) => !/^https:\/\/(web\.shobserver\.com|uri\.amap\.com|www\.openstreetmap\.org)\//.test(one))) {
        expect([page, link]).toEqual([page, expect.not.stringMatching(/^(\/|\w+:)/)]);
        expect([page, link, existsSync(join(folder, normalize(join(dirname(page), decodeURIComponent(link)))))]).toEqual([
          page,
          link,
          true,
        ]);
      }
      expect(html).toMatch(page.startsWith('en/') ? /A copy published on/ : /发布的副本/);
      expect(html).toContain('default-src &#39;none&#39;');
    }
  });

  it('a published folder replaces the pages published before, and nothing else', async () => {
    writeFileSync(join(folder, 'left-over.html'), 'of a stop that is gone');
    // As if an earlier run had been killed while it wrote.
    mkdirSync(join(above, '.site-new-99999999'));
    expect((await publish(folder))[0]).toBe(0);
    expect(existsSync(join(folder, 'left-over.html'))).toBe(false);
    // No half-written folder is left beside it.
    expect(readdirSync(above)).toEqual(['site']);
    const other = temporaryFolder();
    writeFileSync(join(other, 'thesis.txt'), 'years of work');
    const [ended, output] = await publish(other);
    expect([ended, output]).toEqual([1, expect.stringContaining('holds other files; nothing was published')]);
    expect(readdirSync(other)).toEqual(['thesis.txt']);
    expect(await findObstacle(join(other, 'thesis.txt'))).toBe('isFile');
    expect(await publish(join(above, 'new'), '--agency', 'nobody')).toEqual([1, expect.stringMatching(/nobody/)]);
    expect(readdirSync(above)).toEqual(['site']);
  });
});
