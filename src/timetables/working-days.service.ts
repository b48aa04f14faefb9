import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import type { Precondition } from '../http/route.decorator.js';
import { ManagersChanges, revisionOf, unlessSame } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { WorkingDays } from '../scheduling/service-calendar.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { EnteredNotice } from './read-notice.js';
import { timetablesRefusals } from './timetables.refusals.js';
import { WorkingDayYear } from './service.entity.js';
import { noticeOfProgram, workingDaysBy, type NamedDay } from './working-days.js';
import { noticesInForce, yearInForce, type EnteredNotices, type YearInForce } from './year-in-force.js';

export { holidayCalendars } from './working-days.js';
export type { NoticeDifference } from './year-in-force.js';

/** The working days as another copy of the program knows them: by the notices in the program alone. */
export const workingDaysOfProgram: WorkingDays = workingDaysBy(noticeOfProgram);

/** A day of a notice as it is stored and as the API sends it. */
export interface WrittenDay {
  readonly date: ServiceDate;
  readonly name: string;
  readonly nameEn: string;
  readonly isOffDay: boolean;
}

export const writtenDay = ({ date, name, isOffDay }: NamedDay): WrittenDay => ({ date, name: name['zh-CN'], nameEn: name.en, isOffDay });

/** The notice in force for a year of an agency. */
export interface AgencyYear extends YearInForce {
  readonly year: number;
  /** When a manager entered it; null: no manager did. */
  readonly recordedAt: EpochSeconds | null;
  /** The revision of what a manager entered; null: no manager did. */
  readonly revision: string | null;
}

/** Answers which days are working days, from the notices in the program and those that an agency's managers entered. */
@Injectable()
export class WorkingDaysService {
  constructor(
    private readonly database: Database,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  /** The current calendar. Code that caches it has to listen for changes of the topic `public`. */
  async getWorkingDays(agencyId: string): Promise<WorkingDays> {
    const rows = await this.database.source.manager.findBy(WorkingDayYear, { agencyId });
    return workingDaysBy(noticesInForce(enteredIn(rows), noticeOfProgram));
  }

  async listYears(agencyId: string, years: readonly number[]): Promise<AgencyYear[]> {
    const rows = await this.database.source.manager.findBy(WorkingDayYear, { agencyId });
    const entered = enteredIn(rows);
    return years.map((year) => {
      const row = rows.find((each) => each.year === year) ?? null;
      const revision = row === null ? null : revisionOf(audited(row));
      return { ...yearInForce(year, entered, noticeOfProgram), year, recordedAt: row?.recordedAt ?? null, revision };
    });
  }

  /** Enters the notice of a year; it is in force at once. */
  async enter(actor: Actor, year: number, { papers, days }: EnteredNotice, expected?: Precondition): Promise<void> {
    const { agencyId } = actor;
    const written = { papers: JSON.stringify(papers), days: JSON.stringify(days.map(writtenDay)) };
    const row = { agencyId, year, ...written, recordedAt: instant(this.clock.now()) };
    await this.managers.change(actor, 'service-days', async (runner) => {
      const rows = runner.manager;
      const existing = await rows.findOneBy(WorkingDayYear, { agencyId, year });
      const [before, after] = [existing === null ? null : audited(existing), audited(row)];
      const change = { action: 'working-days-entered', subject: `working-days/${year}`, before, after };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      return unlessSame(undefined, change, () => rows.save(WorkingDayYear, row));
    });
  }

  /**
   * Withdraws the notice that a manager entered: the program's own is in force again, or else the statutory days alone.
   * @throws Refusal `working-days-not-entered`
   */
  async withdraw(actor: Actor, year: number, expected?: Precondition): Promise<void> {
    const { agencyId } = actor;
    await this.managers.change(actor, 'service-days', async (runner) => {
      const rows = runner.manager;
      const existing = await rows.findOneBy(WorkingDayYear, { agencyId, year });
      if (existing === null) throw new Refusal(timetablesRefusals['working-days-not-entered'], { year });
      const change = { action: 'working-days-withdrawn', subject: `working-days/${year}`, before: audited(existing), after: null };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      await rows.delete(WorkingDayYear, { agencyId, year });
      return { result: undefined, change };
    });
  }
}

const audited = ({ papers, days }: Pick<WorkingDayYear, 'papers' | 'days'>): object => ({
  papers: JSON.parse(papers) as unknown,
  days: JSON.parse(days) as unknown,
});

function enteredIn(rows: readonly WorkingDayYear[]): EnteredNotices {
  return new Map(
    rows.map(({ year, papers, days }): [number, EnteredNotice] => {
      const written = JSON.parse(days) as WrittenDay[];
      const named = written.map(({ date, name, nameEn, isOffDay }) => ({ date, isOffDay, name: { 'zh-CN': name, en: nameEn } }));
      return [year, { papers: JSON.parse(papers) as string[], days: named }];
    }),
  );
}
