import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { proposedOf } from '../feeds/gtfs/gtfs-proposed.js';
import type { Feed } from '../feeds/gtfs/gtfs-feed.js';
import type { ProposedTimetable } from '../publishing/proposed-timetable.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { previewOf, type DraftPreview } from '../timetabling/draft-preview.js';
import type { OpenDraft } from './drafts.service.js';
import { feedOfContent } from './feed-of-content.js';
import { VersionContents } from './version-contents.service.js';

/** A draft in the form in which it is published. */
export interface DraftFeed {
  /** The input of `FeedSaving`. */
  readonly feed: Feed;
  /** The input of `publishing/`. */
  readonly proposed: ProposedTimetable;
  /** The preview from which both were made, as managers saw it. */
  readonly preview: DraftPreview;
}

/** Turns drafts into timetables. */
@Injectable()
export class DraftFeeds {
  constructor(private readonly versions: VersionContents) {}

  /** @param effectiveFrom the first date of services that have none of their own */
  async feedOf({ head, content, base }: OpenDraft, effectiveFrom: ServiceDate): Promise<DraftFeed> {
    const { agencyId, name } = head;
    const preview = previewOf(content, base);
    const before = base === null ? null : await this.versions.readFeed(agencyId, base.versionId);
    const feed = feedOfContent({ agencyId, content, base, trips: preview.trips, effectiveFrom, before });
    const [owner] = feed.agencies;
    if (owner === undefined) throw new Error('a feed made of a draft has an agency');
    const digest = (): string =>
      createHash('sha256')
        .update(JSON.stringify([content, effectiveFrom]))
        .digest('base64url');
    return { feed, proposed: proposedOf(feed, name, owner, digest), preview };
  }
}
