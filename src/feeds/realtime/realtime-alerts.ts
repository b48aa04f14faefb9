import { create } from '@bufbuild/protobuf';
import type { AlertCause, AlertEffect } from '../../alerts/alerts.js';
import { inEveryLanguage, languages, type Language, type Text } from '../../language.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';
import { isReasonIn, reasonIn } from '../../trip-log/reasons.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import type { InFeed } from '../gtfs-out/gtfs-network-tables.js';
import { Alert_Cause, Alert_Effect, FeedEntitySchema, type FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import { ownDescriptor, seconds64, type FeedTrip } from './feed-trip.js';
import { tripKeyInFeeds } from './trip-update.js';

/** A text in the languages that it is written in. */
type Written = Readonly<Partial<Record<Language, string>>>;

const translated = (text: Written): { translation: { text: string; language: string }[] } => ({
  translation: languages.flatMap((language) => {
    const written = text[language];
    return written === undefined ? [] : [{ text: written, language }];
  }),
});

interface Told {
  readonly id: string;
  readonly cause: AlertCause;
  readonly effect: AlertEffect;
  readonly header: Written;
  /** null: there is nothing to add to the header. */
  readonly description: Written | null;
  readonly informedEntity: readonly object[];
  readonly activePeriod?: readonly { start: bigint; end?: bigint }[];
}

/** A reader that insists on a description gets the header. */
const alertOf = ({ id, cause, effect, header, description, informedEntity, activePeriod = [] }: Told): FeedEntity =>
  create(FeedEntitySchema, {
    id: `alert:${id}`,
    alert: {
      cause: Alert_Cause[cause],
      effect: Alert_Effect[effect],
      headerText: translated(header),
      descriptionText: translated(description ?? header),
      informedEntity: [...informedEntity],
      activePeriod: [...activePeriod],
    },
  });

/** An alert that a manager published. */
export interface ManagersAlert {
  readonly alertId: string;
  readonly routeId: string | null;
  readonly stopId: string | null;
  readonly cause: string;
  readonly effect: string;
  readonly headerZh: string;
  readonly headerEn: string | null;
  readonly descriptionZh: string | null;
  readonly descriptionEn: string | null;
  readonly activeFrom: EpochSeconds;
  readonly activeUntil: EpochSeconds | null;
}

/** What an alert can name: all that the static feed has. */
export interface Nameable extends InFeed {
  /** All of `agency.txt`: the owner and those who operate routes for it. */
  readonly agencyIds: readonly string[];
}

/**
 * A stop or route at which no trip calls is not in the static feed, and an alert cannot name it (E011). It is then one of its route, else of
 * the agency, for riders who look for the place; but what it says happens there does not happen everywhere, so its effect is another one.
 */
export function managersAlert(alert: ManagersAlert, feed: Nameable): FeedEntity {
  const { alertId, cause, activeFrom, activeUntil } = alert;
  const [routeId, stopId] = [
    feed.routeIds.has(alert.routeId ?? '') ? alert.routeId : null,
    feed.stopIds.has(alert.stopId ?? '') ? alert.stopId : null,
  ];
  const effect = routeId === alert.routeId && stopId === alert.stopId ? alert.effect : 'OTHER_EFFECT';
  const ofPlace = { ...(routeId === null ? {} : { routeId: feedId(routeId) }), ...(stopId === null ? {} : { stopId: feedId(stopId) }) };
  const description = written(alert.descriptionZh, alert.descriptionEn);
  return alertOf({
    id: alertId,
    cause: cause as AlertCause,
    effect: effect as AlertEffect,
    header: written(alert.headerZh, alert.headerEn) ?? {},
    description,
    informedEntity: Object.keys(ofPlace).length === 0 ? feed.agencyIds.map((agencyId) => ({ agencyId })) : [ofPlace],
    activePeriod: [{ start: seconds64(activeFrom), ...(activeUntil === null ? {} : { end: seconds64(activeUntil) }) }],
  });
}

const written = (zh: string | null, en: string | null): Written | null =>
  zh === null && en === null ? null : { ...(zh === null ? {} : { 'zh-CN': zh }), ...(en === null ? {} : { en }) };

/** What an alert about a trip says, and the words for its reason. */
export interface TripWords {
  readonly cancelled: Text;
  readonly moved: Text;
  readonly added: Text;
  readonly reason: (reason: Text) => Text;
}

/** Tells of a trip that is cancelled, moved or added, with the reason, in case a reader does not know these trips. null: none of these. */
export function tripAlert(trip: FeedTrip, wordsOf: () => TripWords): FeedEntity | null {
  const { isScheduled, isAdded, shift, reason, performed, routeId } = trip.known.trip;
  const isCancelled = performed.state === 'cancelled';
  const isExpected = isScheduled || isAdded;
  const what = isCancelled ? 'cancelled' : isScheduled ? (shift === 0 ? null : 'moved') : 'added';
  // A trip that was added and cancelled is in neither feed, and its route runs.
  if (what === null || !isExpected || (isCancelled && !isScheduled)) return null;
  const words = wordsOf();
  const effect = what === 'cancelled' ? 'NO_SERVICE' : what === 'added' ? 'ADDITIONAL_SERVICE' : 'MODIFIED_SERVICE';
  // Only trips of the static feed can be named; riders of an extra one hear of it with its route.
  const informed = isScheduled ? { trip: ownDescriptor(trip) } : { routeId: feedId(routeId) };
  return alertOf({
    id: `trip:${tripKeyInFeeds(trip)}`,
    cause: causeOf(reason),
    effect,
    header: words[what],
    description: reason === null ? null : reasonTold(reason, words, words[what]),
    informedEntity: [informed],
    activePeriod: isScheduled ? [] : [spanOf(trip)].flatMap((span) => span ?? []),
  });
}

/** The reason in each language; where it is written in another one only, the header again, so that no language is without a description. */
function reasonTold(reason: string, words: TripWords, header: Text): Text {
  const told = words.reason(inEveryLanguage((language) => reasonIn(reason, language)));
  return inEveryLanguage((language) => (isReasonIn(reason, language) ? told : header)[language]);
}

/** From the first departure of a trip to its last arrival; null: it has no times. */
function spanOf({ known: { trip } }: FeedTrip): { start: bigint; end: bigint } | null {
  const [first, last] = [trip.plan[0], trip.plan.at(-1)];
  return first === undefined || last === undefined ? null : { start: seconds64(first.departure), end: seconds64(last.arrival) };
}

/** What standard reasons are called in GTFS-Realtime; other reasons are in words only. */
const causes: Readonly<Record<string, AlertCause>> = {
  'vehicle breakdown': 'TECHNICAL_PROBLEM',
  'road works': 'CONSTRUCTION',
  weather: 'WEATHER',
};

const causeOf = (reason: string | null): AlertCause =>
  reason === null ? 'UNKNOWN_CAUSE' : (causes[reasonIn(reason, 'en')] ?? 'OTHER_CAUSE');

/** A day on which a manager lets no buses run that the calendar would let run. */
export interface DayWithout {
  readonly id: string;
  /** As in the static feed. Routes, not the agency: others may run on the day, and some may have an operator of their own. */
  readonly routeIds: readonly string[];
  /** The service day. */
  readonly from: EpochSeconds;
  readonly until: EpochSeconds;
}

export const dayAlert = ({ id, routeIds, from, until }: DayWithout, header: Text, description: Text): FeedEntity =>
  alertOf({
    ...{ id, cause: 'OTHER_CAUSE', effect: 'NO_SERVICE', header },
    description: inEveryLanguage((language) => (isReasonIn(description[language], language) ? description : header)[language]),
    informedEntity: routeIds.map((routeId) => ({ routeId })),
    activePeriod: [{ start: seconds64(from), end: seconds64(until) }],
  });
