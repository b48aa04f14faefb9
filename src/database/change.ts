/**
 * What a change concerns. `public`: timetables, networks, and everything without a topic of its own; `service-days`: on which dates
 * services run, by decisions of managers and the working-day calendar (`detail`: these dates, or null); `accounts`: who may sign in, and the tokens of feeds;
 * `operations`: the driver log; `crews`: vehicles and assignments; `alerts`: alerts to riders; `drivers`: settings for drivers,
 * messages to them and their notes; `reports`: riders' reports. Each has its own listeners, so that signing out or a new licence plate
 * rebuilds no timetable.
 * `departures` follows from the others: the stops whose departures have changed. Every copy of the program derives it for itself.
 */
const topics = ['public', 'service-days', 'accounts', 'operations', 'crews', 'alerts', 'drivers', 'reports', 'departures'] as const;
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

/** The detail of changes that were heard together: theirs, in order. */
interface Several {
  readonly several: readonly unknown[];
}

/**
 * Changes that were heard at once. Those of the driver log that follow each other in an agency become one, because each announcement costs
 * more than to take in an event. The order of changes of different agencies does not matter.
 */
export function joined(changes: readonly Change[]): Change[] {
  const groups: { readonly change: Change; readonly details: unknown[] }[] = [];
  const lastOf = new Map<string | null, (typeof groups)[number]>();
  for (const change of changes) {
    const last = lastOf.get(change.agencyId);
    if (last !== undefined && isJoinable(last.change) && isJoinable(change)) last.details.push(change.detail);
    else {
      const group = { change, details: [change.detail] };
      groups.push(group);
      lastOf.set(change.agencyId, group);
    }
  }
  return groups.map(({ change, details }) =>
    details.length === 1 ? change : { ...change, detail: { several: details } satisfies Several },
  );
}

const isJoinable = ({ topic, detail }: Change): boolean => topic === 'operations' && detail !== null;

/** The details of a change: of several that were heard together, or its own. */
export const severalDetails = (detail: object): readonly unknown[] => {
  const { several } = detail as Partial<Several>;
  return several ?? [detail];
};

/** A limit below PostgreSQL's 8,000 bytes for a notification. */
const maxBytes = 7_500;

/** What a notification says. */
interface Notice {
  /** Whether the changes are also messages in the table `changes`; a copy of an earlier version of the program only notifies. */
  readonly isStored: boolean;
  readonly changes: readonly Change[];
}

/**
 * A notification that there are new messages. It names their topics and agencies for copies of an earlier version of the program, which do not
 * read messages.
 */
export function writeWakeUp(copy: string, about: Iterable<Pick<Change, 'topic' | 'agencyId'>>): string {
  const write = (changes: readonly Change[]): string => JSON.stringify({ copy, stored: true, changes });
  const text = write(Array.from(about, ({ topic, agencyId }) => ({ topic, agencyId, detail: null })));
  return Buffer.byteLength(text) <= maxBytes ? text : write([anyChange]);
}

/** Whether this copy sent a notification: PostgreSQL delivers them to their sender as well. */
export const isNoticeOf = (copy: string, text: string): boolean => text.startsWith(JSON.stringify({ copy }).slice(0, -1));

/** A notification that cannot be read, as from another version of the program, counts as a change of anything. */
export function readNotice(text: string): Notice {
  const { stored, changes } = parsed(text) as { stored?: unknown; changes?: unknown };
  return { isStored: stored === true, changes: Array.isArray(changes) ? changes.map(readChange) : [anyChange] };
}

function readChange(written: unknown): Change {
  const { topic, agencyId, detail } = (written ?? {}) as { topic?: unknown; agencyId?: unknown; detail?: unknown };
  const topicNamed = topicOf(topic);
  return {
    topic: topicNamed,
    agencyId: typeof agencyId === 'string' ? agencyId : null,
    detail: topicNamed === null ? null : (detail ?? null),
  };
}

/** @returns null: a topic of another version of the program, so anything may have changed */
export const topicOf = (written: unknown): Topic | null => topics.find((each) => each === written) ?? null;

/** A detail as another copy of the program wrote it. */
export function readDetail(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function parsed(text: string): object {
  const value = readDetail(text);
  return typeof value === 'object' && value !== null ? value : {};
}
