import { Injectable } from '@nestjs/common';
import { prefixOf } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { type Language, otherLanguage } from '../language.js';
import { placeOf } from '../network/lines.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { agencyNameIn, nameOfRoute, stopName, stopNote } from '../network/spoken.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { TownPage, TownStop } from '../web/residents/page.js';
import { linesOfTown } from './town-lines.js';

/** Gathers all stops of a town, by line. */
@Injectable()
export class TownStops {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly clock: Clock,
  ) {}

  /** @param requested the line to show, and the stop from whose page the reader came; unknown ones are ignored */
  async getPage(
    agencyId: string | null,
    language: Language,
    requested: Pick<TownPage, 'fromStopId'> & { readonly routeId: string | null } = { routeId: null, fromStopId: null },
  ): Promise<TownPage> {
    const { routeId, fromStopId } = requested;
    const network = await this.networks.getNetwork(agencyId);
    const patterns = await this.timetables.listPatternsInUse(network, todayOf(network, this.clock));
    const lines = linesOfTown(patterns, network.routeOrder, (stopId) => placeOf(network, stopId));
    const stopIds = new Set(lines.flatMap(({ ways }) => ways.flatMap((way) => way.stopIds)));
    return {
      ...{ language, prefix: prefixOf(agencyId), agencyName: agencyNameIn(network, language) },
      at: formatInstant(instant(this.clock.now()), network.agency.agencyTimezone),
      stops: [...stopIds].map((stopId) => townStop(network, stopId, language)),
      lines: lines.map((line) => ({
        ...{ ...line, name: nameOfRoute(network, line.routeId, language) },
        color: network.routes.get(line.routeId)?.routeColor ?? null,
      })),
      chosen: lines.some((line) => line.routeId === routeId) ? routeId : null,
      fromStopId: fromStopId !== null && network.stops.has(fromStopId) ? fromStopId : null,
    };
  }
}

function townStop(network: Network, stopId: string, language: Language): TownStop {
  const { name } = stopName(network, stopId, language);
  const other = stopName(network, stopId, otherLanguage(language)).name;
  const { stopLat: lat = null, stopLon: lon = null } = network.stops.get(stopId) ?? {};
  return {
    ...{ stopId, name, otherName: other === name ? null : other, note: stopNote(network, stopId, language) },
    place: lat === null || lon === null ? null : { lat, lon },
  };
}
