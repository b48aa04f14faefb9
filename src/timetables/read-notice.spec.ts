import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '../errors.js';
import { englishName, readNotice } from './read-notice.js';
import { noticeOfProgram, statutoryNotice } from './working-days.js';

interface Row {
  name: unknown;
  date: unknown;
  isOffDay: unknown;
  nameEn?: unknown;
}

/** As holiday-cn writes the notice of a year that has its statutory days and one make-up workday. */
const rows = (): Row[] => [
  ...statutoryNotice(2027).map(({ date, name }): Row => ({ name: name['zh-CN'], date, isOffDay: true })),
  { name: '国庆节', date: '2027-10-09', isOffDay: false },
];
const changed = (index: number, fields: Partial<Row>): Row[] => rows().map((row, at) => (at === index ? { ...row, ...fields } : row));

function faults(body: unknown, language: 'zh-CN' | 'en' = 'en'): string[] {
  try {
    readNotice(2027, body);
    return [];
  } catch (error) {
    return (error as Refusal).faults.map(({ field, sentence }) => `${field} ${sentence[language]}`);
  }
}

describe('reading the notice of a year', () => {
  it('a file of the project holiday-cn is read as it is', () => {
    const pasted = {
      $schema: 'https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json',
      $id: 'https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2027.json',
      year: 2027,
      papers: ['https://www.gov.cn/zhengce/content/202611/content_1.htm'],
      days: [...rows(), { name: '元旦', date: '2026-12-27', isOffDay: false }],
    };
    const { papers, days } = readNotice(2027, pasted);
    expect(papers).toEqual(pasted.papers);
    expect(days[0]).toEqual({ date: '2026-12-27', name: { 'zh-CN': '元旦', en: "New Year's Day" }, isOffDay: false });
    expect(days).toHaveLength(15);
    expect(readNotice(2027, { days: rows() }).papers).toEqual([]);
  });
  it('the answer of GET /v1/working-days can be sent back as a request', () => {
    for (const year of [2025, 2026]) {
      const days = noticeOfProgram(year) ?? [];
      const written = days.map(({ date, name, isOffDay }) => ({ date, name: name['zh-CN'], nameEn: name.en, isOffDay }));
      expect(readNotice(year, { year, papers: [], days: written }).days).toEqual(days);
    }
  });
  it('an English name is required only for a holiday that the program does not know', () => {
    expect([englishName('清明节'), englishName('端午'), englishName('国庆节、中秋节'), englishName('抗战纪念日')]).toEqual([
      ...['Tomb-sweeping Day', 'Dragon Boat Festival', 'National Day and Mid-autumn Festival', null],
    ]);
    const memorial = { name: '抗战纪念日', date: '2027-09-03', isOffDay: true };
    expect(faults({ days: [...rows(), memorial] })).toEqual([
      expect.stringContaining('days[14].nameEn must be the name of the holiday in English'),
    ]);
    expect(faults({ days: [...rows(), { ...memorial, nameEn: 'Victory Day' }] })).toEqual([]);
  });
});

describe('refusing a wrong notice', () => {
  it.each([
    [
      changed(1, { date: '2028-02-05' }),
      ['days[1].date 2028-02-05 is not of the notice for 2027', 'days lacks 2027-02-05 (Spring Festival)'],
    ],
    [changed(13, { date: '2026-12-24' }), ['days[13].date 2026-12-24 is not of', 'days[13].isOffDay 2026-12-24 is no Saturday']],
    [[...rows(), { name: '元旦', date: '2027-01-01', isOffDay: true }], ['days[14].date 2027-01-01 was named already (day 1)']],
    [changed(13, { date: '2027-10-08' }), ['days[13].isOffDay 2027-10-08 is no Saturday or Sunday']],
    [rows().slice(1), ["days lacks 2027-01-01 (New Year's Day), which is off in every year"]],
    [changed(6, { isOffDay: false }), ['days lacks 2027-05-01 (Labour Day)']],
    [changed(0, { date: '2027-1-1' }), ['days[0].date must be a date of the calendar']],
    [changed(0, { date: 20270101, isOffDay: 'yes' }), ['days[0].date must be', 'days[0].isOffDay must be true']],
    [changed(0, { name: '' }), ['days[0].name must be the name of the holiday in Chinese']],
    [changed(0, { name: 7, nameEn: 7 }), ['days[0].name must be']],
    [changed(0, { note: 'x' } as Partial<Row>), ['days[0].note is not a parameter here']],
    [
      [...rows(), 'x', null, []],
      ['days[14] must be an object', 'days[15] must be an object', 'days[16] must be an object'],
    ],
    [[], ['days must be a list of 1 to 120 days']],
    ['x', ['days must be a list']],
    [undefined, ['days must be a list']],
    [Array.from({ length: 121 }, () => rows()[0]), ['days must be a list']],
  ] as [unknown, string[]][])('a notice with wrong days is refused, and every faulty row is named (case %#)', (days, expected) => {
    expect(faults({ days })).toEqual(expected.map((text) => expect.stringContaining(text) as unknown));
    // The Chinese sentence holds no English words.
    for (const text of faults({ days }, 'zh-CN')) expect(text.replace(/^\S+ /, '')).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
  });
  it('a notice with wrong fields beside its days is refused, and each of them is named', () => {
    const days = rows();
    expect(faults({ days, year: 2026 })).toEqual(['year must be 2027, the year in the address']);
    expect(faults({ days, year: '2027' })).toHaveLength(1);
    for (const papers of ['https://www.gov.cn', [1], ['gov.cn'], ['javascript:alert(1)'], Array.from({ length: 21 }, () => 'https://a.cn')])
      expect(faults({ days, papers })).toEqual([expect.stringContaining('papers must be a list')]);
    expect(faults({ days, source: 'x' })).toEqual([expect.stringContaining('source is not a parameter here')]);
    expect(faults([])).toEqual([expect.stringContaining('body must be one JSON object')]);
  });
});
