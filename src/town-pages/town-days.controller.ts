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
    summary: 'All departures of fourteen days at every stop of a town, to keep on a device that may lose the server',
    description:
      'As `/v1/stops/{stopId}/departures/days`, of all stops at once, with what they share written once. ' +
      'Of an agency with more than 40 stops, 2000 departures in its timetable or 200 KB there is nothing here (`isWhole` false): ask for single stops.',
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
