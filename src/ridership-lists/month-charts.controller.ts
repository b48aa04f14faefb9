import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Refusal } from '../errors.js';
import { CrewsService } from '../fleet/crews.service.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { inRouteOrder } from '../network/lines.js';
import { networkRefusals } from '../network/network.refusals.js';
import { getRoute, NetworkService, type Network } from '../network/network.service.js';
import { lineNames, routeName } from '../network/spoken.js';
import { BehindFigures } from '../ridership/trip-details.service.js';
import { formatServiceTime } from '../scheduling/service-time.js';
import { fileTypes, tableFile } from '../tables/table-files.io.js';
import { FormatQuery } from '../tables/tables.requests.js';
import { departureLoads, loadsTable, capacitiesOf, type DepartureLoad } from './departure-loads.js';
import {
  DepartureLoadsAnswer,
  DepartureLoadsQuery,
  drawnFigures,
  loadFigures,
  MonthRouteDaysAnswer,
  type DepartureLoadAnswer,
} from './month-charts.requests.js';
import { ridershipListsRefusals } from './ridership-lists.refusals.js';
import { ListedMonthPath } from './ridership-lists.requests.js';
import { routeDays, routeDaysTable } from './route-days.js';

/** The most departures in one answer or workbook: a page requests one route at a time, and programs can request CSV. */
const maxDepartures = 5000;

/** The data from which the charts of a month are drawn. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/months/:month')
export class MonthChartsController {
  constructor(
    private readonly networks: NetworkService,
    private readonly crews: CrewsService,
    private readonly behind: BehindFigures,
  ) {}

  @Get('route-days')
  @ApiOperation({ summary: 'A month by route, and each route by day', description: 'From the current log, even if the month is frozen.' })
  @ApiOkResponse({ type: MonthRouteDaysAnswer })
  @ApiProduces('application/json', ...fileTypes)
  async routeDays(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: ListedMonthPath,
    @Query() { format = 'json' }: FormatQuery,
    @AskedLanguage() language: Language,
  ): Promise<MonthRouteDaysAnswer | StreamableFile> {
    const network = await this.networks.getNetwork(agencyId);
    const names = lineNames(network);
    const all = routeDays(await this.behind.listGroups(agencyId, month, ['routeId', 'serviceDate']));
    const routes = inRouteOrder(all, network.routeOrder);
    if (format !== 'json') return tableFile(format, `${agencyId}-ridership-route-days-${month}`, routeDaysTable(routes, names));
    return {
      month,
      routes: routes.map(({ routeId, days, ...route }) => ({
        routeId,
        ...routeWords(network, routeId, language),
        routeColor: network.routes.get(routeId)?.routeColor ?? null,
        ...picked(route, drawnFigures),
        days: days.map(({ date, ...day }) => ({ date, ...picked(day, drawnFigures) })),
      })),
    };
  }

  @Get('departures')
  @ApiOperation({
    summary: 'How many people rode each departure of a month, on which weekdays, and how often it was full',
    description: 'From the current log, even if the month is frozen.',
  })
  @ApiOkResponse({ type: DepartureLoadsAnswer })
  @ApiProduces('application/json', ...fileTypes)
  @Refuses(networkRefusals['route-not-found'], ridershipListsRefusals['list-too-long'])
  async departures(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: ListedMonthPath,
    @Query() { routeId, by = 'departure', format = 'json' }: DepartureLoadsQuery,
    @AskedLanguage() language: Language,
  ): Promise<DepartureLoadsAnswer | StreamableFile> {
    const network = await this.networks.getNetwork(agencyId);
    const fields = ['serviceDate', 'routeId', 'directionId', 'startTime', 'vehicleId'] as const;
    const groups = await this.behind.listGroups(agencyId, month, fields, routeId);
    // A route that no longer exists still has figures in old months.
    if (routeId !== undefined && groups.length === 0) getRoute(network, routeId);
    const loads = inRouteOrder(departureLoads(groups), network.routeOrder);
    if (format !== 'csv' && loads.length > maxDepartures)
      throw new Refusal(ridershipListsRefusals['list-too-long'], { month, most: maxDepartures, format });
    const names = lineNames(network);
    const name = [agencyId, 'ridership', by === 'weekday' ? 'weekdays' : 'departures', ...(routeId === undefined ? [] : [routeId]), month];
    if (format !== 'json') return tableFile(format, name.join('-'), loadsTable(loads, by, names));
    return {
      month,
      hasStopsBetween: hasStopsBetween(network, new Set(loads.map((load) => load.routeId))),
      room: capacitiesOf(groups, (await this.crews.get(agencyId)).vehicles),
      departures: loads.map((load) => loadAnswer(network, load, language)),
    };
  }
}

function loadAnswer(network: Network, load: DepartureLoad, language: Language): DepartureLoadAnswer {
  const { routeId, directionId, startTime, weekdays } = load;
  const shown = [...loadFigures, 'mean', 'greatest', 'dates', 'fullDates'] as const;
  return {
    routeId,
    ...routeWords(network, routeId, language),
    directionId,
    directionName: lineNames(network).directionName(routeId, directionId)?.[language] ?? null,
    startTime: startTime === null ? null : formatServiceTime(startTime),
    ...picked(load, shown),
    weekdays: weekdays.map((day) => ({ weekday: day.weekday, ...picked(day, shown) })),
  };
}

const hasStopsBetween = ({ patterns }: Network, routeIds: ReadonlySet<string>): boolean =>
  [...patterns.values()].some(({ routeId, stops }) => routeIds.has(routeId) && stops.length > 2);

const picked = <T extends object, K extends keyof T>(all: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<T, K>;

/** A route that no longer exists is shown by its id. */
function routeWords(network: Network, routeId: string, language: Language): { routeName: string; routeLongName: string | null } {
  const route = network.routes.get(routeId);
  const name = lineNames(network).routeName(routeId)[language];
  const long = route === undefined ? name : routeName(network, route, language);
  return { routeName: name, routeLongName: long === name ? null : long };
}
