/** Departures of one kind of day: `工作日 07:00 到 09:30，每 30 分钟一班，首班 07:00`. */
export interface Sentence {
  /** Made by whoever writes it; no two of a way are the same. */
  readonly sentenceId: string;
  readonly serviceId: string;
  readonly rule: DepartureRule;
}

export type DepartureRule = EveryRule | ClockRule | AfterRule | TimesRule;

/** A stretch of the day: `from` on, and before `until`. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
}

interface RuleInStretch extends Stretch {
  /** No departures in these: lunch. */
  readonly pauses: readonly Stretch[];
  /** A last departure by name, wherever the rule falls; nothing leaves after it, and it may be `until` or later. null: none is named. */
  readonly last: string | null;
}

/** Every so many seconds from the first departure on. */
export interface EveryRule extends RuleInStretch {
  readonly kind: 'every';
  readonly headwaySeconds: number;
  /** The first departure; null: `from`. */
  readonly first: string | null;
}

/** At the same minutes of each hour: `[0, 30]` on the hour and on the half hour. */
export interface ClockRule extends RuleInStretch {
  readonly kind: 'clock';
  /** From 0 to 59, rising. */
  readonly minutes: readonly number[];
}

/** So long after each bus of another way at the first stop of this one, where that other bus calls; negative: before it. */
export interface AfterRule extends RuleInStretch {
  readonly kind: 'after';
  readonly wayId: string;
  readonly offsetSeconds: number;
}

/** Departures one by one, rising; a time that stands twice is two buses. */
export interface TimesRule {
  readonly kind: 'times';
  readonly times: readonly string[];
}
