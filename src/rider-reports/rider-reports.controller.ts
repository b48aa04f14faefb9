import { datesIn } from '../timetables/date-range.js';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from '../accounts/request-headers.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedAgency, AskedLanguage, Conditional, IfMatch, Needs, type Precondition, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { addDays, serviceDate } from '../scheduling/service-time.js';
import { managersAnswer, ridersAnswer } from './report-answers.js';
import { ReportsDesk } from './reports-desk.service.js';
import {
  AnswerRequest,
  ManagersReportAnswer,
  ReportAnswer,
  ReportParams,
  ReportRequest,
  ReportsAnswer,
  ReportsQuery,
  standardReports,
} from './rider-reports.requests.js';
import { RiderReportsService } from './rider-reports.service.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';
import { networkRefusals } from '../network/network.refusals.js';
import { riderReportsRefusals } from './rider-reports.refusals.js';

const maxDays = 92;
const fewDays = 7;

/** Takes riders’ reports on departures, and lets managers read and answer them. */
@ApiTags('operations')
@Controller('v1/reports')
export class RiderReportsController {
  constructor(
    private readonly reports: RiderReportsService,
    private readonly desk: ReportsDesk,
    private readonly networks: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Needs('everybody')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Report to the managers that a bus did not come, was full or left early',
    description:
      'Accepted from 2 minutes before to 60 minutes after the planned departure from the stop; no account is needed. If the device sends the same report again within two weeks, the answer is 200 with the existing report and the managers’ answer.',
  })
  @ApiCreatedResponse({ type: ReportAnswer })
  @ApiOkResponse({ type: ReportAnswer, description: 'this device has already sent this report' })
  @Refuses(
    networkRefusals['stop-not-found'],
    riderReportsRefusals['departure-not-found'],
    riderReportsRefusals['report-too-early'],
    riderReportsRefusals['report-too-late'],
    riderReportsRefusals['too-many-reports'],
    riderReportsRefusals['too-many-reports-here'],
  )
  async report(
    @Body() body: ReportRequest,
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const address = addressOf(request);
    const submitted = { ...body, serviceDate: serviceDate(body.serviceDate), note: body.note ?? null };
    const { report, isNew } = await this.reports.take(network, submitted, address);
    void reply.code(isNew ? 201 : 200);
    return ridersAnswer(report, isNew, network.agency.agencyTimezone, language);
  }

  @Get()
  @Needs('manager')
  @ApiOperation({ summary: `What riders reported, the newest first, and whether the drivers’ log agrees; at most ${maxDays} days` })
  @ApiOkResponse({ type: ReportsAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async list(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() query: ReportsQuery,
    @AskedLanguage() language: Language,
  ): Promise<ReportsAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const today = todayOf(network, this.clock);
    const to = query.to === undefined ? today : serviceDate(query.to);
    const from = query.from === undefined ? addDays(to, 1 - fewDays) : serviceDate(query.from);
    datesIn({ from, to }, maxDays);
    const found = await this.desk.list(network, { from, to, limit: query.limit ?? standardReports });
    return { reports: found.map((report) => managersAnswer(network, report, language)) };
  }

  @Post(':reportId/answer')
  @Conditional()
  @HttpCode(200)
  @Needs('manager')
  @ApiOperation({ summary: 'Answer a report; the rider sees the answer by sending the same report again' })
  @ApiOkResponse({ type: ManagersReportAnswer })
  @Refuses(riderReportsRefusals['report-not-found'])
  async answer(
    @SignedIn() manager: SignedInAccount,
    @Param() { reportId }: ReportParams,
    @Body() { note }: AnswerRequest,
    @AskedLanguage() language: Language,
    @IfMatch() expected: Precondition,
  ): Promise<ManagersReportAnswer> {
    const network = await this.networks.getNetwork(manager.agencyId);
    return managersAnswer(network, await this.desk.answer(manager, network, reportId, note, expected), language);
  }
}
