import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Clock } from '../clock.js';
import { AskedLanguage, Needs } from '../http/route.decorator.js';
import { inEveryLanguage, type Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { agencyNameIn, lineNames } from '../network/spoken.js';
import { formatInstant, formatServiceTime, instant } from '../scheduling/service-time.js';
import { csvFile, fileTypes, xlsxFile } from '../tables/table-files.io.js';
import { FormatQuery } from '../tables/tables.requests.js';
import { statementChanges, statementNames, type StatementFigures } from './contractor-statement.js';
import { ContractorStatements, type ComparedStatement } from './contractor-statement.service.js';
import { contractorCsv, contractorSheets, type StatementHead } from './contractor-tables.js';
import { ContractorAnswer } from './contractor.requests.js';
import { readFigures } from './frozen-figures.js';
import { MonthPath } from './monthly-reports.requests.js';

/** For managers: the statement of what the bus contractor ran in a month. */
@ApiTags('ridership')
@Needs('manager')
@Controller('v1/ridership/months')
export class ContractorController {
  constructor(
    private readonly networks: NetworkService,
    private readonly statements: ContractorStatements,
    private readonly clock: Clock,
  ) {}

  @Get(':month/contractor')
  @ApiOperation({
    summary: 'What the bus contractor ran in a month, by vehicle and by day',
    description: 'It is made from the current log, with the differences from the newest report of the month.',
  })
  @ApiOkResponse({ type: ContractorAnswer })
  @ApiProduces('application/json', ...fileTypes)
  async contractor(
    @SignedIn() { agencyId }: SignedInAccount,
    @Param() { month }: MonthPath,
    @Query() { format = 'json' }: FormatQuery,
    @AskedLanguage() language: Language,
  ): Promise<ContractorAnswer | StreamableFile> {
    const network = await this.networks.getNetwork(agencyId);
    const statement = await this.statements.get(network, month);
    if (format === 'json') return contractorAnswer(network, statement, language);
    const head = headOf(network, statement, instant(this.clock.now()));
    const name = `${agencyId}-contractor-${month}`;
    return format === 'csv' ? csvFile(name, contractorCsv(statement, head)) : xlsxFile(name, contractorSheets(statement, head));
  }
}

const figuresIn = (figures: StatementFigures): StatementFigures =>
  Object.fromEntries(statementNames.map((name) => [name, figures[name]])) as unknown as StatementFigures;

function reportedIn({ month: { shown } }: ComparedStatement): StatementHead['reported'] {
  return shown === null ? null : { revision: shown.revision, at: shown.frozenAt, figures: figuresIn(readFigures(shown)) };
}

const plateIn =
  ({ vehicles }: ComparedStatement) =>
  (vehicleId: string | null): string | null =>
    (vehicleId === null ? undefined : vehicles.get(vehicleId))?.licensePlate ?? null;

const headOf = (network: Network, statement: ComparedStatement, madeAt: StatementHead['madeAt']): StatementHead => ({
  agencyName: inEveryLanguage((language) => agencyNameIn(network, language)),
  month: statement.month.figures.month,
  isClosed: statement.month.isClosed,
  reported: reportedIn(statement),
  madeAt,
  zone: network.agency.agencyTimezone,
  names: lineNames(network),
  plateOf: plateIn(statement),
});

function contractorAnswer(network: Network, statement: ComparedStatement, language: Language): ContractorAnswer {
  const { totals, byVehicle, byVehicleAndDay, exceptions, month } = statement;
  const [reported, plateOf, names] = [reportedIn(statement), plateIn(statement), lineNames(network)];
  const plated = <L extends { readonly vehicleId: string | null }>(line: L): L & { licensePlate: string | null } => ({
    ...line,
    licensePlate: plateOf(line.vehicleId),
  });
  return {
    month: month.figures.month,
    isClosed: month.isClosed,
    reported:
      reported === null
        ? null
        : {
            revision: reported.revision,
            at: formatInstant(reported.at, network.agency.agencyTimezone),
            totals: reported.figures,
            difference: statementChanges(reported.figures, totals),
          },
    totals,
    vehicles: byVehicle.map(plated),
    vehicleDays: byVehicleAndDay.map(plated),
    exceptions: exceptions.map(({ kind, vehicleId, trip }) => ({
      kind,
      date: trip.serviceDate,
      tripId: trip.tripId,
      routeId: trip.routeId,
      routeName: names.routeName(trip.routeId)[language],
      directionId: trip.directionId,
      directionName: names.directionName(trip.routeId, trip.directionId)?.[language] ?? null,
      startTime: trip.startTime === null ? null : formatServiceTime(trip.startTime),
      vehicleId,
      licensePlate: plateOf(vehicleId),
      reason: trip.reason,
    })),
  };
}
