import { existsSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, type Audited } from '../accounts/managers-changes.service.js';
import { Agency } from '../agencies/agency.entity.js';
import { chooseAgency } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Exclusive } from '../database/exclusive.service.js';
import { Refusal } from '../errors.js';
import { formatInstant, instant, type ServiceDate } from '../scheduling/service-time.js';
import { UnsoundExport, writeExport, type WrittenTable } from './agency-export.io.js';
import { aboutExport } from './agency-export.texts.js';
import { agencyKeepingRefusals } from './agency-keeping.refusals.js';
import { describedTables, RowsOfAgency } from './agency-rows.io.js';
import { ownerColumn, tablesOfAgencies } from './agency-tables.js';

/** The size of an agency's data. */
export interface AgencySummary {
  readonly agencyId: string;
  readonly isDefault: boolean;
  readonly versionCount: number;
  readonly accountCount: number;
  /** Rows of the driver log. */
  readonly eventCount: number;
  /** The first and last service date with events; null: none. */
  readonly firstLogOn: ServiceDate | null;
  readonly lastLogOn: ServiceDate | null;
  /** The total boardings of its days. */
  readonly boardingCount: number;
  readonly frozenMonthCount: number;
}

export interface RemovedAgency {
  readonly tables: readonly WrittenTable[];
  /** The new default agency; null: unchanged. */
  readonly newDefault: string | null;
}

type Keeper = Omit<Actor, 'agencyId'>;

/** The key of `Exclusive` for changes of the list of agencies: one at a time, across all copies of the program. */
const turn = 'agencies';

/** Lists the agencies, makes one the default, and removes one. */
@Injectable()
export class AgencyKeeping {
  constructor(
    private readonly database: Database,
    private readonly exclusive: Exclusive,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  /** The default agency first. */
  async list(): Promise<AgencySummary[]> {
    const summaries: AgencySummary[] = [];
    for (const { agencyId } of await listAgencies(this.database.source))
      summaries.push(await this.describe(agencyId, summaries.length === 0));
    return summaries;
  }

  /**
   * Checks whether an agency can be removed.
   * @param file the export to write
   * @throws Refusal `agency-not-found`, `only-agency`, `export-exists`
   */
  async refuseRemoval(agencyId: string, file: string): Promise<AgencySummary> {
    const agencies = await listAgencies(this.database.source);
    chooseAgency(agencies, agencyId);
    refuseOnly(agencies, agencyId);
    if (existsSync(file)) throw new Refusal(agencyKeepingRefusals['export-exists'], { file, other: otherName(file) });
    return this.describe(agencyId, agencies[0]?.agencyId === agencyId);
  }

  /**
   * Makes an agency the one that answers addresses without an agency.
   * @returns the previous default
   * @throws Refusal `agency-not-found`
   */
  makeDefault(by: Keeper, agencyId: string): Promise<string> {
    return this.exclusive.overCopies(turn, async () => {
      const [before = { agencyId }] = await listAgencies(this.database.source);
      // Announced for the previous default, because cached answers to addresses without an agency are about that one.
      const begin = <T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> =>
        this.database.write({ topic: 'public', agencyId: before.agencyId }, work);
      return this.managers.changeIn({ ...by, agencyId }, begin, async (runner) => {
        const agencies = await listAgencies(runner);
        const chosen = chooseAgency(agencies, agencyId);
        await order(runner, [chosen, ...agencies.filter((agency) => agency !== chosen)]);
        return { result: before.agencyId, change: before.agencyId === agencyId ? null : madeDefault(agencyId, before.agencyId) };
      });
    });
  }

  /**
   * Exports everything of an agency to a file and then deletes it, or does neither.
   * @param file must not exist
   * @throws Refusal as `refuseRemoval`, and `export-not-written`
   */
  remove(by: Keeper, agencyId: string, file: string): Promise<RemovedAgency> {
    return this.exclusive.overCopies(turn, async () => {
      const { isDefault } = await this.refuseRemoval(agencyId, file);
      const [next] = (await listAgencies(this.database.source)).filter((agency) => agency.agencyId !== agencyId);
      if (next === undefined) throw new Refusal(agencyKeepingRefusals['only-agency'], { agencyId });
      const newDefault = isDefault ? next.agencyId : null;
      // A change without a topic, so that every cache drops the agency.
      const begin = <T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> => this.database.write({ topic: null, agencyId }, work);
      return this.managers.changeIn({ ...by, agencyId: next.agencyId }, begin, async (runner) => {
        refuseOnly(await this.lock(runner, agencyId), agencyId);
        const tables = await this.moveOut(runner, agencyId, file);
        const change = newDefault === null ? null : madeDefault(newDefault, agencyId);
        return { result: { tables, newDefault }, change };
      });
    });
  }

  /**
   * Locks the agency's row, to which all its rows refer directly or indirectly, so that none is added until the transaction ends.
   * @returns all agencies
   */
  private async lock(runner: QueryRunner, agencyId: string): Promise<Agency[]> {
    if (!this.database.isPostgres) return listAgencies(runner);
    const agencies = await runner.manager.find(Agency, { order: { agencyId: 'ASC' }, lock: { mode: 'for_no_key_update' } });
    await runner.manager.find(Agency, { where: { agencyId }, lock: { mode: 'pessimistic_write' } });
    return agencies;
  }

  private async moveOut(runner: QueryRunner, agencyId: string, file: string): Promise<WrittenTable[]> {
    const tables = tablesOfAgencies(describedTables(this.database.source.entityMetadatas));
    const rows = new RowsOfAgency(this.database, runner, agencyId);
    const at = formatInstant(instant(this.clock.now()), 'UTC');
    const written = await writeExport(file, tables, rows, (each) => aboutExport(agencyId, at, each)).catch((error: unknown) => {
      const { syscall, message } = error as { syscall?: unknown; message?: string };
      if (syscall === undefined && !(error instanceof UnsoundExport)) throw error;
      throw new Refusal(agencyKeepingRefusals['export-not-written'], { file, cause: message ?? '' });
    });
    for (const table of [...written].reverse()) {
      const removed = await rows.remove(table);
      if (removed !== table.rows) throw new RangeError(`${table.name}: ${table.rows} rows exported, ${removed} to be removed`);
    }
    return written;
  }

  private async describe(agencyId: string, isDefault: boolean): Promise<AgencySummary> {
    const ask = async <T extends string | number | null>(what: string, table: string): Promise<T> => {
      const [row] = await this.database.query<{ told: T }>(`SELECT ${what} AS told FROM "${table}" WHERE ${ownerColumn} = ?`, [agencyId]);
      return row?.told as T;
    };
    return {
      ...{ agencyId, isDefault },
      versionCount: await ask("count(CASE WHEN state <> 'draft' THEN 1 END)", 'timetable_versions'),
      accountCount: await ask('count(*)', 'accounts'),
      eventCount: await ask('count(*)', 'driver_events'),
      firstLogOn: await ask('min(service_date)', 'driver_events'),
      lastLogOn: await ask('max(service_date)', 'driver_events'),
      boardingCount: await ask('coalesce(sum(boardings), 0)', 'ridership_days'),
      frozenMonthCount: await ask('count(DISTINCT month)', 'ridership_snapshots'),
    };
  }
}

const listAgencies = ({ manager }: Pick<QueryRunner, 'manager'>): Promise<Agency[]> =>
  manager.find(Agency, { order: { agencyOrder: 'ASC', agencyId: 'ASC' } });

async function order(runner: QueryRunner, agencies: readonly Agency[]): Promise<void> {
  for (const [index, { agencyId, agencyOrder }] of agencies.entries())
    if (agencyOrder !== index + 1) await runner.manager.update(Agency, { agencyId }, { agencyOrder: index + 1 });
}

const madeDefault = (agencyId: string, before: string): Audited => ({
  action: 'agency-made-default',
  subject: `agencies/${agencyId}`,
  before: { defaultAgency: before },
  after: { defaultAgency: agencyId },
});

function refuseOnly(agencies: readonly Agency[], agencyId: string): void {
  if (agencies.length < 2) throw new Refusal(agencyKeepingRefusals['only-agency'], { agencyId });
}

/** @example otherName('old/harbour.zip') // 'old/harbour-2.zip' */
const otherName = (file: string): string => file.replace(/(\.[^./\\]+)?$/, (end) => `-2${end}`);
