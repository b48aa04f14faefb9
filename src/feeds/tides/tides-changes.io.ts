import type { DriverEventRow } from '../../driver-log/event-row.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import { isSameEvent } from '../../driver-log/driver-log.service.js';
import type { LoggedEvent } from '../../trip-log/operated-trip.js';
import { flagsOf, type EventKind } from '../../trip-log/trip-event.js';
import type { Findings } from '../files/findings.js';
import type { Counted } from './tides-counts.js';
import { tidesFindings } from './tides-findings.texts.js';
import { eventIdOf, undoIdOf } from './tides-ids.io.js';
import { latestElsewhere, type KnownLog, type Latest } from './tides-known.io.js';
import { endRow, importedRow, isIncompleteEnd, undoRow, type Importing, type PlacedEvent } from './tides-rows.js';
import type { TidesFile, TripRecords } from './tides-tables.js';

/** An event of the files, and what was recorded of it before. */
export interface JudgedEvent extends PlacedEvent {
  readonly latest: Latest;
}

/** What a delivery speaks of. */
export interface Delivered {
  /** Of what it says anything at all. */
  readonly kinds: ReadonlySet<EventKind>;
  /** For what its stop visits have a column, were it empty. */
  readonly columns: ReadonlySet<EventKind>;
}

export interface ChangesContext extends Importing {
  readonly findings: Findings;
  readonly delivered: Delivered;
  /** Why what differs from an earlier import is taken in as a correction; null: it is refused. */
  readonly reason: string | null;
}

/** A row to be written, and what it does: says something new, says it instead of something else, or takes something back. */
export interface Write {
  readonly eventId: string;
  readonly does: 'add' | 'replace' | 'undo' | 'take-back';
  readonly row: () => DriverEventRow;
  readonly place: { readonly file: TidesFile; readonly line: number; readonly field: string };
  readonly said: JudgedEvent | null;
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
  /** What is taken back, because the delivery does not say it any more. */
  readonly takenBack: ReadonlySet<string>;
  /** How many earlier values the delivery does not say any more, and count all the same. */
  readonly staying: number;
  /** A manager has corrected it, or a driver counted it, so nothing of it was taken. */
  readonly isLeft: boolean;
}

const ofTrip: ReadonlySet<EventKind> = new Set(['trip-started', 'trip-ended', 'trip-cancelled']);
const visitKinds = ['stop-arrived', 'alighted', 'boarded', 'stop-departed'] as const satisfies readonly EventKind[];
const none: ReadonlySet<string> = new Set();

export const leftAsItIs: TripChanges = { writes: [], takenBack: none, staying: 0, isLeft: true };

/** Decides what of a day is new, what is said differently than before, and what is gone. Writes nothing. */
export class TidesChanges {
  private readonly said: ReadonlySet<string>;

  /** @param events of the whole day: a row that is of another trip by now is not gone */
  constructor(
    private readonly context: ChangesContext,
    private readonly known: KnownLog,
    events: Iterable<JudgedEvent>,
  ) {
    this.said = new Set(Array.from(events, ({ latest }) => latest.eventId));
  }

  of(trip: TripToChange): TripChanges {
    const { reason } = this.context;
    const gone = this.known.importedOn(trip.tripId).filter((event) => this.isGone(event, trip));
    const isByHand = this.isByHand(trip);
    const isIncomplete = this.isIncomplete(trip);
    const lone = isByHand ? [] : this.loneEnd(trip, isIncomplete);
    const judged = trip.events.map((event) => ({ event, is: this.compare(event, { isByHand, isIncomplete }) }));
    const differing = judged.filter(({ is }) => is !== 'same');
    if (reason !== null && isByHand && this.known.hasImports(trip.tripId) && differing.length + gone.length > 0) {
      this.add('corrected-by-hand', trip, differing[0]?.event);
      return leftAsItIs;
    }
    const writes = differing.flatMap(({ event, is }) => {
      const asIncomplete = isIncomplete ?? (event.latest.event !== null && isIncompleteEnd(event.latest.event));
      if (is === 'new') return [this.write('add', event, event.latest.eventId, asIncomplete)];
      if (reason !== null || is === 'completed') return this.replace(event, event.latest, asIncomplete);
      this.add('imported-differently', trip, event);
      return [];
    });
    if (reason === null) {
      // A trip cannot have run and be cancelled; whatever else is gone may be in another file.
      if (gone.some(({ kind }) => ofTrip.has(kind))) this.add('imported-differently', trip);
      return { writes: [...writes, ...lone], takenBack: none, staying: gone.length, isLeft: false };
    }
    const undos = gone.map((event) => this.undo('take-back', event, placeOf(trip.records)));
    const takenBack = new Set(gone.map(({ eventId }) => eventId));
    return { writes: [...writes, ...lone, ...undos], takenBack, staying: 0, isLeft: false };
  }

  /**
   * Where an id is taken by what was recorded of another date.
   * @returns null: it is another thing, and not to be replaced
   */
  async elsewhere(events: LoggedEvents, taken: JudgedEvent): Promise<readonly Write[] | null> {
    const { agencyId, reason, findings } = this.context;
    const [latest] = (await latestElsewhere(events, agencyId, [taken.said])).values();
    if (latest === undefined) return null;
    const said = { ...taken, latest };
    if (this.compare(said, { isByHand: false, isIncomplete: null }) === 'same') return [];
    if (reason === null) return null;
    if (!latest.isByHand) return this.replace(said, latest, false);
    findings.add(tidesFindings['corrected-by-hand'], placeOfEvent(said), { trip: said.tripId, date: said.serviceDate });
    return [];
  }

  private compare(
    event: JudgedEvent,
    { isByHand, isIncomplete }: { isByHand: boolean; isIncomplete: boolean | null },
  ): 'new' | 'same' | 'changed' | 'completed' {
    const { latest, said } = event;
    if (latest.event === null) return 'new';
    if (!isSameSaid(latest.event, importedRow(this.context, event, { eventId: latest.eventId, reason: null }))) return 'changed';
    // What a manager has voided stays void; what a later delivery took back is said once more.
    if (!latest.isStanding) return isByHand ? 'same' : 'changed';
    const isOtherwise = said.kind === 'trip-ended' && isIncomplete !== null && isIncomplete !== isIncompleteEnd(latest.event);
    return isOtherwise && !isByHand ? 'completed' : 'same';
  }

  /** Whether some counts of a trip are missing, by this and earlier deliveries; null: this one tells nothing of that. */
  private isIncomplete({ records, stopIds, boardings }: TripToChange): boolean | null {
    if (boardings !== 'all') return boardings === 'some' ? true : null;
    // What was missing elsewhere is missing yet, unless this is the whole word on the trip.
    const isPart = this.context.reason === null && records.passengers.length === 0 && records.visits.length < stopIds.length - 1;
    return isPart ? null : false;
  }

  /** The end that came with an earlier delivery, where the counts come alone. */
  private loneEnd({ records, boardings }: TripToChange, isIncomplete: boolean | null): Write[] {
    const [first] = records.visits;
    if (records.performed !== null || boardings === 'none' || isIncomplete === null || first === undefined) return [];
    const said = { table: 'trips_performed.csv', key: [records.date, records.trip], kind: 'trip-ended' };
    const { event, isStanding, version } = this.known.latest(said);
    if (event === null || !isStanding || isIncompleteEnd(event) === isIncomplete) return [];
    const eventId = eventIdOf(this.context.agencyId, said, version + 1);
    const place = { file: 'stop_visits.csv', line: first.line, field: 'boarding_1' } as const;
    const row = (): DriverEventRow => endRow(this.context, event, { eventId, reason: null, isIncomplete });
    return [this.undo('undo', event, place, null), { eventId, does: 'add', row, place, said: null }];
  }

  private isByHand({ tripId, events }: TripToChange): boolean {
    return this.known.isCorrectedByHand(tripId) || events.some(({ latest }) => latest.isByHand);
  }

  private isGone({ eventId, kind, flags, position }: LoggedEvent, trip: TripToChange): boolean {
    if (this.said.has(eventId) || flagsOf(flags).includes('moved')) return false;
    if (ofTrip.has(kind)) return trip.records.performed !== null;
    // Nobody departs from the last stop, so that is not said of it, whatever the rows say.
    if (kind === 'stop-departed' && position === trip.stopIds.length - 1) return false;
    return this.context.delivered.kinds.has(kind) || this.isEmptied(eventId, trip);
  }

  /** Whether it was in a cell that is empty by now. */
  private isEmptied(eventId: string, { records }: TripToChange): boolean {
    const kinds = visitKinds.filter((kind) => this.context.delivered.columns.has(kind));
    return records.visits.some(({ date, trip, sequence }) =>
      kinds.some((kind) => this.known.latest({ table: 'stop_visits.csv', key: [date, trip, sequence], kind }).eventId === eventId),
    );
  }

  private write(does: 'add' | 'replace', said: JudgedEvent, eventId: string, isIncomplete: boolean): Write {
    const reason = does === 'replace' ? this.context.reason : null;
    const row = (): DriverEventRow =>
      importedRow(this.context, said, { eventId, reason, isIncomplete: isIncomplete && said.said.kind === 'trip-ended' });
    return { eventId, does, row, place: placeOfEvent(said), said };
  }

  private replace(said: JudgedEvent, { event, isStanding, version }: Latest, isIncomplete: boolean): Write[] {
    const instead = this.write('replace', said, eventIdOf(this.context.agencyId, said.said, version + 1), isIncomplete);
    return event !== null && isStanding ? [this.undo('undo', event, placeOfEvent(said)), instead] : [instead];
  }

  private undo(does: 'undo' | 'take-back', event: LoggedEvent, place: Write['place'], reason = this.context.reason): Write {
    const eventId = undoIdOf(this.context.agencyId, event.eventId);
    return { eventId, does, row: () => undoRow(this.context, event, { eventId, reason }), place, said: null };
  }

  private add(code: 'imported-differently' | 'corrected-by-hand', { records, tripId }: TripToChange, event?: JudgedEvent): void {
    const place = event === undefined ? placeOf(records) : placeOfEvent(event);
    this.context.findings.add(tidesFindings[code], place, { trip: tripId, date: records.date });
  }
}

/** Whether it says the same as before; why it was corrected is no part of that. */
const isSameSaid = (a: LoggedEvent, b: DriverEventRow): boolean => isSameEvent({ ...a, reason: null }, { ...b, reason: null });

const placeOfEvent = ({ said }: JudgedEvent): Write['place'] => ({ file: said.table, line: said.line, field: said.field });

function placeOf({ performed, visits, passengers }: TripRecords): Write['place'] {
  if (performed !== null) return { file: 'trips_performed.csv', line: performed.line, field: 'schedule_relationship' };
  const [visit] = visits;
  if (visit !== undefined) return { file: 'stop_visits.csv', line: visit.line, field: 'trip_stop_sequence' };
  return { file: 'passenger_events.csv', line: passengers[0]?.line ?? 1, field: 'passenger_event_id' };
}
