import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { fileOf, rootOf, type Copy } from '../web/residents/static-page/static-page.js';
import type { StopPage } from '../web/residents/page.js';
import { BoardsService } from '../pages/boards.service.js';
import { KeptDaysService } from '../pages/offline-days.service.js';
import { TimetablePages } from '../pages/timetable-pages.service.js';
import { WebFiles } from '../pages/web-files.service.js';

/** A file of the copy: its path from the folder of all, with `/`. */
export interface CopyFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What all pages of a copy have in common. */
export interface Making {
  readonly network: Network;
  readonly at: EpochSeconds;
  readonly madeAt: string;
  readonly dates: readonly ServiceDate[];
}

/** Single pages as files. */
@Injectable()
export class CopyPages {
  constructor(
    @Inject(BoardsService) private readonly boards: BoardsService,
    @Inject(KeptDaysService) private readonly keptDays: KeptDaysService,
    @Inject(TimetablePages) private readonly timetables: TimetablePages,
    @Inject(WebFiles) private readonly web: WebFiles,
  ) {}

  /** What the pages load. The service worker is for where the program itself answers. */
  *files(): Iterable<CopyFile> {
    for (const { path, bytes } of this.web.all()) if (path !== '/sw.js') yield { path: path.slice(1), content: bytes };
  }

  /** A stop for a phone and for a lobby; and the first page, where most people get on. */
  async *stopsOf(making: Making, language: Language, stopId: string, isHome: boolean): AsyncGenerator<CopyFile> {
    const { network, at, dates } = making;
    const [from] = dates;
    if (from === undefined) return;
    const asked = { agencyId: network.agency.agencyId, stopId, at, language };
    const days = await this.keptDays.getDays({ ...asked, from, count: dates.length });
    const shown = await this.boards.getPage(asked);
    const paths: [StopPage['view'], string[]][] = [
      ['stop', ['stops', stopId]],
      ['lobby', ['board', stopId]],
      ...(isHome ? [['stop', []] satisfies [StopPage['view'], string[]]] : []),
    ];
    for (const [view, path] of paths) {
      const file = fileOf(language, ...path);
      const page: StopPage = {
        ...{ ...shown, view, language, prefix: '', path: `/${path.map(encodeURIComponent).join('/')}`, at: null, chosen: null, said: null },
        copy: { ...copyOf(making, language, file), days },
      };
      yield { path: file, content: await this.web.renderer.renderCopy(page, this.web.built) };
    }
  }

  /** Of the first day, where the route's own address leads, and of every day. */
  async *timetablesOf(making: Making, language: Language, routeId: string): AsyncGenerator<CopyFile> {
    for (const [place, date] of making.dates.entries()) {
      const { agencyId } = making.network.agency;
      const page = { ...(await this.timetables.getPage({ agencyId, routeId, date, stopId: null, language })), prefix: '' };
      for (const path of [fileOf(language, 'routes', routeId, date), ...(place === 0 ? [fileOf(language, 'routes', routeId)] : [])]) {
        const copy = copyOf(making, language, path);
        yield { path, content: await this.web.renderer.renderTimetablePage({ ...page, copy }, this.web.built) };
      }
    }
  }
}

const copyOf = ({ madeAt, dates }: Making, language: Language, file: string): Copy => ({ madeAt, root: rootOf(file), language, dates });
