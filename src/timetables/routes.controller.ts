import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedAgency, AskedLanguage, PublicRead, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { RouteAnswer, RoutesAnswer, type DirectionAnswer } from '../network/network.requests.js';
import { getRoute, isListed, NetworkService, todayOf, type Network } from '../network/network.service.js';
import { routeName, stopName } from '../network/spoken.js';
import type { Pattern } from '../scheduling/trips.js';
import { type ServiceDate } from '../scheduling/service-time.js';
import { TimetablesService } from './timetables.service.js';
import { networkRefusals } from '../network/network.refusals.js';

/** Routes are answered here and not in `network/`, because the stops of a direction are those that a timetable serves now or later. */
@ApiTags('network')
@PublicRead('none')
@Controller('v1')
export class RoutesController {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly clock: Clock,
  ) {}

  @Get('routes')
  @ApiOperation({ summary: 'The routes, with the stops of each direction' })
  @ApiOkResponse({ type: RoutesAnswer })
  async routes(
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<RoutesAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const today = this.today(network);
    const patterns = await this.timetables.listPatternsInUse(network, today);
    const listed = [...network.routes.values()].filter((route) => isListed(network, route));
    return { routes: listed.map((route) => routeAnswer(network, route, patterns, language)) };
  }

  @Get('routes/:routeId')
  @ApiOperation({ summary: 'One route' })
  @ApiOkResponse({ type: RouteAnswer })
  @Refuses(networkRefusals['route-not-found'])
  async route(
    @Param('routeId') routeId: string,
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<RouteAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const patterns = await this.timetables.listPatternsInUse(network, this.today(network), { routeId });
    return routeAnswer(network, getRoute(network, routeId), patterns, language);
  }

  private today(network: Network): ServiceDate {
    return todayOf(network, this.clock);
  }
}

function routeAnswer(network: Network, route: ReturnType<typeof getRoute>, patterns: readonly Pattern[], language: Language): RouteAnswer {
  const translated = (field: string, value: string | null): string | null =>
    value === null ? null : network.names.of('routes', field, [route.routeId], value, language);
  const shortName = translated('route_short_name', route.routeShortName);
  const longName = translated('route_long_name', route.routeLongName);
  return {
    routeId: route.routeId,
    name: routeName(network, route, language),
    shortName,
    longName,
    description: translated('route_desc', route.routeDesc),
    type: route.routeType,
    color: route.routeColor,
    textColor: route.routeTextColor,
    operatedBy: route.operatedBy,
    directions: directionsOf(
      network,
      patterns.filter((pattern) => pattern.routeId === route.routeId),
      language,
    ),
  };
}

/** Each direction with the stops of its longest pattern. */
function directionsOf(network: Network, patterns: readonly Pattern[], language: Language): DirectionAnswer[] {
  const longest = new Map<0 | 1 | null, Pattern>();
  for (const pattern of patterns) {
    const longestSoFar = longest.get(pattern.directionId);
    if (longestSoFar === undefined || pattern.stops.length > longestSoFar.stops.length) longest.set(pattern.directionId, pattern);
  }
  return [...longest.values()]
    .sort((a, b) => (a.directionId ?? -1) - (b.directionId ?? -1))
    .map(({ directionId, stops }) => ({ directionId, stops: stops.map(({ stopId }) => stopName(network, stopId, language)) }));
}
