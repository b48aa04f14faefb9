import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Page } from '../http/page.service.js';
import { AskedAgency, AskedLanguage, PublicPage } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { askingPosition } from '../pages/page-headers.js';
import { WebFiles } from '../pages/web-files.service.js';
import { TownStops } from './town-stops.service.js';

/** `/stops`: the stops of this town. */
@ApiExcludeController()
@Controller()
export class TownStopsController {
  constructor(
    private readonly town: TownStops,
    private readonly files: WebFiles,
  ) {}

  @Get('stops')
  @PublicPage()
  async stops(
    @Query() { route, stop }: Record<string, unknown>,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<Page> {
    const page = await this.town.getPage(agencyId, language, {
      routeId: typeof route === 'string' ? route : null,
      fromStopId: typeof stop === 'string' ? stop : null,
    });
    const { renderer, headers, built } = this.files;
    return new Page(await renderer.renderTownPage(page, built), askingPosition(headers), 'none');
  }
}
