import { fill, speaker, type Language } from '../../language.js';
import type { NoticesOfRule } from '../gtfs-rules/notice.js';
import { ruleTextOf } from './check.texts.js';
import { placeText } from './first-place.js';
import { offeredTexts } from './offered-feeds.texts.js';

export const feedIds = ['gtfs', 'gtfs-realtime', 'onebusaway', 'calendars', 'api', 'tides'] as const;
type FeedId = (typeof feedIds)[number];

/** Who may read a feed: everybody, programs with a token (and managers), or managers only. */
export const readerKinds = ['everybody', 'token', 'managers'] as const;
type Readers = (typeof readerKinds)[number];

/** `underway`: the check takes some seconds for a city, and has not ended yet. `failed`: it broke off, which says nothing of the feed. */
export const checkStates = ['passes', 'warnings', 'errors', 'underway', 'failed'] as const;

interface FeedAddress {
  readonly address: string;
  /** What is there. */
  readonly what: string;
  readonly format: string;
  /** The address is a pattern or a place to fill in elsewhere, and opening it is of no use. */
  readonly isPattern: boolean;
}

interface CheckNotice {
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly count: number;
  /** The stops, routes and trips of the first place, by name; null: it has no such thing. */
  readonly firstPlace: string | null;
  /** Their ids in the feed. */
  readonly firstIds: readonly string[];
  readonly meaning: string;
  readonly remedy: string;
}

interface FeedCheck {
  readonly state: (typeof checkStates)[number];
  readonly notices: readonly CheckNotice[];
  /** ISO 8601, of a check that failed: whoever asks from then on has it tried again. */
  readonly retryAt: string | null;
}

/** A feed as people and programs are told of it. */
export interface OfferedFeed {
  readonly id: FeedId;
  readonly title: string;
  readonly description: string;
  readonly readers: Readers;
  /** Empty: there is nothing to read yet, because no timetable runs. */
  readonly addresses: readonly FeedAddress[];
  /** The first and last date for which it says what runs; null: it has none. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The first date that may still change, because its working days are not announced yet; null: none. */
  readonly provisionalFrom: string | null;
  /** false: it had to give `https://unknown.invalid/` as website, because none is known. null: it has nothing to do with one. */
  readonly hasWebsite: boolean | null;
  /** ISO 8601; null: it changes all the time, or there is nothing. */
  readonly changedAt: string | null;
  readonly bytes: number | null;
  /** null: it is not checked here. */
  readonly check: FeedCheck | null;
}

/** The GTFS of the agency. */
export interface GtfsFacts {
  readonly startDate: string;
  readonly endDate: string;
  readonly provisionalFrom: string | null;
  readonly hasWebsite: boolean;
  readonly changedAt: string;
  /** null: it has not been made yet. */
  readonly bytes: number | null;
  readonly check:
    | { readonly is: 'underway' | 'failed'; readonly retryAt: string | null }
    | { readonly is: 'done'; readonly notices: readonly FoundByCheck[] };
}

type FoundByCheck = Pick<NoticesOfRule, 'code' | 'severity' | 'count' | 'about' | 'first'>;

export interface ListFacts {
  readonly language: Language;
  /** In front of every address: `https://…` and `/a/{agencyId}`, or either, or nothing. */
  readonly base: string;
  readonly isOpenToAll: boolean;
  /** null: no trip runs. */
  readonly gtfs: GtfsFacts | null;
  /** A month that has ended, for an address. */
  readonly month: string;
}

const realtimeKinds = ['all', 'trip-updates', 'vehicle-positions', 'alerts'] as const;
const nothing = {
  ...{ validFrom: null, validUntil: null, provisionalFrom: null, hasWebsite: null },
  ...{ changedAt: null, bytes: null, check: null },
} as const;

/** All feeds of an agency, those for other programs first. */
export function listFeeds(facts: ListFacts): OfferedFeed[] {
  const say = speaker(offeredTexts)(facts.language);
  const closed: Readers = facts.isOpenToAll ? 'everybody' : 'token';
  const readers = {
    gtfs: closed,
    'gtfs-realtime': closed,
    onebusaway: closed,
    calendars: 'everybody',
    api: 'everybody',
    tides: 'managers',
  } as const;
  const addresses = addressesOf(facts);
  return feedIds.map((id) => ({
    ...{ id, title: say(id), description: say(`${id}What`), readers: readers[id], addresses: addresses[id] },
    ...(id === 'gtfs' && facts.gtfs !== null ? gtfsFacts(facts.gtfs, facts.language) : nothing),
  }));
}

function addressesOf({ language, base, gtfs, month }: ListFacts): Readonly<Record<FeedId, FeedAddress[]>> {
  const say = speaker(offeredTexts)(language);
  const at = (path: string, what: string, format: string, isPattern = false): FeedAddress => ({
    ...{ address: base + path, what, format, isPattern },
  });
  return {
    gtfs: gtfs === null ? [] : [at('/feeds/gtfs.zip', say('gtfsZip'), 'GTFS (zip)')],
    'gtfs-realtime':
      gtfs === null
        ? []
        : realtimeKinds.flatMap((kind) => [
            at(`/feeds/gtfs-rt/${kind}.pb`, say(kind), say('protobuf')),
            at(`/feeds/gtfs-rt/${kind}.json`, say(kind), say('json')),
          ]),
    onebusaway: [at('/', say('server'), 'OneBusAway', true), at('/api/where/agencies-with-coverage.json', say('tryIt'), say('json'))],
    calendars: [
      at('/guide', say('guide'), say('page')),
      at('/calendar/{routeId}/{directionId}.ics?stopId={stopId}', say('calendarOf'), 'iCalendar', true),
    ],
    api: [at('/v1/openapi.json', say('description'), 'OpenAPI (JSON)'), at('/docs', say('docs'), say('page'))],
    tides: [at(`/feeds/tides/${month}.zip`, say('tidesZip'), 'TIDES (zip)')],
  };
}

const gtfsFacts = (
  { startDate, endDate, changedAt, bytes, check, ...facts }: GtfsFacts,
  language: Language,
): Omit<OfferedFeed, 'id' | 'title' | 'description' | 'readers' | 'addresses'> => ({
  ...{ validFrom: startDate, validUntil: endDate, ...facts, changedAt, bytes },
  check: checkOf(check, language),
});

function checkOf(check: GtfsFacts['check'], language: Language): FeedCheck {
  if (check.is !== 'done') return { state: check.is, notices: [], retryAt: check.retryAt };
  const { notices } = check;
  const worst = notices.some(({ severity }) => severity === 'ERROR') ? 'errors' : notices.length > 0 ? 'warnings' : 'passes';
  const errorsFirst = [...notices].sort((a, b) => Number(a.severity !== 'ERROR') - Number(b.severity !== 'ERROR'));
  return {
    ...{ state: worst, retryAt: null },
    notices: errorsFirst.map(({ code, severity, count, ...of }) => {
      const { meaning, remedy } = ruleTextOf(code);
      const first = { firstPlace: placeText({ code, ...of }, language), firstIds: of.about.map(({ id }) => id) };
      return { code, severity, count, ...first, meaning: fill(meaning[language], { code }), remedy: fill(remedy[language], { code }) };
    }),
  };
}
