import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { Audited } from '../accounts/managers-changes.service.js';
import { inOrder } from '../agencies/versions-of-date.js';
import { AlertsService } from '../alerts/alerts.service.js';
import { uuidOfName } from '../corrections/named-ids.io.js';
import { Refusal } from '../errors.js';
import type { Precondition } from '../http/route.decorator.js';
import { NetworkService } from '../network/network.service.js';
import type { Accepts, Consequence } from '../publishing/consequence.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { notAccepted, VersionActs } from '../publishing/version-acts.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { VersionsOfAgency, type FoundVersion } from '../timetable-versions/versions-of-agency.service.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { draftPublicationRefusals } from './draft-publication.refusals.js';
import { Drafts, type DraftHead } from '../timetable-drafts/drafts.service.js';

/** The namespace of the ids of alerts about versions. It must never change, because alerts are found by these ids. */
const alertsNamespace = '5b7cf3b2-55d4-4a39-9b5e-3f0a4fd0a8d1';

export const alertIdOf = (agencyId: string, versionId: number): string =>
  uuidOfName(alertsNamespace, JSON.stringify([agencyId, 'timetable', versionId]));

export interface TakenBack {
  readonly head: DraftHead;
  readonly consequences: readonly Consequence[];
}

/** Withdraws published drafts. Whenever a version is withdrawn, also in other ways, reopens its draft and withdraws its alert. */
@Injectable()
export class DraftWithdrawing {
  constructor(
    private readonly drafts: Drafts,
    private readonly acts: VersionActs,
    private readonly versions: VersionsOfAgency,
    private readonly alerts: AlertsService,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    publishing: PublishingService,
  ) {
    publishing.onWithdrawal((runner, { agencyId }, versionIds) => this.reopen(runner, agencyId, versionIds));
  }

  /**
   * Withdraws a timetable that is not in force yet; its draft can be edited again.
   * @throws Refusal `draft-not-found`, `changed-meanwhile`, `draft-not-published`, `draft-in-force`, `first-in-force`,
   * `consequences-not-accepted`
   */
  async unpublish(actor: Actor, draftId: number, accepts: Accepts, expected: Precondition): Promise<TakenBack> {
    const { agencyId } = actor;
    const { name, publishedVersionId } = await this.drafts.getAsRead(agencyId, draftId, expected);
    if (publishedVersionId === null) throw new Refusal(draftPublicationRefusals['draft-not-published'], { name });
    const found = await this.versions.get(agencyId, String(publishedVersionId));
    if (found.state === 'in-force' || found.state === 'past') throw await this.begun(name, found);
    const prepared = await this.acts.prepareWithdrawal(agencyId, String(publishedVersionId));
    const { withdrawal, open } = await this.acts.withdraw(actor, prepared, accepts);
    if (open.length > 0) throw notAccepted(open, withdrawal.consequences);
    return { head: (await this.drafts.get(agencyId, draftId)).head, consequences: withdrawal.consequences };
  }

  /** The refusal to withdraw a version that is or was in force; it names the version before it, which can be brought back instead. */
  private async begun(name: string, { version }: FoundVersion): Promise<Refusal> {
    const { agencyId, effectiveFrom: from } = version;
    const past = (await this.versions.list(agencyId)).filter(({ state, version: each }) => state === 'past' && each.effectiveFrom < from);
    const before = past.sort((a, b) => inOrder(a.version, b.version)).at(-1)?.version.versionId;
    return before === undefined
      ? new Refusal(draftPublicationRefusals['first-in-force'], { name, from })
      : new Refusal(draftPublicationRefusals['draft-in-force'], { name, from, before });
  }

  /** Withdraws the alerts of versions with the same first date as a newer one: they never take effect. */
  async withdrawReplaced(runner: QueryRunner, agencyId: string, versionId: number, date: ServiceDate): Promise<Audited[]> {
    const published = await this.timetables.versions.listPublished(agencyId);
    return this.withdrawAlerts(
      runner,
      agencyId,
      published.filter((each) => each.effectiveFrom === date && each.versionId < versionId).map((each) => each.versionId),
    );
  }

  private async withdrawAlerts(runner: QueryRunner, agencyId: string, versionIds: readonly number[]): Promise<Audited[]> {
    if (versionIds.length === 0) return [];
    const network = await this.networks.getNetwork(agencyId);
    const changes: Audited[] = [];
    for (const versionId of versionIds) {
      const change = await this.alerts.withdrawIn(runner, network, alertIdOf(agencyId, versionId));
      if (change !== null) changes.push(change);
    }
    return changes;
  }

  /** The draft can be edited again and its alert disappears; statements stay on record. */
  private async reopen(runner: QueryRunner, agencyId: string, versionIds: readonly number[]): Promise<Audited[]> {
    await this.drafts.reopen(runner, agencyId, versionIds);
    return this.withdrawAlerts(runner, agencyId, versionIds);
  }
}
