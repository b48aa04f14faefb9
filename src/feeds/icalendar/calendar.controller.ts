import { applyDecorators, Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiNotModifiedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedAgency, AskedLanguage, Needs, PassesOverMarks, Refuses } from '../../http/route.decorator.js';
import { acceptsGzip, matches } from '../../http/public-answers.service.js';
import type { Language } from '../../language.js';
import { readDirection, readOldName } from './calendar-address.js';
import { CalendarQuery } from './calendar.requests.js';
import { CalendarService, type WrittenCalendar } from './calendar.service.js';
import { calendarRefusals } from './calendar.refusals.js';
import { networkRefusals } from '../../network/network.refusals.js';

const mediaType = 'text/calendar; charset=utf-8';
/** Seconds for which caches may store a calendar. Subscribers poll hourly, and see a cancellation at most this much later. */
const maxAge = 300;

const description =
  'From yesterday to 60 days ahead, in whole days with at most 1,000 departures; the description of the calendar says if it ends earlier. ' +
  'Times are UTC. A departure keeps its UID, even if another timetable renames or moves it, and then has a higher SEQUENCE; a ' +
  'cancelled one stays, with `STATUS:CANCELLED`. The calendar of a route, direction or stop that has ended is empty and says since when. ' +
  'The answer has an ETag. Unknown query parameters are ignored.';

/** The decorators that all addresses of calendars share. */
const AnswersACalendar = (): MethodDecorator =>
  applyDecorators(
    ApiProduces('text/calendar'),
    ApiOkResponse({ schema: { type: 'string' } }),
    ApiNotModifiedResponse({ description: 'the calendar has not changed: its ETag is the one in If-None-Match' }),
    Refuses(calendarRefusals['calendar-not-found'], networkRefusals['stop-not-found'], calendarRefusals['stop-not-on-direction']),
  );

/** Serves calendars of departures to calendar programs. */
@ApiTags('timetables')
@Needs('everybody')
@PassesOverMarks()
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  @Get(':routeId/:file')
  @ApiOperation({ summary: 'The departures of a route and direction from a stop as a calendar to subscribe to (RFC 5545)', description })
  @ApiParam({ name: 'routeId', example: 'songhong', description: 'percent-encoded' })
  @ApiParam({
    name: 'file',
    enum: ['0.ics', '1.ics', 'none.ics'],
    example: '0.ics',
    description: 'the direction; `none`: trips without one',
  })
  @AnswersACalendar()
  async calendar(
    @Param('routeId') routeId: string,
    @Param('file') file: string,
    @Query() { stopId }: CalendarQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer | undefined> {
    const directionId = readDirection(file);
    const candidates = directionId === undefined ? [] : [{ routeId, directionId }];
    const requested = { candidates, address: `${routeId}/${file}`, stopId: stopId ?? null, language };
    return answer(await this.calendars.getCalendar(agencyId, requested), request, reply);
  }

  @Get(':file')
  @ApiOperation({
    summary: 'A calendar at its old address',
    description:
      'For subscriptions from before addresses changed. `r1-0.ics` may be direction 0 of route `r1`, or route `r1-0` without a direction: ' +
      'the one that existed first is answered.',
  })
  @ApiParam({
    name: 'file',
    example: 'songhong-0.ics',
    description: '`{routeId}-{directionId}.ics`; `{routeId}.ics` for trips without a direction',
  })
  @AnswersACalendar()
  async calendarOfBefore(
    @Param('file') file: string,
    @Query() { stopId }: CalendarQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer | undefined> {
    const requested = { candidates: readOldName(file), address: file, stopId: stopId ?? null, language };
    return answer(await this.calendars.getCalendar(agencyId, requested), request, reply);
  }
}

function answer({ body, etag, zipped }: WrittenCalendar, request: FastifyRequest, reply: FastifyReply): string | Buffer | undefined {
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
  // The content-encoding header also keeps the general compressor from compressing again.
  void reply.header('content-encoding', 'gzip');
  return zipped;
}
