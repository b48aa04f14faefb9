/**
 * The rules of the canonical GTFS-Realtime validator that are not checked, by the reason (`left-out.texts.ts`). Together with
 * `realtime-notice.ts` these are all its rules (`test/published-rules.spec.ts`).
 */
export const realtimeRulesLeftOut = {
  frequencies: ['E006', 'E013', 'E019', 'W005'],
  /** E005 is what E046 says, too. */
  unchecked: ['E005', 'E007', 'E008', 'E014'],
  staticFeed: ['E010'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RealtimeReasonLeftOut = keyof typeof realtimeRulesLeftOut;
