import { effectiveEvents } from '../../trip-log/effective-events.js';
import { eventRow, extraTripRow, type DriverEventRow, type ExtraTrip } from '../../driver-log/event-row.js';
import { placedOn, stopIdOf } from '../../trip-log/event-place.js';
import type { LoggedEvent, TripIdentity } from '../../trip-log/operated-trip.js';
import { reconstructionFlag } from '../../trip-log/trip-event.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import { extraIdentity, type TripIdentities } from '../../driver-log/trip-identities.service.js';
import type { Network } from '../../network/network.service.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import { Findings } from '../files/findings.js';
import { patternFor } from './tides-added.js';
import { eventIdOf } from './tides-ids.io.js';
import { tripEvents, type TidesEvent, type TripRecords } from './tides-trips.js';
import type { PerformedRecord } from './tides-tables.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { tidesFindings } from './tides-findings.texts.js';

/** A trip of the files, found in the timetable or added to it. */
interface FoundTrip {
  readonly identity: TripIdentity;
  /** To be kept: nobody knew it before. */
  readonly extra: ExtraTrip | null;
}

export interface JudgedTrip extends FoundTrip {
  readonly records: TripRecords;
  readonly events: readonly JudgedEvent[];
}

/** What was said of which trip; a day of a city has so many that the whole row is made only when it is written. */
export interface JudgedEvent {
  readonly eventId: string;
  readonly tripId: string;
  /** Where its trip calls. */
  readonly stopIds: readonly string[];
  readonly said: TidesEvent;
  /** Where it was when it was recorded, by a timetable whose stops are not those of now; null: where the files say. */
  readonly recordedAt: RecordedPlace | null;
  readonly performed: PerformedRecord | null;
}

type RecordedPlace = Pick<DriverEventRow, 'position' | 'saidPlace'>;

const counts = ({ kind, count }: { kind: string; count: number | null }): boolean =>
  (kind === 'boarded' || kind === 'alighted') && (count ?? 0) > 0;

function* countsOf(judged: readonly JudgedTrip[]): Generator<JudgedEvent> {
  for (const { events } of judged) for (const event of events) if (counts(event.said)) yield event;
}

/** Where an event was recorded, if its trip calls there in another place or not at all by now and its row names no other stop. */
function placeWhenRecorded(said: TidesEvent, recorded: LoggedEvent, stopIds: readonly string[]): RecordedPlace | null {
  const [now = recorded] = placedOn([recorded], stopIds);
  return now === recorded || (said.stopId !== null && said.stopId !== stopIdOf(now, stopIds)) ? null : recorded;
}

/** Decides what the records of one day mean. Reads the timetable and what was logged; writes nothing. */
export class TidesJudge {
  private planned: ReadonlyMap<string, TripIdentity> = new Map();
  private notInService = 0;

  constructor(
    private readonly log: { readonly identities: TripIdentities; readonly events: LoggedEvents },
    private readonly network: Network,
    private readonly findings: Findings,
    private readonly now: EpochSeconds,
  ) {}

  private get agencyId(): string {
    return this.network.agency.agencyId;
  }

  async judge(date: ServiceDate, trips: readonly TripRecords[]): Promise<JudgedTrip[]> {
    this.planned = new Map((await this.log.identities.listPlanned(this.network, date)).map((trip) => [trip.tripId, trip]));
    const judged: JudgedTrip[] = [];
    for (const records of trips) {
      if (records.performed?.inService === false) this.notInService += 1;
      const found = records.performed?.inService === false ? null : await this.find(records);
      if (found !== null) judged.push({ ...found, records, events: this.eventsOf(records, found.identity, this.findings) });
    }
    this.checkFiles(date, judged);
    const stored = await this.log.events.listEvents(this.agencyId, date);
    this.checkStored(date, judged, stored);
    const byId = new Map(stored.map((event) => [event.eventId, event]));
    return stored.length === 0 ? judged : judged.map((trip) => this.asRecorded(trip, byId));
  }

  /** What can be said only after the last day. */
  finish(): void {
    if (this.notInService === 0) return;
    this.findings.add(
      tidesFindings['trips-not-in-service'],
      { file: 'trips_performed.csv', field: 'trip_type' },
      { count: this.notInService },
    );
  }

  private async find(records: TripRecords): Promise<FoundTrip | null> {
    const { performed, trip, date } = records;
    if (performed === null) return this.findLone(records);
    if (performed.relationship !== 'Scheduled' && performed.relationship !== 'Canceled') return this.findAdded(records, performed);
    const tripId = performed.scheduledTripId ?? trip;
    const field = performed.scheduledTripId === null ? 'trip_id_performed' : 'trip_id_scheduled';
    const identity = await this.findIdentity(date, tripId);
    const place = { file: 'trips_performed.csv', line: performed.line, field };
    if (identity === null) this.findings.add(tidesFindings['unknown-trip'], place, { value: tripId });
    else if (!identity.isScheduled) this.findings.add(tidesFindings['trip-not-promised'], place, { trip: tripId, date });
    return identity === null ? null : { identity, extra: null };
  }

  /** Counts without a row that tells of their trip. */
  private async findLone({ date, trip, visits, passengers }: TripRecords): Promise<FoundTrip | null> {
    const identity = await this.findIdentity(date, trip);
    const [visit] = visits;
    const [file, line] = visit === undefined ? ['passenger_events.csv', passengers[0]?.line ?? 1] : ['stop_visits.csv', visit.line];
    const place = { file, line, field: 'trip_id_performed' };
    // Among faults its row may well be one of them.
    if (identity !== null && this.findings.errorCount === 0) this.findings.add(tidesFindings['trip-not-closed'], place, { trip, date });
    if (identity === null && this.findings.knows('trips_performed.csv'))
      this.findings.add(fileFindings['unknown-reference'], place, { value: trip, target: 'trips_performed.csv' });
    return identity === null ? null : { identity, extra: null };
  }

  /** A trip that ran in addition: it keeps its own id and calls where its route does. */
  private async findAdded(records: TripRecords, performed: PerformedRecord): Promise<FoundTrip | null> {
    const { date, trip } = records;
    const place = { file: 'trips_performed.csv', line: performed.line };
    const known = await this.findIdentity(date, trip);
    if (known?.isScheduled === true)
      this.findings.add(tidesFindings['trip-id-taken'], { ...place, field: 'trip_id_performed' }, { value: trip });
    if (known !== null) return { identity: known, extra: null };
    const model = performed.scheduledTripId === null ? null : await this.findIdentity(date, performed.scheduledTripId);
    const pattern = patternFor([...this.network.patterns.values()], performed, model);
    if (pattern === null) {
      const code = performed.routeId === null ? fileFindings['missing-value'] : tidesFindings['no-such-pattern'];
      this.findings.add(code, { ...place, field: 'route_id' }, { value: performed.routeId ?? '', trip });
      return null;
    }
    const extra = extraTripRow(this.agencyId, { serviceDate: date, tripId: trip }, pattern);
    return { identity: extraIdentity(this.network, extra), extra };
  }

  private async findIdentity(date: ServiceDate, tripId: string): Promise<TripIdentity | null> {
    return this.planned.get(tripId) ?? this.log.identities.findIdentity(this.network, date, tripId);
  }

  private eventsOf(records: TripRecords, { tripId, patternId, stopIds, plan }: TripIdentity, findings: Findings): JudgedTrip['events'] {
    const { agencyTimezone: zone } = this.network.agency;
    const stops = this.network.patterns.get(patternId)?.stops ?? [];
    const { performed } = records;
    return tripEvents(records, { tripId, stops, plan, zone }, findings).map((said) => ({
      eventId: eventIdOf(this.agencyId, said),
      tripId,
      stopIds,
      said,
      recordedAt: null,
      performed,
    }));
  }

  rowOf(serviceDate: ServiceDate, { eventId, tripId, stopIds, said, recordedAt, performed }: JudgedEvent): DriverEventRow {
    const { kind, count, at } = said;
    const position = recordedAt === null ? said.position : null;
    // A file may name a stop by its sequence alone, so what is kept is the stop that was meant.
    const stopId = position === null ? null : (said.stopId ?? stopIds[position] ?? null);
    const vehicleId = said.vehicleId ?? performed?.vehicleId ?? null;
    const what = { kind, stopId, position, count, vehicleId, deviceTime: at, undoes: null, reason: null };
    const by = { actor: { agencyId: this.agencyId, accountId: null }, source: 'import', receivedAt: this.now } as const;
    const flags = performed?.isReconstruction === true ? reconstructionFlag : '';
    const trip = { serviceDate, tripId, stopIds };
    const row = eventRow(by, { eventId, serviceDate, tripId, ...what }, trip, { at, clockOffset: null }, flags);
    return recordedAt === null ? row : { ...row, position: recordedAt.position, saidPlace: recordedAt.saidPlace };
  }

  /** What was recorded before is as it was then where the file leaves it to the timetable, which may be another one by now. */
  private asRecorded(trip: JudgedTrip, stored: ReadonlyMap<string, LoggedEvent>): JudgedTrip {
    let untimed: ReadonlyMap<string, EpochSeconds> | null = null;
    const events = trip.events.map((event) => {
      const recorded = stored.get(event.eventId);
      if (recorded === undefined) return event;
      const { eventId, said, stopIds } = event;
      const isTimeSaid = said.at === recorded.deviceTime || (untimed ??= this.timesWithoutPlan(trip)).get(eventId) === said.at;
      const at = isTimeSaid ? said.at : recorded.deviceTime;
      return { ...event, said: { ...said, at }, recordedAt: placeWhenRecorded(said, recorded, stopIds) };
    });
    return { ...trip, events };
  }

  /** When the events of a trip happened as far as its files say. */
  private timesWithoutPlan({ records, identity }: JudgedTrip): Map<string, EpochSeconds> {
    const events = this.eventsOf(records, { ...identity, plan: [] }, new Findings());
    return new Map(events.map(({ eventId, said }) => [eventId, said.at]));
  }

  /** The same people in two tables would count twice. */
  private checkFiles(date: ServiceDate, judged: readonly JudgedTrip[]): void {
    const tables = new Map<string, string>();
    for (const { tripId, said } of countsOf(judged)) {
      const key = `${said.kind}\n${tripId}`;
      const first = tables.get(key);
      if (first === undefined) tables.set(key, said.table);
      else if (first !== said.table) {
        tables.set(key, said.table);
        this.findings.add(
          tidesFindings['counted-in-two-files'],
          { file: said.table, line: said.line, field: said.field },
          { trip: tripId, date },
        );
      }
    }
  }

  /**
   * So would people whom a driver or an earlier import of other rows has counted. What a manager recorded is a
   * correction, and stays one when the same file is imported again.
   */
  private checkStored(date: ServiceDate, judged: readonly JudgedTrip[], stored: readonly LoggedEvent[]): void {
    const others = new Map<string, LoggedEvent>();
    if (stored.length === 0) return;
    const own = new Set(judged.flatMap(({ events }) => events.map(({ eventId }) => eventId)));
    for (const event of effectiveEvents(stored)) {
      if (counts(event) && event.source !== 'manager' && !own.has(event.eventId)) others.set(`${event.kind}\n${event.tripId}`, event);
    }
    for (const { tripId, said } of countsOf(judged)) {
      const key = `${said.kind}\n${tripId}`;
      const other = others.get(key);
      others.delete(key);
      if (other === undefined) continue;
      const place = { file: said.table, line: said.line, field: said.field };
      this.findings.add(tidesFindings['counted-already'], place, { trip: tripId, date, source: other.source });
    }
  }
}
