/** Entity tags of a condition, without quotes; `*`: any. */
type Tags = '*' | readonly string[];

/** What whoever sends a change takes for granted of how the thing is now (RFC 9110, 13.1); null: nothing. */
export interface Precondition {
  /** Of `If-Match`: it is there, and is one of these. */
  readonly match: Tags | null;
  /** Of `If-None-Match`: it is none of these; with `*` it is not there at all. */
  readonly noneMatch: Tags | null;
}

export const unconditional: Precondition = { match: null, noneMatch: null };

/** The same as said in a body: as it was read; null: it was not there; left out: whatever there is. */
export const asRead = (revision: string | null | undefined): Precondition =>
  revision === undefined ? unconditional : revision === null ? { match: null, noneMatch: '*' } : { match: [revision], noneMatch: null };

/** In quotes, as RFC 9110 has it, or bare, as `revision` stands in an answer. A proxy that compresses makes tags weak: they mean the same state. */
const nextTag = /[ \t]*(?:(?:W\/)?"([^"]*)"|([\w-]+))[ \t]*(?:,|$)/y;

/**
 * The tags of `If-Match` or `If-None-Match`.
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

/**
 * @param revision of the thing as it is now; null: there is none
 * @example isMet({ match: ['a1'], noneMatch: null }, 'b2') // false
 */
export function isMet({ match, noneMatch }: Precondition, revision: string | null): boolean {
  const is = (tags: Tags): boolean => revision !== null && (tags === '*' || tags.includes(revision));
  return (match === null || is(match)) && (noneMatch === null || !is(noneMatch));
}
