import type { DraftContent, DraftWay } from './draft-content.js';
import { problemMaker, type DraftProblem } from './draft-problem.js';
import type { DraftTrips } from './draft-trips.js';
import { inEveryLanguage } from '../language.js';
import { clockWords } from '../sentences/sentence-words.js';
import { departuresOfWays, type WayDepartures } from './way-departures.js';

/** Problems of sentences that generate no departures, of changes without a departure, and of ways without departures. */
export function problemsOfSentences(content: DraftContent, { trips }: DraftTrips): DraftProblem[] {
  const [error, hint] = [problemMaker(content, 'error'), problemMaker(content, 'hint')];
  const made = departuresOfWays(content);
  const all = content.routes.flatMap(({ ways }) => ways);
  const leaves = ({ wayId }: DraftWay): boolean => (made.get(wayId)?.departures.length ?? 0) > 0;
  const hasSentences = ({ sentences }: DraftWay): boolean => sentences.length > 0;
  const isEmpty = trips.length === 0 && !all.some(leaves);
  return [
    ...(isEmpty && content.routes.length > 0 ? [error('departures-missing')] : []),
    ...all.flatMap((way) => faultsOf(content, way, made.get(way.wayId))),
    ...(isEmpty
      ? []
      : all
          .filter((way) => way.stops.length > 1 && !hasSentences(way) && !leaves(way))
          .map(({ wayId }) => hint('way-without-departures', { wayId }))),
    ...all.flatMap((way) => idleChanges(content, way, made.get(way.wayId))),
    ...all.flatMap((way) => ownTimesMissing(content, way, made.get(way.wayId))),
  ];
}

function faultsOf(content: DraftContent, { wayId, sentences }: DraftWay, made: WayDepartures | undefined): DraftProblem[] {
  const error = problemMaker(content, 'error');
  const first = new Map((made?.sentenceFaults ?? []).toReversed().map(({ sentenceId, code }) => [sentenceId, code]));
  return sentences.flatMap(({ sentenceId, serviceId }) => {
    const code = first.get(sentenceId);
    return code === undefined ? [] : [error(`sentence-${code}`, { wayId, serviceId, sentenceId })];
  });
}

/** Changes without a departure, as one problem per way: they are mostly left over from one change of a sentence. */
function idleChanges(content: DraftContent, { wayId }: DraftWay, made: WayDepartures | undefined): DraftProblem[] {
  const idle = made?.idleChanges ?? [];
  const [first] = idle;
  if (first === undefined) return [];
  const { serviceId, time } = first.change;
  const params = { count: idle.length, at: inEveryLanguage((language) => clockWords(time, language)) };
  return [problemMaker(content, 'hint')('change-fits-nothing', { wayId, serviceId, time }, params)];
}

/** Departures whose own running times are incomplete; missing running times of the way are reported with the way. */
function ownTimesMissing(content: DraftContent, { wayId }: DraftWay, made: WayDepartures | undefined): DraftProblem[] {
  const error = problemMaker(content, 'error');
  return (made?.departures ?? []).flatMap(({ change, serviceId, timing }) => {
    if (change === null || change.runningTimes === null || typeof timing !== 'string') return [];
    const time = change.to ?? change.time;
    const at = inEveryLanguage((language) => clockWords(time, language));
    return [error('own-times-missing', { wayId, serviceId, time }, { at })];
  });
}
