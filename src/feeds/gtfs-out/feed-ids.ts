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

/** The first version of an agency keeps its ids as they are; later ones use them again for other trips and services. */
const firstVersion = 1;

/**
 * The id of a trip or service of a timetable version in feeds. A feed holds the version in force and those to come, which may use one id
 * for different things, so later versions' ids carry their number; it never changes, whichever versions a feed holds.
 * @example versionedFeedId('songhong-0-weekday-0730', 3) // 'songhong-0-weekday-0730@3'
 */
export const versionedFeedId = (id: string, versionId: number): string =>
  versionId === firstVersion ? feedId(id) : `${feedId(id)}@${versionId}`;

/**
 * What `versionedFeedId` made this id of. An id with `@` and a number may belong to the first version, too, so there may be two answers.
 * @example tripOfFeedId('songhong-0-weekday-0730@3') // [{ id: 'songhong-0-weekday-0730', versionId: 3 }, { id: '…@3', versionId: 1 }]
 */
export function ofVersionedFeedId(feed: string): { readonly id: string; readonly versionId: number }[] {
  const [, front, version] = /^(.*)@([2-9]|[1-9]\d+)$/.exec(feed) ?? [];
  const candidates = [
    ...(front === undefined ? [] : [{ id: idOfFeedId(front), versionId: Number(version) }]),
    { id: idOfFeedId(feed), versionId: firstVersion },
  ];
  return candidates.flatMap(({ id, versionId }) => (id === null ? [] : { id, versionId }));
}
