import { Injectable } from '@nestjs/common';
import { DeparturesService } from '../departures/departures.service.js';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { agencyNameIn } from '../network/spoken.js';
import { BoardsService } from '../pages/boards.service.js';
import { OfflineDaysService } from '../pages/offline-days.service.js';
import { standardDays, type BoardAlertAnswer, type BoardAnswer, type OfflineDaysAnswer } from '../pages/pages.requests.js';
import { formatInstant, localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { TownDaysAnswer, TownStopAnswer } from './town-days.requests.js';
import { stopsOfTown } from './town-size.js';

interface TownRequest {
  readonly agencyId: string | null;
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** The most bytes that a device stores for a town; smaller than the largest answer that the server caches. */
const maxBytes = 200_000;

/** Gathers what a device needs to show departures of every stop without a connection. */
@Injectable()
export class TownDaysService {
  constructor(
    private readonly boards: BoardsService,
    private readonly offlineDays: OfflineDaysService,
    private readonly departures: DeparturesService,
    private readonly timetables: TimetablesService,
  ) {}

  async getTown(request: TownRequest): Promise<TownDaysAnswer> {
    const { agencyId, at, language } = request;
    const network = (await this.departures.getLive(agencyId)).networkAt(at);
    const zone = network.agency.agencyTimezone;
    const from = localDate(at, zone);
    const homeStopId = await this.boards.findHome(agencyId, at);
    const head = { agencyName: agencyNameIn(network, language), at: formatInstant(at, zone), homeStopId };
    const stopIds = await this.stopsOf(network, from);
    const town = new Town();
    for (const stopId of stopIds ?? []) {
      const board = await this.boards.getBoard({ ...request, stopId });
      const days = await this.offlineDays.getDaysOf(board, { agencyId, from, count: standardDays, language });
      if (!town.add(board, days)) return { ...head, isWhole: false, days: [], stops: [], alerts: [] };
      // Other requests are answered in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { ...head, isWhole: stopIds !== null, ...town.packed };
  }

  private async stopsOf(network: Network, from: ServiceDate): Promise<readonly string[] | null> {
    const inForce = inForceOn(await this.timetables.listInForce(network.agency.agencyId), from);
    const patterns = await this.timetables.listPatternsInUse(network, from);
    return stopsOfTown(patterns, network, (patternId) => {
      const counts = inForce?.servicesOf.get(patternId)?.tripCounts.values() ?? [];
      return [...counts].reduce((sum, count) => sum + count, 0);
    });
  }
}

/** The stops of a town, with what they share written once. */
class Town {
  private readonly stops: TownStopAnswer[] = [];
  private readonly alerts = new Map<string, BoardAlertAnswer>();
  private days: OfflineDaysAnswer['days'] = [];
  private shared = '';
  private bytes = 0;

  get packed(): Pick<TownDaysAnswer, 'days' | 'stops' | 'alerts'> {
    return { days: this.days, stops: this.stops, alerts: [...this.alerts.values()] };
  }

  /** @returns false if the limit of bytes is exceeded */
  add(board: BoardAnswer, { agencyName: _, days, ...saved }: OfflineDaysAnswer): boolean {
    if (this.stops.length === 0) [this.days, this.shared] = [days, JSON.stringify(days)];
    for (const alert of board.alerts) this.alerts.set(alert.alertId, alert);
    const stop: TownStopAnswer = {
      ...saved,
      ...(board.agencyPhone === undefined ? {} : { agencyPhone: board.agencyPhone }),
      lines: saved.lines.map((line, place) => {
        const reported = (board.lines[place]?.departures ?? []).filter(
          ({ source, status }) => source !== 'planned' && status === 'scheduled',
        );
        return reported.length === 0 ? line : { ...line, reported };
      }),
      ...(JSON.stringify(days) === this.shared ? {} : { days }),
      alertIds: board.alerts.map(({ alertId }) => alertId),
    };
    this.stops.push(stop);
    this.bytes += Buffer.byteLength(JSON.stringify(stop));
    return this.bytes <= maxBytes;
  }
}
