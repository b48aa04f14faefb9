import type { TownData } from './town-data.js';

/** A list is read so far; who wants more types more. */
export const mostFound = 30;

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** The stops with the typed letters in their Chinese or English name; those whose name begins so come first. */
export function findStops({ stops }: Pick<TownData, 'stops'>, typed: string): TownData['stops'] {
  const wanted = plain(typed);
  const namesOf = ([, name, other]: TownData['stops'][number]): string[] => [name, other ?? ''].map(plain);
  const found = stops.filter((stop) => namesOf(stop).some((name) => name.includes(wanted)));
  const begins = (stop: TownData['stops'][number]): boolean => namesOf(stop).some((name) => name.startsWith(wanted));
  return [...found.filter(begins), ...found.filter((stop) => !begins(stop))];
}
