import type { StopOffsets } from '../scheduling/timetable.js';
import { departureTime } from '../sentences/sentence.js';
import type { DraftWay, RunningTimes } from './draft-content.js';

/** Why the times at the stops of a way cannot be computed. */
export type TimingFault =
  | 'stops-missing'
  /** A stop of the way is missing from the draft. */
  | 'stop-unknown'
  /** Running times are not entered, or not for every section. */
  | 'running-times-missing'
  /** The number of sections does not fit the stops, or a number is not a possible duration. */
  | 'running-times-wrong';

/** Seconds. A longer section or dwell time, more than a day and a half, is a typing error. */
const longestSection = 36 * 3600;

type OwnTimes = Pick<RunningTimes, 'sectionSeconds' | 'dwellSeconds'>;

/** Seconds from the start to each stop, or why there are none. Cached by running times, so trips with the same ones share the result. */
export function timingOf(times: OwnTimes | undefined, stopCount: number): StopOffsets | TimingFault {
  if (stopCount < 2) return 'stops-missing';
  if (times === undefined) return 'running-times-missing';
  const cached = timingsCache.get(times) ?? new Map<number, StopOffsets | TimingFault>();
  timingsCache.set(times, cached);
  let timing = cached.get(stopCount);
  if (timing === undefined) cached.set(stopCount, (timing = time(times, stopCount)));
  return timing;
}

const timingsCache = new WeakMap<OwnTimes, Map<number, StopOffsets | TimingFault>>();

function time({ sectionSeconds, dwellSeconds }: OwnTimes, stopCount: number): StopOffsets | TimingFault {
  if (sectionSeconds.length !== stopCount - 1 || dwellSeconds.length > stopCount - 2) return 'running-times-wrong';
  if (![...sectionSeconds, ...dwellSeconds].every((seconds) => seconds === null || isDuration(seconds))) return 'running-times-wrong';
  const arrivals = [0];
  const departures = [0];
  for (const [index, section] of sectionSeconds.entries()) {
    if (section === null) return 'running-times-missing';
    const arrival = (departures[index] ?? 0) + section;
    arrivals.push(arrival);
    departures.push(arrival + (index < stopCount - 2 ? (dwellSeconds[index] ?? 0) : 0));
  }
  return { arrivals, departures };
}

const isDuration = (seconds: number): boolean => Number.isInteger(seconds) && seconds >= 0 && seconds <= longestSection;

/** The running times for a departure on a way: the first that apply to it, else the last. */
export function runningTimesAt(way: Pick<DraftWay, 'runningTimes'>, serviceId: string, time: number): RunningTimes | undefined {
  return way.runningTimes.find((times) => holds(times, serviceId, time)) ?? way.runningTimes.at(-1);
}

function holds({ from, until, serviceIds }: RunningTimes, serviceId: string, time: number): boolean {
  if (serviceIds !== null && !serviceIds.includes(serviceId)) return false;
  const start = from === null ? 0 : departureTime(from);
  const end = until === null ? Infinity : departureTime(until);
  return start !== null && end !== null && start <= time && time < end;
}
