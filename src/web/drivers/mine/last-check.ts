import type { Row } from '../rows.js';

/** When somebody last looked their vehicle over on a date, by what this phone still has of it; null: not known. */
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
