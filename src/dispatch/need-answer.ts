import { stopName } from '../network/spoken.js';
import type { Notice } from '../notices/notice.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import type { Need, OpenReport, Phone, TripNamed } from './need.js';
import type { NeedAnswer, NeedDeviceAnswer, NeedReportAnswer, NeedTripAnswer } from './needs.requests.js';
import { driverAnswer, lineOf, type Telling } from './trip-answer.js';

/** What needs are told with. */
export interface SayingNeeds extends Telling {
  readonly alarms: readonly Notice[];
  readonly vehicles: readonly Notice[];
}

/** So many trips are named of one need; how many there are is told. */
const mostTripsNamed = 20;

type Say = Pick<SayingNeeds, 'network' | 'lines' | 'language'>;

/** A need on the wire: with the names that its sentence and its buttons take. */
export function needAnswer(saying: SayingNeeds, need: Need): NeedAnswer {
  const { alarms, vehicles, people, language } = saying;
  const time = clockOf(saying);
  const driver = need.accountId == null ? null : driverAnswer(people, need.accountId);
  const notice =
    alarms.find(({ code }) => code === need.notice) ?? vehicles.find(({ code, date }) => code === need.notice && date === need.date);
  const { phone, days, dayCount, withoutDriverCount, withoutVehicleCount, report, month, year } = need;
  return {
    ...{ code: need.code, urgency: need.urgency, at: time(need.at), date: need.date, count: need.count },
    trips: need.trips.slice(0, mostTripsNamed).map((trip) => tripAnswer(saying, trip)),
    ...(driver === null ? {} : { driver }),
    ...(phone === undefined ? {} : { device: deviceAnswer(phone, time) }),
    ...(withoutDriverCount === undefined ? {} : { withoutDriverCount }),
    ...(withoutVehicleCount === undefined ? {} : { withoutVehicleCount }),
    ...(days === undefined ? {} : { days: days.map((day) => ({ ...day })) }),
    ...(dayCount === undefined ? {} : { dayCount }),
    ...(report === undefined ? {} : { report: reportAnswer(saying, report, need.sameCount ?? 1) }),
    ...(notice === undefined ? {} : { notice: notice.code, detail: notice.sentence[language] }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
}

const clockOf =
  ({ network }: Pick<Say, 'network'>) =>
  (at: EpochSeconds | null): string | null =>
    at === null ? null : formatInstant(at, network.agency.agencyTimezone);

function tripAnswer(saying: Say, { serviceDate, tripId, routeId, directionId, planned, departs }: TripNamed): NeedTripAnswer {
  const departureTime = clockOf(saying)(planned ?? departs);
  return { serviceDate, tripId, routeId, directionId, ...lineOf(saying, routeId, directionId), departureTime };
}

function deviceAnswer(phone: Phone | null, time: (at: EpochSeconds | null) => string | null): NeedDeviceAnswer {
  if (phone === null) return { deviceId: null, name: null, seenAt: null, unsentCount: null, oldestUnsentAt: null };
  const { deviceId, name, seenAt, unsentCount, oldestUnsentAt } = phone;
  return { deviceId, name, seenAt: time(seenAt), unsentCount, oldestUnsentAt: time(oldestUnsentAt) };
}

function reportAnswer(saying: Say, report: OpenReport, sameCount: number): NeedReportAnswer {
  const { reportId, kind, note, stopId, reportedAt } = report;
  const { network, language } = saying;
  const stop = stopName(network, stopId, language);
  return { reportId, kind, note, reportedAt: formatInstant(reportedAt, network.agency.agencyTimezone), stop, sameCount };
}
