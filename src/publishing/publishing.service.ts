import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, type Audited, type Decision } from '../accounts/managers-changes.service.js';
import { PlaceholderAgency } from '../agency-keeping/placeholder-agency.service.js';
import { Clock } from '../clock.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { inEveryLanguage } from '../language.js';
import { FrozenMonths } from '../monthly-reports/frozen-months.service.js';
import { agencyNameIn, routeLabels } from '../network/spoken.js';
import { NetworkService } from '../network/network.service.js';
import { datesOf } from '../scheduling/month.js';
import { instant, localDate, monthOf, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { WorkingDaysService } from '../timetables/working-days.service.js';
import type { VersionInForce } from '../timetables/in-force.js';
import { nothingCarried } from './carried-references.js';
import { kindsToAccept, unaccepted, type Accepts, type Consequence } from './consequence.js';
import { decide, type CurrentTown, type Situation } from './decide.js';
import { areaOf, type ProposedTimetable } from './proposed-timetable.js';
import type { PublicationRequest, Publication } from './publication.js';
import { planOn } from './plan-on.js';
import { ReferencesService } from './references.service.js';
import { auditedReferences } from './references.texts.js';
import { planOf } from './running-days.js';
import { ShownConsequences } from './shown-consequences.entity.js';
import { isOfOneTown, whichAgency, type RequestedAgency, type ChosenAgency, type NamedAgency } from './which-agency.js';

/** What the caller, who has the rows of the timetable, contributes to the publication. */
export interface PublishingWork {
  readonly actor: Actor;
  /** False: no audit entry is written. */
  readonly isAudited: boolean;
  readonly accepts: Accepts;
  /** Writes the rows of the version. @returns its id */
  readonly save: (runner: QueryRunner, publication: Publication) => Promise<number>;
  /** The audit entry: its action, and details besides what the publication did. */
  readonly action: string;
  readonly after: object;
  /** Writes what else belongs to the version, at the end of the same transaction. @returns further audit entries */
  readonly also?: (runner: QueryRunner, versionId: number, publication: Publication) => Promise<readonly Audited[]>;
}

/** Writes what else has to change when versions are withdrawn, in the same transaction. @returns further audit entries */
type WithWithdrawal = (runner: QueryRunner, actor: Actor, versionIds: readonly number[]) => Promise<readonly Audited[]>;

export interface Applied {
  /** null: nothing was written, because consequences are not accepted or because the decision has changed since it was shown. */
  readonly versionId: number | null;
  readonly publication: Publication;
  /** Consequences that nobody has accepted. */
  readonly open: readonly Consequence[];
}

/** Something was recorded or decided while the version was being saved, so the decision has to be made again. */
class DecidedMeanwhile extends Error {}

/** On the last try other changes wait from the beginning of the transaction, so that it cannot fail in the same way. */
const maxTries = 3;

/** Decides what the consequences of publishing a timetable are, and publishes it. */
@Injectable()
export class PublishingService {
  private readonly withWithdrawals: WithWithdrawal[] = [];

  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly workingDays: WorkingDaysService,
    private readonly references: ReferencesService,
    private readonly logged: LoggedEvents,
    private readonly frozen: FrozenMonths,
    private readonly changes: Changes,
    private readonly placeholders: PlaceholderAgency,
    private readonly clock: Clock,
  ) {}

  /** Chooses the agency of a timetable. @throws Refusal `agency-unclear`, `agency-exists`, `agency-id-unsafe` */
  async whichAgency(proposed: ProposedTimetable, named: readonly NamedAgency[], request: RequestedAgency): Promise<ChosenAgency> {
    const existing = await Promise.all(
      (await this.networks.listAgencies()).map(async ({ agencyId }) => {
        const { name, routes, stopIds, area } = await this.currentTown(agencyId);
        const shares = isOfOneTown(proposed, { routeIds: new Set(routes.keys()), stopIds, area });
        return { agencyId, name, shares, begun: await this.placeholders.begun(agencyId) };
      }),
    );
    return whichAgency(existing, named, request, proposed.source);
  }

  /** The first date from which the timetable could be in force: days driven or reported under another timetable keep that one. */
  async findEarliest(agencyId: string, proposed: ProposedTimetable): Promise<ServiceDate> {
    const now = await this.situation(agencyId, proposed);
    return decide(agencyId, proposed, { from: now.today }, now).publication.effectiveFrom;
  }

  /** What publishing would do, given the current state, read within the runner's transaction. Writes nothing. */
  async prepare(agencyId: string, proposed: ProposedTimetable, request: PublicationRequest, runner?: QueryRunner): Promise<Publication> {
    const situation = await this.situation(agencyId, proposed, runner);
    const { publication, days } = decide(agencyId, proposed, request, situation);
    const { effectiveFrom: from, until, isFirst } = publication;
    if (isFirst) return { ...publication, days, carried: nothingCarried({ from, until }) };
    const versions = situation.versions.filter((version) => version.until === null || version.until > from);
    const after = planOn(proposed.trips, days);
    const { consequences, carried } = await this.references.find(agencyId, { from, until, versions, after }, runner);
    return { ...publication, days, consequences: [...publication.consequences, ...consequences], carried };
  }

  /**
   * Publishes what was prepared, in one transaction: decides again on the state of that moment, has the version saved, withdraws coming
   * versions, and carries over records and decisions. Two publications of one agency wait for each other.
   */
  async apply(prepared: Publication, { actor, isAudited, accepts, save, action, after, also }: PublishingWork): Promise<Applied> {
    const { agencyId, proposed, request } = prepared;
    const open = unaccepted(prepared.consequences, accepts);
    if (open.length > 0) return { versionId: null, publication: prepared, open };
    let tries = 0;
    const publish = async (runner: QueryRunner): Promise<Decision<Applied>> => {
      const isLast = (tries += 1) >= maxTries;
      if (isLast) await this.managers.holdChanges(runner, actor);
      // Another process may have created the agency meanwhile.
      if (prepared.isFirst === (await this.timetables.versions.listPublished(agencyId)).length > 0) this.changes.receiveUnknown();
      const publication = await this.prepare(agencyId, proposed, request, runner);
      if (accepts !== 'all' && decisionKey(publication) !== decisionKey(prepared))
        return { result: { versionId: null, publication, open: unaccepted(publication.consequences, new Set()) }, change: null };
      const versionId = await save(runner, publication);
      if (publication.isFirst) await this.placeholders.remove(runner, agencyId);
      await this.timetables.versions.archive(runner, agencyId, publication.archives);
      if (!isLast) await this.refuseMeanwhile(runner, publication);
      await this.references.apply(runner, actor, versionId, publication.carried);
      const { effectiveFrom, archives, consequences, carried } = publication;
      const accepted = kindsToAccept(consequences);
      // An acceptance is valid for one publication only.
      if (accepted.length > 0) await runner.manager.delete(ShownConsequences, digestOfPublication(publication));
      const did = {
        effectiveFrom,
        ...(archives.length > 0 ? { archives } : {}),
        ...(accepted.length > 0 ? { accepted } : {}),
        ...(publication.isFirst ? {} : { references: auditedReferences(carried) }),
      };
      const change = { action, subject: `timetables/${versionId}`, before: null, after: { ...after, ...did } };
      const withdrawn = await this.withdrawAlso(runner, actor, archives);
      const more = (await also?.(runner, versionId, publication)) ?? [];
      return { result: { versionId, publication, open: [] }, change: isAudited ? [change, ...withdrawn, ...more] : null };
    };
    for (;;)
      try {
        return await this.managers.change(actor, 'public', publish, 'loading');
      } catch (error) {
        if (!(error instanceof DecidedMeanwhile)) throw error;
      }
  }

  /** Registers work that is done in the same transaction whenever versions are withdrawn, by a withdrawal or by a publication. */
  readonly onWithdrawal = (work: WithWithdrawal): number => this.withWithdrawals.push(work);

  async withdrawAlso(runner: QueryRunner, actor: Actor, versionIds: readonly number[]): Promise<Audited[]> {
    if (versionIds.length === 0) return [];
    const changes: Audited[] = [];
    for (const work of this.withWithdrawals) changes.push(...(await work(runner, actor, versionIds)));
    return changes;
  }

  /**
   * Saving rows takes a while, and on PostgreSQL managers go on cancelling and assigning meanwhile. From this check to the end of the
   * transaction they wait.
   * @throws DecidedMeanwhile if the decision would now be different
   */
  private async refuseMeanwhile(runner: QueryRunner, publication: Publication): Promise<void> {
    if (!this.database.isPostgres) return;
    const { agencyId, proposed, request } = publication;
    await this.managers.holdChanges(runner, { agencyId });
    if (decisionKey(await this.prepare(agencyId, proposed, request, runner)) !== decisionKey(publication)) throw new DecidedMeanwhile();
  }

  /** Whether all of these consequences were shown before, for exactly this timetable. */
  wereShown(digest: ShownDigest): Promise<boolean> {
    return this.database.source.manager.existsBy(ShownConsequences, digest);
  }

  /** Records that the consequences were shown. */
  async rememberShown(digest: ShownDigest): Promise<void> {
    const row = { ...digest, shownAt: instant(this.clock.now()) };
    await this.database.writeQuietly((runner) => runner.manager.save(ShownConsequences, row));
  }

  private async situation(
    agencyId: string,
    { zone }: ProposedTimetable,
    runner?: QueryRunner,
  ): Promise<Situation & { readonly versions: readonly VersionInForce[] }> {
    const published = await this.timetables.versions.listPublished(agencyId);
    const workingDays = await this.workingDays.getWorkingDays(agencyId);
    const now = instant(this.clock.now());
    const none = { published: [], versions: [], plan: [], workingDays, lastDriven: null, lastFrozen: null, currentTown: null };
    if (published.length === 0) return { ...none, today: localDate(now, zone) };
    const { agencyTimezone } = await this.networks.getAgency(agencyId);
    const today = localDate(now, agencyTimezone);
    const month = await this.frozen.findLast(agencyId, monthOf(today), runner);
    const versions = await this.timetables.readInForce(agencyId);
    return {
      today,
      published,
      versions,
      plan: planOf(versions),
      workingDays,
      lastDriven: await this.logged.findLastDriven(agencyId, today, runner),
      lastFrozen: month === null ? null : datesOf(month).to,
      currentTown: await this.currentTown(agencyId),
    };
  }

  private async currentTown(agencyId: string): Promise<CurrentTown> {
    const network = await this.networks.getNetwork(agencyId);
    const { routes, stops } = network;
    const label = routeLabels(network);
    return {
      name: inEveryLanguage((language) => agencyNameIn(network, language)),
      routes: new Map([...routes.keys()].map((routeId) => [routeId, label(routeId)])),
      stopIds: new Set(stops.keys()),
      area: areaOf(stops.values()),
    };
  }
}

/** A text that is equal for equal decisions. The timetable itself is left out. */
const decisionKey = ({ isFirst, effectiveFrom, until, consequences, archives, carried }: Publication): string =>
  JSON.stringify([isFirst, effectiveFrom, until, consequences, archives, carried]);

/**
 * Identifies a set of consequences that was shown, by a hash of the timetable and of every sentence. It contains no time, so the same set
 * has the same hash later.
 */
export type ShownDigest = Pick<ShownConsequences, 'agencyId' | 'digest'>;

export const shownDigest = (agencyId: string, ...contents: readonly unknown[]): ShownDigest => ({
  agencyId,
  digest: createHash('sha256').update(JSON.stringify(contents)).digest('base64url'),
});

/** The hash of the timetable, of the request and of all consequences shown. */
export const digestOfPublication = ({ agencyId, proposed, request, consequences }: Publication): ShownDigest =>
  shownDigest(agencyId, proposed.digest(), request.from ?? null, request.replaceComing ?? false, consequences);
