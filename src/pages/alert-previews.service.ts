import { Injectable } from '@nestjs/common';
import { isActive, minuteOf } from '../alerts/alerts.js';
import type { AlertRequest } from '../alerts/alerts.requests.js';
import { AlertsService, type Alert } from '../alerts/alerts.service.js';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import type { Page } from '../http/page.service.js';
import type { Language } from '../language.js';
import { findPatterns } from '../network/lines.js';
import { getStop, NetworkService, type Network } from '../network/network.service.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import { BoardsService } from './boards.service.js';
import { pagesRefusals } from './pages.refusals.js';
import { StopPages } from './stop-pages.service.js';

interface DraftToShow {
  readonly view: 'stop' | 'lobby';
  /** The id of the alert that is being changed; null: a new one. */
  readonly alertId: string | null;
  /** The stop whose page is shown; null: a stop that the alert concerns. */
  readonly stopId: string | null;
  readonly request: AlertRequest;
}

/** Renders the real page that riders will see once an alert is published. */
@Injectable()
export class AlertPreviews {
  constructor(
    private readonly networks: NetworkService,
    private readonly alerts: AlertsService,
    private readonly boards: BoardsService,
    private readonly pages: StopPages,
    private readonly clock: Clock,
  ) {}

  /**
   * The page as it is now if the alert is active now, else as it will be when the alert begins.
   * @throws Refusal `route-not-found`, `stop-not-found`, `alert-not-found`, `no-timetable`
   */
  async render(
    ofAgency: string,
    { view, alertId, stopId: requestedStop, request }: DraftToShow,
    { agencyId, language }: { agencyId: string | null; language: Language },
  ): Promise<Page> {
    const network = await this.networks.getNetwork(ofAgency);
    const draft = await this.alerts.draft(network, alertId, request);
    const now = minuteOf(instant(this.clock.now()));
    const query = isActive(draft, now) ? {} : { at: formatInstant(draft.activeFrom, network.agency.agencyTimezone) };
    const stopId = requestedStop === null ? await this.stopOf(network, draft) : getStop(network, requestedStop).stopId;
    const path = `/${view === 'lobby' ? 'board' : 'stops'}/${encodeURIComponent(stopId)}`;
    return this.pages.render({ view, path, stopId, query, agencyId, language, draft });
  }

  /** The stop of the alert; else the busiest stop, if the alert matters there; else the first stop of its route. */
  private async stopOf(network: Network, { stopId, routeId, activeFrom }: Alert): Promise<string> {
    const home = stopId ?? (await this.boards.findHome(network.agency.agencyId, activeFrom));
    if (home === null) throw new Refusal(pagesRefusals['no-timetable']);
    if (stopId !== null || routeId === null) return home;
    const stops = findPatterns(network.patterns, { routeId }).map((pattern) => pattern.stops);
    return stops.flat().some((stop) => stop.stopId === home) ? home : (stops[0]?.[0]?.stopId ?? home);
  }
}
