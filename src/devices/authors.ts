/** Whether any row names another author than the sender. @param raw as they were sent */
export const namesOthers = (raw: readonly unknown[], accountId: string): boolean =>
  raw.some((each) => {
    const { recordedBy = null } = (typeof each === 'object' && each !== null ? each : {}) as { recordedBy?: unknown };
    return typeof recordedBy === 'string' && recordedBy.toLowerCase() !== accountId;
  });

/** The author of a row. */
export interface Author {
  readonly accountId: string | null;
  /** Another author was named, but nothing proves it. */
  readonly isUnproven: boolean;
}

/**
 * A row whose author cannot be proved counts as the sender's, who held the phone.
 * @param authors the others for whom this sender may deliver
 */
export function authorOf(senderId: string | null, authors: ReadonlySet<string>, recordedBy: string | null): Author {
  if (recordedBy === null || recordedBy === senderId) return { accountId: senderId, isUnproven: false };
  return authors.has(recordedBy) ? { accountId: recordedBy, isUnproven: false } : { accountId: senderId, isUnproven: true };
}

/** An unproved author of a row. */
export interface Claim {
  /** Of the event or note. */
  readonly id: string;
  /** The named author. */
  readonly accountId: string;
}

export const isUnproven = ({ flags }: { readonly flags: string }): boolean => flags.includes('author-unproven');
