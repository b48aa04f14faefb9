import { addDays, hours, minutes, plus, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { groupBy } from '../trip-log/operated-trip.js';
import { fullOften } from './full-often.js';
import {
  needCodes,
  urgencies,
  type CountedDeparture,
  type Need,
  type OpenReport,
  type Phone,
  type RecentTrip,
  type CurrentTrip,
  type TripNamed,
} from './need.js';

/** All data from which needs are derived. */
export interface Situation {
  readonly now: EpochSeconds;
  readonly today: ServiceDate;
  /** When today began in the agency's time zone. */
  readonly dayBegan: EpochSeconds;
  /** Trips of yesterday that may still be running, of today, and of the next service day. */
  readonly trips: readonly CurrentTrip[];
  /** Trips of the seven days before today, to find those that were full, never ended or never logged. */
  readonly recent: readonly RecentTrip[];
  readonly counted: readonly CountedDeparture[];
  /** Routes with a trip logged within the last days; on other routes a missing log is usual and not listed. */
  readonly loggedRouteIds: ReadonlySet<string>;
  readonly phones: readonly Phone[];
  /** The newest first. */
  readonly reports: readonly OpenReport[];
  readonly refusedCount: number;
  /** Dates of the last week whose stored totals did not match their events. */
  readonly differedDates: readonly ServiceDate[];
  readonly alarms: readonly { readonly code: string; readonly date: ServiceDate }[];
  /** First dates of timetables whose promised vehicles are still missing. */
  readonly vehicles: readonly { readonly code: string; readonly date: ServiceDate }[];
  /** Closed months with counted riders that nobody has frozen. */
  readonly openMonths: readonly string[];
  readonly unknownYears: readonly { readonly year: number; readonly from: ServiceDate }[];
}

/** This many trips that have not started get a need each; the remaining ones share one need. */
const maxNotStarted = 10;
const maxReports = 5;
/** If a trip without driver or vehicle departs within this time, its need is for now. */
const soon = minutes(60);
/** Drivers tap the end some time after arriving. */
const endGrace = minutes(30);
/** Tunnels and lifts interrupt the signal for less than this; older unsent rows need a person. */
const unsentGrace = minutes(15);
/** For this long a phone may still send what it logged. */
const longestUnsent = hours(92 * 24);

/** What needs a person now, the most urgent first. Derived from the current state, so what is put right disappears. */
export function needsOf(situation: Situation): Need[] {
  const needs = [
    ...notStarted(situation),
    ...withoutCrew(situation),
    ...neverEnded(situation),
    ...neverLogged(situation),
    ...silentPhones(situation),
    ...unsentPhones(situation),
    ...openReports(situation),
    ...fullOften(situation),
    ...ofTheProgram(situation),
  ];
  return needs.sort(
    (a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
      needCodes.indexOf(a.code) - needCodes.indexOf(b.code) ||
      // Needs of urgency `week` are ordered by their code only, not by time.
      (a.urgency === 'week' ? 0 : (a.at ?? Infinity) - (b.at ?? Infinity) || 0),
  );
}

const byDeparture = (a: TripNamed, b: TripNamed): number => (a.departs ?? Infinity) - (b.departs ?? Infinity) || 0;

/** The phone that a driver last used. */
const phoneOf = (phones: readonly Phone[], accountId: string): Phone | null =>
  phones.reduce<Phone | null>(
    (latest, phone) => (phone.accountId === accountId && (latest === null || phone.seenAt > latest.seenAt) ? phone : latest),
    null,
  );

/** Trips due at least three minutes ago that were not started, on routes whose drivers report. */
function notStarted({ trips, phones }: Situation): Need[] {
  const late = trips.filter(({ sign }) => sign === 'not-started').sort(byDeparture);
  const each = late.slice(0, maxNotStarted).map((trip): Need => {
    const { accountId, departs: at, serviceDate: date } = trip;
    const phone = accountId === null ? null : phoneOf(phones, accountId);
    return { code: 'not-started', urgency: 'now', at, date, trips: [trip], count: 1, accountId, phone };
  });
  const rest = late.slice(maxNotStarted);
  const [first] = rest;
  if (first === undefined) return each;
  return [...each, { code: 'not-started', urgency: 'now', at: first.departs, date: first.serviceDate, trips: rest, count: rest.length }];
}

/** Coming trips without driver or vehicle, by date and route. */
function withoutCrew({ now, today, trips }: Situation): Need[] {
  const lacking = trips.filter(
    (trip) => trip.sign === 'to-come' && (trip.departs ?? now) >= now && (trip.isWithoutDriver || trip.isWithoutVehicle),
  );
  const groups = groupBy(lacking.sort(byDeparture), ({ serviceDate, routeId }) => `${serviceDate}\n${routeId}`);
  return [...groups.values()].flatMap((group): Need[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { serviceDate: date, departs: at } = first;
    const isSoon = at !== null && at <= plus(now, soon);
    const urgency = isSoon ? 'now' : date <= today ? 'today' : date === addDays(today, 1) ? 'tomorrow' : 'week';
    return [
      {
        ...{ code: 'trips-without-crew', urgency, at, date, trips: group, count: group.length },
        withoutDriverCount: group.filter(({ isWithoutDriver }) => isWithoutDriver).length,
        withoutVehicleCount: group.filter(({ isWithoutVehicle }) => isWithoutVehicle).length,
      },
    ];
  });
}

/** Trips that were started and not ended, so that their count is not closed. */
function neverEnded({ now, today, trips, recent }: Situation): Need[] {
  const open = trips.filter(
    ({ sign, arrives, serviceDate }) => sign === 'underway' && serviceDate === today && arrives !== null && plus(arrives, endGrace) <= now,
  );
  return splitByDay(
    'never-ended',
    open,
    recent.filter(({ state }) => state === 'underway'),
  );
}

/** Trips that should be over and have no log, so that it is unknown whether they ran. */
function neverLogged({ today, trips, recent, loggedRouteIds }: Situation): Need[] {
  const open = trips.filter(
    ({ sign, serviceDate, routeId }) => sign === 'unlogged' && serviceDate === today && loggedRouteIds.has(routeId),
  );
  const before = recent.filter(({ state, routeId }) => state === 'unlogged' && loggedRouteIds.has(routeId));
  return splitByDay('never-logged', open, before);
}

/** One need for today, one for the days before. */
function splitByDay(code: Need['code'], ofToday: readonly TripNamed[], before: readonly TripNamed[]): Need[] {
  const need = (urgency: Need['urgency'], trips: readonly TripNamed[]): Need[] => {
    const ordered = [...trips].sort(byDeparture);
    const [first] = ordered;
    return first === undefined
      ? []
      : [{ code, urgency, at: first.departs, date: first.serviceDate, trips: ordered, count: ordered.length }];
  };
  return [...need('today', ofToday), ...need('week', before)];
}

/**
 * Drivers whose first trip of today is due and whose phone has not contacted the server today. A driver with a `not-started` trip is left
 * out, because that need names the driver and the phone.
 */
function silentPhones({ now, today, dayBegan, trips, phones }: Situation): Need[] {
  const alreadyListed = new Set(trips.flatMap(({ sign, accountId }) => (sign === 'not-started' && accountId !== null ? [accountId] : [])));
  const first = new Map<string, CurrentTrip>();
  const working = new Set<string>();
  const driving = trips.filter(({ serviceDate, sign, isReporting }) => serviceDate === today && sign !== 'cancelled' && isReporting);
  for (const trip of driving.sort(byDeparture)) {
    if (trip.accountId === null) continue;
    if (!first.has(trip.accountId)) first.set(trip.accountId, trip);
    if ((trip.arrives ?? now) > now) working.add(trip.accountId);
  }
  return [...first].flatMap(([accountId, trip]): Need[] => {
    const isOver = !working.has(accountId);
    if (alreadyListed.has(accountId) || isOver || trip.departs === null || trip.departs > now) return [];
    const phone = phoneOf(phones, accountId);
    if (phone !== null && phone.seenAt >= dayBegan) return [];
    return [{ code: 'phone-silent', urgency: 'today', at: trip.departs, date: today, trips: [trip], count: 1, accountId, phone }];
  });
}

/** Phones with unsent rows, by the number at their last contact: it may be outdated while a phone has no signal. */
function unsentPhones({ now, phones }: Situation): Need[] {
  return phones.flatMap((phone): Need[] => {
    const { unsentCount: count, oldestUnsentAt, seenAt, accountId } = phone;
    const since = oldestUnsentAt !== null && oldestUnsentAt < seenAt ? oldestUnsentAt : seenAt;
    if (count === 0 || plus(since, unsentGrace) > now || plus(seenAt, longestUnsent) < now) return [];
    return [{ code: 'phone-unsent', urgency: 'today', at: since, date: null, trips: [], count, accountId, phone }];
  });
}

/** Unanswered rider reports; reports about the same departure share one need. */
function openReports({ reports }: Situation): Need[] {
  const same = groupBy(reports, ({ serviceDate, tripId, stopId, kind }) => [serviceDate, tripId, stopId, kind].join('\n'));
  return [...same.values()].slice(0, maxReports).flatMap((group): Need[] => {
    // A report with a note by the rider is preferred.
    const report = group.find(({ note }) => note !== null) ?? group[0];
    if (report === undefined) return [];
    const { reportedAt: at, serviceDate: date } = report;
    return [{ code: 'report-open', urgency: 'today', at, date, trips: [report], count: reports.length, report, sameCount: group.length }];
  });
}

const clockAlarm = 'clock-behind';

/** Needs that the program finds about its own work, and monthly or yearly duties. */
function ofTheProgram({ today, refusedCount, differedDates, alarms, vehicles, openMonths, unknownYears }: Situation): Need[] {
  const about = { at: null, trips: [] };
  const [firstDiffered = null] = [...differedDates].sort();
  return [
    ...alarms.map(({ code, date }): Need => ({
      ...{ code: 'upkeep', urgency: code === clockAlarm ? 'now' : 'today', ...about, date, count: 1, notice: code },
    })),
    ...vehicles.map(({ code, date }): Need => ({
      ...{ code: 'vehicles-missing', urgency: date > today ? 'tomorrow' : 'today', ...about, date, count: 1, notice: code },
    })),
    ...(refusedCount === 0 ? [] : [{ code: 'rows-refused', urgency: 'today', ...about, date: null, count: refusedCount } satisfies Need]),
    ...(firstDiffered === null
      ? []
      : [{ code: 'totals-differed', urgency: 'week', ...about, date: firstDiffered, count: differedDates.length } satisfies Need]),
    ...openMonths.map((month): Need => ({ code: 'month-to-freeze', urgency: 'week', ...about, date: null, count: 1, month })),
    ...unknownYears.map(({ year, from }): Need => ({
      code: 'working-days-missing',
      urgency: 'week',
      ...about,
      date: from,
      count: 1,
      year,
    })),
  ];
}
