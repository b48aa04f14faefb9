import type { EventKind } from '../../trip-log/trip-event.js';
import { countingKinds, flagsOf } from '../../trip-log/trip-event.js';
import { effectiveEvents } from '../../trip-log/effective-events.js';
import { groupBy, type LoggedEvent } from '../../trip-log/operated-trip.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import { eventIdOf, type RowFact } from './tides-ids.io.js';

/** The last event recorded for a fact, and whether it still counts. */
export interface Latest {
  readonly eventId: string;
  /** How many times a later delivery has changed the fact. */
  readonly version: number;
  /** null: nothing was recorded. */
  readonly event: LoggedEvent | null;
  readonly isStanding: boolean;
  /** Whether a manager has corrected its trip. */
  readonly isByHand: boolean;
}

interface LoggedTrip {
  readonly all: readonly LoggedEvent[];
  readonly standing: ReadonlySet<string>;
  readonly isCorrectedByHand: boolean;
}

const nothing: LoggedTrip = { all: [], standing: new Set(), isCorrectedByHand: false };
const ofTheRoad: ReadonlySet<EventKind> = new Set([...countingKinds, 'trip-started', 'stop-arrived', 'stop-departed', 'trip-ended']);

/** The log of a day, or of a trip, before an import. */
export class EarlierLog {
  private readonly byId: ReadonlyMap<string, LoggedEvent>;
  private readonly byTrip: ReadonlyMap<string, readonly LoggedEvent[]>;
  private readonly trips = new Map<string, LoggedTrip>();

  constructor(
    private readonly agencyId: string,
    logged: readonly LoggedEvent[],
  ) {
    this.byId = new Map(logged.map((event) => [event.eventId, event]));
    this.byTrip = groupBy(logged, ({ tripId }) => tripId);
  }

  get tripIds(): Iterable<string> {
    return this.byTrip.keys();
  }

  get isEmpty(): boolean {
    return this.byId.size === 0;
  }

  latest(fact: RowFact): Latest {
    let latest: Latest = { eventId: eventIdOf(this.agencyId, fact), version: 0, event: null, isStanding: false, isByHand: false };
    for (let event = this.byId.get(latest.eventId); event !== undefined;) {
      latest = { ...latest, event, ...this.stateOf(event) };
      // An event that counts has not been replaced.
      if (latest.isStanding) return latest;
      const version = latest.version + 1;
      const eventId = eventIdOf(this.agencyId, fact, version);
      event = this.byId.get(eventId);
      if (event !== undefined) latest = { ...latest, eventId, version };
    }
    return latest;
  }

  stateOf({ tripId, eventId }: LoggedEvent): Pick<Latest, 'isStanding' | 'isByHand'> {
    return { isStanding: this.logOf(tripId).standing.has(eventId), isByHand: this.isCorrectedByHand(tripId) };
  }

  /** The events of a trip that count. */
  standingOn(tripId: string): LoggedEvent[] {
    const { all, standing } = this.logOf(tripId);
    return all.filter(({ eventId }) => standing.has(eventId));
  }

  /** The imported events of a trip that count. */
  importedOn(tripId: string): LoggedEvent[] {
    return this.standingOn(tripId).filter(({ source, kind }) => source === 'import' && kind !== 'undo');
  }

  /** The ids that the latest counts from `stop_visits` have, for a trip with that many stops. */
  visitsOf({ date, trip }: { readonly date: string; readonly trip: string }, stops: number): ReadonlySet<string> {
    const sequences = Array.from({ length: stops }, (_, index) => index + 1);
    const facts = sequences.flatMap((sequence) =>
      (['boarded', 'alighted'] as const).map((kind) => ({ key: [date, trip, sequence], kind })),
    );
    return new Set(facts.map((each) => this.latest({ table: 'stop_visits.csv', ...each }).eventId));
  }

  hasImports(tripId: string): boolean {
    return this.logOf(tripId).all.some(({ source }) => source === 'import');
  }

  /** Whether a manager voided imported events of a trip, logged what happened on it, or moved events to it. */
  isCorrectedByHand(tripId: string): boolean {
    return this.logOf(tripId).isCorrectedByHand;
  }

  private logOf(tripId: string): LoggedTrip {
    const cached = this.trips.get(tripId);
    if (cached !== undefined) return cached;
    const all = this.byTrip.get(tripId);
    if (all === undefined) return nothing;
    const effective = all.some(({ undoes }) => undoes !== null) ? effectiveEvents(all) : all;
    const log = {
      all,
      standing: new Set(effective.map(({ eventId }) => eventId)),
      isCorrectedByHand: effective.some((event) => this.isByHand(event)),
    };
    this.trips.set(tripId, log);
    return log;
  }

  private isByHand({ source, kind, undoes, flags }: LoggedEvent): boolean {
    if (flagsOf(flags).includes('moved')) return true;
    if (source !== 'manager') return false;
    return undoes === null ? ofTheRoad.has(kind) : this.byId.get(undoes)?.source === 'import';
  }
}

/** The most ids in one query. */
const maxIds = 500;

/**
 * The latest events for passenger events that are not in the log of their day: their ids do not contain the date, and an earlier delivery
 * may have had another date.
 * @returns by the id of the first version; only those that were recorded
 */
export async function latestElsewhere(events: LoggedEvents, agencyId: string, facts: readonly RowFact[]): Promise<Map<string, Latest>> {
  const byId = new Map(facts.map((each) => [eventIdOf(agencyId, each), each]));
  const ids = [...byId.keys()];
  const found = new Map<string, Latest>();
  for (let from = 0; from < ids.length; from += maxIds) {
    for (const first of await events.findEvents(agencyId, ids.slice(from, from + maxIds))) {
      const each = byId.get(first.eventId);
      if (each !== undefined) found.set(first.eventId, await latestOf(events, agencyId, each, first));
    }
  }
  return found;
}

async function latestOf(events: LoggedEvents, agencyId: string, fact: RowFact, first: LoggedEvent): Promise<Latest> {
  let [event, version] = [first, 0];
  for (;;) {
    const [next] = await events.findEvents(agencyId, [eventIdOf(agencyId, fact, version + 1)]);
    if (next === undefined) break;
    [event, version] = [next, version + 1];
  }
  const { eventId, serviceDate, tripId } = event;
  const log = new EarlierLog(agencyId, await events.listEvents(agencyId, serviceDate, tripId));
  return { eventId, version, event, ...log.stateOf(event) };
}
