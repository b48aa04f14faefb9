import type { Row } from '../rows.js';

/** How many rows of other drivers than `name` are unsent on this phone, by driver. @example unsentOfOthers(rows, '王师傅') // [{ name: '李师傅', count: 3 }] */
export function unsentOfOthers(rows: readonly Row[], name: string): { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { state, accountName } of rows)
    if ((state === 'waiting' || state === 'refused') && accountName !== name.trim())
      counts.set(accountName, (counts.get(accountName) ?? 0) + 1);
  return [...counts].map(([other, count]) => ({ name: other, count }));
}
