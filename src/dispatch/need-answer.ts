import { stopName } from '../network/spoken.js';
import type { Notice } from '../notices/notice.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import type { Need, OpenReport, Phone, TripNamed } from './need.js';
import type { NeedAnswer, NeedDeviceAnswer, NeedReportAnswer, NeedTripAnswer } from './needs.requests.js';
import { driverAnswer, lineOf, type AnswerContext } from './trip-answer.js';

/** The data from which a need becomes an answer with names and texts. */
export interface NeedContext extends AnswerContext {
  readonly alarms: readonly Notice[];
  readonly vehicles: readonly Notice[];
}

/** A need lists at most this many trips; its `count` is the number of all. */
const maxTripsNamed = 20;

type LineContext = Pick<NeedContext, 'network' | 'lines' | 'language'>;

/** The answer for a need, with the names that its sentence and buttons show. */
export function needAnswer(context: NeedContext, need: Need): NeedAnswer {
  const { alarms, vehicles, people, language } = context;
  const time = clockOf(context);
  const driver = need.accountId == null ? null : driverAnswer(people, need.accountId);
  const notice =
    alarms.find(({ code }) => code === need.notice) ?? vehicles.find(({ code, date }) => code === need.notice && date === need.date);
  const { phone, days, dayCount, withoutDriverCount, withoutVehicleCount, report, month, year } = need;
  return {
    ...{ code: need.code, urgency: need.urgency, at: time(need.at), date: need.date, count: need.count },
    trips: need.trips.slice(0, maxTripsNamed).map((trip) => tripAnswer(context, trip)),
    ...(driver === null ? {} : { driver }),
    ...(phone === undefined ? {} : { device: deviceAnswer(phone, time) }),
    ...(withoutDriverCount === undefined ? {} : { withoutDriverCount }),
    ...(withoutVehicleCount === undefined ? {} : { withoutVehicleCount }),
    ...(days === undefined ? {} : { days: days.map((day) => ({ ...day })) }),
    ...(dayCount === undefined ? {} : { dayCount }),
    ...(report === undefined ? {} : { report: reportAnswer(context, report, need.sameCount ?? 1) }),
    ...(notice === undefined ? {} : { notice: notice.code, detail: notice.sentence[language] }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
}

const clockOf =
  ({ network }: Pick<LineContext, 'network'>) =>
  (at: EpochSeconds | null): string | null =>
    at === null ? null : formatInstant(at, network.agency.agencyTimezone);

function tripAnswer(context: LineContext, { serviceDate, tripId, routeId, directionId, planned, departs }: TripNamed): NeedTripAnswer {
  const departureTime = clockOf(context)(planned ?? departs);
  return { serviceDate, tripId, routeId, directionId, ...lineOf(context, routeId, directionId), departureTime };
}

function deviceAnswer(phone: Phone | null, time: (at: EpochSeconds | null) => string | null): NeedDeviceAnswer {
  if (phone === null) return { deviceId: null, name: null, seenAt: null, unsentCount: null, oldestUnsentAt: null };
  const { deviceId, name, seenAt, unsentCount, oldestUnsentAt } = phone;
  return { deviceId, name, seenAt: time(seenAt), unsentCount, oldestUnsentAt: time(oldestUnsentAt) };
}

function reportAnswer(context: LineContext, report: OpenReport, sameCount: number): NeedReportAnswer {
  const { reportId, kind, note, stopId, reportedAt } = report;
  const { network, language } = context;
  const stop = stopName(network, stopId, language);
  return { reportId, kind, note, reportedAt: formatInstant(reportedAt, network.agency.agencyTimezone), stop, sameCount };
}
