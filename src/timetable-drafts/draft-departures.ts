import { compareText } from '../scheduling/trips.js';
import type { Language } from '../language.js';
import { formatServiceTime } from '../scheduling/service-time.js';
import { sentenceName, wayName } from '../timetabling/draft-names.js';
import { tripsOf, type DraftTrip, type GoneTrip } from '../timetabling/draft-trips.js';
import type { DraftBase } from '../timetabling/draft-base.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import type * as told from './draft-departures.requests.js';

/** Which departures are asked for; left out: all. */
export interface AskedDepartures {
  readonly wayId?: string;
  readonly serviceId?: string;
}

const isAsked =
  (asked: AskedDepartures) =>
  ({ wayId, serviceId }: { readonly wayId: string; readonly serviceId: string }): boolean =>
    (asked.wayId ?? wayId) === wayId && (asked.serviceId ?? serviceId) === serviceId;

/** The sentences of a draft in words, with the departures that they make, less what was taken out. */
export function sentencesIn(
  content: DraftContent,
  base: DraftBase | null,
  asked: AskedDepartures,
  language: Language,
): Omit<told.DraftSentencesAnswer, 'revision'> {
  const made = new Map<string, string[]>();
  for (const { wayId, sentenceId, saidTime } of tripsOf(content, base).trips) {
    const key = JSON.stringify([wayId, sentenceId]);
    const times = made.get(key) ?? [];
    times.push(formatServiceTime(saidTime));
    made.set(key, times);
  }
  const ways = content.routes.flatMap(({ routeId, ways: ofRoute }) =>
    ofRoute
      .filter(({ wayId }) => (asked.wayId ?? wayId) === wayId)
      .map(({ wayId, directionId, sentences }): told.WaySentencesAnswer => {
        return {
          ...{ routeId, wayId, wayName: wayName(content, wayId, language), directionId },
          sentences: sentences
            .filter(({ serviceId }) => (asked.serviceId ?? serviceId) === serviceId)
            .map((sentence) => ({
              ...{ sentence, words: sentenceName(content, sentence, language) },
              times: (made.get(JSON.stringify([wayId, sentence.sentenceId])) ?? []).sort(compareText),
            })),
        };
      }),
  );
  return { ways };
}

/** The departures of a draft, and those of the timetable before that it has no more. */
export function departuresIn(
  content: DraftContent,
  base: DraftBase | null,
  asked: AskedDepartures,
): Omit<told.DraftDeparturesAnswer, 'revision'> {
  const { trips, gone } = tripsOf(content, base);
  const changes = content.routes
    .flatMap(({ ways }) => ways)
    .map(({ wayId, changes: ofWay }) => ({ wayId, changes: ofWay.filter(({ serviceId }) => isAsked(asked)({ wayId, serviceId })) }))
    .filter(({ changes: ofWay }) => ofWay.length > 0);
  return { departures: trips.filter(isAsked(asked)).map(departureAnswer), gone: gone.filter(isAsked(asked)).map(goneAnswer), changes };
}

function departureAnswer(trip: DraftTrip): told.DraftDepartureAnswer {
  const { tripId, routeId, wayId, serviceId, startTime, endTime, saidTime, blockId, sentenceId, isNew, own } = trip;
  return {
    ...{ tripId, routeId, wayId, serviceId, time: formatServiceTime(startTime), arrivalTime: formatServiceTime(endTime) },
    ...{ blockId, sentenceId, isNew, own, saidTime: formatServiceTime(saidTime) },
  };
}

const goneAnswer = ({ tripId, routeId, wayId, serviceId, startTime }: GoneTrip): told.GoneDepartureAnswer => ({
  ...{ tripId, routeId, wayId, serviceId, time: formatServiceTime(startTime) },
});

/** The draft with one way changed. @returns null: it has none of that id */
export function withWay(content: DraftContent, wayId: string, change: (way: DraftWay) => DraftWay): DraftContent | null {
  if (!content.routes.some(({ ways }) => ways.some((way) => way.wayId === wayId))) return null;
  const routes = content.routes.map((route) => ({
    ...route,
    ways: route.ways.map((way) => (way.wayId === wayId ? change(way) : way)),
  }));
  return { ...content, routes };
}
