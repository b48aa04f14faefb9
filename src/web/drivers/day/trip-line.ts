import type { Say } from '../../../language.js';
import { departureOf } from '../changes.js';
import { clockAt } from '../outbox-list/row-text.js';
import type { Bundle, BundleTrip } from '../wire.js';
import type { dayTexts } from './day.texts.js';

export type SayDay = Say<keyof typeof dayTexts>;

/** The state of a trip, from the events of the server and of this phone. */
export interface TripProgress {
  readonly state: BundleTrip['state'];
  readonly boardings: number | null;
  /** Its start was logged. */
  readonly hasStarted: boolean;
  /** Why it is cancelled; null: it is not, or no reason was given. */
  readonly reason: string | null;
}

/** A trip in a list. */
export interface TripLine {
  readonly date: string;
  readonly tripId: string;
  /** The planned departure with the move of the day, like 07:30; words if the trip has no planned times. */
  readonly time: string;
  readonly headsign: string;
  /** The same in seconds since 1970; null: the trip has no planned times. */
  readonly departure: number | null;
  readonly look: 'past' | 'missed' | 'open' | 'coming' | 'cancelled';
  readonly hasStarted: boolean;
  /** The remark at the end of the line; null: none, the trip runs as planned. */
  readonly end: string | null;
  /** Nobody is assigned, and it can still be taken. */
  readonly isFree: boolean;
  readonly isNew: boolean;
  /** What differs from the timetable, such as 加开 or 改到. */
  readonly marks: readonly string[];
  /** The assigned driver's name; null: nobody is assigned. */
  readonly driverName: string | null;
  readonly vehicleId: string | null;
  readonly from: string | null;
  readonly runsMinutes: number | null;
  /** Route and direction of a trip that is in no timetable, because each of its events has to name them; null: it is in the timetable. */
  readonly extra: { readonly routeId: string; readonly directionId: 0 | 1 | null } | null;
}

/** What a line is made from besides the trip. */
export interface LineFacts {
  readonly progress: TripProgress;
  readonly now: number;
  readonly isNew: boolean;
  /** Assigned to the signed-in driver, or logged by them. */
  readonly isMine: boolean;
}

/** Makes the line of a trip in a list. */
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

/** For this long after its departure a trip without a driver can still be taken, because its bus may just be late. */
const lateSeconds = 3600;

/** A trip without events is missed once its bus should have arrived; until then it may just be late. */
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

/** The time left in words, in minutes so that the text does not change every second. @example countdown(540, say) // '还有 9 分钟' */
export function countdown(seconds: number, say: SayDay): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return say('inHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  if (minutes >= 1) return say('inMinutes', { minutes });
  return seconds > -60 ? say('atOnce') : say('overdue', { minutes: Math.floor(-seconds / 60) });
}
