import { otherLanguage, type Language } from '../language.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';

/** The values of GTFS-Realtime `Alert.Cause`. */
export const alertCauses = [
  'UNKNOWN_CAUSE',
  'OTHER_CAUSE',
  'TECHNICAL_PROBLEM',
  'STRIKE',
  'DEMONSTRATION',
  'ACCIDENT',
  'HOLIDAY',
  'WEATHER',
  'MAINTENANCE',
  'CONSTRUCTION',
  'POLICE_ACTIVITY',
  'MEDICAL_EMERGENCY',
] as const;
export type AlertCause = (typeof alertCauses)[number];

/** The values of GTFS-Realtime `Alert.Effect`. */
export const alertEffects = [
  'NO_SERVICE',
  'REDUCED_SERVICE',
  'SIGNIFICANT_DELAYS',
  'DETOUR',
  'ADDITIONAL_SERVICE',
  'MODIFIED_SERVICE',
  'OTHER_EFFECT',
  'UNKNOWN_EFFECT',
  'STOP_MOVED',
  'NO_EFFECT',
  'ACCESSIBILITY_ISSUE',
] as const;
export type AlertEffect = (typeof alertEffects)[number];

/** Effects that change where riders board, or whether they can: without the alert they wait at the wrong place, or in vain. */
const changingBoarding: ReadonlySet<string> = new Set<AlertEffect>([
  'NO_SERVICE',
  'REDUCED_SERVICE',
  'DETOUR',
  'MODIFIED_SERVICE',
  'STOP_MOVED',
]);

/** Whether riders have to read the alert before they go: it is then shown open above the departures. */
export const changesBoarding = ({ effect }: { readonly effect: string }): boolean => changingBoarding.has(effect);

export interface AlertSpan {
  readonly activeFrom: EpochSeconds;
  readonly activeUntil: EpochSeconds | null;
  readonly withdrawnAt: EpochSeconds | null;
}

/** The start of the minute of an instant: public answers are cached for whole minutes. */
export const minuteOf = (at: EpochSeconds): EpochSeconds => (at - (at % 60)) as EpochSeconds;

/**
 * Whether riders are shown the alert at an instant. A withdrawn alert is hidden from the start of its minute on, as public answers are
 * the same for a whole minute.
 */
export const isActive = ({ activeFrom, activeUntil, withdrawnAt }: AlertSpan, at: EpochSeconds): boolean =>
  at >= activeFrom && (activeUntil === null || at < activeUntil) && (withdrawnAt === null || at < minuteOf(withdrawnAt));

/** What an alert is about: a route, a stop, or both; both null: the whole agency. */
export interface AlertPlace {
  readonly routeId: string | null;
  readonly stopId: string | null;
}

/** The route and stop for which alerts are requested; null: any. */
export interface PlaceFilter {
  readonly routeId: string | null;
  /** The stop with its station and platforms. */
  readonly stopIds: ReadonlySet<string> | null;
}

/**
 * Whether an alert concerns the requested route and stop. An alert about a stop concerns the routes that call there, an alert about a
 * route concerns the stops it serves, and an alert about neither concerns all.
 * @param serves whether a route calls at a stop
 */
export function concerns(alert: AlertPlace, place: PlaceFilter, serves: (routeId: string, stopId: string) => boolean): boolean {
  const ofRoute =
    place.routeId === null ||
    (alert.routeId === null ? alert.stopId === null || serves(place.routeId, alert.stopId) : alert.routeId === place.routeId);
  if (!ofRoute || place.stopIds === null) return ofRoute;
  if (alert.stopId !== null) return place.stopIds.has(alert.stopId);
  const { routeId } = alert;
  return routeId === null || [...place.stopIds].some((stopId) => serves(routeId, stopId));
}

/** The newest first; alerts of the same moment by id. */
export const newestFirst = (a: AlertSpan & { alertId: string }, b: AlertSpan & { alertId: string }): number =>
  b.activeFrom - a.activeFrom || (a.alertId < b.alertId ? -1 : 1);

/**
 * The alerts as they would be with one that is not published yet.
 * @param alerts the newest first, as is the result
 * @param draft replaces the alert with its id, if there is one
 */
export const withDraft = <Alert extends AlertSpan & { readonly alertId: string }>(alerts: readonly Alert[], draft: Alert): Alert[] =>
  [...alerts.filter(({ alertId }) => alertId !== draft.alertId), draft].sort(newestFirst);

/** The texts of an alert. The Chinese headline is required; null: not written. */
interface AlertTexts {
  readonly headerZh: string;
  readonly headerEn: string | null;
  readonly descriptionZh: string | null;
  readonly descriptionEn: string | null;
}

/** The texts as they are shown, each with its language: pages mark texts that are not in the page's language (`lang`). */
export interface ShownTexts {
  readonly header: string;
  readonly headerLanguage: Language;
  readonly description: string | null;
  /** null: there is no description. */
  readonly descriptionLanguage: Language | null;
}

/** The texts of an alert for readers of a language. If a text is missing in it, the one in the other language is used. */
export function alertTexts({ headerZh, headerEn, descriptionZh, descriptionEn }: AlertTexts, language: Language): ShownTexts {
  const [header, headerLanguage] = language === 'en' && headerEn !== null ? [headerEn, language] : [headerZh, 'zh-CN' as const];
  const descriptions = { 'zh-CN': descriptionZh, en: descriptionEn };
  const shownLanguage = descriptions[language] === null ? otherLanguage(language) : language;
  const description = descriptions[shownLanguage];
  return { header, headerLanguage, description, descriptionLanguage: description === null ? null : shownLanguage };
}

/** The fields of an alert that are the same in every language. */
interface AlertFacts extends AlertPlace, Omit<AlertSpan, 'withdrawnAt'> {
  readonly alertId: string;
  readonly cause: string;
  readonly effect: string;
}

/** These fields as in answers of the API. @param zone the time zone of the agency, for the times */
export const alertFacts = (
  { alertId, routeId, stopId, cause, effect, activeFrom, activeUntil }: AlertFacts,
  zone: string,
): Omit<AlertFacts, 'activeFrom' | 'activeUntil'> & { readonly activeFrom: string; readonly activeUntil: string | null } => ({
  ...{ alertId, routeId, stopId, cause, effect },
  activeFrom: formatInstant(activeFrom, zone),
  activeUntil: activeUntil === null ? null : formatInstant(activeUntil, zone),
});
