import { speaker } from '../../../language.js';
import { lengthOf } from '../../../places/distance.js';
import { townAddress } from '../links.js';
import type { TownLine, TownPage } from '../page.js';
import { townTexts } from './town-page.texts.js';

export const sayInTown = speaker(townTexts);
export type SayInTown = ReturnType<typeof sayInTown>;

/** If there are more rows than this, riders have to choose a line first. */
const maxRows = 600;

/** With more stops than this the page has a search by name. */
const fewStops = 12;

/** The lines whose stops are listed. */
export function listedLines({ lines, chosen }: Pick<TownPage, 'lines' | 'chosen'>): readonly TownLine[] {
  if (chosen !== null) return lines.filter(({ routeId }) => routeId === chosen);
  const rows = lines.reduce((sum, { ways }) => sum + ways.reduce((ofLine, { stopIds }) => ofLine + stopIds.length, 0), 0);
  return rows > maxRows ? [] : lines;
}

/** Whether the page has a search by name. */
export const hasFilter = ({ stops }: Pick<TownPage, 'stops'>): boolean => stops.length > fewStops;

/** The address of a stop's page, always for now: the page of all stops has no requested moment. */
export const stopOfTownAddress = (page: Parameters<typeof townAddress>[0], stopId: string): string =>
  townAddress(page, `/stops/${encodeURIComponent(stopId)}`);

/** A distance in words. @example howFar(437, sayInTown('en')) // '440 m' */
export function howFar(meters: number, say: SayInTown): string {
  const length = lengthOf(Math.max(1, meters));
  return length.unit === 'here' ? '' : say(length.unit === 'm' ? 'meters' : 'kilometers', { count: length.count });
}
