/** Ignores case, blanks, hyphens and similar characters: `Calendar-Dates` equals `calendar_dates`. */
const normalized = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s\-–—_.]+/g, '_');

const inSingular = (name: string): string => name.replace(/s(?=_|$)/g, '');

/** The shortest names for which one differing letter is allowed, and two. Shorter names resemble each other by chance. */
const leastForOne = 5;
const leastForTwo = 10;

/**
 * Finds the candidate that a misspelt name probably means: it differs by case, blanks, hyphens, singular or plural, or by one or two
 * letters missing, added, wrong or swapped. An added digit makes a different name.
 * @example nearName('calendar_date.txt', ['calendar.txt', 'calendar_dates.txt']) // 'calendar_dates.txt'
 */
export function nearName(name: string, candidates: Iterable<string>): string | null {
  const [own, names] = [normalized(name), [...candidates].filter((each) => each !== name)];
  if (own === '') return null;
  const tried = [
    (each: string): boolean => each === own,
    (each: string): boolean => inSingular(each) === inSingular(own),
    (each: string): boolean => isWithin(own, each, 1),
    (each: string): boolean => isWithin(own, each, 2),
  ];
  for (const isMeant of tried) {
    const found = names.find((each) => isMeant(normalized(each)));
    if (found !== undefined) return found;
  }
  return null;
}

function isWithin(own: string, other: string, most: 1 | 2): boolean {
  if (Math.min(own.length, other.length) < (most === 1 ? leastForOne : leastForTwo)) return false;
  if (Math.abs(own.length - other.length) > most || own.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  return distance(own, other) <= most;
}

/** Edit distance with swaps of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
