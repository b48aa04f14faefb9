import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dateAt, zoneOn } from '../agencies/versions-of-date.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { networkRefusals } from '../network/network.refusals.js';
import { NetworkService } from '../network/network.service.js';
import { formatInstant, instant, serviceDate } from '../scheduling/service-time.js';
import { DeskStreams } from './desk-streams.service.js';
import { DispatchDays } from './dispatch-days.service.js';
import { dispatchRefusals } from './dispatch.refusals.js';
import {
  DispatchDayAnswer,
  DispatchDayParams,
  DispatchDayQuery,
  DispatchRouteParams,
  DispatchTripParams,
  DispatchTripsAnswer,
} from './dispatch.requests.js';
import { OpenNeeds } from './needs.service.js';
import { streamHeaders } from './listeners.io.js';
import { NeedsAnswer } from './needs.requests.js';
import { Outlooks } from './outlooks.service.js';
import { OutlookAnswer } from './outlook.requests.js';

/** What the managers' desk shows of a day, and what needs a person. */
@ApiTags('operations')
@Needs('manager')
@Controller('v1/dispatch')
export class DispatchController {
  constructor(
    private readonly days: DispatchDays,
    private readonly needs: OpenNeeds,
    private readonly outlooks: Outlooks,
    private readonly streams: DeskStreams,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get('days/:date')
  @ApiOperation({
    summary: 'A day as the managers’ desk shows it',
    description:
      'Every trip with its state, its expected times, its driver and vehicle, and the decisions that can be undone. Dates from a year ago to 92 days ahead. All trips of a city are tens of megabytes: with `mostTrips` it is answered by route.',
  })
  @ApiOkResponse({ type: DispatchDayAnswer })
  @Refuses(dispatchRefusals['day-out-of-reach'])
  day(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { date }: DispatchDayParams,
    @Query() { mostTrips }: DispatchDayQuery,
    @AskedLanguage() language: Language,
  ): Promise<DispatchDayAnswer> {
    return this.days.get(agencyId, serviceDate(date), language, mostTrips);
  }

  @Get('days/:date/routes/:routeId')
  @ApiOperation({ summary: 'The trips of a route on a day, as the managers’ desk shows them' })
  @ApiOkResponse({ type: DispatchTripsAnswer })
  @Refuses(dispatchRefusals['day-out-of-reach'], networkRefusals['route-not-found'])
  route(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { date, routeId }: DispatchRouteParams,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
  ): Promise<DispatchTripsAnswer> {
    return this.days.getRoute(agencyId, serviceDate(date), routeId, language);
  }

  @Get('needs')
  @ApiOperation({
    summary: 'What needs a person now, the most urgent first',
    description: 'Derived from the current state at each request, so a need disappears as soon as it is put right.',
  })
  @ApiOkResponse({ type: NeedsAnswer })
  listNeeds(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
  ): Promise<NeedsAnswer> {
    return this.needs.list(agencyId, language);
  }

  @Get('stream')
  @ApiOperation({
    summary: 'A stream of events: something that managers see has changed',
    description:
      'Server-Sent Events: `changed` comes at most once a second with `{"topics": […], "date": …}`; `date` is present only if all changes concern one service date. Request what you show again after it. `beat` comes at the beginning and every 15 seconds with `{"at": …}`, the time of the server. The stream ends with the session.',
  })
  @ApiOkResponse({ description: 'a stream of events', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Refuses(dispatchRefusals['too-many-desks'])
  async stream(
    @SignedIn() manager: SignedInAccount,
    @Query() _: LanguageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const network = await this.networks.getNetwork(manager.agencyId);
    this.streams.admit(manager);
    if (request.method === 'HEAD') return void reply.headers(streamHeaders).send();
    reply.hijack();
    if (reply.raw.destroyed) return;
    reply.raw.writeHead(200, streamHeaders);
    const now = (): ReturnType<typeof instant> => instant(this.clock.now());
    this.streams.join(manager, reply.raw, () => formatInstant(now(), zoneOn(network, dateAt(network, now()))));
  }

  @Get('days/:date/trips/:tripId/outlook')
  @ApiOperation({
    summary: 'What a manager should know before a trip is cancelled',
    description:
      'How many people usually ride it, the next departure they can take and how full it usually is, the walking time, and what riders see now.',
  })
  @ApiOkResponse({ type: OutlookAnswer })
  @Refuses(dispatchRefusals['day-out-of-reach'], driverLogRefusals['trip-not-found'])
  outlook(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { date, tripId }: DispatchTripParams,
    @Query() _: LanguageQuery,
    @AskedLanguage() language: Language,
  ): Promise<OutlookAnswer> {
    return this.outlooks.get(agencyId, serviceDate(date), tripId, language);
  }
}
