import { compareText } from '../scheduling/trips.js';
import type { Language } from '../language.js';
import { formatServiceTime } from '../scheduling/service-time.js';
import { sentenceName, wayName } from '../timetabling/draft-names.js';
import { tripsOf, type DraftTrip, type GoneTrip } from '../timetabling/draft-trips.js';
import type { DraftBase } from '../timetabling/draft-base.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import type * as answers from './draft-departures.requests.js';

/** Which departures to return; left out: all. */
export interface DepartureFilter {
  readonly wayId?: string;
  readonly serviceId?: string;
}

const matches =
  (filter: DepartureFilter) =>
  ({ wayId, serviceId }: { readonly wayId: string; readonly serviceId: string }): boolean =>
    (filter.wayId ?? wayId) === wayId && (filter.serviceId ?? serviceId) === serviceId;

/** The sentences of a draft in words, with the times of the departures that they generate, except removed ones. */
export function sentencesIn(
  content: DraftContent,
  base: DraftBase | null,
  filter: DepartureFilter,
  language: Language,
): Omit<answers.DraftSentencesAnswer, 'revision'> {
  const made = new Map<string, string[]>();
  for (const { wayId, sentenceId, sentenceTime: saidTime } of tripsOf(content, base).trips) {
    const key = JSON.stringify([wayId, sentenceId]);
    const times = made.get(key) ?? [];
    times.push(formatServiceTime(saidTime));
    made.set(key, times);
  }
  const ways = content.routes.flatMap(({ routeId, ways: ofRoute }) =>
    ofRoute
      .filter(({ wayId }) => (filter.wayId ?? wayId) === wayId)
      .map(({ wayId, directionId, sentences }): answers.WaySentencesAnswer => {
        return {
          ...{ routeId, wayId, wayName: wayName(content, wayId, language), directionId },
          sentences: sentences
            .filter(({ serviceId }) => (filter.serviceId ?? serviceId) === serviceId)
            .map((sentence) => ({
              ...{ sentence, words: sentenceName(content, sentence, language) },
              times: (made.get(JSON.stringify([wayId, sentence.sentenceId])) ?? []).sort(compareText),
            })),
        };
      }),
  );
  return { ways };
}

/** The departures of a draft, and those of the base timetable that it no longer has. */
export function departuresIn(
  content: DraftContent,
  base: DraftBase | null,
  filter: DepartureFilter,
): Omit<answers.DraftDeparturesAnswer, 'revision'> {
  const { trips, gone } = tripsOf(content, base);
  const changes = content.routes
    .flatMap(({ ways }) => ways)
    .map(({ wayId, changes: ofWay }) => ({ wayId, changes: ofWay.filter(({ serviceId }) => matches(filter)({ wayId, serviceId })) }))
    .filter(({ changes: ofWay }) => ofWay.length > 0);
  return { departures: trips.filter(matches(filter)).map(departureAnswer), gone: gone.filter(matches(filter)).map(goneAnswer), changes };
}

function departureAnswer(trip: DraftTrip): answers.DraftDepartureAnswer {
  const { tripId, routeId, wayId, serviceId, startTime, endTime, sentenceTime: saidTime, blockId, sentenceId, isNew, own } = trip;
  return {
    ...{ tripId, routeId, wayId, serviceId, time: formatServiceTime(startTime), arrivalTime: formatServiceTime(endTime) },
    ...{ blockId, sentenceId, isNew, own, saidTime: formatServiceTime(saidTime) },
  };
}

const goneAnswer = ({ tripId, routeId, wayId, serviceId, startTime }: GoneTrip): answers.GoneDepartureAnswer => ({
  ...{ tripId, routeId, wayId, serviceId, time: formatServiceTime(startTime) },
});

/**
 * The draft with one way changed.
 * @returns null if it has no way with that id
 */
export function withWay(content: DraftContent, wayId: string, change: (way: DraftWay) => DraftWay): DraftContent | null {
  if (!content.routes.some(({ ways }) => ways.some((way) => way.wayId === wayId))) return null;
  const routes = content.routes.map((route) => ({
    ...route,
    ways: route.ways.map((way) => (way.wayId === wayId ? change(way) : way)),
  }));
  return { ...content, routes };
}
