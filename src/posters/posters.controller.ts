import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServerSettings } from '../config.js';
import { prefixOf } from '../agencies/agency-prefix.js';
import { malformed } from '../http/problem.js';
import { AskedAgency, AskedLanguage, Needs } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { getStop, NetworkService } from '../network/network.service.js';
import { askedSite, type Site } from './asked-site.js';
import { Posters } from './posters.service.js';
import { qrSvg } from './qr-code.js';
import { WebFiles } from '../pages/web-files.service.js';

const codeHeaders = {
  'content-type': 'image/svg+xml',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
};
const minutes = 300;
const noHost = {
  'zh-CN': '不是主机名,二维码不知该指向哪里',
  en: 'is no name of a host, so nobody knows where the code should lead',
};

/** What a manager prints and hangs at a stop. */
@ApiExcludeController()
@Needs('everybody')
@Controller('stops/:stopId')
export class PostersController {
  constructor(
    @Inject(Posters) private readonly posters: Posters,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(WebFiles) private readonly files: WebFiles,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  @Get('poster')
  async poster(
    @Param('stopId') stopId: string,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const site = this.siteOf(request, reply);
    const prefix = prefixOf(agencyId);
    const address = addressOf(site, prefix, stopId);
    const page = { ...(await this.posters.getPoster(agencyId, stopId)), language, prefix, address, addressIs: site.known };
    void reply.headers(this.files.posterHeaders);
    return this.files.renderer.renderPosterPage(page, this.files.built);
  }

  /** The code alone, for the timetable and for everybody's own posters. */
  @Get('code.svg')
  async code(
    @Param('stopId') stopId: string,
    @AskedAgency() agencyId: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    getStop(await this.networks.getNetwork(agencyId), stopId);
    const address = addressOf(this.siteOf(request, reply), prefixOf(agencyId), stopId);
    void reply.headers(codeHeaders);
    return qrSvg(address);
  }

  /** @throws Refusal `request-malformed` where nobody can tell */
  private siteOf({ headers, protocol }: FastifyRequest, reply: FastifyReply): Site {
    const site = askedSite(this.settings.publicUrl, headers, protocol === 'https');
    if (site === null) throw malformed([{ field: 'Host', sentence: noHost }]);
    void reply.header('cache-control', site.known === 'set' ? `public, max-age=${minutes}` : 'no-store');
    return site;
  }
}

/** Without a language: the phone that scans it has one. */
const addressOf = ({ origin }: Site, prefix: string, stopId: string): string => `${origin}${prefix}/stops/${encodeURIComponent(stopId)}`;
