import { buffer, text as textIn } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import readXlsx from 'read-excel-file/node';
import yauzl from 'yauzl';
import { tableFile, xlsxFile } from './table-files.io.js';
import { column, csvOf, madeOf, tableOf, text, type Table } from './table.js';

const nothing = text('', '');
const rows = [
  { date: '2024-07-01', count: 3, note: '＝1+1' },
  { date: '2024-07-02', count: null, note: '_x0041_' },
];
const table: Table = {
  ...tableOf(
    text('每日’s', "Day's <1>"),
    [
      column<(typeof rows)[number]>(text('日期', 'Date'), 'date', nothing, (row) => row.date),
      column<(typeof rows)[number]>(text('人次', 'Riders'), 'whole', nothing, (row) => row.count),
      column<(typeof rows)[number]>(text('备注', 'Note'), 'text', nothing, (row) => row.note),
    ],
    rows,
  ),
  chart: text('每日 & 人次', 'Riders <by day>'),
};

async function written(name: string, tables: readonly Table[]): Promise<{ bytes: Buffer; parts: Map<string, string> }> {
  const bytes = await buffer((await xlsxFile(name, tables)).getStream());
  const zip = await yauzl.fromBufferPromise(bytes, {});
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, await textIn(await zip.openReadStreamPromise(entry)));
  return { bytes, parts };
}

describe('a workbook', () => {
  it('a sheet prints on landscape A4, as wide as the page, with headings, its name and page numbers', async () => {
    const { parts } = await written('a&b', [table]);
    for (const sheet of ['sheet1', 'sheet2']) {
      const xml = parts.get(`xl/worksheets/${sheet}.xml`) ?? '';
      const order = ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', '<sheetViews>', '<cols>', '<sheetData>', '<printOptions'];
      const setUp = ['<pageMargins', '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>', '<headerFooter>'];
      const places = [...order, ...setUp].map((part) => xml.indexOf(part));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect(xml).toContain('<oddHeader>&amp;La&amp;&amp;b&amp;R&amp;A</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter>');
      for (const [row] of xml.matchAll(/<row [^>]*>/g)) expect(row).toContain('customHeight="1"');
    }
    expect(parts.get('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;每日’s Day&apos;&apos;s &lt;1&gt;&apos;!$1:$1</definedName>',
    );
  });

  it('the chart of a sheet uses the cells above it', async () => {
    const { parts } = await written('name', [tableOf(text('空', 'Empty'), [], []), table]);
    const chart = parts.get('xl/charts/chart2.xml') ?? '';
    for (const part of ['<a:t>每日 &amp; 人次 Riders &lt;by day&gt;</a:t>', '!$A$2:$A$3</c:f>', '!$B$2:$B$3</c:f>', 'formatCode="m-d"'])
      expect(chart).toContain(part);
    expect(parts.get('xl/drawings/drawing2.xml')).toContain('r:id="rId-chart-1"');
    expect(parts.get('xl/drawings/_rels/drawing2.xml.rels')).toContain('Target="../charts/chart2.xml"');
    expect(parts.get('[Content_Types].xml')).toContain('PartName="/xl/charts/chart2.xml"');
    expect([...parts.keys()].filter((name) => name.includes('chart'))).toEqual(['xl/charts/chart2.xml']);
  });

  it('texts that look like formulas or escaped characters are written unchanged', async () => {
    const { bytes, parts } = await written('name', [table]);
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>_x005F_x0041_</t>');
    const [sheet] = await readXlsx(bytes);
    expect(sheet?.data[1]).toEqual([new Date('2024-07-01T00:00:00Z'), 3, '＝1+1']);
    expect(sheet?.data[2]?.[1]).toBeNull();
  });

  it('a workbook of many lines, which is written in a thread, has the same parts and lines as a short one', async () => {
    const count = (table: Table, times: number): Table => ({ ...table, rows: Array.from({ length: times }, () => [...table.rows]).flat() });
    const [short, long] = [await written('a', [count(table, 200), table]), await written('a', [count(table, 1000), table])];
    const sheet = ({ parts }: typeof long): string => parts.get('xl/worksheets/sheet1.xml') ?? '';
    const linesOf = (of: typeof long): string[] => [...sheet(of).matchAll(/<row [^>]*>.*?<\/row>/g)].map(([line]) => line);
    expect(linesOf(long)).toHaveLength(2001);
    expect(linesOf(long).slice(0, 401)).toEqual(linesOf(short));
    const others = (of: typeof long): string[] => [...of.parts.keys()].sort();
    expect(others(long)).toEqual(others(short));
    expect(long.parts.get('xl/worksheets/sheet3.xml')).toBe(short.parts.get('xl/worksheets/sheet3.xml'));
  });
});

describe('a long file', () => {
  const busyFor = (milliseconds: number): void => {
    for (const from = performance.now(); performance.now() - from < milliseconds;);
  };

  it.each(['csv', 'xlsx'] as const)('its lines are made while it is written, and others have their turn in between: %s', async (format) => {
    let [made, madeBefore] = [0, 0];
    const slowly = madeOf(Array.from({ length: 600 }).fill(rows[0]), (row) => {
      made += 1;
      busyFor(0.2);
      return row as (typeof rows)[number];
    });
    const long = tableOf(
      text('长', 'Long'),
      [column<(typeof rows)[number]>(text('日期', 'Date'), 'date', nothing, ({ date }) => date)],
      slowly,
    );
    expect(made).toBe(0);
    const request = new Promise<void>((resolve) => {
      setImmediate(() => {
        madeBefore = made;
        resolve();
      });
    });
    const bytes = await buffer((await tableFile(format, 'long', long)).getStream());
    await request;
    expect(madeBefore).toBeLessThan(600);
    expect(made).toBe(600);
    if (format === 'csv') expect(bytes.toString()).toBe(csvOf(long));
    else expect((await readXlsx(bytes))[0]?.data).toHaveLength(601);
  });

  it('a line that cannot be made fails the file, and the next one is written', async () => {
    const failing = {
      ...table,
      rows: madeOf(Array.from({ length: 600 }), (): never => {
        throw new Error('no line');
      }),
    };
    for (const format of ['csv', 'xlsx'] as const) await expect(tableFile(format, 'failing', failing)).rejects.toThrow('no line');
    expect(
      (await written('after', [{ ...table, rows: Array.from({ length: 300 }, () => [...table.rows]).flat() }])).bytes.length,
    ).toBeGreaterThan(0);
  });
});
