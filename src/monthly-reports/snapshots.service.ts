import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, revisionOf } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import { isMet, type Precondition } from '../http/route.decorator.js';
import { instant } from '../scheduling/service-time.js';
import { differenceOf, restatementOf, type Difference } from './difference.js';
import { DriftedMonths } from './drifted-months.service.js';
import { frozenFigures, readFigures, readReported } from './frozen-figures.js';
import { datesOf, type Month } from '../scheduling/month.js';
import { comparedWith, type Comparison, type MonthFigures } from './month-figures.js';
import { RidershipDays } from '../ridership/ridership-days.service.js';
import { LiveMonths, monthsBeside, type LiveMonth, type MonthTotals } from './live-months.service.js';
import { RidershipSnapshot } from './snapshot.entity.js';
import { monthlyReportsRefusals } from './monthly-reports.refusals.js';

/** A month as managers see it. */
export interface ReportedMonth {
  /** The figures of the requested revision, or of the log if the month is not frozen. */
  readonly figures: MonthFigures;
  readonly isClosed: boolean;
  /** The revision that is shown; null: the log. */
  readonly shown: RidershipSnapshot | null;
  /** The log minus the latest revision; null: both are equal, or the month is not frozen. */
  readonly difference: Difference | null;
  /** Identifies the figures of the current log, which freezing or restating would report. */
  readonly logRevision: string;
  readonly revisions: readonly RidershipSnapshot[];
  /** The names of accounts by account id; empty if the month is not frozen. */
  readonly names: ReadonlyMap<string, string>;
}

/** A month in a list of months. */
export interface ListedMonth {
  readonly totals: MonthTotals;
  readonly isFrozen: boolean;
  readonly isClosed: boolean;
  /** Whether the month is frozen and the current log differs. */
  readonly differs: boolean;
}

/** Freezes and restates months, and answers what was reported and what has changed since. */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly database: Database,
    private readonly days: RidershipDays,
    private readonly live: LiveMonths,
    private readonly drifted: DriftedMonths,
    private readonly accounts: AccountsService,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  /** @param revision left out: the latest */
  async getMonth(agencyId: string, month: Month, revision?: number): Promise<ReportedMonth> {
    const { live, revisions } = await this.getLive(agencyId, month);
    const newest = revisions.at(-1) ?? null;
    const installedOn = await this.days.installedOn(agencyId);
    const shown = revision === undefined ? newest : revisions.find((each) => each.revision === revision);
    if (shown === undefined) throw new Refusal(monthlyReportsRefusals['revision-not-found'], { month, revision: revision ?? 0 });
    return {
      figures: shown === null ? live.figures : readFigures(shown),
      isClosed: live.isClosed,
      shown,
      difference: newest === null ? null : differenceOf(readReported(newest), live.figures, installedOn),
      logRevision: logRevisionOf(live.figures),
      revisions,
      names: revisions.length === 0 ? new Map() : await this.accounts.namesOf(agencyId),
    };
  }

  /**
   * Identifies everything that `getMonth` answers, read from the database, so that an answer kept with it is never out of date on any copy.
   * @returns null: unknown
   */
  async getVersion(agencyId: string, month: Month): Promise<string | null> {
    const log = await this.live.getVersion(agencyId, month);
    if (log === null) return null;
    const places = monthsBeside(month);
    const snapshots = await this.database.query<object>(
      `SELECT month, revision, frozen_at AS "frozenAt" FROM ridership_snapshots
        WHERE agency_id = ? AND month IN (${places.map(() => '?').join(', ')}) ORDER BY month, revision`,
      [agencyId, ...places],
    );
    const names = snapshots.length === 0 ? [] : [...(await this.accounts.namesOf(agencyId))];
    return JSON.stringify([log, snapshots, names, await this.days.installedOn(agencyId)]);
  }

  /** A month by the log. The months it is compared with are taken as they were reported, if they were: readers know only those figures. */
  private async getLive(agencyId: string, month: Month): Promise<{ live: LiveMonth; revisions: RidershipSnapshot[] }> {
    const { figures, isClosed } = await this.live.getMonth(agencyId, month);
    const { monthBefore, sameMonthLastYear } = figures;
    const others = [monthBefore, sameMonthLastYear].flatMap((other) => other?.month ?? []);
    const snapshots = await this.list(this.database.source.manager, agencyId, [month, ...others]);
    const revisionsOf = (one: Month): RidershipSnapshot[] => snapshots.filter((snapshot) => snapshot.month === one);
    const reported = (other: Comparison | null): Comparison | null => {
      const newest = other === null ? undefined : revisionsOf(other.month).at(-1);
      return newest === undefined ? other : comparedWith(figures, newest.month, readFigures(newest));
    };
    const compared = { monthBefore: reported(monthBefore), sameMonthLastYear: reported(sameMonthLastYear) };
    return { live: { isClosed, figures: { ...figures, ...compared } }, revisions: revisionsOf(month) };
  }

  /** Months as they were reported, or by the log if they were not. */
  async listMonths(agencyId: string, requested: { from: Month | undefined; to: Month | undefined }): Promise<ListedMonth[]> {
    const reported = new Set((await this.drifted.listNewest(agencyId)).map(({ month }) => month));
    const live = await this.live.listMonths(agencyId, requested, (month) => reported.has(month));
    const months = live.map(({ month }) => month);
    const rows = await this.list(this.database.source.manager, agencyId, months);
    const newest = new Map(rows.map((row) => [row.month, row]));
    const installedOn = await this.days.installedOn(agencyId);
    const listed: ListedMonth[] = [];
    for (const totals of live) {
      const frozen = newest.get(totals.month);
      const { isClosed, byDate } = totals;
      if (frozen === undefined) listed.push({ totals, isFrozen: false, isClosed, differs: false });
      else {
        const differs = await this.drifted.differs(frozen, byDate, installedOn);
        listed.push({ totals: readFigures(frozen), isFrozen: true, isClosed, differs });
      }
    }
    return listed;
  }

  /** The first month in which anything was logged; null: nothing was. */
  async firstLogged(agencyId: string): Promise<Month | null> {
    return (await this.days.firstLogged(agencyId))?.slice(0, 7) ?? null;
  }

  /** Those of these months that are closed, have counts and are not frozen. */
  async listOpen(agencyId: string, months: readonly Month[]): Promise<Month[]> {
    const frozen = new Set((await this.drifted.listNewest(agencyId)).map(({ month }) => month));
    const notFrozen = months.filter((month) => !frozen.has(month));
    const open: Month[] = [];
    for (const month of notFrozen)
      await this.days.read(agencyId, [datesOf(month)], async () => {
        const { isClosed, byDate } = await this.days.getMonthTotals(agencyId, month);
        if (isClosed && byDate.some(({ boardings }) => boardings !== null)) open.push(month);
      });
    return open;
  }

  /** All frozen months from whose report the current log differs. */
  listDrifted(agencyId: string): Promise<Month[]> {
    return this.drifted.list(agencyId);
  }

  /**
   * @param withoutCounts freeze the month even if no boardings are known
   * @param seen identifies the figures that the manager has seen
   * @throws Refusal if the month is not closed, has no trips or counts, is already frozen, or its figures have changed since they were seen
   */
  async freeze(actor: Actor, month: Month, withoutCounts: boolean, seen: Precondition): Promise<void> {
    const { figures, isClosed } = (await this.getLive(actor.agencyId, month)).live;
    const isOver = month < (await this.days.today(actor.agencyId)).slice(0, 7);
    if (isOver && figures.byDay.length === 0) throw new Refusal(monthlyReportsRefusals['month-without-figures'], { month });
    if (!isClosed) throw new Refusal(monthlyReportsRefusals['month-not-closed'], { month });
    await this.add(actor, month, (revisions) => {
      if (revisions.length > 0) throw new Refusal(monthlyReportsRefusals['month-already-frozen'], { month });
      refuseUnseen(figures, seen);
      if (figures.boardings === null && !withoutCounts)
        throw new Refusal(monthlyReportsRefusals['month-without-counts'], { month, trips: figures.scheduled + figures.extra });
      return { figures, reason: null, difference: null };
    });
  }

  /** Reports a frozen month again, with a reason; earlier revisions stay. @param seen see `freeze` */
  async restate(actor: Actor, month: Month, reason: string, seen: Precondition): Promise<void> {
    const { figures } = (await this.getLive(actor.agencyId, month)).live;
    const installedOn = await this.days.installedOn(actor.agencyId);
    await this.add(actor, month, (revisions) => {
      const newest = revisions.at(-1);
      if (newest === undefined) throw new Refusal(monthlyReportsRefusals['month-not-frozen'], { month });
      refuseUnseen(figures, seen);
      const difference = restatementOf(readReported(newest), figures, installedOn);
      if (difference === null) throw new Refusal(monthlyReportsRefusals['nothing-to-restate'], { month });
      return { figures, reason, difference };
    });
  }

  private async add(
    actor: Actor,
    month: Month,
    decide: (revisions: readonly RidershipSnapshot[]) => { figures: MonthFigures; reason: string | null; difference: Difference | null },
  ): Promise<void> {
    const { agencyId, accountId } = actor;
    await this.managers.change(actor, null, async ({ manager: rows }) => {
      const revisions = await this.list(rows, agencyId, [month]);
      const { figures, reason, difference } = decide(revisions);
      const newest = revisions.at(-1);
      const snapshot: RidershipSnapshot = {
        agencyId,
        month,
        revision: (newest?.revision ?? 0) + 1,
        frozenAt: instant(this.clock.now()),
        accountId,
        reason,
        difference: difference === null ? null : JSON.stringify(difference),
        figures: frozenFigures(figures),
      };
      await rows.insert(RidershipSnapshot, snapshot);
      const change = {
        action: newest === undefined ? 'month-frozen' : 'month-restated',
        subject: `ridership/months/${month}`,
        before: newest === undefined ? null : audited(newest),
        after: audited(snapshot),
      };
      return { result: undefined, change };
    });
  }

  private list(manager: QueryRunner['manager'], agencyId: string, months: readonly Month[]): Promise<RidershipSnapshot[]> {
    return manager.find(RidershipSnapshot, { where: { agencyId, month: In(months) }, order: { month: 'ASC', revision: 'ASC' } });
  }
}

/** By the departures of a month: the object is kept as long as its log stays the same. */
const logRevisions = new WeakMap<MonthFigures['byDepartureTime'], string>();

/** Identifies the figures of the log. Comparisons with other months do not count, nor estimates, which follow from the same counts. */
function logRevisionOf({ month, operatingDays, byDay, byDepartureTime }: MonthFigures): string {
  const revision = logRevisions.get(byDepartureTime) ?? revisionOf({ month, operatingDays, byDay, byDepartureTime });
  logRevisions.set(byDepartureTime, revision);
  return revision;
}

/** Managers must not report figures that they have not seen. @throws Refusal `month-reads-otherwise` */
function refuseUnseen(figures: MonthFigures, seen: Precondition): void {
  if (isMet(seen, logRevisionOf(figures))) return;
  const { month, boardings, operated } = figures;
  throw new Refusal(monthlyReportsRefusals['month-reads-otherwise'], { month, operated, boardings: boardings ?? '—' });
}

/** What the audit log stores of a snapshot. */
const audited = (snapshot: RidershipSnapshot): object => ({
  revision: snapshot.revision,
  boardings: readFigures(snapshot).boardings,
  reason: snapshot.reason,
});
