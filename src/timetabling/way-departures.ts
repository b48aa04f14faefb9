import type { ServiceTime } from '../scheduling/service-time.js';
import type { StopOffsets } from '../scheduling/timetable.js';
import { kindsOfDay } from '../sentences/kinds-of-day.js';
import { departureTime, readRule, type OtherDepartures, type OtherWayFault, type RuleFault } from '../sentences/sentence.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { DepartureChange, DraftContent, DraftWay } from './draft-content.js';
import { runningTimesAt, timingOf, type TimingFault } from './way-timing.js';

/** A departure of a way, even if running times are missing, so that it cannot become a trip. */
export interface WayDeparture {
  readonly serviceId: string;
  readonly startTime: ServiceTime;
  /** The departure by the sentences; differs from `startTime` if it was moved. */
  readonly sentenceTime: ServiceTime;
  readonly sentenceId: string | null;
  readonly change: DepartureChange | null;
  readonly timing: StopOffsets | TimingFault;
}

/** Why a sentence generates no departures. */
interface SentenceFault {
  readonly sentenceId: string;
  readonly code: RuleFault | 'service-unknown';
}

/** Why a change of a single departure has no effect. */
interface IdleChange {
  readonly change: DepartureChange;
  readonly code: 'service-unknown' | 'time-unreadable' | 'no-such-departure' | 'nowhere-to-move';
}

/** The departures that the sentences and changes of a way generate. */
export interface WayDepartures {
  /** By service in the order of the draft, then by time. */
  readonly departures: readonly WayDeparture[];
  readonly sentenceFaults: readonly SentenceFault[];
  readonly idleChanges: readonly IdleChange[];
}

/**
 * The departures of all ways of a draft, by way id; of two ways with the same id only the first is used. Unfinished parts generate no
 * departures and are listed as faults.
 */
export function departuresOfWays(content: DraftContent): ReadonlyMap<string, WayDepartures> {
  let made = ofContents.get(content);
  if (made === undefined) ofContents.set(content, (made = makeAll(content)));
  return made;
}

const ofContents = new WeakMap<DraftContent, ReadonlyMap<string, WayDepartures>>();

function makeAll(content: DraftContent): ReadonlyMap<string, WayDepartures> {
  const ways = new Map<string, DraftWay>();
  for (const way of content.routes.flatMap((route) => route.ways)) if (!ways.has(way.wayId)) ways.set(way.wayId, way);
  const made = new Map<string, WayDepartures>();
  const make = (way: DraftWay): WayDepartures => {
    let departures = made.get(way.wayId);
    if (departures === undefined) {
      departures = departuresOfWay(way, content, (otherId, serviceId) => atFirstStop(way, ways.get(otherId), serviceId));
      made.set(way.wayId, departures);
    }
    return departures;
  };
  const atFirstStop = (way: DraftWay, other: DraftWay | undefined, serviceId: string): readonly number[] | OtherWayFault => {
    if (other === undefined) return 'way-unknown';
    if (leavesAfter(other, way.wayId, ways)) return 'way-in-circle';
    const position = other.stops.findIndex(({ stopId }) => stopId === way.stops[0]?.stopId);
    return position < 0 ? 'way-does-not-call' : callsAt(make(other), position, runningWith(content.services, serviceId));
  };
  for (const way of ways.values()) make(way);
  return made;
}

/** Whether departures of a way depend on those of another one, directly or through further ways. */
function leavesAfter(way: DraftWay, otherId: string, ways: ReadonlyMap<string, DraftWay>, seen = new Set<string>()): boolean {
  if (way.wayId === otherId) return true;
  seen.add(way.wayId);
  return way.sentences.some(({ rule }) => {
    const next = rule.kind === 'after' && !seen.has(rule.wayId) ? ways.get(rule.wayId) : undefined;
    return next !== undefined && leavesAfter(next, otherId, ways, seen);
  });
}

function callsAt({ departures }: WayDepartures, position: number, serviceIds: ReadonlySet<string>): number[] {
  return departures.flatMap(({ serviceId, startTime, timing }) => {
    const seconds = position === 0 ? 0 : typeof timing === 'string' ? undefined : timing.departures[position];
    return seconds === undefined || !serviceIds.has(serviceId) ? [] : [startTime + seconds];
  });
}

/** The services that run on every day on which this one runs: only their buses of another way run on all days of a sentence. */
function runningWith(services: readonly RunningDays[], serviceId: string): ReadonlySet<string> {
  const kinds = kindsOfDay(services).filter(({ serviceIds }) => serviceIds.includes(serviceId));
  const others = kinds[0]?.serviceIds.filter((other) => kinds.every(({ serviceIds }) => serviceIds.includes(other)));
  return new Set(others ?? [serviceId]);
}

const departuresByWay = new WeakMap<DraftWay, { readonly services: readonly RunningDays[]; readonly made: WayDepartures }>();

/** The departures of a way, cached if they do not depend on other ways, because an edit changes one way. */
function departuresOfWay(
  way: DraftWay,
  content: DraftContent,
  others: (wayId: string, serviceId: string) => ReturnType<OtherDepartures>,
): WayDepartures {
  const cached = departuresByWay.get(way);
  if (cached?.services === content.services) return cached.made;
  const made = makeDepartures(way, content.services, others);
  if (way.sentences.every(({ rule }) => rule.kind !== 'after')) departuresByWay.set(way, { services: content.services, made });
  return made;
}

type PlannedDeparture = Pick<WayDeparture, 'serviceId' | 'sentenceTime' | 'sentenceId'> & { change: DepartureChange | null };

function makeDepartures(
  way: DraftWay,
  services: readonly RunningDays[],
  others: (wayId: string, serviceId: string) => ReturnType<OtherDepartures>,
): WayDepartures {
  const order = new Map(services.map(({ serviceId }, index) => [serviceId, index]));
  const planned: PlannedDeparture[] = [];
  const sentenceFaults: SentenceFault[] = [];
  for (const { sentenceId, serviceId, rule } of way.sentences) {
    const { departures, faults } = readRule(rule, (wayId) => others(wayId, serviceId));
    const codes = order.has(serviceId) ? faults : (['service-unknown', ...faults] as const);
    sentenceFaults.push(...codes.map((code) => ({ sentenceId, code })));
    if (codes.length === 0) planned.push(...departures.map((sentenceTime) => ({ serviceId, sentenceTime, sentenceId, change: null })));
  }
  const { changed, idleChanges } = changeDepartures(planned, way.changes, order);
  const departures = changed
    .map((one): WayDeparture => {
      const startTime = one.change?.is === 'moved' ? (departureTime(one.change.to ?? '') ?? one.sentenceTime) : one.sentenceTime;
      const times = one.change?.runningTimes ?? runningTimesAt(way, one.serviceId, startTime);
      return { ...one, startTime, timing: timingOf(times, way.stops.length) };
    })
    .sort(
      (a, b) =>
        (order.get(a.serviceId) ?? 0) - (order.get(b.serviceId) ?? 0) || a.startTime - b.startTime || a.sentenceTime - b.sentenceTime,
    );
  return { departures, sentenceFaults, idleChanges };
}

/** Applies the changes, each to one bus: if two buses leave at the same time, a second change applies to the second bus. */
function changeDepartures(
  planned: readonly PlannedDeparture[],
  changes: readonly DepartureChange[],
  services: ReadonlyMap<string, number>,
): { changed: PlannedDeparture[]; idleChanges: IdleChange[] } {
  const unchanged = new Map<string, PlannedDeparture[]>();
  const keyOf = (serviceId: string, time: number): string => `${time} ${serviceId}`;
  if (changes.length > 0) {
    for (const one of planned) {
      const key = keyOf(one.serviceId, one.sentenceTime);
      unchanged.set(key, [...(unchanged.get(key) ?? []), one]);
    }
  }
  const removed = new Set<PlannedDeparture>();
  const added: PlannedDeparture[] = [];
  const idleChanges: IdleChange[] = [];
  for (const change of changes) {
    const time = departureTime(change.time);
    const fault = faultOf(change, time, services);
    if (fault !== null || time === null) idleChanges.push({ change, code: fault ?? 'time-unreadable' });
    else if (change.is === 'added') added.push({ serviceId: change.serviceId, sentenceTime: time, sentenceId: null, change });
    else {
      const departure = unchanged.get(keyOf(change.serviceId, time))?.shift();
      if (departure === undefined) idleChanges.push({ change, code: 'no-such-departure' });
      else if (change.is === 'removed') removed.add(departure);
      else departure.change = change;
    }
  }
  return { changed: [...planned.filter((one) => !removed.has(one)), ...added], idleChanges };
}

function faultOf(change: DepartureChange, time: ServiceTime | null, services: ReadonlyMap<string, number>): IdleChange['code'] | null {
  if (!services.has(change.serviceId)) return 'service-unknown';
  if (time === null) return 'time-unreadable';
  return change.is === 'moved' && departureTime(change.to ?? '') === null ? 'nowhere-to-move' : null;
}
