import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { serviceDate } from '../scheduling/service-time.js';
import { DispatchDays } from './dispatch-days.service.js';
import { dispatchRefusals } from './dispatch.refusals.js';
import { DispatchDayAnswer, DispatchDayParams, DispatchTripParams } from './dispatch.requests.js';
import { OpenNeeds } from './needs.service.js';
import { NeedsAnswer } from './needs.requests.js';
import { OutlookAnswer } from './outlook.requests.js';

/** What the managers' desk shows of a day, and what needs somebody. */
@ApiTags('operations')
@Needs('manager')
@Controller('v1/dispatch')
export class DispatchController {
  constructor(
    @Inject(DispatchDays) private readonly days: DispatchDays,
    @Inject(OpenNeeds) private readonly needs: OpenNeeds,
  ) {}

  @Get('days/:date')
  @ApiOperation({
    summary: 'A day as the managers’ desk shows it',
    description:
      'Every trip with what became of it, what is expected, who drives it in which vehicle and what can be undone; from a year ago to 92 days ahead.',
  })
  @ApiOkResponse({ type: DispatchDayAnswer })
  @Refuses(dispatchRefusals['day-out-of-reach'])
  day(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { date }: DispatchDayParams,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
  ): Promise<DispatchDayAnswer> {
    return this.days.get(agencyId, serviceDate(date), language);
  }

  @Get('needs')
  @ApiOperation({
    summary: 'What needs a person now, the most urgent first',
    description: 'Looked for anew whenever it is asked: what is put right is not there any more.',
  })
  @ApiOkResponse({ type: NeedsAnswer })
  listNeeds(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
  ): Promise<NeedsAnswer> {
    return this.needs.list(agencyId, language);
  }

  @Get('days/:date/trips/:tripId/outlook')
  @ApiOperation({ summary: 'What a manager should know before a trip is cancelled' })
  @ApiOkResponse({ type: OutlookAnswer })
  outlook(@Param() _: DispatchTripParams): Promise<OutlookAnswer> {
    return Promise.reject(new Error('not yet'));
  }
}
