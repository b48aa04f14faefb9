import type { Row } from '../rows.js';

/** When a driver last logged a check on a date, by the rows on this phone; null: none is here. */
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
