import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { AskedAgency, AskedLanguage, PublicRead, QuickReads, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { instant, parseInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { DeparturesAnswer, DeparturesQuery, standardLimit } from './departures.requests.js';
import { DeparturesService } from './departures.service.js';
import { networkRefusals } from '../network/network.refusals.js';

const path = 'stops/:stopId/departures';

/** Public: the next departures from a stop. */
@ApiTags('departures')
@PublicRead('of-the-stop')
@Controller('v1')
export class DeparturesController {
  constructor(
    private readonly departures: DeparturesService,
    private readonly clock: Clock,
    quickReads: QuickReads,
  ) {
    quickReads.add(`/v1/${path}`, DeparturesQuery, (stopId, query, ...asked) => this.next(stopId, query, ...asked));
  }

  @Get(path)
  @ApiOperation({
    summary: 'The next departures from a stop',
    description:
      'The next `limit` departures, however far ahead, across midnight, weekends and holidays; for a station, those from all its platforms. ' +
      'Without `at`, the answer is for the current whole minute, and identical for all clients until the minute or the data changes.',
  })
  @ApiOkResponse({ type: DeparturesAnswer })
  @Refuses(networkRefusals['stop-not-found'], networkRefusals['route-not-found'])
  async next(
    @Param('stopId') stopId: string,
    @Query() query: DeparturesQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<DeparturesAnswer> {
    const live = await this.departures.getLive(agencyId);
    const at = (query.at === undefined ? null : parseInstant(query.at)) ?? this.thisMinute();
    return live.answer(stopId, {
      at,
      limit: query.limit ?? standardLimit,
      routeId: query.routeId,
      directionId: query.directionId,
      language,
    });
  }

  private thisMinute(): EpochSeconds {
    const now = this.clock.now();
    return instant(now - (now % 60));
  }
}
