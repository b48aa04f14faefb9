import type { DraftContent } from '../timetabling/draft-content.js';
import { removeDays } from './day-acts.js';
import { withoutFollowing } from './following.js';
import { allWays, withWays } from './parts-of-content.js';
import { removeStop } from './stop-acts.js';
import { sides, type Choice, type Sides } from './three-ways.js';

interface Whole {
  readonly whole: DraftContent;
  /** Paths of stops and days that one side removed and the other uses. */
  readonly lost: readonly string[];
}

/**
 * Finds stops and days that one side removed and the other uses. Depending on the choice, the item is restored, or its uses are removed as
 * well. Sentences that follow a removed way and references to missing stops are mended without a choice.
 */
export function lostReferences(content: DraftContent, all: Sides<DraftContent>, choices: ReadonlyMap<string, Choice>): Whole {
  const lost: string[] = [];
  const isBack = (path: string, isMine: boolean): boolean => {
    lost.push(path);
    return ((choices.get(path) ?? 'theirs') === 'mine') === isMine;
  };
  const ways = allWays(content);
  let whole = content;
  const stops = new Set(content.stops.map(({ stopId }) => stopId));
  for (const stopId of new Set(ways.flatMap((way) => way.stops.map((call) => call.stopId)).filter((id) => !stops.has(id)))) {
    const found = sides(all, (side) => side.stops.find((stop) => stop.stopId === stopId));
    const stop = found.mine ?? found.theirs ?? found.before;
    whole = { ...whole, stops: stop === undefined ? whole.stops : [...whole.stops, stop] };
    if (!isBack(`stops/${stopId}`, found.mine !== undefined)) whole = removeStop(whole, stopId, { fromWays: true });
  }
  const services = new Set(content.services.map(({ serviceId }) => serviceId));
  const used = ways.flatMap((way) => [
    ...[...way.sentences, ...way.changes].map(({ serviceId }) => serviceId),
    ...way.runningTimes.flatMap(({ serviceIds }) => serviceIds ?? []),
  ]);
  for (const serviceId of new Set(used.filter((id) => !services.has(id)))) {
    const found = sides(all, (side) => side.services.find((days) => days.serviceId === serviceId));
    const days = found.mine ?? found.theirs ?? found.before;
    whole = { ...whole, services: days === undefined ? whole.services : [...whole.services, days] };
    if (!isBack(`services/${serviceId}`, found.mine !== undefined)) whole = removeDays(whole, serviceId);
  }
  return { whole: withoutLooseEnds(withFollowers(whole, all)), lost };
}

/** Turns sentences that follow a way that the other side removed into lists of the departures that they had on their own side. */
function withFollowers(content: DraftContent, all: Sides<DraftContent>): DraftContent {
  const present = new Set(allWays(content).map(({ wayId }) => wayId));
  const isLost = (rule: DraftContent['routes'][number]['ways'][number]['sentences'][number]['rule']): boolean =>
    rule.kind === 'after' && !present.has(rule.wayId);
  if (!allWays(content).some(({ sentences }) => sentences.some(({ rule }) => isLost(rule)))) return content;
  const gone = new Set([...allWays(all.mine), ...allWays(all.theirs)].map(({ wayId }) => wayId).filter((wayId) => !present.has(wayId)));
  const fixed = [all.mine, all.theirs].map((side) => new Map(allWays(withoutFollowing(side, gone)).map((way) => [way.wayId, way])));
  return withWays(content, (way) => ({
    ...way,
    sentences: way.sentences.map((sentence) => {
      if (!isLost(sentence.rule)) return sentence;
      const own = fixed
        .flatMap((side) => side.get(way.wayId)?.sentences ?? [])
        .find((one) => one.sentenceId === sentence.sentenceId && !isLost(one.rule));
      return { ...sentence, rule: own?.rule ?? { kind: 'times', times: [] } };
    }),
  }));
}

/** Removes references to missing stops that are no reason for a conflict: empty runs, transfers and parent stations. */
function withoutLooseEnds(content: DraftContent): DraftContent {
  const stops = new Set(content.stops.map(({ stopId }) => stopId));
  const isThere = ({ fromStopId, toStopId }: { readonly fromStopId: string; readonly toStopId: string }): boolean =>
    stops.has(fromStopId) && stops.has(toStopId);
  const { fleet, carried } = content;
  const isWhole =
    fleet.emptyRuns.every(isThere) &&
    carried.transfers.every(isThere) &&
    content.stops.every(({ parentStation }) => parentStation === null || stops.has(parentStation));
  if (isWhole) return content;
  return {
    ...content,
    stops: content.stops.map((stop) =>
      stop.parentStation === null || stops.has(stop.parentStation) ? stop : { ...stop, parentStation: null },
    ),
    fleet: { ...fleet, emptyRuns: fleet.emptyRuns.filter(isThere) },
    carried: { ...carried, transfers: carried.transfers.filter(isThere) },
  };
}
