import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, type Decision } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import type { Language } from '../language.js';
import type { Precondition } from '../http/route.decorator.js';
import { routeLabels } from '../network/spoken.js';
import { NetworkService } from '../network/network.service.js';
import { instant } from '../scheduling/service-time.js';
import { auditedVersion, VersionsOfAgency, versionSubject, type FoundVersion } from '../timetable-versions/versions-of-agency.service.js';
import { Blocks } from '../timetables/blocks.service.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { WorkingDaysService } from '../timetables/working-days.service.js';
import { kindsToAccept, unaccepted, type Accepts, type Consequence } from './consequence.js';
import type { PublicationRequest, Publication } from './publication.js';
import { PublishingService, shownDigest, type Applied, type ShownDigest } from './publishing.service.js';
import { plansOf, proposedTrips } from './plan-on.js';
import { areaOf, type ProposedTimetable } from './proposed-timetable.js';
import { ReferencesService } from './references.service.js';
import { auditedReferences } from './references.texts.js';
import { planOf } from './running-days.js';
import { ShownConsequences } from './shown-consequences.entity.js';
import { versionActsRefusals } from './version-acts.refusals.js';
import type { VersionConsequenceAnswer } from './version-acts.requests.js';
import { decideWithdrawal, type Withdrawal } from './withdrawal.js';

export { versionActsRefusals } from './version-acts.refusals.js';
export { VersionConsequenceAnswer } from './version-acts.requests.js';

/** The result of withdrawing a version: done, or not done because consequences are not accepted. */
export interface Withdrawn {
  readonly isDone: boolean;
  readonly withdrawal: Withdrawal<FoundVersion>;
  readonly open: readonly Consequence[];
}

/** Withdraws a version that is not in force yet, and brings an older one back. */
@Injectable()
export class VersionActs {
  constructor(
    private readonly publishing: PublishingService,
    private readonly references: ReferencesService,
    private readonly blocks: Blocks,
    private readonly versions: VersionsOfAgency,
    private readonly timetables: TimetablesService,
    private readonly networks: NetworkService,
    private readonly workingDays: WorkingDaysService,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  /**
   * What bringing a version back would do: its rows are copied to a new version, and past days keep their plan.
   * @throws Refusal `timetable-version-not-found`, `timetable-version-coming`, `timetable-version-in-force`
   */
  async prepareBringingBack(agencyId: string, versionId: string, request: PublicationRequest): Promise<Publication> {
    const { version, ...found } = await this.versions.get(agencyId, versionId);
    const publication = await this.publishing.prepare(agencyId, await this.proposedOf(version), request);
    refuseUnlessReplaceable({ version, ...found }, publication);
    return publication;
  }

  /** A stored version in the form of a proposed timetable. */
  private async proposedOf(version: FoundVersion['version']): Promise<ProposedTimetable> {
    const { agencyId, versionId, source } = version;
    const network = await this.networks.getNetworkOf(agencyId, versionId);
    const { agency, patterns, stops } = network;
    const alone = await this.timetables.readAlone(network, version);
    const trips = proposedTrips(await this.blocks.tripsOf(alone), patterns);
    const stopIds = new Set(trips.flatMap((trip) => trip.stopIds));
    const { services, exceptions } = alone.days.planned.calendar;
    return {
      ...{ source, town: agency.agencyName, zone: agency.agencyTimezone, stopIds, trips, services, exceptions },
      routeIds: new Set(trips.map(({ routeId }) => routeId)),
      area: areaOf([...stopIds].flatMap((stopId) => stops.get(stopId) ?? [])),
      ...{ namedTripCount: trips.length, leftOutCount: 0, validFrom: null },
      // A published version is never edited, so its number identifies its content.
      digest: () => `version ${versionId}`,
    };
  }

  /**
   * @throws Refusal as `prepareBringingBack`, and `changed-meanwhile`
   */
  bringBack(actor: Actor, versionId: string, prepared: Publication, accepts: Accepts, expected?: Precondition): Promise<Applied> {
    const { agencyId } = actor;
    const save = async (runner: QueryRunner, publication: Publication): Promise<number> => {
      const found = await this.versions.get(agencyId, versionId, runner);
      const { version, broughtBackAs } = found;
      refuseUnlessReplaceable(found, publication);
      const next = (await this.timetables.versions.highest(agencyId, runner)) + 1;
      const [before, after] = [auditedVersion(found), { ...auditedVersion(found), broughtBackAs: [...broughtBackAs, next] }];
      // If it was brought back before, the audit entry of that is filed under the copy.
      const subject = versionSubject(broughtBackAs.at(-1) ?? version.versionId);
      await this.managers.refuseMeanwhile(runner, actor, { subject, before, after }, expected);
      const { effectiveFrom } = publication;
      await this.timetables.versions.copy(runner, version, { versionId: next, effectiveFrom, createdAt: instant(this.clock.now()) });
      return next;
    };
    const { source } = prepared.proposed;
    const after = { source, restoredFrom: Number(versionId), trips: prepared.proposed.trips.length };
    return this.publishing.apply(prepared, { actor, isAudited: true, accepts, save, action: 'timetable-brought-back', after });
  }

  /**
   * What withdrawing a version would do.
   * @throws Refusal `timetable-version-not-found`, `timetable-version-begun`
   */
  async prepareWithdrawal(agencyId: string, versionId: string, runner?: QueryRunner): Promise<Withdrawal<FoundVersion>> {
    const found = await this.versions.get(agencyId, versionId, runner);
    const today = await this.versions.today(agencyId);
    refuseBegun(found);
    const network = await this.networks.getNetwork(agencyId);
    const { versionId: number, effectiveFrom: from } = found.version;
    const versions = await this.timetables.readInForce(agencyId);
    const left = await this.timetables.readInForce(agencyId, [number]);
    const after = plansOf(left, network, await Promise.all(left.map((version) => this.blocks.tripsOf(version))));
    const references =
      found.state === 'coming' ? await this.references.find(agencyId, { from, until: found.until, versions, after }, runner) : null;
    return decideWithdrawal({
      ...{ agencyId, found, today, workingDays: await this.workingDays.getWorkingDays(agencyId) },
      ...{ before: planOf(versions), after: planOf(left), references },
      sources: new Map((await this.versions.list(agencyId, runner)).map(({ version }) => [version.versionId, version.source])),
      routeName: routeLabels(network),
    });
  }

  /**
   * Withdraws the version, unless it is withdrawn already, and carries over what is recorded and decided of its trips.
   * @throws Refusal as `prepareWithdrawal`, and `changed-meanwhile`
   */
  withdraw(actor: Actor, prepared: Withdrawal<FoundVersion>, accepts: Accepts, expected?: Precondition): Promise<Withdrawn> {
    const { agencyId } = actor;
    const { versionId } = prepared.found.version;
    const decide = async (runner: QueryRunner): Promise<Decision<Withdrawn>> => {
      await this.managers.holdChanges(runner, actor);
      const withdrawal = await this.prepareWithdrawal(agencyId, String(versionId), runner);
      const { found, consequences } = withdrawal;
      const before = auditedVersion(found);
      const accepted = kindsToAccept(consequences);
      const after = { ...before, state: 'archived', ...(accepted.length > 0 ? { accepted } : {}) };
      const subject = versionSubject(versionId);
      await this.managers.refuseMeanwhile(runner, actor, { subject, before, after: { ...before, state: 'archived' } }, expected);
      if (found.state === 'withdrawn') return { result: { isDone: true, withdrawal, open: [] }, change: null };
      const isOther = decisionKey(withdrawal) !== decisionKey(prepared);
      const open = unaccepted(consequences, isOther && accepts !== 'all' ? new Set() : accepts);
      if (open.length > 0) return { result: { isDone: false, withdrawal, open }, change: null };
      await this.timetables.versions.archive(runner, agencyId, [versionId]);
      if (withdrawal.carried !== null) await this.references.apply(runner, actor, withdrawal.then ?? versionId, withdrawal.carried);
      await runner.manager.delete(ShownConsequences, { agencyId });
      const did = withdrawal.carried === null ? after : { ...after, references: auditedReferences(withdrawal.carried) };
      const withdrawnWith = await this.publishing.withdrawAlso(runner, actor, [versionId]);
      const change = { action: 'timetable-withdrawn', subject, before, after: did };
      return { result: { isDone: true, withdrawal, open: [] }, change: [change, ...withdrawnWith] };
    };
    return this.managers.change(actor, 'public', decide, 'loading');
  }
}

/** A text that is equal for equal decisions. */
const decisionKey = ({ then, consequences, carried }: Withdrawal<FoundVersion>): string => JSON.stringify([then, consequences, carried]);

/** The hash of the version and of all consequences shown of its withdrawal. */
export const digestOfWithdrawal = ({ agencyId, found, consequences }: Withdrawal<FoundVersion>): ShownDigest =>
  shownDigest(agencyId, 'withdraw', found.version.versionId, consequences);

/** Refuses a version that is or was in force. One that was replaced was in force on no day. */
function refuseBegun({ version, state }: FoundVersion): void {
  const { versionId, source, effectiveFrom: from } = version;
  if (state === 'past' || state === 'in-force')
    throw new Refusal(versionActsRefusals['timetable-version-begun'], { versionId, source, from });
}

/** A coming version need not be brought back; the one in force can be brought back only from a date on which another is in force. */
function refuseUnlessReplaceable({ version, state, until }: FoundVersion, { effectiveFrom: date }: Publication): void {
  const { versionId, source, effectiveFrom: from } = version;
  if (state === 'coming') throw new Refusal(versionActsRefusals['timetable-version-coming'], { versionId, source, from });
  if (state === 'in-force' && (until === null || date < until))
    throw new Refusal(versionActsRefusals['timetable-version-in-force'], { versionId, source, date });
}

/** Consequences as fields of an answer. */
export const consequenceAnswers = (consequences: readonly Consequence[], language: Language): VersionConsequenceAnswer[] =>
  consequences.map(({ kind, needsYes, sentence }) => ({ kind, needsYes, sentence: sentence[language] }));

/**
 * @param open consequences that nobody has accepted
 * @param all everything that is shown with them
 */
export const notAccepted = (open: readonly Consequence[], all: readonly Consequence[]): Refusal => {
  const kinds = kindsToAccept(open).join(', ');
  return new Refusal(versionActsRefusals['consequences-not-accepted'], { kinds }, [], (language) => ({
    consequences: consequenceAnswers(all, language),
  }));
};
