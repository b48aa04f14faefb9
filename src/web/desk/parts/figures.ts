// Numbers as the desk writes them.

/** @example figure(12000) // '12,000' */
export function figure(value: number, decimals = 0): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}

/** A number, or a dash if it was not recorded: missing is not 0. @example orUnknown(null) // '—' */
export const orUnknown = (value: number | null | undefined, decimals = 0): string =>
  value === null || value === undefined ? '—' : figure(value, decimals);

/** @param share 0 … 1 @example percent(0.9996) // '99.9%': rounding never makes it 100 % or 0 % */
export function percent(share: number | null): string {
  if (share === null) return '—';
  const rounded = Math.round(share * 1000) / 10;
  const shown = share < 1 && rounded === 100 ? 99.9 : share > 0 && rounded === 0 ? 0.1 : rounded;
  return `${String(shown)}%`;
}
