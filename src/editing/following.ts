import { formatServiceTime } from '../scheduling/service-time.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import { tripsOf } from '../timetabling/draft-trips.js';
import { allWays, withWays } from './parts-of-content.js';

/** Replaces sentences whose departures follow those of a removed way by lists of their departures. */
export function withoutFollowing(content: DraftContent, goneWayIds: ReadonlySet<string>): DraftContent {
  const isFollower = ({ wayId, sentences }: DraftWay): boolean =>
    !goneWayIds.has(wayId) && sentences.some(({ rule }) => rule.kind === 'after' && goneWayIds.has(rule.wayId));
  if (!allWays(content).some(isFollower)) return content;
  const trips = tripsOf(
    withWays(content, (way) => (isFollower(way) ? withoutChanges(way) : way)),
    null,
  ).trips;
  return withWays(content, (way) => ({
    ...way,
    sentences: way.sentences.map((sentence) => {
      const { rule, sentenceId } = sentence;
      if (rule.kind !== 'after' || !goneWayIds.has(rule.wayId)) return sentence;
      const times = trips
        .filter((trip) => trip.wayId === way.wayId && trip.sentenceId === sentenceId)
        .map(({ startTime }) => formatServiceTime(startTime));
      return { ...sentence, rule: { kind: 'times', times } };
    }),
  }));
}

/**
 * The way with only the departures of its sentences, because its changes are applied again afterwards. Running times of 0 make departures
 * possible even if no running times are entered.
 */
const withoutChanges = (way: DraftWay): DraftWay => ({
  ...way,
  changes: [],
  runningTimes: [
    {
      ...{ from: null, until: null, serviceIds: null },
      sectionSeconds: way.stops.slice(1).map(() => 0),
      dwellSeconds: way.stops.slice(1, -1).map(() => 0),
    },
  ],
});
