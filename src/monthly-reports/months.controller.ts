import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { applyDecorators, Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { httpRefusals } from '../http/http.refusals.js';
import { acceptsGzip } from '../http/public-answers.service.js';
import { AskedLanguage, IfMatch, Needs, readBody, Refuses, type Precondition } from '../http/route.decorator.js';
import { inEveryLanguage, type Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { agencyNameIn, lineNames } from '../network/spoken.js';
import { csvFile, fileTypes, tableFile, xlsxFile } from '../tables/table-files.io.js';
import { MonthBodies } from './month-bodies.service.js';
import { monthSections } from './month-report.js';
import { monthCsv, monthSheets, monthsTable } from './month-tables.js';
import { inOrder, monthAnswer, monthTotalsAnswer } from './month-answers.js';
import {
  FreezeRequest,
  MonthAnswer,
  MonthPath,
  MonthQuery,
  MonthsAnswer,
  MonthsQuery,
  RestatementRequest,
} from './monthly-reports.requests.js';
import { inTurns } from '../turns.io.js';
import { SnapshotsService, type ReportedMonth } from './snapshots.service.js';
import { monthlyReportsRefusals } from './monthly-reports.refusals.js';

/** For routes that report a month: `If-Match` identifies the figures that the manager has seen. */
const OfSeenFigures = (): MethodDecorator =>
  applyDecorators(
    Refuses(httpRefusals['request-malformed'], monthlyReportsRefusals['month-reads-otherwise']),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'the `logRevision` that was read: if the log has changed since, the request is refused',
    }),
  );

/** For managers: the figures of months, live or frozen. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/months')
export class MonthsController {
  constructor(
    private readonly networks: NetworkService,
    private readonly snapshots: SnapshotsService,
    private readonly bodies: MonthBodies,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The ridership of several months; frozen months as they were reported', description: 'At most 60 months.' })
  @ApiOkResponse({ type: MonthsAnswer })
  @ApiProduces('application/json', ...fileTypes)
  @Refuses(monthlyReportsRefusals['months-range'])
  async months(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { from, to, format }: MonthsQuery,
    @AskedLanguage() language: Language,
  ): Promise<MonthsAnswer | StreamableFile> {
    const listed = await this.snapshots.listMonths(agencyId, { from, to });
    if (format === undefined || format === 'json') {
      const firstLogged = await this.snapshots.firstLogged(agencyId);
      return { months: listed.map((month) => monthTotalsAnswer(month, language)), firstLogged };
    }
    return tableFile(format, `${agencyId}-ridership-months`, monthsTable(listed));
  }

  @Get(':month')
  @ApiOperation({
    summary: 'The ridership of a month, by route, direction, day and departure',
    description:
      '`?format=xlsx` in a browser downloads the workbook. A frozen month is answered as reported, with its difference from the current log.',
  })
  @ApiOkResponse({ type: MonthAnswer })
  @ApiProduces('application/json', ...fileTypes)
  @Refuses(monthlyReportsRefusals['revision-not-found'])
  async month(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: MonthPath,
    @Query() { format, revision, withoutDepartures = false }: MonthQuery,
    @AskedLanguage() language: Language,
    @Headers() headers: IncomingHttpHeaders,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | StreamableFile> {
    if (format !== 'csv' && format !== 'xlsx') {
      const body = await this.bodies.get(agencyId, { month, revision, withoutDepartures }, language);
      void reply.headers({ 'content-type': 'application/json; charset=utf-8', vary: 'accept-encoding' });
      if (!acceptsGzip(headers['accept-encoding'])) return body.plain;
      void reply.header('content-encoding', 'gzip');
      return body.zipped();
    }
    const network = await this.networks.getNetwork(agencyId);
    return monthFile(network, inOrder(network, await this.snapshots.getMonth(agencyId, month, revision)), format);
  }

  @Post(':month/freeze')
  @HttpCode(200)
  @ApiOperation({ summary: 'Freeze a month: its figures stay as they are reported; later corrections are restatements' })
  @OfSeenFigures()
  @ApiBody({ type: FreezeRequest, required: false })
  @ApiOkResponse({ type: MonthAnswer })
  @Refuses(
    monthlyReportsRefusals['month-not-closed'],
    monthlyReportsRefusals['month-already-frozen'],
    monthlyReportsRefusals['month-without-figures'],
    monthlyReportsRefusals['month-without-counts'],
  )
  async freeze(
    @SignedIn() manager: SignedInAccount,
    @Param() { month }: MonthPath,
    @Body() body: unknown,
    @IfMatch() seen: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<MonthAnswer> {
    // Most months are frozen without a body.
    const { withoutCounts = false } = await readBody(FreezeRequest, body ?? {}, () => Promise.resolve([]));
    await this.snapshots.freeze(manager, month, withoutCounts, seen);
    return this.answer(manager, month, language);
  }

  @Post(':month/restatements')
  @ApiOperation({ summary: 'Report a frozen month again, with a reason; earlier revisions are kept' })
  @OfSeenFigures()
  @ApiCreatedResponse({ type: MonthAnswer })
  @Refuses(monthlyReportsRefusals['month-not-frozen'], monthlyReportsRefusals['nothing-to-restate'])
  async restate(
    @SignedIn() manager: SignedInAccount,
    @Param() { month }: MonthPath,
    @Body() { reason }: RestatementRequest,
    @IfMatch() seen: Precondition,
    @AskedLanguage() language: Language,
  ): Promise<MonthAnswer> {
    await this.snapshots.restate(manager, month, reason, seen);
    return this.answer(manager, month, language);
  }

  private async answer({ agencyId }: SignedInAccount, month: string, language: Language): Promise<MonthAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    return inTurns(monthAnswer(network, inOrder(network, await this.snapshots.getMonth(agencyId, month)), language));
  }
}

/** The month as a file. Its name contains the revision, so that revisions are not confused. */
function monthFile(network: Network, month: ReportedMonth, format: 'csv' | 'xlsx'): StreamableFile | Promise<StreamableFile> {
  const { agencyId, agencyTimezone } = network.agency;
  const { figures, shown } = month;
  const name = [agencyId, 'ridership', figures.month, ...(shown === null ? [] : ['revision', shown.revision])].join('-');
  const sections = monthSections(month, { names: lineNames(network), zone: agencyTimezone });
  if (format === 'csv') return csvFile(name, monthCsv(sections));
  return xlsxFile(
    name,
    monthSheets(
      inEveryLanguage((language) => agencyNameIn(network, language)),
      figures,
      sections,
    ),
  );
}
