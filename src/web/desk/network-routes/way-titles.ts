import type { DraftContent, DraftRoute, DraftWay } from '../../../timetabling/draft-content.js';
import type { Saying } from '../injected.js';
import { isCircle } from './two-ways.js';

type Key = 'there' | 'back' | 'round' | 'way' | 'wayNamed' | 'wayNumber';

/** The headsign of a way: its own, or the name of its last stop. */
const headsignOf = (way: DraftWay, { stops }: Pick<DraftContent, 'stops'>): string =>
  way.headsign ?? stops.find(({ stopId }) => stopId === way.stops.at(-1)?.stopId)?.name ?? '';

/** The title of each way of a route, by way id: 去程，往地铁站. Further ways of a direction are numbered. */
export function wayTitles(
  { ways }: Pick<DraftRoute, 'ways'>,
  content: Pick<DraftContent, 'stops'>,
  say: Pick<Saying<Key>, never> & ((key: Key, params?: Readonly<Record<string, string | number>>) => string),
): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    ways.map((way) => {
      if (isCircle(way) && ways.length === 1) return [way.wayId, say('round')];
      const word = ways.length === 1 || way.directionId === null ? 'way' : way.directionId === 0 ? 'there' : 'back';
      const count = (seen.get(word) ?? 0) + 1;
      seen.set(word, count);
      const numbered = count === 1 ? say(word) : say('wayNumber', { way: say(word), number: count });
      const headsign = headsignOf(way, content);
      return [way.wayId, headsign === '' ? numbered : say('wayNamed', { way: numbered, headsign })];
    }),
  );
}
