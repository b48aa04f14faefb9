import { Injectable } from '@nestjs/common';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import { Database } from '../database/database.service.js';
import { contentFromNothing } from '../editing/new-content.js';
import { Refusal } from '../errors.js';
import { FeedOfVersion } from '../feeds/gtfs/gtfs-version.io.js';
import type { Feed } from '../feeds/gtfs/gtfs-feed.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { VersionsOfAgency } from '../timetable-versions/versions-of-agency.service.js';
import type { DraftBase } from '../timetabling/draft-base.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { tripsOf } from '../timetabling/draft-trips.js';
import { contentOfFeed, type ContentOfFeed } from './content-of-feed.js';
import { TimetableDraft } from './timetable-draft.entity.js';
import { tripsOnWays } from './ways-of-feed.js';
import { timetableDraftsRefusals } from './timetable-drafts.refusals.js';

/** The initial content of a draft. */
export interface InitialDraft {
  readonly content: DraftContent;
  readonly base: DraftBase | null;
}

/** Turns stored versions into initial drafts. */
@Injectable()
export class VersionContents {
  constructor(
    private readonly database: Database,
    private readonly networks: NetworkService,
    private readonly versions: VersionsOfAgency,
  ) {}

  /**
   * @param from the version to begin from; null: nothing; undefined: the one in force
   * @throws Refusal `no-timetable-in-force`, `timetable-version-not-found`
   */
  async begin(agencyId: string, from: number | null | undefined, language: Language): Promise<InitialDraft> {
    const versionId = from === undefined ? await this.findInForce(agencyId) : from;
    if (versionId === undefined) throw new Refusal(timetableDraftsRefusals['no-timetable-in-force']);
    if (versionId === null) {
      const { agencyTimezone } = await this.networks.getAgency(agencyId);
      return { content: contentFromNothing({ language, timezone: agencyTimezone }), base: null };
    }
    const { version } = await this.versions.get(agencyId, String(versionId));
    const feed = await this.readFeed(agencyId, versionId);
    const { content, trips, tooLate: beyond } = (await this.asWritten(version, feed)) ?? contentOfFeed(feed);
    if (beyond.length > 0) throw new Refusal(timetableDraftsRefusals['timetable-beyond-drafts'], { versionId, count: beyond.length });
    const { stops, routes } = await this.networks.getNetwork(agencyId);
    const takenIds = [...stops.keys(), ...routes.keys()].filter((id) => !feed.stops.has(id) && !feed.routes.has(id));
    return { content, base: { versionId, trips, takenIds } };
  }

  /**
   * The content that managers wrote, if the version was published from a draft or is a copy of one that was. null: it was not, the draft
   * was deleted, or the version has other trips than the draft generates.
   */
  private async asWritten(version: TimetableVersion, feed: Feed): Promise<ContentOfFeed | null> {
    const { agencyId, versionId, restoredFrom } = version;
    const draft = await this.database.source.manager.findOneBy(TimetableDraft, { agencyId, publishedVersionId: versionId });
    if (draft === null) {
      if (restoredFrom === null) return null;
      return this.asWritten((await this.versions.get(agencyId, String(restoredFrom))).version, feed);
    }
    const content = JSON.parse(draft.content) as DraftContent;
    const base = draft.base === null ? null : (JSON.parse(draft.base) as DraftBase);
    const trips = tripsOnWays(feed, tripsOf(content, base).trips);
    return trips === null ? null : { content, trips, tooLate: [] };
  }

  /** A version as a feed that would recreate it. */
  readFeed(agencyId: string, versionId: number): Promise<Feed> {
    return new FeedOfVersion(this.database, agencyId, versionId).read();
  }

  private async findInForce(agencyId: string): Promise<number | undefined> {
    return (await this.versions.list(agencyId)).find(({ state }) => state === 'in-force')?.version.versionId;
  }
}
