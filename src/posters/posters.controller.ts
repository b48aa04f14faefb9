import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ServerSettings } from '../config.js';
import { prefixOf } from '../agencies/requested-agency.js';
import { Page } from '../http/page.service.js';
import { malformed } from '../http/problem.js';
import { AskedAgency, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language, Text } from '../language.js';
import { getStop, NetworkService } from '../network/network.service.js';
import { parseServiceDate, type ServiceDate } from '../scheduling/service-time.js';
import type { Site } from '../town-pages/request-site.js';
import { codeHeaders, pageFor, siteOf } from './code-pages.io.js';
import { Posters } from './posters.service.js';
import { qrSvg } from './qr-code.js';
import { WebFiles } from '../pages/web-files.service.js';

/** The posters and QR codes that managers print and hang at a stop. */
@ApiExcludeController()
@Controller('stops/:stopId')
export class PostersController {
  constructor(
    private readonly posters: Posters,
    private readonly networks: NetworkService,
    private readonly files: WebFiles,
    private readonly settings: ServerSettings,
  ) {}

  /** The poster of today's timetable, or with a `date`, of the one in force then. */
  @Get('poster')
  @PublicPage()
  async poster(
    @Param('stopId') stopId: string,
    @Query('date') date: unknown,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const site = siteOf(this.settings, request);
    const prefix = prefixOf(agencyId);
    const address = addressOf(site, prefix, stopId);
    const page = { ...(await this.posters.getPoster(agencyId, stopId, readDate(date))), language, prefix, address, addressIs: site.source };
    return pageFor(site, await this.files.renderer.renderPosterPage(page, this.files.built), this.files.posterHeaders);
  }

  /** The QR code alone, for the timetable page and for other posters. With `on=board` it is empty if phones could not open the address. */
  @Get('code.svg')
  @PublicPage()
  async code(
    @Param('stopId') stopId: string,
    @Query('on') on: unknown,
    @AskedAgency() agencyId: string | null,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    getStop(await this.networks.getNetwork(agencyId), stopId);
    const site = siteOf(this.settings, request);
    if (on === 'board' && site.source === 'here-only') return pageFor(site, nothing, codeHeaders);
    return pageFor(site, qrSvg(addressOf(site, prefixOf(agencyId), stopId)), codeHeaders);
  }
}

const nothing = '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"></svg>';

const noDate: Text = { 'zh-CN': '应为日期，例如 2026-09-30', en: 'must be a date such as 2026-09-30' };

/** Refuses an invalid date, because otherwise a poster of another timetable might be hung up. */
function readDate(date: unknown): ServiceDate | null {
  const read = typeof date === 'string' && date !== '' ? parseServiceDate(date) : null;
  if (date !== undefined && date !== '' && read === null) throw malformed([{ field: 'date', sentence: noDate }]);
  return read;
}

/** The address does not name a language, because the phone that scans the code has one. */
const addressOf = ({ origin }: Site, prefix: string, stopId: string): string => `${origin}${prefix}/stops/${encodeURIComponent(stopId)}`;
