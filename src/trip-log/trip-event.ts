import type { EpochSeconds, Seconds } from '../scheduling/service-time.js';
import type { Undoable } from './effective-events.js';

/** The kinds of event that a driver can log. */
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

/** Only managers log this, for a trip that was driven: which vehicle ran it. It overrides the vehicles of all other events. */
export const vehicleCorrected = 'vehicle-corrected';

/** The kinds that change the plan instead of reporting the run: a trip is added to a day, or (only by managers) moved. */
export const planKinds = ['trip-added', 'trip-shifted'] as const;
const ofPlan: ReadonlySet<string> = new Set(planKinds);
export const isOfPlan = ({ kind }: { readonly kind: string }): boolean => ofPlan.has(kind);

/** The kinds that report nothing of the run itself: plan changes, reported delays, undos and corrections of the vehicle. */
const notRunEvents: ReadonlySet<string> = new Set(['undo', 'delay-reported', vehicleCorrected, ...planKinds]);
export const isRunEvent = ({ kind }: { readonly kind: string }): boolean => !notRunEvents.has(kind);

/** All kinds of events. */
export const eventKinds = [...driverKinds, 'trip-shifted', vehicleCorrected] as const;
export type EventKind = (typeof eventKinds)[number];

/** The kinds that count people. */
export const countingKinds: ReadonlySet<EventKind> = new Set(['boarded', 'alighted', 'left-behind']);

/** One event of one trip on one service date. */
export interface DriverEvent extends Undoable {
  readonly kind: EventKind;
  /** Index of the stop in the trip's pattern, from 0; null: no stop was named. */
  readonly position: number | null;
  /** The driver named a stop at which the trip no longer calls: it counts, without a position (`event-place.ts`). */
  readonly stopIsGone?: true;
  /** The number of people, for the kinds that count people; else null. */
  readonly count: number | null;
  /**
   * Seconds by which a manager moves the trip from its time in the timetable (`trip-shifted`, negative is earlier), or by which
   * its driver expects to be late (`delay-reported`).
   */
  readonly shift?: Seconds | null;
  /** When it happened, by the phone's clock as corrected on receipt. */
  readonly at: EpochSeconds;
  /** When the server received it; left out: the same as `at`. */
  readonly receivedAt?: EpochSeconds;
  /** Flags set on receipt, separated by blanks. */
  readonly flags?: string;
  readonly reason?: string | null;
  /** The author, phone and vehicle; null or left out: unknown. */
  readonly accountId?: string | null;
  readonly deviceId?: string | null;
  readonly vehicleId?: string | null;
}

/** Flag: the time that the device stated is impossible, so the event's time is made up. */
export const timeUnknownFlag = 'time-unknown';

/** Flag: the date of the phone may have been a day wrong, so the event may be of the same trip on the day before or after. */
export const dateSuspectFlag = 'date-suspect';

/** Flag of an end: an imported file lacked some counts of the trip, or a manager logged that it ran, without the number of riders. */
export const countIncompleteFlag = 'count-incomplete';

/** Whether an end states that the count is complete; an imported one may. */
export const closesCount = ({ kind, flags = '' }: { readonly kind: EventKind; readonly flags?: string }): boolean =>
  kind === 'trip-ended' && !flags.includes(countIncompleteFlag);

/** Flag: reconstructed afterwards, not observed. */
export const reconstructionFlag = 'reconstruction';

/** Flag: a manager moved the event from another trip; the audit log says which. */
export const movedFlag = 'moved';

/** Flag: the event was carried over to this trip from the one that it replaces in a new timetable, or is the undo of the original there. */
export const carriedFlag = 'carried-over';

/** Flag of an undo: the new timetable has no trip in the place of this one, and uses its id for another trip. */
export const notCarriedFlag = 'not-carried';

/** What is odd about events that were recorded all the same: the driver was at the trip, the server was not. */
export const eventFlags = [
  /** The device's clock was more than two minutes wrong and its time was corrected, or the time was in the future. */
  'clock-corrected',
  timeUnknownFlag,
  /** Another driver was assigned. */
  'other-driver',
  /** It was sent from another account's session, and nothing shows that its author has used that phone; it is recorded as the sender's. */
  'author-unproven',
  /** The timetable has no such trip on that date. */
  'not-running',
  /** It arrived more than half a day after it happened. */
  'late',
  /** It names a vehicle that is not in the fleet, such as a borrowed bus. */
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

/** The stored text, separated by blanks, as a list. @example flagsOf('late other-driver') // ['late', 'other-driver'] */
export const flagsOf = (stored: string): EventFlag[] => (stored === '' ? [] : (stored.split(' ') as EventFlag[]));

/** The times of these events, without made-up ones. */
export const knownTimes = (events: readonly DriverEvent[]): EpochSeconds[] =>
  events.filter(({ flags = '' }) => !flags.includes(timeUnknownFlag)).map(({ at }) => at);
