// Codes of refusals, findings, warnings, notices and events: unique in their catalogue, and with the same meaning everywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { noticeCodes } from '../src/notices/notice.js';
import { agreements, reportKinds } from '../src/rider-reports/agreement.js';
import { warningCodes } from '../src/monthly-reports/month-warnings.js';
import { eventFlags, eventKinds } from '../src/trip-log/trip-event.js';
import { tripFindingCodes } from '../src/trip-log/trip-findings.js';
import { root } from './support/feeds.js';

const src = join(root, 'src');
const files = (readdirSync(src, { recursive: true }) as string[]).filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));

/** The codes in the catalogues of all files with this ending. */
async function catalogues(end: string): Promise<string[]> {
  const codes: string[] = [];
  for (const path of files.filter((each) => each.endsWith(end))) {
    const module = (await import(join(src, path))) as Record<string, object>;
    codes.push(...Object.values(module).flatMap((catalogue) => Object.keys(catalogue)));
  }
  return codes;
}

/** The names of changes in the audit log, as they stand in the source. */
const auditActions = (): string[] =>
  files
    .filter((path) => path.endsWith('.service.ts'))
    .flatMap((path) => readFileSync(join(src, path), 'utf8').match(/(\baction\b|\.change\().*/g) ?? [])
    .flatMap((line) => line.match(/'[a-z]+(-[a-z]+)+'/g) ?? [])
    .map((quoted) => quoted.slice(1, -1));

describe('the codes of refusals, findings, warnings and events', () => {
  const kinds = new Map<string, readonly string[]>();
  beforeAll(async () => {
    kinds.set('a refusal', await catalogues('.refusals.ts'));
    kinds.set('something wrong with a feed', await catalogues('-findings.texts.ts'));
    kinds.set('something odd about a trip', tripFindingCodes);
    kinds.set('a warning of a month', warningCodes);
    kinds.set('a notice', noticeCodes);
    kinds.set('a change in the audit log', [...new Set(auditActions())]);
    kinds.set('a kind of event', eventKinds);
    kinds.set('something odd about an event', eventFlags);
    kinds.set('what a rider reports', reportKinds);
    kinds.set('whether the log agrees', agreements);
  });

  it('every kind of code is found in its catalogue', () => {
    expect([...kinds].filter(([, codes]) => codes.length < 3).map(([kind]) => kind)).toEqual([]);
    expect(kinds.get('a refusal')).toEqual(expect.arrayContaining(['stop-not-on-direction', 'trip-not-found', 'bad-request']));
    expect(kinds.get('something wrong with a feed')).toEqual(expect.arrayContaining(['bad-csv', 'nothing-runs', 'unknown-trip']));
    expect(kinds.get('a change in the audit log')).toEqual(
      expect.arrayContaining(['account-created', 'month-restated', 'event-voided', 'timetable-loaded', 'trip-reinstated']),
    );
  });

  it('no code stands twice in its catalogue', () => {
    for (const [kind, codes] of kinds) expect([kind, codes.filter((code, index) => codes.indexOf(code) !== index)]).toEqual([kind, []]);
  });

  it('no code has more than two meanings', () => {
    const all = [...new Set([...kinds.values()].flat())];
    const kindsOf = (code: string): string[] => [...kinds].filter(([, codes]) => codes.includes(code)).map(([kind]) => kind);
    expect(all.map((code) => [code, ...kindsOf(code)]).filter((each) => each.length > 3)).toEqual([]);
  });

  it('no refusal has the code of a change in the audit log', () => {
    const changes = kinds.get('a change in the audit log') ?? [];
    expect((kinds.get('a refusal') ?? []).filter((code) => changes.includes(code))).toEqual([]);
  });
});
