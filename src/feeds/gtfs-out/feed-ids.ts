import { operatorId } from '../gtfs/gtfs-feed.js';

/**
 * An id in feeds: in printable ASCII, as consumers expect; other characters, spaces and `%` are percent-encoded, so that two ids never become one.
 * @example feedId('songhong') // 'songhong'
 * @example feedId('虹桥 1') // '%E8%99%B9%E6%A1%A5%201'
 */
export const feedId = (id: string): string => id.replace(/[^!-$&-~]+/gu, (part) => encodeURIComponent(part.toWellFormed()));

/** The id that `feedId` made this one of. @returns null: it cannot have been made by it */
export function idOfFeedId(id: string): string | null {
  try {
    const decoded = decodeURIComponent(id);
    return feedId(decoded) === id ? decoded : null;
  } catch {
    return null;
  }
}

/** The id in feeds of an agency that operates routes for the owner. */
export const operatorFeedId = (name: string): string => feedId(operatorId(name));

/** The first version of an agency keeps its ids as they are; later ones use them again for other trips and services. */
const firstVersion = 1;

/** An id that ends as if a later version had made it: so does one of a feed that was imported from another copy of this program. */
const endsInVersion = /^(.*)@([1-9]\d*)$/;

/**
 * The id of a trip, a service or a block of a timetable version in feeds. A feed holds the version in force and those to come, which may use
 * one id for different things, so later versions' ids carry their number; it never changes, whichever versions a feed holds.
 * @example versionedFeedId('songhong-0-weekday-0730', 3) // 'songhong-0-weekday-0730@3'
 * @example versionedFeedId('a@3', 1) // 'a@3@1'
 */
export function versionedFeedId(id: string, versionId: number): string {
  const own = feedId(id);
  return versionId === firstVersion && !endsInVersion.test(own) ? own : `${own}@${versionId}`;
}

/**
 * What `versionedFeedId` made this id of: one answer, or none.
 * @example ofVersionedFeedId('songhong-0-weekday-0730@3') // [{ id: 'songhong-0-weekday-0730', versionId: 3 }]
 */
export function ofVersionedFeedId(feed: string): { readonly id: string; readonly versionId: number }[] {
  const [, front, version] = endsInVersion.exec(feed) ?? [];
  const id = idOfFeedId(front ?? feed);
  const versionId = version === undefined ? firstVersion : Number(version);
  return id !== null && versionedFeedId(id, versionId) === feed ? [{ id, versionId }] : [];
}

/** The id of a service on a route on which it runs on other dates than elsewhere. No other id has a percent-encoded slash. */
export const feedIdOnRoute = (serviceId: string, routeId: string, versionId: number): string =>
  `${feedId(serviceId)}%2F${versionedFeedId(routeId, versionId)}`;
