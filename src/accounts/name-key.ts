/** Characters that nobody sees, such as a zero-width space. */
const invisible = /\p{Cf}/gu;

/**
 * What tells a name from others: two that look alike, or differ by case alone, are one.
 * @example nameKey('Wang\u200b ') === nameKey('ｗａｎｇ') // true
 */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim().toLowerCase();
