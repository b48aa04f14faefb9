import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { languages } from '../language.js';
import { placeOf } from '../network/lines.js';
import { NetworkService } from '../network/network.service.js';
import { minuteOf } from '../alerts/alerts.js';
import { addDays, formatInstant, instant, localDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { BoardsService } from '../pages/boards.service.js';
import { StaticPages, type StaticFile } from './static-pages.service.js';
import { standardDays } from '../pages/pages.requests.js';

/** Makes files of the residents' pages of the next days, which any web server can serve. */
@Injectable()
export class StaticSiteService {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly clock: Clock,
    private readonly boards: BoardsService,
    private readonly pages: StaticPages,
  ) {}

  /** @throws Refusal `agency-not-found` */
  async *listFiles(agencyId: string | null): AsyncGenerator<StaticFile> {
    const network = await this.networks.getNetwork(agencyId);
    const zone = network.agency.agencyTimezone;
    const at = minuteOf(instant(this.clock.now()));
    const today = localDate(at, zone);
    const scope = {
      ...{ network, at, madeAt: formatInstant(at, zone) },
      dates: Array.from({ length: standardDays }, (_, ahead) => addDays(today, ahead)),
    };
    yield* this.pages.listAssets();
    const patterns = await this.timetables.listPatternsInUse(network, today);
    const called = patterns.flatMap(({ stops }) => stops.map(({ stopId }) => stopId));
    // Pages list stations, but buses call at their platforms.
    const stopIds = new Set([...called, ...called.map((stopId) => placeOf(network, stopId))]);
    const routeIds = new Set(patterns.map(({ routeId }) => routeId));
    const home = await this.boards.findHome(network.agency.agencyId, at);
    for (const language of languages) {
      yield* this.pages.renderDays(scope, language);
      yield await this.pages.renderTown(scope, language);
      yield await this.pages.renderGuide(scope, language);
      for (const stopId of stopIds) yield* this.pages.renderStop(scope, language, stopId, stopId === home);
      for (const routeId of routeIds) yield* this.pages.renderTimetables(scope, language, routeId);
    }
  }
}
