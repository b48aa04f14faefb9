import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { httpRefusals } from '../http/http.refusals.js';
import { asRead, Conditional, IfMatch, Needs, type Precondition, Refuses } from '../http/route.decorator.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { addDays, serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import type { Assigned } from './assigned.js';
import { AssignmentAnswer, AssignmentRequest, AssignmentsAnswer, AssignmentsQuery, AssignmentsRequest } from './assignments.requests.js';
import type { DateRange } from '../scheduling/month.js';
import { datesIn } from '../timetables/date-range.js';
import { AssignmentsService, revisionOfAssignment } from './assignments.service.js';
import { accountsRefusals } from '../accounts/accounts.refusals.js';
import { fleetRefusals } from './fleet.refusals.js';
import { networkRefusals } from '../network/network.refusals.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';

const maxDaysListed = 400;
const fewDaysListed = 28;

/** The refusals that any assignment can meet. */
const ofAssigning = [
  networkRefusals['route-not-found'],
  fleetRefusals['block-not-found'],
  fleetRefusals['trip-not-planned'],
  fleetRefusals['vehicle-not-found'],
  accountsRefusals['account-not-found'],
  fleetRefusals['vehicle-out-of-use'],
  fleetRefusals['account-out-of-use'],
];

/** For managers: which vehicle and driver are assigned to a route, block or trip. */
@ApiTags('operations')
@Needs('manager')
@Controller('v1/assignments')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'List the drivers and vehicles assigned to routes, blocks and trips: standing assignments, and those for single dates',
  })
  @ApiOkResponse({ type: AssignmentsAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() query: AssignmentsQuery): Promise<AssignmentsAnswer> {
    const range = await this.range(agencyId, query, fewDaysListed);
    datesIn(range, maxDaysListed);
    return { assignments: (await this.assignments.list(agencyId, range)).map(answer) };
  }

  @Put()
  @Conditional()
  @ApiOperation({
    summary: 'Assign a vehicle, a driver or both to a route, a block or a trip',
    description: 'Always, or for one date, which takes precedence. Without vehicle and driver the assignment is removed.',
  })
  @ApiOkResponse({ type: AssignmentAnswer })
  @Refuses(...ofAssigning)
  async set(
    @SignedIn() manager: SignedInAccount,
    @Body() request: AssignmentRequest,
    @IfMatch() expected: Precondition,
  ): Promise<AssignmentAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    const { vehicleId = null, accountId = null } = request;
    const wanted = { ...request, vehicleId, accountId };
    return answer(await this.assignments.set(manager, network, this.today(network), wanted, expected));
  }

  @Put('many')
  @ApiOperation({
    summary: 'Set several assignments at once, such as those of a week',
    description:
      'All of them or none. Each is refused if it has changed since its `revision` was read, and has its own entry in the audit log.',
  })
  @ApiOkResponse({ type: AssignmentsAnswer })
  @Refuses(...ofAssigning, httpRefusals['changed-meanwhile'])
  async setMany(@SignedIn() manager: SignedInAccount, @Body() { assignments }: AssignmentsRequest): Promise<AssignmentsAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    const wanted = assignments.map(({ scope, scopeId, day, vehicleId = null, accountId = null, revision }, index) => ({
      ...{ scope, scopeId, day, vehicleId, accountId, expected: asRead(revision), field: `assignments[${index}]` },
    }));
    await this.assignments.setAll(manager, network, this.today(network), wanted);
    return { assignments: wanted.map(answer) };
  }

  private async range(agencyId: string, query: AssignmentsQuery, few: number): Promise<DateRange> {
    const from = query.from === undefined ? this.today(await this.networks.getNetwork(agencyId)) : serviceDate(query.from);
    return { from, to: query.to === undefined ? addDays(from, few - 1) : serviceDate(query.to) };
  }

  private today({ agency }: Network): ServiceDate {
    return todayOf({ agency }, this.clock);
  }
}

const answer = (assigned: Assigned): AssignmentAnswer => {
  const { scope, scopeId, day, vehicleId, accountId } = assigned;
  return { scope, scopeId, day, vehicleId, accountId, revision: revisionOfAssignment(assigned) };
};
