import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { AskedAgency, AskedLanguage } from '../http/asked.decorator.js';
import { PublicRead } from '../http/public-read.interceptor.js';
import { LanguageQuery } from '../http/validation.decorator.js';
import type { Language } from '../language.js';
import type { Pattern } from '../scheduling/departures.js';
import { instant, localDate } from '../scheduling/service-time.js';
import { AgencyAnswer, RouteAnswer, RoutesAnswer, StopAnswer, StopsAnswer, type DirectionAnswer } from './network.requests.js';
import { getRoute, getStop, NetworkService, type Network } from './network.service.js';
import type { Route } from './route.entity.js';
import { routeName, stopName } from './spoken.js';
import type { Stop } from './stop.entity.js';

@ApiTags('network')
@PublicRead()
@Controller('v1')
export class NetworkController {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get('agency')
  @ApiOperation({ summary: 'Who runs the buses' })
  @ApiOkResponse({ type: AgencyAnswer })
  async agency(
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<AgencyAnswer> {
    const { agency, names } = await this.networks.getNetwork(agencyId);
    return {
      agencyId: agency.agencyId,
      name: names.of('agency', 'agency_name', [agency.agencyId], agency.agencyName, language),
      url: agency.agencyUrl,
      timezone: agency.agencyTimezone,
      lang: agency.agencyLang,
      phone: agency.agencyPhone,
      email: agency.agencyEmail,
    };
  }

  @Get('routes')
  @ApiOperation({ summary: 'The routes, with the stops of each direction' })
  @ApiOkResponse({ type: RoutesAnswer })
  async routes(
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<RoutesAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const listed = [...network.routes.values()].filter((route) => this.isListed(network, route));
    return { routes: listed.map((route) => routeAnswer(network, route, language)) };
  }

  @Get('routes/:routeId')
  @ApiOperation({ summary: 'One route' })
  @ApiOkResponse({ type: RouteAnswer })
  @ApiNotFoundResponse({ description: 'route-not-found' })
  async route(
    @Param('routeId') routeId: string,
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<RouteAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    return routeAnswer(network, getRoute(network, routeId), language);
  }

  @Get('stops')
  @ApiOperation({ summary: 'The stops' })
  @ApiOkResponse({ type: StopsAnswer })
  async stops(
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<StopsAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const listed = [...network.stops.values()].filter((stop) => this.isListed(network, stop));
    return { stops: listed.map((stop) => stopAnswer(network, stop, language)) };
  }

  @Get('stops/:stopId')
  @ApiOperation({ summary: 'One stop' })
  @ApiOkResponse({ type: StopAnswer })
  @ApiNotFoundResponse({ description: 'stop-not-found' })
  async stop(
    @Param('stopId') stopId: string,
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<StopAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    return stopAnswer(network, getStop(network, stopId), language);
  }

  /** What no feed names any more leaves the lists on the day its timetable ends. */
  private isListed(network: Network, { removedFrom }: Pick<Route | Stop, 'removedFrom'>): boolean {
    return removedFrom === null || removedFrom > localDate(instant(this.clock.now()), network.agency.agencyTimezone);
  }
}

function stopAnswer(network: Network, stop: Stop, language: Language): StopAnswer {
  const { names } = network;
  const translated = (field: string, value: string | null): string | null =>
    value === null ? null : names.of('stops', field, [stop.stopId], value, language);
  return {
    ...stopName(network, stop.stopId, language),
    code: stop.stopCode,
    description: translated('stop_desc', stop.stopDesc),
    lat: stop.stopLat,
    lon: stop.stopLon,
    locationType: stop.locationType,
    parentStation: stop.parentStation,
    platformCode: translated('platform_code', stop.platformCode),
    wheelchairBoarding: stop.wheelchairBoarding,
  };
}

function routeAnswer(network: Network, route: Route, language: Language): RouteAnswer {
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
    directions: directionsOf(network, route.routeId, language),
  };
}

function directionsOf(network: Network, routeId: string, language: Language): DirectionAnswer[] {
  const longest = new Map<0 | 1 | null, Pattern>();
  for (const pattern of network.patterns.values()) {
    if (pattern.routeId !== routeId) continue;
    const known = longest.get(pattern.directionId);
    if (known === undefined || pattern.stops.length > known.stops.length) longest.set(pattern.directionId, pattern);
  }
  return [...longest.values()]
    .sort((a, b) => (a.directionId ?? -1) - (b.directionId ?? -1))
    .map(({ directionId, stops }) => ({ directionId, stops: stops.map(({ stopId }) => stopName(network, stopId, language)) }));
}
