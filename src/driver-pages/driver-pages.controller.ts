import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefixOf } from '../agencies/requested-agency.js';
import { ServerSettings } from '../config.js';
import { Refusal } from '../errors.js';
import { httpRefusals } from '../http/http.refusals.js';
import { Page } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, Needs, PublicPage } from '../http/route.decorator.js';
import { inEveryLanguage, type Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { agencyNameIn } from '../network/spoken.js';
import { forADay, forEver, notAtAll, sendBuiltFile } from '../pages/built-files.io.js';
import { appHeaders } from '../pages/page-headers.js';
import type { DriverPage } from '../web/drivers/wire.js';
import { whyNoApp } from './app-shell.js';
import { base, DriverFiles } from './driver-files.service.js';
import { texts } from './driver-pages.texts.js';
import { manifestOf, noAppOf, shellOf } from './shell.js';

/** Browsers check the page on every request, because it names files of its build; unchanged, it is answered with 304. */
const shellHeaders = { ...appHeaders, 'cache-control': notAtAll };

/** Serves the drivers' app: one page, which contains no account data, and the files of its build. */
@ApiExcludeController()
@Controller('driver')
export class DriverPagesController {
  constructor(
    private readonly files: DriverFiles,
    private readonly networks: NetworkService,
    private readonly settings: ServerSettings,
  ) {}

  @Get('assets/:file')
  @Needs('everybody')
  asset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, forEver);
  }

  @Get(['icon.svg', 'icon-192.png', 'icon-512.png'])
  @Needs('everybody')
  icon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, forADay);
  }

  /** Its scope is `/driver`, which is above its own address, so a header has to allow it. */
  @Get('sw.js')
  @Needs('everybody')
  async worker(@AskedAgency() agencyId: string | null, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.networks.getNetwork(agencyId);
    const prefix = prefixOf(agencyId);
    await sendBuiltFile(this.files.workerFor(prefix), request, reply, notAtAll, { 'service-worker-allowed': `${prefix}${base}` });
  }

  @Get('manifest.webmanifest')
  @Needs('everybody')
  async manifest(@AskedAgency() agencyId: string | null, @AskedLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    const names = namesOf(await this.networks.getNetwork(agencyId));
    void reply
      .headers({ 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': notAtAll })
      .send(JSON.stringify(manifestOf(prefixOf(agencyId), names, language, this.settings.demo !== null)));
  }

  /** The same page for all addresses below `/driver`; the app reads the address itself. */
  @Get(['/', '*'])
  @PublicPage()
  async shell(
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    try {
      const network = await this.networks.getNetwork(agencyId);
      // Not cached: there are as many addresses as trips, and writing it is cheap.
      return new Page(shellOf(this.pageOf(network, prefixOf(agencyId)), this.files.app, language), shellHeaders, null);
    } catch (error) {
      const { status, why } = whyNoApp(error, texts, agencyId);
      void reply.code(status);
      return new Page(noAppOf(language, why, this.files.app), { ...shellHeaders, 'cache-control': 'no-store' }, null);
    }
  }

  private pageOf(network: Network, prefix: string): DriverPage {
    const { agencyId, agencyTimezone } = network.agency;
    const { demo } = this.settings;
    return {
      ...{ agencyId, prefix, agencyName: namesOf(network), timezone: agencyTimezone, version: this.files.version },
      ...{ isDemo: demo !== null, demo },
      storeName: demo === null ? `banche-driver:${agencyId}` : `banche-driver-demo:${demo}:${agencyId}`,
    };
  }

  private send(request: FastifyRequest, reply: FastifyReply, life: string): Promise<void> {
    const path = request.url.split('?')[0] ?? '';
    const file = this.files.find(path.slice(base.length));
    if (file === null) throw new Refusal(httpRefusals['not-found'], { path });
    return sendBuiltFile(file, request, reply, life);
  }
}

const namesOf = (network: Network): DriverPage['agencyName'] => inEveryLanguage((language) => agencyNameIn(network, language));
