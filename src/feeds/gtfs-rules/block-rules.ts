import type { TripTimes } from './call-rules.js';
import type { GtfsTables, Row } from './gtfs-tables.js';
import type { Notices } from './notices.js';
import type { DatesOfServices } from './service-rules.js';

interface InBlock extends TripTimes {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

const file = 'trips.txt';

/** Checks trips by what stop times say of them: whether they run, and whether one vehicle can run those of a block. */
export function checkTrips({ rowsOf }: GtfsTables, times: ReadonlyMap<string, TripTimes>, dates: DatesOfServices, notices: Notices): void {
  const routeTypes = new Map(rowsOf('routes.txt').map((route) => [route.get('route_id'), route.get('route_type')]));
  const blocks = new Map<string, InBlock[]>();
  for (const row of rowsOf(file)) {
    const of = times.get(row.get('trip_id'));
    const place = { file, line: row.line, value: row.get('trip_id') };
    if (of === undefined) notices.add('unused_trip', place);
    else if (of.sequences.length < 2) notices.add('unusable_trip', place);
    if (routeTypes.get(row.get('route_id')) === '4' && !['1', '2'].includes(row.get('bikes_allowed')))
      notices.add('missing_bike_allowance', place);
    const blockId = row.get('block_id');
    if (blockId === '' || of?.arrival == null || of.lastDeparture === null) continue;
    blocks.set(blockId, [...(blocks.get(blockId) ?? []), { ...of, row, from: of.arrival, to: of.lastDeparture }]);
  }
  const meets = memo((a: string, b: string) => [...(dates.get(a) ?? [])].some((day) => dates.get(b)?.has(day)));
  for (const [blockId, trips] of blocks) {
    const types = new Set(trips.map(({ row }) => routeTypes.get(row.get('route_id'))));
    if (types.size > 1) notices.add('inconsistent_route_type_for_block_id', { file, line: trips[0]?.row.line ?? null, value: blockId });
    checkBlock(
      trips.sort((a, b) => a.from - b.from || a.to - b.to),
      meets,
      notices,
    );
  }
}

function checkBlock(trips: readonly InBlock[], meets: (a: string, b: string) => boolean, notices: Notices): void {
  for (const [index, trip] of trips.entries())
    for (const next of trips.slice(index + 1)) {
      if (trip.to <= next.from) break;
      // Two trips may share the stay at the stop between them.
      if (trip.lastArrival === next.arrival && trip.lastDeparture === next.departure) continue;
      if (meets(trip.row.get('service_id'), next.row.get('service_id')))
        notices.add('block_trips_with_overlapping_stop_times', {
          ...{ file, line: next.row.line, field: 'block_id' },
          value: `${trip.row.get('block_id')}: ${trip.row.get('trip_id')} ${next.row.get('trip_id')}`,
          tripIds: [trip.row.get('trip_id'), next.row.get('trip_id')],
        });
    }
}

function memo(of: (a: string, b: string) => boolean): (a: string, b: string) => boolean {
  const known = new Map<string, boolean>();
  return (a, b) => {
    const key = JSON.stringify([a, b]);
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = of(a, b)));
    return answer;
  };
}
