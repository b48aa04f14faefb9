import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { fileOf, rootOf, type Copy } from '../web/copy.js';
import type { StopPage } from '../web/page.js';
import { BoardsService } from './boards.service.js';
import { KeptDaysService } from './kept-days.service.js';
import { TimetablePages } from './timetable-pages.service.js';
import { WebFiles } from './web-files.service.js';

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
    @Inject(WebFiles) private readonly files: WebFiles,
  ) {}

  /** Null where nobody can get on anywhere. */
  async home(making: Making, language: Language): Promise<CopyFile | null> {
    const stopId = await this.boards.findHome(making.network.agency.agencyId, making.at);
    return stopId === null ? null : this.stopFile(making, language, { view: 'stop', path: [], stopId });
  }

  stop(making: Making, language: Language, view: StopPage['view'], stopId: string): Promise<CopyFile> {
    return this.stopFile(making, language, { view, path: [view === 'lobby' ? 'board' : 'stops', stopId], stopId });
  }

  /** Of the first day, where the route's own address leads, and of every day. */
  async *timetablesOf(making: Making, language: Language, routeId: string): AsyncGenerator<CopyFile> {
    for (const [place, date] of making.dates.entries()) {
      const { agencyId } = making.network.agency;
      const page = { ...(await this.timetables.getPage({ agencyId, routeId, date, language })), prefix: '' };
      for (const path of [fileOf(language, 'routes', routeId, date), ...(place === 0 ? [fileOf(language, 'routes', routeId)] : [])]) {
        const copy = copyOf(making, language, path);
        yield { path, content: await this.files.renderer.renderTimetablePage({ ...page, copy }, this.files.built) };
      }
    }
  }

  private async stopFile(
    making: Making,
    language: Language,
    { view, path, stopId }: { view: StopPage['view']; path: readonly string[]; stopId: string },
  ): Promise<CopyFile> {
    const { network, at, dates } = making;
    const asked = { agencyId: network.agency.agencyId, stopId, at, language };
    const [from] = dates;
    if (from === undefined) throw new RangeError('a copy of no days');
    const file = fileOf(language, ...path);
    const days = await this.keptDays.getDays({ ...asked, from, count: dates.length });
    const page: StopPage = {
      ...{ view, language, prefix: '', path: `/${path.map(encodeURIComponent).join('/')}`, at: null, chosen: null },
      board: await this.boards.getBoard(asked),
      stops: await this.boards.listStopsAround(asked),
      copy: { ...copyOf(making, language, file), days },
    };
    return { path: file, content: await this.files.renderer.renderCopy(page, this.files.built) };
  }
}

const copyOf = ({ madeAt, dates }: Making, language: Language, file: string): Copy => ({ madeAt, root: rootOf(file), language, dates });
