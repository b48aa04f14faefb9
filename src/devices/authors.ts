/** Whether any row names another author than the sender. @param raw as they were sent */
export const namesOthers = (raw: readonly unknown[], accountId: string): boolean =>
  raw.some((each) => {
    const { recordedBy = null } = (typeof each === 'object' && each !== null ? each : {}) as { recordedBy?: unknown };
    return typeof recordedBy === 'string' && recordedBy.toLowerCase() !== accountId;
  });

/** The author of a row. */
export interface Author {
  readonly accountId: string | null;
  /** The row named another author, for whom the sender may not deliver, so it counts as the sender's. */
  readonly isUnproven: boolean;
}

/**
 * The author of a row: the account that the row names, if the sender may deliver for it; else the sender.
 * @param authors the other accounts for which this sender may deliver
 * @param recordedBy the account that the row names; null: none
 */
export function authorOf(senderId: string | null, authors: ReadonlySet<string>, recordedBy: string | null): Author {
  if (recordedBy === null || recordedBy === senderId) return { accountId: senderId, isUnproven: false };
  return authors.has(recordedBy) ? { accountId: recordedBy, isUnproven: false } : { accountId: senderId, isUnproven: true };
}

/** A row that names an author for whom the sender may not deliver. */
export interface Claim {
  /** The id of the event or note. */
  readonly id: string;
  /** The named author. */
  readonly accountId: string;
}

export const isUnproven = ({ flags }: { readonly flags: string }): boolean => flags.includes('author-unproven');
