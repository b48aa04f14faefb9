import type { ServiceTime } from '../../scheduling/service-time.js';

/** As in the canonical GTFS Schedule validator; what it calls INFO does not affect a feed and is not reported here. */
export type Severity = 'ERROR' | 'WARNING';

/** What breaks a rule. Names of rules are those of the canonical GTFS Schedule validator. */
export interface Notice {
  /** @example 'missing_required_field' */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  /** The line of the file; null: the notice is about the whole file. */
  readonly line: number | null;
  readonly field: string | null;
  /** The cell, id or number that breaks the rule. */
  readonly value: string | null;
}

/** A stop, route or trip of a feed. */
export interface NamedPlace {
  readonly kind: 'stop' | 'route' | 'trip';
  readonly id: string;
  /** Its name, or that of a trip's route, by main language; under '' that in the feed's own. */
  readonly names: Readonly<Record<string, string>>;
  /** When a trip begins; null: unknown. Only trips have it. */
  readonly departure?: ServiceTime | null;
}

/** All notices of one rule. */
export interface NoticesOfRule {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly first: Notice;
  /** What the first one is about; empty: nothing that has a name. */
  readonly about: readonly NamedPlace[];
}
