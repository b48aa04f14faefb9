/** An event of the driver log as far as undoing it is concerned. */
export interface Undoable {
  /** Made by the phone; the same event may arrive any number of times. */
  readonly eventId: string;
  /** The event this one takes back, for kind `undo`; else null. */
  readonly undoes: string | null;
}

/**
 * The events that count: each once, and without those that were undone. An undo is an event too, so undoing it brings
 * the first one back. The order in which events arrive plays no part; they come back ordered by id.
 * An undo whose event never arrived changes nothing; events that undo each other in a ring all count for nothing.
 * @example effectiveEvents([boarded, { eventId: 'u', undoes: boarded.eventId }]) // [the undo alone]
 */
export function effectiveEvents<E extends Undoable>(events: readonly E[]): E[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const undoers = new Map<string, string[]>();
  for (const { eventId, undoes } of byId.values()) {
    if (undoes !== null) undoers.set(undoes, [...(undoers.get(undoes) ?? []), eventId]);
  }
  const verdicts = new Map<string, boolean>();
  const isEffective = (eventId: string, path: ReadonlySet<string>): boolean => {
    const known = verdicts.get(eventId);
    if (known !== undefined) return known;
    if (path.has(eventId)) return false;
    const onPath = new Set(path).add(eventId);
    const verdict = !ringed.has(eventId) && !(undoers.get(eventId) ?? []).some((undoer) => isEffective(undoer, onPath));
    verdicts.set(eventId, verdict);
    return verdict;
  };
  const ringed = ringsOf(byId);
  return [...byId.values()].filter((event) => isEffective(event.eventId, new Set())).sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
}

/** Each event undoes at most one other, so a ring is found by walking on until a known event comes again. */
function ringsOf(events: ReadonlyMap<string, Undoable>): Set<string> {
  const ringed = new Set<string>();
  const done = new Set<string>();
  for (const start of events.keys()) {
    const walked = new Set<string>();
    let at: string | null | undefined = start;
    while (at != null && !done.has(at) && !walked.has(at)) {
      walked.add(at);
      at = events.get(at)?.undoes;
    }
    if (at != null && walked.has(at)) {
      const path = [...walked];
      for (const eventId of path.slice(path.indexOf(at))) ringed.add(eventId);
    }
    for (const eventId of walked) done.add(eventId);
  }
  return ringed;
}
