import type { Language, Text } from '../language.js';
import type { Network } from '../network/network.service.js';
import { stopName } from '../network/spoken.js';
import { isFull, knownCounts, loggedDeparture } from '../trip-log/trip-performed.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { agreementOf } from './agreement.js';
import type { ReportOnDesk } from './reports-desk.service.js';
import type { RiderReport } from './rider-report.entity.js';
import type { LoggedAnswer, ManagersReportAnswer, ReportAnswer } from './rider-reports.requests.js';

/** The message to a rider whose report is new, was already sent, or has an answer. */
export const messagesToRider = {
  thanks: {
    'zh-CN': '谢谢，已记在这一班上。管理者现在就能看到，并与司机的记录核对。',
    en: 'Thank you. It is noted for this bus. The managers can see it now and will compare it with the driver’s log.',
  },
  again: {
    'zh-CN': '您已经报告过，管理者看得到，还没有答复。',
    en: 'You have reported this already. The managers can see it and have not answered yet.',
  },
  answered: { 'zh-CN': '您已经报告过，管理者已答复。', en: 'You have reported this already, and the managers have answered.' },
} satisfies Record<string, Text>;

const factsOf = (report: RiderReport, zone: string) => ({
  reportId: report.reportId,
  serviceDate: report.serviceDate,
  tripId: report.tripId,
  kind: report.kind,
  note: report.note,
  reportedAt: formatInstant(report.reportedAt, zone),
});

const answerOf = ({ answerNote: note, answeredAt }: RiderReport, zone: string) =>
  answeredAt === null ? null : { note, answeredAt: formatInstant(answeredAt, zone) };

/** The answer to the rider: thanks, and what happens next. */
export function ridersAnswer(report: RiderReport, isNew: boolean, zone: string, language: Language): ReportAnswer {
  const message = messagesToRider[isNew ? 'thanks' : report.answeredAt === null ? 'again' : 'answered'];
  return { ...factsOf(report, zone), stopId: report.stopId, message: message[language], answer: answerOf(report, zone) };
}

/** A report as managers see it. */
export function managersAnswer(network: Network, onDesk: ReportOnDesk, language: Language): ManagersReportAnswer {
  const { report, sameCount, answeredBy, revision } = onDesk;
  const zone = network.agency.agencyTimezone;
  const answer = answerOf(report, zone);
  return {
    ...factsOf(report, zone),
    routeId: report.routeId,
    directionId: report.directionId,
    stop: stopName(network, report.stopId, language),
    scheduledDepartureTime: formatInstant(report.plannedAt, zone),
    sameCount,
    log: loggedAnswer(onDesk, zone),
    answer: answer === null ? null : { ...answer, answeredBy },
    revision,
  };
}

function loggedAnswer({ report, trip }: ReportOnDesk, zone: string): LoggedAnswer {
  const performed = trip?.performed ?? null;
  const time = (at: EpochSeconds | null): string | null => (at === null ? null : formatInstant(at, zone));
  return {
    agreement: agreementOf(report, performed),
    state: performed?.state ?? null,
    actualDepartureTime: performed === null ? null : time(loggedDeparture(performed, report.position)),
    wasFull: performed === null ? null : isFull(performed),
    leftBehind: performed === null ? null : knownCounts(performed).leftBehind,
  };
}
