/** What a cell may hold. A list: one of these numbers. */
export type Kind =
  | 'id'
  | 'text'
  | 'url'
  | 'email'
  | 'language'
  | 'timezone'
  | 'color'
  | 'date'
  | 'time'
  | 'latitude'
  | 'longitude'
  | 'count'
  | 'distance'
  | readonly number[];

export interface Column {
  readonly kind: Kind;
  /** Left out: it may be empty. */
  readonly presence?: 'required' | 'recommended';
  /** The file and column in which the value has to be. */
  readonly refersTo?: readonly [file: string, column: string];
  /** Whether readers of feeds want capital and small letters in it. */
  readonly isName?: boolean;
}

export interface FileRules {
  readonly presence: 'required' | 'recommended' | 'optional';
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

const id = { kind: 'id' } as const;
const needed = { presence: 'required' } as const;
const recommended = { presence: 'recommended' } as const;
const text = { kind: 'text' } as const;
const name = { kind: 'text', isName: true } as const;
const url = { kind: 'url' } as const;
const stop = { ...id, refersTo: ['stops.txt', 'stop_id'] } as const;
const weekday = { kind: [0, 1], ...needed } as const;
const date = { kind: 'date', ...needed } as const;
const service = { ...id, ...needed } as const;
const upTo = (most: number): { readonly kind: readonly number[] } => ({ kind: Array.from({ length: most + 1 }, (_, value) => value) });

/** The files and columns that our feeds have; others are not checked. */
export const gtfsColumns: Readonly<Record<string, FileRules>> = {
  'agency.txt': {
    presence: 'required',
    key: ['agency_id'],
    columns: {
      ...{ agency_id: id, agency_name: { ...name, ...needed }, agency_url: { ...url, ...needed } },
      ...{ agency_timezone: { kind: 'timezone', ...needed }, agency_lang: { kind: 'language' } },
      ...{ agency_phone: text, agency_email: { kind: 'email' }, agency_fare_url: url },
    },
  },
  'stops.txt': {
    presence: 'required',
    key: ['stop_id'],
    columns: {
      ...{ stop_id: { ...id, ...needed }, stop_code: text, stop_name: name, stop_desc: text, stop_lat: { kind: 'latitude' } },
      ...{ stop_lon: { kind: 'longitude' }, stop_url: url, location_type: upTo(4), parent_station: stop },
      ...{ wheelchair_boarding: upTo(2), platform_code: text },
    },
  },
  'routes.txt': {
    presence: 'required',
    key: ['route_id'],
    columns: {
      ...{ route_id: { ...id, ...needed }, agency_id: { ...id, refersTo: ['agency.txt', 'agency_id'] }, route_short_name: text },
      ...{ route_long_name: name, route_desc: text, route_type: { kind: [0, 1, 2, 3, 4, 5, 6, 7, 11, 12], ...needed } },
      ...{ route_url: url, route_color: { kind: 'color' }, route_text_color: { kind: 'color' }, route_sort_order: { kind: 'count' } },
    },
  },
  'trips.txt': {
    presence: 'required',
    key: ['trip_id'],
    columns: {
      ...{ route_id: { ...id, ...needed, refersTo: ['routes.txt', 'route_id'] }, service_id: service, trip_id: { ...id, ...needed } },
      ...{ trip_headsign: name, trip_short_name: text, direction_id: upTo(1), block_id: id },
      ...{ shape_id: { ...id, refersTo: ['shapes.txt', 'shape_id'] }, wheelchair_accessible: upTo(2), bikes_allowed: upTo(2) },
    },
  },
  'stop_times.txt': {
    presence: 'required',
    key: ['trip_id', 'stop_sequence'],
    columns: {
      ...{ trip_id: { ...id, ...needed, refersTo: ['trips.txt', 'trip_id'] }, arrival_time: { kind: 'time' } },
      ...{ departure_time: { kind: 'time' }, stop_id: { ...stop, ...needed }, stop_sequence: { kind: 'count', ...needed } },
      ...{ stop_headsign: name, pickup_type: upTo(3), drop_off_type: upTo(3), shape_dist_traveled: { kind: 'distance' } },
      timepoint: upTo(1),
    },
  },
  'calendar.txt': {
    presence: 'optional',
    key: ['service_id'],
    columns: {
      ...{ service_id: service, monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
      ...{ saturday: weekday, sunday: weekday, start_date: date, end_date: date },
    },
  },
  'calendar_dates.txt': {
    presence: 'optional',
    key: ['service_id', 'date'],
    columns: { service_id: service, date, exception_type: { kind: [1, 2], ...needed } },
  },
  'shapes.txt': {
    presence: 'optional',
    key: ['shape_id', 'shape_pt_sequence'],
    columns: {
      ...{ shape_id: { ...id, ...needed }, shape_pt_lat: { kind: 'latitude', ...needed }, shape_pt_lon: { kind: 'longitude', ...needed } },
      ...{ shape_pt_sequence: { kind: 'count', ...needed }, shape_dist_traveled: { kind: 'distance' } },
    },
  },
  'transfers.txt': {
    presence: 'optional',
    key: ['from_stop_id', 'to_stop_id', 'from_route_id', 'to_route_id', 'from_trip_id', 'to_trip_id'],
    columns: {
      ...{ from_stop_id: { ...stop, ...needed }, to_stop_id: { ...stop, ...needed }, transfer_type: { ...upTo(5), ...needed } },
      min_transfer_time: { kind: 'count' },
    },
  },
  'translations.txt': {
    presence: 'optional',
    key: ['table_name', 'field_name', 'language', 'record_id', 'record_sub_id', 'field_value'],
    columns: {
      ...{ table_name: { ...text, ...needed }, field_name: { ...text, ...needed }, language: { kind: 'language', ...needed } },
      ...{ translation: { ...text, ...needed }, record_id: text, record_sub_id: text, field_value: text },
    },
  },
  'feed_info.txt': {
    presence: 'recommended',
    key: [],
    columns: {
      ...{
        feed_publisher_name: { ...name, ...needed },
        feed_publisher_url: { ...url, ...needed },
        feed_lang: { kind: 'language', ...needed },
      },
      ...{ feed_start_date: { kind: 'date', ...recommended }, feed_end_date: { kind: 'date', ...recommended } },
      ...{ feed_version: { ...text, ...recommended }, feed_contact_email: { kind: 'email' }, feed_contact_url: url },
    },
  },
};
