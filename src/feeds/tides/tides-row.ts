import {
  parseInstant,
  parseServiceDate,
  seconds,
  startOfServiceDay,
  plus,
  hours,
  type EpochSeconds,
  type ServiceDate,
} from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import { GtfsRow } from '../files/feed-row.js';
import { tidesFindings } from './tides-findings.texts.js';

/** How long before or after the start of its service day a time may be; otherwise its year, month or offset is wrong. */
const earliest = seconds(-24 * 3600);
const latest = hours(96);

/** A row of a TIDES table: read like a GTFS row, with TIDES' own dates, times, enumerations and empty values. */
export class TidesRow extends GtfsRow {
  constructor(
    file: string,
    findings: Findings,
    header: readonly string[],
    required: readonly string[],
    private readonly zone: string,
  ) {
    super(file, findings, header, required);
  }

  /** Null for `NA` and `NaN`, too, which the TIDES schemas list as missing values. */
  override text(field: string): string | null {
    const text = super.text(field);
    return text === 'NA' || text === 'NaN' ? null : text;
  }

  /** Accepts `20.0`, which some programs write for whole numbers in a column with empty cells. */
  override whole(field: string, least: number, most: number): number | null {
    const [whole] = /^\d+(?=\.0+$)/.exec(this.text(field) ?? '') ?? [];
    const value = Number(whole ?? Number.NaN);
    return value >= least && value <= most ? value : super.whole(field, least, most);
  }

  /** A required date, `2024-07-15`. */
  day(field: string): ServiceDate | null {
    const text = this.required(field);
    if (text === '') return null;
    const date = parseServiceDate(text);
    if (date === null) this.wrong(tidesFindings['invalid-day'], field, { value: text });
    return date;
  }

  /** An instant in ISO 8601 with an offset: a local time without one could be read as another hour. @param date its service date */
  instant(field: string, date: ServiceDate | null): EpochSeconds | null {
    const text = this.text(field);
    if (text === null) return null;
    const at = parseInstant(text);
    if (at === null) this.wrong(tidesFindings['invalid-instant'], field, { value: text });
    else if (date !== null && !this.isOf(date, at)) this.wrong(tidesFindings['time-off-its-day'], field, { value: text, date });
    return at;
  }

  private isOf(date: ServiceDate, at: EpochSeconds): boolean {
    const start = startOfServiceDay(date, this.zone);
    return at >= plus(start, earliest) && at < plus(start, latest);
  }

  /** A value of an enumeration; null if it is empty or not one of them. */
  word<W extends string>(field: string, words: readonly W[]): W | null {
    const text = this.text(field);
    if (text === null) return null;
    const word = words.find((each) => each === text);
    if (word === undefined) this.wrong(tidesFindings['unknown-word'], field, { value: text, words: words.join(' · ') });
    return word ?? null;
  }
}
