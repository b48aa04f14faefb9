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

const standingFirst = ({ day, scope, scopeId }: Assigned): string => [day === 'always' ? '' : day, scope, scopeId].join('\n');

/** What the audit log keeps of an assignment; null: there is none. */
const audited = (assigned: Pick<Assigned, 'vehicleId' | 'accountId'> | null): object | null =>
  assigned === null || (assigned.vehicleId === null && assigned.accountId === null)
    ? null
    : { vehicleId: assigned.vehicleId, accountId: assigned.accountId };

/** What managers tie a change of it to; null: there is none. */
export const revisionOfAssignment = (assigned: Assigned): string | null => revisionOf(audited(assigned));

/** An assignment as it shall be, tied to what was read of it. */
export interface SettingAssignment extends Assigned {
  readonly expected: Precondition;
  /** Of the request, where it sets several. */
  readonly field?: string;
}

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

  /** What holds always, then what holds on the dates. */
  async list(agencyId: string, { from, to }: DateRange): Promise<Assigned[]> {
    const { assigned } = await this.crews.get(agencyId);
    const standing = new Map<string, Assigned>();
    for (const each of assigned.values()) {
      const { scope, scopeId } = each;
      const told = isStanding(each) ? standingAsOf(assigned, scope, scopeId, from) : null;
      if (told !== null) standing.set(`${scope}\n${scopeId}`, told);
    }
    return [...standing.values(), ...[...assigned.values()].filter((each) => !isStanding(each) && each.day >= from && each.day <= to)].sort(
      (a, b) => compareText(standingFirst(a), standingFirst(b)),
    );
  }

  /** Sets one assignment, whole; without a vehicle and a driver there is none any more. */
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
   * The same of several, or of none of them, each with an audit entry of its own.
   * @throws Refusal `changed-meanwhile`, and what one of them alone is refused for
   */
  async setAll(actor: Actor, network: Network, today: ServiceDate, all: readonly SettingAssignment[]): Promise<void> {
    // What is not there any more may still be taken off the list.
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
    const there = await rows.findBy(Assignment, { agencyId, scope, scopeId });
    const known =
      day === 'always' ? standingAsOf(assignmentsOf(there), scope, scopeId, today) : (there.find((each) => each.day === day) ?? null);
    const [before, after] = [audited(known), audited(wanted)];
    const action = after === null ? 'assignment-removed' : 'assignment-set';
    const change = { action, subject: `assignments/${day}/${scope}/${scopeId}`, before, after };
    await this.managers.refuseMeanwhile(runner, actor, change, expected, field);
    if (JSON.stringify(before) === JSON.stringify(after)) return { change: null };
    // What is to hold always begins and ends on no date any more.
    const days = there.map((each) => each.day).filter((each) => each === day || (day === 'always' && isStanding({ day: each })));
    if (days.length > 0) await rows.delete(Assignment, { agencyId, scope, scopeId, day: In(days) });
    if (after !== null) await rows.insert(Assignment, { agencyId, scope, scopeId, day, vehicleId, accountId });
    return { change };
  }

  /** Of trips and blocks what holds on a date or later, as it is on disk; what begins to hold later, too. */
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

  /** Carries assignments over to the ids of a timetable that comes into force, within the write that publishes it. */
  async carry(runner: QueryRunner, agencyId: string, moves: readonly AssignmentMove[], reign: DatesInForce): Promise<void> {
    if (moves.length === 0) return;
    const { removed, added } = carriedAssignments(await this.read(runner, agencyId), moves, reign);
    for (const { scope, scopeId, day } of removed) await runner.manager.delete(Assignment, { agencyId, scope, scopeId, day });
    for (const { scope, scopeId, day, vehicleId, accountId } of added)
      await runner.manager.insert(Assignment, { agencyId, scope, scopeId, day, vehicleId, accountId });
  }

  private read(runner: QueryRunner | undefined, agencyId: string): Promise<Assignment[]> {
    return (runner?.manager ?? this.database.source.manager).findBy(Assignment, { agencyId });
  }

  /** Whether anything was ever assigned. */
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

  /** A manager may drive as well. */
  private async checkDriver(agencyId: string, accountId: string): Promise<void> {
    const account = (await this.accounts.list(agencyId)).find((each) => each.accountId === accountId);
    if (account === undefined) throw new Refusal(accountsRefusals['account-not-found'], { accountId });
    if (account.disabledAt !== null) throw new Refusal(fleetRefusals['account-out-of-use'], { accountId });
  }
}
