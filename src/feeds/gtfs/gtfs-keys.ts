import type { ServiceDate } from '../../scheduling/service-time.js';
import type { GtfsRow } from '../files/feed-row.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

/** The keys of one file, to report duplicates. */
export class GtfsKeys {
  /** The line of each key. */
  private lines = new Map<string, number>();

  /** To be called before the first row of a file. */
  begin(): void {
    this.lines = new Map();
  }

  /** @returns whether the key has not been used in the file */
  isNew(row: GtfsRow, field: string, key: string, shown = key): boolean {
    const first = this.lines.get(key);
    if (first === undefined) this.lines.set(key, row.line);
    else row.wrong(fileFindings['duplicate-key'], field, { value: shown, first });
    return first === undefined;
  }
}

/** @returns whether the dates are in order */
export function checkDates(row: GtfsRow, field: string, start: ServiceDate | null, end: ServiceDate | null): boolean {
  if (start === null || end === null || end >= start) return true;
  row.wrong(gtfsFindings['dates-run-back'], field, { start, end });
  return false;
}
