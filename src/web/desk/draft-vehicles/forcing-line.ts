import { formatHoursMinutes, type ServiceTime } from '../../../scheduling/service-time.js';
import type { DraftTrip } from '../../../timetabling/draft-trips.js';

/** Position and width on a time line, in percent of its length. */
interface Span {
  readonly left: number;
  readonly width: number;
}

interface ForcingBar {
  readonly trip: DraftTrip;
  readonly run: Span;
  /** The layover after the trip. */
  readonly layover: Span;
}

/** The drawing of the forcing trips: trips no two of which one vehicle can run, one below the other on a time line. */
export interface ForcingLine {
  readonly bars: readonly ForcingBar[];
  readonly ticks: readonly { readonly left: number; readonly text: string }[];
  /** The time in which all of them need a vehicle at once; null: there is none, they are kept apart by their places. */
  readonly band: Span | null;
  /** The first moment of the band. */
  readonly bandFrom: ServiceTime | null;
}

/** Seconds between ticks; the first step that gives no more than `maxTicks` is used. */
const steps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400] as const;
const maxTicks = 6;

/** @param trips at least one, by departure */
export function forcingLine(trips: readonly DraftTrip[], layoverSeconds: number): ForcingLine {
  const [begin, end] = [Math.min(...trips.map((trip) => trip.startTime)), Math.max(...trips.map((trip) => trip.endTime + layoverSeconds))];
  const step = steps.find((one) => ticksFrom(begin, end, one) <= maxTicks) ?? 14_400;
  const from = Math.floor(begin / step) * step - (begin % step === 0 ? step : 0);
  const until = Math.max(Math.ceil(end / step) * step, from + step);
  const share = (time: number): number => ((time - from) / (until - from)) * 100;
  const span = (first: number, last: number): Span => ({ left: share(first), width: share(last) - share(first) });
  const lastStart = Math.max(...trips.map(({ startTime }) => startTime));
  const firstEnd = Math.min(...trips.map(({ endTime }) => endTime));
  const firstReady = firstEnd + layoverSeconds;
  const bandEnd = firstEnd > lastStart ? firstEnd : firstReady;
  return {
    bars: trips.map((trip) => ({
      ...{ trip, run: span(trip.startTime, trip.endTime), layover: span(trip.endTime, trip.endTime + layoverSeconds) },
    })),
    ticks: Array.from({ length: Math.round((until - from) / step) + 1 }, (_, index) => from + index * step).map((time) => ({
      ...{ left: share(time), text: formatHoursMinutes(time as ServiceTime) },
    })),
    band: bandEnd > lastStart ? span(lastStart, bandEnd) : null,
    bandFrom: bandEnd > lastStart ? (lastStart as ServiceTime) : null,
  };
}

const ticksFrom = (begin: number, end: number, step: number): number => Math.ceil(end / step) - Math.floor(begin / step) + 1;
