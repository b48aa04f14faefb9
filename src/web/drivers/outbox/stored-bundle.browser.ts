import type { Language } from '../../../language.js';
import { readJson, storeText } from '../../shared/storage.browser.js';
import type { Answer, Server } from './ask.browser.js';
import type { Store } from './store.browser.js';
import type { Bundle } from '../wire.js';

/** The last bundle, and for whom and when it was right. */
export interface KeptBundle {
  readonly accountId: string;
  readonly language: Language;
  readonly etag: string | null;
  /** When the server was asked, corrected seconds: what it recorded before is in it. */
  readonly askedAt: number;
  readonly bundle: Bundle;
}

const name = 'bundle';

/** The bundle is kept in both places, too: without a signal it is the whole day. */
export class BundleKeeper {
  private kept: KeptBundle | null = null;

  constructor(
    private readonly prefix: string,
    private readonly store: Store,
  ) {}

  /** What this phone holds for somebody; never another's. */
  async load(accountId: string): Promise<KeptBundle | null> {
    const both = [readBundle(readJson(this.prefix + name)), readBundle(await this.store.kept(name))];
    const own = both.filter((each) => each?.accountId === accountId).sort((a, b) => (b?.askedAt ?? 0) - (a?.askedAt ?? 0));
    return (this.kept = own[0] ?? null);
  }

  /** @param now corrected seconds; @returns what holds now, or why it is not known */
  async ask(
    server: Server,
    accountId: string,
    language: Language,
    now: () => number,
  ): Promise<KeptBundle | Exclude<Answer, { is: 'answer' | 'unchanged' }>> {
    const began = performance.now();
    const known = this.kept?.accountId === accountId && this.kept.language === language ? this.kept : null;
    const answer = await server.ask({ method: 'GET', path: `/v1/driver/bundle?lang=${language}`, etag: known?.etag ?? null });
    // Reckoned back from now: the answer itself may have told what time it is.
    const askedAt = now() - (performance.now() - began) / 1000;
    if (answer.is === 'unchanged' && known !== null) return (this.kept = { ...known, askedAt });
    if (answer.is === 'unchanged') return { is: 'failure', failure: { problem: 'server' } };
    if (answer.is !== 'answer') return answer;
    const bundle = isBundle(answer.body) ? answer.body : null;
    if (bundle === null) return { is: 'failure', failure: { problem: 'offline' } };
    // The cookie of this phone is another's by now (another tab): that is theirs.
    if (bundle.account.accountId !== accountId) return { is: 'failure', failure: { problem: 'signed-out' } };
    this.kept = { accountId, language, etag: answer.etag, askedAt, bundle };
    await this.write(this.kept);
    return this.kept;
  }

  /** The copy beside IndexedDB gives its room to rows. */
  makeRoom(): void {
    storeText(this.prefix + name, null);
  }

  private async write(kept: KeptBundle): Promise<void> {
    const text = JSON.stringify(kept);
    storeText(this.prefix + name, null);
    storeText(this.prefix + name, text);
    await this.store.keep(name, JSON.parse(text));
  }
}

function isBundle(value: unknown): value is Bundle {
  if (typeof value !== 'object' || value === null) return false;
  const { account, days, routes, vehicles, serverTime } = value as Partial<Bundle>;
  return typeof account?.accountId === 'string' && [days, routes, vehicles].every(Array.isArray) && typeof serverTime === 'string';
}

function readBundle(value: unknown): KeptBundle | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Partial<KeptBundle>;
  return typeof kept.accountId === 'string' && typeof kept.askedAt === 'number' && isBundle(kept.bundle) ? (kept as KeptBundle) : null;
}
