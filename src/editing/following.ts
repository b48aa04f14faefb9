import type { DraftContent } from '../timetabling/draft-content.js';
import { tripsOf } from '../timetabling/draft-trips.js';
import { formatServiceTime } from '../scheduling/service-time.js';
import { withWays } from './parts-of-content.js';

/** Sentences of other ways that count from ways that go keep their departures, one by one. */
export function withoutFollowing(content: DraftContent, goneWayIds: ReadonlySet<string>): DraftContent {
  const follows = content.routes.some(({ ways }) =>
    ways.some(
      ({ wayId, sentences }) => !goneWayIds.has(wayId) && sentences.some(({ rule }) => rule.kind === 'after' && goneWayIds.has(rule.wayId)),
    ),
  );
  if (!follows) return content;
  // As the sentences have them: what was done to single departures is laid over them again.
  const said = tripsOf(
    withWays(content, (way) => ({ ...way, changes: [] })),
    null,
  ).trips;
  return withWays(content, (way) => ({
    ...way,
    sentences: way.sentences.map((sentence) => {
      const { rule, sentenceId } = sentence;
      if (rule.kind !== 'after' || !goneWayIds.has(rule.wayId)) return sentence;
      const times = said
        .filter((trip) => trip.wayId === way.wayId && trip.sentenceId === sentenceId)
        .map(({ startTime }) => formatServiceTime(startTime));
      return { ...sentence, rule: { kind: 'times', times } };
    }),
  }));
}
