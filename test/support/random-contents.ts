import fc from 'fast-check';
import { addDays, copyDays, dayPresets, idWord, removeDays, setDays } from '../../src/editing/day-acts.js';
import {
  addDeparture,
  addSentence,
  moveDeparture,
  removeDeparture,
  removeSentence,
  restoreDeparture,
  setDepartureTimes,
  setSentence,
} from '../../src/editing/departure-acts.js';
import { contentFromNothing, newRouteId, newServiceId, newStopId } from '../../src/editing/new-content.js';
import {
  addCircle,
  addPickUpRoute,
  addRouteThereAndBack,
  addWay,
  insertStopInWay,
  moveRoute,
  moveStopInWay,
  removeRoute,
  removeStopFromWay,
  removeWay,
  reverseWay,
  setRoute,
} from '../../src/editing/route-acts.js';
import {
  addRunningTimes,
  copyRunningTimes,
  moveRunningTimes,
  removeRunningTimes,
  setDwell,
  setSection,
  setWhen,
  setWholeTime,
  unknownTimes,
} from '../../src/editing/running-time-acts.js';
import { addStop, moveStop, removeStop, setPlace, setStop } from '../../src/editing/stop-acts.js';
import type { DepartureRule } from '../../src/sentences/sentence.js';
import type { DraftContent, DraftWay } from '../../src/timetabling/draft-content.js';

/** Random numbers from which an act takes what it needs, so that a list of numbers determines a history. */
export type Dice = readonly number[];
export const dice: fc.Arbitrary<Dice> = fc.array(fc.nat(10_000), { minLength: 8, maxLength: 8 });

type Act = (content: DraftContent, roll: readonly [number, number, number, number, number, number]) => DraftContent;

const pick = <Item>(list: readonly Item[], roll: number): Item | undefined => list[roll % Math.max(1, list.length)];
const waysOf = (content: DraftContent): DraftWay[] => content.routes.flatMap(({ ways }) => ways);
const clock = (roll: number): string => `${String(6 + (roll % 17)).padStart(2, '0')}:${String((roll * 5) % 60).padStart(2, '0')}:00`;

const someStops = (content: DraftContent, a: number, b: number): string[] => {
  const ids = content.stops.map(({ stopId }) => stopId);
  return Array.from({ length: 2 + (b % 3) }, (_, index) => ids[(a + index * (1 + (b % 2))) % ids.length] ?? '').filter((id) => id !== '');
};

function someRule(content: DraftContent, [a, b, c]: readonly number[]): DepartureRule {
  const [kind = 0, from = 0, other = 0] = [a, b, c];
  const stretch = { from: clock(from), until: clock(from + 3), pauses: [], last: null };
  const wayId = pick(waysOf(content), other)?.wayId;
  if (kind % 4 === 0 && wayId !== undefined) return { kind: 'after', wayId, offsetSeconds: (kind % 20) * 60, ...stretch };
  if (kind % 4 === 1) return { kind: 'clock', minutes: [0, 30], ...stretch };
  if (kind % 4 === 2) return { kind: 'times', times: [clock(from), clock(from + 1)].sort() };
  return { kind: 'every', headwaySeconds: 600 + (other % 4) * 300, first: null, ...stretch };
}

const onWay =
  (act: (content: DraftContent, way: DraftWay, roll: readonly [number, number, number, number]) => DraftContent): Act =>
  (content, [a, ...rest]) => {
    const way = pick(waysOf(content), a);
    return way === undefined ? content : act(content, way, [rest[0], rest[1], rest[2], rest[3]]);
  };
const onDays =
  (act: (content: DraftContent, serviceId: string, roll: readonly [number, number, number, number]) => DraftContent): Act =>
  (content, [a, ...rest]) => {
    const days = pick(content.services, a);
    return days === undefined ? content : act(content, days.serviceId, [rest[0], rest[1], rest[2], rest[3]]);
  };
const onDeparture = (
  act: (content: DraftContent, departure: { wayId: string; serviceId: string; time: string }, roll: number) => DraftContent,
): Act =>
  onWay((content, way, [a, b, c]) => {
    const serviceId = pick(content.services, a)?.serviceId;
    return serviceId === undefined ? content : act(content, { wayId: way.wayId, serviceId, time: clock(b) }, c);
  });

const newStop: Act = (content, [a, b]) =>
  addStop(content, {
    stopId: newStopId(content, null),
    name: `  站${a % 40} `,
    otherName: b % 3 === 0 ? null : `Stop ${a % 40}`,
    lat: b % 5 === 0 ? null : 31 + (a % 100) / 1000,
    lon: b % 5 === 0 ? null : 121 + (b % 100) / 1000,
  });
const newDays: Act = (content, [a, b]) => {
  const preset = dayPresets[a % dayPresets.length] ?? 'daily';
  return addDays(content, { serviceId: newServiceId(content, null, idWord(preset)), preset, followsHolidays: b % 2 === 0 });
};
const newRoute: Act = (content, [a, b, c, d]) => {
  const route = { routeId: newRouteId(content, null), name: `线${d % 30}` };
  const stopIds = someStops(content, a, b);
  if (stopIds.length < 2) return content;
  if (c % 3 === 0) return addCircle(content, route, stopIds);
  const [endStopId = '', ...pickUpStopIds] = stopIds;
  if (c % 3 === 1) return addPickUpRoute(content, route, { pickUpStopIds, endStopId, backInReverse: d % 2 === 0, ridesBetween: d % 4 < 2 });
  return addRouteThereAndBack(content, route, stopIds);
};

/** All acts; those that create something are chosen more often. */
const acts: readonly Act[] = [
  ...[newStop, newStop, newStop, newStop, newRoute, newRoute, newDays],
  (content, [a]) => setPlace(content, { name: `地方${a % 9}` }),
  (content, [a, b]) => setStop(content, pick(content.stops, a)?.stopId ?? '', { name: `改${b}` }),
  (content, [a, b]) => moveStop(content, pick(content.stops, a)?.stopId ?? '', b % 5),
  (content, [a, b]) => removeStop(content, pick(content.stops, a)?.stopId ?? '', { fromWays: b % 2 === 0 }),
  (content, [a, b]) => setRoute(content, pick(content.routes, a)?.routeId ?? '', { name: `路${b}` }),
  (content, [a, b]) => moveRoute(content, pick(content.routes, a)?.routeId ?? '', b % 3),
  (content, [a, b]) => (b % 3 === 0 ? removeRoute(content, pick(content.routes, a)?.routeId ?? '') : content),
  (content, [a, b, c]) =>
    addWay(content, pick(content.routes, a)?.routeId ?? '', ([0, 1, null] as const)[b % 3] ?? null, someStops(content, b, c)),
  onWay((content, { wayId }, [a]) => (a % 3 === 0 ? removeWay(content, wayId) : content)),
  ...Array.from({ length: 3 }, () =>
    onWay((content, { wayId, stops }, [a, b, c]) =>
      insertStopInWay(
        content,
        wayId,
        a % (stops.length + 1),
        pick(content.stops, b)?.stopId ?? 'none',
        (['unknown', 'by-distance', { before: 60, after: null }] as const)[c % 3],
      ),
    ),
  ),
  onWay((content, { wayId, stops }, [a]) => removeStopFromWay(content, wayId, a % Math.max(1, stops.length))),
  onWay((content, { wayId, stops }, [a, b]) => moveStopInWay(content, wayId, a % Math.max(1, stops.length), b % Math.max(1, stops.length))),
  onWay((content, { wayId }) => reverseWay(content, wayId)),
  ...Array.from({ length: 3 }, () =>
    onWay((content, way, [a, b, c]) =>
      setSection(content, way.wayId, a % Math.max(1, way.runningTimes.length), b % 4, c % 7 === 0 ? null : (c % 20) * 60),
    ),
  ),
  onWay((content, way, [a, b]) => setWholeTime(content, way.wayId, a % Math.max(1, way.runningTimes.length), 120 + (b % 40) * 30)),
  onWay((content, way, [a, b, c]) => setDwell(content, way.wayId, a % Math.max(1, way.runningTimes.length), b % 4, c % 90)),
  onWay((content, way, [a, b]) =>
    addRunningTimes(content, way.wayId, {
      from: clock(a),
      until: clock(a + 2),
      serviceIds: b % 2 === 0 ? null : content.services.slice(0, 1).map(({ serviceId }) => serviceId),
    }),
  ),
  onWay((content, way, [a, b]) => setWhen(content, way.wayId, a % 3, { from: clock(b) })),
  onWay((content, way, [a, b]) => moveRunningTimes(content, way.wayId, a % 3, b % 3)),
  onWay((content, way, [a]) => removeRunningTimes(content, way.wayId, a % Math.max(1, way.runningTimes.length))),
  onWay((content, way, [a]) => copyRunningTimes(content, way.wayId, pick(waysOf(content), a)?.wayId ?? way.wayId)),
  ...Array.from({ length: 3 }, () =>
    onWay((content, { wayId }, [a, ...roll]) => {
      const serviceId = pick(content.services, a)?.serviceId;
      return serviceId === undefined ? content : addSentence(content, wayId, serviceId, someRule(content, roll));
    }),
  ),
  onWay((content, way, [a, ...roll]) =>
    setSentence(content, way.wayId, pick(way.sentences, a)?.sentenceId ?? '', { rule: someRule(content, roll) }),
  ),
  onWay((content, way, [a]) => removeSentence(content, way.wayId, pick(way.sentences, a)?.sentenceId ?? '')),
  onDeparture((content, departure) => addDeparture(content, departure)),
  onDeparture((content, departure) => removeDeparture(content, departure)),
  onDeparture((content, departure, roll) => moveDeparture(content, departure, clock(roll))),
  onWay((content, way, [a, b]) => {
    const change = pick(way.changes, a);
    if (change === undefined) return content;
    if (b % 2 === 0) return restoreDeparture(content, way.wayId, change);
    return setDepartureTimes(
      content,
      { wayId: way.wayId, serviceId: change.serviceId, time: change.to ?? change.time },
      b % 3 === 0 ? null : unknownTimes(way),
    );
  }),
  onDays((content, serviceId, [a]) => (a % 3 === 0 ? removeDays(content, serviceId) : content)),
  onDays((content, serviceId, [a]) => setDays(content, serviceId, a % 2 === 0 ? { name: `日子${a % 5}` } : { saturday: a % 4 === 1 })),
  onDays((content, serviceId, [a]) => copyDays(content, [serviceId], pick(content.services, a)?.serviceId ?? serviceId)),
];

const emptyContent = contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' });

export const afterActs = (content: DraftContent, rolls: readonly Dice[]): DraftContent =>
  rolls.reduce(
    (all, [which = 0, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => (acts[which % acts.length] ?? newStop)(all, [a, b, c, d, e, f]),
    content,
  );

/** A draft after a random history of edits. */
export const randomContent: fc.Arbitrary<DraftContent> = fc.array(dice, { minLength: 10, maxLength: 60 }).map((rolls) => {
  const [stops, routes, days] = [rolls.slice(0, 5), rolls.slice(5, 7), rolls.slice(7, 9)];
  const six = (roll: Dice): Parameters<Act>[1] => [roll[1] ?? 0, roll[2] ?? 0, roll[3] ?? 0, roll[4] ?? 0, roll[5] ?? 0, roll[6] ?? 0];
  const begun = [
    ...stops.map((roll) => [newStop, roll] as const),
    ...routes.map((roll) => [newRoute, roll] as const),
    ...days.map((roll) => [newDays, roll] as const),
  ];
  return afterActs(
    begun.reduce((content, [act, roll]) => act(content, six(roll)), emptyContent),
    rolls.slice(9),
  );
});

/** References in a draft that lead nowhere, and ids that are used twice. */
export function inconsistenciesOf(content: DraftContent): string[] {
  const ways = waysOf(content);
  const [stops, services, wayIds] = [
    content.stops.map(({ stopId }) => stopId),
    content.services.map(({ serviceId }) => serviceId),
    ways.map(({ wayId }) => wayId),
  ];
  const twice = (ids: readonly string[]): string[] => ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `twice: ${id}`);
  const unknown = (ids: readonly (string | null)[], existing: readonly string[]): string[] =>
    ids.filter((id) => id !== null && !existing.includes(id)).map((id) => `unknown: ${id}`);
  return [
    ...[stops, services, wayIds, content.routes.map(({ routeId }) => routeId)].flatMap(twice),
    ...unknown(
      content.stops.map(({ parentStation }) => parentStation),
      stops,
    ),
    ...unknown(
      [...content.fleet.emptyRuns, ...content.carried.transfers].flatMap(({ fromStopId, toStopId }) => [fromStopId, toStopId]),
      stops,
    ),
    ...ways.flatMap((way) => [
      ...twice(way.sentences.map(({ sentenceId }) => sentenceId)),
      ...twice(way.changes.map(({ serviceId, time, is }) => `${serviceId} ${time} ${is === 'added'}`)),
      ...unknown(
        way.stops.map(({ stopId }) => stopId),
        stops,
      ),
      ...unknown(
        [...way.sentences, ...way.changes].map(({ serviceId }) => serviceId),
        services,
      ),
      ...unknown(
        way.runningTimes.flatMap(({ serviceIds }) => serviceIds ?? []),
        services,
      ),
      ...unknown(
        way.sentences.map(({ rule }) => (rule.kind === 'after' ? rule.wayId : null)),
        wayIds,
      ),
      ...[...way.runningTimes, ...way.changes.flatMap(({ runningTimes }) => runningTimes ?? [])].flatMap(
        ({ sectionSeconds, dwellSeconds }) => [
          ...(sectionSeconds.length === Math.max(0, way.stops.length - 1)
            ? []
            : [`${way.wayId}: ${sectionSeconds.length} sections of ${way.stops.length} stops`]),
          ...(dwellSeconds.length === Math.max(0, way.stops.length - 2)
            ? []
            : [`${way.wayId}: ${dwellSeconds.length} stands of ${way.stops.length} stops`]),
          ...([...sectionSeconds, ...dwellSeconds].every((seconds) => seconds === null || (Number.isInteger(seconds) && seconds >= 0))
            ? []
            : [`${way.wayId}: no time`]),
        ],
      ),
      ...way.runningTimes
        .slice(-1)
        .flatMap(({ from, until, serviceIds }) =>
          from === null && until === null && serviceIds === null ? [] : [`${way.wayId}: no times for the rest`],
        ),
      ...way.changes.filter(({ is, to }) => (is === 'moved') !== (to !== null)).map(({ time }) => `${time}: moved to nowhere`),
    ]),
  ];
}
