import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AgenciesInMemory } from '../../agencies/agencies-in-memory.service.js';
import { Database } from '../../database/database.service.js';
import { Refusal } from '../../errors.js';
import { etagOf } from '../../http/public-answers.service.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { FeedVersions, type FeedContent } from './feed-version.service.js';
import { gtfsFiles } from './gtfs-files.io.js';
import { websiteOf } from './gtfs-network-tables.js';
import { gtfsOutRefusals } from './gtfs-out.refusals.js';
import { zipOf } from './zip.io.js';

/** A GTFS feed as it is sent. */
export interface GtfsFeed {
  readonly agencyId: string;
  readonly feedVersion: string;
  readonly startDate: ServiceDate;
  readonly endDate: ServiceDate;
  /** See `FeedContent`. */
  readonly provisionalFrom: ServiceDate | null;
  /** Whether it gives a website that exists: the operator's or this program's. */
  readonly hasWebsite: boolean;
  readonly changedAt: EpochSeconds;
  readonly etag: string;
  readonly bytes: Buffer;
}

type Made = Pick<GtfsFeed, 'feedVersion' | 'etag' | 'bytes'>;

/** The most bytes of feeds that are kept, of all agencies; that of a city takes some 10 MB. A larger one is kept alone. */
const mostBytes = 64 * 1024 * 1024;

/** Makes the GTFS of an agency once for each content, however many ask for it, and keeps it until the content changes. */
@Injectable()
export class GtfsFeeds {
  private readonly kept = new LRUCache<string, Made>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => Math.min(bytes.length, mostBytes),
  });
  private readonly making = new Map<string, Promise<Made>>();
  /** How many feeds were made so far. */
  madeCount = 0;

  constructor(
    private readonly database: Database,
    private readonly timetables: TimetablesService,
    private readonly versions: FeedVersions,
    inMemory: AgenciesInMemory,
  ) {
    inMemory.onLetGo((agencyId) => this.kept.delete(agencyId));
  }

  /**
   * @param agencyId null: the default agency
   * @throws Refusal `feed-has-no-trips`
   */
  async get(agencyId: string | null): Promise<GtfsFeed> {
    for (;;) {
      const content = await this.versions.findContent(agencyId);
      if (content === null) throw new Refusal(gtfsOutRefusals['feed-has-no-trips']);
      const made = await this.make(content);
      // What was read while a timetable was withdrawn, or its agency removed, may be only a part.
      if ((await this.versions.findContent(agencyId))?.feedVersion !== made.feedVersion) continue;
      const { startDate, endDate, provisionalFrom, network, site } = content;
      const { agencyId: of, agencyUrl } = network.agency;
      this.kept.set(of, made);
      const facts = { startDate, endDate, provisionalFrom, hasWebsite: websiteOf(agencyUrl, site) !== null };
      return { agencyId: of, ...made, ...facts, changedAt: await this.versions.changedAt(content) };
    }
  }

  private make(content: FeedContent): Promise<Made> {
    const { feedVersion, network } = content;
    const kept = this.kept.get(network.agency.agencyId);
    if (kept?.feedVersion === feedVersion) return Promise.resolve(kept);
    const key = JSON.stringify([network.agency.agencyId, feedVersion]);
    const existing = this.making.get(key);
    if (existing !== undefined) return existing;
    const making = this.write(content).finally(() => this.making.delete(key));
    this.making.set(key, making);
    return making;
  }

  private async write(content: FeedContent): Promise<Made> {
    this.madeCount += 1;
    const pieces: Buffer[] = [];
    for await (const piece of zipOf(await gtfsFiles(this.database, this.timetables, content))) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    return { feedVersion: content.feedVersion, bytes, etag: etagOf(bytes) };
  }
}
