import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ServerSettings } from '../config.js';
import { prefixOf } from '../agencies/agency-prefix.js';
import { Page } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { getStop, NetworkService } from '../network/network.service.js';
import type { Site } from './asked-site.js';
import { codeHeaders, pageFor, siteOf } from './code-pages.io.js';
import { Posters } from './posters.service.js';
import { qrSvg } from './qr-code.js';
import { WebFiles } from '../pages/web-files.service.js';

/** What a manager prints and hangs at a stop. */
@ApiExcludeController()
@Controller('stops/:stopId')
export class PostersController {
  constructor(
    @Inject(Posters) private readonly posters: Posters,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(WebFiles) private readonly files: WebFiles,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  @Get('poster')
  @PublicPage()
  async poster(
    @Param('stopId') stopId: string,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<Page> {
    const site = siteOf(this.settings, request);
    const prefix = prefixOf(agencyId);
    const address = addressOf(site, prefix, stopId);
    const page = { ...(await this.posters.getPoster(agencyId, stopId)), language, prefix, address, addressIs: site.known };
    return pageFor(site, await this.files.renderer.renderPosterPage(page, this.files.built), this.files.posterHeaders);
  }

  /** The code alone, for the timetable and for everybody's own posters. */
  @Get('code.svg')
  @PublicPage()
  async code(@Param('stopId') stopId: string, @AskedAgency() agencyId: string | null, @Req() request: FastifyRequest): Promise<Page> {
    getStop(await this.networks.getNetwork(agencyId), stopId);
    const site = siteOf(this.settings, request);
    return pageFor(site, qrSvg(addressOf(site, prefixOf(agencyId), stopId)), codeHeaders);
  }
}

/** Without a language: the phone that scans it has one. */
const addressOf = ({ origin }: Site, prefix: string, stopId: string): string => `${origin}${prefix}/stops/${encodeURIComponent(stopId)}`;
