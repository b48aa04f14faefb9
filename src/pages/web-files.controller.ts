import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefixOf } from '../agencies/requested-agency.js';
import { Refusal } from '../errors.js';
import { httpRefusals } from '../http/http.refusals.js';
import { AskedAgency, AskedLanguage, Needs } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { agencyNameIn, stopName } from '../network/spoken.js';
import { forADay, forEver, notAtAll, sendBuiltFile } from './built-files.io.js';
import { WebFiles } from './web-files.service.js';

/** Serves the built files of residents’ pages: assets, service worker, icons and manifest. */
@ApiExcludeController()
@Needs('everybody')
@Controller()
export class WebFilesController {
  constructor(
    private readonly files: WebFiles,
    private readonly networks: NetworkService,
  ) {}

  @Get('assets/:file')
  asset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, forEver);
  }

  @Get('sw.js')
  worker(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, notAtAll);
  }

  @Get(['icon.svg', 'icon-192.png', 'icon-512.png', 'robots.txt'])
  publicFile(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, forADay);
  }

  /** Browsers request this address even if a page names another icon. */
  @Get('favicon.ico')
  favicon(@Res() reply: FastifyReply): void {
    void reply.code(302).header('location', '/icon-192.png').send();
  }

  /**
   * @param stopId the stop last shown: it becomes the start page of the app, because an iPhone's home screen shares no memory with the
   * browser
   */
  @Get('manifest.webmanifest')
  async manifest(
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Query('stop') stopId: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const network = await this.networks.getNetwork(agencyId);
    const scope = `${prefixOf(agencyId)}/`;
    const stop = typeof stopId === 'string' && network.stops.has(stopId) ? stopName(network, stopId, language) : null;
    const id = stop === null ? scope : `${scope}stops/${encodeURIComponent(stop.stopId)}`;
    const name = [...(stop === null ? [] : [stop.name]), agencyNameIn(network, language)].join(' · ');
    const icon = (size: number, purpose: 'any' | 'maskable'): object => ({
      ...{ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose },
    });
    const manifest = {
      ...{
        id,
        name,
        short_name: this.files.renderer.nameUnderIcon[language],
        lang: language,
        start_url: `${id}?lang=${language}`,
        scope,
        display: 'standalone',
      },
      ...{ background_color: '#f5f6f4', theme_color: '#1e6b3a', icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')] },
    };
    void reply
      .headers({ 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': forADay })
      .send(JSON.stringify(manifest));
  }

  private send(request: FastifyRequest, reply: FastifyReply, life: string): Promise<void> {
    const path = request.url.split('?')[0] ?? '';
    const file = this.files.find(path);
    if (file === null) throw new Refusal(httpRefusals['not-found'], { path });
    return sendBuiltFile(file, request, reply, life);
  }
}
