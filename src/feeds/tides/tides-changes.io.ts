import type { DriverEventRow } from '../../driver-log/event-row.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import { isSameEvent } from '../../driver-log/driver-log.service.js';
import type { LoggedEvent } from '../../trip-log/operated-trip.js';
import { flagsOf, type EventKind } from '../../trip-log/trip-event.js';
import type { Findings } from '../files/findings.js';
import type { Counted } from './tides-counts.js';
import { tidesFindings } from './tides-findings.texts.js';
import { eventIdOf, undoIdOf } from './tides-ids.io.js';
import { latestElsewhere, type EarlierLog, type Latest } from './tides-known.io.js';
import { endRow, importedRow, isIncompleteEnd, undoRow, type Importing, type PlacedEvent } from './tides-rows.js';
import type { TidesFile, TripRecords } from './tides-tables.js';

/** An event from the files, with the latest event that was recorded for the same fact. */
export interface JudgedEvent extends PlacedEvent {
  readonly latest: Latest;
}

/** What a delivery contains. */
export interface DeliveredTables {
  /** The kinds of events that occur in it. */
  readonly kinds: ReadonlySet<EventKind>;
  /** The kinds of events for which it has a column, even if all cells are empty. */
  readonly columns: ReadonlySet<EventKind>;
}

export interface ChangesContext extends Importing {
  readonly findings: Findings;
  readonly delivered: DeliveredTables;
  /** Why differences from an earlier import are accepted as corrections; null: they are refused. */
  readonly reason: string | null;
}

/** A row to be written, and what it does: add an event, replace one, or undo one. */
export interface Write {
  readonly eventId: string;
  readonly does: 'add' | 'replace' | 'undo' | 'take-back';
  readonly row: () => DriverEventRow;
  readonly place: { readonly file: TidesFile; readonly line: number; readonly field: string };
  readonly judged: JudgedEvent | null;
}

interface TripToChange {
  readonly records: TripRecords;
  readonly tripId: string;
  readonly stopIds: readonly string[];
  readonly boardings: Counted;
  readonly events: readonly JudgedEvent[];
}

export interface TripChanges {
  readonly writes: readonly Write[];
  /** Ids of events that are undone, because the delivery no longer contains them. */
  readonly takenBack: ReadonlySet<string>;
  /** The number of earlier values that the delivery does not repeat, and that still count. */
  readonly notRepeated: number;
  /** Whether nothing is imported, because a manager has corrected the trip or its driver has counted it. */
  readonly isLeftUnchanged: boolean;
}

const ofTrip: ReadonlySet<EventKind> = new Set(['trip-started', 'trip-ended', 'trip-cancelled']);
/** What only an export of this program says of a trip: there they are all, or they were taken back. */
const ofOwnExport: ReadonlySet<EventKind> = new Set(['bus-full', 'trip-shifted', 'trip-added']);
const visitKinds = ['stop-arrived', 'alighted', 'boarded', 'left-behind', 'stop-departed'] as const satisfies readonly EventKind[];
const none: ReadonlySet<string> = new Set();

export const unchangedTrip: TripChanges = { writes: [], takenBack: none, notRepeated: 0, isLeftUnchanged: true };

/** Decides which events of a day are new, differ from earlier deliveries, or are missing. Writes nothing. */
export class TidesChanges {
  private readonly deliveredIds: ReadonlySet<string>;

  /** @param events all events of the day, because a row may have moved to another trip */
  constructor(
    private readonly context: ChangesContext,
    private readonly log: EarlierLog,
    events: Iterable<JudgedEvent>,
  ) {
    this.deliveredIds = new Set(Array.from(events, ({ latest }) => latest.eventId));
  }

  changesOf(trip: TripToChange): TripChanges {
    const { reason } = this.context;
    const missing = this.log.importedOn(trip.tripId).filter((event) => this.isMissing(event, trip));
    const isByHand = this.isByHand(trip);
    const isIncomplete = this.isIncomplete(trip);
    const endFromBefore = isByHand ? [] : this.earlierEnd(trip, isIncomplete);
    const judged = trip.events.map((event) => ({ event, is: this.compare(event, { isByHand, isIncomplete }) }));
    const differing = judged.filter(({ is }) => is !== 'same');
    if (reason !== null && isByHand && this.log.hasImports(trip.tripId) && differing.length + missing.length > 0) {
      this.add('corrected-by-hand', trip, differing[0]?.event);
      return unchangedTrip;
    }
    const writes = differing.flatMap(({ event, is }) => {
      const asIncomplete = isIncomplete ?? (event.latest.event !== null && isIncompleteEnd(event.latest.event));
      if (is === 'new') return [this.write('add', event, event.latest.eventId, asIncomplete)];
      if (reason !== null || is === 'completed') return this.replace(event, event.latest, asIncomplete);
      this.add('imported-differently', trip, event);
      return [];
    });
    if (reason === null) {
      // A trip cannot both have run and be cancelled; other missing rows may come in another file.
      if (missing.some(({ kind }) => ofTrip.has(kind))) this.add('imported-differently', trip);
      return { writes: [...writes, ...endFromBefore], takenBack: none, notRepeated: missing.length, isLeftUnchanged: false };
    }
    const undos = missing.map((event) => this.undo('take-back', event, placeOf(trip.records)));
    const takenBack = new Set(missing.map(({ eventId }) => eventId));
    return { writes: [...writes, ...endFromBefore, ...undos], takenBack, notRepeated: 0, isLeftUnchanged: false };
  }

  /**
   * Decides on an event whose id is in use on another date.
   * @returns what to write; null: the recorded event is different and must not be replaced
   */
  async recordedElsewhere(events: LoggedEvents, duplicate: JudgedEvent): Promise<readonly Write[] | null> {
    const { agencyId, reason, findings } = this.context;
    const [latest] = (await latestElsewhere(events, agencyId, [duplicate.fact])).values();
    if (latest === undefined) return null;
    const event = { ...duplicate, latest };
    if (this.compare(event, { isByHand: false, isIncomplete: null }) === 'same') return [];
    if (reason === null) return null;
    if (!latest.isByHand) return this.replace(event, latest, false);
    findings.add(tidesFindings['corrected-by-hand'], placeOfEvent(event), { trip: event.tripId, date: event.serviceDate });
    return [];
  }

  private compare(
    event: JudgedEvent,
    { isByHand, isIncomplete }: { isByHand: boolean; isIncomplete: boolean | null },
  ): 'new' | 'same' | 'changed' | 'completed' {
    const { latest, fact } = event;
    if (latest.event === null) return 'new';
    if (!isSameContent(latest.event, importedRow(this.context, event, { eventId: latest.eventId, reason: null }))) return 'changed';
    // An event that a manager voided stays void; one that a later delivery undid is recorded again.
    if (!latest.isStanding) return isByHand ? 'same' : 'changed';
    const isOtherwise = fact.kind === 'trip-ended' && isIncomplete !== null && isIncomplete !== isIncompleteEnd(latest.event);
    return isOtherwise && !isByHand ? 'completed' : 'same';
  }

  /** Whether counts of a trip are missing in this and earlier deliveries together; null: this delivery does not show it. */
  private isIncomplete({ records, stopIds, boardings }: TripToChange): boolean | null {
    if (boardings !== 'all') return boardings === 'some' ? true : null;
    // Earlier gaps remain, unless this delivery is a correction and thus complete.
    const isPart = this.context.reason === null && records.passengers.length === 0 && records.visits.length < stopIds.length - 1;
    return isPart ? null : false;
  }

  /**
   * What to write if this delivery has only counts and they change whether the trip is fully counted: the end of the trip from an earlier
   * delivery is undone and added again with the right mark.
   */
  private earlierEnd({ records, boardings }: TripToChange, isIncomplete: boolean | null): Write[] {
    const [first] = records.visits;
    if (records.performed !== null || boardings === 'none' || isIncomplete === null || first === undefined) return [];
    const fact = { table: 'trips_performed.csv', key: [records.date, records.trip], kind: 'trip-ended' };
    const { event, isStanding, version } = this.log.latest(fact);
    if (event === null || !isStanding || isIncompleteEnd(event) === isIncomplete) return [];
    const eventId = eventIdOf(this.context.agencyId, fact, version + 1);
    const place = { file: 'stop_visits.csv', line: first.line, field: 'boarding_1' } as const;
    const row = (): DriverEventRow => endRow(this.context, event, { eventId, reason: null, isIncomplete });
    return [this.undo('undo', event, place, null), { eventId, does: 'add', row, place, judged: null }];
  }

  private isByHand({ tripId, events }: TripToChange): boolean {
    return this.log.isCorrectedByHand(tripId) || events.some(({ latest }) => latest.isByHand);
  }

  private isMissing({ eventId, kind, flags, position }: LoggedEvent, trip: TripToChange): boolean {
    if (this.deliveredIds.has(eventId) || flagsOf(flags).includes('moved')) return false;
    if (ofTrip.has(kind)) return trip.records.performed !== null;
    if (ofOwnExport.has(kind)) return trip.records.performed?.own != null;
    // Nobody departs from the last stop, so no such event is expected there.
    if (kind === 'stop-departed' && position === trip.stopIds.length - 1) return false;
    return this.context.delivered.kinds.has(kind) || this.isEmptied(eventId, trip);
  }

  /** Whether the cell of an earlier event is empty now. */
  private isEmptied(eventId: string, { records }: TripToChange): boolean {
    const kinds = visitKinds.filter((kind) => this.context.delivered.columns.has(kind));
    return records.visits.some(({ date, trip, sequence }) =>
      kinds.some((kind) => this.log.latest({ table: 'stop_visits.csv', key: [date, trip, sequence], kind }).eventId === eventId),
    );
  }

  private write(does: 'add' | 'replace', judged: JudgedEvent, eventId: string, isIncomplete: boolean): Write {
    const reason = does === 'replace' ? this.context.reason : null;
    const row = (): DriverEventRow =>
      importedRow(this.context, judged, { eventId, reason, isIncomplete: isIncomplete && judged.fact.kind === 'trip-ended' });
    return { eventId, does, row, place: placeOfEvent(judged), judged };
  }

  private replace(judged: JudgedEvent, { event, isStanding, version }: Latest, isIncomplete: boolean): Write[] {
    const instead = this.write('replace', judged, eventIdOf(this.context.agencyId, judged.fact, version + 1), isIncomplete);
    return event !== null && isStanding ? [this.undo('undo', event, placeOfEvent(judged)), instead] : [instead];
  }

  private undo(does: 'undo' | 'take-back', event: LoggedEvent, place: Write['place'], reason = this.context.reason): Write {
    const eventId = undoIdOf(this.context.agencyId, event.eventId);
    return { eventId, does, row: () => undoRow(this.context, event, { eventId, reason }), place, judged: null };
  }

  private add(code: 'imported-differently' | 'corrected-by-hand', { records, tripId }: TripToChange, event?: JudgedEvent): void {
    const place = event === undefined ? placeOf(records) : placeOfEvent(event);
    this.context.findings.add(tidesFindings[code], place, { trip: tripId, date: records.date });
  }
}

/** Whether both have the same content, apart from the reason of a correction. */
const isSameContent = (a: LoggedEvent, b: DriverEventRow): boolean => isSameEvent({ ...a, reason: null }, { ...b, reason: null });

const placeOfEvent = ({ fact }: JudgedEvent): Write['place'] => ({ file: fact.table, line: fact.line, field: fact.field });

function placeOf({ performed, visits, passengers }: TripRecords): Write['place'] {
  if (performed !== null) return { file: 'trips_performed.csv', line: performed.line, field: 'schedule_relationship' };
  const [visit] = visits;
  if (visit !== undefined) return { file: 'stop_visits.csv', line: visit.line, field: 'trip_stop_sequence' };
  return { file: 'passenger_events.csv', line: passengers[0]?.line ?? 1, field: 'passenger_event_id' };
}
