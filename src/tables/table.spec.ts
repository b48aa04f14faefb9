import { describe, expect, it } from '@jest/globals';
import { csvOf, dateNumber, type Cell } from './table.js';

describe('a CSV file', () => {
  const file = (...cells: Cell[]): string => {
    const column = { title: { 'zh-CN': '列', en: 'Column' }, explains: { 'zh-CN': '', en: '' } };
    return csvOf({ name: column.title, columns: cells.map(() => column), rows: [cells] }).split('\r\n')[1] ?? '';
  };

  it('lets no text be taken for a formula, and leaves numbers alone', () => {
    const text = (value: string): Cell => ({ kind: 'text', value });
    expect(file(text('=1+1'), text('+1'), text('-1'), text('@x'), text('a=b'))).toBe("'=1+1,'+1,'-1,'@x,a=b");
    expect(file({ kind: 'whole', value: -3 }, { kind: 'share', value: 0.1 + 0.2 }, { kind: 'time', value: 92_100 })).toBe(
      '-3,0.3,25:35:00',
    );
    expect(file({ kind: 'date', value: '2024-07-15' }, { kind: 'whole', value: null }, text('a,"b"'))).toBe('2024-07-15,,"a,""b"""');
  });

  it('keeps dates as spreadsheets count them', () => {
    expect([dateNumber('1900-03-01'), dateNumber('2024-07-15')]).toEqual([61, 45_488]);
  });
});
