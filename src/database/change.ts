/**
 * What a change concerns. `public`: timetables, networks, and everything without a topic of its own; `accounts`: who may sign in;
 * `operations`: the driver log; `crews`: vehicles and assignments; `alerts`: alerts to riders; `drivers`: settings for drivers,
 * messages to them and their notes; `reports`: riders' reports. Each has its own listeners, so that signing out or a new licence plate
 * rebuilds no timetable.
 * `departures` follows from the others: the stops whose departures have changed. Every copy of the program derives it for itself.
 */
const topics = ['public', 'accounts', 'operations', 'crews', 'alerts', 'drivers', 'reports', 'departures'] as const;
export type Topic = (typeof topics)[number];

/** A change of an agency's data, as announced on the bus. */
export interface Change {
  /** null: anything may have changed. */
  readonly topic: Topic | null;
  /** null: any agency may be concerned. */
  readonly agencyId: string | null;
  /** Details in a form defined by the feature that wrote it; null: anything of the topic may have changed. */
  readonly detail: unknown;
}

/** The change that is assumed after a copy of the program could not listen for a while. */
export const anyChange: Change = { topic: null, agencyId: null, detail: null };

/** @param stopIds the stops whose departures changed, including their stations; null: any stop of the agency */
export const departuresChange = (agencyId: string, stopIds: ReadonlySet<string> | null): Change => ({
  topic: 'departures',
  agencyId,
  detail: stopIds,
});

/** The stops of a change of the topic `departures`. @returns null: any stop of the agency, or another topic */
export const changedStops = ({ topic, detail }: Change): ReadonlySet<string> | null =>
  topic === 'departures' && detail instanceof Set ? (detail as Set<string>) : null;

/** A limit below PostgreSQL's 8,000 bytes for a notification. */
const maxBytes = 7_500;
/** The fewest bytes of a written change. */
const fewestBytes = 40;

/**
 * Changes as the text of one notification, with as many details as fit.
 * @param copy the copy of the program that wrote them
 * @param wordings the same changes, the most detailed first; if none is short enough, details are left out, then agencies
 */
export function writeNotice(copy: string, ...wordings: readonly (readonly Change[])[]): string {
  const last = wordings.at(-1) ?? [];
  const bare = last.map((change) => ({ ...change, detail: null }));
  const shared = last.every(({ topic }) => topic === last[0]?.topic) ? (last[0]?.topic ?? null) : null;
  for (const changes of [...wordings, bare]) {
    if (changes.length * fewestBytes > maxBytes) continue;
    const text = JSON.stringify({ copy, changes });
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  return JSON.stringify({ copy, changes: [{ ...anyChange, topic: shared }] });
}

/** Whether this copy wrote a notice: PostgreSQL delivers them to their sender as well, and parsing them would cost more than this check. */
export const isNoticeOf = (copy: string, text: string): boolean => text.startsWith(JSON.stringify({ copy }).slice(0, -1));

/** The changes of a notice. One that cannot be read, as from another version of the program, counts as a change of anything. */
export function readNotice(text: string): readonly Change[] {
  const { changes } = parsed(text) as { changes?: unknown };
  return Array.isArray(changes) ? changes.map(readChange) : [anyChange];
}

function readChange(written: unknown): Change {
  const { topic, agencyId, detail } = (written ?? {}) as { topic?: unknown; agencyId?: unknown; detail?: unknown };
  const topicNamed = topics.find((each) => each === topic);
  return {
    topic: topicNamed ?? null,
    agencyId: typeof agencyId === 'string' ? agencyId : null,
    detail: topicNamed === undefined ? null : detail,
  };
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
