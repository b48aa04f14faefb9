import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedAgency, AskedLanguage, Needs, Refuses } from '../../http/route.decorator.js';
import { acceptsGzip, matches } from '../../http/public-answers.service.js';
import type { Language } from '../../language.js';
import { CalendarQuery } from './calendar.requests.js';
import { CalendarService } from './calendar.service.js';
import { calendarRefusals } from './calendar.refusals.js';
import { networkRefusals } from '../../network/network.refusals.js';

const mediaType = 'text/calendar; charset=utf-8';
/** Subscribers come by the hour; a cache between may keep it for this long, and then a cancellation is as old. */
const maxAge = 300;

@ApiTags('timetables')
@Needs('everybody')
@Controller('calendar')
export class CalendarController {
  constructor(@Inject(CalendarService) private readonly calendars: CalendarService) {}

  @Get(':file')
  @ApiOperation({
    summary: 'The departures of a route and direction from a stop as a calendar to subscribe to (RFC 5545)',
    description:
      'From yesterday to 60 days ahead, at most 1,000 departures in whole days; the description of the calendar says where it ends sooner. ' +
      'Times are UTC. The same departure keeps its UID; a cancelled one stays, with `STATUS:CANCELLED`. Carries an ETag.',
  })
  @ApiParam({
    name: 'file',
    example: 'songhong-0.ics',
    description: '`{routeId}-{directionId}.ics`; `{routeId}.ics` for trips without a direction',
  })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiNotModifiedResponse({ description: 'the calendar is still the one whose ETag came in If-None-Match' })
  @Refuses(calendarRefusals['calendar-not-found'], networkRefusals['stop-not-found'], calendarRefusals['stop-not-on-direction'])
  async calendar(
    @Param('file') file: string,
    @Query() { stopId }: CalendarQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer | undefined> {
    const { body, etag, zipped } = await this.calendars.getCalendar(agencyId, { file, stopId: stopId ?? null, language });
    void reply.headers({
      'content-type': mediaType,
      'cache-control': `public, max-age=${maxAge}`,
      etag,
      vary: 'accept-language, accept-encoding',
    });
    if (matches(request.headers['if-none-match'], etag)) {
      void reply.code(304);
      return undefined;
    }
    if (!acceptsGzip(request.headers['accept-encoding'])) return body;
    // Also says to the compressor of the ordinary way that there is nothing left to do.
    void reply.header('content-encoding', 'gzip');
    return zipped;
  }
}
