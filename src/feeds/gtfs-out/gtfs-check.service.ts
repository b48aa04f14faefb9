import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../clock.js';
import { toldInLog } from '../../database/database-away.js';
import { NetworkService, todayOf } from '../../network/network.service.js';
import type { NoticesOfRule } from '../gtfs-rules/notice.js';
import { checkGtfs } from './check-gtfs.io.js';
import { GtfsFeeds, type GtfsFeed } from './gtfs-feed.service.js';

/** The GTFS of an agency as it is offered, with what the rules of the canonical validator say of it. */
export interface CheckedGtfs extends Pick<GtfsFeed, 'feedVersion' | 'startDate' | 'endDate' | 'changedAt'> {
  /** The size of the zip. */
  readonly bytes: number;
  /** Empty: it passes. null: it is still being checked, which takes some seconds for a city. */
  readonly notices: readonly NoticesOfRule[] | null;
}

/** A check that is done or under way. */
interface Check {
  notices: readonly NoticesOfRule[] | null;
  readonly done: Promise<void>;
}

/** A larger zip is checked after the answer. */
const atOnce = 1024 * 1024;
const mostKept = 1000;
/** After a failure the check is tried again after this time. */
const retryMilliseconds = 600_000;

/** Checks the GTFS of an agency, once for each content and day. */
@Injectable()
export class GtfsChecks {
  private readonly log = new Logger('feeds');
  private readonly checks = new LRUCache<string, Check>({ max: mostKept });

  constructor(
    private readonly feeds: GtfsFeeds,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /**
   * @param agencyId null: the default agency
   * @throws Refusal `feed-has-no-trips`
   */
  async describe(agencyId: string | null): Promise<CheckedGtfs> {
    const feed = await this.feeds.get(agencyId);
    const check = await this.check(feed);
    if (feed.bytes.length <= atOnce) await check.done;
    const { feedVersion, startDate, endDate, changedAt, bytes } = feed;
    return { feedVersion, startDate, endDate, changedAt, bytes: bytes.length, notices: check.notices };
  }

  private async check({ agencyId, etag, bytes }: GtfsFeed): Promise<Check> {
    const today = todayOf({ agency: await this.networks.getAgency(agencyId) }, this.clock);
    const key = JSON.stringify([agencyId, etag, today]);
    const known = this.checks.get(key);
    if (known !== undefined) return known;
    const check: Check = {
      notices: null,
      done: checkGtfs(bytes, today)
        .then((notices) => void (check.notices = notices))
        .catch((error: unknown) => {
          // Not at once again for everybody who asks: it takes seconds of a city.
          this.checks.set(key, check, { ttl: retryMilliseconds });
          this.log.error(`the GTFS of ${agencyId} could not be checked: ${toldInLog(error)}`);
        }),
    };
    this.checks.set(key, check);
    return check;
  }
}
