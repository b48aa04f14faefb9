import type { Say } from '../../../language.js';
import { departureOf } from '../changes.js';
import { clockAt } from '../outbox-list/row-text.js';
import type { Bundle, BundleTrip } from '../wire.js';
import type { dayTexts } from './day.texts.js';

export type SayDay = Say<keyof typeof dayTexts>;

/** What became of a trip, as far as this phone knows: the server's events and its own. */
export interface TripProgress {
  readonly state: BundleTrip['state'];
  readonly boardings: number | null;
  /** The driver said that it left. */
  readonly hasStarted: boolean;
  /** Why it is cancelled; null: it is not, or nobody said. */
  readonly reason: string | null;
}

/** A trip in a list. */
export interface TripLine {
  readonly date: string;
  readonly tripId: string;
  /** Like 07:30, as planned for the day; where nobody planned it, words that say so. */
  readonly time: string;
  readonly headsign: string;
  /** When it leaves by the plan of the day, seconds since 1970; null: nobody planned it. */
  readonly departure: number | null;
  readonly look: 'past' | 'missed' | 'open' | 'coming' | 'cancelled';
  readonly hasStarted: boolean;
  /** What is said of it at the end of the line; null: nothing, it goes as planned. */
  readonly end: string | null;
  /** Nobody drives it: one may take it. */
  readonly isFree: boolean;
  readonly isNew: boolean;
  /** What differs from the timetable: 加开, 改到. */
  readonly marks: readonly string[];
  /** Who is assigned. */
  readonly driverName: string | null;
  readonly vehicleId: string | null;
  readonly from: string | null;
  readonly runsMinutes: number | null;
  /** Of a trip that is in no timetable: what each event has to say of it. */
  readonly extra: { readonly routeId: string; readonly directionId: 0 | 1 | null } | null;
}

export interface LineFacts {
  readonly progress: TripProgress;
  readonly now: number;
  readonly isNew: boolean;
  /** Whoever is signed in drives it, or did. */
  readonly isMine: boolean;
}

export function tripLine(
  trip: BundleTrip,
  { progress, now, isNew, isMine }: LineFacts,
  { timezone }: Pick<Bundle, 'timezone'>,
  say: SayDay,
): TripLine {
  const departure = departureOf(trip);
  const arrival = arrivalOf(trip);
  const time = departure === null ? say('untimed') : clockAt(departure, timezone);
  const look = lookOf(progress, arrival ?? departure, now);
  const isLate = look === 'missed' && departure !== null && now - departure < lateSeconds;
  const isFree = trip.isMine === null && !isMine && (look === 'coming' || isLate);
  const end = endOf(progress, look, isFree, say);
  const before = departure === null ? '' : clockAt(departure - trip.shiftSeconds, timezone);
  const marks = [...(trip.isAdded ? [say('added')] : []), ...(trip.shiftSeconds === 0 ? [] : [say('moved', { time, before })])];
  return {
    ...{ date: trip.serviceDate, tripId: trip.tripId, time, headsign: trip.headsign, departure, look, hasStarted: progress.hasStarted },
    ...{ end, isFree, isNew, marks, driverName: trip.driverName, vehicleId: trip.vehicleId },
    from: trip.stops[0]?.name ?? null,
    extra: trip.isScheduled ? null : { routeId: trip.routeId, directionId: trip.directionId as 0 | 1 | null },
    runsMinutes: departure === null || arrival === null ? null : Math.round((arrival - departure) / 60),
  };
}

function arrivalOf({ stops, shiftSeconds }: BundleTrip): number | null {
  const planned = stops.at(-1)?.scheduledArrivalTime ?? null;
  return planned === null ? null : Date.parse(planned) / 1000 + shiftSeconds;
}

/** So long after its time a trip that nobody drives may still be taken: its bus may just be late. */
const lateSeconds = 3600;

/** Nobody logs a trip after its bus should have arrived; until then it may just be late. */
function lookOf({ state }: TripProgress, arrival: number | null, now: number): TripLine['look'] {
  if (state === 'cancelled') return 'cancelled';
  if (state === 'completed') return 'past';
  if (state === 'underway') return 'open';
  return state === 'unlogged' || (arrival !== null && arrival <= now) ? 'missed' : 'coming';
}

function endOf(progress: TripProgress, look: TripLine['look'], isFree: boolean, say: SayDay): string | null {
  if (look === 'cancelled') return progress.reason === null ? say('cancelled') : say('cancelledWhy', { reason: progress.reason });
  if (look === 'past') return progress.boardings === null ? say('endedUncounted') : say('ended', { count: progress.boardings });
  if (look === 'open') return say('open');
  if (isFree) return say('take');
  return look === 'missed' ? say('missed') : null;
}

/** How long until then, in words that do not change every second. @example countdown(540, say) // '还有 9 分钟' */
export function countdown(seconds: number, say: SayDay): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return say('inHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  if (minutes >= 1) return say('inMinutes', { minutes });
  return seconds > -60 ? say('atOnce') : say('overdue', { minutes: Math.floor(-seconds / 60) });
}
