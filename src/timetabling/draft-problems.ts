import type { Language } from '../language.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import type { DraftTrips } from './draft-trips.js';

/** Something to look at in a draft. `error`: it cannot be published like this; `warning`: riders or drivers will notice; `hint`: the rest. */
export interface DraftProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  /** What it is about, as far as it is about one thing. */
  readonly stopId?: string;
  readonly routeId?: string;
  readonly wayId?: string;
  readonly serviceId?: string;
  readonly sentenceId?: string;
  /** `07:30:00` */
  readonly time?: string;
  /** For its sentence. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** All that is wrong with a draft or worth a look, errors first. */
export function problemsOf(_content: DraftContent, _base: DraftBase | null, _trips: DraftTrips): DraftProblem[] {
  return [];
}

/** What it says: what is the matter, what that means and what to do. */
export const problemSentence = (problem: DraftProblem, _language: Language): string => problem.code;
