import type { TownData } from './town-data.js';

/** How many stops found by name are listed; typing more letters narrows the list. */
export const maxFound = 30;

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** The stops whose Chinese or English name contains the typed letters; names that begin with them come first. */
export function findStops({ stops }: Pick<TownData, 'stops'>, typed: string): TownData['stops'] {
  const letters = plain(typed);
  const namesOf = ([, name, other]: TownData['stops'][number]): string[] => [name, other ?? ''].map(plain);
  const matches = stops.filter((stop) => namesOf(stop).some((name) => name.includes(letters)));
  const begins = (stop: TownData['stops'][number]): boolean => namesOf(stop).some((name) => name.startsWith(letters));
  return [...matches.filter(begins), ...matches.filter((stop) => !begins(stop))];
}
