import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AgenciesInMemory } from '../../agencies/agencies-in-memory.service.js';
import { Clock } from '../../clock.js';
import { Changes } from '../../database/changes.service.js';
import { toldInLog } from '../../database/database-away.js';
import { Database } from '../../database/database.service.js';
import { Refusal } from '../../errors.js';
import { NetworkService } from '../../network/network.service.js';
import { instant } from '../../scheduling/service-time.js';
import { giveWay } from '../../turns.io.js';
import { holdsChange, isDue, isOutdated, nextTimestamp, type Age } from './feed-age.js';
import { headerBytes, messageBytes } from './feed-message.js';
import { RealtimeContentsService, type RealtimeContents } from './realtime-contents.service.js';
import { realtimeRefusals } from './realtime.refusals.js';
import { SharedFeed } from './shared-feed.io.js';
import { findHead, findMessage, replaceFeed, type FeedHead } from './stored-feed.io.js';

/** What this copy of the program has of an agency's feed. */
interface Held {
  feed: SharedFeed;
  /** When this copy first saw it. */
  seenAt: number;
}

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
      const head = await findHead(this.database, agencyId);
      return await this.current(agencyId, head);
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
    const age = this.ageOf(agencyId, last);
    if (holdsChange(age)) this.changedAt.delete(agencyId);
    return isDue(age) ? this.make(agencyId, head, last) : last;
  }

  private ageOf(agencyId: string, { madeAt }: FeedHead): Age {
    const now = this.clock.now();
    return { madeAt, now, seenAt: this.held.get(agencyId)?.seenAt ?? now, changedAt: this.changedAt.get(agencyId) ?? null };
  }

  /** @returns the stored feed, or the one in memory if that is later: the database may be an older one that was put back */
  private async take(agencyId: string, head: FeedHead): Promise<SharedFeed> {
    const held = this.held.get(agencyId);
    if (held !== undefined && (held.feed.isSame(head) || held.feed.madeAt > head.madeAt)) return held.feed;
    const stored = await findMessage(this.database, agencyId);
    if (stored === null) throw new Refusal(realtimeRefusals['realtime-feed-not-ready']);
    return this.hold(agencyId, new SharedFeed(stored));
  }

  private hold(agencyId: string, feed: SharedFeed): SharedFeed {
    this.held.set(agencyId, { feed, seenAt: this.clock.now() });
    return feed;
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
      const digest = await digestOf(contents);
      if (last?.digest === digest && !isOutdated(this.ageOf(agencyId, last))) return last;
      const madeAt = instant(nextTimestamp(now, last?.madeAt ?? null));
      const bytes = messageBytes(headerBytes(madeAt, contents.feedVersion), contents.entities);
      const made = { madeAt, digest, bytes };
      const stored = await replaceFeed(this.database, agencyId, head, made);
      const isOurs = stored !== null && stored.madeAt === madeAt && stored.digest === digest;
      if (isOurs) return this.hold(agencyId, new SharedFeed(made));
      const others = await this.take(agencyId, stored ?? made);
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

async function digestOf({ feedVersion, entities }: RealtimeContents): Promise<string> {
  const digest = createHash('sha256').update(feedVersion ?? '');
  for (const entity of entities) {
    await giveWay();
    digest.update(`\n${entity.length}\n`).update(entity);
  }
  return digest.digest('base64url');
}
