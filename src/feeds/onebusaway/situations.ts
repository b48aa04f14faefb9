import { alertTexts } from '../../alerts/alerts.js';
import type { Alert } from '../../alerts/alerts.service.js';
import { otherLanguage, speaker, type Language } from '../../language.js';
import { isReasonIn, reasonIn } from '../../trip-log/reasons.js';
import { formatInstant, instant, type EpochSeconds } from '../../scheduling/service-time.js';
import { tripIdOf, type Speaker } from './beans.js';
import type { AgencyIds } from './ids.js';
import { changeTexts } from './onebusaway.texts.js';
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

const effects = { cancelled: 'NO_SERVICE', moved: 'MODIFIED_SERVICE', added: 'ADDITIONAL_SERVICE' } as const;

/** How a trip differs from the timetable, so that riders hear of it; null: it does not. */
function changeOf({ realTime }: TripRun): keyof typeof effects | null {
  if (realTime === null) return null;
  const { performed, isScheduled, isAdded, shift } = realTime.trip;
  if (performed.state === 'cancelled') return 'cancelled';
  if (isScheduled) return shift === 0 ? null : 'moved';
  return isAdded ? 'added' : null;
}

/** The id of the situation that tells how a trip was changed; null: it was not. */
export function changeId(run: TripRun, ids: AgencyIds): string | null {
  const change = changeOf(run);
  return change === null ? null : ids.of(`${change}-${run.day.date}-${run.tripId}`);
}

/** Of a trip that was changed. */
export function changeSituation(run: TripRun, { ids, language }: Speaker): object {
  const change = changeOf(run) ?? 'moved';
  const { performed, shift = 0, reason = null } = run.realTime?.trip ?? {};
  const [departs, arrives] = [run.departures[0] ?? run.day.starts, run.arrivals.at(-1) ?? run.day.starts];
  const clock = (at: number): string => formatInstant(instant(at), run.day.zone).slice(11, 16);
  const time = clock(change === 'added' ? departs + shift : departs);
  const params = { time, newTime: clock(departs + shift), headsign: headsignOfRun(run, language) };
  return situation({
    id: changeId(run, ids) ?? '',
    from: change === 'cancelled' ? (performed?.reportedAt ?? departs) : run.day.starts,
    until: instant(arrives + shift),
    affects: { tripId: tripIdOf(ids, run), routeId: ids.of(run.pattern.routeId) },
    ...{ cause: 'UNKNOWN_CAUSE', effect: effects[change] },
    summary: { value: speaker(changeTexts)(language)(change, params), lang: language },
    description: reason === null ? { value: '', lang: language } : becauseOf(reason, language),
  });
}

/** A reason that was written in the other language only is told in that one. */
function becauseOf(reason: string, asked: Language): SpokenText {
  const lang = isReasonIn(reason, asked) ? asked : otherLanguage(asked);
  return { value: speaker(changeTexts)(lang)('because', { reason: reasonIn(reason, lang) }), lang };
}
