/** A feed is made anew at this age, in seconds, while anybody asks: a reader who asks now and then never gets one older than 30. */
const oldest = 25;
/** A feed is not made anew at this age, in seconds, whatever changes: many changes come together. */
const youngest = 3;
/** Seconds within which every copy of the program has heard of a change, and within which their clocks agree. */
const everybodyHas = 3;

export interface Age {
  /** The `timestamp` of the stored feed. */
  readonly madeAt: number;
  readonly now: number;
  /** When this copy of the program first saw it. */
  readonly seenAt: number;
  /** When this copy heard that something changed that it has not seen in a feed; null: nothing did. */
  readonly changedAt: number | null;
}

/** Whether another copy of the program made the feed so long after a change that it knew of it. */
export const holdsChange = ({ madeAt, changedAt }: Pick<Age, 'madeAt' | 'changedAt'>): boolean =>
  changedAt === null || madeAt >= changedAt + everybodyHas;

/** Whether the feed is so old that it is made anew though nothing changed. A feed from the future was made before the clock was set back. */
export const isOutdated = ({ madeAt, now, seenAt }: Age): boolean => Math.abs(now - (madeAt > now ? seenAt : madeAt)) >= oldest;

export const isDue = (age: Age): boolean => isOutdated(age) || (!holdsChange(age) && Math.abs(age.now - age.madeAt) >= youngest);

/** The next `timestamp`: it never decreases, even if the clock was set back. */
export const nextTimestamp = (now: number, before: number | null): number => (before === null || now > before ? now : before + 1);
