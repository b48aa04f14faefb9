import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { prefixOf } from '../agencies/requested-agency.js';
import { ServerSettings } from '../config.js';
import { FeedList } from '../feeds/offered/feed-list.service.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { Page } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { WebFiles } from '../pages/web-files.service.js';
import { siteOfRequest } from './request-site.js';

/** Serves the page about the feeds for other programs. */
@ApiExcludeController()
@Controller()
export class FeedsPageController {
  constructor(
    private readonly feeds: FeedList,
    private readonly files: WebFiles,
    private readonly settings: ServerSettings,
  ) {}

  @Get('feeds')
  @PublicPage()
  async page(
    @Query() _: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() { headers }: FastifyRequest,
  ): Promise<Page> {
    const site = siteOfRequest(this.settings.publicUrl, headers);
    const offered = await this.feeds.get(agencyId, language, site?.origin ?? null);
    const page = { ...offered, language, prefix: prefixOf(agencyId), isHereOnly: site?.source === 'here-only' };
    const html = await this.files.renderer.renderFeedsPage(page, this.files.built);
    // The host of a request must not reach other people through a cache.
    if (site?.source !== 'set') return new Page(html, { ...this.files.headers, 'cache-control': 'no-store' }, null);
    return new Page(html, this.files.headers, 'none');
  }
}
