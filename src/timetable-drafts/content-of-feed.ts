import type { Feed, FeedAgency, FeedRoute, FeedStop } from '../feeds/gtfs/gtfs-feed.js';
import { usualLayoverSeconds } from '../editing/new-content.js';
import type { Language } from '../language.js';
import { mainLanguage } from '../network/names.js';
import type { BaseTrip } from '../timetabling/draft-base.js';
import type { DraftContent, DraftPlace, DraftRoute, DraftStop } from '../timetabling/draft-content.js';
import type { RunningDays } from '../sentences/running-days.js';
import { headsignsOf, namedTexts } from './named-texts.js';
import { TranslationsOfFeed } from './draft-translations.js';
import { waysOfFeed } from './ways-of-feed.js';

/** The last date of a service without an end: the limit of the feed reader. */
export const farthestDate = '2049-12-31';

/** A timetable in the form of a draft. */
export interface ContentOfFeed {
  readonly content: DraftContent;
  readonly trips: readonly BaseTrip[];
  /** Ids of trips that a draft cannot contain, because they leave at 36:00 or later. */
  readonly tooLate: readonly string[];
}

/** Turns a timetable into the draft with which editing begins: sentences and running times that generate exactly its trips. */
export function contentOfFeed(feed: Feed): ContentOfFeed {
  const owner = feed.agencies[0];
  if (owner === undefined) throw new Error('a timetable has an agency');
  const language = languageOf(owner);
  const translations = new TranslationsOfFeed(feed.translations, language);
  const { ways, trips, tooLate: beyond } = waysOfFeed(feed, headsignsOf(translations));
  const operators = new Map(feed.agencies.slice(1).map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const routes = [...feed.routes.values()]
    .sort((a, b) => a.routeSortOrder - b.routeSortOrder)
    .map((route): DraftRoute => {
      const operatedBy = route.agencyId === owner.agencyId ? null : (operators.get(route.agencyId) ?? null);
      return { ...routeOf(route, translations), operatedBy, ways: ways.get(route.routeId) ?? [] };
    });
  const withoutCarried = {
    place: placeOf(owner, language, translations),
    stops: [...feed.stops.values()].map((stop) => stopOf(stop, translations)),
    routes,
    services: servicesOf(feed),
    fleet: { layoverSeconds: usualLayoverSeconds, allowsEmptyRunning: false, emptyRuns: [], blocks: blocksOf(feed) },
  };
  const wayOf = new Map(trips.map(({ tripId, wayId }) => [tripId, wayId]));
  const carried = {
    transfers: feed.transfers.map(({ fromStopId, toStopId, minTransferTime }) => ({ fromStopId, toStopId, minTransferTime })),
    translations: translations.rowsNotWrittenByDraft(namedTexts(withoutCarried, owner.agencyId ?? '', wayOf)).map(plainRow),
    info: infoOf(feed, owner, language),
  };
  return { content: { ...withoutCarried, carried }, trips, tooLate: beyond };
}

const han = /\p{Script=Han}/u;

/** The language of the timetable's names: as the feed states it, else guessed from the agency's name. */
function languageOf({ agencyLang, agencyName }: FeedAgency): Language {
  const main = agencyLang === null ? null : mainLanguage(agencyLang);
  if (main === 'zh' || main === 'en') return main === 'en' ? 'en' : 'zh-CN';
  return han.test(agencyName) ? 'zh-CN' : 'en';
}

/** The `agency_lang` of a draft: the feed's, which may be null, unless there is no feed or it contradicts the draft's language. */
export const agencyLangOf = (info: Readonly<Record<string, string | null>> | null, language: Language): string | null => {
  const feedLanguage = info?.['agencyLang'];
  const isOf =
    feedLanguage === undefined ||
    (feedLanguage !== null && ['zh', 'en'].includes(mainLanguage(feedLanguage)) && mainLanguage(feedLanguage) !== mainLanguage(language));
  return isOf ? language : feedLanguage;
};

function placeOf(owner: FeedAgency, language: Language, translations: TranslationsOfFeed): DraftPlace {
  const { agencyId, agencyName, agencyTimezone, agencyUrl, agencyPhone, agencyEmail } = owner;
  const place = { tableName: 'agency', fieldName: 'agency_name', recordId: agencyId ?? '' };
  return {
    ...{ name: agencyName, otherName: translations.find(place, agencyName), language, timezone: agencyTimezone },
    ...{ url: agencyUrl === '' ? null : agencyUrl, phone: agencyPhone, email: agencyEmail },
  };
}

function stopOf(stop: FeedStop, translations: TranslationsOfFeed): DraftStop {
  const { stopId, stopName, stopDesc, stopLat, stopLon, locationType, stopCode, parentStation, platformCode, wheelchairBoarding } = stop;
  const other = (fieldName: string, value: string | null): string | null =>
    translations.find({ tableName: 'stops', fieldName, recordId: stopId }, value);
  return {
    ...{ stopId, name: stopName ?? '', otherName: other('stop_name', stopName), lat: stopLat, lon: stopLon, convertedFrom: null },
    ...{ desc: stopDesc, otherDesc: other('stop_desc', stopDesc) },
    ...{ locationType, stopCode, parentStation, platformCode, wheelchairBoarding },
  };
}

function routeOf(route: FeedRoute, translations: TranslationsOfFeed): Omit<DraftRoute, 'operatedBy' | 'ways'> {
  const { routeId, routeShortName, routeLongName, routeColor, routeTextColor, routeType, routeDesc, routeUrl } = route;
  const other = (fieldName: string, value: string | null): string | null =>
    translations.find({ tableName: 'routes', fieldName, recordId: routeId }, value);
  return {
    ...{ routeId, name: routeShortName ?? '', otherName: other('route_short_name', routeShortName) },
    ...{ longName: routeLongName, otherLongName: other('route_long_name', routeLongName) },
    ...{ color: routeColor, textColor: routeTextColor, routeType, desc: routeDesc, url: routeUrl },
  };
}

function servicesOf({ services, exceptions }: Feed): RunningDays[] {
  return [...services.values()].map((service) => {
    const { serviceId, monday, tuesday, wednesday, thursday, friday, saturday, sunday, startDate, endDate, holidayCalendar } = service;
    return {
      ...{ serviceId, name: null, monday, tuesday, wednesday, thursday, friday, saturday, sunday },
      ...{ startDate, endDate: endDate === farthestDate ? null : endDate, holidayCalendar },
      exceptions: exceptions.filter((each) => each.serviceId === serviceId).map(({ date, exceptionType }) => ({ date, exceptionType })),
    };
  });
}

function blocksOf({ trips }: Feed): { blockId: string; tripIds: string[] }[] {
  const blocks = new Map<string, string[]>();
  for (const { tripId, row } of [...trips].sort((a, b) => a.startTime - b.startTime))
    if (row.blockId !== null) blocks.set(row.blockId, [...(blocks.get(row.blockId) ?? []), tripId]);
  return [...blocks].map(([blockId, tripIds]) => ({ blockId, tripIds }));
}

function infoOf({ info }: Feed, { agencyLang }: FeedAgency, language: Language): Record<string, string | null> | null {
  const lang = agencyLang === language ? {} : { agencyLang };
  const all = { ...info, ...lang };
  return Object.keys(all).length === 0 ? null : all;
}

type Carried = DraftContent['carried']['translations'][number];

const plainRow = ({ tableName, fieldName, language, recordId, recordSubId, fieldValue, translation }: Carried): Carried => ({
  ...{ tableName, fieldName, language, recordId, recordSubId, fieldValue, translation },
});
