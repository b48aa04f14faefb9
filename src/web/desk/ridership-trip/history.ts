import type { LoggedTap } from './tap-lines.js';

/** What a manager did to the log of a trip in one go. */
export interface PastCorrection {
  readonly by: string | null;
  readonly at: string;
  readonly reason: string | null;
  /** What it took back. */
  readonly voided: readonly LoggedTap[];
  /** What had been taken back, and counts again by it. */
  readonly restored: readonly LoggedTap[];
  /** What it said. */
  readonly added: readonly LoggedTap[];
  /** What of it still counts, and so can be taken back. */
  readonly standing: readonly string[];
}

/** What managers decided of the plan of a day is taken back where plans are made. */
const isOfPlan = ({ kind }: LoggedTap): boolean => kind === 'trip-added' || kind === 'trip-shifted';

/** An undo of an undo brings back what the first one took away. */
function takenBack(own: readonly LoggedTap[], byId: ReadonlyMap<string, LoggedTap>): Pick<PastCorrection, 'voided' | 'restored'> {
  const [voided, restored]: [LoggedTap[], LoggedTap[]] = [[], []];
  for (const { undoes } of own) {
    let about = byId.get(undoes ?? '');
    let isVoided = true;
    // Undos that name each other in a ring end where every event was met.
    for (let left = byId.size; about?.undoes != null && left > 0; left -= 1) {
      about = byId.get(about.undoes);
      isVoided = !isVoided;
    }
    if (about !== undefined) (isVoided ? voided : restored).push(about);
  }
  return { voided, restored };
}

/** Who changed what was logged, when and why, the last one first. A moved event came with the act that moved it, whoever said it. */
export function pastCorrections(events: readonly LoggedTap[]): PastCorrection[] {
  const byId = new Map(events.map((event) => [event.eventId, event]));
  const acts = new Map<string, LoggedTap[]>();
  for (const event of events) {
    const isMoved = event.flags.includes('moved');
    if (event.source !== 'manager' && !isMoved) continue;
    // Of a moved event nothing tells when it was moved: what was moved for one reason by one person is one act.
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
