import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { networkRefusals } from '../network/network.refusals.js';
import { serviceDate, serviceTime } from '../scheduling/service-time.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';
import { AddedTrips } from './added-trips.service.js';
import { CancellationsService } from './cancellations.service.js';
import { tripState } from './changed-trip-answers.js';
import { dayChangesRefusals } from './day-changes.refusals.js';
import {
  AddTripRequest,
  CancelledManyAnswer,
  CancelManyRequest,
  DayParams,
  TripStateAnswer,
  UndoneAnswer,
  UndoRequest,
} from './day-changes.requests.js';
import { chosenBy } from './day-decisions.js';
import { UndoneChanges } from './undone-changes.service.js';

/** Requests of managers that change several trips of a date, or add one. */
@ApiTags('operations')
@Needs('manager')
@Controller('v1/trips')
export class DayChangesController {
  constructor(
    private readonly added: AddedTrips,
    private readonly cancellations: CancellationsService,
    private readonly undone: UndoneChanges,
  ) {}

  @Post(':serviceDate')
  @ApiOperation({
    summary: 'Add a departure to a service date, up to 92 days ahead',
    description:
      'It calls at the stops of the longest trips of its direction and takes as long as they usually do at that time; riders and drivers see it like any other trip. ' +
      'The figures count it as an extra trip, because it is in no timetable. The same request sent again adds no second departure.',
  })
  @ApiCreatedResponse({ type: TripStateAnswer })
  @Refuses(
    networkRefusals['route-not-found'],
    timetablesRefusals['nothing-to-run'],
    dayChangesRefusals['change-too-early'],
    dayChangesRefusals['departure-past'],
    dayChangesRefusals['direction-not-served'],
    dayChangesRefusals['departure-exists'],
  )
  async add(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date }: DayParams,
    @Body() { routeId, directionId, departureTime, reason }: AddTripRequest,
  ): Promise<TripStateAnswer> {
    const departure = { routeId, directionId: directionId ?? null, startTime: serviceTime(departureTime) };
    return tripState(await this.added.add(manager, serviceDate(date), departure, reason));
  }

  @Post(':serviceDate/cancel-many')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cancel several trips of a service date at once: those with the given ids, or all from a time on',
    description:
      'All of them or none are cancelled, with one reason. Trips that are cancelled already or have left stay as they are, and are listed in the answer.',
  })
  @ApiOkResponse({ type: CancelledManyAnswer })
  @Refuses(
    networkRefusals['route-not-found'],
    dayChangesRefusals['trip-not-running'],
    dayChangesRefusals['cancellation-too-early'],
    dayChangesRefusals['nothing-to-cancel'],
    dayChangesRefusals['too-many-to-cancel'],
  )
  async cancelMany(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date }: DayParams,
    @Body() request: CancelManyRequest,
  ): Promise<CancelledManyAnswer> {
    const { reason } = request;
    return { serviceDate: date, reason, ...(await this.cancellations.cancelMany(manager, serviceDate(date), chosenBy(request), reason)) };
  }

  @Post(':serviceDate/undo')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Undo changes that managers made to a service date',
    description:
      'The request contains `eventIds` from the answers to adding, moving, cancelling, reinstating or undoing. Those that still count are undone; ' +
      'the others stay as they are.',
  })
  @ApiOkResponse({ type: UndoneAnswer })
  @Refuses(dayChangesRefusals['event-not-of-plan'])
  async undo(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date }: DayParams,
    @Body() { eventIds, reason }: UndoRequest,
  ): Promise<UndoneAnswer> {
    // Ids are stored in lower case.
    const storedIds = eventIds.map((eventId) => eventId.toLowerCase());
    return { serviceDate: date, ...(await this.undone.undo(manager, serviceDate(date), storedIds, reason)) };
  }
}
