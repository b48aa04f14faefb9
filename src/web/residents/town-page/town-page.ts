import { speaker } from '../../../language.js';
import { lengthOf } from '../../../places/distance.js';
import { townAddress } from '../links.js';
import type { TownLine, TownPage } from '../page.js';
import { townTexts } from './town-page.texts.js';

export const sayInTown = speaker(townTexts);
export type SayInTown = ReturnType<typeof sayInTown>;

/** So many rows are read through; where there are more, one chooses a line first. */
const mostRows = 600;

/** More stops than one sees at a glance: they can be looked for by name. */
const fewStops = 12;

/** The lines whose stops are listed. */
export function listedLines({ lines, chosen }: Pick<TownPage, 'lines' | 'chosen'>): readonly TownLine[] {
  if (chosen !== null) return lines.filter(({ routeId }) => routeId === chosen);
  const rows = lines.reduce((sum, { ways }) => sum + ways.reduce((ofLine, { stopIds }) => ofLine + stopIds.length, 0), 0);
  return rows > mostRows ? [] : lines;
}

export const hasFilter = ({ stops }: Pick<TownPage, 'stops'>): boolean => stops.length > fewStops;

/** The page of a stop as it is now: that of the town is of no other moment. */
export const stopOfTownAddress = (page: Parameters<typeof townAddress>[0], stopId: string): string =>
  townAddress(page, `/stops/${encodeURIComponent(stopId)}`);

/** @example howFar(437, sayInTown('en')) // '440 m' */
export function howFar(meters: number, say: SayInTown): string {
  const length = lengthOf(Math.max(1, meters));
  return length.unit === 'here' ? '' : say(length.unit === 'm' ? 'meters' : 'kilometers', { count: length.count });
}
