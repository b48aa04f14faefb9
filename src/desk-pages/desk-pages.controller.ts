import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Agencies } from '../agencies/agencies.service.js';
import { prefixOf } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { ServerSettings } from '../config.js';
import { appShell, noAppPage, whyNoApp } from '../driver-pages/app-shell.js';
import { Refusal } from '../errors.js';
import { httpRefusals } from '../http/http.refusals.js';
import { Page } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, Needs, PublicPage } from '../http/route.decorator.js';
import { inEveryLanguage, type Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { agencyNameIn } from '../network/spoken.js';
import { forEver, sendBuiltFile } from '../pages/built-files.io.js';
import { deskHeaders } from '../pages/page-headers.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import type { DeskPage } from '../web/desk/wire.js';
import { base, DeskFiles } from './desk-files.service.js';
import { texts } from './desk-pages.texts.js';

/** Not cached, because it names files of its build and contains the time. */
const shellHeaders = { ...deskHeaders, 'cache-control': 'no-store' };

const head = `<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/icon-192.png">`;

/** Serves the managers' desk: one page, which contains no account data, and the files of its build. */
@ApiExcludeController()
@Controller('manager')
export class DeskPagesController {
  constructor(
    private readonly files: DeskFiles,
    private readonly networks: NetworkService,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
    private readonly settings: ServerSettings,
  ) {}

  @Get('assets/:file')
  @Needs('everybody')
  asset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = request.url.split('?')[0] ?? '';
    const file = this.files.find(path.slice(base.length));
    if (file === null) throw new Refusal(httpRefusals['not-found'], { path });
    return sendBuiltFile(file, request, reply, forEver);
  }

  /** The same page for all addresses below `/manager`; the desk reads the address itself. */
  @Get(['/', '*'])
  @PublicPage()
  async shell(
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    const { app } = this.files;
    try {
      const network = await this.networks.getNetwork(agencyId);
      const isBeginning = await this.agencies.isPlaceholder(network.agency.agencyId);
      const page = this.pageOf(network, prefixOf(agencyId), isBeginning);
      const title = texts.title[language].replace('{agency}', page.agencyName[language]);
      return new Page(appShell({ language, title, texts, app, head, page }), shellHeaders, null);
    } catch (error) {
      const { status, why } = whyNoApp(error, texts, agencyId);
      void reply.code(status);
      return new Page(noAppPage({ language, texts, app, head }, why), shellHeaders, null);
    }
  }

  private pageOf(network: Network, prefix: string, isBeginning: boolean): DeskPage {
    const { agencyId, agencyTimezone: timezone } = network.agency;
    const agencyName = inEveryLanguage((language) => agencyNameIn(network, language));
    const serverTime = formatInstant(instant(this.clock.now()), timezone);
    const { demo, publicUrl } = this.settings;
    return { agencyId, prefix, agencyName, timezone, serverTime, isBeginning, isDemo: demo !== null, publicUrl };
  }
}
