import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefixOf } from '../agencies/agency-prefix.js';
import { AskedAgency, AskedLanguage, Needs } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { agencyNameIn } from '../network/spoken.js';
import { WebFiles } from './web-files.service.js';

/** The name of what the build made says what is in it, so browsers never ask for it again. */
const forEver = 'public, max-age=31536000, immutable';
const forADay = 'public, max-age=86400';
/** Asked about every time: a service worker that browsers cache too long is one that nobody can mend. */
const notAtAll = 'no-cache';

@ApiExcludeController()
@Needs('everybody')
@Controller()
export class WebFilesController {
  constructor(
    @Inject(WebFiles) private readonly files: WebFiles,
    @Inject(NetworkService) private readonly networks: NetworkService,
  ) {}

  @Get('assets/:file')
  asset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.send(request, reply, forEver);
  }

  @Get('sw.js')
  worker(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.send(request, reply, notAtAll);
  }

  @Get(['icon.svg', 'icon-192.png', 'icon-512.png', 'robots.txt'])
  publicFile(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.send(request, reply, forADay);
  }

  /** Browsers ask for it whatever a page says. */
  @Get('favicon.ico')
  favicon(@Res() reply: FastifyReply): void {
    void reply.code(302).header('location', '/icon-192.png').send();
  }

  @Get('manifest.webmanifest')
  async manifest(@AskedAgency() agencyId: string | null, @AskedLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    const name = agencyNameIn(await this.networks.getNetwork(agencyId), language);
    const home = `${prefixOf(agencyId)}/`;
    const icon = (size: number): object => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' });
    const manifest = {
      ...{ id: home, name, short_name: name, lang: language, start_url: `${home}?lang=${language}`, scope: home, display: 'standalone' },
      ...{ background_color: '#f5f6f4', theme_color: '#1e6b3a', icons: [icon(192), icon(512)] },
    };
    void reply
      .headers({ 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': forADay })
      .send(JSON.stringify(manifest));
  }

  private send({ url, headers }: FastifyRequest, reply: FastifyReply, life: string): void {
    const file = this.files.find(url.split('?')[0] ?? '');
    if (file === null) throw new NotFoundException();
    const accepted = headers['accept-encoding'] ?? '';
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
    void reply.headers({
      'content-type': file.type,
      'cache-control': life,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      // Also says to the compressor of the ordinary way that there is nothing left to do.
      ...(file.type === 'image/png' ? {} : { 'content-encoding': encoding }),
    });
    void reply.send(file.bytes[encoding]);
  }
}
