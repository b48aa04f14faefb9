// How current the page of a day is: updated live, polled, or cut off from the server.

export type LiveState =
  /** Changes arrive at once. `seconds`: since the server last sent anything. */
  | { readonly kind: 'live'; readonly seconds: number }
  /** The day is read again each minute. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'away' };

export interface StreamState {
  /** The stream of changes is open. */
  readonly isOpen: boolean;
  /** When anything last came over the stream; null: nothing yet. */
  readonly receivedAt: number | null;
  /** When the day was last read. `isAway`: the last try failed. */
  readonly loadedAt: number | null;
  readonly isAway: boolean;
}

/** The server sends a beat more often than this, so a stream that is silent for longer is broken, even if the browser has it open. */
const longestSilence = 60;

/** @param now seconds since 1970, as all times here */
export function liveState({ isOpen, receivedAt, loadedAt, isAway }: StreamState, now: number): LiveState {
  if (isAway) return { kind: 'away' };
  const last = Math.max(receivedAt ?? 0, loadedAt ?? 0);
  if (isOpen && receivedAt !== null && now - receivedAt <= longestSilence)
    return { kind: 'live', seconds: Math.max(0, Math.floor(now - last)) };
  return { kind: 'asking' };
}
