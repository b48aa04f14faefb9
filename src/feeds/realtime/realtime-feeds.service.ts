import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AgenciesInMemory } from '../../agencies/agencies-in-memory.service.js';
import { Clock } from '../../clock.js';
import { Changes } from '../../database/changes.service.js';
import { toldInLog } from '../../database/database-away.js';
import { Database } from '../../database/database.service.js';
import { Refusal } from '../../errors.js';
import { NetworkService } from '../../network/network.service.js';
import { instant, type EpochSeconds } from '../../scheduling/service-time.js';
import { giveWay, inTurns } from '../../turns.io.js';
import { holdsChange, isDue, isOutdated, nextTimestamp, type Age } from './feed-age.js';
import { headerField, joined } from './feed-message.js';
import { JsonTexts } from './json-texts.io.js';
import { RealtimeContentsService, type RealtimeContents } from './realtime-contents.service.js';
import { realtimeRefusals } from './realtime.refusals.js';
import { SharedFeed, type FeedHead, type WholeFeed } from './shared-feed.io.js';
import { findHead, findMessage, readyToStore, replaceFeed } from './stored-feed.io.js';

/** What this copy of the program has of an agency's feed. */
interface Held {
  feed: SharedFeed;
  /** When this copy first saw it. */
  seenAt: number;
  readonly texts: JsonTexts;
}

/** The name under which the memory of these feeds is noted. */
const part = 'realtime feeds';

/**
 * Holds the realtime feed of each agency that is asked for. It is made when somebody asks and it is old, or something changed; one copy of the
 * program stores it, and all send what is stored, so that it is the same everywhere and its timestamp never goes back. If it cannot be made
 * or read, the last one is sent with its true timestamp.
 */
@Injectable()
export class RealtimeFeeds {
  /** How often a feed's content was gathered, for tests and benchmarks: once per change, however many ask. */
  made = 0;
  private readonly log = new Logger('realtime feeds');
  private readonly held = new Map<string, Held>();
  /** When this copy heard that something of an agency changed that it has not seen in a feed. */
  private readonly changedAt = new Map<string, number>();
  /** Of each agency one look at the stored feed at a time, for all who ask meanwhile. */
  private readonly looks = new Map<string, Promise<SharedFeed>>();

  constructor(
    private readonly database: Database,
    private readonly networks: NetworkService,
    private readonly contents: RealtimeContentsService,
    private readonly clock: Clock,
    changes: Changes,
    private readonly inMemory: AgenciesInMemory,
  ) {
    const topics = ['operations', 'departures', 'public', 'service-days', 'crews', 'alerts'] as const;
    // It needs no details, and nobody waits for it like an open page, which would keep its agency in memory.
    changes.on(
      'tell',
      topics,
      ({ agencyId }) => this.note(agencyId),
      () => false,
    );
    inMemory.onLetGo((agencyId) => this.letGo(agencyId));
  }

  /** @param agencyId null: the default agency */
  async get(agencyId: string | null): Promise<SharedFeed> {
    const found = (await this.networks.getAgency(agencyId)).agencyId;
    this.inMemory.use(found);
    let look = this.looks.get(found);
    if (look === undefined) {
      look = this.look(found).finally(() => this.looks.delete(found));
      this.looks.set(found, look);
    }
    return look;
  }

  private note(agencyId: string | null): void {
    for (const each of agencyId === null ? this.held.keys() : [agencyId])
      if (this.held.has(each)) this.changedAt.set(each, this.clock.now());
  }

  private letGo(agencyId: string): void {
    this.held.delete(agencyId);
    this.changedAt.delete(agencyId);
  }

  private async look(agencyId: string): Promise<SharedFeed> {
    try {
      const feed = await this.current(agencyId, await findHead(this.database, agencyId));
      this.weigh(agencyId);
      return feed;
    } catch (error) {
      const last = this.held.get(agencyId);
      if (last === undefined) throw error;
      this.log.error(`the realtime feed of ${agencyId} stays as it was: ${toldInLog(error)}`);
      return last.feed;
    }
  }

  private async current(agencyId: string, head: FeedHead | null): Promise<SharedFeed> {
    if (head === null) return this.make(agencyId, null, null);
    const last = await this.take(agencyId, head);
    if (last === null) return this.make(agencyId, head, null);
    const age = this.ageOf(agencyId, last);
    if (holdsChange(age)) this.changedAt.delete(agencyId);
    return isDue(age) ? this.make(agencyId, head, last) : last;
  }

  private ageOf(agencyId: string, { madeAt }: FeedHead): Age {
    const now = this.clock.now();
    return { madeAt, now, seenAt: this.held.get(agencyId)?.seenAt ?? now, changedAt: this.changedAt.get(agencyId) ?? null };
  }

  /**
   * @returns the stored feed, or the one in memory if that is later: the database may be an older one that was put back; null: only its head
   * is stored, and this copy has not made it
   */
  private async take(agencyId: string, head: FeedHead): Promise<SharedFeed | null> {
    const held = this.held.get(agencyId);
    if (held !== undefined && (held.feed.isSame(head) || held.feed.madeAt > head.madeAt)) return held.feed;
    const stored = await findMessage(this.database, agencyId);
    return stored === null ? null : this.hold(agencyId, stored);
  }

  private async hold(agencyId: string, whole: WholeFeed): Promise<SharedFeed> {
    const texts = this.held.get(agencyId)?.texts ?? new JsonTexts();
    texts.nextFeed();
    const feed = await SharedFeed.of(whole, texts);
    this.held.set(agencyId, { feed, seenAt: this.clock.now(), texts });
    return feed;
  }

  /** Notes what feeds occupy: the message, its entities by trip, and what was cut from it. */
  private weigh(agencyId: string): void {
    const held = this.held.get(agencyId);
    this.inMemory.weigh(agencyId, held === undefined ? 0 : 2 * held.feed.bytes + held.texts.bytes, part);
  }

  /** Makes the feed anew, and stores it unless another copy of the program was faster. */
  private async make(agencyId: string, head: FeedHead | null, last: SharedFeed | null): Promise<SharedFeed> {
    const changedAt = this.changedAt.get(agencyId);
    this.changedAt.delete(agencyId);
    try {
      const now = this.clock.now();
      this.made += 1;
      const contents = await this.contents.gather(agencyId);
      if (contents === null) throw new Refusal(realtimeRefusals['realtime-feed-not-ready']);
      const made = await wholeFeed(contents, instant(nextTimestamp(now, last?.madeAt ?? head?.madeAt ?? null)));
      if (last?.digest === made.digest && !isOutdated(this.ageOf(agencyId, last))) return last;
      const ready = await readyToStore(this.database, made);
      const stored = await replaceFeed(this.database, agencyId, head, ready);
      const isOurs = stored !== null && stored.madeAt === made.madeAt && stored.digest === made.digest;
      if (isOurs) return await this.hold(agencyId, ready);
      const others = await this.take(agencyId, stored ?? made);
      if (others === null) throw new Refusal(realtimeRefusals['realtime-feed-not-ready']);
      // The other copy may have made its feed before it heard of what this one knows.
      if (!holdsChange({ ...this.ageOf(agencyId, others), changedAt: changedAt ?? null })) this.rememberChange(agencyId, changedAt);
      return others;
    } catch (error) {
      // It is tried again by the next one who asks.
      this.rememberChange(agencyId, changedAt);
      throw error;
    }
  }

  /** Of two changes the later one counts: another may have come meanwhile. */
  private rememberChange(agencyId: string, changedAt: number | undefined): void {
    if (changedAt !== undefined) this.changedAt.set(agencyId, Math.max(changedAt, this.changedAt.get(agencyId) ?? 0));
  }
}

async function wholeFeed({ feedVersion, entities }: RealtimeContents, madeAt: EpochSeconds): Promise<WholeFeed> {
  const header = headerField(madeAt, feedVersion);
  const bytes = await inTurns(joined([header, ...entities]));
  const digest = createHash('sha256').update(`${feedVersion ?? ''}\n`);
  for (let from = header.length; from < bytes.length; from += digestedAtOnce) {
    await giveWay();
    digest.update(bytes.subarray(from, from + digestedAtOnce));
  }
  return { madeAt, digest: digest.digest('base64url'), bytes, zipped: null };
}

/** Bytes that are digested in about a millisecond. */
const digestedAtOnce = 1024 * 1024;
