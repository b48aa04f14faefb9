import type { Row } from '../rows.js';

/** What one tab of the app tells the others of this phone. */
export type TabMessage =
  | { readonly is: 'rows'; readonly rows: readonly Row[] }
  /** Somebody signed in or out, or the session is over. */
  | { readonly is: 'session' };

/** What is done when another tab says something. */
export interface TabListener {
  rows(rows: readonly Row[]): void;
  session(): void;
  /** Something was stored under a name; for browsers that have no channel. */
  stored(name: string | null, text: string | null): void;
}

const patienceMilliseconds = 20_000;

/** The tabs of one agency's app on this phone. Old browsers have no channel: there the journal tells of rows. */
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
      // A message may come before what it tells of is there to be read in this tab.
      if (key === `${name}:session`) listener.session();
      else if (this.channel === null) listener.stored(key, newValue);
    });
  }

  tell(message: TabMessage): void {
    // What Vue watches cannot be cloned.
    this.channel?.postMessage(JSON.parse(JSON.stringify(message)));
  }

  /** One tab sends at a time, where the browser can say so; the server counts what is sent twice once. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (!('locks' in navigator)) return work();
    const aborter = new AbortController();
    // A tab that the phone put to sleep while it was sending holds up the others for so long, and no longer.
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
