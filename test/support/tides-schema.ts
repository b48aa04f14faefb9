import Papa from 'papaparse';
import yauzl from 'yauzl';

/**
 * The six tables of TIDES 1.0 that are exported: columns with type, least value and words, keys and references. Facts of the published table
 * schemas (TIDES-transit/TIDES, Apache License 2.0, texts CC-BY-4.0), written down here in short. `!` is a required column. There is no
 * validator for Node that is kept up, so `faultsOf` checks them.
 */
const tables = `
passenger_events key=passenger_event_id
  passenger_event_id! string, service_date! date, event_timestamp! datetime, location_ping_id string, trip_id_performed string
  trip_id_scheduled string, trip_stop_sequence! integer>=1, scheduled_stop_sequence integer>=0, event_type! eventType, vehicle_id! string
  device_id string, train_car_id string, stop_id string, pattern_id string, event_count integer>=0
  ref service_date+trip_id_performed trips_performed, ref service_date+trip_id_performed+trip_stop_sequence stop_visits
  ref vehicle_id vehicles, ref device_id devices
stop_visits key=service_date+trip_id_performed+trip_stop_sequence
  service_date! date, trip_id_performed! string, trip_stop_sequence! integer>=1, scheduled_stop_sequence integer>=0, pattern_id string
  vehicle_id string, dwell integer>=0, stop_id string, timepoint boolean, schedule_arrival_time datetime, schedule_departure_time datetime
  actual_arrival_time datetime, actual_departure_time datetime, distance integer>=0, boarding_1 integer>=0, alighting_1 integer>=0
  boarding_2 integer>=0, alighting_2 integer>=0, departure_load integer>=0, schedule_relationship visitRelationship
  ref service_date+trip_id_performed trips_performed, ref vehicle_id vehicles
trips_performed key=service_date+trip_id_performed
  service_date! date, trip_id_performed! string, vehicle_id! string, trip_id_scheduled string, route_id string, route_type routeType
  ntd_mode string, route_type_agency string, shape_id string, pattern_id string, direction_id direction, operator_id string, block_id string
  trip_start_stop_id string, trip_end_stop_id string, schedule_trip_start datetime, schedule_trip_end datetime, actual_trip_start datetime
  actual_trip_end datetime, trip_type tripType, schedule_relationship tripRelationship
  ref vehicle_id vehicles, ref operator_id operators
vehicles key=vehicle_id
  vehicle_id! string, vehicle_start datetime, vehicle_end datetime, model_name string, facility_name string, capacity_seated integer>=0
  capacity_wheelchair integer>=0, capacity_bike integer>=0, bike_rack boolean, capacity_standing integer>=0
operators key=operator_id
  operator_id! string
devices key=device_id
  device_id! string, stop_id string, vehicle_id string, train_car_id string, device_type deviceType, device_vendor string
  device_model string, device_location string
  ref vehicle_id vehicles`;

/** Of `route_type` only the words of GTFS itself. */
const words: Readonly<Record<string, string>> = {
  eventType: `Vehicle arrived at stop|Vehicle departed stop|Door opened|Door closed|Passenger boarded|Passenger alighted|Kneel was engaged|
    Kneel was disengaged|Ramp was deployed|Ramp was raised|Ramp deployment failed|Lift was deployed|Lift was raised|
    Individual bike boarded|Individual bike alighted|Bike rack deployed`,
  visitRelationship: 'Scheduled|Skipped|Added|Missing',
  tripRelationship: 'Scheduled|Added|Unscheduled|Canceled|Duplicated',
  tripType: `In service|Deadhead|Layover|Pullout|Pullin|Extra Pullout|Extra Pullin|Deadhead To Layover|Deadhead From Layover|
    Other not in service`,
  routeType: 'Tram / Streetcar / Light rail|Subway / Metro|Rail|Bus|Ferry|Cable tram|Aerial lift|Funicular|Trolleybus|Monorail',
  direction: '0|1',
  deviceType: 'Farebox|Fare gate|Fare vending machine|Passenger counter|Vehicle location|Other',
};

const patterns: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
};

type TidesRows = Readonly<Record<string, string>>[];
/** The rows of each table, by its name. */
export type TidesTables = Readonly<Record<string, TidesRows>>;

interface Table {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly least: number | null; readonly isRequired: boolean }>;
  readonly references: readonly { readonly fields: readonly string[]; readonly to: string }[];
}

function readTables(): Table[] {
  return tables
    .trim()
    .split(/\n(?=\S)/)
    .map((text) => {
      const [head = '', ...lines] = text.split('\n');
      const [name = '', key = ''] = head.split(' key=');
      const parts = lines.flatMap((line) => line.trim().split(', ')).map((part) => part.split(' '));
      const columns = parts
        .filter(([first]) => first !== 'ref')
        .map(([column = '', type = '']) => {
          const [of = '', least] = type.split('>=');
          return [
            column.replace('!', ''),
            { type: of, least: least === undefined ? null : Number(least), isRequired: column.endsWith('!') },
          ] as const;
        });
      const references = parts.filter(([first]) => first === 'ref').map(([, fields = '', to = '']) => ({ fields: fields.split('+'), to }));
      return { name, key: key.split('+'), columns: new Map(columns), references };
    });
}

const keyOf = (row: TidesRows[number], fields: readonly string[]): string => fields.map((field) => row[field]).join('\n');

/** What is wrong with the tables, by the rules of TIDES 1.0. */
export function faultsOf(given: TidesTables): string[] {
  return readTables().flatMap((table) => {
    const rows = given[table.name];
    if (rows === undefined) return [`${table.name} is missing`];
    const keys = rows.map((row) => keyOf(row, table.key));
    return [
      ...(new Set(keys).size < keys.length ? [`${table.name}: two rows have one key`] : []),
      ...rows.flatMap((row, index) => cellFaults(table, row).map((fault) => `${table.name} ${index + 2} ${fault}`)),
      ...table.references.flatMap((reference) => referenceFaults(table.name, rows, reference, given)),
    ];
  });
}

function cellFaults({ columns }: Table, row: TidesRows[number]): string[] {
  return [
    ...[...columns].flatMap(([name, { isRequired }]) => (isRequired && (row[name] ?? '') === '' ? [`${name} is missing`] : [])),
    ...Object.entries(row).flatMap(([name, value]) => {
      const column = columns.get(name);
      if (column === undefined) return name.startsWith('banche_') ? [] : [`${name} is no column`];
      if (value === '') return [];
      const isWord = words[column.type]?.split('|').some((word) => word.trim() === value) ?? true;
      const isRight = isWord && (patterns[column.type]?.test(value) ?? true) && !(Number(value) < (column.least ?? -Infinity));
      return isRight ? [] : [`${name} is ${value}`];
    }),
  ];
}

function referenceFaults(name: string, rows: TidesRows, { fields, to }: Table['references'][number], given: TidesTables): string[] {
  const known = new Set((given[to] ?? []).map((row) => keyOf(row, fields)));
  const lost = rows.filter((row) => fields.every((field) => (row[field] ?? '') !== '') && !known.has(keyOf(row, fields)));
  return lost.map((row) => `${name}: ${to} has no ${keyOf(row, fields).replaceAll('\n', ' ')}`);
}

/** The texts in a zip, by their names. */
export async function textsIn(zip: Buffer): Promise<Record<string, string>> {
  const file = await yauzl.fromBufferPromise(zip);
  const texts: Record<string, string> = {};
  for await (const entry of file.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await file.openReadStreamPromise(entry)) parts.push(part as Buffer);
    texts[entry.fileName] = Buffer.concat(parts).toString('utf8');
  }
  return texts;
}

export const rowsOf = (texts: Readonly<Record<string, string>>): TidesTables =>
  Object.fromEntries(
    Object.entries(texts)
      .filter(([name]) => name.endsWith('.csv'))
      .map(([name, text]) => [
        name.replace('.csv', ''),
        Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data,
      ]),
  );
