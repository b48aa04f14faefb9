import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import type { DepartureChange, DraftWay, RunningTimes } from '../timetabling/draft-content.js';

/** A trip of a way with its running times; trips with equal times share the timing object. */
export interface TimedTrip {
  readonly serviceId: string;
  readonly startTime: ServiceTime;
  readonly timing: Timing;
}

interface Timing {
  readonly arrivals: readonly number[];
  readonly departures: readonly number[];
}

/** Consecutive trips of a service with the same timing. */
interface Stretch {
  readonly timing: Timing;
  readonly trips: TimedTrip[];
  from: number | null;
  until: number | null;
}

/** If a service has more stretches, those of a single trip become changes of single departures. */
const maxStretches = 6;

/**
 * The running times of a way by period and service, with which each trip keeps its times.
 * @param trips of one way, by departure; those of one service at one time have the same timing
 */
export function runningTimesOf(trips: readonly TimedTrip[]): Pick<DraftWay, 'runningTimes' | 'changes'> {
  const services = [...new Set(trips.map(({ serviceId }) => serviceId))];
  const usual = maxFrequent(trips);
  if (usual === null) return { runningTimes: [], changes: [] };
  const changes: DepartureChange[] = [];
  const entries = new Map<string, { times: Omit<RunningTimes, 'serviceIds'>; serviceIds: string[] }>();
  for (const serviceId of services) {
    const stretches = stretchesOf(trips.filter((trip) => trip.serviceId === serviceId));
    for (const { timing, trips: own, from, until } of stretches) {
      if (timing === usual) continue;
      const times = { ...periodOf(from, until), ...ownTimes(timing) };
      if (own.length === 1 && stretches.length > maxStretches) {
        changes.push({ serviceId, time: timeText(own[0]?.startTime ?? 0), is: 'kept', to: null, runningTimes: ownTimes(timing) });
        continue;
      }
      const key = JSON.stringify(times);
      const entry = entries.get(key);
      if (entry === undefined) entries.set(key, { times, serviceIds: [serviceId] });
      else entry.serviceIds.push(serviceId);
    }
  }
  const runningTimes = [...entries.values()].map(({ times, serviceIds }): RunningTimes => {
    return { ...times, serviceIds: serviceIds.length === services.length ? null : serviceIds };
  });
  return { runningTimes: [...runningTimes, { from: null, until: null, serviceIds: null, ...ownTimes(usual) }], changes };
}

function maxFrequent(trips: readonly TimedTrip[]): Timing | null {
  const counts = new Map<Timing, number>();
  for (const { timing } of trips) counts.set(timing, (counts.get(timing) ?? 0) + 1);
  let most: Timing | null = null;
  for (const [timing, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = timing;
  return most;
}

/** @param trips of one service, by departure */
function stretchesOf(trips: readonly TimedTrip[]): Stretch[] {
  const stretches: Stretch[] = [];
  let last: TimedTrip | null = null;
  for (const trip of trips) {
    const current = stretches.at(-1);
    if (current?.timing === trip.timing) current.trips.push(trip);
    else {
      const bound: number | null = last === null ? null : roundest(last.startTime + 1, trip.startTime);
      if (current !== undefined) current.until = bound;
      stretches.push({ timing: trip.timing, trips: [trip], from: bound, until: null });
    }
    last = trip;
  }
  return stretches;
}

/**
 * A round time between two departures at which the running times change: a full hour, else a half hour, and so on.
 * @example roundest(8 * 3600 + 1, 9 * 3600 + 600) // 9 * 3600
 */
function roundest(least: number, most: number): number {
  for (const step of [3600, 1800, 900, 600, 300, 60]) {
    const time = Math.floor(most / step) * step;
    if (time >= least) return time;
  }
  return most;
}

const timeText = (time: number): string => formatServiceTime(time as ServiceTime);

const periodOf = (from: number | null, until: number | null): Pick<RunningTimes, 'from' | 'until'> => ({
  from: from === null ? null : timeText(from),
  until: until === null ? null : timeText(until),
});

const cache = new WeakMap<Timing, Pick<RunningTimes, 'sectionSeconds' | 'dwellSeconds'>>();

function ownTimes(timing: Timing): Pick<RunningTimes, 'sectionSeconds' | 'dwellSeconds'> {
  const cached = cache.get(timing);
  if (cached !== undefined) return cached;
  const { arrivals, departures } = timing;
  const sectionSeconds = arrivals.slice(1).map((arrival, index) => arrival - (departures[index] ?? 0));
  const dwells = departures.slice(1, -1).map((departure, index) => departure - (arrivals[index + 1] ?? 0));
  const last = dwells.findLastIndex((seconds) => seconds !== 0);
  const made = { sectionSeconds, dwellSeconds: dwells.slice(0, last + 1) };
  cache.set(timing, made);
  return made;
}
