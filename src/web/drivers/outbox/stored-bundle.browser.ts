import type { Language } from '../../../language.js';
import { readJson, storeText } from '../../shared/storage.browser.js';
import type { Answer, Server } from './server.browser.js';
import type { Store } from './store.browser.js';
import type { Bundle } from '../wire.js';

/** The last bundle, with its driver, language and time. These names never change, because phones have stored bundles. */
export interface StoredBundle {
  readonly accountId: string;
  readonly language: Language;
  readonly etag: string | null;
  /** When it was requested, corrected seconds: it contains everything that the server had recorded by then. */
  readonly askedAt: number;
  readonly bundle: Bundle;
}

const name = 'bundle';

/** Stores the last bundle in both places, because without a signal it is all that the phone knows of the day. */
export class BundleStore {
  private current: StoredBundle | null = null;

  constructor(
    private readonly prefix: string,
    private readonly store: Store,
  ) {}

  /** The stored bundle of a driver; null: there is none. */
  async load(accountId: string): Promise<StoredBundle | null> {
    const both = [readBundle(readJson(this.prefix + name)), readBundle(await this.store.readValue(name))];
    const own = both.filter((each) => each?.accountId === accountId).sort((a, b) => (b?.askedAt ?? 0) - (a?.askedAt ?? 0));
    return (this.current = own[0] ?? null);
  }

  /** Fetches the bundle. @param now corrected seconds @returns the bundle, or why the request failed */
  async fetch(
    server: Server,
    accountId: string,
    language: Language,
    now: () => number,
  ): Promise<StoredBundle | Exclude<Answer, { is: 'answer' | 'unchanged' }>> {
    const began = performance.now();
    const previous = this.current?.accountId === accountId && this.current.language === language ? this.current : null;
    const answer = await server.request({ method: 'GET', path: `/v1/driver/bundle?lang=${language}`, etag: previous?.etag ?? null });
    // Computed back from the time after the answer, because the answer may have corrected the clock.
    const askedAt = now() - (performance.now() - began) / 1000;
    if (answer.is === 'unchanged' && previous !== null) return (this.current = { ...previous, askedAt });
    if (answer.is === 'unchanged') return { is: 'failure', failure: { problem: 'server' } };
    if (answer.is !== 'answer') return answer;
    const bundle = isBundle(answer.body) ? answer.body : null;
    if (bundle === null) return { is: 'failure', failure: { problem: 'offline' } };
    // Another tab has signed in somebody else: the answer is that driver's.
    if (bundle.account.accountId !== accountId) return { is: 'failure', failure: { problem: 'signed-out' } };
    this.current = { accountId, language, etag: answer.etag, askedAt, bundle };
    await this.write(this.current);
    return this.current;
  }

  /** Deletes the copy in `localStorage`, so that rows have room there. */
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
