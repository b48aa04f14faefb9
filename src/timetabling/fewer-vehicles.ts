import { tripsTooMany } from '../blocking/most-trips.js';
import { formatServiceTime, parseServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { readRule, noOtherWays } from '../sentences/sentence.js';
import { draftVehicles, tripsOfDay, vehiclesFor, vehiclesNeeded, type DayFleet, type DraftPreview } from './draft-preview.js';
import type { DraftContent } from './draft-content.js';
import { tripsOf, type DraftTrip } from './draft-trips.js';
import { headwayGroups, withHeadway, type HeadwayGroup, type ProposedSentence } from './headway-groups.js';

/** Another headway with which the buses at hand suffice, for sentences that need more buses. */
export interface HeadwayProposal {
  readonly kind: 'headway';
  /** The routes whose sentences change; several if one route alone is not enough. */
  readonly routeIds: readonly string[];
  readonly headwaySeconds: number;
  /** The new sentences, in the order in which they begin. */
  readonly sentences: readonly ProposedSentence[];
  /** The number of trips that these sentences generate. */
  readonly tripCount: number;
  /** The first of these departures that are not at a multiple of five minutes, which riders find hard to remember. */
  readonly oddTimes: readonly ServiceTime[];
  readonly vehicles: number;
}

/** Leaves out the departures that no bus at hand can run. */
interface DropProposal {
  readonly kind: 'drop';
  readonly dropped: readonly DraftTrip[];
  /** The number of trips that remain on the day. */
  readonly tripCount: number;
  readonly vehicles: number;
}

export type Proposal = HeadwayProposal | DropProposal;

interface Search {
  readonly content: DraftContent;
  readonly fleet: DayFleet;
  readonly trips: readonly DraftTrip[];
  readonly atHand: number;
}

const minute = 60;
const longestHeadway = 120 * minute;
const round = 5 * minute;
const maxOddTimes = 2;
/** The most groups for which there are proposals: as many as fit beside the sentences, with two proposals each. */
const maxGroups = 3;

/**
 * The proposals for a day that needs more buses than there are: the least headway for which the buses at hand suffice, the least one that
 * is a multiple of five minutes, and which departures to leave out. None if there are enough buses, or none is known.
 */
export function proposalsFor(
  content: DraftContent,
  { trips, days }: Pick<DraftPreview, 'trips' | 'days'>,
  dayKey: string,
  atHand: number,
): Proposal[] {
  const fleet = days.find(({ day }) => day.key === dayKey);
  if (fleet === undefined || atHand < 1 || vehiclesNeeded(fleet, content.fleet) <= atHand) return [];
  const search = { content, fleet, trips, atHand };
  const forcing = new Set(content.fleet.allowsEmptyRunning ? fleet.forcingWithEmptyRunning : fleet.forcing);
  const changed = new Set(trips.filter(({ isNew }) => isNew).map(({ wayId, sentenceId }) => `${wayId} ${sentenceId ?? ''}`));
  const isChanged = ({ rhythms }: HeadwayGroup): boolean =>
    rhythms.some(({ wayId, sentence }) => changed.has(`${wayId} ${sentence.sentenceId}`));
  // Sentences with new departures come first: managers are most willing to change these again.
  const all = headwayGroups(content, fleet.day, trips, forcing);
  const groups = [...all.filter(isChanged), ...all.filter((group) => !isChanged(group))].slice(0, maxGroups);
  const alone = groups.flatMap((group) => headwaysOf(search, [group]));
  const slower = alone.length > 0 || groups.length < 2 ? alone : headwaysOf(search, groups);
  return [...slower, ...dropOf(search)];
}

/** The most departures that are proposed to be left out: few enough to be read in one line. */
const maxDropped = 6;

function dropOf({ content, fleet, trips, atHand }: Search): DropProposal[] {
  // For each missing bus at least one departure has to be left out.
  if (vehiclesNeeded(fleet, content.fleet) - atHand > maxDropped) return [];
  const { rules, vehicleTrip } = draftVehicles(content, trips);
  const own = tripsOfDay(trips, fleet.day);
  const dropped = tripsTooMany(
    own.map((trip) => ({ ...vehicleTrip(trip), trip })),
    rules,
    atHand,
    ({ trip }) => (trip.isNew ? 0 : 1),
  ).map(({ trip }) => trip);
  if (dropped.length === 0 || dropped.length > Math.min(maxDropped, own.length / 4)) return [];
  dropped.sort((a, b) => a.startTime - b.startTime);
  return [{ kind: 'drop', dropped, tripCount: own.length - dropped.length, vehicles: atHand }];
}

/** The content after a proposal is accepted. */
export function withProposal(content: DraftContent, proposal: Proposal): DraftContent {
  return proposal.kind === 'headway' ? withSentences(content, proposal.sentences) : withoutDepartures(content, proposal.dropped);
}

function headwaysOf(search: Search, groups: readonly HeadwayGroup[]): HeadwayProposal[] {
  if (!isWorthTrying(search, groups)) return [];
  const now = Math.min(...groups.flatMap(({ rhythms }) => rhythms.map(({ headwaySeconds }) => headwaySeconds)));
  const least = firstThatRuns(search, groups, (Math.floor(now / minute) + 1) * minute, minute);
  if (least === null || least.headwaySeconds % round === 0) return least === null ? [] : [least];
  const roundOne = firstThatRuns(search, groups, Math.ceil(least.headwaySeconds / round) * round, round);
  return roundOne === null ? [least] : [least, roundOne];
}

function firstThatRuns(search: Search, groups: readonly HeadwayGroup[], from: number, step: number): HeadwayProposal | null {
  for (let headway = from; headway <= longestHeadway; headway += step) {
    const found = tried(search, groups, headway);
    if (found !== null) return found;
  }
  return null;
}

/** Whether another headway can help: false if the other sentences alone need too many buses. */
function isWorthTrying({ content, fleet, trips, atHand }: Search, groups: readonly HeadwayGroup[]): boolean {
  const gone = new Set(groups.flatMap(({ rhythms }) => rhythms.map(({ wayId, sentence }) => `${wayId} ${sentence.sentenceId}`)));
  const others = trips.filter(({ wayId, sentenceId }) => !gone.has(`${wayId} ${sentenceId ?? ''}`));
  return vehiclesFor(fleet.day, others, draftVehicles(content, trips)) <= atHand;
}

function tried(search: Search, groups: readonly HeadwayGroup[], headwaySeconds: number): HeadwayProposal | null {
  const { content, fleet, trips, atHand } = search;
  const ways = groups.map((group) => {
    // If there are several groups, one that already has a longer headway keeps it.
    const slower = Math.max(headwaySeconds, ...group.rhythms.map((rhythm) => rhythm.headwaySeconds));
    return withHeadway(group, groups.length === 1 ? headwaySeconds : slower, content.fleet.layoverSeconds);
  });
  const most = Math.max(...ways.map(({ length }) => length));
  for (let way = 0; way < most; way += 1) {
    const sentences = ways.flatMap((choices) => choices[Math.min(way, choices.length - 1)] ?? []);
    if (sentences.some(({ after }) => readRule(after.rule, noOtherWays).departures.length === 0)) continue;
    const changed = changedTrips(content, trips, sentences);
    const vehicles = vehiclesFor(fleet.day, changed, draftVehicles(content, trips));
    if (vehicles > atHand) continue;
    const isOf = ({ wayId, sentenceId }: DraftTrip): boolean =>
      sentences.some((one) => one.wayId === wayId && one.after.sentenceId === sentenceId);
    const made = tripsOfDay(changed, fleet.day).filter(isOf);
    const odd = made.map(({ startTime }) => startTime).filter((time) => time % round !== 0);
    return {
      ...{ kind: 'headway', routeIds: groups.map(({ routeId }) => routeId), headwaySeconds, sentences, tripCount: made.length, vehicles },
      oddTimes: [...new Set(odd)].slice(0, maxOddTimes),
    };
  }
  return null;
}

/** The trips with other sentences; only those of routes whose departures can change are generated anew. */
function changedTrips(content: DraftContent, trips: readonly DraftTrip[], sentences: readonly ProposedSentence[]): DraftTrip[] {
  const changed = withSentences(content, sentences);
  const follows = content.routes.some(({ ways }) => ways.some((way) => way.sentences.some(({ rule }) => rule.kind === 'after')));
  const routes = changed.routes.filter((route) => follows || !content.routes.includes(route));
  const made = new Set(routes.map(({ routeId }) => routeId));
  return [...trips.filter(({ routeId }) => !made.has(routeId)), ...tripsOf({ ...changed, routes }, null).trips];
}

function withSentences(content: DraftContent, sentences: readonly ProposedSentence[]): DraftContent {
  const replacing = new Map(sentences.map(({ wayId, after }) => [`${wayId} ${after.sentenceId}`, after]));
  const ofWays = new Set(sentences.map(({ wayId }) => wayId));
  const routes = content.routes.map((route) => {
    if (!route.ways.some(({ wayId }) => ofWays.has(wayId))) return route;
    const ways = route.ways.map((way) => {
      if (!ofWays.has(way.wayId)) return way;
      return { ...way, sentences: way.sentences.map((sentence) => replacing.get(`${way.wayId} ${sentence.sentenceId}`) ?? sentence) };
    });
    return { ...route, ways };
  });
  return { ...content, routes };
}

/** Leaves out departures: an added one by deleting its change, any other by a change `removed`, which replaces an earlier change. */
function withoutDepartures(content: DraftContent, dropped: readonly DraftTrip[]): DraftContent {
  const routes = content.routes.map((route) => {
    const ways = route.ways.map((way) => {
      const own = dropped.filter(({ wayId }) => wayId === way.wayId);
      if (own.length === 0) return way;
      const isAbout = (trip: DraftTrip, { serviceId, time }: { readonly serviceId: string; readonly time: string }): boolean =>
        serviceId === trip.serviceId && secondsOf(time) === trip.sentenceTime;
      const changes = [...way.changes];
      for (const trip of own) {
        const place = trip.own === null ? -1 : changes.findIndex((change) => change.is === trip.own && isAbout(trip, change));
        if (place >= 0) changes.splice(place, 1);
        if (trip.own === 'added') continue;
        const removed = { serviceId: trip.serviceId, time: formatServiceTime(trip.sentenceTime) };
        changes.push({ ...removed, is: 'removed', to: null, runningTimes: null });
      }
      return { ...way, changes };
    });
    return ways.every((way, index) => way === route.ways[index]) ? route : { ...route, ways };
  });
  return { ...content, routes };
}

const secondsOf = (text: string): number | null => parseServiceTime(text);
