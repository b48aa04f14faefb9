/** How fresh what the page shows is. */

export type LiveState =
  /** The server tells at once; it was last heard of so long ago. */
  | { readonly kind: 'live'; readonly seconds: number }
  /** It is asked each minute. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'away' };

export interface StreamState {
  /** The stream of changes is open. */
  readonly isOpen: boolean;
  /** When anything last came over it; null: nothing did. */
  readonly receivedAt: number | null;
  /** When the day was last read, and whether the last try failed. */
  readonly loadedAt: number | null;
  readonly isAway: boolean;
}

/** A beat comes more often; a stream that is silent for longer is broken, whatever the browser believes. */
export const longestSilence = 60;

/** @param now seconds since 1970, as all of these */
export function liveState({ isOpen, receivedAt, loadedAt, isAway }: StreamState, now: number): LiveState {
  if (isAway) return { kind: 'away' };
  const last = Math.max(receivedAt ?? 0, loadedAt ?? 0);
  if (isOpen && receivedAt !== null && now - receivedAt <= longestSilence)
    return { kind: 'live', seconds: Math.max(0, Math.floor(now - last)) };
  return { kind: 'asking' };
}
