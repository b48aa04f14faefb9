import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Page } from '../http/page.service.js';
import { prefixOf } from '../agencies/requested-agency.js';
import { RiderGuides } from '../agency-settings/rider-guide.service.js';
import type { Language } from '../language.js';
import { minuteOf } from '../alerts/alerts.js';
import type { Alert } from '../alerts/alerts.service.js';
import { messagesToRider } from '../rider-reports/report-answers.js';
import { NetworkService } from '../network/network.service.js';
import { instant } from '../scheduling/service-time.js';
import type { ReportOutcome, StopPage } from '../web/residents/page.js';
import { readStopPageQuery } from './page-query.js';
import { BoardsService } from './boards.service.js';
import { WebFiles } from './web-files.service.js';

interface StopPageRequest {
  readonly view: StopPage['view'];
  readonly path: string;
  readonly stopId: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly agencyId: string | null;
  readonly language: Language;
  /** The answer to a report that was just sent by a form. */
  readonly reportMessage?: ReportOutcome;
  /** An unpublished alert: the page is rendered as riders will see it, without any script. */
  readonly draft?: Alert;
}

/** Renders the page of a stop. */
@Injectable()
export class StopPages {
  constructor(
    private readonly boards: BoardsService,
    private readonly files: WebFiles,
    private readonly networks: NetworkService,
    private readonly guides: RiderGuides,
    private readonly clock: Clock,
  ) {}

  async render({ view, path, stopId, query, agencyId, language, reportMessage, draft }: StopPageRequest): Promise<Page> {
    const { at: requestedAt, chosen, trip, reportOutcome, isCacheable } = readStopPageQuery(query);
    const at = requestedAt ?? minuteOf(instant(this.clock.now()));
    const { board, stops } = await this.boards.getPage({ agencyId, stopId, at, language, ...(draft === undefined ? {} : { draft }) });
    const hasLine = board.lines.some((line) => line.routeId === chosen?.routeId && line.directionId === chosen.directionId);
    const thanks =
      reportOutcome === null ? null : { text: messagesToRider[reportOutcome][language], isRefused: false, tripId: null, note: null };
    const page: StopPage = {
      ...{ view, language, path, board, stops, prefix: prefixOf(agencyId) },
      at: requestedAt === null ? null : board.at,
      chosen: hasLine ? chosen : null,
      ...(trip === null ? {} : { trip }),
      // The current phone number, even if another time was requested.
      phone: await this.guides.findPhone(await this.networks.getAgency(agencyId), language),
      said: reportMessage ?? thanks,
      ...(this.files.built.isDemo ? { isDemo: true } : {}),
    };
    // The script would replace the unpublished alert with published ones.
    const built = draft === undefined ? this.files.built : { ...this.files.built, script: null };
    return new Page(await this.files.renderer.renderStopPage(page, built), this.files.headers, isCacheable ? { stopIds: [stopId] } : null);
  }
}
