import { expect, it } from '@jest/globals';
import { daysOf, faultsOfRows, readPasted, rowsOf } from './notice.js';

const file = {
  $schema: 'https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json',
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/content/202611/content_1.htm'],
  days: [
    { name: '元旦', date: '2027-01-02', isOffDay: true },
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2026-12-27', isOffDay: false },
    { name: '春节', date: '2027-02-05', isOffDay: true },
  ],
};

it('a pasted holiday file becomes one row for each stretch of days, and the rows become its days again', () => {
  const read = readPasted(JSON.stringify(file), 2027);
  const rows = 'rows' in read ? read.rows : [];
  expect(rows).toEqual([
    { from: '2026-12-27', to: '2026-12-27', name: '元旦', isOffDay: false },
    { from: '2027-01-01', to: '2027-01-02', name: '元旦', isOffDay: true },
    { from: '2027-02-05', to: '2027-02-05', name: '春节', isOffDay: true },
  ]);
  expect('papers' in read ? read.papers : []).toEqual(file.papers);
  expect(daysOf(rows).days.map(({ date }) => date)).toEqual(['2026-12-27', '2027-01-01', '2027-01-02', '2027-02-05']);
  expect(rowsOf(daysOf(rows).days)).toEqual(rows);
});

it('a pasted file that is cut off, has no days or is of another year has a fault of its own for each', () => {
  const fault = (text: string): unknown => readPasted(text, 2027);
  expect(fault(JSON.stringify(file).slice(0, -9))).toEqual({ fault: 'not-json' });
  for (const text of ['[]', '{"days":[]}', '{"days":[{"name":"元旦","date":"2027-13-01","isOffDay":true}]}', '{"days":[null]}'])
    expect([text, fault(text)]).toEqual([text, { fault: 'no-days' }]);
  expect(fault(JSON.stringify({ ...file, year: 2026 }))).toEqual({ fault: 'other-year', year: 2026 });
});

it('faults of a day are shown at its row, and other faults separately', () => {
  const { days, rowOf } = daysOf([
    { from: '2027-01-01', to: '2027-01-03', name: '元旦', isOffDay: true },
    { from: '', to: '', name: '', isOffDay: true },
  ]);
  expect([days.length, rowOf]).toEqual([4, [0, 0, 0, 1]]);
  const faults = [
    { field: 'days[2].date', detail: '不属于' },
    { field: 'days[3].date', detail: '应为日期' },
    { field: 'days[3].name', detail: '应为名称' },
    { field: 'days', detail: '缺少' },
  ];
  const { rows, others } = faultsOfRows(faults, rowOf);
  expect([[...rows], others]).toEqual([
    [
      [0, '不属于'],
      [1, '应为日期'],
    ],
    ['缺少'],
  ]);
});
