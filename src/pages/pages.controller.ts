import { Controller, Get, Param, Query, Res, type OnModuleInit } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { prefixOf } from '../agencies/agency-prefix.js';
import { ErrorPages, Page, type ErrorAnswer } from '../http/page.service.js';
import type { Problem } from '../http/problem.js';
import { AskedAgency, askedAgency, askedLanguage, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { minuteOf } from '../alerts/alerts.js';
import { instant } from '../scheduling/service-time.js';
import { readAskedPage } from './asked-page.js';
import { BoardsService } from './boards.service.js';
import { StopPages } from './stop-pages.service.js';
import { WebFiles } from './web-files.service.js';
import { pagesRefusals } from './pages.refusals.js';

/** The residents' pages, rendered here and complete as they arrive. */
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

  /** Where most people get on. */
  @Get()
  @PublicPage()
  async home(
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<Page> {
    const at = readAskedPage(query).at ?? minuteOf(instant(this.clock.now()));
    const stopId = await this.boards.findHome(agencyId, at);
    if (stopId === null) throw new Refusal(pagesRefusals['no-timetable']);
    return this.stopPages.render({ view: 'stop', path: '/', stopId, query, agencyId, language });
  }

  /** The address in the code at the stop. */
  @Get('stops/:stopId')
  @PublicPage()
  async stop(
    @Param('stopId') stopId: string,
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    // Nobody asked for this stop, but their device remembered it: it shall forget one from which nothing leaves any more.
    if (query['remembered'] !== undefined && !(await this.boards.isServed(agencyId, stopId, minuteOf(instant(this.clock.now()))))) {
      const address = `${prefixOf(agencyId)}/?${new URLSearchParams({ lang: language, gone: stopId }).toString()}`;
      void reply.code(302).header('location', address);
      return new Page('', {}, null);
    }
    return this.stopPages.render({ view: 'stop', path: `/stops/${encodeURIComponent(stopId)}`, stopId, query, agencyId, language });
  }

  /** For a television in the lobby. */
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

  /** What devices save to show when they have nothing else. */
  @Get('offline')
  @PublicPage()
  async offline(@AskedAgency() agencyId: string | null, @AskedLanguage() language: Language): Promise<Page> {
    const { renderer, errorHeaders, built } = this.files;
    const page = { language, prefix: prefixOf(agencyId), isDemo: built.isDemo };
    return new Page(await renderer.renderOfflinePage(page), errorHeaders, 'none');
  }

  private async errorPage({ status, code }: Problem, request: FastifyRequest): Promise<ErrorAnswer> {
    const { method, originalUrl } = request;
    // What is not there yet will be: no search engine shall take the page off its list.
    const shown = code === 'no-agency' || code === 'no-timetable' ? 503 : status;
    const page = {
      ...{ language: askedLanguage(request), prefix: prefixOf(askedAgency(request)), problem: { status: shown, code } },
      isDemo: this.files.built.isDemo,
      path: method === 'GET' || method === 'HEAD' ? (originalUrl.split('?')[0] ?? null) : null,
    };
    return { status: shown, page: new Page(await this.files.renderer.renderErrorPage(page), this.files.errorHeaders, null) };
  }
}
