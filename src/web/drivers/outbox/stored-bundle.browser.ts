import type { Language } from '../../../language.js';
import { readJson, storeText } from '../../shared/storage.browser.js';
import type { Answer, Server } from './server.browser.js';
import type { Store } from './store.browser.js';
import type { Bundle } from '../wire.js';

/** The last bundle, and for whom and when it was right. */
export interface StoredBundle {
  readonly accountId: string;
  readonly language: Language;
  readonly etag: string | null;
  /** When the server was asked, corrected seconds: what it recorded before is in it. */
  readonly askedAt: number;
  readonly bundle: Bundle;
}

const name = 'bundle';

/** The bundle is kept in both places, too: without a signal it is the whole day. */
export class BundleStore {
  private current: StoredBundle | null = null;

  constructor(
    private readonly prefix: string,
    private readonly store: Store,
  ) {}

  /** What this phone holds for somebody; never another's. */
  async load(accountId: string): Promise<StoredBundle | null> {
    const both = [readBundle(readJson(this.prefix + name)), readBundle(await this.store.readValue(name))];
    const own = both.filter((each) => each?.accountId === accountId).sort((a, b) => (b?.askedAt ?? 0) - (a?.askedAt ?? 0));
    return (this.current = own[0] ?? null);
  }

  /** @param now corrected seconds; @returns what holds now, or why it is not known */
  async fetch(
    server: Server,
    accountId: string,
    language: Language,
    now: () => number,
  ): Promise<StoredBundle | Exclude<Answer, { is: 'answer' | 'unchanged' }>> {
    const began = performance.now();
    const previous = this.current?.accountId === accountId && this.current.language === language ? this.current : null;
    const answer = await server.request({ method: 'GET', path: `/v1/driver/bundle?lang=${language}`, etag: previous?.etag ?? null });
    // Reckoned back from now: the answer itself may have told what time it is.
    const askedAt = now() - (performance.now() - began) / 1000;
    if (answer.is === 'unchanged' && previous !== null) return (this.current = { ...previous, askedAt });
    if (answer.is === 'unchanged') return { is: 'failure', failure: { problem: 'server' } };
    if (answer.is !== 'answer') return answer;
    const bundle = isBundle(answer.body) ? answer.body : null;
    if (bundle === null) return { is: 'failure', failure: { problem: 'offline' } };
    // The cookie of this phone is another's by now (another tab): that is theirs.
    if (bundle.account.accountId !== accountId) return { is: 'failure', failure: { problem: 'signed-out' } };
    this.current = { accountId, language, etag: answer.etag, askedAt, bundle };
    await this.write(this.current);
    return this.current;
  }

  /** The copy beside IndexedDB gives its room to rows. */
  makeRoom(): void {
    storeText(this.prefix + name, null);
  }

  private async write(stored: StoredBundle): Promise<void> {
    const text = JSON.stringify(stored);
    storeText(this.prefix + name, null);
    storeText(this.prefix + name, text);
    await this.store.writeValue(name, JSON.parse(text));
  }
}

function isBundle(value: unknown): value is Bundle {
  if (typeof value !== 'object' || value === null) return false;
  const { account, days, routes, vehicles, serverTime } = value as Partial<Bundle>;
  return typeof account?.accountId === 'string' && [days, routes, vehicles].every(Array.isArray) && typeof serverTime === 'string';
}

function readBundle(value: unknown): StoredBundle | null {
  if (typeof value !== 'object' || value === null) return null;
  const stored = value as Partial<StoredBundle>;
  return typeof stored.accountId === 'string' && typeof stored.askedAt === 'number' && isBundle(stored.bundle)
    ? (stored as StoredBundle)
    : null;
}
