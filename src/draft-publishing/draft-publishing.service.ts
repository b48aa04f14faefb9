import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { Audited } from '../accounts/managers-changes.service.js';
import { AlertsService } from '../alerts/alerts.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { FeedSaving } from '../feeds/gtfs/gtfs-save.io.js';
import { asRead, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import type { Publication } from '../publishing/publication.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { notAccepted } from '../publishing/version-acts.service.js';
import { formatInstant, instant, serviceDate } from '../scheduling/service-time.js';
import { problemSentence } from '../timetabling/draft-problems.js';
import { problemAnswer } from '../timetable-drafts/draft-answers.service.js';
import { DraftPublications, type PreparedDraft, type Proposal } from './draft-publications.service.js';
import { draftPublicationRefusals } from './draft-publication.refusals.js';
import type { PublishDraftRequest } from './draft-publication.requests.js';
import { alertIdOf, DraftWithdrawing } from './draft-withdrawing.service.js';
import { Drafts, type DraftHead } from '../timetable-drafts/drafts.service.js';
import { announcedUntil } from './publication-date.js';
import type { PublicationStatement } from './publication-statement.entity.js';
import { PublicationStatements } from './publication-statements.service.js';
import { ridersStated, statementsOf, type Stated } from './statements.js';
import { timetableDraftsRefusals } from '../timetable-drafts/timetable-drafts.refusals.js';

type Riders = NonNullable<Proposal['riders']>;

export interface PublishedDraft {
  readonly head: DraftHead;
  readonly versionId: number;
  readonly alertId: string | null;
  readonly publication: Publication;
}

/** Publishes drafts: the version, the statements and the alert are written together, or not at all. */
@Injectable()
export class DraftPublishing {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly publications: DraftPublications,
    private readonly statements: PublicationStatements,
    private readonly publishing: PublishingService,
    private readonly alerts: AlertsService,
    private readonly networks: NetworkService,
    private readonly withdrawing: DraftWithdrawing,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Refusal `draft-not-found`, `draft-published`, `changed-meanwhile`, `draft-has-errors`, those of the date,
   * `publication-changes-nothing`, `too-few-vehicles`, `riders-not-told`, `consequences-not-accepted`
   */
  async publish(
    actor: Actor,
    draftId: number,
    request: PublishDraftRequest,
    expected: Precondition,
    language: Language,
  ): Promise<PublishedDraft> {
    const { agencyId } = actor;
    const { accepts = [], effectiveFrom, replaceComing } = request;
    await this.refuseUnlessOpen(agencyId, draftId, expected);
    const from = effectiveFrom === undefined ? undefined : serviceDate(effectiveFrom);
    const prepared = await this.publications.prepare(agencyId, draftId, { from, replaceComing });
    // If somebody else has published this draft meanwhile, the refusal that says so explains more than that nothing would change.
    await this.refuseUnlessOpen(agencyId, draftId, asRead(prepared.draft.head.revision));
    const { feed, publication, riders } = refuseUnready(prepared, request, language);
    const stated = statementsOf(request, prepared.vehicles, riders?.header['zh-CN'] ?? null);
    const announces = stated.some(({ about }) => about === 'riders-now');
    const { source } = publication.proposed;
    const { trips, stops, routes } = feed;
    const applied = await this.publishing.apply(publication, {
      ...{ actor, isAudited: true, accepts: new Set(accepts), action: 'timetable-published' },
      after: { source, draftId, routes: routes.size, stops: stops.size, trips: trips.length, ...(stated.length > 0 ? { stated } : {}) },
      save: (runner, decided) =>
        new FeedSaving(this.database, runner, agencyId).save(feed, source, decided.effectiveFrom, this.clock.now()),
      also: async (runner, versionId) => {
        await this.markPublished(runner, prepared.draft.head, versionId);
        await this.saveStatements(runner, actor, versionId, stated);
        const auditedBefore = await this.withdrawing.withdrawReplaced(runner, agencyId, versionId, publication.effectiveFrom);
        return announces && riders !== null
          ? [...auditedBefore, await this.publishAlert(runner, publication, versionId, riders)]
          : auditedBefore;
      },
    });
    const { versionId } = applied;
    // It may also be published only now: then, too, that explains more than that its consequences are not accepted.
    if (versionId === null) await this.refuseUnlessOpen(agencyId, draftId, asRead(prepared.draft.head.revision));
    if (versionId === null) throw notAccepted(applied.open, applied.publication.consequences);
    const { head } = await this.drafts.get(agencyId, draftId);
    return { head, versionId, alertId: announces ? alertIdOf(agencyId, versionId) : null, publication: applied.publication };
  }

  /** Marks the draft as published, in the transaction that creates the version. @throws Refusal if it has changed since it was read */
  private async markPublished(runner: QueryRunner, head: DraftHead, versionId: number): Promise<void> {
    await this.refuseUnlessOpen(head.agencyId, head.draftId, asRead(head.revision), runner);
    await this.drafts.becomeVersion(runner, head, versionId);
  }

  /** @throws Refusal `draft-not-found`, `changed-meanwhile`, `draft-published` */
  private async refuseUnlessOpen(agencyId: string, draftId: number, expected: Precondition, runner?: QueryRunner): Promise<void> {
    const { name, publishedVersionId } = await this.drafts.getAsRead(agencyId, draftId, expected, runner);
    if (publishedVersionId !== null) throw new Refusal(timetableDraftsRefusals['draft-published'], { name });
  }

  private async saveStatements(
    runner: QueryRunner,
    { agencyId, accountId }: Actor,
    versionId: number,
    stated: readonly Stated[],
  ): Promise<void> {
    const statedAt = instant(this.clock.now());
    await this.statements.keep(
      runner,
      stated.map((each): PublicationStatement => ({ agencyId, versionId, ...each, accountId, statedAt })),
    );
  }

  private async publishAlert(runner: QueryRunner, publication: Publication, versionId: number, riders: Riders): Promise<Audited> {
    const { agencyId, effectiveFrom } = publication;
    const network = await this.networks.getNetwork(agencyId);
    return this.alerts.publishIn(runner, network, alertIdOf(agencyId, versionId), {
      ...{ cause: 'OTHER_CAUSE', effect: riders.isOnlyMore ? 'ADDITIONAL_SERVICE' : 'MODIFIED_SERVICE' },
      // A route that is new in this timetable does not exist yet, so the alert cannot name it.
      routeId: riders.routeId !== null && network.routes.has(riders.routeId) ? riders.routeId : null,
      ...{ headerZh: riders.header['zh-CN'], headerEn: riders.header.en },
      ...{ descriptionZh: riders.description['zh-CN'], descriptionEn: riders.description.en },
      activeUntil: formatInstant(announcedUntil(effectiveFrom, network.agency.agencyTimezone), network.agency.agencyTimezone),
    });
  }
}

/** The proposal to publish. @throws Refusal if a condition for publishing is not met */
function refuseUnready(prepared: PreparedDraft, request: PublishDraftRequest, language: Language): Proposal {
  const { errors, vehicles, proposal } = prepared;
  const [first] = errors;
  if (proposal === null || first !== undefined) {
    const params = { count: errors.length, first: first === undefined ? '' : problemSentence(first, language) };
    throw new Refusal(draftPublicationRefusals['draft-has-errors'], params, [], (requested) => ({
      problems: errors.map((each) => problemAnswer(each, requested)),
    }));
  }
  const { publication, riders } = proposal;
  if (!proposal.differs) throw new Refusal(draftPublicationRefusals['publication-changes-nothing'], { date: publication.effectiveFrom });
  if (vehicles.missing > 0 && statementsOf({ vehicles: request.vehicles }, vehicles, null).length === 0)
    throw new Refusal(draftPublicationRefusals['too-few-vehicles'], { ...vehicles });
  if (proposal.mustTell && riders !== null && ridersStated(request.riders, '') === null) {
    const params = { date: publication.effectiveFrom, text: riders.group[language] };
    throw new Refusal(draftPublicationRefusals['riders-not-told'], params);
  }
  return proposal;
}
