import { Injectable } from '@nestjs/common';
import type { NoticesOfRule } from '../gtfs-rules/notice.js';
import { GtfsFeeds, type GtfsFeed } from './gtfs-feed.service.js';

/** The GTFS of an agency as it is offered, with what the rules of the canonical validator say of it. */
export interface CheckedGtfs extends Pick<GtfsFeed, 'feedVersion' | 'startDate' | 'endDate' | 'changedAt'> {
  /** The size of the zip. */
  readonly bytes: number;
  /** Empty: it passes. null: it is still being checked, which takes some seconds for a city. */
  readonly notices: readonly NoticesOfRule[] | null;
}

/** Checks the GTFS of an agency, once for each content. */
@Injectable()
export class GtfsChecks {
  constructor(private readonly feeds: GtfsFeeds) {}

  /**
   * @param agencyId null: the default agency
   * @throws Refusal `feed-has-no-trips`
   */
  async describe(agencyId: string | null): Promise<CheckedGtfs> {
    const { feedVersion, startDate, endDate, changedAt, bytes } = await this.feeds.get(agencyId);
    return { feedVersion, startDate, endDate, changedAt, bytes: bytes.length, notices: null };
  }
}
