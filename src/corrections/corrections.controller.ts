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
    summary: 'Take a logged event back, or add one that is missing',
    description:
      'A correction is an event, too: nothing that was logged is changed or deleted. It names who and why, and is in the audit log. ' +
      'Only of days that have begun: what is to come is cancelled and reinstated. If-Match names the `revision` of the trip that was read.',
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
