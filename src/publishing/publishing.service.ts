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
import { decide, type KnownTown, type Situation } from './decide.js';
import { areaOf, type ProposedTimetable } from './proposed-timetable.js';
import type { Asked, Publication } from './publication.js';
import { planOn } from './plan-on.js';
import { ReferencesService } from './references.service.js';
import { auditedReferences } from './references.texts.js';
import { planOf } from './running-days.js';
import { ToldConsequence } from './told-consequence.entity.js';
import { isOfOneTown, whichAgency, type AskedAgency, type ChosenAgency, type NamedAgency } from './which-agency.js';

/** What is written with a publication by whoever has the timetable. */
export interface PublishingWork {
  readonly actor: Actor;
  /** False: the audit log keeps nothing of it. */
  readonly isAudited: boolean;
  readonly accepts: Accepts;
  /** Writes the rows of the version. @returns its number */
  readonly save: (runner: QueryRunner, publication: Publication) => Promise<number>;
  /** The audit entry: what it is called, and what it says besides what the publication did. */
  readonly action: string;
  readonly after: object;
  /** Writes what else comes with the version, at the end of the same transaction. @returns what the audit log keeps of it */
  readonly also?: (runner: QueryRunner, versionId: number, publication: Publication) => Promise<readonly Audited[]>;
}

/** Writes what goes with versions that are withdrawn, in the same transaction. @returns what the audit log keeps of it */
type WithWithdrawal = (runner: QueryRunner, actor: Actor, versionIds: readonly number[]) => Promise<readonly Audited[]>;

export interface Applied {
  /** null: nothing was written, because these are not accepted or because it would be another publication by now. */
  readonly versionId: number | null;
  readonly publication: Publication;
  /** Those that nobody has accepted. */
  readonly open: readonly Consequence[];
}

/** Something was recorded or decided while a version was saved: all is decided anew. */
class DecidedMeanwhile extends Error {}

/** In the last of them managers wait from the beginning. */
const mostTries = 3;

/** Decides what a timetable touches when it is published, and publishes it. */
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

  /**
   * Whose timetable it is.
   * @throws Refusal `agency-unclear`, `agency-exists`, `agency-id-unsafe`
   */
  async whichAgency(proposed: ProposedTimetable, named: readonly NamedAgency[], asked: AskedAgency): Promise<ChosenAgency> {
    const known = await Promise.all(
      (await this.networks.listAgencies()).map(async ({ agencyId }) => {
        const { name, routes, stopIds, area } = await this.knownTown(agencyId);
        const shares = isOfOneTown(proposed, { routeIds: new Set(routes.keys()), stopIds, area });
        return { agencyId, name, shares, begun: await this.placeholders.begun(agencyId) };
      }),
    );
    return whichAgency(known, named, asked, proposed.source);
  }

  /** The first date from which it could be in force: days that were driven or reported by another keep theirs. */
  async findEarliest(agencyId: string, proposed: ProposedTimetable): Promise<ServiceDate> {
    const now = await this.situation(agencyId, proposed);
    return decide(agencyId, proposed, { from: now.today }, now).publication.effectiveFrom;
  }

  /** What publishing would do, by what is there now. Writes nothing. @param runner decides within its transaction */
  async prepare(agencyId: string, proposed: ProposedTimetable, asked: Asked, runner?: QueryRunner): Promise<Publication> {
    const situation = await this.situation(agencyId, proposed, runner);
    const { publication, days } = decide(agencyId, proposed, asked, situation);
    const { effectiveFrom: from, until, isFirst } = publication;
    if (isFirst) return { ...publication, days, carried: nothingCarried({ from, until }) };
    const versions = situation.versions.filter((version) => version.until === null || version.until > from);
    const after = planOn(proposed.trips, days);
    const { consequences, carried } = await this.references.find(agencyId, { from, until, versions, after }, runner);
    return { ...publication, days, consequences: [...publication.consequences, ...consequences], carried };
  }

  /**
   * Publishes what was prepared, in one transaction: decides again from what is there by then, has the version saved, withdraws coming
   * ones, and carries over what is recorded and decided. Two publications of one agency wait for each other.
   */
  async apply(prepared: Publication, { actor, isAudited, accepts, save, action, after, also }: PublishingWork): Promise<Applied> {
    const { agencyId, proposed, asked } = prepared;
    const open = unaccepted(prepared.consequences, accepts);
    if (open.length > 0) return { versionId: null, publication: prepared, open };
    let tries = 0;
    const publish = async (runner: QueryRunner): Promise<Decision<Applied>> => {
      const isLast = (tries += 1) >= mostTries;
      if (isLast) await this.managers.holdChanges(runner, actor);
      // Another process may have begun this agency just now.
      if (prepared.isFirst === (await this.timetables.versions.listPublished(agencyId)).length > 0) this.changes.hearOfAnything();
      const publication = await this.prepare(agencyId, proposed, asked, runner);
      if (accepts !== 'all' && nameOf(publication) !== nameOf(prepared))
        return { result: { versionId: null, publication, open: unaccepted(publication.consequences, new Set()) }, change: null };
      const versionId = await save(runner, publication);
      if (publication.isFirst) await this.placeholders.remove(runner, agencyId);
      await this.timetables.versions.archive(runner, agencyId, publication.archives);
      if (!isLast) await this.refuseMeanwhile(runner, publication);
      await this.references.apply(runner, actor, versionId, publication.carried);
      const { effectiveFrom, archives, consequences, carried } = publication;
      const accepted = kindsToAccept(consequences);
      // Accepted once is accepted for once.
      if (accepted.length > 0) await runner.manager.delete(ToldConsequence, toldOf(publication));
      const did = {
        effectiveFrom,
        ...(archives.length > 0 ? { archives } : {}),
        ...(accepted.length > 0 ? { accepted } : {}),
        ...(publication.isFirst ? {} : { references: auditedReferences(carried) }),
      };
      const change = { action, subject: `timetables/${versionId}`, before: null, after: { ...after, ...did } };
      const gone = await this.withdrawAlso(runner, actor, archives);
      const more = (await also?.(runner, versionId, publication)) ?? [];
      return { result: { versionId, publication, open: [] }, change: isAudited ? [change, ...gone, ...more] : null };
    };
    for (;;)
      try {
        return await this.managers.change(actor, 'public', publish, 'loading');
      } catch (error) {
        if (!(error instanceof DecidedMeanwhile)) throw error;
      }
  }

  /** Whoever keeps something of versions does what is to be done with it when they are withdrawn, by whatever way. */
  readonly onWithdrawal = (work: WithWithdrawal): number => this.withWithdrawals.push(work);

  async withdrawAlso(runner: QueryRunner, actor: Actor, versionIds: readonly number[]): Promise<Audited[]> {
    if (versionIds.length === 0) return [];
    const changes: Audited[] = [];
    for (const work of this.withWithdrawals) changes.push(...(await work(runner, actor, versionIds)));
    return changes;
  }

  /**
   * Rows take a while to save, and managers go on cancelling and assigning in it on PostgreSQL. From here to the end they wait.
   * @throws DecidedMeanwhile where it would be another publication by now
   */
  private async refuseMeanwhile(runner: QueryRunner, publication: Publication): Promise<void> {
    if (!this.database.isPostgres) return;
    const { agencyId, proposed, asked } = publication;
    await this.managers.holdChanges(runner, { agencyId });
    if (nameOf(await this.prepare(agencyId, proposed, asked, runner)) !== nameOf(publication)) throw new DecidedMeanwhile();
  }

  /** Whether somebody was told all of this before, of the very same timetable. */
  wasTold(told: Told): Promise<boolean> {
    return this.database.source.manager.existsBy(ToldConsequence, told);
  }

  /** Somebody was told. */
  async rememberTold(told: Told): Promise<void> {
    const row = { ...told, toldAt: instant(this.clock.now()) };
    await this.database.writeQuietly((runner) => runner.manager.save(ToldConsequence, row));
  }

  private async situation(
    agencyId: string,
    { zone }: ProposedTimetable,
    runner?: QueryRunner,
  ): Promise<Situation & { readonly versions: readonly VersionInForce[] }> {
    const published = await this.timetables.versions.listPublished(agencyId);
    const workingDays = await this.workingDays.getWorkingDays(agencyId);
    const now = instant(this.clock.now());
    const none = { published: [], versions: [], plan: [], workingDays, lastDriven: null, lastFrozen: null, known: null };
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
      known: await this.knownTown(agencyId),
    };
  }

  private async knownTown(agencyId: string): Promise<KnownTown> {
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

/** Names what was decided, without the timetable itself: another decision has another name. */
const nameOf = ({ isFirst, effectiveFrom, until, consequences, archives, carried }: Publication): string =>
  JSON.stringify([isFirst, effectiveFrom, until, consequences, archives, carried]);

/** What was told of something, by a digest of what it was of and of all that was said. No clock is in it. */
export type Told = Pick<ToldConsequence, 'agencyId' | 'digest'>;

export const toldBy = (agencyId: string, ...said: readonly unknown[]): Told => ({
  agencyId,
  digest: createHash('sha256').update(JSON.stringify(said)).digest('base64url'),
});

/** Names the timetable, what was asked and all that was told of it. */
export const toldOf = ({ agencyId, proposed, asked, consequences }: Publication): Told =>
  toldBy(agencyId, proposed.digest(), asked.from ?? null, asked.replaceComing ?? false, consequences);
