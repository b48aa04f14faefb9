import { Controller, Get, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { prefixOf } from '../agencies/requested-agency.js';
import { ServerSettings } from '../config.js';
import type { Page } from '../http/page.service.js';
import { AskedAgency, PublicPage } from '../http/route.decorator.js';
import { NetworkService } from '../network/network.service.js';
import { codeHeaders, pageFor, siteOf } from './code-pages.io.js';
import { qrSvg } from './qr-code.js';

/** The QR code that opens the drivers' app on a phone. */
@ApiExcludeController()
@Controller('driver')
export class DriverCodeController {
  constructor(
    private readonly networks: NetworkService,
    private readonly settings: ServerSettings,
  ) {}

  @Get('code.svg')
  @PublicPage()
  async code(@AskedAgency() agencyId: string | null, @Req() request: FastifyRequest): Promise<Page> {
    await this.networks.getNetwork(agencyId);
    const site = siteOf(this.settings, request);
    return pageFor(site, qrSvg(`${site.origin}${prefixOf(agencyId)}/driver`), codeHeaders);
  }
}
