import { randomUUID } from 'node:crypto';
import { Body, Controller, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, isSecure } from '../accounts/request-headers.js';
import { Refusal } from '../errors.js';
import { isUuid, readUuid } from '../fields.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { malformed, refusalProblem } from '../http/problem.js';
import { AskedAgency, AskedLanguage, Needs } from '../http/route.decorator.js';
import { prefixOf } from '../agencies/requested-agency.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { ridersAnswer } from '../rider-reports/report-answers.js';
import { RiderReportsService } from '../rider-reports/rider-reports.service.js';
import type { ReportOutcome } from '../web/residents/page.js';
import { ReportForm } from './pages.requests.js';
import { readTripOfDay, type TripOfDay } from './page-query.js';
import { StopPages } from './stop-pages.service.js';

const deviceCookie = 'banche_device';
/** Within this time a rider can send the same report again to see the answer to it. */
const deviceLifeSeconds = 14 * 86_400;

interface Outcome {
  readonly status: number;
  readonly message: ReportOutcome;
  /** The outcome as a parameter of the redirect; null: the page is sent directly, because the message is too long for an address. */
  readonly redirect: 'thanks' | 'again' | null;
}

/** @throws Refusal `request-malformed` if the form names no trip */
function tripOf({ trip, tripId, serviceDate }: Pick<ReportForm, 'trip' | 'tripId' | 'serviceDate'>): TripOfDay {
  const read = readTripOfDay(trip ?? `${serviceDate ?? ''} ${tripId ?? ''}`);
  if (read === null) throw malformed([{ field: 'trip', sentence: { 'zh-CN': '请选一班车', en: 'must name a trip' } }]);
  return read;
}

/** Accepts reports from pages without JavaScript, and answers with the page they came from. */
@ApiExcludeController()
@Controller()
export class ReportFormsController {
  constructor(
    private readonly reports: RiderReportsService,
    private readonly networks: NetworkService,
    private readonly pages: StopPages,
  ) {}

  @Post('reports')
  @Needs('everybody')
  async report(
    @Body() form: ReportForm,
    @Query() { lang }: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const prefix = prefixOf(agencyId);
    const cookieValue = request.cookies[deviceCookie] ?? '';
    const deviceId = isUuid(cookieValue) ? readUuid(cookieValue) : randomUUID();
    void reply.header('cache-control', 'no-store');
    // The cookie is sent with reports only, and scripts cannot read it.
    const attributes = { path: `${prefix}/reports`, maxAge: deviceLifeSeconds, httpOnly: true, sameSite: 'strict' } as const;
    void reply.setCookie(deviceCookie, deviceId, { ...attributes, secure: isSecure(request.headers) });
    const { status, message, redirect } = await this.take(form, deviceId, agencyId, language, request);
    const path = `/stops/${encodeURIComponent(form.stopId)}`;
    const query = { ...(lang === undefined ? {} : { lang }), ...(redirect === null ? {} : { told: redirect }) };
    if (redirect !== null)
      return void reply
        .code(303)
        .header('location', `${prefix}${path}?${new URLSearchParams(query).toString()}`)
        .send();
    const page = await this.pages.render({ view: 'stop', path, stopId: form.stopId, query, agencyId, language, reportMessage: message });
    void reply.code(status).headers(page.headers).send(page.html);
  }

  /** @throws Refusal `stop-not-found`, since there is no page to return to */
  private async take(
    { stopId, kind, note = null, ...trip }: ReportForm,
    deviceId: string,
    agencyId: string | null,
    language: Language,
    request: FastifyRequest,
  ): Promise<Outcome> {
    const { tripId, serviceDate } = tripOf(trip);
    const network = await this.networks.getNetwork(agencyId);
    const address = addressOf(request);
    try {
      const report = await this.reports.take(network, { tripId, serviceDate, stopId, kind, note, deviceId }, address);
      const { message: confirmation, answer } = ridersAnswer(report.report, report.isNew, network.agency.agencyTimezone, language);
      const message = { text: [confirmation, answer?.note].filter(Boolean).join(' '), isRefused: false, tripId: null, note: null };
      return { status: 200, message, redirect: report.isNew ? 'thanks' : answer === null ? 'again' : null };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'stop-not-found') throw error;
      const { status, detail } = refusalProblem(error, language, prefixOf(agencyId));
      return { status, message: { text: detail, isRefused: true, tripId, note }, redirect: null };
    }
  }
}
