import { expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import { noticesOf, type Noticed, type Summary } from './notices.js';

const nothing: Noticed = { differences: [], unassigned: [], firstUnknown: null, summary: null };
const july = {
  month: '2024-07',
  boardings: 12_000,
  operatingDays: 23,
  scheduled: 920,
  cancelled: 2,
  unlogged: 0,
  operated: 918,
  counted: 918,
};
const figures = { ...july, reconstructed: 0 } as unknown as Summary['figures'];
const summary: Summary = { dueOn: serviceDate('2024-08-01'), figures, isClosed: true, revision: null, differs: false };
const english = (known: Partial<Noticed>): string[] => noticesOf({ ...nothing, ...known }).map(({ sentence }) => sentence.en);

it('where there is nothing to tell, nothing is told', () => {
  expect(noticesOf(nothing)).toEqual([]);
  expect(english({ unassigned: [{ date: '2024-07-15', unassignedCount: 0 }] })).toEqual([]);
});

it('the gravest comes first, each with its date and where to read on', () => {
  const july15 = serviceDate('2024-07-15');
  const found = noticesOf({
    differences: [
      { date: july15, trips: [] },
      { date: serviceDate('2024-07-09'), trips: [] },
    ],
    unassigned: [
      { date: '2024-07-15', unassignedCount: 0 },
      { date: '2024-07-16', unassignedCount: 3 },
      { date: '2024-07-17', unassignedCount: 2 },
    ],
    firstUnknown: serviceDate('2025-01-01'),
    summary,
  });
  expect(found.map(({ code, level, date, see }) => [code, level, date, see].join(' '))).toEqual([
    'totals-differed alarm 2024-07-09 /v1/ridership/jobs',
    'trips-unassigned warning 2024-07-16 /v1/assignments/unassigned',
    'calendar-ends warning 2025-01-01 /v1/service-days?from=2025-01-01',
    'month-summary summary 2024-08-01 /v1/ridership/months/2024-07',
  ]);
  expect(found[1]?.sentence.en).toContain('5 trips still lack a driver or a vehicle, the first on 2024-07-16');
  for (const { sentence } of found) expect(JSON.stringify(sentence)).not.toMatch(/[{]\w+[}]/);
});

it('a summary says what its figures do not tell by themselves', () => {
  const plain = '2024-07: 12000 boardings on 23 operating days; of 920 scheduled trips 2 were cancelled and 0 not logged.';
  expect(english({ summary })).toEqual([plain]);
  const frozen = { ...summary, revision: 2 };
  expect(english({ summary: frozen })).toEqual([`${plain} The month is frozen, and these are the figures of revision 2.`]);
  expect(english({ summary: { ...frozen, differs: true } })[0]).toContain('revision 2. The log says otherwise by now');
  const [told] = english({ summary: { ...summary, figures: { ...figures, boardings: null, unlogged: 918 } } });
  expect(told).toMatch(/^2024-07: – boardings .* were logged by nobody/);
});
