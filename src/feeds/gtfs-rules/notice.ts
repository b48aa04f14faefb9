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

/** All notices of one rule. */
export interface NoticesOfRule {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly first: Notice;
}
