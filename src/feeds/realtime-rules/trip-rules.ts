import { isFieldSet } from '@bufbuild/protobuf';
import { formatServiceTime } from '../../scheduling/service-time.js';
import {
  EntitySelectorSchema,
  TripDescriptorSchema,
  TripDescriptor_ScheduleRelationship as Relation,
  type Alert,
  type EntitySelector,
  type FeedEntity,
  type TripDescriptor,
} from './gtfs-realtime_pb.js';
import type { Tell } from './realtime-notice.js';
import type { StaticFeed } from './static-feed.js';

const { tripId: tripIdField, startTime, startDate, directionId, routeId, scheduleRelationship } = TripDescriptorSchema.field;
const selects = EntitySelectorSchema.field;

/**
 * Trips that the static feed does not have. The validator, of November 2024, knows only ADDED, which is deprecated since May 2025: it reports
 * E003 for NEW, and for vehicles of a DUPLICATED trip, which have the id of the copy.
 */
const isOutside = ({ scheduleRelationship: relation }: TripDescriptor, isVehicle: boolean): boolean =>
  relation === Relation.ADDED || relation === Relation.NEW || (isVehicle && relation === Relation.DUPLICATED);

/** E003, E004, E016, E020, E021, E023, E024, E035, W006, W009: the trip of an update or a vehicle is one of the static feed. */
export function checkTrip(entity: FeedEntity, feed: StaticFeed, tell: Tell): void {
  const trip = entity.tripUpdate?.trip ?? entity.vehicle?.trip;
  if (trip === undefined) return;
  const { id } = entity;
  const known = feed.trips.get(trip.tripId);
  const outside = isOutside(trip, entity.vehicle !== undefined);
  if (!isFieldSet(trip, tripIdField)) tell('W006', id);
  else if (known === undefined && !outside) tell('E003', `${id} trip_id ${trip.tripId}`);
  else if (known !== undefined && outside) tell('E016', `${id} trip_id ${trip.tripId}`);
  const copy = entity.tripUpdate?.tripProperties?.tripId ?? '';
  if (feed.trips.has(copy)) tell('E016', `${id} trip_properties.trip_id ${copy}`);
  checkStart(id, trip, feed, tell);
  if (isFieldSet(trip, routeId) && !feed.routeIds.has(trip.routeId)) tell('E004', `${id} route_id ${trip.routeId}`);
  if (known !== undefined && isFieldSet(trip, directionId) && known.directionId !== trip.directionId)
    tell('E024', `${id} direction_id ${trip.directionId}, in GTFS ${known.directionId ?? 'none'}`);
  checkRoute(id, trip, feed, tell);
  if (!isFieldSet(trip, scheduleRelationship)) tell('W009', id);
}

function checkStart(id: string, trip: TripDescriptor, feed: StaticFeed, tell: Tell): void {
  if (isFieldSet(trip, startTime) && !/^\d?\d:[0-5]\d:[0-5]\d$/.test(trip.startTime)) tell('E020', `${id} start_time ${trip.startTime}`);
  else if (isFieldSet(trip, startTime)) {
    const first = feed.trips.get(trip.tripId)?.calls[0]?.arrival ?? null;
    if (first !== null && trip.startTime !== formatServiceTime(first))
      tell('E023', `${id} start_time ${trip.startTime}, in GTFS ${formatServiceTime(first)}`);
  }
  if (isFieldSet(trip, startDate) && !/^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(trip.startDate))
    tell('E021', `${id} start_date ${trip.startDate}`);
}

function checkRoute(id: string, trip: TripDescriptor, feed: StaticFeed, tell: Tell): void {
  const known = feed.trips.get(trip.tripId);
  if (known === undefined || !isFieldSet(trip, routeId) || !feed.routeIds.has(trip.routeId)) return;
  if (known.routeId !== trip.routeId) tell('E035', `${id} trip_id ${trip.tripId} route_id ${trip.routeId}, in GTFS ${known.routeId}`);
}

/** E011, E030 to E035, W006, W009: whom an alert concerns. */
export function checkAlert(id: string, { informedEntity }: Alert, feed: StaticFeed, tell: Tell): void {
  if (informedEntity.length === 0) tell('E032', id);
  for (const selector of informedEntity) checkSelector(id, selector, feed, tell);
}

function checkSelector(id: string, selector: EntitySelector, feed: StaticFeed, tell: Tell): void {
  const { trip } = selector;
  const namesPlace = [selects.agencyId, selects.routeId, selects.routeType, selects.stopId].some((field) => isFieldSet(selector, field));
  const namesTrip = trip !== undefined && (isFieldSet(trip, tripIdField) || isFieldSet(trip, routeId));
  if (!namesPlace && !namesTrip) tell('E033', id);
  if (isFieldSet(selector, selects.agencyId) && !feed.agencyIds.has(selector.agencyId))
    tell('E034', `${id} agency_id ${selector.agencyId}`);
  if (isFieldSet(selector, selects.stopId) && !feed.stops.has(selector.stopId)) tell('E011', `${id} stop_id ${selector.stopId}`);
  if (trip === undefined) return;
  checkRoute(id, trip, feed, tell);
  if (isFieldSet(selector, selects.routeId)) {
    const known = feed.trips.get(trip.tripId);
    if (known !== undefined && known.routeId !== selector.routeId)
      tell('E030', `${id} trip_id ${trip.tripId} route_id ${selector.routeId}`);
    if (isFieldSet(trip, routeId) && trip.routeId !== selector.routeId) tell('E031', `${id} ${selector.routeId} and ${trip.routeId}`);
  }
  if (!isFieldSet(trip, tripIdField)) tell('W006', id);
  if (!isFieldSet(trip, scheduleRelationship)) tell('W009', id);
}
