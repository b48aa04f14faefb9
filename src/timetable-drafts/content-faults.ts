import type { Fault } from '../errors.js';
import type { Text } from '../language.js';
import { isTimeZone, parseServiceTime } from '../scheduling/service-time.js';
import type { DepartureRule } from '../sentences/sentence.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';

const twice: Text = { 'zh-CN': '与前面的重复，请换一个', en: 'is there already; choose another one' };
const noZone: Text = { 'zh-CN': '应为时区，例如 Asia/Shanghai', en: 'must be a time zone, like Asia/Shanghai' };

/**
 * Faults of a draft whose fields are all valid by themselves: two things with the same id, which would make references ambiguous, and an
 * unknown time zone. Unfinished parts are no faults.
 */
export function contentFaults(content: DraftContent): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, sentence: Text): number => faults.push({ field: `content.${field}`, sentence });
  const once = (): ((id: string, field: string) => void) => {
    const seen = new Set<string>();
    return (id, field) => {
      if (seen.has(id)) add(field, twice);
      seen.add(id);
    };
  };
  const { place, stops, routes, services } = content;
  if (place.timezone !== '' && !isTimeZone(place.timezone)) add('place.timezone', noZone);
  const [ofStop, ofRoute, ofService, ofWay, ofBlock] = [once(), once(), once(), once(), once()];
  stops.forEach(({ stopId }, index) => ofStop(stopId, `stops[${index}].stopId`));
  services.forEach(({ serviceId, exceptions }, index) => {
    ofService(serviceId, `services[${index}].serviceId`);
    const ofDate = once();
    exceptions.forEach(({ date }, place) => ofDate(date, `services[${index}].exceptions[${place}].date`));
  });
  routes.forEach(({ routeId, ways }, index) => {
    const path = `routes[${index}]`;
    ofRoute(routeId, `${path}.routeId`);
    ways.forEach(({ wayId, sentences }, place) => {
      ofWay(wayId, `${path}.ways[${place}].wayId`);
      const ofSentence = once();
      sentences.forEach(({ sentenceId }, at) => ofSentence(sentenceId, `${path}.ways[${place}].sentences[${at}].sentenceId`));
    });
  });
  content.fleet.blocks.forEach(({ blockId }, index) => ofBlock(blockId, `fleet.blocks[${index}].blockId`));
  return faults;
}

/** More than a city's timetable has. Without a limit, `after` rules that build on each other could generate millions of departures. */
export const maxDepartures = 40_000;

/** An upper bound for the departures of a draft, computed without generating them. */
export function departuresAtMost({ routes }: DraftContent): number {
  const ways = new Map(routes.flatMap((route) => route.ways.map((way) => [way.wayId, way] as const)));
  const counts = new Map<string, number>();
  const count = (way: DraftWay): number => {
    const counted = counts.get(way.wayId);
    if (counted !== undefined) return counted;
    // Ways whose `after` rules refer to each other in a circle have no departures.
    counts.set(way.wayId, 0);
    const ofRule = (rule: DepartureRule): number => {
      const other = rule.kind === 'after' ? ways.get(rule.wayId) : undefined;
      return other === undefined ? countOfRule(rule) : count(other);
    };
    const fromSentences = way.sentences.reduce((sum, { rule }) => sum + ofRule(rule), 0);
    const all = fromSentences + way.changes.filter(({ is }) => is === 'added').length;
    counts.set(way.wayId, all);
    return all;
  };
  return [...ways.values()].reduce((sum, way) => sum + count(way), 0);
}

function countOfRule(rule: DepartureRule): number {
  if (rule.kind === 'times') return rule.times.length;
  const length = Math.max(0, (parseServiceTime(rule.until) ?? 0) - (parseServiceTime(rule.from) ?? 0));
  if (rule.kind === 'every') return length / Math.max(1, rule.headwaySeconds) + 2;
  return rule.kind === 'clock' ? (length / 3600 + 2) * rule.minutes.length : 0;
}
