import { alertTexts } from '../../alerts/alerts.js';
import type { Alert } from '../../alerts/alerts.service.js';
import { speaker, type Language } from '../../language.js';
import { reasonIn } from '../../trip-log/reasons.js';
import { formatInstant, type EpochSeconds } from '../../scheduling/service-time.js';
import { tripIdOf, type Speaker } from './beans.js';
import type { AgencyIds } from './ids.js';
import { cancellationTexts } from './onebusaway.texts.js';
import { headsignOfRun, type TripRun } from './trip-run.js';

/** The reasons that OneBusAway knows, by the causes of GTFS-Realtime; the others are `miscellaneousReason`. */
const reasonOfCause: Readonly<Record<string, string>> = {
  TECHNICAL_PROBLEM: 'equipmentReason',
  MAINTENANCE: 'equipmentReason',
  CONSTRUCTION: 'equipmentReason',
  STRIKE: 'personnelReason',
  WEATHER: 'environmentReason',
  DEMONSTRATION: 'securityAlert',
  POLICE_ACTIVITY: 'securityAlert',
};

const severityOfEffect: Readonly<Record<string, string>> = { NO_SERVICE: 'severe', NO_EFFECT: 'noImpact' };

/** An open end, in milliseconds: the end of the year 2199. The apps cannot read a window without an end. */
const noEnd = 7_258_118_399_000;

interface Affected {
  readonly routeId?: string;
  readonly stopId?: string;
  readonly tripId?: string;
  readonly agencyId?: string;
}

interface Facts {
  readonly id: string;
  readonly from: EpochSeconds;
  readonly until: EpochSeconds | null;
  readonly affects: Affected;
  readonly cause: string;
  readonly effect: string;
  readonly summary: SpokenText;
  readonly description: SpokenText;
}

interface SpokenText {
  readonly value: string;
  readonly lang: Language;
}

/** OneBusAway's situation, with every field, because its iOS app needs them. */
function situation({ id, from, until, affects, cause, effect, summary, description }: Facts): object {
  return {
    id,
    creationTime: from * 1000,
    activeWindows: [{ from: from * 1000, to: until === null ? noEnd : until * 1000 }],
    publicationWindows: [],
    allAffects: [{ agencyId: '', applicationId: '', directionId: '', routeId: '', stopId: '', tripId: '', ...affects }],
    consequences: [{ condition: effect.toLowerCase() }],
    consequenceMessage: '',
    reason: reasonOfCause[cause] ?? 'miscellaneousReason',
    severity: severityOfEffect[effect] ?? 'normal',
    summary,
    description,
  };
}

export function alertSituation(alert: Alert, { ids, language }: Speaker): object {
  const { header, headerLanguage, description, descriptionLanguage } = alertTexts(alert, language);
  const { routeId, stopId, activeFrom, activeUntil, cause, effect } = alert;
  return situation({
    id: ids.of(alert.alertId),
    from: activeFrom,
    until: activeUntil,
    affects: {
      ...(routeId === null && stopId === null ? { agencyId: ids.agency } : {}),
      ...(routeId === null ? {} : { routeId: ids.of(routeId) }),
      ...(stopId === null ? {} : { stopId: ids.of(stopId) }),
    },
    ...{ cause, effect },
    summary: { value: header, lang: headerLanguage },
    description: { value: description ?? '', lang: descriptionLanguage ?? language },
  });
}

export const cancellationId = ({ tripId, day }: TripRun, ids: AgencyIds): string => ids.of(`cancelled-${day.date}-${tripId}`);

export function cancellationSituation(run: TripRun, { ids, language }: Speaker): object {
  const say = speaker(cancellationTexts)(language);
  const [departs, arrives] = [run.departures[0] ?? run.day.starts, run.arrivals.at(-1) ?? run.day.starts];
  const reason = run.realTime?.trip.reason ?? null;
  const time = formatInstant(departs, run.day.zone).slice(11, 16);
  return situation({
    id: cancellationId(run, ids),
    from: run.realTime?.trip.performed.reportedAt ?? departs,
    until: arrives,
    affects: { tripId: tripIdOf(ids, run), routeId: ids.of(run.pattern.routeId) },
    ...{ cause: 'UNKNOWN_CAUSE', effect: 'NO_SERVICE' },
    summary: { value: say('summary', { time, headsign: headsignOfRun(run, language) }), lang: language },
    description: { value: reason === null ? '' : say('because', { reason: reasonIn(reason, language) }), lang: language },
  });
}
