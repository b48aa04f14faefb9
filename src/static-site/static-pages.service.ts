import { Injectable } from '@nestjs/common';
import { RiderGuides } from '../agency-settings/rider-guide.service.js';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { BoardsService } from '../pages/boards.service.js';
import { OfflineDaysService } from '../pages/offline-days.service.js';
import { TimetablePages } from '../pages/timetable-pages.service.js';
import { GuidePages } from '../town-pages/guide-pages.service.js';
import { TownDaysService } from '../town-pages/town-days.service.js';
import { TownStops } from '../town-pages/town-stops.service.js';
import { WebFiles } from '../pages/web-files.service.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import type { StopPage } from '../web/residents/page.js';
import { daysFileOf, fileOf, rootOf, type StaticSite } from '../web/residents/static-page/static-page.js';

/** A file of the static site, with its path below the site's folder. */
export interface StaticFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The agency, the time and the days of the site. */
export interface SiteScope {
  readonly network: Network;
  readonly at: EpochSeconds;
  /** `at` in ISO 8601. */
  readonly madeAt: string;
  readonly dates: readonly ServiceDate[];
}

/** Renders single pages as files. */
@Injectable()
export class StaticPages {
  constructor(
    private readonly boards: BoardsService,
    private readonly offlineDays: OfflineDaysService,
    private readonly timetables: TimetablePages,
    private readonly townDays: TownDaysService,
    private readonly web: WebFiles,
    private readonly townStops: TownStops,
    private readonly guidePages: GuidePages,
    private readonly guides: RiderGuides,
  ) {}

  /** The files that pages load, without the service worker, which needs the running program. */
  *listAssets(): Iterable<StaticFile> {
    for (const { path, bytes } of this.web.all()) if (path !== '/sw.js') yield { path: path.slice(1), content: bytes };
  }

  /** The page of a stop and its lobby board; for the busiest stop also the first page. */
  async *renderStop(scope: SiteScope, language: Language, stopId: string, isHome: boolean): AsyncGenerator<StaticFile> {
    const { network, at, dates } = scope;
    const [from] = dates;
    if (from === undefined) return;
    const request = { agencyId: network.agency.agencyId, stopId, at, language };
    const days = await this.offlineDays.getDays({ ...request, from, count: dates.length });
    const shown = await this.boards.getPage(request);
    const phone = await this.guides.findPhone(network.agency, language);
    const paths: [StopPage['view'], string[]][] = [
      ['stop', ['stops', stopId]],
      ['lobby', ['board', stopId]],
      ...(isHome ? [['stop', []] satisfies [StopPage['view'], string[]]] : []),
    ];
    for (const [view, path] of paths) {
      const file = fileOf(language, ...path);
      const page: StopPage = {
        ...{ ...shown, view, language, prefix: '', path: `/${path.map(encodeURIComponent).join('/')}`, at: null, chosen: null, said: null },
        phone,
        staticSite: { ...siteSeenFrom(file, scope, language), days },
      };
      yield { path: file, content: await this.web.renderer.renderStaticPage(page, this.web.built) };
    }
  }

  /** The days of all stops in one file, if the town has few stops. With it an open page can switch to another stop without a connection. */
  async *renderDays({ network, at }: SiteScope, language: Language): AsyncGenerator<StaticFile> {
    const town = await this.townDays.getTown({ agencyId: network.agency.agencyId, at, language });
    if (town.stops.length > 0) yield { path: daysFileOf(language), content: JSON.stringify(town) };
  }

  /** All stops of the town, by line. */
  async renderTown(scope: SiteScope, language: Language): Promise<StaticFile> {
    const path = fileOf(language, 'stops');
    const page = { ...(await this.townStops.getPage(scope.network.agency.agencyId, language)), prefix: '' };
    const staticSite = siteSeenFrom(path, scope, language);
    return { path, content: await this.web.renderer.renderTownPage({ ...page, staticSite }, this.web.built) };
  }

  /** The guide for riders, without calendars, which need the running program. */
  async renderGuide(scope: SiteScope, language: Language): Promise<StaticFile> {
    const path = fileOf(language, 'guide');
    const request = { agencyId: scope.network.agency.agencyId, language, stopId: null, site: null };
    const page = { ...(await this.guidePages.getPage(request)), prefix: '', calendars: [], hasMoreStops: false };
    const staticSite = siteSeenFrom(path, scope, language);
    return { path, content: await this.web.renderer.renderGuidePage({ ...page, staticSite }, this.web.built) };
  }

  /** The timetables of a route: one file for each day, and that of the first day also at the route's own address. */
  async *renderTimetables(scope: SiteScope, language: Language, routeId: string): AsyncGenerator<StaticFile> {
    for (const [place, date] of scope.dates.entries()) {
      const { agencyId } = scope.network.agency;
      const request = { agencyId, routeId, date, at: null, stopId: null, directionId: null, language };
      const page = { ...(await this.timetables.getPage(request)).page, prefix: '' };
      for (const path of [fileOf(language, 'routes', routeId, date), ...(place === 0 ? [fileOf(language, 'routes', routeId)] : [])]) {
        const staticSite = siteSeenFrom(path, scope, language);
        yield { path, content: await this.web.renderer.renderTimetablePage({ ...page, staticSite }, this.web.built) };
      }
    }
  }
}

const siteSeenFrom = (file: string, { madeAt, dates }: SiteScope, language: Language): StaticSite => ({
  ...{ madeAt, root: rootOf(file), language, dates },
});
