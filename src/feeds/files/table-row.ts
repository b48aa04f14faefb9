import type { Params, Text } from '../../language.js';
import { doneInstead, fileFindings } from './file-findings.texts.js';
import type { FindingKind, Findings } from './findings.js';
import { Header } from './header.js';
import { sightKey } from './visible-text.js';

/** As in `fields.ts`, but for a tab and a return, which spreadsheets leave inside names; a line in a value is told of by itself. */
const strange = /[\u0000-\u0008\n\u000b\u000c\u000e-\u001f\u007f]/;
const trimmed = (cell: string): string => (cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32 ? cell.trim() : cell);

/** What a cell says, without what it may not hold; a line break in it becomes a blank. */
export function plain(cell: string): string {
  const text = trimmed(cell);
  return strange.test(text) ? text.replace(/\n+/g, ' ').replaceAll(new RegExp(strange, 'g'), '').trim() : text;
}

/**
 * One row of a table at a time. What is wrong is reported with its file, line and name; the rest of the row is still judged.
 * One object serves all rows of a file.
 */
export class TableRow {
  line = 1;
  /** No row was turned to yet. */
  isHeader = true;
  /** The last row, with no line end behind it: the file may have been cut there. */
  isUnended = false;
  /** Whether its rows are of any use: the columns can be told apart, and a file that the timetable does without has those it needs. */
  readonly isReadable: boolean;
  readonly header: Header;
  private cells: readonly string[] = [];
  /** What is done although something is wrong; then it is told as a warning. */
  private instead: Text | undefined;
  private faults = 0;

  /**
   * @param required columns of which each must be there; `a|b`: one of the two
   * @param instead what is done with a row in which something is wrong, where the timetable does without the file
   */
  constructor(
    readonly file: string,
    readonly findings: Findings,
    header: readonly string[],
    required: readonly string[],
    instead?: keyof typeof doneInstead,
  ) {
    this.header = new Header(header);
    this.instead = instead && doneInstead[instead];
    const separator = this.header.otherSeparator;
    const missing = required.filter((name) => !name.split('|').some((either) => this.has(either)));
    this.isReadable = separator === null && (missing.length === 0 || instead === undefined);
    const told = instead && doneInstead.file;
    const place = { file, line: 1 };
    if (separator !== null)
      findings.add(fileFindings['other-separator'], place, { separator: separator === '\t' ? 'Tab' : separator }, told);
    if (separator !== null) return;
    for (const field of this.header.twice) findings.add(fileFindings['duplicate-column'], { ...place, field }, {}, this.instead);
    for (const name of missing) findings.add(fileFindings['missing-column'], { ...place, field: name.replaceAll('|', ' / ') }, {}, told);
  }

  /** Whether the file has this column. */
  has(field: string): boolean {
    return this.header.has(field);
  }

  /** Whether nothing that is wrong was told of this row. */
  get isSound(): boolean {
    return this.faults === 0;
  }

  /** Turns to a row. @returns false when its cells do not fit the header */
  turnTo(cells: readonly string[], line: number, isUnended = false): boolean {
    this.cells = cells;
    this.line = line;
    this.isHeader = false;
    this.isUnended = isUnended;
    this.faults = 0;
    if (this.header.fits(cells)) {
      if (this.header.unnamed.length > 0) this.noteUnnamed();
      return true;
    }
    const isCut = isUnended && cells.length < this.header.size;
    this.findings.add(
      fileFindings[isCut ? 'file-cut-short' : 'wrong-number-of-cells'],
      { file: this.file, line },
      { found: cells.length, expected: this.header.size },
      this.instead,
    );
    return false;
  }

  private noteUnnamed(): void {
    for (const index of this.header.unnamed) {
      const value = (this.cells[index] ?? '').trim();
      const place = { file: this.file, line: this.line, field: String(index + 1) };
      if (value !== '') this.findings.addAlike(fileFindings['column-without-name'], place, { value });
    }
  }

  /** What the timetable does without: where it is wrong, that is a warning, and it is taken as left empty. */
  optional<T>(read: () => T): T {
    const { instead, faults } = this;
    this.instead = doneInstead.field;
    try {
      return read();
    } finally {
      this.instead = instead;
      this.faults = faults;
    }
  }

  /** The text of a field without the blanks around it, or null when it is empty or the column is absent. */
  text(field: string): string | null {
    const cell = this.cells[this.header.placeOf(field)] ?? '';
    const text = trimmed(cell);
    if (strange.test(text)) return this.reportStrange(field, text);
    return text === '' ? null : text;
  }

  /** Told once, however often the field is read: the row is judged on as if it were mended. */
  private reportStrange(field: string, text: string): string | null {
    this.wrong(text.includes('\n') ? fileFindings['new-line-in-value'] : fileFindings['control-character'], field);
    const mended = plain(text);
    this.cells = this.cells.with(this.header.placeOf(field), mended);
    return mended || null;
  }

  /** A text that must be there; '' when it is not. */
  required(field: string): string {
    const text = this.text(field);
    // An absent column was reported once, with the header.
    if (text === null && this.has(field)) this.wrong(fileFindings['missing-value'], field);
    return text ?? '';
  }

  /** A value that one of the files should define; where such a file could not be read, nobody can tell. @param defined what they define, by that value */
  unknown(field: string, value: string, defined: Defined, ...files: readonly string[]): void {
    if (!files.every((file) => this.findings.knows(file))) return void (this.faults += 1);
    const target = files.join(', ');
    const meant = bySight(defined).get(sightKey(value));
    if (meant === undefined) this.wrong(fileFindings['unknown-reference'], field, { value, target });
    else this.wrong(fileFindings['unseen-difference'], field, { value, target, meant });
  }

  wrong(found: FindingKind, field: string, params: Params = {}): void {
    if (found.severity === 'error') this.faults += 1;
    // What is a warning anyway says itself what is done.
    this.findings.add(found, { file: this.file, line: this.line, field }, params, found.severity === 'error' ? this.instead : undefined);
  }

  /** What is read although it is written in another way than it should be. */
  protected odd(found: FindingKind, field: string, value: string, read: string): void {
    this.findings.addAlike(found, { file: this.file, line: this.line, field }, { value, read });
  }
}

/** What a file defines, by its ids. */
interface Defined {
  keys(): Iterable<string>;
}

const keysBySight = new WeakMap<Defined, ReadonlyMap<string, string>>();

/** The values by what is seen of them: made when the first is looked for in vain, and asked for every other. */
function bySight(defined: Defined): ReadonlyMap<string, string> {
  const known = keysBySight.get(defined);
  if (known !== undefined) return known;
  const keys = new Map([...defined.keys()].map((value) => [sightKey(value), value]));
  keysBySight.set(defined, keys);
  return keys;
}
