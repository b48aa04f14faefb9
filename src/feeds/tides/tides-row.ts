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

/** How far from the start of its service day an actual time may lie: what is farther is a wrong year, month or offset. */
const earliest = seconds(-24 * 3600);
const latest = hours(96);

/** One row of a TIDES table at a time: read as GTFS is, with TIDES' own dates, times, words and empty values. */
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

  /** TIDES' schemas name `NA` and `NaN` as missing values too. */
  override text(field: string): string | null {
    const text = super.text(field);
    return text === 'NA' || text === 'NaN' ? null : text;
  }

  /** `20.0` is how programs write a whole number in a column with empty cells. */
  override whole(field: string, least: number, most: number): number | null {
    const [whole] = /^\d+(?=\.0+$)/.exec(this.text(field) ?? '') ?? [];
    const value = Number(whole ?? Number.NaN);
    return value >= least && value <= most ? value : super.whole(field, least, most);
  }

  /** `2024-07-15`, which must be there. */
  day(field: string): ServiceDate | null {
    const text = this.required(field);
    if (text === '') return null;
    const date = parseServiceDate(text);
    if (date === null) this.wrong(tidesFindings['invalid-day'], field, { value: text });
    return date;
  }

  /** ISO 8601 with an offset: a local time without one would be counted in a wrong hour by whoever assumes another zone. */
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

  /** One of the words of an enumeration; null when it is empty or another. */
  word<W extends string>(field: string, words: readonly W[]): W | null {
    const text = this.text(field);
    if (text === null) return null;
    const word = words.find((known) => known === text);
    if (word === undefined) this.wrong(tidesFindings['unknown-word'], field, { value: text, words: words.join(' · ') });
    return word ?? null;
  }
}
