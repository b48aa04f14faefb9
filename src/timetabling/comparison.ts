import { speaker, type Language } from '../language.js';
import type { ServiceTime } from '../scheduling/service-time.js';
import { comparisonTexts } from './comparison.texts.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import type { DraftTrips } from './draft-trips.js';
import { baseOf } from './base-trips.js';

/** A departure of the base timetable, of the draft, or of both if they are paired. */
interface ComparedDeparture {
  readonly is: 'added' | 'gone' | 'moved' | 'unchanged';
  /** Null: the draft no longer has its way. */
  readonly routeId: string | null;
  readonly directionId: 0 | 1 | null;
  readonly wayId: string;
  readonly serviceId: string;
  /** Null: it is added. */
  readonly before: ServiceTime | null;
  /** Null: it is gone. */
  readonly after: ServiceTime | null;
  /** How many seconds later a moved departure leaves; negative: earlier. 0 for all others. */
  readonly laterSeconds: number;
  /** The trip ids in the base timetable, which riders know, and in the draft. */
  readonly tripIdBefore: string | null;
  readonly tripId: string | null;
}

/** What a draft changes for riders who know the base timetable. */
export interface Comparison {
  /** By route, direction and days in the order of the draft, then by time; departures of removed ways come last. */
  readonly departures: readonly ComparedDeparture[];
  readonly added: number;
  readonly gone: number;
  readonly moved: number;
  readonly unchanged: number;
}

/** For riders, a bus that leaves more than an hour earlier or later is another bus. */
const farthestSeconds = 3600;

interface Departure {
  readonly time: ServiceTime;
  readonly tripId: string;
  readonly wayId: string;
}

interface Group {
  readonly about: Pick<ComparedDeparture, 'routeId' | 'directionId' | 'serviceId'>;
  readonly before: Departure[];
  readonly after: Departure[];
}

/**
 * Pairs departures of the base timetable with those of the draft, as riders would: each old one with the nearest new one of its route,
 * direction and days, and with the later of two equally near ones, without regard to ids. No pair is more than an hour apart, or has a
 * departure between its times that stays unchanged.
 */
export function comparisonOf(content: DraftContent, base: DraftBase | null, { trips }: DraftTrips): Comparison {
  const ways = new Map(
    content.routes.flatMap(({ routeId, ways: own }) => own.map(({ wayId, directionId }) => [wayId, { routeId, directionId }])),
  );
  const groups = new Map<string, Group>();
  const groupsByWay = new Map<string, Map<string, Group>>();
  const groupOf = (wayId: string, serviceId: string): Group => {
    const ofWay = groupsByWay.get(wayId) ?? new Map<string, Group>();
    const group = ofWay.get(serviceId) ?? newGroup(wayId, serviceId);
    groupsByWay.set(wayId, ofWay.set(serviceId, group));
    return group;
  };
  const newGroup = (wayId: string, serviceId: string): Group => {
    const { routeId = null, directionId = null } = ways.get(wayId) ?? {};
    const key = JSON.stringify([routeId ?? wayId, directionId, serviceId]);
    const group = groups.get(key) ?? { about: { routeId, directionId, serviceId }, before: [], after: [] };
    groups.set(key, group);
    return group;
  };
  for (const { wayId, serviceId, startTime, tripId } of trips) groupOf(wayId, serviceId).after.push({ time: startTime, tripId, wayId });
  for (const [wayId, ofWay] of base === null ? [] : baseOf(base).ofWays)
    for (const { serviceId, startTime, tripId } of ofWay) groupOf(wayId, serviceId).before.push({ time: startTime, tripId, wayId });
  const rank = new Map(content.routes.map(({ routeId }, place) => [routeId, place]));
  const placeOf = ({ about: { routeId } }: Group): number => (routeId === null ? Infinity : (rank.get(routeId) ?? Infinity));
  const inOrder = [...groups.values()].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one === other ? (a.about.directionId ?? 0) - (b.about.directionId ?? 0) : one - other;
  });
  const departures = inOrder.flatMap(compared);
  const count = (is: ComparedDeparture['is']): number => departures.filter((one) => one.is === is).length;
  return { departures, added: count('added'), gone: count('gone'), moved: count('moved'), unchanged: count('unchanged') };
}

function compared({ about, before, after }: Group): ComparedDeparture[] {
  const byTime = (a: Departure, b: Departure): number => a.time - b.time;
  const [old, now] = [before.sort(byTime), after.sort(byTime)];
  const pairs = pairsOf(old, now);
  const partners = new Set(pairs.values());
  const compared = (one: Departure | null, other: Departure | null, is: ComparedDeparture['is']): ComparedDeparture => ({
    ...{ is, ...about, wayId: (other ?? one)?.wayId ?? '', before: one?.time ?? null, after: other?.time ?? null },
    laterSeconds: one === null || other === null ? 0 : other.time - one.time,
    ...{ tripIdBefore: one?.tripId ?? null, tripId: other?.tripId ?? null },
  });
  return [
    ...old.map((one) => {
      const other = pairs.get(one) ?? null;
      return compared(one, other, other === null ? 'gone' : other.time === one.time ? 'unchanged' : 'moved');
    }),
    ...now.filter((other) => !partners.has(other)).map((other) => compared(null, other, 'added')),
  ].sort((a, b) => (a.after ?? a.before ?? 0) - (b.after ?? b.before ?? 0) || (a.before ?? 0) - (b.before ?? 0));
}

function pairsOf(old: readonly Departure[], now: readonly Departure[]): Map<Departure, Departure> {
  const pairs = new Map<Departure, Departure>();
  const free = new Map<number, Departure[]>();
  for (const one of now) free.set(one.time, [...(free.get(one.time) ?? []), one]);
  // Pairs departures at the same time first, those on the same way before others.
  for (const one of old) {
    const same = free.get(one.time) ?? [];
    const other = same.find(({ wayId }) => wayId === one.wayId) ?? same[0];
    if (other === undefined) continue;
    pairs.set(one, other);
    free.set(
      one.time,
      same.filter((each) => each !== other),
    );
  }
  const stays = [...pairs.keys()].map(({ time }): number => time);
  const taken = new Set(pairs.values());
  const left = now.filter((one) => !taken.has(one));
  const candidates = old
    .filter((one) => !pairs.has(one))
    .flatMap((one) => near(left, one.time).map((other) => ({ one, other, apart: Math.abs(other.time - one.time) })))
    .filter(({ one, other }) => !reachesOver(stays, Math.min(one.time, other.time), Math.max(one.time, other.time)))
    .sort((a, b) => a.apart - b.apart || b.other.time - a.other.time || a.one.time - b.one.time);
  for (const { one, other } of candidates) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

const near = (rising: readonly Departure[], time: number): readonly Departure[] =>
  rising.slice(firstFrom(rising, time - farthestSeconds), firstFrom(rising, time + farthestSeconds + 1));

/** The index of the first departure that is not before `time`. */
function firstFrom(rising: readonly Departure[], time: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle]?.time ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const reachesOver = (stays: readonly number[], from: number, to: number): boolean => stays.some((time) => from < time && time < to);

const say = speaker(comparisonTexts);

/** @example comparisonWords(comparison, 'zh-CN') // '加 5 班，改 4 班的时间，一班不减；36 班没变。' */
export function comparisonWords({ added, gone, moved, unchanged }: Comparison, language: Language): string {
  const speak = say(language);
  if (added + gone + moved === 0) return speak('nothing', { count: unchanged });
  const acts = [
    ...(added === 0 ? [] : [speak(added === 1 ? 'added-one' : 'added', { count: added })]),
    ...(moved === 0 ? [] : [speak(moved === 1 ? 'moved-one' : 'moved', { count: moved })]),
    gone === 0 ? speak('none-gone') : speak(gone === 1 ? 'gone-one' : 'gone', { count: gone }),
  ];
  const sentence = acts.join(speak('comma'));
  return unchanged === 0 ? speak('all', { said: sentence }) : speak('rest', { said: sentence, count: unchanged });
}
