import type { EpochSeconds, Seconds } from '../scheduling/service-time.js';
import type { Undoable } from './effective-events.js';

/** What a driver can say of a trip. */
export const driverKinds = [
  'trip-started',
  'stop-arrived',
  'stop-departed',
  'boarded',
  'alighted',
  'left-behind',
  'bus-full',
  'trip-ended',
  'trip-cancelled',
  'delay-reported',
  'trip-added',
  'undo',
] as const;
export type DriverKind = (typeof driverKinds)[number];

/** What a manager alone says of a trip that was driven: which vehicle ran it, whatever was logged. */
export const vehicleCorrected = 'vehicle-corrected';

/** What is said not of the road, but of the plan: that a trip is added to a day, or (by managers alone) moved on it. */
export const planKinds = ['trip-added', 'trip-shifted'] as const;
const ofPlan: ReadonlySet<string> = new Set(planKinds);
export const isOfPlan = ({ kind }: { readonly kind: string }): boolean => ofPlan.has(kind);

/** What tells that somebody was on the road with the trip: not what is said of its plan, nor how late its driver expects to be. */
const tellsNothing: ReadonlySet<string> = new Set(['undo', 'delay-reported', vehicleCorrected, ...planKinds]);
export const isOfRoad = ({ kind }: { readonly kind: string }): boolean => !tellsNothing.has(kind);

/** Everything that is said of a trip. */
export const eventKinds = [...driverKinds, 'trip-shifted', vehicleCorrected] as const;
export type EventKind = (typeof eventKinds)[number];

/** Those that count people. */
export const countingKinds: ReadonlySet<EventKind> = new Set(['boarded', 'alighted', 'left-behind']);

/** One event of one trip on one service date. */
export interface DriverEvent extends Undoable {
  readonly kind: EventKind;
  /** Index of the stop in the trip's pattern, from 0; null where the driver named none. */
  readonly position: number | null;
  /** The driver named a stop, but the trip does not call there any more: it counts, at no stop (`event-place.ts`). */
  readonly stopIsGone?: true;
  /** People, for the kinds that count them. */
  readonly count: number | null;
  /** By how much a manager moves the trip from its time in the timetable (`trip-shifted`), negative is earlier, or its driver expects to be late (`delay-reported`). */
  readonly shift?: Seconds | null;
  /** When it happened, by the phone's clock as corrected on receipt. */
  readonly at: EpochSeconds;
  /** When it was heard of; left out: as it happened. */
  readonly receivedAt?: EpochSeconds;
  /** What was odd about it on receipt, blank-separated. */
  readonly flags?: string;
  readonly reason?: string | null;
  /** Who said it, from which phone and of which vehicle, as far as that is known. */
  readonly accountId?: string | null;
  readonly deviceId?: string | null;
  readonly vehicleId?: string | null;
}

/** Among an event's flags: what its device said cannot be, and nobody knows when it happened: its time is made up. */
export const timeUnknownFlag = 'time-unknown';

/** Among an event's flags: its phone may have had the date of the day before or after, so that it may be of the same trip on that day. */
export const dateSuspectFlag = 'date-suspect';

/** Among the flags of an end: some counts of the trip were missing in a file, or a manager knows that it ran and not with how many. */
export const countIncompleteFlag = 'count-incomplete';

/** Whether an end says that nobody is missing in the count; one that was imported may. */
export const closesCount = ({ kind, flags = '' }: { readonly kind: EventKind; readonly flags?: string }): boolean =>
  kind === 'trip-ended' && !flags.includes(countIncompleteFlag);

/** Among an event's flags: nobody saw it happen, it was worked out afterwards. */
export const reconstructionFlag = 'reconstruction';

/** Among an event's flags: a manager moved it here from another trip, on which it was logged; the audit log says from which. */
export const movedFlag = 'moved';

/** Among an event's flags: another timetable came into force and carried it here from the trip that this one was before, or took it back there for that. */
export const carriedFlag = 'carried-over';

/** Among the flags of an undo: another timetable came into force, in which nothing is what that trip was, and its id is that of another one. */
export const notCarriedFlag = 'not-carried';

/** What was odd about an event that was recorded all the same: whoever said it was there, and we were not. */
export const eventFlags = [
  /** The device's clock was more than two minutes wrong and was corrected, or told a time still to come. */
  'clock-corrected',
  timeUnknownFlag,
  /** Somebody else was to drive. */
  'other-driver',
  /** It came from somebody else's session, who could not show that its author has used that phone; it is kept in the sender's name. */
  'author-unproven',
  /** The timetable has no such trip on that date. */
  'not-running',
  /** It arrived more than half a day after it happened. */
  'late',
  /** It names a vehicle that nobody has entered: a bus that was borrowed. */
  'unknown-vehicle',
  /** It names a vehicle that was taken out of use. */
  'retired-vehicle',
  dateSuspectFlag,
  movedFlag,
  carriedFlag,
  notCarriedFlag,
  countIncompleteFlag,
  reconstructionFlag,
] as const;
export type EventFlag = (typeof eventFlags)[number];

/** As they are stored, blank-separated. @example flagsOf('late other-driver') // ['late', 'other-driver'] */
export const flagsOf = (stored: string): EventFlag[] => (stored === '' ? [] : (stored.split(' ') as EventFlag[]));

/** When these happened, as far as that is known: a time that was made up proves nothing of when a bus was where. */
export const knownTimes = (events: readonly DriverEvent[]): EpochSeconds[] =>
  events.filter(({ flags = '' }) => !flags.includes(timeUnknownFlag)).map(({ at }) => at);
