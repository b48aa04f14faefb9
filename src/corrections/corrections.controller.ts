import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { fleetRefusals } from '../fleet/fleet.refusals.js';
import { AskedLanguage, Conditional, IfMatch, Needs, Refuses, type Precondition } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { ridershipRefusals, TripDetails } from '../ridership/trip-details.service.js';
import { correctionOf } from './correction.js';
import { correctionsRefusals } from './corrections.refusals.js';
import { CorrectionAnswer, CorrectionRequest } from './corrections.requests.js';
import { CorrectionsService } from './corrections.service.js';

/** For managers: corrections of the log that add or void one event. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/corrections')
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly details: TripDetails,
  ) {}

  @Post()
  @Conditional()
  @ApiOperation({
    summary: 'Void a logged event, or add a missing one',
    description:
      'A correction is itself an event: nothing in the log is changed or deleted. It has an author and a reason, and is in the audit log. ' +
      'Only for service dates that have begun; future trips can be cancelled and reinstated. If-Match holds the `revision` of the trip.',
  })
  @ApiCreatedResponse({ type: CorrectionAnswer })
  @Refuses(
    correctionsRefusals['event-not-found'],
    ridershipRefusals['trip-not-recorded'],
    fleetRefusals['vehicle-not-found'],
    fleetRefusals['vehicle-id-taken'],
    correctionsRefusals['event-already-void'],
    correctionsRefusals['event-of-plan'],
    driverLogRefusals['event-conflict'],
    driverLogRefusals['stop-not-on-trip'],
    correctionsRefusals['time-not-on-day'],
    correctionsRefusals['service-date-ahead'],
  )
  async correct(
    @SignedIn() manager: SignedInAccount,
    @Body() request: CorrectionRequest,
    @IfMatch() expected: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<CorrectionAnswer> {
    const { agencyId, accountId } = manager;
    const event = await this.corrections.correct({ agencyId, accountId }, correctionOf(request), expected);
    return { eventId: event.eventId, trip: await this.details.get(agencyId, event.serviceDate, event.tripId, language) };
  }
}
