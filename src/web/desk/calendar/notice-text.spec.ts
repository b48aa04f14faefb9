import { expect, it } from '@jest/globals';
import { daysOfText } from './notice-text.js';
import { daysOf, readPasted, rowsOf } from './notice.js';

const notice = `国务院办公厅关于2025年
部分节假日安排的通知
国办发明电〔2024〕12号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、国庆节和中秋节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周三）放假1天，不调休。
　　二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
　　三、清明节：4月4日（周五）至6日（周日）放假，共3天。
　　四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
　　五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
　　六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告。
　　国务院办公厅
　　2024年11月12日`;

it("the State Council's holiday notice is read as it is published", () => {
  const read = readPasted(notice, 2025);
  const rows = 'rows' in read ? read.rows.map(({ from, to, name, isOffDay }) => `${from} ${to} ${name} ${isOffDay ? '休' : '班'}`) : read;
  expect(rows).toEqual([
    '2025-01-01 2025-01-01 元旦 休',
    '2025-01-26 2025-01-26 春节 班',
    '2025-01-28 2025-02-04 春节 休',
    '2025-02-08 2025-02-08 春节 班',
    '2025-04-04 2025-04-06 清明节 休',
    '2025-04-27 2025-04-27 劳动节 班',
    '2025-05-01 2025-05-05 劳动节 休',
    '2025-05-31 2025-06-02 端午节 休',
    '2025-09-28 2025-09-28 国庆节、中秋节 班',
    '2025-10-01 2025-10-08 国庆节、中秋节 休',
    '2025-10-11 2025-10-11 国庆节、中秋节 班',
  ]);
  expect('rows' in read ? rowsOf(daysOf(read.rows).days) : null).toEqual('rows' in read ? read.rows : undefined);
});

it('the reader of notices understands a New Year from December, dates after a comma and half-width marks, and skips impossible dates', () => {
  const readDays = (text: string): string[] => daysOfText(text, 2027).map(({ date, isOffDay }) => `${date} ${isOffDay ? '休' : '班'}`);
  expect(readDays('一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。12月27日上班。')).toEqual([
    ...['2026-12-31 休', '2027-01-01 休', '2027-01-02 休', '2026-12-27 班'],
  ]);
  expect(readDays('元旦: 1月1日放假,与周末连休。')).toEqual(['2027-01-01 休']);
  expect(readDays('春节：1月26日，2月8日上班')).toEqual(['2027-01-26 班', '2027-02-08 班']);
  expect(readDays('春节：2月30日放假。')).toEqual([]);
});

it('a notice of another year and a text that is no notice have different faults', () => {
  expect(readPasted(notice, 2027)).toEqual({ fault: 'other-year', year: 2025 });
  for (const text of ['放假安排见附件', '元旦：放假三天', '<html></html>']) expect(readPasted(text, 2027)).toEqual({ fault: 'no-notice' });
});
