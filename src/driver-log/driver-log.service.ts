import { Injectable, Logger } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { ManagersChanges, type Decision } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { toldInLog } from '../database/database-away.js';
import { Exclusive } from '../database/exclusive.service.js';
import { Authors } from '../devices/authors.service.js';
import { Refusal } from '../errors.js';
import type { Language } from '../language.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { instant, localDate } from '../scheduling/service-time.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { DriverEventRow } from './driver-event.entity.js';
import type { Batch, StoreOutcome } from './event-statements.io.js';
import { EventStore, type Adding } from './event-store.service.js';
import { datedEvent, isOffTrip, judgeByStops, judgeEvent, readOrRefuse, type JudgingContext, type TripOfEvent } from './judge-event.js';
import { TripsOfEvents } from './trips-of-events.service.js';
import { ManagersLog } from './managers-log.io.js';
import type { Sent, SentEvent } from './read-event.js';
import { tripKey } from '../trip-log/operated-trip.js';
import { claimsIn, resultsOf, withoutIdleUndos, withRecorded, type EventResult, type Judged, type JudgedEvent } from './recorded-events.js';
import { LoggedEvents } from './logged-events.service.js';
import type { PastedNoteResult, TakeNotes } from './pasted-results.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { sendAgainAt } from './service-dates.js';

export type { ManagersLog, PlanEvent } from './managers-log.io.js';
export { isSameEvent } from './same-event.js';

type SentOrPasted = Sent & { readonly isPasted: boolean };
type Store = (batch: Batch) => Promise<StoreOutcome[]>;

/** The events of a request, as read and as judged so far, and their trips. */
interface ReadableEvents {
  readonly events: readonly (SentEvent | Refusal)[];
  readonly readable: readonly JudgedEvent[];
  readonly tripOf: (event: SentEvent) => TripOfEvent | Refusal | undefined;
}

/** Records what drivers report. Each event is judged by itself: a faulty one does not hold up the others. */
@Injectable()
export class DriverLogService {
  private readonly log = new Logger('driver log');
  private takeNotes: TakeNotes | null = null;

  constructor(
    private readonly networks: NetworkService,
    private readonly trips: TripsOfEvents,
    private readonly events: LoggedEvents,
    private readonly crews: CrewsService,
    private readonly store: EventStore,
    private readonly authors: Authors,
    private readonly managers: ManagersChanges,
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the result of each event, in the order sent; what is `recorded` or `duplicate` is on disk
   * @throws Refusal `log-unavailable` if storing fails: nothing is acknowledged, and everything may be sent again
   */
  record(sender: SignedInAccount, sent: Sent): Promise<EventResult[]> {
    return this.recordAll(sender, { ...sent, isPasted: false }, (batch) => this.store.add(batch)).catch(this.unavailable);
  }

  /**
   * Records what a phone could not send and a manager pasted, under the names of its drivers and with one audit entry. Times are not
   * corrected, because there is no phone to compare clocks with.
   * @throws Refusal `log-unavailable`
   */
  recordPasted(sender: SignedInAccount, { events, device }: Omit<Sent, 'sentAt'>): Promise<EventResult[]> {
    const store = (batch: Batch): Promise<StoreOutcome[]> =>
      this.managers.changeIn(
        sender,
        (work) => this.store.together(work),
        async (_: QueryRunner, add: Adding) => {
          const result = await add(batch);
          const eventIds = batch.events.flatMap(({ eventId }, index) => (result[index] === 'recorded' ? eventId : []));
          const after = { events: eventIds.length, device: device?.deviceId ?? null, eventIds };
          const change = { action: 'events-pasted', subject: 'driver-log', before: null, after };
          return { result, change: eventIds.length === 0 ? null : change };
        },
      );
    return this.recordAll(sender, { events, device, sentAt: null, isPasted: true }, store).catch(this.unavailable);
  }

  /** Registers the function that records the notes of drivers that are pasted together with events. */
  notesArePastedTo(take: TakeNotes): void {
    this.takeNotes = take;
  }

  takePastedNotes(manager: SignedInAccount, notes: readonly unknown[], language: Language): Promise<PastedNoteResult[]> {
    return this.takeNotes === null || notes.length === 0 ? Promise.resolve([]) : this.takeNotes(manager, notes, language);
  }

  /**
   * Records a manager's decision that depends on the log, with its audit entry: all or nothing, one decision at a time in an agency.
   * @param decide may be called more than once
   */
  change<T>(actor: Actor, decide: (runner: QueryRunner, log: ManagersLog) => Promise<Decision<T>>): Promise<T> {
    const decided = (runner: QueryRunner, add: Adding): Promise<Decision<T>> => {
      const sender = { actor, source: 'manager', receivedAt: instant(this.clock.now()) } as const;
      return decide(runner, new ManagersLog(sender, add));
    };
    return this.managers.changeIn(actor, (work) => this.store.together(work), decided);
  }

  /** Adds events that a new timetable takes over to other trips, within the transaction that writes the timetable. */
  async carry(runner: QueryRunner, events: readonly DriverEventRow[]): Promise<void> {
    if (events.length > 0) await this.store.addWithin(runner, { events, extraTrips: [] });
  }

  /** Adds imported events within the transaction of the import. @returns the result of each event, in the given order */
  addImported(runner: QueryRunner, batch: Batch): Promise<StoreOutcome[]> {
    return this.store.addWithin(runner, batch);
  }

  /** Passes refusals on. Any other error means that nothing is acknowledged, and everything may be sent again. @throws Refusal */
  private readonly unavailable = (error: unknown): never => {
    if (error instanceof Refusal) throw error;
    this.log.error(`not acknowledged: ${toldInLog(error)}`);
    throw new Refusal(driverLogRefusals['log-unavailable']);
  };

  private async recordAll(sender: SignedInAccount, sent: SentOrPasted, store: Store): Promise<EventResult[]> {
    const { judged: judgement, outcomes } = await this.judgeAndStore(sender, sent, store);
    const { events, judged, context } = judgement;
    const results = resultsOf(sent.events, judgement, outcomes);
    await this.authors.noteClaims(sender, 'driver-log', sent.device, claimsIn(events, judged, results));
    if (results.every(({ refusal }) => refusal === null)) return results;
    const withDuplicates = await withRecorded(events, results, (ids) => this.events.findEvents(sender.agencyId, ids));
    return withDuplicates.map((result, index) => ({ ...result, sendAgainAt: sendAgainAt(result.refusal, events[index], context) }));
  }

  private async judgeAndStore(
    sender: SignedInAccount,
    sent: SentOrPasted,
    store: Store,
  ): Promise<{ judged: Judged; outcomes: StoreOutcome[] }> {
    const storeBatch = async (judged: Judged): Promise<{ judged: Judged; outcomes: StoreOutcome[] }> => ({
      judged,
      outcomes: judged.batch.events.length === 0 ? [] : await store(judged.batch),
    });
    const first = await this.judge(sender, sent);
    if (first.batch.extraTrips.length === 0) return storeBatch(first);
    // If two requests begin a trip under one id at the same time, the second has to see the trip of the first.
    return this.exclusive.overCopies(`extra trips of ${sender.agencyId}`, async () => storeBatch(await this.judge(sender, sent)));
  }

  /** Which events are to be stored, and why the others are refused. */
  private async judge(sender: SignedInAccount, { events: raw, sentAt, device, isPasted }: SentOrPasted): Promise<Judged> {
    const { agencyId, accountId } = sender;
    const network = await this.networks.getNetwork(agencyId);
    const { agencyTimezone: zone } = network.agency;
    const receivedAt = instant(this.clock.now());
    const context: JudgingContext = {
      actor: { agencyId, accountId },
      source: 'driver',
      deviceId: device?.deviceId ?? null,
      authors: await this.authors.find(sender, raw, device),
      isPasted,
      crews: await this.crews.get(agencyId),
      zone,
      today: localDate(receivedAt, zone),
      sentAt,
      receivedAt,
    };
    const read = raw.map(readOrRefuse);
    const dated = read.map((each) => (each instanceof Refusal ? each : datedEvent(context, each)));
    const { events, trips } = await this.trips.find(network, context, dated);
    const tripOf = ({ serviceDate, tripId }: SentEvent): TripOfEvent | Refusal | undefined =>
      trips.get(tripKey(agencyId, serviceDate, tripId));
    const readable = events.map((each) => (each instanceof Refusal ? each : judgeEvent(context, each, tripOf(each))));
    const placed = readable.some(isOffTrip) ? await this.placedElsewhere(network, context, { events, readable, tripOf }) : readable;
    const judged = placed.some((each) => !(each instanceof Refusal) && each.undoes !== null)
      ? await withoutIdleUndos(placed, (ids) => this.events.findEvents(agencyId, ids))
      : placed;
    const rows = judged.filter((each) => !(each instanceof Refusal));
    const extraTrips = [...trips.values()].flatMap((trip) => (trip instanceof Refusal ? [] : (trip.extraTrip ?? [])));
    const readEvents = events.map((each, index) => (each instanceof Refusal ? (read[index] ?? each) : each));
    return { context, events: readEvents, judged, batch: { events: rows, extraTrips } };
  }

  /** Accepts an event at a stop that its trip does not call at, if the trip calls there in another timetable. */
  private async placedElsewhere(
    network: Network,
    context: JudgingContext,
    { events, readable, tripOf }: ReadableEvents,
  ): Promise<JudgedEvent[]> {
    const lists = new Map<string, string[][]>();
    const placed: JudgedEvent[] = [];
    for (const [index, row] of readable.entries()) {
      const each = events[index];
      const trip = each === undefined || each instanceof Refusal || !isOffTrip(row) ? undefined : tripOf(each);
      if (each === undefined || each instanceof Refusal || trip === undefined || trip instanceof Refusal) placed.push(row);
      else {
        const stopLists = lists.get(each.tripId) ?? (await this.trips.listStopLists(network, trip.identity));
        lists.set(each.tripId, stopLists);
        placed.push(judgeByStops(context, each, trip, stopLists) ?? row);
      }
    }
    return placed;
  }
}
