import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { AskedAgency, AskedLanguage, PublicRead, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { parseServiceDate } from '../scheduling/service-time.js';
import { KeptDaysService } from './offline-days.service.js';
import { KeptDaysAnswer, KeptDaysQuery, standardDays } from './pages.requests.js';
import { networkRefusals } from '../network/network.refusals.js';

@ApiTags('departures')
@Controller('v1')
export class KeptDaysController {
  constructor(
    @Inject(KeptDaysService) private readonly keptDays: KeptDaysService,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('stops/:stopId/departures/days')
  @PublicRead()
  @ApiOperation({
    summary: 'All departures of some days, to keep on a device that may lose the server',
    description:
      'What is planned and what is cancelled; each departure once for all the days on which it is the same. A page keeps it and goes on from it. ' +
      'Of a very busy stop there are fewer days than were asked for: `days` says which.',
  })
  @ApiOkResponse({ type: KeptDaysAnswer })
  @Refuses(networkRefusals['stop-not-found'])
  async days(
    @Param('stopId') stopId: string,
    @Query() query: KeptDaysQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<KeptDaysAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const from = parseServiceDate(query.from ?? '') ?? todayOf(network, this.clock);
    return this.keptDays.getDays({ agencyId, stopId, from, count: query.days ?? standardDays, language });
  }
}
