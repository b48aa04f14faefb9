import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Needs, Refuses } from '../http/route.decorator.js';
import { serviceDate } from '../scheduling/service-time.js';
import { ReasonRequest, TripParams, TripStateAnswer } from './cancellations.requests.js';
import { CancellationsService, reasonOf, type CancellableTrip } from './cancellations.service.js';
import { operationsRefusals } from './operations.refusals.js';

@ApiTags('operations')
@Needs('manager')
@Controller('v1/trips')
export class CancellationsController {
  constructor(@Inject(CancellationsService) private readonly cancellations: CancellationsService) {}

  @Post(':serviceDate/:tripId/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel a trip of a service date, up to 92 days ahead', description: 'A cancelled trip stays as it is.' })
  @ApiOkResponse({ type: TripStateAnswer })
  @Refuses(operationsRefusals['trip-not-running'], operationsRefusals['cancellation-too-early'])
  async cancel(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date, tripId }: TripParams,
    @Body() { reason }: ReasonRequest,
  ): Promise<TripStateAnswer> {
    return answer(await this.cancellations.cancel(manager, { serviceDate: serviceDate(date), tripId }, reason));
  }

  @Post(':serviceDate/:tripId/reinstate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back every cancellation of a trip', description: 'A trip that is not cancelled stays as it is.' })
  @ApiOkResponse({ type: TripStateAnswer })
  @Refuses(operationsRefusals['trip-not-running'], operationsRefusals['cancellation-too-early'])
  async reinstate(
    @SignedIn() manager: SignedInAccount,
    @Param() { serviceDate: date, tripId }: TripParams,
    @Body() { reason }: ReasonRequest,
  ): Promise<TripStateAnswer> {
    return answer(await this.cancellations.reinstate(manager, { serviceDate: serviceDate(date), tripId }, reason));
  }
}

function answer(found: CancellableTrip): TripStateAnswer {
  const { serviceDate: date, tripId, routeId, directionId, performed } = found.trip;
  return { serviceDate: date, tripId, routeId, directionId, state: performed.state, reason: reasonOf(found) };
}
