import type { DraftContent, DraftRoute, DraftStop, DraftWay } from '../timetabling/draft-content.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { Sentence } from '../sentences/sentence.js';
import { allWays, withWays } from './parts-of-content.js';
import { isSame } from './three-ways.js';

/** New ids for items of my side, by their old ids; the keys of sentences consist of way and sentence id. */
interface Renames {
  readonly stops: ReadonlyMap<string, string>;
  readonly routes: ReadonlyMap<string, string>;
  readonly ways: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly sentences: ReadonlyMap<string, string>;
}

/**
 * Gives new items of my side other ids, if the other side uses their ids for other items. If two people add a stop at the same time, both
 * get the next free id. If the names differ, these are two stops, and mine gets a new id; if they are equal, both added the same stop. Ways
 * and days are compared by their stops and weekdays instead of a name.
 */
export function withOwnIds(before: DraftContent, mine: DraftContent, theirs: DraftContent, takenIds: readonly string[]): DraftContent {
  const taken = new Set([...takenIds, ...[before, mine, theirs].flatMap(idsOf)]);
  const fresh = (id: string): string => {
    const [, stem = id, number = '1'] = /^(.*?)-?(\d+)?$/.exec(id) ?? [];
    let next = Number(number) + 1;
    while (taken.has(`${stem}-${next}`)) next += 1;
    taken.add(`${stem}-${next}`);
    return `${stem}-${next}`;
  };
  const renames = <Item>(
    of: (content: DraftContent) => readonly Item[],
    keyOf: (item: Item) => string,
    isOne: (a: Item, b: Item) => boolean,
  ): Map<string, string> => {
    const [old, other] = [before, theirs].map((content) => new Map(of(content).map((item) => [keyOf(item), item])));
    const clashes = of(mine).filter((item) => {
      const twin = other?.get(keyOf(item));
      return twin !== undefined && old?.has(keyOf(item)) === false && !isOne(item, twin);
    });
    return new Map(clashes.map((item) => [keyOf(item), fresh(keyOf(item))]));
  };
  const routes = renames<DraftRoute>(
    (content) => content.routes,
    ({ routeId }) => routeId,
    haveOneName,
  );
  const isInRenamed = (wayId: string): boolean =>
    mine.routes.some(({ routeId, ways }) => routes.has(routeId) && ways.some((way) => way.wayId === wayId));
  const all: Renames = {
    stops: renames<DraftStop>(
      (content) => content.stops,
      ({ stopId }) => stopId,
      haveOneName,
    ),
    routes,
    ways: renames<DraftWay>(
      allWays,
      ({ wayId }) => wayId,
      (a, b) => !isInRenamed(a.wayId) && isSame(stopIds(a), stopIds(b)),
    ),
    services: renames<RunningDays>(
      (content) => content.services,
      ({ serviceId }) => serviceId,
      (a, b) => isSame(weekOf(a), weekOf(b)),
    ),
    sentences: renames<KeyedSentence>(allSentences, sentenceKey, (a, b) => isSame(a.sentence, b.sentence)),
  };
  return Object.values(all).every(({ size }) => size === 0) ? mine : renamed(mine, all);
}

const haveOneName = (a: { readonly name: string }, b: { readonly name: string }): boolean =>
  isSame(a, b) || (a.name !== '' && a.name === b.name);
const stopIds = ({ stops }: DraftWay): string[] => stops.map(({ stopId }) => stopId);
const weekOf = (days: RunningDays): boolean[] => [
  days.monday,
  days.tuesday,
  days.wednesday,
  days.thursday,
  days.friday,
  days.saturday,
  days.sunday,
];

interface KeyedSentence {
  readonly wayId: string;
  readonly sentence: Sentence;
}

const sentenceKey = ({ wayId, sentence }: KeyedSentence): string => `${wayId} ${sentence.sentenceId}`;
const allSentences = (content: DraftContent): KeyedSentence[] =>
  allWays(content).flatMap(({ wayId, sentences }) => sentences.map((sentence) => ({ wayId, sentence })));

const idsOf = (content: DraftContent): string[] => [
  ...content.stops.map(({ stopId }) => stopId),
  ...content.routes.map(({ routeId }) => routeId),
  ...allWays(content).map(({ wayId }) => wayId),
  ...content.services.map(({ serviceId }) => serviceId),
  ...allSentences(content).map(sentenceKey),
];

function renamed(content: DraftContent, { stops, routes, ways, services, sentences }: Renames): DraftContent {
  const or = (map: ReadonlyMap<string, string>, id: string): string => map.get(id) ?? id;
  const stop = (id: string): string => or(stops, id);
  const service = <Item extends { readonly serviceId: string }>(item: Item): Item => ({ ...item, serviceId: or(services, item.serviceId) });
  const withIds = withWays(content, (way) => ({
    ...way,
    wayId: or(ways, way.wayId),
    stops: way.stops.map((call) => ({ ...call, stopId: stop(call.stopId) })),
    runningTimes: way.runningTimes.map((times) => ({ ...times, serviceIds: times.serviceIds?.map((id) => or(services, id)) ?? null })),
    sentences: way.sentences.map((sentence) => ({
      ...service(sentence),
      sentenceId: or(sentences, sentenceKey({ wayId: way.wayId, sentence })).replace(/^.* /, ''),
      rule: sentence.rule.kind === 'after' ? { ...sentence.rule, wayId: or(ways, sentence.rule.wayId) } : sentence.rule,
    })),
    changes: way.changes.map(service),
  }));
  const { fleet, carried } = content;
  const recordId = { stops: stop, routes: (id: string) => or(routes, id) };
  return {
    ...withIds,
    stops: content.stops.map((one) => ({
      ...one,
      stopId: stop(one.stopId),
      parentStation: one.parentStation === null ? null : stop(one.parentStation),
    })),
    routes: withIds.routes.map((route) => ({ ...route, routeId: or(routes, route.routeId) })),
    services: content.services.map(service),
    fleet: {
      ...fleet,
      emptyRuns: fleet.emptyRuns.map((run) => ({ ...run, fromStopId: stop(run.fromStopId), toStopId: stop(run.toStopId) })),
    },
    carried: {
      ...carried,
      transfers: carried.transfers.map((one) => ({ ...one, fromStopId: stop(one.fromStopId), toStopId: stop(one.toStopId) })),
      translations: carried.translations.map((row) =>
        row.tableName === 'stops' || row.tableName === 'routes' ? { ...row, recordId: recordId[row.tableName](row.recordId) } : row,
      ),
    },
  };
}
