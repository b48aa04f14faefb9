import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../clock.js';
import { toldInLog } from '../../database/database-away.js';
import { NetworkService, todayOf } from '../../network/network.service.js';
import { instant, type EpochSeconds } from '../../scheduling/service-time.js';
import type { NoticesOfRule } from '../gtfs-rules/notice.js';
import { checkGtfs } from '../gtfs-rules/check-gtfs.io.js';
import { GtfsFeeds, type GtfsFeed } from './gtfs-feed.service.js';

/** What came of the check of a GTFS. */
type CheckOutcome =
  /** Without notices it passes. */
  | { readonly is: 'done'; readonly notices: readonly NoticesOfRule[] }
  /** It takes some seconds for a city. */
  | { readonly is: 'underway' }
  /** It broke off, which says nothing of the feed; who asks from then on has it tried again. */
  | { readonly is: 'failed'; readonly retryAt: EpochSeconds };

/** The GTFS of an agency as it is offered, with what the rules of the canonical validator say of it. */
export interface CheckedGtfs extends Pick<
  GtfsFeed,
  'feedVersion' | 'startDate' | 'endDate' | 'provisionalFrom' | 'hasWebsite' | 'changedAt'
> {
  /** The size of the zip. */
  readonly bytes: number;
  readonly check: CheckOutcome;
}

interface Check {
  outcome: CheckOutcome;
  /** How often it failed. */
  failures: number;
  /** Never fails. */
  done: Promise<void>;
}

/** A larger zip is checked after the answer. */
const atOnce = 1024 * 1024;
const mostKept = 1000;
/** Seconds after which a failed check is tried again: twice as long after each failure, because it takes seconds of a city. */
const firstPause = 60;
const longestPause = 3600;

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
    const { feedVersion, startDate, endDate, provisionalFrom, hasWebsite, changedAt, bytes } = feed;
    const dates = { startDate, endDate, provisionalFrom };
    return { feedVersion, ...dates, hasWebsite, changedAt, bytes: bytes.length, check: check.outcome };
  }

  private async check(feed: GtfsFeed): Promise<Check> {
    const today = todayOf({ agency: await this.networks.getAgency(feed.agencyId) }, this.clock);
    const key = JSON.stringify([feed.agencyId, feed.etag, today]);
    const known = this.checks.get(key);
    if (known !== undefined && (known.outcome.is !== 'failed' || this.clock.now() < known.outcome.retryAt)) return known;
    const check: Check = known ?? { outcome: { is: 'underway' }, failures: 0, done: Promise.resolve() };
    this.checks.set(key, check);
    check.outcome = { is: 'underway' };
    check.done = checkGtfs(feed.bytes, today).then(
      (notices) => void (check.outcome = { is: 'done', notices }),
      (error: unknown) => this.fail(check, feed.agencyId, error),
    );
    return check;
  }

  private fail(check: Check, agencyId: string, error: unknown): void {
    const pause = Math.min(firstPause * 2 ** check.failures, longestPause);
    check.failures += 1;
    check.outcome = { is: 'failed', retryAt: instant(this.clock.now() + pause) };
    this.log.error(`the GTFS of ${agencyId} could not be checked (failures: ${check.failures}): ${toldInLog(error)}`);
  }
}
