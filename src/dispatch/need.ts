import type { EpochSeconds, ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { TripSign } from './signs.js';

/** The kinds of needs; needs of equal urgency are listed in this order. */
export const needCodes = [
  'not-started',
  'trips-without-crew',
  'upkeep',
  'vehicles-missing',
  'phone-silent',
  'phone-unsent',
  'never-ended',
  'never-logged',
  'report-open',
  'rows-refused',
  'totals-differed',
  'full-often',
  'month-to-freeze',
  'working-days-missing',
] as const;
export type NeedCode = (typeof needCodes)[number];

/** By when somebody should act on a need, the most urgent first. */
export const urgencies = ['now', 'today', 'tomorrow', 'week'] as const;
export type Urgency = (typeof urgencies)[number];

/** A trip named by a need. */
export interface TripNamed {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** The departure by the current plan, which people use as the trip's name; null: the trip has no plan. */
  readonly planned: EpochSeconds | null;
  /** The expected departure; null: unknown. */
  readonly departs: EpochSeconds | null;
  /** Its pattern; left out: not looked up. */
  readonly patternId?: number;
}

/** A trip of yesterday, today or a coming day, as it is now. */
export interface CurrentTrip extends TripNamed {
  readonly startTime: ServiceTime | null;
  readonly arrives: EpochSeconds | null;
  readonly sign: TripSign;
  /** The timetable has it on its date. */
  readonly isScheduled: boolean;
  readonly isAdded: boolean;
  /** The drivers of its route report their trips. */
  readonly isReporting: boolean;
  /** The account of its driver; null: nobody is assigned, or only an account that may not drive. */
  readonly accountId: string | null;
  readonly isWithoutDriver: boolean;
  readonly isWithoutVehicle: boolean;
  /** Its delay counts as late. */
  readonly isLate: boolean;
  /** Its count is closed. */
  readonly isCounted: boolean;
  readonly wasFull: boolean;
  readonly boardings: number | null;
  readonly leftBehind: number | null;
}

/** A trip of the last seven days before today, as in the monthly figures. */
export interface RecentTrip {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime | null;
  readonly planned: EpochSeconds | null;
  readonly departs: EpochSeconds | null;
  readonly state: string;
  readonly wasFull: boolean;
  readonly boardings: number | null;
  readonly leftBehind: number | null;
}

/** On how many of the last days a departure was counted. */
export interface CountedDeparture {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime | null;
  readonly days: number;
}

/** A phone as it was at its last contact with the server. */
export interface Phone {
  readonly deviceId: string;
  readonly name: string;
  readonly seenAt: EpochSeconds;
  readonly unsentCount: number;
  readonly oldestUnsentAt: EpochSeconds | null;
  /** The account signed in on it then. */
  readonly accountId: string;
}

/** A rider's report that nobody has answered. */
export interface OpenReport extends TripNamed {
  readonly reportId: string;
  readonly kind: string;
  readonly stopId: string;
  readonly note: string | null;
  readonly reportedAt: EpochSeconds;
}

/** A day on which a departure was full. */
export interface FullDay {
  readonly date: ServiceDate;
  readonly boardings: number | null;
  /** null: unknown. */
  readonly leftBehind: number | null;
}

/** Something that needs a person, with the data to describe it and to act on it. */
export interface Need {
  readonly code: NeedCode;
  readonly urgency: Urgency;
  /** Since when, or by when; null: no particular time. */
  readonly at: EpochSeconds | null;
  readonly date: ServiceDate | null;
  readonly trips: readonly TripNamed[];
  /** How many trips, reports, rows or days there are, depending on the code. */
  readonly count: number;
  readonly accountId?: string | null;
  /** null: a driver whose phone never contacted the server. */
  readonly phone?: Phone | null;
  readonly withoutDriverCount?: number;
  readonly withoutVehicleCount?: number;
  readonly days?: readonly FullDay[];
  /** For `full-often`: on how many of the days the departure was counted. */
  readonly dayCount?: number;
  readonly report?: OpenReport;
  /** Reports of the same kind about the same departure and stop, this one included. */
  readonly sameCount?: number;
  /** The code of the notice; for `vehicles-missing`, the need has its date. */
  readonly notice?: string;
  readonly month?: string;
  readonly year?: number;
}
