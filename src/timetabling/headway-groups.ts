import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import type { KindOfDay } from '../sentences/kinds-of-day.js';
import type { ClockRule, EveryRule, Sentence } from '../sentences/sentence.js';
import type { DraftContent, DraftWay } from './draft-content.js';
import type { DraftTrip } from './draft-trips.js';

/** A sentence with a headway, and its departures on the day. */
interface Rhythm {
  readonly wayId: string;
  readonly sentence: Sentence & { readonly rule: EveryRule | ClockRule };
  readonly first: ServiceTime;
  readonly headwaySeconds: number;
  /** The shortest running time of its trips. */
  readonly runningSeconds: number;
}

/** Sentences of a route that are changed together: outbound and return in the same part of the day, ordered by first departure. */
export interface HeadwayGroup {
  readonly routeId: string;
  readonly rhythms: readonly Rhythm[];
}

/** A sentence with another headway (`after`), which is proposed to replace `before`. */
export interface ProposedSentence {
  readonly wayId: string;
  readonly before: Sentence;
  readonly after: Sentence & { readonly rule: EveryRule };
  readonly first: ServiceTime;
}

/**
 * The sentences of a kind of day that generate any of some trips, each with the sentences of other ways of its route at the same time of
 * day.
 * @param tripIds the forcing trips
 */
export function headwayGroups(
  content: DraftContent,
  day: KindOfDay,
  trips: readonly DraftTrip[],
  tripIds: ReadonlySet<string>,
): HeadwayGroup[] {
  return content.routes.flatMap(({ routeId, ways }) => {
    const rhythms = ways.flatMap((way) => rhythmsOf(way, day, trips));
    const ofTrips = trips.filter((trip) => tripIds.has(trip.tripId)).map(({ sentenceId, wayId }) => `${wayId} ${sentenceId ?? ''}`);
    const groups = rhythms
      .filter(({ wayId, sentence }) => ofTrips.includes(`${wayId} ${sentence.sentenceId}`))
      .map((rhythm) => [rhythm, ...ways.flatMap(({ wayId }) => partnerOf(rhythm, rhythms, wayId))].sort((a, b) => a.first - b.first));
    const isNew = (group: readonly Rhythm[], index: number): boolean =>
      groups.findIndex((other) => other.length === group.length && other.every((one) => group.includes(one))) === index;
    return groups.filter(isNew).map((group) => ({ routeId, rhythms: group }));
  });
}

function rhythmsOf({ wayId, sentences }: DraftWay, { serviceIds }: KindOfDay, trips: readonly DraftTrip[]): Rhythm[] {
  return sentences.flatMap((sentence): Rhythm[] => {
    const { rule } = sentence;
    if (!serviceIds.includes(sentence.serviceId) || (rule.kind !== 'every' && rule.kind !== 'clock')) return [];
    const made = trips.filter((trip) => trip.wayId === wayId && trip.sentenceId === sentence.sentenceId);
    const times = made.map(({ sentenceTime }) => sentenceTime).sort((a, b) => a - b);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    const [first] = times;
    if (first === undefined || gaps.length === 0) return [];
    const headwaySeconds = rule.kind === 'every' ? rule.headwaySeconds : Math.min(...gaps);
    const runningSeconds = Math.min(...made.map(({ startTime, endTime }) => endTime - startTime));
    return [{ wayId, sentence: { ...sentence, rule }, first, headwaySeconds, runningSeconds }];
  });
}

/** The sentence of another way whose period overlaps most with that of this one; empty: none overlaps. */
function partnerOf({ wayId, sentence }: Rhythm, rhythms: readonly Rhythm[], otherId: string): Rhythm[] {
  const common = ({ sentence: other }: Rhythm): number => {
    const [a, b] = [sentence.rule, other.rule];
    return overlap(a, b);
  };
  const others = rhythms.filter((one) => one.wayId === otherId && otherId !== wayId && one.sentence.serviceId === sentence.serviceId);
  const [best] = others.filter((one) => common(one) > 0).sort((a, b) => common(b) - common(a));
  return best === undefined ? [] : [best];
}

const secondsOf = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const overlap = (a: EveryRule | ClockRule, b: EveryRule | ClockRule): number =>
  Math.min(secondsOf(a.until), secondsOf(b.until)) - Math.max(secondsOf(a.from), secondsOf(b.from));

const minute = 60;

/**
 * The sentences with another headway, in several variants to try in turn: the return buses leave half a headway after the outbound ones, in
 * whole minutes; as long after them as now; or as soon as the same bus has arrived and its layover is over.
 */
export function withHeadway({ rhythms }: HeadwayGroup, headwaySeconds: number, layoverSeconds: number): ProposedSentence[][] {
  const [lead, follower, ...more] = rhythms;
  if (lead === undefined) return [];
  if (follower === undefined || more.length > 0) return [rhythms.map((each) => proposed(each, headwaySeconds, each.first))];
  const half = Math.floor(headwaySeconds / 2 / minute) * minute;
  const now = follower.first - lead.first;
  const soonest = Math.ceil((lead.runningSeconds + layoverSeconds) / minute) * minute;
  const offsets = [...new Set([half, now, soonest])].filter((offset) => offset < headwaySeconds);
  return offsets.map((offset) => [
    proposed(lead, headwaySeconds, lead.first),
    proposed(follower, headwaySeconds, (lead.first + offset) as ServiceTime),
  ]);
}

function proposed({ wayId, sentence }: Rhythm, headwaySeconds: number, first: ServiceTime): ProposedSentence {
  const { from, until, pauses, last } = sentence.rule;
  const firstText = formatServiceTime(first);
  const rule: EveryRule = {
    ...{ kind: 'every', until, pauses, last, headwaySeconds, first: firstText },
    from: first < secondsOf(from) ? firstText : from,
  };
  return { wayId, before: sentence, after: { ...sentence, rule }, first };
}
