import type { FeedEntity } from './gtfs-realtime_pb.js';
import type { Tell } from './realtime-notice.js';
import type { StaticFeed } from './static-feed.js';

/** The trip under which vehicles name it: that of a copy is the copy's. */
const tripOf = ({ tripUpdate, vehicle }: FeedEntity): string => {
  const copy = tripUpdate?.tripProperties?.tripId ?? '';
  return copy !== '' ? copy : ((tripUpdate ?? vehicle)?.trip?.tripId ?? '');
};
const vehicleOf = ({ tripUpdate, vehicle }: FeedEntity): string => (tripUpdate ?? vehicle)?.vehicle?.id ?? '';

/** W003, E047: trips and vehicles belong together in updates and positions alike. The validator compares a copy by the id of its original. */
export function checkPairs(entities: readonly FeedEntity[], feed: StaticFeed, tell: Tell): void {
  const updates = entities.filter((entity) => entity.tripUpdate !== undefined && tripOf(entity) !== '');
  const positions = entities.filter((entity) => entity.vehicle !== undefined && vehicleOf(entity) !== '');
  if (updates.length === 0 || positions.length === 0) return;
  const [tripsOfPositions, vehiclesOfPositions] = [
    new Map(positions.map((each) => [tripOf(each), each])),
    new Set(positions.map(vehicleOf)),
  ];
  const [tripsOfUpdates, vehiclesOfUpdates] = [new Set(updates.map(tripOf)), new Map(updates.map((each) => [vehicleOf(each), each]))];
  for (const update of updates) {
    const position = tripsOfPositions.get(tripOf(update));
    if (position === undefined) tell('W003', `${update.id} trip_id ${tripOf(update)} has no vehicle position`);
    if (vehicleOf(update) === '') continue;
    if (!vehiclesOfPositions.has(vehicleOf(update))) tell('W003', `${update.id} vehicle_id ${vehicleOf(update)} has no vehicle position`);
    if (position !== undefined && vehicleOf(position) !== vehicleOf(update)) tell('E047', `${update.id} and ${position.id}`);
  }
  for (const position of positions) {
    if (!vehiclesOfUpdates.has(vehicleOf(position))) tell('W003', `${position.id} vehicle_id ${vehicleOf(position)} has no trip update`);
    if (!tripsOfUpdates.has(tripOf(position))) tell('W003', `${position.id} trip_id ${tripOf(position)} has no trip update`);
    const update = vehiclesOfUpdates.get(vehicleOf(position));
    if (update !== undefined && tripOf(update) !== tripOf(position) && !isSameBlock(update, position, feed))
      tell('E047', `${position.id} and ${update.id}`);
  }
}

function isSameBlock(a: FeedEntity, b: FeedEntity, { trips }: StaticFeed): boolean {
  const [one, other] = [a, b].map((entity) => trips.get(tripOf(entity))?.blockId ?? null);
  return one !== null && one === other;
}
