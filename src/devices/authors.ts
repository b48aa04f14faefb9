/** Whether any of these rows says that it is somebody else's word than the sender's. @param raw as they were sent */
export const namesOthers = (raw: readonly unknown[], accountId: string): boolean =>
  raw.some((each) => {
    const { recordedBy = null } = (typeof each === 'object' && each !== null ? each : {}) as { recordedBy?: unknown };
    return typeof recordedBy === 'string' && recordedBy.toLowerCase() !== accountId;
  });

/** Whose word a row is. */
export interface Author {
  readonly accountId: string | null;
  /** Somebody else's word was brought, and nothing shows that it is theirs. */
  readonly isUnproven: boolean;
}

/**
 * What cannot be shown to be somebody else's is the word of whoever sent it, who held the phone.
 * @param authors whose word this sender may bring, besides the own
 */
export function authorOf(senderId: string | null, authors: ReadonlySet<string>, recordedBy: string | null): Author {
  if (recordedBy === null || recordedBy === senderId) return { accountId: senderId, isUnproven: false };
  return authors.has(recordedBy) ? { accountId: recordedBy, isUnproven: false } : { accountId: senderId, isUnproven: true };
}

/** That something is somebody's word, which nothing shows. */
export interface Claim {
  /** Of the event or note. */
  readonly id: string;
  /** Who was named. */
  readonly accountId: string;
}

export const isUnproven = ({ flags }: { readonly flags: string }): boolean => flags.includes('author-unproven');
