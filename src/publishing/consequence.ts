import type { Text } from '../language.js';

/**
 * What a publication may do that people do not expect; the same words accept it on the command line (`--yes=gap,left-out`). `new-agency`:
 * adds an agency beside others; `strangers`: shares no stop and no route with the timetable it replaces; `gap`: dates that had service get
 * none; `left-out`: more than a tenth of its trips are missing; `coming`: a version published for later stays and ends it; `driven`: days
 * already driven keep their plan, so it takes effect later than requested; `references`: records or decisions of trips that it does not
 * contain; `later`: it takes effect later than at once (only reported, never needs accepting).
 */
export const consequenceKinds = ['new-agency', 'strangers', 'gap', 'left-out', 'coming', 'driven', 'references', 'later'] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** One consequence, in words. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  /** Whether publishing is refused until somebody accepts it. */
  readonly needsYes: boolean;
  readonly sentence: Text;
}

/** The kinds of consequences that are accepted; `'all'` is for programs and tests, which nobody can ask. */
export type Accepts = 'all' | ReadonlySet<ConsequenceKind>;

/** Consequences that need accepting and are not accepted. */
export const unaccepted = (consequences: readonly Consequence[], accepts: Accepts): Consequence[] =>
  accepts === 'all' ? [] : consequences.filter(({ kind, needsYes }) => needsYes && !accepts.has(kind));

/** The kinds that have to be accepted, each once. */
export const kindsToAccept = (consequences: readonly Consequence[]): ConsequenceKind[] => [
  ...new Set(unaccepted(consequences, new Set()).map(({ kind }) => kind)),
];
