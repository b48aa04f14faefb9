import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedAgency, AskedLanguage, PublicRead, Refuses } from '../http/route.decorator.js';
import type { Language } from '../language.js';
import { AgencyAnswer, StopAnswer, StopsAnswer } from './network.requests.js';
import { getStop, isListed, NetworkService, type Network } from './network.service.js';
import { agencyNameIn, stopName } from './spoken.js';
import type { VersionStop } from './stop.entity.js';
import { networkRefusals } from './network.refusals.js';

@ApiTags('network')
@PublicRead('none')
@Controller('v1')
export class NetworkController {
  constructor(private readonly networks: NetworkService) {}

  @Get('agency')
  @ApiOperation({ summary: 'The agency that runs the buses' })
  @ApiOkResponse({ type: AgencyAnswer })
  async agency(
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<AgencyAnswer> {
    const { agency, names } = await this.networks.getNetwork(agencyId);
    return {
      agencyId: agency.agencyId,
      name: agencyNameIn({ agency, names }, language),
      url: agency.agencyUrl,
      timezone: agency.agencyTimezone,
      lang: agency.agencyLang,
      phone: agency.agencyPhone,
      email: agency.agencyEmail,
    };
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
    const listed = [...network.stops.values()].filter((stop) => isListed(network, stop));
    return { stops: listed.map((stop) => stopAnswer(network, stop, language)) };
  }

  @Get('stops/:stopId')
  @ApiOperation({ summary: 'One stop' })
  @ApiOkResponse({ type: StopAnswer })
  @Refuses(networkRefusals['stop-not-found'])
  async stop(
    @Param('stopId') stopId: string,
    @Query() _query: LanguageQuery,
    @AskedAgency() agencyId: string | null,
    @AskedLanguage() language: Language,
  ): Promise<StopAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    return stopAnswer(network, getStop(network, stopId), language);
  }
}

function stopAnswer(network: Network, stop: VersionStop, language: Language): StopAnswer {
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
