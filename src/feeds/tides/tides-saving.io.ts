import type { QueryRunner } from 'typeorm';
import type { ExtraTrip } from '../../driver-log/event-row.js';
import type { DriverLogService } from '../../driver-log/driver-log.service.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import type { TidesChanges, Write } from './tides-changes.io.js';
import { isSilent } from './tides-own.js';
import { tidesFindings } from './tides-findings.texts.js';
import type { JudgedDay, JudgedTrip } from './tides-judge.io.js';

/** What the files contain, and what of it was new. */
export interface Imported {
  readonly agencyId: string;
  readonly vehicles: number;
  readonly from: ServiceDate | null;
  readonly until: ServiceDate | null;
  readonly trips: number;
  readonly cancelled: number;
  readonly boardings: number;
  readonly reconstructions: number;
  /** Events that were not in the log before, including replacements. */
  readonly recorded: number;
  /** Events that replace values of an earlier delivery. */
  readonly corrected: number;
  /** Events of earlier deliveries that were undone because this delivery does not contain them. */
  readonly takenBack: number;
  /** Trips for which nothing was imported, because a manager corrected or a driver counted them. */
  readonly left: number;
}

/** PostgreSQL accepts a few megabytes in one statement, SQLite any number of events. */
const maxEventsPerStatement = 1000;

/** Writes what was judged, and adds up the totals. */
export class TidesSaving {
  private readonly sums = { trips: 0, cancelled: 0, boardings: 0, reconstructions: 0, recorded: 0, corrected: 0, takenBack: 0, left: 0 };
  private from: ServiceDate | null = null;
  private until: ServiceDate | null = null;

  constructor(
    private readonly to: { readonly log: DriverLogService; readonly events: LoggedEvents },
    private readonly runner: QueryRunner,
    private readonly findings: Findings,
    private readonly agencyAndVehicles: { readonly agencyId: string; readonly vehicles: number },
  ) {}

  get imported(): Imported {
    return { ...this.agencyAndVehicles, ...this.sums, from: this.from, until: this.until };
  }

  async add(date: ServiceDate, { trips, changes }: JudgedDay): Promise<void> {
    this.from ??= date;
    this.until = date;
    for (const trip of trips) this.sum(trip);
    // After an error everything is rolled back, so days are only judged.
    if (this.findings.errorCount > 0) return;
    const extraTrips = trips.flatMap(({ extra }) => extra ?? []);
    // In key order, so that writing a day passes over the index once.
    const writes = trips.flatMap((trip) => trip.writes).sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
    const duplicates: Write[] = [];
    for (let start = 0; start < writes.length; start += maxEventsPerStatement) {
      const some = writes.slice(start, start + maxEventsPerStatement);
      duplicates.push(...(await this.write(some, start === 0 ? extraTrips : [])));
    }
    for (const write of duplicates) await this.writeReplacement(write, changes);
  }

  /** @returns the writes whose id another event has */
  private async write(writes: readonly Write[], extraTrips: readonly ExtraTrip[]): Promise<Write[]> {
    const outcomes = await this.to.log.addImported(this.runner, { events: writes.map(({ row }) => row()), extraTrips });
    writes.forEach(({ does }, index) => {
      if (outcomes[index] !== 'recorded') return;
      if (does === 'add' || does === 'replace') this.sums.recorded += 1;
      if (does === 'replace') this.sums.corrected += 1;
      if (does === 'take-back') this.sums.takenBack += 1;
    });
    return writes.filter((_, index) => outcomes[index] === 'conflict');
  }

  private async writeReplacement(write: Write, changes: TidesChanges): Promise<void> {
    const replacement = write.judged === null ? null : await changes.recordedElsewhere(this.to.events, write.judged);
    const duplicates = replacement === null ? [write] : await this.write(replacement, []);
    for (const { row, place } of duplicates) {
      const { tripId: trip, serviceDate: date } = row();
      this.findings.add(tidesFindings['imported-differently'], place, { trip, date });
    }
  }

  private sum({ records, events, isLeftUnchanged }: JudgedTrip & { readonly isLeftUnchanged: boolean }): void {
    if (records.performed?.relationship === 'Canceled') this.sums.cancelled += 1;
    else if (records.performed?.own == null || !isSilent(records.performed.own)) this.sums.trips += 1;
    if (records.performed?.isReconstruction === true) this.sums.reconstructions += 1;
    if (isLeftUnchanged) this.sums.left += 1;
    for (const { fact } of events) if (fact.kind === 'boarded') this.sums.boardings += fact.count ?? 0;
  }
}
