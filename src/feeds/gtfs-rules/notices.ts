import type { Notice, NoticesOfRule } from './notice.js';
import { severities, type Rule } from './rules.js';

/** Where a rule is broken. */
export interface Place {
  readonly file: string;
  readonly line?: number | null;
  readonly field?: string | null;
  readonly value?: string | number | null;
}

/** Collects notices, and keeps the first of each rule and how many there are: a large feed may have millions. */
export class Notices {
  private readonly byRule = new Map<Rule, { count: number; readonly first: Notice }>();

  add(code: Rule, { file, line = null, field = null, value = null }: Place): void {
    const known = this.byRule.get(code);
    if (known !== undefined) known.count += 1;
    else {
      const first = { code, severity: severities[code], file, line, field, value: value === null ? null : String(value) };
      this.byRule.set(code, { count: 1, first });
    }
  }

  /** Errors first, then by name. */
  list(): NoticesOfRule[] {
    return [...this.byRule]
      .map(([code, { count, first }]) => ({ code, severity: severities[code], count, first }))
      .sort((a, b) => (a.severity === b.severity ? (a.code < b.code ? -1 : 1) : a.severity === 'ERROR' ? -1 : 1));
  }
}
