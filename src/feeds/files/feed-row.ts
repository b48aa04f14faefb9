import {
  isTimeZone,
  parseServiceDate,
  parseServiceTime,
  serviceTime,
  type ServiceDate,
  type ServiceTime,
} from '../../scheduling/service-time.js';
import type { Params } from '../../language.js';
import type { FindingKind, Findings } from './findings.js';
import { fileFindings } from './file-findings.texts.js';

const latestTime = serviceTime('168:00:00');

/** As in `fields.ts`, but for a tab and a return, which spreadsheets leave inside names; a line in a value is told of by itself. */
const strange = /[\u0000-\u0008\n\u000b\u000c\u000e-\u001f\u007f]/;
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether the tag is well formed and begins with a language that exists; the parts after it are not judged. */
function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

const trimmed = (cell: string): string => (cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32 ? cell.trim() : cell);

/** What a cell says, without what it may not hold. */
export function plain(cell: string): string {
  const text = trimmed(cell);
  return strange.test(text) ? text.replaceAll(new RegExp(strange, 'g'), '').trim() : text;
}

/**
 * One row of a GTFS file at a time, read field by field. A field that is wrong is reported with its file, line and
 * name, and reads as null, so that the rest of the row is still judged. One object serves all rows of a file.
 */
export class GtfsRow {
  line = 1;
  private cells: readonly string[] = [];
  private readonly columns = new Map<string, number>();
  private readonly times = new Map<string, ServiceTime | null>();

  constructor(
    readonly file: string,
    readonly findings: Findings,
    private readonly header: readonly string[],
    required: readonly string[],
  ) {
    header.forEach((name, index) => {
      const column = name.trim().toLowerCase();
      if (this.columns.has(column)) findings.add(fileFindings['duplicate-column'], { file, line: 1, field: column });
      this.columns.set(column, index);
    });
    for (const name of required) {
      if (!this.columns.has(name)) findings.add(fileFindings['missing-column'], { file, line: 1, field: name });
    }
  }

  /** No row was turned to yet. */
  get isHeader(): boolean {
    return this.line === 1;
  }

  /** Whether the file has this column. */
  has(field: string): boolean {
    return this.columns.has(field);
  }

  /** Turns to a row. @returns false when its cells do not fit the header */
  turnTo(cells: readonly string[], line: number): boolean {
    this.cells = cells;
    this.line = line;
    if (cells.length === this.header.length) return true;
    this.findings.add(
      fileFindings['wrong-number-of-cells'],
      { file: this.file, line },
      { found: cells.length, expected: this.header.length },
    );
    return false;
  }

  /** The text of a field without the blanks around it, or null when it is empty or the column is absent. */
  text(field: string): string | null {
    const index = this.columns.get(field);
    const cell = index === undefined ? '' : (this.cells[index] ?? '');
    const text = trimmed(cell);
    if (strange.test(text)) return this.reportStrange(field, text);
    return text === '' ? null : text;
  }

  /** Told once, however often the field is read: the row is judged on as if it were mended. */
  private reportStrange(field: string, text: string): string | null {
    this.wrong(text.includes('\n') ? fileFindings['new-line-in-value'] : fileFindings['control-character'], field);
    const mended = plain(text);
    this.cells = this.cells.with(this.columns.get(field) ?? -1, mended);
    return mended || null;
  }

  /** A text that must be there; '' when it is not. */
  required(field: string): string {
    const text = this.text(field);
    // An absent column was reported once, with the header.
    if (text === null && this.columns.has(field)) this.wrong(fileFindings['missing-value'], field);
    return text ?? '';
  }

  whole(field: string, least: number, most: number): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.wrong(fileFindings['invalid-whole-number'], field, { value: text, least, most });
    return null;
  }

  decimal(field: string, least: number, most: number): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.wrong(fileFindings['invalid-number'], field, { value: text, least, most });
    return null;
  }

  requiredWhole(field: string, least: number, most: number): number {
    if (this.required(field) === '') return least;
    return this.whole(field, least, most) ?? least;
  }

  /** `20240715` → `2024-07-15`. */
  date(field: string): ServiceDate | null {
    const text = this.text(field);
    if (text === null) return null;
    const date = /^\d{8}$/.test(text) ? parseServiceDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null;
    if (date === null) this.wrong(fileFindings['invalid-date'], field, { value: text });
    return date;
  }

  requiredDate(field: string): ServiceDate | null {
    return this.required(field) === '' ? null : this.date(field);
  }

  /** A file has few distinct times, so each is read once. */
  time(field: string): ServiceTime | null {
    const text = this.text(field);
    if (text === null) return null;
    let time = this.times.get(text);
    if (time === undefined) {
      time = parseServiceTime(text);
      if (time !== null && time > latestTime) time = null;
      this.times.set(text, time);
    }
    if (time === null) this.wrong(fileFindings['invalid-time'], field, { value: text });
    return time;
  }

  requiredTime(field: string): ServiceTime | null {
    return this.required(field) === '' ? null : this.time(field);
  }

  timeZone(field: string): string {
    const zone = this.required(field);
    if (zone !== '' && !isTimeZone(zone)) this.wrong(fileFindings['invalid-timezone'], field, { value: zone });
    return zone;
  }

  /** A language tag (BCP 47) that must be there: `zh-Hans`, `en`; a strange one is told of and taken. */
  language(field: string): string {
    const tag = this.required(field);
    if (tag !== '' && !isLanguage(tag)) this.wrong(fileFindings['invalid-language'], field, { value: tag });
    return tag;
  }

  url(field: string): string | null {
    const url = this.text(field);
    if (url !== null && !/^https?:\/\/[^\s/]+/i.test(url)) this.wrong(fileFindings['invalid-url'], field, { value: url });
    return url;
  }

  color(field: string): string | null {
    const color = this.text(field);
    if (color === null || /^[0-9a-f]{6}$/i.test(color)) return color;
    this.wrong(fileFindings['invalid-color'], field, { value: color });
    return null;
  }

  /** A value that one of the files should define; where such a file could not be read, nobody can tell. */
  unknown(field: string, value: string, ...files: readonly string[]): void {
    if (files.every((file) => this.findings.knows(file)))
      this.wrong(fileFindings['unknown-reference'], field, { value, target: files.join(', ') });
  }

  wrong(found: FindingKind, field: string, params: Params = {}): void {
    this.findings.add(found, { file: this.file, line: this.line, field }, params);
  }
}
