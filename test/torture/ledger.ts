/** An event as a phone sends it. */
export interface SentEvent {
  readonly eventId: string;
  readonly kind: 'boarded' | 'undo';
  readonly serviceDate: string;
  readonly tripId: string;
  readonly deviceTime: string;
  readonly count?: number;
  readonly undoes?: string;
}

export const tripKeyOf = ({ serviceDate, tripId }: Pick<SentEvent, 'serviceDate' | 'tripId'>): string => `${serviceDate} ${tripId}`;

/** Tables in which each manager's change leaves a row of its own. */
export const changeTables = ['alerts', 'vehicles', 'assignments', 'sessions', 'driver_events'] as const;
export type ChangeTable = (typeof changeTables)[number];

/** A manager's change, identified by its row. */
export interface Change {
  readonly table: ChangeTable;
  readonly key: string;
}

/** Rows read through another connection. */
export interface Rows {
  /** Ids of event rows; an event with two rows is listed twice. */
  readonly eventIds: readonly string[];
  /** The keys of changes, by table. */
  readonly changes: Readonly<Record<ChangeTable, ReadonlySet<string>>>;
}

/** What was sent and what was acknowledged, as the senders saw it. */
export class Ledger {
  /** How often events were sent, including repetitions. */
  sends = 0;
  changesSent = 0;
  /** Events that were acknowledged and, when sent again, recorded as new: the first row was lost. */
  readonly takenForNew = new Set<string>();
  private readonly events = new Map<string, SentEvent>();
  private readonly acknowledged = new Set<string>();
  private readonly changes: Change[] = [];

  noteSent(event: SentEvent): void {
    this.sends += 1;
    this.events.set(event.eventId, event);
  }

  noteAcknowledged({ eventId }: SentEvent, outcome: string): void {
    if (outcome === 'recorded' && this.acknowledged.has(eventId)) this.takenForNew.add(eventId);
    this.acknowledged.add(eventId);
  }

  noteChange(change: Change): void {
    this.changes.push(change);
  }

  get distinctEvents(): number {
    return this.events.size;
  }

  get acknowledgedChanges(): readonly Change[] {
    return [...this.changes];
  }

  get acknowledgedIds(): readonly string[] {
    return [...this.acknowledged];
  }

  /** The service dates of all sent events, in order. */
  get serviceDates(): readonly string[] {
    return [...new Set([...this.events.values()].map((event) => event.serviceDate))].sort();
  }

  /**
   * How many people should have boarded each trip. An event that was never acknowledged counts if it has a row.
   * @param onDisk ids of the rows
   */
  expectedBoardings(onDisk: ReadonlySet<string>): Map<string, number> {
    const counts = (event: SentEvent): boolean => this.acknowledged.has(event.eventId) || onDisk.has(event.eventId);
    const all = [...this.events.values()].filter(counts);
    const undone = new Set(all.flatMap(({ undoes }) => undoes ?? []));
    const expected = new Map<string, number>();
    for (const event of all) {
      const people = undone.has(event.eventId) ? 0 : (event.count ?? 0);
      expected.set(tripKeyOf(event), (expected.get(tripKeyOf(event)) ?? 0) + people);
    }
    return expected;
  }
}

/** Acknowledged events without a row. */
export const missingFrom = (acknowledged: readonly string[], rows: Rows): string[] => {
  const there = new Set(rows.eventIds);
  return acknowledged.filter((eventId) => !there.has(eventId));
};

export const missingChanges = (acknowledged: readonly Change[], { changes }: Rows): Change[] =>
  acknowledged.filter(({ table, key }) => !changes[table].has(key));

/** How many rows there are beyond one for each event. */
export const countDuplicateRows = ({ eventIds }: Rows): number => eventIds.length - new Set(eventIds).size;
