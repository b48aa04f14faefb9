/** A rule that was broken, and where first. */
export interface Finding {
  readonly feed: 'gtfs' | 'realtime';
  readonly rule: string;
  readonly severity: 'ERROR' | 'WARNING';
  /** The feed that breaks it. */
  readonly of: string;
  readonly place: string;
}

/** How often a rule was broken. */
export interface CountedFinding extends Finding {
  readonly count: number;
}

/** What was checked, and which rules were broken how often. */
export class Tally {
  gtfsFeeds = 0;
  messages = 0;
  entities = 0;
  /** Moments at which a realtime feed was asked for. */
  readonly instants = new Set<number>();
  private readonly findings = new Map<string, CountedFinding>();

  /** @param count how often the rule was broken there */
  add(finding: Finding, count = 1): void {
    const key = `${finding.feed} ${finding.rule}`;
    const known = this.findings.get(key);
    this.findings.set(key, { ...(known ?? finding), count: (known?.count ?? 0) + count });
  }

  /** Errors first, then by name. */
  list(): CountedFinding[] {
    const order = ({ severity, feed, rule }: Finding): string => `${severity} ${feed} ${rule}`;
    return [...this.findings.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  get errors(): number {
    return this.list().filter(({ severity }) => severity === 'ERROR').length;
  }
}
