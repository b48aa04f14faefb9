import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import type { Feed } from '../feeds/gtfs/gtfs-feed.js';
import type { Text } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import type { ProposedTimetable } from '../publishing/proposed-timetable.js';
import type { PublicationRequest, Publication } from '../publishing/publication.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { instant, localDate, type ServiceDate } from '../scheduling/service-time.js';
import { VersionsOfAgency, type FoundVersion } from '../timetable-versions/versions-of-agency.service.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import { previewOf, type DraftPreview } from '../timetabling/draft-preview.js';
import type { DraftProblem } from '../timetabling/draft-problems.js';
import type { ComparedDay } from './changed-departures.js';
import { DraftComparing } from './draft-comparing.service.js';
import { changedWays, neededVehicles, onlyRoute, changedTimes, type ChangedWay, type NeededVehicles } from './draft-publication.js';
import { draftPublicationRefusals } from './draft-publication.refusals.js';
import { contentText } from '../timetable-drafts/content-text.js';
import { DraftFeeds } from '../timetable-drafts/draft-feeds.service.js';
import { Drafts, type OpenDraft } from '../timetable-drafts/drafts.service.js';
import { dateFault, latestDate, mustTell } from './publication-date.js';
import { PublicationStatements } from './publication-statements.service.js';
import { wordsOfDays, type Words } from './publication-words.js';
import { ridersText, type RidersText } from './riders-text.js';
import { VersionContents } from '../timetable-drafts/version-contents.service.js';

/** What publishing a draft would do. */
export interface Proposal {
  readonly feed: Feed;
  readonly publication: Publication;
  /** The earliest date from which it can be in force. */
  readonly earliest: ServiceDate;
  readonly compared: readonly ComparedDay[];
  readonly changes: readonly ChangedWay[];
  readonly words: Words;
  /** Whether it differs from the timetable that would be in force without it. */
  readonly differs: boolean;
  /** Whether publishing requires a statement on how riders are informed. */
  readonly mustTell: boolean;
  /** null: no departure changes, or there was no timetable before. */
  readonly riders: (RidersText & { readonly routeId: string | null }) | null;
}

export interface PreparedDraft {
  readonly draft: OpenDraft;
  readonly preview: DraftPreview;
  readonly vehicles: NeededVehicles;
  /** Problems that prevent publication. */
  readonly errors: readonly DraftProblem[];
  readonly today: ServiceDate;
  /** The version that it became; null: not published. */
  readonly published: FoundVersion | null;
  /** null: it has errors, or is already published. */
  readonly proposal: Proposal | null;
}

/** Prepares drafts for publication. Writes nothing. */
@Injectable()
export class DraftPublications {
  constructor(
    private readonly drafts: Drafts,
    private readonly feeds: DraftFeeds,
    private readonly versions: VersionContents,
    private readonly comparing: DraftComparing,
    private readonly publishing: PublishingService,
    private readonly statements: PublicationStatements,
    private readonly versionStates: VersionsOfAgency,
    private readonly timetables: TimetablesService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `draft-not-found`, and those of the date of publication */
  async prepare(agencyId: string, draftId: number, request: PublicationRequest): Promise<PreparedDraft> {
    const draft = await this.drafts.get(agencyId, draftId);
    const { content, base } = draft;
    const preview = previewOf(content, base);
    const vehicles = neededVehicles(preview.days, content.fleet.allowsEmptyRunning, await this.statements.countAtHand(agencyId));
    const hasTimetable = (await this.timetables.versions.listPublished(agencyId)).length > 0;
    const zone = hasTimetable ? (await this.networks.getAgency(agencyId)).agencyTimezone : content.place.timezone;
    const published = await this.findPublished(draft.head);
    const common = { draft, preview, vehicles, published };
    const errors = published === null ? preview.problems.filter(({ severity }) => severity === 'error') : [];
    // The time zone of the draft may be invalid itself.
    const today = localDate(instant(this.clock.now()), errors.length > 0 && !hasTimetable ? 'UTC' : zone);
    if (errors.length > 0 || published !== null) return { ...common, errors, today, proposal: null };
    const proposal = await this.propose(agencyId, draft, request, today);
    return { ...common, errors, today: proposal.publication.today, proposal };
  }

  private async findPublished({ agencyId, publishedVersionId }: OpenDraft['head']): Promise<FoundVersion | null> {
    return publishedVersionId === null ? null : this.versionStates.get(agencyId, String(publishedVersionId));
  }

  private async propose(agencyId: string, draft: OpenDraft, request: PublicationRequest, today: ServiceDate): Promise<Proposal> {
    const { content } = draft;
    const atOnce = await this.feeds.feedOf(draft, today);
    const earliest = await this.publishing.findEarliest(agencyId, undated(atOnce.proposed));
    refuseDate(request.from, today, earliest);
    const from = request.from ?? earliest;
    const { feed, proposed } = from === today ? atOnce : await this.feeds.feedOf(draft, from);
    const publication = await this.publishing.prepare(agencyId, undated(proposed), request);
    refuseWithoutService(publication);
    const compared = await this.comparing.compare(publication);
    const words = await this.comparing.words(agencyId, content, !publication.isFirst);
    const order = new Map(content.routes.map(({ routeId }, index) => [routeId, index]));
    const daysOf = ({ date, dates }: ComparedDay): Text => wordsOfDays(content.services, publication.days.running(date).services, dates);
    const changes = changedWays(compared, words, daysOf, (routeId) => order.get(routeId) ?? order.size);
    const { isFirst, effectiveFrom } = publication;
    const riders = changes.length === 0 ? null : { ...ridersText(effectiveFrom, changes.map(changedTimes)), routeId: onlyRoute(compared) };
    return {
      ...{ feed, publication, earliest, compared, changes, words, riders },
      differs: isFirst || changes.length > 0 || (await this.differs(publication, content)),
      mustTell: mustTell(isFirst, changes.length > 0, effectiveFrom, publication.today),
    };
  }

  /** Whether anything but departures differs. */
  private async differs({ agencyId, effectiveFrom }: Publication, content: DraftContent): Promise<boolean> {
    const before = await this.timetables.findInForce(agencyId, effectiveFrom);
    if (before === null) return true;
    const { content: contentBefore } = await this.versions.begin(agencyId, before.version.versionId, content.place.language);
    return contentText(contentBefore) !== contentText(content);
  }
}

/** Without the start date of the feed on which the draft is based: the manager who publishes chooses the date. */
const undated = (proposed: ProposedTimetable): ProposedTimetable => ({ ...proposed, validFrom: null });

/** @throws Refusal `publication-date-past`, `publication-date-driven`, `publication-date-far` */
function refuseDate(date: ServiceDate | undefined, today: ServiceDate, earliest: ServiceDate): void {
  const fault = date === undefined ? null : dateFault(date, today, earliest);
  if (date !== undefined && fault !== null)
    throw new Refusal(draftPublicationRefusals[fault], { date, earliest, latest: latestDate(today) });
}

/** @throws Refusal `publication-without-service` */
function refuseWithoutService({ lastDay, effectiveFrom: date }: Publication): void {
  if (lastDay === null || lastDay < date) throw new Refusal(draftPublicationRefusals['publication-without-service'], { date });
}
