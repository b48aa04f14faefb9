import { expect, it } from '@jest/globals';
import { seconds, serviceDate } from '../scheduling/service-time.js';
import { BackupFault } from '../upkeep/backup-fault.js';
import type { UpkeepState } from '../upkeep/upkeep.service.js';
import { noticesOf, type Noticed, type Summary } from './notices.js';

const today = serviceDate('2024-07-20');
const healthy: UpkeepState = { nights: null, disk: null, clockBehind: null };
const nothing: Noticed = {
  today,
  upkeep: healthy,
  jumps: [],
  differences: [],
  drifted: [],
  lost: [],
  promised: [],
  unassigned: [],
  workingDays: [],
  summary: null,
};
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
const english = (facts: Partial<Noticed>): string[] => noticesOf({ ...nothing, ...facts }).map(({ sentence }) => sentence.en);

it('there are no notices where there is nothing to report', () => {
  expect(noticesOf(nothing)).toEqual([]);
  expect(english({ unassigned: [{ date: '2024-07-15', unassignedCount: 0 }] })).toEqual([]);
});

it('the most severe notice comes first, each with its date and a link', () => {
  const july15 = serviceDate('2024-07-15');
  const found = noticesOf({
    ...nothing,
    upkeep: { ...healthy, clockBehind: seconds(86_400 * 10), disk: { freeBytes: 5 * 1024 * 1024, freeShare: 0.0341 } },
    jumps: [{ date: serviceDate('2024-07-19'), bySeconds: -5400 }],
    differences: [
      { date: july15, trips: [] },
      { date: serviceDate('2024-07-09'), trips: [] },
    ],
    unassigned: [
      { date: '2024-07-15', unassignedCount: 0 },
      { date: '2024-07-16', unassignedCount: 3 },
      { date: '2024-07-17', unassignedCount: 2 },
    ],
    workingDays: [{ year: 2025, unknownFrom: serviceDate('2024-12-25'), differences: [] }],
    summary,
  });
  expect(found.map(({ code, level, date, see }) => [code, level, date, see].join(' '))).toEqual([
    'clock-behind alarm 2024-07-20 /metrics',
    'totals-differed alarm 2024-07-09 /v1/ridership/jobs',
    'disk-nearly-full warning 2024-07-20 /metrics',
    'clock-jumped warning 2024-07-19 /v1/ridership/jobs',
    'trips-unassigned warning 2024-07-16 /v1/assignments/unassigned',
    'calendar-ends warning 2024-12-25 /v1/working-days/2025',
    'month-summary summary 2024-08-01 /v1/ridership/months/2024-07',
  ]);
  expect(found[4]?.sentence.en).toContain('5 trips still lack a driver or a vehicle, the first on 2024-07-16');
  for (const { sentence } of found) expect(JSON.stringify(sentence)).not.toMatch(/[{]\w+[}]/);
});

it('one notice lists all frozen months that differ from the log, each by name', () => {
  const [notices, ...others] = noticesOf({ ...nothing, drifted: ['2023-11', '2024-02', '2024-06'] });
  expect([notices?.code, notices?.date, notices?.see, others.length]).toEqual([
    'months-differ',
    '2023-11-01',
    '/v1/ridership/months/2023-11',
    0,
  ]);
  expect(notices?.sentence.en).toContain('Of 3 frozen months the log says otherwise by now: 2023-11, 2024-02, 2024-06.');
  expect(notices?.sentence['zh-CN']).toContain('有 3 个，现在的记录与公布的不同：2023-11、2024-02、2024-06。');
});

it('the summary of a month includes what its figures do not show', () => {
  const plain = '2024-07: 12000 boardings on 23 operating days; of 920 scheduled trips 2 were cancelled and 0 not logged.';
  expect(english({ summary })).toEqual([plain]);
  const frozen = { ...summary, revision: 2 };
  expect(english({ summary: frozen })).toEqual([`${plain} The month is frozen, and these are the figures of revision 2.`]);
  expect(english({ summary: { ...frozen, differs: true } })[0]).toContain('revision 2. The log says otherwise by now');
  const [notices] = english({ summary: { ...summary, figures: { ...figures, boardings: null, unlogged: 918 } } });
  expect(notices).toMatch(/^2024-07: – boardings .* were logged by nobody/);
});

it('backups are reported when one failed, with the reason, or when two nights are missing', () => {
  const [due, before] = [serviceDate('2024-07-20'), serviceDate('2024-07-19')];
  const newest = { night: before, bytes: 4096, madeAt: 0 };
  const notices = (nights: UpkeepState['nights']): string[] =>
    noticesOf({ ...nothing, upkeep: { ...healthy, nights } }).map(({ code, date, sentence }) => `${code} ${date} ${sentence.en}`);
  expect(notices({ due, newest: null, fault: null })).toEqual([]);
  expect(notices({ due, newest, fault: null })).toEqual([]);
  expect(notices({ due, newest: { ...newest, night: serviceDate('2024-07-18') }, fault: null })).toEqual([
    expect.stringMatching(/^backup-old 2024-07-18 The newest backup of the data is of the night of 2024-07-18/),
  ]);
  const fault = new BackupFault('no-room', { file: '/data/backups/a', need: 210, reserve: 64, free: 12 });
  expect(notices({ due, newest, fault })).toEqual([
    expect.stringMatching(
      /^backup-failed 2024-07-20 .* the newest good one: 2024-07-19\. .* needs 210 MB \(64 MB of these stay free for the program\), and 12 MB are free/,
    ),
  ]);
  expect(notices({ due, newest: null, fault })[0]).toContain('the newest good one: none yet.');
});

it('a change of the clock is reported with direction and amount, in both languages', () => {
  const jump = (bySeconds: number): string[] => {
    const [found] = noticesOf({ ...nothing, jumps: [{ date: today, bySeconds }] });
    return [found?.sentence['zh-CN'] ?? '', / set (\w+ by [\d.]+ \w+)/.exec(found?.sentence.en ?? '')?.[1] ?? ''];
  };
  expect(jump(7200)).toEqual([expect.stringContaining('向前拨了 2.0 小时'), 'forward by 2.0 hours']);
  expect(jump(-61)).toEqual([expect.stringContaining('向后拨了 61 秒'), 'back by 61 seconds']);
  expect(jump(-40 * 86_400)[1]).toBe('back by 40.0 days');
  const [behind] = noticesOf({ ...nothing, upkeep: { ...healthy, clockBehind: seconds(5400) } });
  expect(behind?.sentence.en).toContain('is 90.0 minutes before the newest event');
});

it('a nearly full disk is reported with the space left', () => {
  const disk = { freeBytes: 1_572_864_000, freeShare: 0.0951 };
  expect(english({ upkeep: { ...healthy, disk } })).toEqual([expect.stringContaining('Only 9.5% of the server’s disk is free (1500 MB).')]);
});

it('promised vehicles that are missing are reported, with the statement and what to do instead', () => {
  const promise = { versionId: 2, effectiveFrom: serviceDate('2024-08-05'), statement: '5 日以前会有第 3 辆车。', needed: 3, atHand: 2 };
  const notices = (isComing: boolean): string | undefined =>
    noticesOf({ ...nothing, promised: [{ ...promise, isComing }] })[0]?.sentence['zh-CN'];
  expect(notices(true)).toBe(
    '2024-08-05 起的时刻表要 3 辆车，现在登记了 2 辆。发布时写的是：“5 日以前会有第 3 辆车”。车到了请登记；来不了，请在那天以前收回这份时刻表，或改成现有的车够开的。',
  );
  expect(notices(false)).toContain('来不了，请换回以前的时刻表');
});
