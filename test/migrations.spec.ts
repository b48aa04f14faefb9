// Guards migrations that databases have already run against edits.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { migrations } from '../src/database/data-source.io.js';
import { root } from './support/feeds.js';

/**
 * Migrations that have landed, and the files that they use, with a hash of their code. Operators' databases have run them and never run them
 * again, so an edit would not reach those databases. A line here is never changed; a new migration adds one.
 */
const landed: Readonly<Record<string, string>> = {
  '0001-first-tables.migration.ts': 'e8bc90da74632fa7',
  '0002-accounts.migration.ts': '202c75dda49f9c65',
  '0003-operations.migration.ts': '54c8515513239f07',
  '0004-ridership.migration.ts': '45ff9e91bfa4408f',
  '0005-rider-reports.migration.ts': 'e224b2272524cb74',
  '0006-walks.migration.ts': '32b29961e46b54b5',
  '0007-said-place.migration.ts': 'e6641df697bc71d4',
  '0008-builds.migration.ts': '25e374f99c18c7b7',
  '0009-counted-twice.migration.ts': 'ae34806a578e0dc7',
  '0010-marks.migration.ts': '710e633c38bd52d5',
  '0011-sign-in-attempts.migration.ts': '0e911b2a765b8b57',
  '0012-plan-changes.migration.ts': '076725ab6e3a387d',
  '0013-working-days.migration.ts': 'baba2b35e3339e5f',
  '0014-devices.migration.ts': '8e70159d9c4b29ea',
  '0015-driver-app.migration.ts': '47512e3a3fc07ca7',
  '0016-what-is-counted.migration.ts': '6cd89d8b534210a4',
  '0017-managers-desk.migration.ts': 'bc4795e4e08f27f8',
  '0018-network-of-versions.migration.ts': 'b8cb110ded569d2f',
  '0019-publishing.migration.ts': 'dee3f81d40cdfc16',
  '0020-timetable-drafts.migration.ts': '1f52e192a64dfde5',
  '0021-messages.migration.ts': '4c7394d9a5b5078a',
  '0022-compared-days.migration.ts': 'f102d51d4bc51e73',
  '0023-feed-tokens.migration.ts': '7c15849cd70e0ee7',
  '0024-published-feeds.migration.ts': 'a3a1d988ad94f8a6',
  '0025-realtime-feeds.migration.ts': '739361490373d9fc',
  '0026-feeds-by-site.migration.ts': 'd34e289a008a02b7',
  'table.io.ts': 'c678630415837943',
};

const folder = join(root, 'src/database/migrations');
const files = readdirSync(folder).sort();

/** Hash of the code without comments and white space, which may be corrected. */
function hashOf(file: string): string {
  const code = readFileSync(join(folder, file), 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return createHash('sha256').update(code).digest('hex').slice(0, 16);
}

it('no migration that has landed was edited', () => {
  const edited = Object.keys(landed).filter((file) => !files.includes(file) || hashOf(file) !== landed[file]);
  const advice =
    'Never edit a migration that has landed: databases have run it and will not run it again. Undo the edit and add another migration.';
  expect(edited.map((file) => `${file}: ${advice}`)).toEqual([]);
});

it('every new migration is listed here with its hash, so that later edits are noticed', () => {
  const missing = files.filter((file) => landed[file] === undefined);
  expect(missing.map((file) => `When it is finished, enter it in test/migrations.spec.ts: '${file}': '${hashOf(file)}',`)).toEqual([]);
});

it('the list of migrations holds all of them, ordered by number and by time', () => {
  const classes = files
    .filter((file) => file.endsWith('.migration.ts'))
    .map((file) => /export class (\w+)/.exec(readFileSync(join(folder, file), 'utf8'))?.[1]);
  expect(migrations.map(({ name }) => name)).toEqual(classes);
  expect(migrations.map((Migration) => new Migration().name)).toEqual(classes);
  const times = classes.map((name = '') => Number(/\d{13}$/.exec(name)?.[0]));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
