import { isFieldSet } from '@bufbuild/protobuf';
import { Alert_Effect, PositionSchema, type FeedEntity, type Position } from './gtfs-realtime_pb.js';
import type { Tell } from './realtime-notice.js';
import type { StaticFeed, StaticPlace } from './static-feed.js';

/** Metres. */
const [aroundFeed, aroundShape, perDegree] = [1609, 200, 111_195];
/** Metres a second. */
const fastest = 26;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
/** Metres east and north of a place: exact enough within a town. */
const from = ({ latitude, longitude }: StaticPlace, to: StaticPlace): readonly [east: number, north: number] => [
  (to.longitude - longitude) * perDegree * Math.cos(radians(latitude)),
  (to.latitude - latitude) * perDegree,
];

/** E011, E015, E026 to E029, E052, W002, W004: where vehicles are, and that each is named once. */
export function checkVehicles(entities: readonly FeedEntity[], feed: StaticFeed, tell: Tell): void {
  const named = new Set<string>();
  for (const { id, vehicle, tripUpdate } of entities) {
    const vehicleId = (vehicle ?? tripUpdate)?.vehicle?.id ?? '';
    if ((vehicle !== undefined || tripUpdate !== undefined) && vehicleId === '') tell('W002', id);
    if (vehicle === undefined) continue;
    if (vehicleId !== '' && named.has(vehicleId)) tell('E052', `${id} vehicle.id ${vehicleId}`);
    named.add(vehicleId);
    if (vehicle.position === undefined) continue;
    checkPosition(id, vehicle.position, feed, tell, () => {
      const shape = feed.shapes.get(feed.trips.get(vehicle.trip?.tripId ?? '')?.shapeId ?? '');
      const mayLeave = shape === undefined || isOnDetour(entities, vehicle.trip?.tripId, vehicle.trip?.routeId);
      if (!mayLeave && awayFrom(shape, vehicle.position ?? shape[0]) > aroundShape) tell('E029', id);
    });
  }
}

/** E011, E015: stops of the static feed, and none that are stations or entrances. */
export function checkStops({ id, tripUpdate, vehicle }: FeedEntity, feed: StaticFeed, tell: Tell): void {
  const stopIds = [...(tripUpdate?.stopTimeUpdate ?? []).map(({ stopId }) => stopId), vehicle?.stopId ?? ''].filter(
    (stopId) => stopId !== '',
  );
  for (const stopId of stopIds) {
    const stop = feed.stops.get(stopId);
    if (stop === undefined) tell('E011', `${id} stop_id ${stopId}`);
    else if (stop.locationType !== 0) tell('E015', `${id} stop_id ${stopId}`);
  }
}

function checkPosition(id: string, position: Position, feed: StaticFeed, tell: Tell, checkShape: () => void): void {
  const { latitude, longitude, bearing, speed } = position;
  const about = `${id} (${latitude}, ${longitude})`;
  if (isFieldSet(position, PositionSchema.field.speed) && (speed > fastest || speed < 0)) tell('W004', `${id} ${speed} m/s`);
  if (isFieldSet(position, PositionSchema.field.bearing) && (bearing < 0 || bearing > 360)) tell('E027', `${id} ${bearing}`);
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isOnEarth || (latitude === 0 && longitude === 0)) return tell('E026', about);
  if (isOutside(position, feed)) tell('E028', about);
  else checkShape();
}

/** Whether a position is away from all shapes, or from all stops if there are no shapes. */
function isOutside(position: StaticPlace, { shapes, stops }: StaticFeed): boolean {
  const drawn = [...shapes.values()].flat();
  const places = drawn.length > 0 ? drawn : [...stops.values()].flatMap(({ place }) => place ?? []);
  if (places.length === 0) return false;
  const apart = places.map((place) => from(position, place));
  const spans = ([axis, least, most]: readonly [0 | 1, number, number]): boolean =>
    apart.reduce((low, each) => Math.min(low, each[axis]), Infinity) > most ||
    apart.reduce((high, each) => Math.max(high, each[axis]), -Infinity) < least;
  return spans([0, -aroundFeed, aroundFeed]) || spans([1, -aroundFeed, aroundFeed]);
}

const isOnDetour = (entities: readonly FeedEntity[], tripId: string | undefined, routeId: string | undefined): boolean =>
  entities.some(
    ({ alert }) =>
      alert?.effect === Alert_Effect.DETOUR &&
      alert.informedEntity.some(
        ({ trip }) => trip !== undefined && (trip.tripId === tripId || (trip.routeId !== '' && trip.routeId === routeId)),
      ),
  );

/** Metres from a line; a line of one point is that point. */
function awayFrom(line: readonly StaticPlace[], position: StaticPlace | undefined): number {
  if (position === undefined) return 0;
  const points = line.map((place) => from(position, place));
  return points.reduce((least, [x, y], index) => {
    const [x0, y0] = points[index - 1] ?? [x, y];
    const [dx, dy] = [x - x0, y - y0];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length));
    return Math.min(least, Math.hypot(x0 + along * dx, y0 + along * dy));
  }, Infinity);
}
