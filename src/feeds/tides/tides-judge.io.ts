import { placedOn, stopIdOf } from '../../trip-log/event-place.js';
import type { LoggedEvent, TripIdentity } from '../../trip-log/operated-trip.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import type { TripIdentities } from '../../driver-log/trip-identities.service.js';
import type { Network } from '../../network/network.service.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import { Findings } from '../files/findings.js';
import { leftAsItIs, TidesChanges, type ChangesContext, type JudgedEvent, type TripChanges } from './tides-changes.io.js';
import { TidesTripFinder, type FoundTrip } from './tides-found.io.js';
import { KnownLog, latestElsewhere, type Latest } from './tides-known.io.js';
import type { PlacedEvent } from './tides-rows.js';
import type { VisitRecord, TripRecords } from './tides-tables.js';
import { tripTold, type TidesEvent, type ToldTrip } from './tides-trips.js';
import { Uncounted } from './tides-uncounted.js';
import { tidesFindings } from './tides-findings.texts.js';

export interface JudgedTrip extends FoundTrip {
  readonly tripId: string;
  readonly stopIds: readonly string[];
  readonly records: TripRecords;
  readonly events: readonly JudgedEvent[];
  readonly boardings: ToldTrip['boardings'];
}

type ChangedTrip = JudgedTrip & TripChanges;

/** What is to be done of a day. */
export interface JudgedDay {
  readonly trips: readonly ChangedTrip[];
  readonly changes: TidesChanges;
}

const counts = ({ kind, count }: { kind: string; count: number | null }): boolean =>
  (kind === 'boarded' || kind === 'alighted') && (count ?? 0) > 0;

const isNewCount = ({ said, latest }: JudgedEvent): boolean => counts(said) && latest.event === null;

function* countsOf(judged: readonly Pick<JudgedTrip, 'events'>[]): Generator<JudgedEvent> {
  for (const event of eventsIn(judged)) if (counts(event.said)) yield event;
}

function* eventsIn(judged: readonly Pick<JudgedTrip, 'events'>[]): Generator<JudgedEvent> {
  for (const { events } of judged) yield* events;
}

/** Where an event was recorded, if its trip calls there in another place or not at all by now and its row names no other stop. */
function placeWhenRecorded(said: TidesEvent, recorded: LoggedEvent, stopIds: readonly string[]): PlacedEvent['recordedAt'] {
  const [now = recorded] = placedOn([recorded], stopIds);
  return now === recorded || (said.stopId !== null && said.stopId !== stopIdOf(now, stopIds)) ? null : recorded;
}

/** What is told once, of all that was judged. */
interface Sums {
  notInService: number;
  /** Values and trips that were imported before and are not in this delivery: how many, and of which trip the first. */
  readonly gone: Record<'values-gone' | 'trips-gone', { count: number; date: ServiceDate; trip: string } | null>;
}

/** Decides what the records of one day mean. Reads the timetable and what was logged; writes nothing. */
export class TidesJudge {
  private known: KnownLog;
  private readonly findings: Findings;
  private readonly sums: Sums = { notInService: 0, gone: { 'values-gone': null, 'trips-gone': null } };
  private readonly uncounted: Uncounted;

  constructor(
    private readonly log: { readonly identities: TripIdentities; readonly events: LoggedEvents },
    private readonly network: Network,
    private readonly context: ChangesContext,
  ) {
    this.findings = context.findings;
    this.uncounted = new Uncounted(context.findings);
    this.known = new KnownLog(context.agencyId, []);
  }

  async judge(date: ServiceDate, trips: readonly TripRecords[]): Promise<JudgedDay> {
    const { agencyId } = this.context;
    const planned = new Map((await this.log.identities.listPlanned(this.network, date)).map((trip) => [trip.tripId, trip]));
    this.known = new KnownLog(agencyId, await this.log.events.listEvents(agencyId, date));
    const finder = new TidesTripFinder(this.log.identities, this.network, this.findings, { planned, known: this.known });
    const judged: JudgedTrip[] = [];
    for (const records of trips) {
      if (records.performed?.inService === false) this.sums.notInService += 1;
      const found = records.performed?.inService === false ? null : await finder.find(records);
      if (found !== null) judged.push(await this.judged(records, found));
    }
    this.checkFiles(date, judged);
    const changes = new TidesChanges(this.context, this.known, eventsIn(judged));
    const changed = judged.map((trip) => ({ ...trip, ...this.unlessCounted(trip, changes.of(trip)) }));
    this.checkKnown(date, changed);
    for (const { tripId, staying } of changed) this.note('values-gone', staying, { date, trip: tripId });
    if (this.context.reason !== null) this.noteTripsGone(date, new Set(judged.map(({ tripId }) => tripId)));
    return { trips: changed, changes };
  }

  /** What can be said only after the last day. */
  finish(): void {
    // Among faults, what seems to be missing may well be in one of them.
    if (this.findings.errorCount === 0) this.uncounted.tell();
    const { notInService: count, gone } = this.sums;
    if (count > 0) this.findings.add(tidesFindings['trips-not-in-service'], { file: 'trips_performed.csv', field: 'trip_type' }, { count });
    for (const code of ['values-gone', 'trips-gone'] as const)
      if (gone[code] !== null) this.findings.add(tidesFindings[code], {}, gone[code]);
  }

  private async judged(records: TripRecords, found: FoundTrip): Promise<JudgedTrip> {
    const { tripId, stopIds } = found.identity;
    const isCountedBefore = ({ date, trip, sequence }: VisitRecord): boolean =>
      this.context.reason === null &&
      this.known.latest({ table: 'stop_visits.csv', key: [date, trip, sequence], kind: 'boarded' }).isStanding;
    const told = this.told(records, found.identity, this.findings, isCountedBefore);
    const known = this.known.importedOn(tripId);
    this.uncounted.note(records, told, { isCountedBefore: known.some(({ kind }) => kind === 'boarded') });
    const elsewhere = await this.elsewhere(told.events);
    const events = this.asRecorded(
      told.events.map((said) => ({
        ...{ serviceDate: records.date, tripId, stopIds, said, recordedAt: null, performed: records.performed },
        latest: elsewhere.get(said) ?? this.known.latest(said),
      })),
      () => this.told(records, { ...found.identity, plan: [] }, new Findings()).events,
    );
    return { ...found, tripId, stopIds, records, events, boardings: told.boardings };
  }

  /** On a day without a log what was recorded elsewhere is found when it is written, and costs nobody a look. */
  private async elsewhere(events: readonly TidesEvent[]): Promise<ReadonlyMap<TidesEvent, Latest>> {
    const unknown = this.known.isEmpty
      ? []
      : events.filter((said) => said.table === 'passenger_events.csv' && this.known.latest(said).event === null);
    if (unknown.length === 0) return new Map();
    const found = await latestElsewhere(this.log.events, this.context.agencyId, unknown);
    return new Map(
      unknown.flatMap((said) => {
        const latest = found.get(this.known.latest(said).eventId);
        return latest === undefined ? [] : [[said, latest] as const];
      }),
    );
  }

  private note(code: keyof Sums['gone'], count: number, first: { date: ServiceDate; trip: string }): void {
    const { gone } = this.sums;
    if (count > 0) gone[code] = { ...(gone[code] ?? first), count: (gone[code]?.count ?? 0) + count };
  }

  /** Which trips a delivery is about is its own affair; but who re-validates a day may have left out what was wrong. */
  private noteTripsGone(date: ServiceDate, here: ReadonlySet<string>): void {
    for (const trip of this.known.tripIds)
      if (!here.has(trip) && this.known.importedOn(trip).some(counts)) this.note('trips-gone', 1, { date, trip });
  }

  private told(
    records: TripRecords,
    { tripId, patternId, plan }: TripIdentity,
    findings: Findings,
    isCountedBefore?: (visit: VisitRecord) => boolean,
  ): ToldTrip {
    const { agencyTimezone: zone } = this.network.agency;
    return tripTold(records, { tripId, stops: this.network.patterns.get(patternId)?.stops ?? [], plan, zone }, findings, isCountedBefore);
  }

  /**
   * What was recorded before is as it was then where the file leaves it to the timetable, which may be another one by now.
   * @param withoutPlan the events as far as the files say when they happened
   */
  private asRecorded(events: readonly JudgedEvent[], withoutPlan: () => readonly TidesEvent[]): readonly JudgedEvent[] {
    let untimed: ReadonlyMap<string, EpochSeconds> | null = null;
    const idOf = ({ table, key, kind }: TidesEvent): string => JSON.stringify([table, key, kind]);
    return events.map((event) => {
      const { said, stopIds } = event;
      const recorded = event.latest.event;
      if (recorded === null) return event;
      const isTimeSaid =
        said.at === recorded.deviceTime ||
        (untimed ??= new Map(withoutPlan().map((each) => [idOf(each), each.at]))).get(idOf(said)) === said.at;
      const at = isTimeSaid ? said.at : recorded.deviceTime;
      return { ...event, said: { ...said, at }, recordedAt: placeWhenRecorded(said, recorded, stopIds) };
    });
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
   * So would people whom an earlier import of other tables has counted; another stop of the same trip is other people. What was
   * recorded before counts as it did, and what a manager recorded is a correction, and stays one.
   */
  private checkKnown(date: ServiceDate, judged: readonly ChangedTrip[]): void {
    if (this.known.isEmpty) return;
    const own = new Set(Array.from(eventsIn(judged), ({ latest }) => latest.eventId));
    for (const { tripId, stopIds, records, events, takenBack, isLeft } of judged) {
      if (isLeft) continue;
      const visits = this.known.visitsOf(records, stopIds.length);
      const others = this.known
        .importedOn(tripId)
        .filter((event) => counts(event) && !own.has(event.eventId) && !takenBack.has(event.eventId));
      for (const kind of ['boarded', 'alighted'] as const) {
        const said = events.find((event) => event.said.kind === kind && isNewCount(event))?.said;
        const ofStops = said?.table === 'stop_visits.csv' ? visits : new Set();
        const isOther = others.some((event) => event.kind === kind && !ofStops.has(event.eventId));
        if (said === undefined || !isOther) continue;
        const place = { file: said.table, line: said.line, field: said.field };
        this.findings.add(tidesFindings['counted-already'], place, { trip: tripId, date });
      }
    }
  }

  /** What a driver, or a manager from paper, counted, and was never imported, is theirs: the trip is left as it is. */
  private unlessCounted(trip: JudgedTrip, changes: TripChanges): TripChanges {
    const said = trip.events.find(isNewCount);
    const standing = said === undefined ? [] : this.known.standingOn(trip.tripId).filter(counts);
    const isDrivers = standing.some(({ source }) => source === 'driver');
    const isManagers = standing.some(({ source }) => source === 'manager') && !this.known.hasImports(trip.tripId);
    if (said === undefined || (!isDrivers && !isManagers)) return changes;
    const place = { file: said.said.table, line: said.said.line, field: said.said.field };
    const code = isDrivers ? 'counted-by-driver' : 'corrected-by-hand';
    this.findings.add(tidesFindings[code], place, { trip: trip.tripId, date: trip.records.date });
    return leftAsItIs;
  }
}
