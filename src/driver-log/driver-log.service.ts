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
import { datedEvent, isOffTrip, judgeByStops, judgeEvent, readSaid, type JudgingContext, type KnownTrip } from './judge-event.js';
import { KnownTrips } from './known-trips.service.js';
import { ManagersLog } from './managers-log.io.js';
import type { Sent, SentEvent } from './read-event.js';
import { tripKey } from '../trip-log/operated-trip.js';
import { claimsIn, resultsOf, withoutIdleUndos, withRecorded, type EventResult, type Judged, type JudgedEvent } from './recorded-events.js';
import { LoggedEvents } from './logged-events.service.js';
import type { PastedNoteResult, TakeNotes } from './pasted-results.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { sendAgainAt } from './service-dates.js';

export type { ManagersLog, SaidOfPlan } from './managers-log.io.js';
export { isSameEvent } from './same-event.js';

type SentSomehow = Sent & { readonly isPasted: boolean };
type Keep = (batch: Batch) => Promise<StoreOutcome[]>;

/** What was said, as far as it is judged already. */
interface Readable {
  readonly said: readonly (SentEvent | Refusal)[];
  readonly readable: readonly JudgedEvent[];
  readonly tripOf: (said: SentEvent) => KnownTrip | Refusal | undefined;
}

/** Takes in what drivers say. Each event is judged by itself: one bad event never holds up the others. */
@Injectable()
export class DriverLogService {
  private readonly log = new Logger('driver log');
  private takeNotes: TakeNotes | null = null;

  constructor(
    private readonly networks: NetworkService,
    private readonly trips: KnownTrips,
    private readonly events: LoggedEvents,
    private readonly crews: CrewsService,
    private readonly store: EventStore,
    private readonly authors: Authors,
    private readonly managers: ManagersChanges,
    private readonly exclusive: Exclusive,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what became of each event, in their order; what is `recorded` or `duplicate` is on disk
   * @throws Refusal `log-unavailable` where the database is not to be had: nothing is acknowledged, and all may be sent again
   */
  record(sender: SignedInAccount, sent: Sent): Promise<EventResult[]> {
    return this.recordAll(sender, { ...sent, isPasted: false }, (batch) => this.store.add(batch)).catch(this.unavailable);
  }

  /**
   * What a phone could not send and a manager pasted, as its drivers said it, with one audit entry. No phone is at the other end whose clock
   * could be compared.
   * @throws Refusal `log-unavailable`
   */
  recordPasted(sender: SignedInAccount, { events, device }: Omit<Sent, 'sentAt'>): Promise<EventResult[]> {
    const keep = (batch: Batch): Promise<StoreOutcome[]> =>
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
    return this.recordAll(sender, { events, device, sentAt: null, isPasted: true }, keep).catch(this.unavailable);
  }

  /** Whoever keeps notes of drivers takes those that are pasted. */
  notesArePastedTo(take: TakeNotes): void {
    this.takeNotes = take;
  }

  takePastedNotes(manager: SignedInAccount, notes: readonly unknown[], language: Language): Promise<PastedNoteResult[]> {
    return this.takeNotes === null || notes.length === 0 ? Promise.resolve([]) : this.takeNotes(manager, notes, language);
  }

  /**
   * What a manager decides by the log and says in it, with its audit entry: all or nothing, and one at a time in an agency.
   * @param decide may be asked more than once
   */
  change<T>(actor: Actor, decide: (runner: QueryRunner, log: ManagersLog) => Promise<Decision<T>>): Promise<T> {
    const decided = (runner: QueryRunner, add: Adding): Promise<Decision<T>> => {
      const sender = { actor, source: 'manager', receivedAt: instant(this.clock.now()) } as const;
      return decide(runner, new ManagersLog(sender, add));
    };
    return this.managers.changeIn(actor, (work) => this.store.together(work), decided);
  }

  /** Events as they are to be on disk, within the write of a timetable to which they are carried over. */
  async carry(runner: QueryRunner, events: readonly DriverEventRow[]): Promise<void> {
    if (events.length > 0) await this.store.addWithin(runner, { events, extraTrips: [] });
  }

  /** What was imported, within the write of whoever imports it. @returns what became of each event, in their order */
  addImported(runner: QueryRunner, batch: Batch): Promise<StoreOutcome[]> {
    return this.store.addWithin(runner, batch);
  }

  /** Whatever else went wrong, nothing is acknowledged, and all may be sent again. @throws Refusal `log-unavailable` */
  private readonly unavailable = (error: unknown): never => {
    if (error instanceof Refusal) throw error;
    this.log.error(`not acknowledged: ${toldInLog(error)}`);
    throw new Refusal(driverLogRefusals['log-unavailable']);
  };

  private async recordAll(sender: SignedInAccount, sent: SentSomehow, keep: Keep): Promise<EventResult[]> {
    const { judged: all, outcomes } = await this.judgeAndKeep(sender, sent, keep);
    const { heard, judged, context } = all;
    const results = resultsOf(sent.events, all, outcomes);
    await this.authors.noteClaims(sender, 'driver-log', sent.device, claimsIn(heard, judged, results));
    if (results.every(({ refusal }) => refusal === null)) return results;
    const known = await withRecorded(heard, results, (ids) => this.events.findEvents(sender.agencyId, ids));
    return known.map((result, index) => ({ ...result, sendAgainAt: sendAgainAt(result.refusal, heard[index], context) }));
  }

  private async judgeAndKeep(
    sender: SignedInAccount,
    sent: SentSomehow,
    keep: Keep,
  ): Promise<{ judged: Judged; outcomes: StoreOutcome[] }> {
    const kept = async (judged: Judged): Promise<{ judged: Judged; outcomes: StoreOutcome[] }> => ({
      judged,
      outcomes: judged.batch.events.length === 0 ? [] : await keep(judged.batch),
    });
    const first = await this.judge(sender, sent);
    if (first.batch.extraTrips.length === 0) return kept(first);
    // Of two who begin trips under one id at once, the second is to know of the first one's.
    return this.exclusive.overCopies(`extra trips of ${sender.agencyId}`, async () => kept(await this.judge(sender, sent)));
  }

  /** What is to be kept, and why what is not. */
  private async judge(sender: SignedInAccount, { events: raw, sentAt, device, isPasted }: SentSomehow): Promise<Judged> {
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
    const read = raw.map(readSaid);
    const dated = read.map((each) => (each instanceof Refusal ? each : datedEvent(context, each)));
    const { said, trips } = await this.trips.find(network, context, dated);
    const tripOf = ({ serviceDate, tripId }: SentEvent): KnownTrip | Refusal | undefined =>
      trips.get(tripKey(agencyId, serviceDate, tripId));
    const readable = said.map((each) => (each instanceof Refusal ? each : judgeEvent(context, each, tripOf(each))));
    const placed = readable.some(isOffTrip) ? await this.placedElsewhere(network, context, { said, readable, tripOf }) : readable;
    const judged = placed.some((each) => !(each instanceof Refusal) && each.undoes !== null)
      ? await withoutIdleUndos(placed, (ids) => this.events.findEvents(agencyId, ids))
      : placed;
    const events = judged.filter((each) => !(each instanceof Refusal));
    const extraTrips = [...trips.values()].flatMap((trip) => (trip instanceof Refusal ? [] : (trip.extraTrip ?? [])));
    const heard = said.map((each, index) => (each instanceof Refusal ? (read[index] ?? each) : each));
    return { context, heard, judged, batch: { events, extraTrips } };
  }

  /** What was said of a stop that the trip does not call at by the timetable of now is kept where another timetable has it there. */
  private async placedElsewhere(network: Network, context: JudgingContext, { said, readable, tripOf }: Readable): Promise<JudgedEvent[]> {
    const lists = new Map<string, string[][]>();
    const placed: JudgedEvent[] = [];
    for (const [index, row] of readable.entries()) {
      const each = said[index];
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
