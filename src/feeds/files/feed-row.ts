import { formatServiceTime, isTimeZone, serviceTime, type ServiceDate, type ServiceTime } from '../../scheduling/service-time.js';
import { fileFindings } from './file-findings.texts.js';
import { TableRow } from './table-row.js';
import { readDate, readFarDate, readTime, type Written } from './written.js';

const latestTime = serviceTime('168:00:00');

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a language tag is well-formed and begins with an existing language; its other parts are not checked. */
function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

/**
 * A row of a GTFS file, read field by field. A wrong field is reported and null is returned; a field in an unusual but clear notation is
 * reported and read.
 */
export class GtfsRow extends TableRow {
  private readonly times = new Map<string, Written<ServiceTime> | null>();

  whole(field: string, least: number, most: number): number | null {
    const text = this.text(field);
    if (text === null) return null;
    const [, digits, zeros] = /^([+-]?\d{1,10})(\.0+)?$/.exec(text) ?? [];
    const value = Number(digits ?? Number.NaN);
    if (!(value >= least && value <= most)) {
      this.wrong(fileFindings['invalid-whole-number'], field, { value: text, least, most });
      return null;
    }
    if (zeros !== undefined) this.odd(fileFindings['number-written-otherwise'], field, text, String(value));
    return value;
  }

  /** A whole number that the timetable can do without; see `optional`. */
  optionalWhole(field: string, least: number, most: number): number | null {
    return this.text(field) === null ? null : this.optional(() => this.whole(field, least, most));
  }

  optionalDecimal(field: string, least: number, most: number): number | null {
    return this.text(field) === null ? null : this.optional(() => this.decimal(field, least, most));
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
    const date = readDate(text);
    if (date === null) this.wrong(fileFindings['invalid-date'], field, { value: text });
    if (date?.isOdd) this.odd(fileFindings['date-written-otherwise'], field, text, date.value);
    return date?.value ?? null;
  }

  /** A first or last date of validity; `99991231` stands for no end. */
  farDate(field: string): ServiceDate | null {
    const text = this.text(field);
    const far = text === null ? null : readFarDate(text);
    if (text === null || far === null) return this.date(field);
    this.odd(fileFindings['date-far-off'], field, text, far);
    return far;
  }

  /** Whether a date is outside the range of `readFarDate`, and so does not matter; this is reported. */
  isBeyond(field: string): boolean {
    const text = this.text(field);
    if (text === null || readDate(text) !== null || readFarDate(text) === null) return false;
    this.findings.addGrouped(fileFindings['date-beyond'], { file: this.file, line: this.line, field }, { value: text });
    return true;
  }

  requiredDate(field: string): ServiceDate | null {
    return this.required(field) === '' ? null : this.date(field);
  }

  requiredFarDate(field: string): ServiceDate | null {
    return this.required(field) === '' ? null : this.farDate(field);
  }

  /** A service time; null: empty or wrong. A file has few distinct times, so each is parsed once. */
  time(field: string): ServiceTime | null {
    const text = this.text(field);
    if (text === null) return null;
    let time = this.times.get(text);
    if (time === undefined) {
      time = readTime(text);
      if (time !== null && time.value > latestTime) time = null;
      this.times.set(text, time);
    }
    if (time === null) this.wrong(fileFindings['invalid-time'], field, { value: text });
    if (time?.isOdd) this.odd(fileFindings['time-written-otherwise'], field, text, formatServiceTime(time.value));
    return time?.value ?? null;
  }

  requiredTime(field: string): ServiceTime | null {
    return this.required(field) === '' ? null : this.time(field);
  }

  timeZone(field: string): string {
    const zone = this.required(field);
    if (zone !== '' && !isTimeZone(zone)) this.wrong(fileFindings['invalid-timezone'], field, { value: zone });
    return zone;
  }

  /** A required language tag (BCP 47) such as `zh-Hans` or `en`; an unusual one is reported and accepted. */
  language(field: string): string {
    const tag = this.required(field);
    if (tag !== '' && !isLanguage(tag)) this.wrong(fileFindings['invalid-language'], field, { value: tag });
    return tag;
  }

  url(field: string): string | null {
    const url = this.text(field);
    if (url === null || /^https?:\/\/[^\s/]+/i.test(url)) return url;
    this.wrong(fileFindings['invalid-url'], field, { value: url });
    return null;
  }

  color(field: string): string | null {
    const color = this.text(field);
    if (color === null || /^[0-9a-f]{6}$/i.test(color)) return color;
    this.wrong(fileFindings['invalid-color'], field, { value: color });
    return null;
  }
}
