import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ServerSettings } from '../config.js';
import { IsId, LanguageQuery } from '../http/fields.decorator.js';
import { Page } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { WebFiles } from '../pages/web-files.service.js';
import { siteOfRequest } from './request-site.js';
import { GuidePages } from './guide-pages.service.js';

class GuideQuery extends LanguageQuery {
  @IsId('the stop from whose page the reader came')
  stop?: string;
}

/** Serves the page with what riders should know. */
@ApiExcludeController()
@Controller()
export class GuidePageController {
  constructor(
    private readonly guides: GuidePages,
    private readonly files: WebFiles,
    private readonly settings: ServerSettings,
  ) {}

  /** What riders should know besides the times. */
  @Get('guide')
  @PublicPage()
  async guide(
    @Query() { stop }: GuideQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() { headers }: FastifyRequest,
  ): Promise<Page> {
    const site = siteOfRequest(this.settings.publicUrl, headers);
    const page = await this.guides.getPage({ agencyId, language, stopId: stop ?? null, site });
    const html = await this.files.renderer.renderGuidePage(page, this.files.built);
    // The host of a request must not reach other people through a cache.
    if (site?.source !== 'set') return new Page(html, { ...this.files.headers, 'cache-control': 'no-store' }, null);
    return new Page(html, this.files.headers, 'none');
  }
}
