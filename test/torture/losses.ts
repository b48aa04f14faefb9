import { missingChanges, missingFrom, countDuplicateRows, type Rows } from './ledger.js';
import type { Town } from './town.js';

/** Checks through a connection of its own whether everything acknowledged is on disk; whatever was missing once counts as lost. */
export class Losses {
  readonly events = new Set<string>();
  readonly changes = new Set<string>();
  /** The rows read last. */
  rows: Rows | null = null;

  constructor(
    private readonly town: Town,
    private readonly read: () => Promise<Rows>,
  ) {}

  /** @returns newly found losses, in words */
  async look(): Promise<string> {
    const { ledger, report } = this.town;
    // Copied before reading, because whatever is acknowledged later need not be on disk yet.
    const [events, changes] = [ledger.acknowledgedIds, ledger.acknowledgedChanges];
    const rows = await this.read();
    this.rows = rows;
    const lostEvents = missingFrom(events, rows).filter((eventId) => !this.events.has(eventId));
    const lostChanges = missingChanges(changes, rows)
      .map(({ table, key }) => `${table} ${key}`)
      .filter((change) => !this.changes.has(change));
    for (const eventId of lostEvents) this.events.add(eventId);
    for (const change of lostChanges) this.changes.add(change);
    const found = `${lostEvents.length} events and ${lostChanges.length} changes lost`;
    if (lostEvents.length + lostChanges.length > 0)
      report.fault(`${found}, acknowledged and not on disk, like ${[...lostEvents, ...lostChanges].slice(0, 3).join(', ')}`);
    return found;
  }

  get duplicateRows(): number {
    return this.rows === null ? 0 : countDuplicateRows(this.rows);
  }
}
