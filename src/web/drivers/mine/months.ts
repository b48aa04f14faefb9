/** Months like 2024-07. */

/** @example monthAfter('2024-12', 1) // '2025-01' */
export function monthAfter(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** As a sentence names it: a figure in Chinese, a word in English. */
export const monthName = (month: string, language: 'zh-CN' | 'en'): string => {
  const number = Number(month.slice(5, 7));
  return language === 'en' ? (names[number - 1] ?? '') : String(number);
};
