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

/** A draft as the timetable that it becomes. */
export interface DraftFeed {
  /** For `FeedSaving`. */
  readonly feed: Feed;
  /** For `publishing/`. */
  readonly proposed: ProposedTimetable;
  /** Of what it is made: what managers saw before. */
  readonly preview: DraftPreview;
}

/** Drafts as timetables. */
@Injectable()
export class DraftFeeds {
  constructor(private readonly versions: VersionContents) {}

  /** @param effectiveFrom from when on services run that have no first date of their own */
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
