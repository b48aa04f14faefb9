import { fill, type Language } from '../language.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import type { DraftProblem } from './draft-problem.js';
import { problemTexts } from './draft-problems.texts.js';
import type { DraftTrips } from './draft-trips.js';
import { problemsOfBuses } from './problems-of-buses.js';
import { problemsOfDays } from './problems-of-days.js';
import { problemsOfPlaceAndStops } from './problems-of-stops.js';
import { problemsOfDepartures } from './problems-of-departures.js';
import { problemsOfSentences } from './problems-of-sentences.js';
import { problemsOfRoutes } from './problems-of-routes.js';

export type { DraftProblem } from './draft-problem.js';

const ranks: Readonly<Record<DraftProblem['severity'], number>> = { error: 0, warning: 1, hint: 2 };

/** All problems of a draft: errors first, then warnings and hints, each in the order of the steps of the editor. */
export function problemsOf(content: DraftContent, base: DraftBase | null, trips: DraftTrips): DraftProblem[] {
  const all = [
    ...problemsOfPlaceAndStops(content),
    ...problemsOfRoutes(content),
    ...problemsOfDays(content, trips),
    ...problemsOfSentences(content, trips),
    ...problemsOfDepartures(content, base, trips),
    ...problemsOfBuses(content, trips),
  ];
  return all.sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** The sentence for a problem: what is wrong, what it means and what to do. */
export const problemSentence = ({ code, params }: DraftProblem, language: Language): string =>
  fill(
    problemTexts[code][language],
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value])),
  );
