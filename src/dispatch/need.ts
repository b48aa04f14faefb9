import type { EpochSeconds, ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { TripSign } from './signs.js';

/** What needs a person; of equal urgency in this order. */
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

/** When it has to be done, the most urgent first. */
export const urgencies = ['now', 'today', 'tomorrow', 'week'] as const;
export type Urgency = (typeof urgencies)[number];

/** A trip that is named. */
export interface TripNamed {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** When it was to leave as the plan of its day is by now, by which people call it; null: nobody planned it. */
  readonly planned: EpochSeconds | null;
  /** When it leaves by what is known; null: nobody knows. */
  readonly departs: EpochSeconds | null;
  /** Along which it runs; left out: not looked for. */
  readonly patternId?: number;
}

/** A trip of yesterday, today or a day to come, as it is now. */
export interface TripAtHand extends TripNamed {
  readonly startTime: ServiceTime | null;
  readonly arrives: EpochSeconds | null;
  readonly sign: TripSign;
  readonly isAdded: boolean;
  /** Drivers of its route report their trips. */
  readonly isReporting: boolean;
  /** Who is to drive it; null: nobody, or nobody who may. */
  readonly accountId: string | null;
  readonly isWithoutDriver: boolean;
  readonly isWithoutVehicle: boolean;
  readonly wasFull: boolean;
  readonly boardings: number | null;
  readonly leftBehind: number | null;
}

/** A trip of the last days before today, as it stands in the figures. */
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

/** A phone as it was when it was last heard of. */
export interface Phone {
  readonly deviceId: string;
  readonly name: string;
  readonly seenAt: EpochSeconds;
  readonly unsentCount: number;
  readonly oldestUnsentAt: EpochSeconds | null;
  /** Who was signed in on it then. */
  readonly accountId: string;
}

/** A report of a rider that nobody has answered. */
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
  /** null: nobody said. */
  readonly leftBehind: number | null;
}

/** What needs a person, and what has to be known to say it and to do something about it. */
export interface Need {
  readonly code: NeedCode;
  readonly urgency: Urgency;
  /** Since when, or by when; null: no moment tells. */
  readonly at: EpochSeconds | null;
  readonly date: ServiceDate | null;
  readonly trips: readonly TripNamed[];
  readonly count: number;
  readonly accountId?: string | null;
  /** null: a driver of whom no phone was ever heard. */
  readonly phone?: Phone | null;
  readonly withoutDriverCount?: number;
  readonly withoutVehicleCount?: number;
  readonly days?: readonly FullDay[];
  readonly dayCount?: number;
  readonly report?: OpenReport;
  readonly sameCount?: number;
  /** The code of the notice; of `vehicles-missing` its date is the need's. */
  readonly notice?: string;
  readonly month?: string;
  readonly year?: number;
}
