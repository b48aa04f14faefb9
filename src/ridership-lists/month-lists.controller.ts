import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Refusal } from '../errors.js';
import { AskedLanguage, Needs, Refuses } from '../http/route.decorator.js';
import type { Language, Text } from '../language.js';
import { NetworkService } from '../network/network.service.js';
import { lineNames } from '../network/spoken.js';
import { withLineNames } from '../ridership/figure-columns.js';
import { tripAnswer, tripColumns } from '../ridership/trip-details.service.js';
import { csvStream, fileTypes, jsonLinesType, jsonLinesStream, tableFile } from '../tables/table-files.io.js';
import { tableOf, text, type Column } from '../tables/table.js';
import { withFirstRead, upTo } from './lots.js';
import { MonthLists, tapAnswer } from './month-lists.service.js';
import { ridershipListsRefusals } from './ridership-lists.refusals.js';
import {
  ListedMonthPath,
  ListQuery,
  MonthTapsAnswer,
  MonthTripsAnswer,
  TripListQuery,
  type ListFormat,
} from './ridership-lists.requests.js';
import { tapColumns } from './taps.js';

/**
 * The most lines of a list in one piece: about the taps of a month of a housing estate. Making such a workbook takes two seconds and
 * much memory; making JSON takes a fraction of that.
 */
const maxLines = { xlsx: 10_000, json: 20_000 } as const;

/** The content of a list, independent of the format in which it is sent. */
interface List<Row> {
  readonly month: string;
  readonly fileName: string;
  readonly title: Text;
  readonly columns: readonly Column<Row>[];
  readonly lots: AsyncIterable<readonly Row[]>;
  readonly answer: (row: Row) => object;
}

/** For managers: all trips or taps of a month, as JSON or as a file. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/months/:month')
export class MonthListsController {
  constructor(
    private readonly networks: NetworkService,
    private readonly lists: MonthLists,
  ) {}

  @Get('trips')
  @ApiOperation({ summary: 'All trips of a month, in one list or file', description: 'From the current log, even if the month is frozen.' })
  @ApiOkResponse({ type: MonthTripsAnswer })
  @ApiProduces('application/json', jsonLinesType, ...fileTypes)
  @Refuses(ridershipListsRefusals['list-too-long'])
  async trips(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: ListedMonthPath,
    @Query() { format = 'json', tripId }: TripListQuery,
    @AskedLanguage() language: Language,
  ): Promise<MonthTripsAnswer | StreamableFile> {
    const network = await this.networks.getNetwork(agencyId);
    const lots = this.lists.trips(agencyId, month, tripId);
    const answer = (trip: Parameters<typeof tripAnswer>[1]): MonthTripsAnswer['trips'][number] => tripAnswer(network, trip, language);
    if (format === 'json') return { month, trips: (await allOf(lots, month, format)).map(answer) };
    const named = withLineNames(lineNames(network));
    const columns = tripColumns.map((each) => ({ ...each, of: (trip: Parameters<typeof answer>[0]) => each.of(named(trip)) }));
    return fileOf({ month, fileName: `${agencyId}-ridership-trips-${month}`, title: text('班次', 'Trips'), columns, lots, answer }, format);
  }

  @Get('taps')
  @ApiOperation({
    summary: 'Everything that was logged of the trips of a month, in one list or file',
    description: 'Taps of drivers, entries of managers, and imports; `isEffective` is false for those that were undone.',
  })
  @ApiOkResponse({ type: MonthTapsAnswer })
  @ApiProduces('application/json', jsonLinesType, ...fileTypes)
  @Refuses(ridershipListsRefusals['list-too-long'])
  async taps(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: ListedMonthPath,
    @Query() { format = 'json' }: ListQuery,
    @AskedLanguage() language: Language,
  ): Promise<MonthTapsAnswer | StreamableFile> {
    const lots = this.lists.taps(await this.networks.getNetwork(agencyId), month);
    const answer = (line: Parameters<typeof tapAnswer>[0]): MonthTapsAnswer['taps'][number] => tapAnswer(line, language);
    if (format === 'json') return { month, taps: (await allOf(lots, month, format)).map(answer) };
    const fileName = `${agencyId}-ridership-taps-${month}`;
    return fileOf({ month, fileName, title: text('记录', 'Taps'), columns: tapColumns, lots, answer }, format);
  }
}

/** @throws Refusal `list-too-long` */
async function allOf<Row>(lots: AsyncIterable<readonly Row[]>, month: string, format: keyof typeof maxLines): Promise<Row[]> {
  const rows = await upTo(lots, maxLines[format]);
  if (rows === null) throw new Refusal(ridershipListsRefusals['list-too-long'], { month, most: maxLines[format], format });
  return rows;
}

async function fileOf<Row>(list: List<Row>, format: Exclude<ListFormat, 'json'>): Promise<StreamableFile> {
  const { month, fileName, title, columns, lots, answer } = list;
  if (format === 'xlsx') return tableFile('xlsx', fileName, tableOf(title, columns, await allOf(lots, month, format)));
  // An error in the first lot is answered as an error. A later one cuts the connection, so that half a file is not taken for a whole one.
  const started = await withFirstRead(lots);
  if (format === 'csv') return csvStream(fileName, tableOf(title, columns, []), started, (rows) => tableOf(title, columns, rows).rows);
  return jsonLinesStream(fileName, started, answer);
}
