import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../clock.js';
import { AskedAgency } from '../../http/route.decorator.js';
import { FeedRead } from '../access/feed-access.decorator.js';
import { AskedValues, readPath } from './asked.js';
import { answered } from './envelope.js';
import { OneBusAwayFilter } from './onebusaway.filter.js';
import { OneBusAway } from './onebusaway.service.js';

/**
 * OneBusAway's REST API. It is not in the OpenAPI document of this program, because OneBusAway publishes one that clients are generated
 * from; the tests check every answer against it. Ids may contain slashes, so one route takes all addresses.
 */
@ApiExcludeController()
@FeedRead()
@UseFilters(OneBusAwayFilter)
@Controller('api/where')
export class OneBusAwayController {
  constructor(
    private readonly api: OneBusAway,
    private readonly clock: Clock,
  ) {}

  @Get('*')
  async read(
    @Param('*') path: string,
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const data = await this.api.answer(readPath(path), new AskedValues(query), agencyId);
    void reply.header('cache-control', 'no-cache');
    return answered(data, this.clock.now());
  }
}
