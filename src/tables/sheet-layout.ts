import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { bilingual, type Cell, type Table } from './table.js';

/** The sizes of a sheet on paper: widths in digits of the font, heights in points, as in workbooks. */
export interface SheetLayout {
  readonly widths: readonly number[];
  /** The height of the heading, then of each row. */
  readonly heights: readonly number[];
}

/** In digits: landscape A4 with margins of a centimetre and 11-point type. */
const pageWidth = 145;
/** In digits. Type shrinks until all columns fit the page; on a wider sheet it would be illegible (below 6 points). */
const widestSheet = pageWidth / 0.55;
const [narrowestText, widestText] = [16, 100];
const lineHeight = 16;
/** Points; Excel allows 409. */
const highestRow = 405;
/** The rows from which widths are computed: a sheet of a month has thousands of similar ones. */
const maxJudged = 300;

const wide = String.raw`[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}`;
const isWide = new RegExp(`^(?:${wide})$`, 'u');
/** A single word, such as a number. */
const plain = /^[\w.,:%+-]*$/;
/** Lines break between words, and before every ideograph. */
const pieces = new RegExp(`(?:${wide})|(?:(?!${wide})\\S)+|\\s`, 'gu');

/** The width of a text in digits, a little more than most letters need, so that nothing is cut off. */
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (isWide.test(character) ? 2.1 : 1), 0);

/** A measured text: the widths of its pieces, by paragraph; negative for blanks, because no line begins with one. */
interface Measures {
  readonly paragraphs: readonly (readonly number[])[];
  /** The width of its longest paragraph on one line. */
  readonly width: number;
}

/** Measured texts, because most texts of a sheet occur many times. */
type MeasuresCache = Map<string, Measures>;

function measuresOf(text: string, cache: MeasuresCache): Measures {
  const before = cache.get(text);
  if (before !== undefined) return before;
  const paragraphs = text.split('\n').map((paragraph) => {
    if (plain.test(paragraph)) return paragraph === '' ? [] : [paragraph.length];
    return (paragraph.match(pieces) ?? []).map((piece) => (piece.trim() === '' ? -1 : widthOf(piece)));
  });
  const width = Math.max(...paragraphs.map((paragraph) => paragraph.reduce((sum, piece) => sum + Math.abs(piece), 0)));
  cache.set(text, { paragraphs, width });
  return { paragraphs, width };
}

/** The lines that a text takes in a column. A word that is longer than the column is broken. */
function linesIn({ paragraphs, width: whole }: Measures, width: number): number {
  if (whole <= width) return paragraphs.length;
  return paragraphs.reduce((lines, paragraph) => {
    let [own, used] = [1, 0];
    for (const piece of paragraph) {
      const length = Math.abs(piece);
      if (used + length > width && used > 0 && piece > 0) [own, used] = [own + 1, 0];
      own += Math.max(0, Math.ceil(length / width) - 1);
      used += length;
    }
    return lines + own;
  }, 0);
}

/** Created once, because creating it takes far longer than using it. */
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function shown({ kind, value }: Cell): string {
  if (value === null) return '';
  if (kind === 'text' || kind === 'date') return value;
  if (kind === 'time') return formatServiceTime(value as ServiceTime);
  return kind === 'share' ? '100.0%' : grouped.format(value as number);
}

/** The measures of a column, and its possible widths. */
interface Measured {
  readonly texts: readonly Measures[];
  /** The width at which no word of its heading and no number is broken. */
  readonly least: number;
  /** The width at which all but a few long texts take one line. */
  readonly usual: number;
  readonly most: number;
}

function measured(title: string, cells: readonly Cell[], cache: MeasuresCache): Measured {
  const texts = cells.map((cell) => measuresOf(shown(cell), cache));
  const word = Math.max(0, ...measuresOf(title, cache).paragraphs.flat());
  const number = Math.max(0, ...texts.filter((_, index) => cells[index]?.kind !== 'text').map(({ width }) => width));
  const lengths = texts.map(({ width }) => width).sort((a, b) => a - b);
  const least = Math.max(6, word, number) + 1;
  return {
    texts,
    least,
    usual: Math.max(least, (lengths[Math.floor(lengths.length * 0.85)] ?? 0) + 2),
    most: Math.max(least, (lengths.at(-1) ?? 0) + 2),
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const linesOfRow = (texts: readonly Measures[], widths: readonly number[]): number =>
  texts.reduce((most, text, index) => Math.max(most, linesIn(text, (widths[index] ?? 0) - 2)), 1);

/** The widths, among those with legible type, with which the sheet is shortest. */
function chosenWidths(columns: readonly Measured[], rows: number): number[] {
  const texts = Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column.texts[row] ?? []));
  let [best, shortest] = [columns.map(({ least }) => least), Infinity];
  for (let cap = narrowestText; cap <= widestText; cap += 4) {
    const widths = columns.map(({ least, usual }) => Math.max(least, Math.min(usual, cap)));
    const rest = pageWidth - sum(widths);
    // The remaining width goes to the column with the most text.
    const hungry = columns.map(({ most }, index) => Math.min(most, widestText) - (widths[index] ?? 0));
    const widest = hungry.indexOf(Math.max(...hungry));
    if (rest > 0 && widest >= 0) widths[widest] = (widths[widest] ?? 0) + Math.min(rest, Math.max(0, hungry[widest] ?? 0));
    const total = sum(widths);
    if (total > widestSheet && shortest < Infinity) break;
    const height = sum(texts.map((row) => linesOfRow(row, widths))) * Math.min(1, pageWidth / total);
    if (height < shortest) [best, shortest] = [widths, height];
  }
  return best.map(Math.ceil);
}

/** Columns as wide as their contents and the page allow, and rows as high as their texts. */
export function sheetLayout({ columns, rows: lines }: Pick<Table, 'columns' | 'rows'>): SheetLayout {
  const rows = [...lines];
  const cache: MeasuresCache = new Map();
  const titles = columns.map(({ title }) => bilingual(title));
  const judged = rows.slice(0, maxJudged);
  const nothing: Cell = { kind: 'text', value: null };
  const measuredColumns = titles.map((title, index) =>
    measured(
      title,
      judged.map((row) => row[index] ?? nothing),
      cache,
    ),
  );
  const widths = chosenWidths(measuredColumns, judged.length);
  const height = (texts: readonly string[]): number =>
    Math.min(
      highestRow,
      lineHeight *
        linesOfRow(
          texts.map((text) => measuresOf(text, cache)),
          widths,
        ),
    );
  return { widths, heights: [height(titles), ...rows.map((row) => height(row.map((cell) => (cell.kind === 'text' ? shown(cell) : ''))))] };
}
