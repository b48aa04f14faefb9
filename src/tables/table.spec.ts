import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvText, workbookText } from './cell-text.js';
import { csvOf, csvPieces, dateNumber, type Cell } from './table.js';

describe('a CSV file', () => {
  const file = (...cells: Cell[]): string => {
    const column = { title: { 'zh-CN': '列', en: 'Column' }, explains: { 'zh-CN': '', en: '' } };
    return csvOf({ name: column.title, columns: cells.map(() => column), rows: [cells] }).split('\r\n')[1] ?? '';
  };

  it('no text is read as a formula, and numbers stay numbers', () => {
    const text = (value: string): Cell => ({ kind: 'text', value });
    expect(file(text('=1+1'), text('+1'), text('-1'), text('@x'), text('a=b'))).toBe("'=1+1,'+1,'-1,'@x,a=b");
    for (const sign of ['＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−']) expect(file(text(`${sign}1+1`))).toBe(`'${sign}1+1`);
    // Behind what nobody sees: no-break and ideographic space, zero-width space, byte order mark, soft hyphen, controls.
    for (const unseen of ['\u00A0', ' ', '\u3000', '\u200B', '\uFEFF', '\u00AD', '\u2060', '\u0001', '\v', '\u00A0 \u3000'])
      expect(csvText(`${unseen}=1+1`)).toBe(`'${unseen}=1+1`);
    for (const start of ['\t', '\r', '\n']) expect(csvText(`${start}x`)).toBe(`'${start}x`);
    expect(csvText('a;=1\t@x')).toBe("a;'=1\t'@x");
    for (const plain of ['', ' ', '9+1', '“=”', '（=1）', 'a b', '14:05', '一=1']) expect(csvText(plain)).toBe(plain);
    expect(file({ kind: 'whole', value: -3 }, { kind: 'share', value: 0.1 + 0.2 }, { kind: 'time', value: 92_100 })).toBe(
      '-3,0.3,25:35:00',
    );
    expect(file({ kind: 'date', value: '2024-07-15' }, { kind: 'whole', value: null }, text('a,"b"'))).toBe('2024-07-15,,"a,""b"""');
  });

  it('its pieces have every line once, however many there are', () => {
    const column = { title: { 'zh-CN': '列', en: 'Column' }, explains: { 'zh-CN': '', en: '' } };
    for (const length of [0, 1, 99, 100, 101, 250]) {
      const table = {
        name: column.title,
        columns: [column],
        rows: Array.from({ length }, (_, value): Cell[] => [{ kind: 'whole', value }]),
      };
      const lines = [...csvPieces(table)].join('').split('\r\n');
      expect(lines).toEqual(['\uFEFF列 Column', ...Array.from({ length }, (_, value) => String(value)), '']);
    }
  });

  it('dates are stored as spreadsheets count them', () => {
    expect([dateNumber('1900-03-01'), dateNumber('2024-07-15')]).toEqual([61, 45_488]);
  });
});

describe('a text in a workbook', () => {
  /** As ECMA-376 has it read (ST_Xstring). */
  const read = (stored: string): string =>
    stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

  it('a text is read back unchanged, even if it looks like an escaped character or is not allowed in XML', () => {
    expect(workbookText('_x0041_')).toBe('_x005F_x0041_');
    expect(workbookText('_X0041_ _x41_ x0041_')).toBe('_X0041_ _x41_ x0041_');
    const texts = [
      '_x0041_x0042_',
      '__x0041__',
      '_x005F_',
      'a\u0000b',
      'a\rb',
      '\uD800',
      '\uFFFE',
      '一_x4E00_',
      '_x00F1\u0001',
      '😀 a\tb\nc',
    ];
    for (const text of texts) expect(read(workbookText(text))).toBe(text);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('_', 'x', '0', '4', '1', 'F', '\u0001', '\uDC00', '中')),
        (parts) => read(workbookText(parts.join(''))) === parts.join(''),
      ),
    );
  });
});
