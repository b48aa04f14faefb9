import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AccountsService } from '../accounts/accounts.service.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { CrewsService } from '../fleet/crews.service.js';
import { LanguageQuery } from '../http/fields.decorator.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import { inEveryLanguage, type Language, type Text } from '../language.js';
import { networkRefusals } from '../network/network.refusals.js';
import { getRoute, NetworkService } from '../network/network.service.js';
import { lineNames, stopName } from '../network/spoken.js';
import { RidershipDays } from '../ridership/ridership-days.service.js';
import { figureColumnOf, periodColumnOf } from '../ridership/figure-columns.js';
import { BehindFigures, type RidershipPartKind } from '../ridership/trip-details.service.js';
import type { DateRange } from '../scheduling/month.js';
import { formatServiceTime, serviceDate } from '../scheduling/service-time.js';
import { fileTypes, tableFile } from '../tables/table-files.io.js';
import { text } from '../tables/table.js';
import { datesIn } from '../timetables/date-range.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';
import { attentionTable, tripsToCheck, type TripToCheck } from './attention.js';
import { attentionSentences } from './attention.texts.js';
import { namedPeople, peopleTable } from './people.js';
import {
  AttentionAnswer,
  AttentionQuery,
  FiguresExplainedAnswer,
  PeopleByAnswer,
  PeopleQuery,
  type OddTripAnswer,
} from './ridership-lists.requests.js';

const maxDays = 400;

/** For managers: the trips and people behind the figures of some dates. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership')
export class BehindFiguresController {
  constructor(
    private readonly networks: NetworkService,
    private readonly accounts: AccountsService,
    private readonly crews: CrewsService,
    private readonly days: RidershipDays,
    private readonly behind: BehindFigures,
  ) {}

  @Get('trips/attention')
  @ApiOperation({
    summary: 'Trips that somebody should check: never ended, or with findings',
    description: 'At most 400 days. Unlogged trips are listed only with `?why=unlogged`.',
  })
  @ApiOkResponse({ type: AttentionAnswer })
  @ApiProduces('application/json', ...fileTypes)
  @Refuses(timetablesRefusals['service-days-range'])
  async attention(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { from, to, why, format = 'json' }: AttentionQuery,
    @AskedLanguage() language: Language,
  ): Promise<AttentionAnswer | StreamableFile> {
    const range = await this.rangeOf(agencyId, from, to);
    const toCheck = tripsToCheck(await this.behind.listOdd(agencyId, range, why === 'unlogged'), why);
    const names = lineNames(await this.networks.getNetwork(agencyId));
    if (format === 'json') return { ...range, trips: toCheck.map((each) => tripToCheckAnswer(each, names, language)) };
    return tableFile(format, `${agencyId}-ridership-attention-${range.from}-${range.to}`, attentionTable(toCheck, names));
  }

  @Get('totals')
  @ApiOperation({
    summary: 'Boardings, alightings and people left behind by stop, by vehicle or by the driver who counted',
    description: 'At most 400 days. Each division adds up to the boardings of these dates.',
  })
  @ApiOkResponse({ type: PeopleByAnswer })
  @ApiProduces('application/json', ...fileTypes)
  @Refuses(timetablesRefusals['service-days-range'], networkRefusals['route-not-found'])
  async totals(
    @SignedIn() { agencyId }: SignedInAccount,
    @Query() { by, from, to, routeId, format = 'json' }: PeopleQuery,
    @AskedLanguage() language: Language,
  ): Promise<PeopleByAnswer | StreamableFile> {
    const range = await this.rangeOf(agencyId, from, to);
    const route = routeId === undefined ? undefined : getRoute(await this.networks.getNetwork(agencyId), routeId).routeId;
    const people = namedPeople(await this.behind.sumParts(agencyId, range, by, route), await this.namesBy(agencyId, by));
    if (format === 'json') return { by, ...range, totals: people.map((each) => ({ ...each, name: each.name?.[language] ?? null })) };
    const name = [agencyId, 'ridership-by', by, ...(route === undefined ? [] : [route]), range.from, range.to].join('-');
    return tableFile(format, name, peopleTable(by, people));
  }

  @Get('figures')
  @ApiOperation({ summary: 'What each figure of ridership means, and how it is computed' })
  @ApiOkResponse({ type: FiguresExplainedAnswer })
  figures(@Query() _: LanguageQuery, @AskedLanguage() language: Language): FiguresExplainedAnswer {
    const figures = Object.entries({ ...figureColumnOf, ...periodColumnOf });
    return { figures: figures.map(([figure, { title, explains }]) => ({ figure, title: title[language], explains: explains[language] })) };
  }

  private async rangeOf(agencyId: string, from: string | undefined, to: string | undefined): Promise<DateRange> {
    const last = to === undefined ? await this.days.today(agencyId) : serviceDate(to);
    const range = { from: serviceDate(from ?? `${last.slice(0, 7)}-01`), to: last };
    datesIn(range, maxDays);
    return range;
  }

  private async namesBy(agencyId: string, by: RidershipPartKind): Promise<ReadonlyMap<string, Text>> {
    const same = (name: string): Text => text(name, name);
    if (by === 'driver') return new Map((await this.accounts.list(agencyId)).map(({ accountId, name }) => [accountId, same(name)]));
    if (by === 'vehicle') {
      const { vehicles } = await this.crews.get(agencyId);
      return new Map([...vehicles].map(([id, { licensePlate }]) => [id, same([id, licensePlate ?? ''].join(' ').trim())]));
    }
    const network = await this.networks.getNetwork(agencyId);
    return new Map([...network.stops.keys()].map((id) => [id, inEveryLanguage((language) => stopName(network, id, language).name)]));
  }
}

function tripToCheckAnswer({ trip, why }: TripToCheck, names: ReturnType<typeof lineNames>, language: Language): OddTripAnswer {
  const { serviceDate: date, tripId, routeId, directionId, startTime, state, isCounted, boardings, vehicleId } = trip;
  return {
    serviceDate: date,
    tripId,
    routeId,
    routeName: names.routeName(routeId)[language],
    directionId,
    directionName: names.directionName(routeId, directionId)?.[language] ?? null,
    startTime: startTime === null ? null : formatServiceTime(startTime),
    state,
    isCounted,
    boardings,
    vehicleId,
    why: why.map((code) => ({ code, detail: attentionSentences[code][language] })),
  };
}
