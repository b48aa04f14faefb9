import { parseServiceTime, type ServiceTime } from '../../scheduling/service-time.js';

export interface StaticPlace {
  readonly latitude: number;
  readonly longitude: number;
}

export interface StaticStop {
  readonly locationType: number;
  /** null: the feed does not say where it is. */
  readonly place: StaticPlace | null;
}

export interface StaticCall {
  readonly stopSequence: number;
  readonly stopId: string;
  readonly arrival: ServiceTime | null;
  readonly departure: ServiceTime | null;
}

export interface StaticTrip {
  readonly routeId: string;
  readonly directionId: number | null;
  readonly blockId: string | null;
  readonly shapeId: string | null;
  /** In order of `stopSequence`. */
  readonly calls: readonly StaticCall[];
}

/** The tables of a GTFS to which a realtime feed refers. */
export interface StaticFeed {
  readonly agencyIds: ReadonlySet<string>;
  readonly routeIds: ReadonlySet<string>;
  readonly stops: ReadonlyMap<string, StaticStop>;
  readonly trips: ReadonlyMap<string, StaticTrip>;
  readonly shapes: ReadonlyMap<string, readonly StaticPlace[]>;
}

/** A row of a table of GTFS; what it lacks is empty. */
interface Row {
  get(column: string): string;
}

/** Gathers the tables to which a realtime feed refers, row by row, in any order of files. */
export class StaticFeedReader {
  private readonly agencyIds = new Set<string>();
  private readonly routeIds = new Set<string>();
  private readonly stops = new Map<string, StaticStop>();
  private readonly trips = new Map<string, Omit<StaticTrip, 'calls'>>();
  private readonly calls = new Map<string, StaticCall[]>();
  private readonly shapes = new Map<string, (StaticPlace & { readonly sequence: number })[]>();

  /** @param file such as `trips.txt`; others than the needed ones are passed over */
  add(file: string, row: Row): void {
    if (file === 'agency.txt') this.agencyIds.add(row.get('agency_id'));
    else if (file === 'routes.txt') this.routeIds.add(row.get('route_id'));
    else if (file === 'stops.txt') this.stops.set(row.get('stop_id'), stopOf(row));
    else if (file === 'trips.txt') this.trips.set(row.get('trip_id'), tripOf(row));
    else if (file === 'stop_times.txt') addTo(this.calls, row.get('trip_id'), callOf(row));
    else if (file === 'shapes.txt') addTo(this.shapes, row.get('shape_id'), pointOf(row));
  }

  finish(): StaticFeed {
    const { agencyIds, routeIds, stops } = this;
    for (const calls of this.calls.values()) calls.sort((a, b) => a.stopSequence - b.stopSequence);
    for (const points of this.shapes.values()) points.sort((a, b) => a.sequence - b.sequence);
    const trips = new Map([...this.trips].map(([tripId, trip]) => [tripId, { ...trip, calls: this.calls.get(tripId) ?? [] }]));
    return { agencyIds, routeIds, stops, trips, shapes: this.shapes };
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const textOrNull = (text: string): string | null => (text === '' ? null : text);

function placeOf(latitude: string, longitude: string): StaticPlace | null {
  return latitude === '' || longitude === '' ? null : { latitude: Number(latitude), longitude: Number(longitude) };
}

const stopOf = (row: Row): StaticStop => ({
  locationType: Number(row.get('location_type')),
  place: placeOf(row.get('stop_lat'), row.get('stop_lon')),
});

const tripOf = (row: Row): Omit<StaticTrip, 'calls'> => ({
  routeId: row.get('route_id'),
  directionId: row.get('direction_id') === '' ? null : Number(row.get('direction_id')),
  blockId: textOrNull(row.get('block_id')),
  shapeId: textOrNull(row.get('shape_id')),
});

const callOf = (row: Row): StaticCall => ({
  stopSequence: Number(row.get('stop_sequence')),
  stopId: row.get('stop_id'),
  arrival: parseServiceTime(row.get('arrival_time')),
  departure: parseServiceTime(row.get('departure_time')),
});

const pointOf = (row: Row): StaticPlace & { readonly sequence: number } => ({
  latitude: Number(row.get('shape_pt_lat')),
  longitude: Number(row.get('shape_pt_lon')),
  sequence: Number(row.get('shape_pt_sequence')),
});
