import type { StopOffsets } from '../scheduling/timetable.js';
import { departureTime } from '../sentences/sentence.js';
import type { DraftWay, RunningTimes } from './draft-content.js';

/** Why buses of a way cannot be timed. */
export type TimingFault =
  | 'stops-missing'
  /** A stop of the way that the draft does not have. */
  | 'stop-unknown'
  /** Nobody has said how long it takes, or not of every section. */
  | 'running-times-missing'
  /** As many sections as there are not, or a number that no bus takes. */
  | 'running-times-wrong';

/** Longer than a day and a half between two stops, or standing at one, is a slip. */
const longestSection = 36 * 3600;

type OwnTimes = Pick<RunningTimes, 'sectionSeconds' | 'dwellSeconds'>;

/** Seconds from the start at each stop, or why there are none. Running times and their timings are as many; trips share them. */
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

/** The running times of a departure on a way: the first that hold then, else the last. */
export function runningTimesAt(way: Pick<DraftWay, 'runningTimes'>, serviceId: string, time: number): RunningTimes | undefined {
  return way.runningTimes.find((times) => holds(times, serviceId, time)) ?? way.runningTimes.at(-1);
}

function holds({ from, until, serviceIds }: RunningTimes, serviceId: string, time: number): boolean {
  if (serviceIds !== null && !serviceIds.includes(serviceId)) return false;
  const start = from === null ? 0 : departureTime(from);
  const end = until === null ? Infinity : departureTime(until);
  return start !== null && end !== null && start <= time && time < end;
}
