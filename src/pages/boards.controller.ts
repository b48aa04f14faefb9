import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dateAt, zoneOn } from '../agencies/versions-of-date.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from '../accounts/request-headers.js';
import { Clock } from '../clock.js';
import { eventOf, streamHeaders } from '../dispatch/listeners.io.js';
import { AskedAgency, AskedLanguage, Needs, PassesOverMarks, PublicRead, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { minuteOf } from '../alerts/alerts.js';
import { formatInstant, instant, parseInstant } from '../scheduling/service-time.js';
import { BoardStreams } from './board-streams.service.js';
import { BoardsService } from './boards.service.js';
import { BoardAnswer, BoardQuery, StreamQuery } from './pages.requests.js';
import { WebFiles } from './web-files.service.js';
import { networkRefusals } from '../network/network.refusals.js';
import { pagesRefusals } from './pages.refusals.js';

/** Pages of other sites may open the stream, too. */
const publicStreamHeaders = { ...streamHeaders, 'access-control-allow-origin': '*' };

/** The content of a stop’s page as JSON, once or as a stream of changes. */
@ApiTags('departures')
@Controller('v1')
export class BoardsController {
  constructor(
    private readonly boards: BoardsService,
    private readonly streams: BoardStreams,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
    private readonly files: WebFiles,
  ) {}

  @Get('stops/:stopId/board')
  @PublicRead('of-the-stop')
  @ApiOperation({ summary: 'What the page of a stop shows: departures by route and direction, whether and why buses run on a day, alerts' })
  @ApiOkResponse({ type: BoardAnswer })
  @Refuses(networkRefusals['stop-not-found'])
  board(
    @Param('stopId') stopId: string,
    @Query() query: BoardQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<BoardAnswer> {
    const at = (query.at === undefined ? null : parseInstant(query.at)) ?? minuteOf(instant(this.clock.now()));
    return this.boards.getBoard({ agencyId, stopId, at, language });
  }

  @Get('stops/:stopId/departures/stream')
  @Needs('everybody')
  @PassesOverMarks()
  @ApiOperation({
    summary: 'What the page of a stop shows, sent again whenever it changes',
    description:
      'Server-Sent Events: `board` brings the answer of `/v1/stops/{stopId}/board`, at once and on every change; `beat` comes at least every 15 seconds with `{"at": …}`, the time of the server; `build` names the script of the server’s current pages, so that an open page notices an update.',
  })
  @ApiOkResponse({ description: 'a stream of events', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Refuses(networkRefusals['stop-not-found'], pagesRefusals['too-many-streams-here'], pagesRefusals['streams-full'])
  async stream(
    @Param('stopId') stopId: string,
    @Query() _query: StreamQuery,
    @AskedAgency() requestedAgency: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const network = await this.networks.getNetwork(requestedAgency);
    const { agencyId } = network.agency;
    const now = (): ReturnType<typeof instant> => instant(this.clock.now());
    const room = await this.streams.enter(
      { agencyId, stopId, language },
      {
        render: () => this.boards.getBoard({ agencyId, stopId, at: minuteOf(now()), language }),
        moment: () => formatInstant(now(), zoneOn(network, dateAt(network, now()))),
      },
    );
    if (request.method === 'HEAD') return void reply.headers(publicStreamHeaders).send();
    // The client left while the page was rendered.
    if (reply.raw.destroyed) return void reply.hijack();
    const leave = this.streams.admit(addressOf(request));
    reply.raw.once('close', leave);
    reply.hijack();
    reply.raw.writeHead(200, publicStreamHeaders);
    // Sent once per connection, since a new build means a new process and no connection survives it.
    reply.raw.write(eventOf('build', { script: this.files.built.script }));
    this.streams.join(room, reply.raw);
  }
}
