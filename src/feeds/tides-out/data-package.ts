import type { Month } from '../../scheduling/month.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { CountSource } from './exported-trip.js';
import type { ExportedTotals, LeftOut, SourcedTable } from './month-sums.js';
import { boardingsSentence, estimateSentence, leftOutSentences, reconstructionSentence, tripsSentence } from './package-sentences.js';
import { tidesTableNames, tidesTables, type TidesColumn, type TidesTableName } from './tides-columns.js';

/** Where TIDES 1.0 is published. */
const spec = 'https://raw.githubusercontent.com/TIDES-transit/TIDES/v1.0/spec';

/** What an export says of its month besides its rows. */
export interface ExportedMonth {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly zone: string;
  readonly month: Month;
  readonly from: ServiceDate;
  /** The last date that is contained: the last of the month, or the date of the export. */
  readonly to: ServiceDate;
  /** All dates are over, and nothing more is expected. */
  readonly isClosed: boolean;
  /** The newest report of the month; null: it was not reported. */
  readonly report: { readonly revision: number; readonly boardings: number | null; readonly isEqual: boolean } | null;
  readonly estimate: { readonly boardings: number; readonly low: number; readonly high: number } | null;
  readonly totals: ExportedTotals;
  /** Dates from `from` to `to` that have no rows. */
  readonly leftOut: readonly LeftOut[];
  /** Where the rows of a table come from. */
  readonly sources: Readonly<Record<SourcedTable, ReadonlySet<CountSource>>>;
  readonly placeholder: string;
}

const descriptions: Record<TidesTableName, string> = {
  passenger_events:
    'What drivers tapped on the road, one row for each tap that was not undone: people who boarded or got off, arrivals, departures. It is not all of the ' +
    'count: what managers corrected, entered from paper or imported is in stop_visits only, which contains these taps, too.',
  stop_visits:
    'The calls of every trip that ran, in order. boarding_1 adds up to the boardings of the month exactly as the operator reports them, corrections ' +
    'included. An empty cell is unknown, 0 is a count. Of a cancelled trip only calls at which something was logged, of an unlogged or unreported trip none.',
  trips_performed:
    'Every trip that was planned, added or logged, up to the moment at which the file was made, but for the dates in banche.left_out. One without any ' +
    'report is listed with banche_state=unlogged (until its day is closed: unreported) and without actual times: nobody knows whether it ran, and its ' +
    'riders are missing, not zero. Trips that were not due yet are not listed.',
  vehicles: 'The vehicles that the other tables name. Capacities are those of now.',
  operators:
    'Drivers as pseudonyms: the same person has the same one within this month, and another one in every other. Nobody can trace it to an account without a key that is ' +
    'not published, but whoever knows who drove a trip can recognise that driver’s other trips.',
  devices: 'The phones on which drivers tapped, as pseudonyms. TIDES has no type for them, so they are Other.',
};

/** The text of `datapackage.json`. */
export function dataPackage(month: ExportedMonth): string {
  return `${JSON.stringify(packageOf(month), null, 2)}\n`;
}

function packageOf(exported: ExportedMonth): object {
  const { agencyId, agencyName, zone, month, from, to, isClosed, report, estimate, totals, leftOut } = exported;
  return {
    profile: `${spec}/tides-datapackage-profile.json`,
    name: `tides-${month}`,
    title: `${agencyName}: ridership of ${month}`,
    description: sentencesOf(exported)
      .filter((sentence) => sentence !== '')
      .join(' '),
    agency: agencyName,
    banche: {
      ...{ agency_id: agencyId, month, time_zone: zone, from, to, is_closed: isClosed, report, estimate, totals },
      left_out: leftOut,
    },
    resources: tidesTableNames.map((name) => resourceOf(name, exported)),
  };
}

const sentencesOf = ({ from, to, isClosed, report, estimate, totals, leftOut, placeholder }: ExportedMonth): string[] => [
  `Trips, stop visits and taps of the service dates ${from} to ${to}, by the driver log as it is now.`,
  reconstructionSentence(totals),
  tripsSentence(totals),
  boardingsSentence(totals),
  estimateSentence(estimate !== null, totals),
  ...leftOutSentences(leftOut),
  isClosed ? '' : 'The month is not complete: reports of its days may still arrive.',
  reportSentence(report),
  `Trips whose vehicle is unknown or that did not run have the vehicle_id "${placeholder}", because TIDES requires one.`,
  'route_id, stop_id, block_id and trip_id_scheduled are the ids of the GTFS feed of the same program; times are in its time zone.',
  'Columns that begin with banche_ are extensions; each is described in its resource.',
];

function reportSentence(report: ExportedMonth['report']): string {
  if (report === null) return 'The month was not reported (frozen).';
  const { revision, isEqual } = report;
  const name = revision === 1 ? 'its first report' : `restatement ${revision - 1} (revision ${revision})`;
  return isEqual
    ? `The month was reported, and the log says the same as ${name}.`
    : `The month was reported, and the log has been corrected since: the figures of ${name} differ.`;
}

interface Source {
  readonly title: string;
  readonly component: string;
  readonly product?: string;
}

const timetable: Source = { title: 'Timetable', component: 'The trips that were planned', product: 'Banche' };
const driverLog: Source = { title: 'Driver log', component: 'Manual count on drivers’ phones', product: 'Banche' };
const fleet: Source = { title: 'List of vehicles', component: 'Entered by managers, or imported', product: 'Banche' };
const sourceOf: Readonly<Record<CountSource, Source>> = {
  driver: driverLog,
  manager: { title: 'Managers', component: 'Decisions and corrections, entered at a desk', product: 'Banche' },
  paper: { title: 'Paper sheets', component: 'Manual count on paper, entered by managers', product: 'Banche' },
  import: { title: 'Import', component: 'Files of another system' },
  reconstruction: { title: 'Reconstruction', component: 'Worked out afterwards, not observed' },
};

function sourcesOf(name: TidesTableName, { sources }: ExportedMonth): Source[] {
  if (name === 'vehicles') return [fleet];
  if (name === 'operators' || name === 'devices') return [driverLog];
  const logged = [...sources[name]].sort().map((source) => sourceOf[source]);
  return name === 'passenger_events' ? logged : [timetable, ...logged];
}

function resourceOf(name: TidesTableName, month: ExportedMonth): object {
  const columns: readonly TidesColumn[] = tidesTables[name];
  const extra = columns.flatMap((column) => (column.extra === undefined ? [] : { name: column.name, ...column.extra }));
  return {
    name,
    profile: 'tabular-data-resource',
    'tides-table': name,
    path: `${name}.csv`,
    schema: `${spec}/${name}.schema.json`,
    encoding: 'utf-8',
    description: descriptions[name],
    sources: sourcesOf(name, month),
    ...(extra.length === 0 ? {} : { banche_fields: extra }),
  };
}
