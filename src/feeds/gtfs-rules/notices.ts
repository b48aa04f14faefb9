import type { Notice, NoticesOfRule } from './notice.js';
import { severities, type Rule } from './rules.js';

/** The stops and trips that a notice is about, where its line or value does not say. */
export interface FoundPlaces {
  readonly stopIds?: readonly string[];
  readonly tripIds?: readonly string[];
}

/** Where a rule is broken. */
export interface Place extends FoundPlaces {
  readonly file: string;
  readonly line?: number | null;
  readonly field?: string | null;
  readonly value?: string | number | null;
}

/** Collects notices, and keeps the first of each rule and how many there are: a large feed may have millions. */
export class Notices {
  private readonly byRule = new Map<Rule, { count: number; readonly first: Notice; readonly found: FoundPlaces }>();

  add(code: Rule, place: Place): void {
    const known = this.byRule.get(code);
    if (known !== undefined) known.count += 1;
    else {
      const { file, line = null, field = null, value = null, ...found } = place;
      const first = { code, severity: severities[code], file, line, field, value: value === null ? null : String(value) };
      this.byRule.set(code, { count: 1, first, found });
    }
  }

  /** Errors first, then by name. @param about what the first notice of a rule is about */
  list(about: (of: Omit<NoticesOfRule, 'about'>, found: FoundPlaces) => NoticesOfRule['about']): NoticesOfRule[] {
    return [...this.byRule]
      .map(([code, { count, first, found }]) => {
        const of = { code, severity: severities[code], count, first };
        return { ...of, about: about(of, found) };
      })
      .sort((a, b) => (a.severity === b.severity ? (a.code < b.code ? -1 : 1) : a.severity === 'ERROR' ? -1 : 1));
  }
}
