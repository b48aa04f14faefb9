/** What a phone sends, as the route of the driver log wants it. */
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

/** Tables in which a manager's change leaves a row of its own. */
export const changeTables = ['alerts', 'vehicles', 'assignments', 'sessions', 'driver_events'] as const;
export type ChangeTable = (typeof changeTables)[number];

/** A manager's change, by the row that it leaves. */
export interface Change {
  readonly table: ChangeTable;
  readonly key: string;
}

/** Rows as a connection of its own reads them. */
export interface Rows {
  /** Of drivers' events, one an event row: an id twice would be in it twice. */
  readonly eventIds: readonly string[];
  /** The keys of changes, by table. */
  readonly changes: Readonly<Record<ChangeTable, ReadonlySet<string>>>;
}

/** What was sent and what was acknowledged, as the senders saw it. */
export class Ledger {
  /** How often an event was sent, all tries counted. */
  sends = 0;
  changesSent = 0;
  /** Events that were acknowledged, sent once more, and then taken for new: the first time was lost. */
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

  /** Service dates of which anything was sent, in order. */
  get serviceDates(): readonly string[] {
    return [...new Set([...this.events.values()].map((event) => event.serviceDate))].sort();
  }

  /**
   * How many people boarded each trip. What was sent and never acknowledged may be on disk or not: its row says so.
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

/** What was acknowledged and is not among the rows. */
export const missingFrom = (acknowledged: readonly string[], rows: Rows): string[] => {
  const there = new Set(rows.eventIds);
  return acknowledged.filter((eventId) => !there.has(eventId));
};

export const missingChanges = (acknowledged: readonly Change[], { changes }: Rows): Change[] =>
  acknowledged.filter(({ table, key }) => !changes[table].has(key));

/** How many rows there are beyond one an event. */
export const rowsTooMany = ({ eventIds }: Rows): number => eventIds.length - new Set(eventIds).size;
