import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { prefixOf } from '../agencies/requested-agency.js';
import { Page } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { readTimetableQuery } from './page-query.js';
import { TimetablePages } from './timetable-pages.service.js';
import { WebFiles } from './web-files.service.js';

/** Serves the timetable page of a route. */
@ApiExcludeController()
@Controller()
export class TimetablePageController {
  constructor(
    private readonly timetables: TimetablePages,
    private readonly files: WebFiles,
  ) {}

  /** The timetable of a route on any day, for screen and print. */
  @Get('routes/:routeId')
  @PublicPage()
  async timetable(
    @Param('routeId') routeId: string,
    @Query() query: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<Page> {
    const { isCacheable, ...requested } = readTimetableQuery(query);
    const { page, stopIds } = await this.timetables.getPage({ ...requested, agencyId, routeId, language });
    const { renderer, built, headers } = this.files;
    const html = await renderer.renderTimetablePage({ ...page, prefix: prefixOf(agencyId) }, built);
    return new Page(html, headers, isCacheable ? { stopIds } : null);
  }
}
