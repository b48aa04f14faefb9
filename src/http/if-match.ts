/** Entity tags of a condition without quotes; `*`: any. */
type Tags = '*' | readonly string[];

/** The state of a thing that a change depends on (RFC 9110, 13.1); null: none. */
export interface Precondition {
  /** `If-Match`: the thing exists, in one of these states. */
  readonly match: Tags | null;
  /** `If-None-Match`: the thing is in none of these states; with `*` it does not exist. */
  readonly noneMatch: Tags | null;
}

export const unconditional: Precondition = { match: null, noneMatch: null };

/** The condition that a thing is as it was read. @param revision null: it did not exist; undefined: no condition */
export const asRead = (revision: string | null | undefined): Precondition =>
  revision === undefined ? unconditional : revision === null ? { match: null, noneMatch: '*' } : { match: [revision], noneMatch: null };

/** A tag in quotes, as in RFC 9110, or bare, as `revision` is in answers. Proxies that compress make tags weak; these count as equal. */
const nextTag = /[ \t]*(?:(?:W\/)?"([^"]*)"|([\w-]+))[ \t]*(?:,|$)/y;

/**
 * Parses `If-Match` or `If-None-Match`.
 * @returns null: unreadable
 * @example readTags('"a1", W/"b2"') // ['a1', 'b2']
 */
export function readTags(header: string): Tags | null {
  if (header.trim() === '*') return '*';
  const tags: string[] = [];
  for (nextTag.lastIndex = 0; nextTag.lastIndex < header.length;) {
    const found = nextTag.exec(header);
    if (found === null) return null;
    tags.push(found[1] ?? found[2] ?? '');
  }
  return tags.length === 0 || /,[ \t]*$/.test(header.slice(-64)) ? null : tags;
}

/** @param revision the current state; null: the thing does not exist @example isMet({ match: ['a1'], noneMatch: null }, 'b2') // false */
export function isMet({ match, noneMatch }: Precondition, revision: string | null): boolean {
  const is = (tags: Tags): boolean => revision !== null && (tags === '*' || tags.includes(revision));
  return (match === null || is(match)) && (noneMatch === null || !is(noneMatch));
}
