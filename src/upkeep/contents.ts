/**
 * What a database holds, in figures that a copy of it must agree in exactly. That a copy agrees says that nothing was lost or
 * changed on the way; whether the kept totals are what the events say is what the nightly closing compares.
 */
export interface Contents {
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  /**
   * Of each table with service dates, by table, agency and month: how many rows, and the sum of each column of whole numbers (of events
   * their counts, of days their boardings, and so on), as text.
   */
  readonly months: Readonly<Record<string, string>>;
}

/** The table of the driver log, whose rows are what must never be lost. */
export const eventsTable = 'driver_events';

/** Where two differ, in words for whoever looks for the reason. @example ['driver_events: 12 rows ≠ 11'] */
export function differences(one: Contents, other: Contents): string[] {
  const differing = (a: Readonly<Record<string, number | string>>, b: typeof a, unit: string): string[] =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((key) => a[key] !== b[key])
      .map((key) => `${key}: ${a[key] ?? 'none'}${unit} ≠ ${b[key] ?? 'none'}`);
  return [...differing(one.rows, other.rows, ' rows'), ...differing(one.months, other.months, '')];
}

/** What is told of a backup. */
export interface BackupSummary {
  readonly bytes: number;
  readonly events: number;
  /** Of the service dates of events, in order. */
  readonly months: readonly string[];
}

/** @param months as in {@link Contents}: `driver_events hongqiao 2024-07` */
export function summaryOf({ rows, months }: Contents, bytes: number): BackupSummary {
  const ofEvents = Object.keys(months).filter((key) => key.startsWith(`${eventsTable} `));
  return { bytes, events: rows[eventsTable] ?? 0, months: [...new Set(ofEvents.map((key) => key.slice(-7)))].sort() };
}
