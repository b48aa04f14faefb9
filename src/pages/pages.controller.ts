import { Controller, Get, Inject, Param, Query, type OnModuleInit } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { askedAgency, AskedAgency, askedLanguage, AskedLanguage } from '../http/asked.decorator.js';
import { ErrorPages } from '../http/error-pages.service.js';
import { Page } from '../http/page.js';
import { PublicPage } from '../http/public-read.interceptor.js';
import type { Problem } from '../http/problem.js';
import type { Language } from '../language.js';
import { minuteOf } from '../operations/alerts.js';
import { instant } from '../scheduling/service-time.js';
import type { StopPage } from '../web/page.js';
import { prefixOf, readAskedPage } from './asked-page.js';
import { BoardsService } from './boards.service.js';
import { WebFiles } from './web-files.service.js';

interface AskedOfPage {
  readonly view: StopPage['view'];
  readonly path: string;
  readonly stopId: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly agencyId: string | null;
  readonly language: Language;
}

/** The residents' pages, rendered here and complete as they arrive. */
@ApiExcludeController()
@Controller()
export class PagesController implements OnModuleInit {
  constructor(
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(WebFiles) private readonly files: WebFiles,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ErrorPages) private readonly errorPages: ErrorPages,
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
    if (stopId === null) throw new Refusal('not-found', { path: '/' });
    return this.stopPage({ view: 'stop', path: '/', stopId, query, agencyId, language });
  }

  /** The address in the code at the stop. */
  @Get('stops/:stopId')
  @PublicPage()
  stop(
    @Param('stopId') stopId: string,
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<Page> {
    return this.stopPage({ view: 'stop', path: `/stops/${encodeURIComponent(stopId)}`, stopId, query, agencyId, language });
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
    return this.stopPage({ view: 'lobby', path: `/board/${encodeURIComponent(stopId)}`, stopId, query, agencyId, language });
  }

  /** What devices keep to say that they have nothing. */
  @Get('offline')
  @PublicPage()
  async offline(@AskedAgency() agencyId: string | null, @AskedLanguage() language: Language): Promise<Page> {
    const { renderer, headers } = this.files;
    return new Page(await renderer.renderOfflinePage({ language, prefix: prefixOf(agencyId) }), headers, true);
  }

  private async stopPage({ view, path, stopId, query, agencyId, language }: AskedOfPage): Promise<Page> {
    const { at: asked, chosen, isPlain } = readAskedPage(query);
    const at = asked ?? minuteOf(instant(this.clock.now()));
    const board = await this.boards.getBoard({ agencyId, stopId, at, language });
    const isThere = board.lines.some((line) => line.routeId === chosen?.routeId && line.directionId === chosen.directionId);
    const page: StopPage = {
      ...{ view, language, path, board, prefix: prefixOf(agencyId) },
      at: asked === null ? null : board.at,
      chosen: isThere ? chosen : null,
      stops: await this.boards.listStopsAround({ agencyId, stopId, at, language }),
    };
    return new Page(await this.files.renderer.renderStopPage(page, this.files.built), this.files.headers, isPlain);
  }

  private async errorPage({ status, detail }: Problem, request: FastifyRequest): Promise<Page> {
    const page = { language: askedLanguage(request), prefix: prefixOf(askedAgency(request.raw)), status, detail };
    return new Page(await this.files.renderer.renderErrorPage(page), this.files.headers, false);
  }
}
