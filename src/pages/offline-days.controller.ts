import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { AskedAgency, AskedLanguage, PublicRead, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { parseServiceDate } from '../scheduling/service-time.js';
import { OfflineDaysService } from './offline-days.service.js';
import { OfflineDaysAnswer, OfflineDaysQuery, standardDays } from './pages.requests.js';
import { networkRefusals } from '../network/network.refusals.js';

/** The departures of a stop over several days, for devices without a connection. */
@ApiTags('departures')
@Controller('v1')
export class OfflineDaysController {
  constructor(
    private readonly offlineDays: OfflineDaysService,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get('stops/:stopId/departures/days')
  @PublicRead('of-the-stop')
  @ApiOperation({
    summary: 'All departures of some days, to keep on a device that may lose its connection',
    description:
      'Planned, cancelled, moved and added departures; each is written once for all days on which it is the same. Pages store the answer and use it while offline. ' +
      'For a very busy stop the answer has fewer days than requested; `days` lists those it has.',
  })
  @ApiOkResponse({ type: OfflineDaysAnswer })
  @Refuses(networkRefusals['stop-not-found'])
  async days(
    @Param('stopId') stopId: string,
    @Query() query: OfflineDaysQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<OfflineDaysAnswer> {
    const agency = await this.networks.getAgency(agencyId);
    const from = parseServiceDate(query.from ?? '') ?? todayOf({ agency }, this.clock);
    return this.offlineDays.getDays({ agencyId, stopId, from, count: query.days ?? standardDays, language });
  }
}
