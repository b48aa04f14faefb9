import { describe, expect, it } from '@jest/globals';
import { sheetLayout } from './sheet-layout.js';
import { column, tableOf, text } from './table.js';

const nothing = text('', '');
const words = (title: string): ReturnType<typeof column<Record<string, string>>> =>
  column(text(title, title), 'text', nothing, (row) => row[title] ?? null);
const figure = (index: number): ReturnType<typeof column<Record<string, string>>> =>
  column(text(`数字${index}`, `Figure${index}`), 'whole', nothing, () => 1_234_567);
const at = (values: readonly number[], index: number): number => values[index] ?? 0;
const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('a sheet on paper', () => {
  it('columns are as wide as their texts, and the one with the most text gets the rest of the page', () => {
    const long = '很长的说明'.repeat(30);
    const { widths, heights } = sheetLayout(
      tableOf(
        nothing,
        [words('a'), words('b')],
        [
          { a: '短', b: long },
          { a: '短', b: '短' },
        ],
      ),
    );
    expect(widths[0]).toBeLessThan(15);
    expect([at(widths, 1) > 90, total(widths) <= 146]).toEqual([true, true]);
    // 150 ideographs of two digits each.
    expect(heights[1]).toBeGreaterThanOrEqual(Math.ceil(300 / at(widths, 1)) * 15);
    expect([heights[0], heights[2]]).toEqual([16, 16]);
  });

  it('no number and no word of a heading is broken, and the type stays legible beside thirty figures', () => {
    const columns = [words('线路'), ...Array.from({ length: 20 }, (_, index) => figure(index))];
    const { widths } = sheetLayout(
      tableOf(nothing, columns, [{ 线路: '虹桥人才公寓至虹桥1号航站楼地铁站 Hongqiao Talent Apartments to Terminal 1' }]),
    );
    for (const width of widths.slice(1)) expect(width).toBeGreaterThanOrEqual('1,234,567'.length);
    expect(total(widths)).toBeLessThan(145 / 0.5);
  });

  it('explicit line breaks and empty cells have room, and nothing exceeds Excel’s limits', () => {
    const { heights } = sheetLayout(tableOf(nothing, [words('a')], [{ a: 'x\ny\nz' }, {}, { a: 'x\n'.repeat(500) }]));
    expect([at(heights, 1) >= 45, heights[2], at(heights, 3) <= 409]).toEqual([true, 16, true]);
    expect(sheetLayout(tableOf(nothing, [words('a')], [])).heights).toEqual([16]);
  });
});
