import { detour, metersBetween } from '../../../places/distance.js';
import type { Position } from '../../../places/coordinates.js';
import type { DraftContent, DraftStop } from '../../../timetabling/draft-content.js';

/** The position of a stop; null: not entered yet. */
export const positionOf = ({ lat, lon }: Pick<DraftStop, 'lat' | 'lon'>): Position | null =>
  lat === null || lon === null ? null : { lat, lon };

export interface Neighbour<Stop> {
  readonly stop: Stop;
  readonly meters: number;
}

/** The other stops that have a position, the nearest first. */
export function neighboursOf<Stop extends Pick<DraftStop, 'stopId' | 'lat' | 'lon'>>(
  stop: Stop,
  all: readonly Stop[],
): readonly Neighbour<Stop>[] {
  const here = positionOf(stop);
  if (here === null) return [];
  return all
    .flatMap((other) => {
      const there = positionOf(other);
      return there === null || other.stopId === stop.stopId ? [] : [{ stop: other, meters: metersBetween(here, there) }];
    })
    .sort((a, b) => a.meters - b.meters);
}

/** In km/h, as the crow flies. A faster section is taken for a typing error, because roads are longer than that. */
const fastest = 80;

export interface Section {
  readonly fromId: string;
  readonly toId: string;
  /** As the crow flies; null: a stop has no position yet. */
  readonly meters: number | null;
  readonly seconds: number | null;
  /** km/h; null: distance or time is unknown, or both are 0. */
  readonly speed: number | null;
  readonly isTooFast: boolean;
}

const positions = ({ stops }: Pick<DraftContent, 'stops'>): ReadonlyMap<string, Position | null> =>
  new Map(stops.map((stop) => [stop.stopId, positionOf(stop)]));

/** How far and how fast it is from each stop of a way to the next. */
export function sectionsOf(
  content: Pick<DraftContent, 'stops'>,
  stopIds: readonly string[],
  sectionSeconds: readonly (number | null)[],
): readonly Section[] {
  const positionOfStop = positions(content);
  return stopIds.slice(1).map((toId, place): Section => {
    const fromId = stopIds[place] ?? '';
    const [from, to] = [positionOfStop.get(fromId) ?? null, positionOfStop.get(toId) ?? null];
    const meters = from === null || to === null ? null : metersBetween(from, to);
    const seconds = sectionSeconds[place] ?? null;
    const speed = speedOf(meters, seconds);
    return { fromId, toId, meters, seconds, speed, isTooFast: speed !== null && speed > fastest };
  });
}

function speedOf(meters: number | null, seconds: number | null): number | null {
  if (meters === null || seconds === null) return null;
  if (seconds === 0) return meters < 1 ? null : Number.POSITIVE_INFINITY;
  return (meters / seconds) * 3.6;
}

/** The sum of all sections; null: a stop has no position yet. */
const metersOf = (sections: readonly Pick<Section, 'meters'>[]): number | null =>
  sections.reduce<number | null>((sum, { meters }) => (sum === null || meters === null ? null : sum + meters), 0);

/** km/h in a town, with stops and traffic lights: an assumption for proposed running times. */
const usualSpeed = 18;

/** A proposed running time in whole minutes, at least one for each section; null: a stop has no position yet. */
export function estimatedSeconds(sections: readonly Section[]): number | null {
  const meters = metersOf(sections);
  if (meters === null || sections.length === 0) return null;
  return 60 * Math.max(sections.length, Math.ceil((meters * detour) / ((usualSpeed * 1000) / 60)));
}
