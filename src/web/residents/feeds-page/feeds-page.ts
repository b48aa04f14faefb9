import { speaker, type Language } from '../../../language.js';
import { dayText, dayWithYear } from '../../shared/dates.js';
import { clockOf, dateOf } from '../../shared/moments.js';
import { messages } from '../messages.texts.js';
import { feedsPageTexts } from './feeds-page.texts.js';

export interface FeedAddress {
  readonly address: string;
  readonly what: string;
  readonly format: string;
  readonly isPattern: boolean;
}

/** A feed, as `GET /v1/feeds` describes it. */
interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly readers: 'everybody' | 'token' | 'managers';
  readonly addresses: readonly FeedAddress[];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly provisionalFrom: string | null;
  readonly hasWebsite: boolean | null;
  readonly changedAt: string | null;
  readonly bytes: number | null;
  readonly check: FeedCheck | null;
}

interface FeedCheck {
  readonly state: 'passes' | 'warnings' | 'errors' | 'underway' | 'failed';
  readonly notices: readonly {
    readonly code: string;
    readonly severity: 'ERROR' | 'WARNING';
    readonly count: number;
    readonly firstPlace: string | null;
    readonly meaning: string;
    readonly remedy: string;
  }[];
  readonly retryAt: string | null;
}

/** The feeds of an agency, for whoever sets up a program that reads them. */
export interface FeedsPage {
  readonly language: Language;
  readonly prefix: string;
  readonly agencyName: string;
  readonly isOpenToAll: boolean;
  readonly licence: { readonly name: string; readonly url: string | null } | null;
  readonly contact: {
    readonly phone: string | null;
    readonly phoneName: string | null;
    readonly email: string | null;
    readonly url: string | null;
  };
  readonly feeds: readonly Feed[];
  /** The origin of the addresses is this computer, so no other one can open them. */
  readonly isHereOnly: boolean;
}

export const sayOnFeeds = speaker({ ...messages, ...feedsPageTexts });

/** A size as people read it. @example sizeText(1_234_567) // '1.2 MB' */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A moment of the past, with the year. @example changedText('2024-07-15T07:10:00+08:00', 'zh-CN') // '2024年7月15日 07:10' */
export const changedText = (at: string, language: Language): string => `${dayWithYear(dateOf(at), language)} ${clockOf(at)}`;

/** @example checkText({ state: 'passes', notices: [], retryAt: null }, 'en') // 'Its check found nothing wrong' */
export function checkText({ state, notices }: FeedCheck, language: Language): string {
  const count = state === 'errors' ? notices.filter(({ severity }) => severity === 'ERROR').length : notices.length;
  return sayOnFeeds(language)(state, { count });
}

/** How things stand, in one line under the title. */
export function standText({ feeds, language }: Pick<FeedsPage, 'feeds' | 'language'>): string {
  const say = sayOnFeeds(language);
  const gtfs = feeds.find(({ id }) => id === 'gtfs');
  if (gtfs === undefined || gtfs.validUntil === null || gtfs.check === null) return say('holdsNothing');
  const facts = { until: dayWithYear(gtfs.validUntil, language), check: checkText(gtfs.check, language) };
  if (gtfs.provisionalFrom === null) return say('holds', facts);
  return say('holdsProvisionally', { ...facts, from: dayWithYear(gtfs.provisionalFrom, language) });
}

/** @example provisionalText('2026-12-25', 'zh-CN') // '2026年12月25日起是暂定：放假和调休还没公布，公布后会变。' */
export const provisionalText = (from: string, language: Language): string =>
  sayOnFeeds(language)('provisionalFrom', { from: dayWithYear(from, language) });

/** @example whereText('stop “Clinic” (S1)', 24, 'en') // 'At stop “Clinic” (S1), and in 23 more places.' */
export const whereText = (place: string, count: number, language: Language): string =>
  sayOnFeeds(language)(count > 1 ? 'atAndMore' : 'at', { place, more: count - 1 });

/** A feed with many addresses shows the first, which most readers want, and folds the others. */
export const splitAddresses = <Address>(
  all: readonly Address[],
): { readonly shown: readonly Address[]; readonly folded: readonly Address[] } =>
  all.length > mostShown ? { shown: all.slice(0, 1), folded: all.slice(1) } : { shown: all, folded: [] };
const mostShown = 2;

/** Addresses that say the same in two formats stand under one heading. */
export function byWhat(addresses: readonly FeedAddress[]): { readonly what: string; readonly addresses: readonly FeedAddress[] }[] {
  const whats = [...new Set(addresses.map(({ what }) => what))];
  return whats.map((what) => ({ what, addresses: addresses.filter((each) => each.what === what) }));
}

/** Dates in one year name it once. @example validText('2024-07-01', '2024-12-31', 'en', '{from} to {until}') */
export function validText(from: string, until: string, language: Language): string {
  const first = from.slice(0, 4) === until.slice(0, 4) && language === 'en' ? dayText(from, language) : dayWithYear(from, language);
  return sayOnFeeds(language)('fromTo', { from: first, until: dayWithYear(until, language) });
}
