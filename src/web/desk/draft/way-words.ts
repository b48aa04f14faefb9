// Words for the ways of a route: there and back, and their first and last stops.
import type { Language } from '../../../language.js';
import type { DraftContent, DraftRoute, DraftWay } from '../../../timetabling/draft-content.js';
import { stopName } from '../../../timetabling/draft-names.js';
import type { Saying } from '../injected.js';
import type { DraftTextKey } from './draft.texts.js';

const isBack = ({ directionId }: DraftWay): boolean => directionId === 1;

/** The word for a way's direction: there, back, or one way if the route has no way back. */
export function directionWord(route: DraftRoute, way: DraftWay, say: Saying<DraftTextKey>): string {
  if (isBack(way)) return say('back');
  return say(route.ways.some(isBack) ? 'there' : 'oneWay');
}

/** First and last stop of a way; `''`: it has no stops. */
export function endsWords(content: DraftContent, { stops }: DraftWay, say: Saying<DraftTextKey>, language: Language): string {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return '';
  return say('wayStops', { from: stopName(content, first.stopId, language), to: stopName(content, last.stopId, language) });
}

/** Whether the route has several ways in this direction, so that the word for the direction does not tell them apart. */
export const isOneOfSeveral = (route: DraftRoute, way: DraftWay): boolean =>
  route.ways.filter((other) => isBack(other) === isBack(way)).length > 1;
