import { inEveryLanguage, type Text } from '../language.js';
import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { kindsOfDay } from '../sentences/kinds-of-day.js';
import { clockWords } from '../sentences/sentence-words.js';
import { kindWords } from '../sentences/days-words.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import { durationText, timesWords } from './draft-names.js';
import { problemMaker, type DraftProblem } from './draft-problem.js';
import type { DraftTrip, DraftTrips } from './draft-trips.js';
import { gapsOf } from './headway-gaps.js';
import { busiestTogether } from './leaving-together.js';

const midnight = 24 * 3600;

/** Problems of departures that riders will notice, each kind on the kind of day on which it is worst. */
export function problemsOfDepartures(content: DraftContent, base: DraftBase | null, made: DraftTrips): DraftProblem[] {
  return [
    ...togetherProblems(content, base, made),
    ...twoAtOnce(content, made),
    ...gapProblems(content, made),
    ...pastMidnight(content, made),
  ];
}

const clock = (time: number): Text => inEveryLanguage((language) => clockWords(formatServiceTime(time as ServiceTime), language));

function togetherProblems(content: DraftContent, base: DraftBase | null, made: DraftTrips): DraftProblem[] {
  const [warning, hint] = [problemMaker(content, 'warning'), problemMaker(content, 'hint')];
  return busiestTogether(content, base, made).map(({ stopId, times, before, routeCount, example }) => {
    const often = (count: number): Text => inEveryLanguage((language) => timesWords(count, language));
    const params = {
      ...{ count: times.length, times: often(times.length), before: before ?? 0, beforeTimes: often(before ?? 0) },
      ...{ routes: { 'zh-CN': routeCount === 2 ? '两' : `${routeCount} `, en: String(routeCount) }, at: clock(example) },
    };
    const code =
      before === null || before === 0 ? 'leave-together' : before === times.length ? 'leave-together-as-before' : 'leave-together-compared';
    // If it happens as often as in the base timetable, it is only a hint.
    const make = code === 'leave-together-as-before' ? hint : warning;
    return make(code, { stopId, time: formatServiceTime(example as ServiceTime) }, params);
  });
}

/** Several buses on one way at the same time, mostly because two sentences overlap by mistake. */
function twoAtOnce(content: DraftContent, { trips }: DraftTrips): DraftProblem[] {
  const warning = problemMaker(content, 'warning');
  const found = new Map<string, DraftTrip[]>();
  // Trips are ordered by way, service and time, so buses at the same time are neighbours.
  for (const [place, trip] of trips.entries()) {
    const last = trips[place - 1];
    if (last?.startTime !== trip.startTime || last.serviceId !== trip.serviceId || last.wayId !== trip.wayId) continue;
    const of = `${trip.wayId} ${trip.serviceId}`;
    found.set(of, [...(found.get(of) ?? []), trip]);
  }
  return [...found.values()].flatMap((twins) => {
    const [first] = twins;
    if (first === undefined) return [];
    const { wayId, serviceId, startTime } = first;
    return [
      warning(
        'two-at-once',
        { wayId, serviceId, time: formatServiceTime(startTime) },
        { count: twins.length, times: inEveryLanguage((language) => timesWords(twins.length, language)), at: clock(startTime) },
      ),
    ];
  });
}

function gapProblems(content: DraftContent, made: DraftTrips): DraftProblem[] {
  const warning = problemMaker(content, 'warning');
  return gapsOf(content, made).map(({ wayId, serviceId, sentenceId, from, to, headway, count, kind }) =>
    warning(
      count === 1 ? 'gap' : 'gaps',
      { wayId, serviceId, sentenceId, time: formatServiceTime(from as ServiceTime) },
      {
        ...{ from: clock(from), to: clock(to), count },
        kind: inEveryLanguage((language) => kindWords(kind, content.services, language)),
        gap: inEveryLanguage((language) => durationText(to - from, language)),
        headway: inEveryLanguage((language) => durationText(headway, language)),
      },
    ),
  );
}

/** Hints at departures after midnight, because they belong to the service day before. */
function pastMidnight(content: DraftContent, { trips }: DraftTrips): DraftProblem[] {
  const hint = problemMaker(content, 'hint');
  const late = trips.filter(({ startTime }) => startTime >= midnight);
  return kindsOfDay(content.services)
    .flatMap(({ serviceIds }) => serviceIds)
    .filter((serviceId, place, all) => all.indexOf(serviceId) === place)
    .flatMap((serviceId) => {
      const own = late.filter((trip) => trip.serviceId === serviceId).sort((a, b) => a.startTime - b.startTime);
      const [first] = own;
      if (first === undefined) return [];
      return [
        hint(
          'past-midnight',
          { serviceId, wayId: first.wayId, time: formatServiceTime(first.startTime) },
          { count: own.length, at: clock(first.startTime) },
        ),
      ];
    });
}
