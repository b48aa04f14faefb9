import { otherLanguage, type Language } from '../language.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';

/** Why: the words of GTFS-Realtime `Alert.Cause`. */
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

/** What it does to riders: the words of GTFS-Realtime `Alert.Effect`. */
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

/** Where one boards, or whether: a rider who does not hear of it stands at the wrong place, or in vain. */
const changingBoarding: ReadonlySet<string> = new Set<AlertEffect>([
  'NO_SERVICE',
  'REDUCED_SERVICE',
  'DETOUR',
  'MODIFIED_SERVICE',
  'STOP_MOVED',
]);

/** Whether riders have to read it before they go: then it stands above the departures, open. */
export const changesBoarding = ({ effect }: { readonly effect: string }): boolean => changingBoarding.has(effect);

export interface AlertSpan {
  readonly activeFrom: EpochSeconds;
  readonly activeUntil: EpochSeconds | null;
  readonly withdrawnAt: EpochSeconds | null;
}

/** The minute that contains an instant: public answers are those of whole minutes. */
export const minuteOf = (at: EpochSeconds): EpochSeconds => (at - (at % 60)) as EpochSeconds;

/**
 * Whether riders are told at an instant. What is withdrawn is gone from the beginning of its minute on, or else whoever
 * asks in the rest of that minute would still be told.
 */
export const isActive = ({ activeFrom, activeUntil, withdrawnAt }: AlertSpan, at: EpochSeconds): boolean =>
  at >= activeFrom && (activeUntil === null || at < activeUntil) && (withdrawnAt === null || at < minuteOf(withdrawnAt));

/** What an alert is about; both null: the whole agency. */
export interface AlertPlace {
  readonly routeId: string | null;
  readonly stopId: string | null;
}

/** What is asked about; null: anything. */
export interface AskedPlace {
  readonly routeId: string | null;
  /** The stop with its station and platforms. */
  readonly stopIds: ReadonlySet<string> | null;
}

/**
 * Whether an alert matters to whoever asks about a route, a stop or both: one of a stop matters to the routes that call
 * there, one of a route to the stops it serves, one of neither to all.
 */
export function concerns(alert: AlertPlace, asked: AskedPlace, serves: (routeId: string, stopId: string) => boolean): boolean {
  const ofRoute =
    asked.routeId === null ||
    (alert.routeId === null ? alert.stopId === null || serves(asked.routeId, alert.stopId) : alert.routeId === asked.routeId);
  if (!ofRoute || asked.stopIds === null) return ofRoute;
  if (alert.stopId !== null) return asked.stopIds.has(alert.stopId);
  const { routeId } = alert;
  return routeId === null || [...asked.stopIds].some((stopId) => serves(routeId, stopId));
}

/** The newest first; of the same moment in one order. */
export const newestFirst = (a: AlertSpan & { alertId: string }, b: AlertSpan & { alertId: string }): number =>
  b.activeFrom - a.activeFrom || (a.alertId < b.alertId ? -1 : 1);

/**
 * The alerts as they would be with one that is not published yet.
 * @param alerts the newest first, as the answer is
 * @param draft in the place of the one that has its id, if any has
 */
export const withDraft = <Alert extends AlertSpan & { readonly alertId: string }>(alerts: readonly Alert[], draft: Alert): Alert[] =>
  [...alerts.filter(({ alertId }) => alertId !== draft.alertId), draft].sort(newestFirst);

/** What was written: Chinese always, English where somebody could. */
interface AlertTexts {
  readonly headerZh: string;
  readonly headerEn: string | null;
  readonly descriptionZh: string | null;
  readonly descriptionEn: string | null;
}

/** What is told, and in which language it was written: pages mark words of another language than theirs. */
export interface ToldTexts {
  readonly header: string;
  readonly headerLanguage: Language;
  readonly description: string | null;
  /** null: nothing more is said. */
  readonly descriptionLanguage: Language | null;
}

/** The words of an alert for whoever reads a language; words that are only there in the other one are better than none. */
export function alertTexts({ headerZh, headerEn, descriptionZh, descriptionEn }: AlertTexts, language: Language): ToldTexts {
  const [header, headerLanguage] = language === 'en' && headerEn !== null ? [headerEn, language] : [headerZh, 'zh-CN' as const];
  const descriptions = { 'zh-CN': descriptionZh, en: descriptionEn };
  const told = descriptions[language] === null ? otherLanguage(language) : language;
  const description = descriptions[told];
  return { header, headerLanguage, description, descriptionLanguage: description === null ? null : told };
}

/** What an alert says that needs no words. */
interface AlertFacts extends AlertPlace, Omit<AlertSpan, 'withdrawnAt'> {
  readonly alertId: string;
  readonly cause: string;
  readonly effect: string;
}

/** As whoever asks is told, with times on the clocks of the place. */
export const alertFacts = (
  { alertId, routeId, stopId, cause, effect, activeFrom, activeUntil }: AlertFacts,
  zone: string,
): Omit<AlertFacts, 'activeFrom' | 'activeUntil'> & { readonly activeFrom: string; readonly activeUntil: string | null } => ({
  ...{ alertId, routeId, stopId, cause, effect },
  activeFrom: formatInstant(activeFrom, zone),
  activeUntil: activeUntil === null ? null : formatInstant(activeUntil, zone),
});
