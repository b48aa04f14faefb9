import { figureColumnOf, periodColumnOf } from '../ridership/figure-columns.js';
import { bilingual, column, text, type Column } from '../tables/table.js';
import type { Comparison } from './month-figures.js';
import type { Warning } from './month-warnings.js';

/** Columns of the files of months: warnings, the month itself, and the comparison with another month. */
export const warningColumn: Column<{ readonly warnings?: readonly Warning[] }> = column(
  text('注意', 'Note'),
  'text',
  text('使用这些数字前须知道的', 'what to know before the figures are used'),
  ({ warnings = [] }) => warnings.map(({ sentence }) => bilingual(sentence)).join(' ') || null,
);

export const monthColumn: Column<{ readonly month?: string }> = column(
  text('月份', 'Month'),
  'text',
  text('按运营日归月', 'by service date'),
  (row) => row.month ?? null,
);

const comparisonColumnOf: Record<keyof Comparison, Column<Partial<Comparison>>> = {
  month: monthColumn,
  boardings: figureColumnOf.boardings,
  ...periodColumnOf,
  change: column(
    text('日均变化', 'Change per operating day'),
    'share',
    text('本月日均 ÷ 该月日均 − 1', 'boardings per operating day: this month ÷ that one − 1'),
    (row) => row.change ?? null,
  ),
  coverage: figureColumnOf.coverage,
};

export const comparisonColumns = Object.values(comparisonColumnOf);
