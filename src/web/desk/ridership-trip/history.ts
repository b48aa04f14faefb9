import type { LoggedTap } from './tap-lines.js';

/** One act of a manager on a trip's log. */
export interface PastCorrection {
  readonly by: string | null;
  readonly at: string;
  readonly reason: string | null;
  /** Events that it undid. */
  readonly voided: readonly LoggedTap[];
  /** Events that had been undone and count again. */
  readonly restored: readonly LoggedTap[];
  /** Events that it added. */
  readonly added: readonly LoggedTap[];
  /** Ids of its events that still count, and can be voided; empty: it cannot be undone here. */
  readonly standing: readonly string[];
}

/** A change of the day's plan: it is undone on the page of the day, not here. */
const isOfPlan = ({ kind }: LoggedTap): boolean => kind === 'trip-added' || kind === 'trip-shifted';

/** Follows chains of undos: an undo of an undo restores the event. */
function takenBack(own: readonly LoggedTap[], byId: ReadonlyMap<string, LoggedTap>): Pick<PastCorrection, 'voided' | 'restored'> {
  const [voided, restored]: [LoggedTap[], LoggedTap[]] = [[], []];
  for (const { undoes } of own) {
    let about = byId.get(undoes ?? '');
    let isVoided = true;
    // Undos can name each other in a ring: the loop ends after as many steps as there are events.
    for (let left = byId.size; about?.undoes != null && left > 0; left -= 1) {
      about = byId.get(about.undoes);
      isVoided = !isVoided;
    }
    if (about !== undefined) (isVoided ? voided : restored).push(about);
  }
  return { voided, restored };
}

/** Managers' acts on a trip's log, the latest first. A moved event belongs to the act that moved it, whoever logged it. */
export function pastCorrections(events: readonly LoggedTap[]): PastCorrection[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const acts = new Map<string, LoggedTap[]>();
  for (const event of events) {
    const isMoved = event.flags.includes('moved');
    if (event.source !== 'manager' && !isMoved) continue;
    // The time of a move is not stored, so moves by one person for one reason are taken for one act.
    const name = [event.sentBy ?? event.accountId, event.reason, isMoved ? 'moved' : event.receivedAt].join(' ');
    acts.set(name, [...(acts.get(name) ?? []), event]);
  }
  return [...acts.values()]
    .map((own): PastCorrection => {
      const first = own[0] as LoggedTap;
      return {
        by: first.sentByName ?? first.name,
        at: first.receivedAt,
        reason: first.reason,
        ...takenBack(own, byId),
        added: own.filter(({ undoes }) => undoes === null),
        standing:
          own.some(isOfPlan) || own.some(({ flags }) => flags.includes('moved'))
            ? []
            : own.filter(({ isEffective }) => isEffective).map(({ eventId }) => eventId),
      };
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
