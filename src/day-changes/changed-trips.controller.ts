import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { serviceDate } from '../scheduling/service-time.js';
import { CancellationsService } from './cancellations.service.js';
import { tripState } from './changed-trip-answers.js';
import { dayChangesRefusals } from './day-changes.refusals.js';
import { ReasonRequest, ShiftTripRequest, TripParams, TripStateAnswer } from './day-changes.requests.js';
import { MovedTrips } from './moved-trips.service.js';

/** Requests of managers that change one trip on one date. */
@ApiTags('operations')
@Needs('manager')
@Controller('v1/trips')
export class ChangedTripsController {
  constructor(
    private readonly cancellations: CancellationsService,
    private readonly moved: MovedTrips,
  ) {}

  @Post(':serviceDate/:tripId/cancel')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cancel a trip of a service date, up to 92 days ahead',
    description: 'A trip that is cancelled already stays as it is.',
  })
  @ApiOkResponse({ type: TripStateAnswer })
  @Refuses(dayChangesRefusals['trip-not-running'], dayChangesRefusals['cancellation-too-early'])
  async cancel(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date, tripId }: TripParams,
    @Body() { reason }: ReasonRequest,
  ): Promise<TripStateAnswer> {
    return tripState(await this.cancellations.cancel(manager, { serviceDate: serviceDate(date), tripId }, reason));
  }

  @Post(':serviceDate/:tripId/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Undo all cancellations of a trip', description: 'A trip that is not cancelled stays as it is.' })
  @ApiOkResponse({ type: TripStateAnswer })
  @Refuses(dayChangesRefusals['trip-not-running'], dayChangesRefusals['cancellation-too-early'])
  async reinstate(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date, tripId }: TripParams,
    @Body() { reason }: ReasonRequest,
  ): Promise<TripStateAnswer> {
    return tripState(await this.cancellations.reinstate(manager, { serviceDate: serviceDate(date), tripId }, reason));
  }

  @Post(':serviceDate/:tripId/shift')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Move a trip of a service date by some minutes',
    description:
      'The minutes count from its time in the timetable, so a second move replaces the first. Riders and drivers see the new time, and punctuality is measured against it. ' +
      'A trip that is already moved by this much stays as it is.',
  })
  @ApiOkResponse({ type: TripStateAnswer })
  @Refuses(
    dayChangesRefusals['trip-not-running'],
    dayChangesRefusals['change-too-early'],
    dayChangesRefusals['departure-past'],
    dayChangesRefusals['trip-cancelled-already'],
    dayChangesRefusals['trip-started-already'],
    dayChangesRefusals['shift-off-the-day'],
  )
  async shift(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date, tripId }: TripParams,
    @Body() { minutes, reason }: ShiftTripRequest,
  ): Promise<TripStateAnswer> {
    return tripState(await this.moved.shift(manager, { serviceDate: serviceDate(date), tripId }, minutes, reason));
  }
}
