import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '../clock.js';
import { AskedAgency, PublicRead, Refuses } from '../http/route.decorator.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { addDays, serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { ServiceDaysAnswer, ServiceDaysQuery } from './timetables.requests.js';
import { serviceDayOf } from './in-force.js';
import { TimetablesService } from './timetables.service.js';
import { datesIn } from './date-range.js';
import { timetablesRefusals } from './timetables.refusals.js';

const maxServiceDays = 400;
const fewServiceDays = 28;

/** Public: which days buses run, and why. */
@ApiTags('timetables')
@PublicRead('none')
@Controller('v1')
export class TimetablesController {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly clock: Clock,
  ) {}

  @Get('service-days')
  @ApiOperation({ summary: 'Which days run, and why', description: `At most ${maxServiceDays} days.` })
  @ApiOkResponse({ type: ServiceDaysAnswer })
  @Refuses(timetablesRefusals['service-days-range'])
  async serviceDays(@Query() query: ServiceDaysQuery, @AskedAgency() agencyId: string | null): Promise<ServiceDaysAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    const from = query.from === undefined ? this.today(network) : serviceDate(query.from);
    const to = query.to === undefined ? addDays(from, fewServiceDays - 1) : serviceDate(query.to);
    const dates = datesIn({ from, to }, maxServiceDays);
    const versions = await this.timetables.listInForce(network.agency.agencyId);
    return { serviceDays: dates.map((date) => serviceDayOf(versions, date)) };
  }

  private today(network: Network): ServiceDate {
    return todayOf(network, this.clock);
  }
}
