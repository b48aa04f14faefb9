import type { Text } from '../language.js';

/**
 * What a publication does that people may not expect, by the word that accepts it (`--yes=gap,left-out`):
 * `new-agency`: a town that was not there, beside others; `strangers`: no stop and no route in common with what it replaces;
 * `gap`: dates without a bus on which there was service; `left-out`: more than a tenth of its trips are missing; `coming`: a version that
 * comes later stays, and ends it; `driven`: days already driven keep the plan they were driven by, so it holds later than asked;
 * `references`: what is recorded or decided of trips that it does not have; `later`: it takes effect later than at once, and why, which
 * nobody has to accept.
 */
export const consequenceKinds = ['new-agency', 'strangers', 'gap', 'left-out', 'coming', 'driven', 'references', 'later'] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** One of them, as it is told. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  /** Whether it may only be done once somebody has accepted it. */
  readonly needsYes: boolean;
  readonly sentence: Text;
}

/** What somebody accepts of the consequences of a publication; `'all'` is for programs and for tests, which nobody asks. */
export type Accepts = 'all' | ReadonlySet<ConsequenceKind>;

/** Those that are neither accepted by name nor may be passed over. */
export const unaccepted = (consequences: readonly Consequence[], accepts: Accepts): Consequence[] =>
  accepts === 'all' ? [] : consequences.filter(({ kind, needsYes }) => needsYes && !accepts.has(kind));

/** The words that accept all of them, each once. */
export const kindsToAccept = (consequences: readonly Consequence[]): ConsequenceKind[] => [
  ...new Set(unaccepted(consequences, new Set()).map(({ kind }) => kind)),
];
