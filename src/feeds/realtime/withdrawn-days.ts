import { create } from '@bufbuild/protobuf';
import type { Running } from '../../scheduling/service-calendar.js';
import { addDays, type ServiceDate, type ServiceTime } from '../../scheduling/service-time.js';
import type { Pattern } from '../../scheduling/trips.js';
import type { TripOfVersion } from '../../timetables/blocks.service.js';
import type { VersionInForce } from '../../timetables/in-force.js';
import { versionedFeedId } from '../gtfs-out/feed-ids.js';
import { FeedEntitySchema, TripDescriptor_ScheduleRelationship as Relation, type FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import { descriptorOf, feedDate } from './feed-trip.js';

/** How far ahead consumers hear of withdrawn days here: by then everybody has the static feed that says so (GTFS: "within 7 days"). */
const daysAhead = 7;

export const nextDays = (today: ServiceDate): ServiceDate[] => Array.from({ length: daysAhead }, (_, ahead) => addDays(today, ahead));

/** A manager's decision that no buses run on a date. */
export interface WithdrawnDay {
  readonly date: ServiceDate;
  /** null: on all routes. */
  readonly routeId: string | null;
  readonly reason: { readonly 'zh-CN': string; readonly en: string };
  /** What would run without the decision. */
  readonly without: Running;
}

/** The decisions on a date that keep buses from running. */
export function withdrawnOn({ days }: VersionInForce, date: ServiceDate): WithdrawnDay[] {
  const ofAgency = days.exceptionOn(date);
  const decisions = [
    ...(ofAgency === null ? [] : [{ routeId: null, exception: ofAgency }]),
    ...[...days.routeExceptionsOn(date)].map(([routeId, exception]) => ({ routeId, exception })),
  ];
  return decisions.flatMap(({ routeId, exception }) =>
    exception.runs ? [] : { date, routeId, reason: exception.reason, without: days.runningIf(date, { routeId, runs: null }) },
  );
}

/** The decision because of which a trip does not run; null: it runs, or would not run anyway. */
export const withdrawnBy = (
  { serviceId }: Pick<TripOfVersion, 'serviceId'>,
  routeId: string,
  running: Running,
  days: readonly WithdrawnDay[],
): WithdrawnDay | null =>
  running.has(serviceId, routeId)
    ? null
    : (days.find((day) => (day.routeId === null || day.routeId === routeId) && day.without.has(serviceId, routeId)) ?? null);

/**
 * A trip of a withdrawn day, for consumers who still have the static feed of yesterday, which says that it runs.
 * @param trip with `starts`: its first arrival in the static feed (E023); null: that is not its first departure
 */
export function withdrawnTrip(
  { tripId, starts }: Pick<TripOfVersion, 'tripId'> & { readonly starts: ServiceTime | null },
  pattern: Pattern,
  date: ServiceDate,
  versionId: number,
): FeedEntity {
  const id = versionedFeedId(tripId, versionId);
  return create(FeedEntitySchema, {
    id: `withdrawn:${feedDate(date)}:${id}`,
    tripUpdate: { trip: descriptorOf(id, { date, starts, relation: Relation.CANCELED }, pattern) },
  });
}
