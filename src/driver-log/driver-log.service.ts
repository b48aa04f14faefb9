import { Inject, Injectable, Logger } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { ManagersChanges, type Decision } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { Changes } from '../database/changes.service.js';
import { toldInLog } from '../database/database-away.js';
import { Authors } from '../devices/authors.service.js';
import { Refusal } from '../errors.js';
import type { Language } from '../language.js';
import { getRoute, NetworkService, type Network } from '../network/network.service.js';
import { instant, localDate } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';
import type { Batch, StoreOutcome } from './event-statements.io.js';
import { EventStore, type Adding } from './event-store.service.js';
import { extraTripRow } from './event-row.js';
import {
  asRefusal,
  datedEvent,
  givesStart,
  idOf,
  judgeEvent,
  knownTrip,
  readSaid,
  tripsNamed,
  type JudgingContext,
  type KnownTrip,
} from './judge-event.js';
import { ManagersLog } from './managers-log.io.js';
import type { SaidExtra, Sent, SentEvent } from './read-event.js';
import { tripKey, type TripIdentity } from '../trip-log/operated-trip.js';
import { claimsIn, withoutIdleUndos, withRecorded, type EventResult } from './recorded-events.js';
import { LoggedEvents } from './logged-events.service.js';
import type { PastedNoteResult, TakeNotes } from './pasted-results.js';
import { extraIdentity, TripIdentities } from './trip-identities.service.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { networkRefusals } from '../network/network.refusals.js';

/** Of an agency. */
const mostTripsKept = 20_000;

export type { ManagersLog, SaidOfPlan } from './managers-log.io.js';

/** Takes in what drivers say. Each event is judged by itself: one bad event never holds up the others. */
@Injectable()
export class DriverLogService {
  private readonly log = new Logger('driver log');
  /** The trips that are being driven are asked for again and again; by agency. */
  private readonly trips = new Map<string, Map<string, TripIdentity>>();
  private takeNotes: TakeNotes | null = null;

  constructor(
    @Inject(Changes) changes: Changes,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => (agencyId === null ? this.trips.clear() : void this.trips.delete(agencyId)));
  }

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

  private async recordAll(
    sender: SignedInAccount,
    sent: Sent & { readonly isPasted: boolean },
    keep: (batch: Batch) => Promise<StoreOutcome[]>,
  ): Promise<EventResult[]> {
    const { events: raw } = sent;
    const { said, judged, batch } = await this.judge(sender, sent);
    const outcomes = batch.events.length === 0 ? [] : await keep(batch);
    let next = 0;
    const results = judged.map((each, index): EventResult => {
      if (each instanceof Refusal) return { eventId: idOf(raw[index]), outcome: 'refused', refusal: each };
      const { eventId } = each;
      const outcome = outcomes[next++] ?? 'conflict';
      if (outcome !== 'conflict') return { eventId, outcome, refusal: null };
      return { eventId, outcome: 'refused', refusal: new Refusal(driverLogRefusals['event-conflict'], { eventId }) };
    });
    await this.authors.noteClaims(sender, 'driver-log', sent.device, claimsIn(said, judged, results));
    if (results.every(({ refusal }) => refusal === null)) return results;
    return withRecorded(said, results, (ids) => this.events.findEvents(sender.agencyId, ids));
  }

  /** What is to be kept, and why what is not. */
  private async judge(
    sender: SignedInAccount,
    { events: raw, sentAt, device, isPasted }: Sent & { readonly isPasted: boolean },
  ): Promise<{ said: (SentEvent | Refusal)[]; judged: (DriverEventRow | Refusal)[]; batch: Batch }> {
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
    const said = raw.map(readSaid);
    const dated = said.map((each) => (each instanceof Refusal ? each : datedEvent(context, each)));
    const trips = await this.knowTrips(network, context, dated);
    const readable = dated.map((each) =>
      each instanceof Refusal ? each : judgeEvent(context, each, trips.get(tripKey(agencyId, each.serviceDate, each.tripId))),
    );
    const judged = readable.some((each) => !(each instanceof Refusal) && each.undoes !== null)
      ? await withoutIdleUndos(readable, (ids) => this.events.findEvents(agencyId, ids))
      : readable;
    const events = judged.filter((each) => !(each instanceof Refusal));
    const extraTrips = [...trips.values()].flatMap((trip) => (trip instanceof Refusal ? [] : (trip.extraTrip ?? [])));
    return { said, judged, batch: { events, extraTrips } };
  }

  private async knowTrips(
    network: Network,
    context: JudgingContext,
    said: readonly (SentEvent | Refusal)[],
  ): Promise<Map<string, KnownTrip | Refusal>> {
    const trips = new Map<string, KnownTrip | Refusal>();
    const kept = this.tripsOf(context.actor.agencyId);
    for (const [key, each] of tripsNamed(context.actor.agencyId, said)) {
      const identity = kept.get(key);
      // Most are known, and a promise for each would cost more than all the rest of this.
      trips.set(
        key,
        identity === undefined || givesStart(identity, each)
          ? await this.getTrip(network, context, each, key).catch(asRefusal)
          : knownTrip(context, identity, null),
      );
    }
    return trips;
  }

  private tripsOf(agencyId: string): Map<string, TripIdentity> {
    const known = this.trips.get(agencyId);
    if (known === undefined) this.trips.set(agencyId, new Map());
    return known ?? this.tripsOf(agencyId);
  }

  private async getTrip(network: Network, context: JudgingContext, said: SentEvent, key: string): Promise<KnownTrip> {
    const { serviceDate, tripId, extra } = said;
    const trips = this.tripsOf(network.agency.agencyId);
    const found = await this.identities.findIdentity(network, serviceDate, tripId);
    if (found !== null && givesStart(found, said)) {
      trips.delete(key);
      return knownTrip(context, found, extraTripRow(network.agency.agencyId, said, found, extra?.startTime));
    }
    if (found !== null) {
      if (trips.size >= mostTripsKept) trips.clear();
      trips.set(key, found);
      return knownTrip(context, found, null);
    }
    // What nobody knows yet may be known in a moment.
    if (extra === null) throw new Refusal(driverLogRefusals['trip-not-found'], { tripId, date: serviceDate });
    const extraTrip = await this.extraTrip(network, said, extra);
    return knownTrip(context, extraIdentity(network, extraTrip), extraTrip);
  }

  /** A trip outside the timetable runs along the longest pattern of its route and direction. */
  private async extraTrip(network: Network, said: SentEvent, { routeId, directionId, startTime }: SaidExtra): Promise<ExtraTrip> {
    getRoute(network, routeId);
    const inUse = await this.timetables.listPatternsInUse(network, said.serviceDate);
    const [pattern] = inUse
      .filter((each) => each.routeId === routeId && (directionId === null || each.directionId === directionId))
      .sort((a, b) => b.stops.length - a.stops.length || a.patternId - b.patternId);
    if (pattern === undefined) throw new Refusal(networkRefusals['route-not-found'], { routeId });
    return extraTripRow(network.agency.agencyId, said, pattern, startTime);
  }
}
