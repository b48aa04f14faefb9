import type { IncomingMessage } from 'node:http';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { foreignOrigin, sessionCookieIn, tokenOf } from '../accounts/request-headers.js';
import { SessionsService, signedInAccount, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { DevicesService } from '../devices/devices.service.js';
import { checkBody } from '../http/problem.js';
import { askedLanguage, Needs, QuickWrites, type QuickWrite, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import { DriverEventsRequest, EventResultsAnswer } from './driver-events.requests.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { DriverLogService } from './driver-log.service.js';
import { resultAnswer } from './event-results.js';
import { readBatch } from './read-event.js';

const path = 'v1/driver';

/** Takes the events that drivers’ phones send. */
@ApiTags('driver log')
@Needs('driver')
@Controller(path)
export class DriverEventsController {
  /** Requests that failed before the framework got them, and why. */
  private readonly failed = new WeakMap<IncomingMessage, unknown>();

  constructor(
    private readonly log: DriverLogService,
    private readonly networks: NetworkService,
    private readonly devices: DevicesService,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    quickWrites: QuickWrites,
  ) {
    quickWrites.add(`/${path}/events`, (request) => this.recordQuickly(request));
  }

  @Post('events')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Log what happened on trips',
    description:
      'Up to 500 events, in any order, old or new. Each event has its own result; one that is `recorded` or `duplicate` is stored, once. ' +
      'If no answer arrives, send the same events again.',
  })
  @ApiBody({ type: DriverEventsRequest })
  @ApiOkResponse({ type: EventResultsAnswer })
  @Refuses(driverLogRefusals['log-unavailable'])
  async record(@Req() request: FastifyRequest): Promise<EventResultsAnswer> {
    const { raw, body } = request;
    if (this.failed.has(raw)) throw this.failed.get(raw);
    // Not by parameter decorators: their pipes have nothing to check here, and would take as much time as reading the events.
    return this.answer(signedInAccount(request), body, askedLanguage(request));
  }

  private async recordQuickly({ raw, headers, agencyId, language, body }: QuickWrite): Promise<EventResultsAnswer> {
    const isForeign = foreignOrigin(headers) !== null;
    const { account } = await this.sessions.admit(agencyId, isForeign ? null : tokenOf(headers, sessionCookieIn(headers)), 'driver');
    try {
      return await this.answer(account, body, language);
    } catch (error) {
      // The framework answers it, but does not try again what may have taken long.
      this.failed.set(raw, error);
      throw error;
    }
  }

  private async answer(sender: SignedInAccount, body: unknown, language: Language): Promise<EventResultsAnswer> {
    const receivedAt = instant(this.clock.now());
    checkBody(body);
    const sent = readBatch(body);
    const results = await this.log.record(sender, sent);
    // The answer does not wait for this, as the events are already on disk.
    if (sent.device !== null) void this.devices.note(sender, sent.device, results.filter(({ refusal }) => refusal === null).length);
    this.devices.tellRefused(sender, sent.device, 'event', sent.events, results);
    const { agency } = await this.networks.getNetwork(sender.agencyId);
    return {
      receivedAt: formatInstant(receivedAt, agency.agencyTimezone),
      results: results.map((result) => resultAnswer(result, language, agency.agencyTimezone)),
    };
  }
}
