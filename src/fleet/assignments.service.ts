import type { DateRange } from '../scheduling/month.js';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { Refusal } from '../errors.js';
import { getRoute, type Network } from '../network/network.service.js';
import { parseServiceDate, type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { AssignableTrips } from './assignable-trips.service.js';
import type { Assigned } from './assigned.js';
import { CrewsService } from './crews.service.js';
import type { Actor } from '../accounts/actor.js';
import type { Precondition } from '../http/route.decorator.js';
import { ManagersChanges, revisionOf, unlessSame } from '../accounts/managers-changes.service.js';
import { Assignment } from './vehicle.entity.js';
import { accountsRefusals } from '../accounts/accounts.refusals.js';
import { fleetRefusals } from './fleet.refusals.js';

const standingFirst = ({ day, scope, scopeId }: Assigned): string => [day === 'always' ? '' : day, scope, scopeId].join('\n');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the audit log keeps of an assignment; null: there is none. */
const audited = (assigned: Pick<Assigned, 'vehicleId' | 'accountId'> | null): object | null =>
  assigned === null || (assigned.vehicleId === null && assigned.accountId === null)
    ? null
    : { vehicleId: assigned.vehicleId, accountId: assigned.accountId };

/** What managers tie a change of it to; null: there is none. */
export const revisionOfAssignment = (assigned: Assigned): string | null => revisionOf(audited(assigned));

@Injectable()
export class AssignmentsService {
  constructor(
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(AssignableTrips) private readonly trips: AssignableTrips,
    @Inject(AccountsService) private readonly accounts: AccountsService,
  ) {}

  /** What holds always, then what holds on the dates. */
  async list(agencyId: string, { from, to }: DateRange): Promise<Assigned[]> {
    const { assigned } = await this.crews.get(agencyId);
    return [...assigned.values()]
      .filter(({ day }) => day === 'always' || (day >= from && day <= to))
      .sort((a, b) => compare(standingFirst(a), standingFirst(b)));
  }

  /** Sets one assignment, whole; without a vehicle and a driver there is none any more. */
  async set(actor: Actor, network: Network, today: ServiceDate, wanted: Assigned, expected?: Precondition): Promise<Assigned> {
    const { agencyId } = actor;
    const { scope, scopeId, day, vehicleId, accountId } = wanted;
    const isRemoval = vehicleId === null && accountId === null;
    // What is not there any more may still be taken off the list.
    if (!isRemoval) await this.check(network, today, wanted);
    return this.managers.change(actor, 'crews', async (runner) => {
      const rows = runner.manager;
      const key = { agencyId, scope, scopeId, day };
      const known = await rows.findOneBy(Assignment, key);
      const [before, after] = [audited(known), audited(wanted)];
      const subject = `assignments/${day}/${scope}/${scopeId}`;
      const change = { action: isRemoval ? 'assignment-removed' : 'assignment-set', subject, before, after };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      return unlessSame(wanted, change, () =>
        isRemoval ? rows.delete(Assignment, key) : rows.save(Assignment, { ...key, vehicleId, accountId }),
      );
    });
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
