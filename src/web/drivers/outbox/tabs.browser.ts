import type { Row } from '../rows.js';

/** A message from one tab of the app to the others on this phone. */
export type TabMessage =
  | { readonly is: 'rows'; readonly rows: readonly Row[] }
  /** Somebody signed in or out, or the session is over. */
  | { readonly is: 'session' };

/** Receives the messages of other tabs. */
export interface TabListener {
  rows(rows: readonly Row[]): void;
  session(): void;
  /** Another tab stored a text under a name; only in browsers without `BroadcastChannel`. */
  stored(name: string | null, text: string | null): void;
}

const patienceMilliseconds = 20_000;

/** Connects the tabs of one agency's app on this phone. Without `BroadcastChannel` (old browsers) tabs see rows in the journal. */
export class Tabs {
  private readonly channel: BroadcastChannel | null;

  constructor(
    private readonly name: string,
    listener: TabListener,
  ) {
    this.channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    if (this.channel !== null)
      this.channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
        if (data.is === 'rows') listener.rows(data.rows);
        else listener.session();
      };
    addEventListener('storage', ({ key, newValue }) => {
      // A message may arrive before the stored session can be read in this tab, so the session is read at this event as well.
      if (key === `${name}:session`) listener.session();
      else if (this.channel === null) listener.stored(key, newValue);
    });
  }

  tell(message: TabMessage): void {
    // A copy, because Vue's proxies cannot be cloned.
    this.channel?.postMessage(JSON.parse(JSON.stringify(message)));
  }

  /** Lets only one tab send at a time. In a browser without locks rows may be sent twice; the server counts them once. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (!('locks' in navigator)) return work();
    const aborter = new AbortController();
    // A tab that the phone suspended while it was sending must not hold up the others for ever.
    const timer = setTimeout(() => aborter.abort(), patienceMilliseconds);
    let hasBegun = false;
    try {
      await navigator.locks.request(`${this.name}:send`, { signal: aborter.signal }, () => {
        hasBegun = true;
        clearTimeout(timer);
        return work();
      });
    } catch {
      if (!hasBegun) await work();
    } finally {
      clearTimeout(timer);
    }
  }
}
