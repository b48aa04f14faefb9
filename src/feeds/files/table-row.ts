import type { Params, Text } from '../../language.js';
import { doneInstead, fileFindings } from './file-findings.texts.js';
import type { FindingKind, Findings } from './findings.js';
import { Header } from './header.js';
import { sightKey } from './visible-text.js';

/** Control characters that a cell must not contain. Tabs and carriage returns are allowed, because spreadsheets leave them inside names. */
const strange = /[\u0000-\u0008\n\u000b\u000c\u000e-\u001f\u007f]/;
const trimmed = (cell: string): string => (cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32 ? cell.trim() : cell);

/** The text of a cell without characters that it may not contain; line breaks become blanks. */
export function plain(cell: string): string {
  const text = trimmed(cell);
  return strange.test(text) ? text.replace(/\n+/g, ' ').replaceAll(new RegExp(strange, 'g'), '').trim() : text;
}

/**
 * The current row of a table. Problems are reported with file, line and column, and the rest of the row is still checked. One object serves
 * all rows of a file.
 */
export class TableRow {
  line = 1;
  /** Before the first row. */
  isHeader = true;
  /** Whether it is the last row and no line end follows it: the file may have been cut short there. */
  isUnended = false;
  /** Whether rows can be used at all: the columns can be told apart, and the required ones exist. */
  readonly isReadable: boolean;
  readonly header: Header;
  private cells: readonly string[] = [];
  /** What is done despite a problem, which makes it a warning; undefined: problems stay errors. */
  private instead: Text | undefined;
  private faults = 0;

  /**
   * @param required columns that must exist; `a|b` means one of the two
   * @param instead what is done with a faulty row, if the timetable can do without the file
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
    const insteadOfFile = instead && doneInstead.file;
    const place = { file, line: 1 };
    if (separator !== null)
      findings.add(fileFindings['other-separator'], place, { separator: separator === '\t' ? 'Tab' : separator }, insteadOfFile);
    if (separator !== null) return;
    for (const field of this.header.twice) findings.add(fileFindings['duplicate-column'], { ...place, field }, {}, this.instead);
    for (const name of missing)
      findings.add(fileFindings['missing-column'], { ...place, field: name.replaceAll('|', ' / ') }, {}, insteadOfFile);
  }

  /** Whether the file has this column. */
  has(field: string): boolean {
    return this.header.has(field);
  }

  /** Whether no error was reported for this row. */
  get isSound(): boolean {
    return this.faults === 0;
  }

  /**
   * Moves to a row.
   * @returns false if its cells do not match the header
   */
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
      if (value !== '') this.findings.addGrouped(fileFindings['column-without-name'], place, { value });
    }
  }

  /** For values that the timetable can do without: a faulty one is reported as a warning and treated as empty. */
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

  /** The trimmed text of a field; null if it is empty or the column does not exist. */
  text(field: string): string | null {
    const cell = this.cells[this.header.placeOf(field)] ?? '';
    const text = trimmed(cell);
    if (strange.test(text)) return this.reportStrange(field, text);
    return text === '' ? null : text;
  }

  /** Reports a control character once, however often the field is read, and returns the text without it. */
  private reportStrange(field: string, text: string): string | null {
    this.wrong(text.includes('\n') ? fileFindings['new-line-in-value'] : fileFindings['control-character'], field);
    const mended = plain(text);
    this.cells = this.cells.with(this.header.placeOf(field), mended);
    return mended || null;
  }

  /** A required text; '' if it is missing. */
  required(field: string): string {
    const text = this.text(field);
    // A missing column was reported once, with the header.
    if (text === null && this.has(field)) this.wrong(fileFindings['missing-value'], field);
    return text ?? '';
  }

  /**
   * Reports a value that none of these files defines. If one of them could not be read, the row only counts as faulty.
   * @param defined the defined values
   */
  unknown(field: string, value: string, defined: Defined, ...files: readonly string[]): void {
    if (!files.every((file) => this.findings.isFullyRead(file))) return void (this.faults += 1);
    const target = files.join(', ');
    const meant = bySight(defined).get(sightKey(value));
    if (meant === undefined) this.wrong(fileFindings['unknown-reference'], field, { value, target });
    else this.wrong(fileFindings['unseen-difference'], field, { value, target, meant });
  }

  wrong(found: FindingKind, field: string, params: Params = {}): void {
    if (found.severity === 'error') this.faults += 1;
    // The text of a warning says itself what is done.
    this.findings.add(found, { file: this.file, line: this.line, field }, params, found.severity === 'error' ? this.instead : undefined);
  }

  /** Reports a value that was read although its notation is unusual. */
  protected odd(found: FindingKind, field: string, value: string, read: string): void {
    this.findings.addGrouped(found, { file: this.file, line: this.line, field }, { value, read });
  }
}

/** The ids that a file defines. */
interface Defined {
  keys(): Iterable<string>;
}

const keysBySight = new WeakMap<Defined, ReadonlyMap<string, string>>();

/** The values by their visible form. Built when the first value is missing, then used for all others. */
function bySight(defined: Defined): ReadonlyMap<string, string> {
  const cached = keysBySight.get(defined);
  if (cached !== undefined) return cached;
  const keys = new Map([...defined.keys()].map((value) => [sightKey(value), value]));
  keysBySight.set(defined, keys);
  return keys;
}
