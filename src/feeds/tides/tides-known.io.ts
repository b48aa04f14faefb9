import type { EventKind } from '../../trip-log/trip-event.js';
import { countingKinds, flagsOf } from '../../trip-log/trip-event.js';
import { effectiveEvents } from '../../trip-log/effective-events.js';
import { groupBy, type LoggedEvent } from '../../trip-log/operated-trip.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import { eventIdOf, type SaidByRow } from './tides-ids.io.js';

/** The last event that was recorded of what a row says, and whether it counts. */
export interface Latest {
  readonly eventId: string;
  readonly version: number;
  /** Null: nothing was recorded of it. */
  readonly event: LoggedEvent | null;
  readonly isStanding: boolean;
  /** A manager has corrected the trip that it is of. */
  readonly isByHand: boolean;
}

interface KnownTripLog {
  readonly all: readonly LoggedEvent[];
  readonly standing: ReadonlySet<string>;
  readonly isCorrectedByHand: boolean;
}

const nothing: KnownTripLog = { all: [], standing: new Set(), isCorrectedByHand: false };
const ofTheRoad: ReadonlySet<EventKind> = new Set([...countingKinds, 'trip-started', 'stop-arrived', 'stop-departed', 'trip-ended']);

/** What was in the log of a day, or of a trip, before more is imported. */
export class KnownLog {
  private readonly byId: ReadonlyMap<string, LoggedEvent>;
  private readonly byTrip: ReadonlyMap<string, readonly LoggedEvent[]>;
  private readonly trips = new Map<string, KnownTripLog>();

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

  latest(said: SaidByRow): Latest {
    let latest: Latest = { eventId: eventIdOf(this.agencyId, said), version: 0, event: null, isStanding: false, isByHand: false };
    for (let event = this.byId.get(latest.eventId); event !== undefined;) {
      latest = { ...latest, event, ...this.stateOf(event) };
      // What counts was never replaced.
      if (latest.isStanding) return latest;
      const version = latest.version + 1;
      const eventId = eventIdOf(this.agencyId, said, version);
      event = this.byId.get(eventId);
      if (event !== undefined) latest = { ...latest, eventId, version };
    }
    return latest;
  }

  stateOf({ tripId, eventId }: LoggedEvent): Pick<Latest, 'isStanding' | 'isByHand'> {
    return { isStanding: this.logOf(tripId).standing.has(eventId), isByHand: this.isCorrectedByHand(tripId) };
  }

  /** What counts of a trip. */
  standingOn(tripId: string): LoggedEvent[] {
    const { all, standing } = this.logOf(tripId);
    return all.filter(({ eventId }) => standing.has(eventId));
  }

  /** What was imported of a trip and counts. */
  importedOn(tripId: string): LoggedEvent[] {
    return this.standingOn(tripId).filter(({ source, kind }) => source === 'import' && kind !== 'undo');
  }

  /** The events of people that rows of `stop_visits` stand for, as far as there are stops. */
  visitsOf({ date, trip }: { readonly date: string; readonly trip: string }, stops: number): ReadonlySet<string> {
    const sequences = Array.from({ length: stops }, (_, index) => index + 1);
    const said = sequences.flatMap((sequence) => (['boarded', 'alighted'] as const).map((kind) => ({ key: [date, trip, sequence], kind })));
    return new Set(said.map((each) => this.latest({ table: 'stop_visits.csv', ...each }).eventId));
  }

  hasImports(tripId: string): boolean {
    return this.logOf(tripId).all.some(({ source }) => source === 'import');
  }

  /** Whether a manager voided what was imported of a trip, added to what was logged of it on the road, or moved a log to it. */
  isCorrectedByHand(tripId: string): boolean {
    return this.logOf(tripId).isCorrectedByHand;
  }

  private logOf(tripId: string): KnownTripLog {
    const known = this.trips.get(tripId);
    if (known !== undefined) return known;
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

/** How many ids are asked for at once. */
const mostIds = 500;

/**
 * What was recorded of passengers whose first event is not among those of their day: their ids do not hold their date, and an earlier
 * delivery may have had another one.
 * @returns by the first id of each that was recorded at all
 */
export async function latestElsewhere(events: LoggedEvents, agencyId: string, said: readonly SaidByRow[]): Promise<Map<string, Latest>> {
  const byId = new Map(said.map((each) => [eventIdOf(agencyId, each), each]));
  const ids = [...byId.keys()];
  const found = new Map<string, Latest>();
  for (let from = 0; from < ids.length; from += mostIds) {
    for (const first of await events.findEvents(agencyId, ids.slice(from, from + mostIds))) {
      const each = byId.get(first.eventId);
      if (each !== undefined) found.set(first.eventId, await latestOf(events, agencyId, each, first));
    }
  }
  return found;
}

async function latestOf(events: LoggedEvents, agencyId: string, said: SaidByRow, first: LoggedEvent): Promise<Latest> {
  let [event, version] = [first, 0];
  for (;;) {
    const [next] = await events.findEvents(agencyId, [eventIdOf(agencyId, said, version + 1)]);
    if (next === undefined) break;
    [event, version] = [next, version + 1];
  }
  const { eventId, serviceDate, tripId } = event;
  const known = new KnownLog(agencyId, await events.listEvents(agencyId, serviceDate, tripId));
  return { eventId, version, event, ...known.stateOf(event) };
}
