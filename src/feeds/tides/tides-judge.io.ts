import { placedOn, placeOf, stopIdOf } from '../../trip-log/event-place.js';
import type { LoggedEvent, TripIdentity } from '../../trip-log/operated-trip.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import type { TripIdentities } from '../../driver-log/trip-identities.service.js';
import type { Network } from '../../network/network.service.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import { Findings } from '../files/findings.js';
import { unchangedTrip, TidesChanges, type ChangesContext, type JudgedEvent, type TripChanges } from './tides-changes.io.js';
import { TidesTripFinder, type FoundTrip } from './tides-found.io.js';
import { EarlierLog, latestElsewhere, type Latest } from './tides-known.io.js';
import { isAsPlanned } from './tides-own.js';
import type { PlacedEvent } from './tides-rows.js';
import type { VisitRecord, TripRecords } from './tides-tables.js';
import { reportTrip, type TidesEvent, type TripReport } from './tides-trips.js';
import { Uncounted } from './tides-uncounted.js';
import { tidesFindings } from './tides-findings.texts.js';

export interface JudgedTrip extends FoundTrip {
  readonly tripId: string;
  readonly stopIds: readonly string[];
  readonly records: TripRecords;
  readonly events: readonly JudgedEvent[];
  readonly boardings: TripReport['boardings'];
}

type ChangedTrip = JudgedTrip & TripChanges;

/** What has to be written for a day. */
export interface JudgedDay {
  readonly trips: readonly ChangedTrip[];
  readonly changes: TidesChanges;
}

/** Whether an event counts people who boarded or alighted. */
const isCount = ({ kind, count }: { kind: string; count: number | null }): boolean =>
  (kind === 'boarded' || kind === 'alighted') && (count ?? 0) > 0;

const isNewCount = ({ fact, latest }: JudgedEvent): boolean => isCount(fact) && latest.event === null;

function* countsOf(judged: readonly Pick<JudgedTrip, 'events'>[]): Generator<JudgedEvent> {
  for (const event of eventsIn(judged)) if (isCount(event.fact)) yield event;
}

function* eventsIn(judged: readonly Pick<JudgedTrip, 'events'>[]): Generator<JudgedEvent> {
  for (const { events } of judged) yield* events;
}

/** People at a stop that is not on the trip are stored with a position beyond its last stop, as if a later timetable had taken the stop away. */
const besideTimetable = ({ isGone = false, stopId }: TidesEvent, stopIds: readonly string[]): PlacedEvent['recordedAt'] =>
  isGone ? { position: stopIds.length, saidPlace: placeOf({ stopId, position: null }) } : null;

/** The recorded place of an event, if its trip now calls there at another index or never, and its row names no other stop; else null. */
function placeWhenRecorded(fact: TidesEvent, recorded: LoggedEvent, stopIds: readonly string[]): PlacedEvent['recordedAt'] {
  const [now = recorded] = placedOn([recorded], stopIds);
  return now === recorded || (fact.stopId !== null && fact.stopId !== stopIdOf(now, stopIds)) ? null : recorded;
}

/** What is summed over all days, to be reported once. */
interface MissingSums {
  notInService: number;
  /** Values and trips of earlier imports that are missing from this delivery: how many, and the first of them. */
  readonly missing: Record<'values-gone' | 'trips-gone', { count: number; date: ServiceDate; trip: string } | null>;
}

/** Decides what the records of a delivery mean, day by day (`judge`), and reports sums at the end (`finish`). Writes nothing. */
export class TidesJudge {
  private earlierLog: EarlierLog;
  private readonly findings: Findings;
  private readonly sums: MissingSums = { notInService: 0, missing: { 'values-gone': null, 'trips-gone': null } };
  private readonly uncounted: Uncounted;

  constructor(
    private readonly log: { readonly identities: TripIdentities; readonly events: LoggedEvents },
    private readonly network: Network,
    private readonly context: ChangesContext,
  ) {
    this.findings = context.findings;
    this.uncounted = new Uncounted(context.findings);
    this.earlierLog = new EarlierLog(context.agencyId, []);
  }

  async judge(date: ServiceDate, trips: readonly TripRecords[]): Promise<JudgedDay> {
    const { agencyId } = this.context;
    const planned = new Map((await this.log.identities.listPlanned(this.network, date)).map((trip) => [trip.tripId, trip]));
    this.earlierLog = new EarlierLog(agencyId, await this.log.events.listEvents(agencyId, date));
    const finder = new TidesTripFinder(this.log.identities, this.network, this.findings, { planned, earlierLog: this.earlierLog });
    const judged: JudgedTrip[] = [];
    for (const records of trips) {
      if (records.performed !== null && isAsPlanned(records.performed)) continue;
      if (records.performed?.inService === false) this.sums.notInService += 1;
      const found = records.performed?.inService === false ? null : await finder.find(records);
      if (found !== null) judged.push(await this.judgeTrip(records, found));
    }
    this.checkFiles(date, judged);
    const changes = new TidesChanges(this.context, this.earlierLog, eventsIn(judged));
    const changed = judged.map((trip) => ({ ...trip, ...this.unlessCounted(trip, changes.changesOf(trip)) }));
    this.checkAgainstLog(date, changed);
    for (const { tripId, notRepeated } of changed) this.note('values-gone', notRepeated, { date, trip: tripId });
    if (this.context.reason !== null) this.noteTripsGone(date, new Set(judged.map(({ tripId }) => tripId)));
    return { trips: changed, changes };
  }

  /** To be called after the last day. */
  finish(): void {
    // After other errors counts may only seem to be missing.
    if (this.findings.errorCount === 0) this.uncounted.report();
    const { notInService: count, missing } = this.sums;
    if (count > 0) this.findings.add(tidesFindings['trips-not-in-service'], { file: 'trips_performed.csv', field: 'trip_type' }, { count });
    for (const code of ['values-gone', 'trips-gone'] as const)
      if (missing[code] !== null) this.findings.add(tidesFindings[code], {}, missing[code]);
  }

  private async judgeTrip(records: TripRecords, found: FoundTrip): Promise<JudgedTrip> {
    const { tripId, stopIds } = found.identity;
    const isVisitCountedBefore = ({ date, trip, sequence }: VisitRecord): boolean =>
      // A correction (a delivery with a reason) has to repeat all counts.
      this.context.reason === null &&
      this.earlierLog.latest({ table: 'stop_visits.csv', key: [date, trip, sequence], kind: 'boarded' }).isStanding;
    const report = this.tripReport(records, found.identity, this.findings, isVisitCountedBefore);
    const imported = this.earlierLog.importedOn(tripId);
    this.uncounted.note(records, report, { isCountedBefore: imported.some(({ kind }) => kind === 'boarded') });
    const elsewhere = await this.elsewhere(report.events);
    const events = this.asRecorded(
      report.events.map((fact) => ({
        ...{ serviceDate: records.date, tripId, stopIds, fact, recordedAt: besideTimetable(fact, stopIds), performed: records.performed },
        latest: elsewhere.get(fact) ?? this.earlierLog.latest(fact),
      })),
      () => this.tripReport(records, { ...found.identity, plan: [] }, new Findings()).events,
    );
    return { ...found, tripId, stopIds, records, events, boardings: report.boardings };
  }

  /**
   * The latest events that other days have for passenger events of this day. On a day without a log they are not looked up, because writing
   * finds duplicates anyway.
   */
  private async elsewhere(events: readonly TidesEvent[]): Promise<ReadonlyMap<TidesEvent, Latest>> {
    const unknown = this.earlierLog.isEmpty
      ? []
      : events.filter((fact) => fact.table === 'passenger_events.csv' && this.earlierLog.latest(fact).event === null);
    if (unknown.length === 0) return new Map();
    const found = await latestElsewhere(this.log.events, this.context.agencyId, unknown);
    return new Map(
      unknown.flatMap((fact) => {
        const latest = found.get(this.earlierLog.latest(fact).eventId);
        return latest === undefined ? [] : [[fact, latest] as const];
      }),
    );
  }

  private note(code: keyof MissingSums['missing'], count: number, first: { date: ServiceDate; trip: string }): void {
    const { missing } = this.sums;
    if (count > 0) missing[code] = { ...(missing[code] ?? first), count: (missing[code]?.count ?? 0) + count };
  }

  /** Notes trips that a correction lacks. A delivery may have only some trips; a correction should have all that were imported before. */
  private noteTripsGone(date: ServiceDate, here: ReadonlySet<string>): void {
    for (const trip of this.earlierLog.tripIds)
      if (!here.has(trip) && this.earlierLog.importedOn(trip).some(isCount)) this.note('trips-gone', 1, { date, trip });
  }

  private tripReport(
    records: TripRecords,
    { tripId, patternId, plan }: TripIdentity,
    findings: Findings,
    isCountedBefore?: (visit: VisitRecord) => boolean,
  ): TripReport {
    const { agencyTimezone: zone } = this.network.agency;
    return reportTrip(records, { tripId, stops: this.network.patterns.get(patternId)?.stops ?? [], plan, zone }, findings, isCountedBefore);
  }

  /**
   * If a file leaves times to the timetable, events that were imported before keep their recorded times, because the timetable may have
   * changed. The same goes for the recorded place if their trip now calls there at another index or never.
   * @param withoutPlan makes the events with only the times that the files give
   */
  private asRecorded(events: readonly JudgedEvent[], withoutPlan: () => readonly TidesEvent[]): readonly JudgedEvent[] {
    let timesInFiles: ReadonlyMap<string, EpochSeconds> | null = null;
    const idOf = ({ table, key, kind }: TidesEvent): string => JSON.stringify([table, key, kind]);
    return events.map((event) => {
      const { fact, stopIds } = event;
      const recorded = event.latest.event;
      if (recorded === null) return event;
      const keepsOwnTime =
        fact.at === recorded.deviceTime ||
        (timesInFiles ??= new Map(withoutPlan().map((each) => [idOf(each), each.at]))).get(idOf(fact)) === fact.at;
      const at = keepsOwnTime ? fact.at : recorded.deviceTime;
      return { ...event, fact: { ...fact, at }, recordedAt: placeWhenRecorded(fact, recorded, stopIds) };
    });
  }

  /** Reports counts of one trip in two tables, which would count people twice. */
  private checkFiles(date: ServiceDate, judged: readonly JudgedTrip[]): void {
    const tables = new Map<string, string>();
    for (const { tripId, fact } of countsOf(judged)) {
      const key = `${fact.kind}\n${tripId}`;
      const first = tables.get(key);
      if (first === undefined) tables.set(key, fact.table);
      else if (first !== fact.table) {
        tables.set(key, fact.table);
        this.findings.add(
          tidesFindings['counted-in-two-files'],
          { file: fact.table, line: fact.line, field: fact.field },
          { trip: tripId, date },
        );
      }
    }
  }

  /**
   * Reports new counts for a trip that an earlier import counted from another table or other rows, which would count people twice. Counts of
   * other stops of the trip are other people.
   */
  private checkAgainstLog(date: ServiceDate, judged: readonly ChangedTrip[]): void {
    if (this.earlierLog.isEmpty) return;
    const own = new Set(Array.from(eventsIn(judged), ({ latest }) => latest.eventId));
    for (const { tripId, stopIds, records, events, takenBack, isLeftUnchanged } of judged) {
      if (isLeftUnchanged) continue;
      const visits = this.earlierLog.visitsOf(records, stopIds.length);
      const others = this.earlierLog
        .importedOn(tripId)
        .filter((event) => isCount(event) && !own.has(event.eventId) && !takenBack.has(event.eventId));
      for (const kind of ['boarded', 'alighted'] as const) {
        const fact = events.find((event) => event.fact.kind === kind && isNewCount(event))?.fact;
        const ofStops = fact?.table === 'stop_visits.csv' ? visits : new Set();
        const isOther = others.some((event) => event.kind === kind && !ofStops.has(event.eventId));
        if (fact === undefined || !isOther) continue;
        const place = { file: fact.table, line: fact.line, field: fact.field };
        this.findings.add(tidesFindings['counted-already'], place, { trip: tripId, date });
      }
    }
  }

  /**
   * The given changes. If the delivery has new counts for a trip that its driver counted, or that a manager counted and no import touched: no
   * changes, and a finding.
   */
  private unlessCounted(trip: JudgedTrip, changes: TripChanges): TripChanges {
    const newCount = trip.events.find(isNewCount);
    const standing = newCount === undefined ? [] : this.earlierLog.standingOn(trip.tripId).filter(isCount);
    const isCountedByDriver = standing.some(({ source }) => source === 'driver');
    const isCountedByManager = standing.some(({ source }) => source === 'manager') && !this.earlierLog.hasImports(trip.tripId);
    if (newCount === undefined || (!isCountedByDriver && !isCountedByManager)) return changes;
    const place = { file: newCount.fact.table, line: newCount.fact.line, field: newCount.fact.field };
    const code = isCountedByDriver ? 'counted-by-driver' : 'corrected-by-hand';
    this.findings.add(tidesFindings[code], place, { trip: trip.tripId, date: trip.records.date });
    return unchangedTrip;
  }
}
