/**
 * The contents of a database in figures, which must equal those of a copy to prove that it is complete. Whether the totals agree with the
 * events is checked by the nightly closing.
 */
export interface Contents {
  /** The number of rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** For each table with service dates, by table, agency and month: the number of rows and the sum of each integer column, as text. */
  readonly months: Readonly<Record<string, string>>;
}

/** The table of the driver log, whose rows must never be lost. */
export const eventsTable = 'driver_events';

/** The differences between two contents, as texts for a log. @example ['driver_events: 12 rows ≠ 11'] */
export function differences(one: Contents, other: Contents): string[] {
  const differing = (a: Readonly<Record<string, number | string>>, b: typeof a, unitOf: (value: unknown) => string): string[] =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((key) => a[key] !== b[key])
      .map((key) => `${key}: ${a[key] ?? 'none'}${unitOf(a[key])} ≠ ${b[key] ?? 'none'}`);
  return [
    ...differing(one.rows, other.rows, (count) => (count === 1 ? ' row' : ' rows')),
    ...differing(one.months, other.months, () => ''),
  ];
}

/** The summary of a backup. */
export interface BackupSummary {
  readonly bytes: number;
  readonly events: number;
  /** The months with events, in order. */
  readonly months: readonly string[];
}

/** @param months as in {@link Contents}: `driver_events hongqiao 2024-07` */
export function summaryOf({ rows, months }: Contents, bytes: number): BackupSummary {
  const ofEvents = Object.keys(months).filter((key) => key.startsWith(`${eventsTable} `));
  return { bytes, events: rows[eventsTable] ?? 0, months: [...new Set(ofEvents.map((key) => key.slice(-7)))].sort() };
}
