import type { DateRange } from '../scheduling/month.js';
import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { Refusal } from '../errors.js';
import { getRoute, type Network } from '../network/network.service.js';
import { parseServiceDate, type ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { AssignableTrips } from './assignable-trips.service.js';
import { assignmentsOf, isStanding, standingAsOf, standingAt, standingFrom, type Assigned } from './assigned.js';
import type { DatesInForce } from '../timetables/in-force.js';
import { carriedAssignments, type AssignmentMove } from './carried-assignments.js';
import { CrewsService } from './crews.service.js';
import type { Actor } from '../accounts/actor.js';
import { unconditional, type Precondition } from '../http/route.decorator.js';
import { ManagersChanges, revisionOf, type Audited } from '../accounts/managers-changes.service.js';
import { Assignment } from './vehicle.entity.js';
import { accountsRefusals } from '../accounts/accounts.refusals.js';
import { fleetRefusals } from './fleet.refusals.js';

export type { AssignmentMove } from './carried-assignments.js';

const sortKey = ({ day, scope, scopeId }: Assigned): string => [day === 'always' ? '' : day, scope, scopeId].join('\n');

/** What the audit log stores of an assignment; null: there is none. */
const audited = (assigned: Pick<Assigned, 'vehicleId' | 'accountId'> | null): object | null =>
  assigned === null || (assigned.vehicleId === null && assigned.accountId === null)
    ? null
    : { vehicleId: assigned.vehicleId, accountId: assigned.accountId };

/** The revision of an assignment, which a change of it names; null: there is no assignment. */
export const revisionOfAssignment = (assigned: Assigned): string | null => revisionOf(audited(assigned));

/** An assignment to be set, if it is still as `expected`. */
export interface SettingAssignment extends Assigned {
  readonly expected: Precondition;
  /** The field of the request that has it, for refusals of requests with several assignments. */
  readonly field?: string;
}

/** Sets and lists the drivers and vehicles that are assigned to routes, blocks and trips. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly crews: CrewsService,
    private readonly managers: ManagersChanges,
    private readonly timetables: TimetablesService,
    private readonly trips: AssignableTrips,
    private readonly accounts: AccountsService,
    private readonly database: Database,
  ) {}

  /** Standing assignments first, then those of the dates. */
  async list(agencyId: string, { from, to }: DateRange): Promise<Assigned[]> {
    const { assigned } = await this.crews.get(agencyId);
    const standing = new Map<string, Assigned>();
    for (const each of assigned.values()) {
      const { scope, scopeId } = each;
      const standingRow = isStanding(each) ? standingAsOf(assigned, scope, scopeId, from) : null;
      if (standingRow !== null) standing.set(`${scope}\n${scopeId}`, standingRow);
    }
    return [...standing.values(), ...[...assigned.values()].filter((each) => !isStanding(each) && each.day >= from && each.day <= to)].sort(
      (a, b) => compareText(sortKey(a), sortKey(b)),
    );
  }

  /** Sets one assignment as a whole; without vehicle and driver it is removed. */
  async set(
    actor: Actor,
    network: Network,
    today: ServiceDate,
    wanted: Assigned,
    expected: Precondition = unconditional,
  ): Promise<Assigned> {
    await this.setAll(actor, network, today, [{ ...wanted, expected }]);
    return wanted;
  }

  /**
   * Sets several assignments, all or none, each with an audit entry of its own.
   * @throws Refusal `changed-meanwhile`, and the refusals of each of them
   */
  async setAll(actor: Actor, network: Network, today: ServiceDate, all: readonly SettingAssignment[]): Promise<void> {
    // An assignment to something that no longer exists may still be removed.
    for (const wanted of all) if (audited(wanted) !== null) await this.check(network, today, wanted);
    await this.managers.change(actor, 'crews', async (runner) => {
      const changes: Audited[] = [];
      for (const wanted of all) {
        const { change } = await this.setOne(runner, actor, today, wanted);
        if (change !== null) changes.push(change);
      }
      return { result: undefined, change: changes };
    });
  }

  private async setOne(
    runner: QueryRunner,
    actor: Actor,
    today: ServiceDate,
    { expected, field, ...wanted }: SettingAssignment,
  ): Promise<{ readonly change: Audited | null }> {
    const { agencyId } = actor;
    const { scope, scopeId, day, vehicleId, accountId } = wanted;
    const rows = runner.manager;
    const existing = await rows.findBy(Assignment, { agencyId, scope, scopeId });
    const current =
      day === 'always' ? standingAsOf(assignmentsOf(existing), scope, scopeId, today) : (existing.find((each) => each.day === day) ?? null);
    const [before, after] = [audited(current), audited(wanted)];
    const action = after === null ? 'assignment-removed' : 'assignment-set';
    const change = { action, subject: `assignments/${day}/${scope}/${scopeId}`, before, after };
    await this.managers.refuseMeanwhile(runner, actor, change, expected, field);
    if (JSON.stringify(before) === JSON.stringify(after)) return { change: null };
    // A standing assignment replaces all others that begin or end on a date.
    const days = existing.map((each) => each.day).filter((each) => each === day || (day === 'always' && isStanding({ day: each })));
    if (days.length > 0) await rows.delete(Assignment, { agencyId, scope, scopeId, day: In(days) });
    if (after !== null) await rows.insert(Assignment, { agencyId, scope, scopeId, day, vehicleId, accountId });
    return { change };
  }

  /** The assignments of trips and blocks that apply on a date or later, read from the database. The day of standing ones is `always`. */
  async listFrom(runner: QueryRunner | undefined, agencyId: string, from: ServiceDate): Promise<Assigned[]> {
    const rows = await this.read(runner, agencyId);
    const standing = assignmentsOf(rows);
    const beginsLater = (each: Assigned): boolean =>
      each.day > standingFrom(from) && each.day !== 'always' && (each.vehicleId !== null || each.accountId !== null);
    const holds = (each: Assigned): boolean =>
      isStanding(each) ? standingAt(standing, each.scope, each.scopeId, from) === each || beginsLater(each) : each.day >= from;
    return rows
      .filter((each) => each.scope !== 'route' && holds(each))
      .map((each) => (isStanding(each) ? { ...each, day: 'always' } : each));
  }

  /** Carries assignments over to the ids of a new timetable, within the transaction that publishes it. */
  async carry(runner: QueryRunner, agencyId: string, moves: readonly AssignmentMove[], inForce: DatesInForce): Promise<void> {
    if (moves.length === 0) return;
    const { removed, added } = carriedAssignments(await this.read(runner, agencyId), moves, inForce);
    for (const { scope, scopeId, day } of removed) await runner.manager.delete(Assignment, { agencyId, scope, scopeId, day });
    for (const { scope, scopeId, day, vehicleId, accountId } of added)
      await runner.manager.insert(Assignment, { agencyId, scope, scopeId, day, vehicleId, accountId });
  }

  private read(runner: QueryRunner | undefined, agencyId: string): Promise<Assignment[]> {
    return (runner?.manager ?? this.database.source.manager).findBy(Assignment, { agencyId });
  }

  /** Whether the agency has any assignment. */
  async isUsed(agencyId: string): Promise<boolean> {
    return (await this.crews.get(agencyId)).assigned.size > 0;
  }

  private async check(network: Network, today: ServiceDate, { scope, scopeId, day, vehicleId, accountId }: Assigned): Promise<void> {
    const { agencyId } = network.agency;
    const date = parseServiceDate(day) ?? today;
    if (scope === 'route') getRoute(network, scopeId);
    if (scope === 'block' && !(await this.timetables.isPlanned(agencyId, date, { blockId: scopeId })))
      throw new Refusal(fleetRefusals['block-not-found'], { blockId: scopeId, date });
    if (scope === 'trip' && !(await this.trips.has(agencyId, date, scopeId)))
      throw new Refusal(fleetRefusals['trip-not-planned'], { tripId: scopeId, date });
    if (vehicleId !== null) await this.checkVehicle(agencyId, vehicleId);
    if (accountId !== null) await this.checkDriver(agencyId, accountId);
  }

  private async checkVehicle(agencyId: string, vehicleId: string): Promise<void> {
    const vehicle = (await this.crews.get(agencyId)).vehicles.get(vehicleId);
    if (vehicle === undefined) throw new Refusal(fleetRefusals['vehicle-not-found'], { vehicleId });
    if (vehicle.retiredAt !== null) throw new Refusal(fleetRefusals['vehicle-out-of-use'], { vehicleId });
  }

  /** Managers may drive, too. @throws Refusal `account-not-found`, `account-out-of-use` */
  private async checkDriver(agencyId: string, accountId: string): Promise<void> {
    const account = (await this.accounts.list(agencyId)).find((each) => each.accountId === accountId);
    if (account === undefined) throw new Refusal(accountsRefusals['account-not-found'], { accountId });
    if (account.disabledAt !== null) throw new Refusal(fleetRefusals['account-out-of-use'], { accountId });
  }
}
