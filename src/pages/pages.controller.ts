import { Controller, Get, Param, Query, Res, type OnModuleInit } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { prefixOf } from '../agencies/requested-agency.js';
import { ErrorPages, Page, type ErrorAnswer } from '../http/page.service.js';
import type { Problem } from '../http/problem.js';
import { AskedAgency, askedAgency, askedLanguage, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { minuteOf } from '../alerts/alerts.js';
import { instant } from '../scheduling/service-time.js';
import { readStopPageQuery } from './page-query.js';
import { BoardsService } from './boards.service.js';
import { StopPages } from './stop-pages.service.js';
import { WebFiles } from './web-files.service.js';
import { pagesRefusals } from './pages.refusals.js';

/** The residents' pages, rendered on the server and complete without JavaScript. */
@ApiExcludeController()
@Controller()
export class PagesController implements OnModuleInit {
  constructor(
    private readonly boards: BoardsService,
    private readonly stopPages: StopPages,
    private readonly files: WebFiles,
    private readonly clock: Clock,
    private readonly errorPages: ErrorPages,
  ) {}

  onModuleInit(): void {
    this.errorPages.use((problem, request) => this.errorPage(problem, request));
  }

  /** The page of the busiest stop. */
  @Get()
  @PublicPage()
  async home(
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<Page> {
    const at = readStopPageQuery(query).at ?? minuteOf(instant(this.clock.now()));
    const stopId = await this.boards.findHome(agencyId, at);
    if (stopId === null) throw new Refusal(pagesRefusals['no-timetable']);
    return this.stopPages.render({ view: 'stop', path: '/', stopId, query, agencyId, language });
  }

  /** The address in the QR code at the stop. */
  @Get('stops/:stopId')
  @PublicPage()
  async stop(
    @Param('stopId') stopId: string,
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    // The device has stored this stop as its start page. If nothing leaves there any more, `gone` in the address makes it forget the stop.
    if (query['remembered'] !== undefined && !(await this.boards.isServed(agencyId, stopId, minuteOf(instant(this.clock.now()))))) {
      const address = `${prefixOf(agencyId)}/?${new URLSearchParams({ lang: language, gone: stopId }).toString()}`;
      void reply.code(302).header('location', address);
      return new Page('', {}, null);
    }
    return this.stopPages.render({ view: 'stop', path: `/stops/${encodeURIComponent(stopId)}`, stopId, query, agencyId, language });
  }

  /** For a television in a lobby. */
  @Get('board/:stopId')
  @PublicPage()
  board(
    @Param('stopId') stopId: string,
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<Page> {
    return this.stopPages.render({ view: 'lobby', path: `/board/${encodeURIComponent(stopId)}`, stopId, query, agencyId, language });
  }

  /** The page that devices save to show without a connection. */
  @Get('offline')
  @PublicPage()
  async offline(@AskedAgency() agencyId: string | null, @AskedLanguage() language: Language): Promise<Page> {
    const { renderer, errorHeaders, built } = this.files;
    const page = { language, prefix: prefixOf(agencyId), isDemo: built.isDemo };
    return new Page(await renderer.renderOfflinePage(page), errorHeaders, 'none');
  }

  private async errorPage({ status, code }: Problem, request: FastifyRequest): Promise<ErrorAnswer> {
    const { method, originalUrl } = request;
    // 503 instead of 404 while there is no timetable yet, so that search engines do not drop the page.
    const shown = code === 'no-agency' || code === 'no-timetable' ? 503 : status;
    const page = {
      ...{ language: askedLanguage(request), prefix: prefixOf(askedAgency(request)), problem: { status: shown, code } },
      isDemo: this.files.built.isDemo,
      path: method === 'GET' || method === 'HEAD' ? (originalUrl.split('?')[0] ?? null) : null,
    };
    return { status: shown, page: new Page(await this.files.renderer.renderErrorPage(page), this.files.errorHeaders, null) };
  }
}
