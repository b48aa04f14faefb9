import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { minuteOf } from '../alerts/alerts.js';
import { Clock } from '../clock.js';
import { AskedAgency, AskedLanguage, PublicRead } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { instant } from '../scheduling/service-time.js';
import { TownDaysAnswer, TownDaysQuery } from './town-days.requests.js';
import { TownDaysService } from './town-days.service.js';

/** The departures of all stops of a town over fourteen days, for devices without a connection. */
@ApiTags('departures')
@Controller('v1')
export class TownDaysController {
  constructor(
    private readonly towns: TownDaysService,
    private readonly clock: Clock,
  ) {}

  @Get('departures/days')
  @PublicRead('any')
  @ApiOperation({
    summary: 'All departures of fourteen days at every stop of a town, to keep on a device that may lose its connection',
    description:
      'Like `/v1/stops/{stopId}/departures/days`, for all stops at once; what they have in common is written once. ' +
      'If an agency has more than 40 stops or 2000 departures in its timetable, or the answer would exceed 200 KB, no stop is listed and `isWhole` is false: request single stops.',
  })
  @ApiOkResponse({ type: TownDaysAnswer })
  days(
    @Query() _query: TownDaysQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<TownDaysAnswer> {
    return this.towns.getTown({ agencyId, at: minuteOf(instant(this.clock.now())), language });
  }
}
