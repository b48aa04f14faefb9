import type { Row } from '../rows.js';

/** When a driver last logged a check on a date, from the rows on this phone, corrected seconds since 1970; null: this phone has none. */
export function lastCheck(rows: readonly Row[], accountId: string, date: string): number | null {
  const checks = rows.filter(
    (row) =>
      row.what === 'note' &&
      row.body.kind === 'check' &&
      row.body.serviceDate === date &&
      row.accountId === accountId &&
      row.state !== 'voided',
  );
  return checks.length === 0 ? null : Math.max(...checks.map(({ at }) => at));
}
