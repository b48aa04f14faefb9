import { addDays, hours, minutes, plus, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { fullOften } from './full-often.js';
import {
  needCodes,
  urgencies,
  type CountedDeparture,
  type Need,
  type OpenReport,
  type Phone,
  type RecentTrip,
  type TripAtHand,
  type TripNamed,
} from './need.js';

/** All that is looked at to find what needs a person. */
export interface Situation {
  readonly now: EpochSeconds;
  readonly today: ServiceDate;
  /** When today began on the agency's clocks. */
  readonly dayBegan: EpochSeconds;
  /** Of yesterday what may still be on the road, of today, and of the next day on which anything runs. */
  readonly trips: readonly TripAtHand[];
  /** Of the seven days before today: what was full, never ended or never logged. */
  readonly recent: readonly RecentTrip[];
  readonly counted: readonly CountedDeparture[];
  /** The routes on which anything was logged within the last days: elsewhere nobody logs, and nothing is missing. */
  readonly loggedRouteIds: ReadonlySet<string>;
  readonly phones: readonly Phone[];
  /** The newest first. */
  readonly reports: readonly OpenReport[];
  readonly refusedCount: number;
  /** Days of the last week whose kept totals were not what their events say. */
  readonly differedDates: readonly ServiceDate[];
  readonly alarms: readonly { readonly code: string; readonly date: ServiceDate }[];
  /** Timetables, by their first dates, for which vehicles were promised that are still missing. */
  readonly vehicles: readonly { readonly code: string; readonly date: ServiceDate }[];
  /** Months that are over and closed, in which somebody was counted, and that nobody has frozen. */
  readonly openMonths: readonly string[];
  readonly unknownYears: readonly { readonly year: number; readonly from: ServiceDate }[];
}

/** So many trips of one kind stand by themselves; the rest are one need together. */
const mostNotStarted = 10;
const mostReports = 5;
/** Trips that lack somebody so soon are everybody's first concern. */
const soon = minutes(60);
/** Ending is tapped a little after the bus has arrived. */
const endGrace = minutes(30);
/** A tunnel or a lift passes; after this long the rows wait for somebody. */
const unsentGrace = minutes(15);
/** So long a phone may send what it logged. */
const unsentTold = hours(92 * 24);

/** What needs a person now, the most urgent first. What is put right is not in it: everything is derived from what is there. */
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
    ...ofTheHouse(situation),
  ];
  return needs.sort(
    (a, b) =>
      urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
      needCodes.indexOf(a.code) - needCodes.indexOf(b.code) ||
      // What can wait stays in the order of its kind.
      (a.urgency === 'week' ? 0 : (a.at ?? Infinity) - (b.at ?? Infinity) || 0),
  );
}

const byDeparture = (a: TripNamed, b: TripNamed): number => (a.departs ?? Infinity) - (b.departs ?? Infinity) || 0;

/** The phone that a driver was last heard of from. */
export const phoneOf = (phones: readonly Phone[], accountId: string): Phone | null =>
  phones.reduce<Phone | null>(
    (latest, phone) => (phone.accountId === accountId && (latest === null || phone.seenAt > latest.seenAt) ? phone : latest),
    null,
  );

/** Due three minutes ago, nobody started it, and drivers of its route report their trips. */
function notStarted({ trips, phones }: Situation): Need[] {
  const late = trips.filter(({ sign }) => sign === 'not-started').sort(byDeparture);
  const each = late.slice(0, mostNotStarted).map((trip): Need => {
    const { accountId, departs: at, serviceDate: date } = trip;
    const phone = accountId === null ? null : phoneOf(phones, accountId);
    return { code: 'not-started', urgency: 'now', at, date, trips: [trip], count: 1, accountId, phone };
  });
  const rest = late.slice(mostNotStarted);
  const [first] = rest;
  if (first === undefined) return each;
  return [...each, { code: 'not-started', urgency: 'now', at: first.departs, date: first.serviceDate, trips: rest, count: rest.length }];
}

/** Trips still to come that lack a driver or a vehicle, by date and route. */
function withoutCrew({ now, today, trips }: Situation): Need[] {
  const lacking = trips.filter(
    (trip) => trip.sign === 'to-come' && (trip.departs ?? now) >= now && (trip.isWithoutDriver || trip.isWithoutVehicle),
  );
  const groups = new Map<string, TripAtHand[]>();
  for (const trip of lacking.sort(byDeparture)) {
    const key = `${trip.serviceDate}\n${trip.routeId}`;
    groups.set(key, [...(groups.get(key) ?? []), trip]);
  }
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

/** Trips that somebody began and nobody ended: their count is not closed. */
function neverEnded({ now, today, trips, recent }: Situation): Need[] {
  const open = trips.filter(
    ({ sign, arrives, serviceDate }) => sign === 'underway' && serviceDate === today && arrives !== null && plus(arrives, endGrace) <= now,
  );
  return together(
    'never-ended',
    open,
    recent.filter(({ state }) => state === 'underway'),
  );
}

/** Trips that should be over and of which nobody said anything: nobody knows whether they ran. */
function neverLogged({ today, trips, recent, loggedRouteIds }: Situation): Need[] {
  const open = trips.filter(
    ({ sign, serviceDate, routeId }) => sign === 'unlogged' && serviceDate === today && loggedRouteIds.has(routeId),
  );
  const before = recent.filter(({ state, routeId }) => state === 'unlogged' && loggedRouteIds.has(routeId));
  return together('never-logged', open, before);
}

/** One need for today, one for the days before. */
function together(code: Need['code'], ofToday: readonly TripNamed[], before: readonly TripNamed[]): Need[] {
  const need = (urgency: Need['urgency'], trips: readonly TripNamed[]): Need[] => {
    const ordered = [...trips].sort(byDeparture);
    const [first] = ordered;
    return first === undefined
      ? []
      : [{ code, urgency, at: first.departs, date: first.serviceDate, trips: ordered, count: ordered.length }];
  };
  return [...need('today', ofToday), ...need('week', before)];
}

/** Drivers whose first trip of today is due, and of whose phone nobody has heard today; one who has not started is told with the trip. */
function silentPhones({ now, today, dayBegan, trips, phones }: Situation): Need[] {
  const told = new Set(trips.flatMap(({ sign, accountId }) => (sign === 'not-started' && accountId !== null ? [accountId] : [])));
  const first = new Map<string, TripAtHand>();
  const driving = trips.filter(({ serviceDate, sign, isReporting }) => serviceDate === today && sign !== 'cancelled' && isReporting);
  for (const trip of driving.sort(byDeparture)) if (trip.accountId !== null && !first.has(trip.accountId)) first.set(trip.accountId, trip);
  return [...first].flatMap(([accountId, trip]): Need[] => {
    const isOver = !driving.some((each) => each.accountId === accountId && (each.arrives ?? now) > now);
    if (told.has(accountId) || isOver || trip.departs === null || trip.departs > now) return [];
    const phone = phoneOf(phones, accountId);
    if (phone !== null && phone.seenAt >= dayBegan) return [];
    return [{ code: 'phone-silent', urgency: 'today', at: trip.departs, date: today, trips: [trip], count: 1, accountId, phone }];
  });
}

/** Phones on which rows wait; how many by now nobody knows while a phone is out of reach. */
function unsentPhones({ now, phones }: Situation): Need[] {
  return phones.flatMap((phone): Need[] => {
    const { unsentCount: count, oldestUnsentAt, seenAt, accountId } = phone;
    const since = oldestUnsentAt !== null && oldestUnsentAt < seenAt ? oldestUnsentAt : seenAt;
    if (count === 0 || plus(since, unsentGrace) > now || plus(seenAt, unsentTold) < now) return [];
    return [{ code: 'phone-unsent', urgency: 'today', at: since, date: null, trips: [], count, accountId, phone }];
  });
}

/** What riders reported and nobody answered; those who say the same of a departure are one need. */
function openReports({ reports }: Situation): Need[] {
  const same = new Map<string, OpenReport[]>();
  for (const report of reports) {
    const key = [report.serviceDate, report.tripId, report.stopId, report.kind].join('\n');
    same.set(key, [...(same.get(key) ?? []), report]);
  }
  return [...same.values()].slice(0, mostReports).flatMap((group): Need[] => {
    // One with words says more than one without.
    const report = group.find(({ note }) => note !== null) ?? group[0];
    if (report === undefined) return [];
    const { reportedAt: at, serviceDate: date } = report;
    return [{ code: 'report-open', urgency: 'today', at, date, trips: [report], count: reports.length, report, sameCount: group.length }];
  });
}

const clockAlarm = 'clock-behind';

/** What the program itself has found, and what is due once a month or a year. */
function ofTheHouse({ today, refusedCount, differedDates, alarms, vehicles, openMonths, unknownYears }: Situation): Need[] {
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
