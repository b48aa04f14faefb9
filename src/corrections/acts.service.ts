import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { Audited } from '../accounts/managers-changes.service.js';
import { DriverLogService, type ManagersLog } from '../driver-log/driver-log.service.js';
import type { DriverEventRow, ExtraTrip } from '../driver-log/event-row.js';
import type { Precondition } from '../http/route.decorator.js';
import { NetworkService, type Network } from '../network/network.service.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { namesOfTrips, subjectOf, type TripName } from './made-act.js';
import { Meanwhile, type ChangedTrip } from './meanwhile.service.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { uuidOfName } from './named-ids.io.js';

/** The fields that every request for an act has. */
export interface ActRequest {
  /** The id that the client gave the act; null: every request is an act of its own. */
  readonly actId: string | null;
  /** The revisions, as the client read them, of all trips that the act changes. */
  readonly expected: Precondition;
}

/** An act that was made, by this request or an earlier one. */
export interface MadeAct {
  readonly actId: string;
  /** The events it recorded, in order; empty: nothing had to change. */
  readonly events: readonly EventOfAct[];
  /** The trips it is about, each once. */
  readonly trips: readonly TripName[];
}

type EventOfAct = Pick<LoggedEvent, 'eventId' | 'serviceDate' | 'tripId' | 'kind' | 'undoes'>;

/** What the function that decides an act works with. */
export interface ActContext {
  readonly network: Network;
  /** Of the act's transaction, so that reading sees what it has written. */
  readonly runner: QueryRunner;
  readonly log: ManagersLog;
  /** The id for the next event of the act. */
  readonly nextId: () => string;
}

/** The events of an act and its audit entry; without events nothing changes. */
export interface DecidedAct {
  readonly events: readonly DriverEventRow[];
  readonly extraTrips?: readonly ExtraTrip[];
  readonly trips: readonly TripName[];
  /** Those of its trips that existed before the act, as they were read. */
  readonly read: readonly ChangedTrip['trip'][];
  readonly change: Audited;
}

/** Event ids looked up by one query. */
const idsAtOnce = 20;

/**
 * Makes acts: what a manager does to the log in one request is decided and recorded in one transaction, with one audit entry. The ids of
 * its events follow from the act's id and the request, so the same request sent again finds them and changes nothing.
 */
@Injectable()
export class Acts {
  constructor(
    private readonly networks: NetworkService,
    private readonly log: DriverLogService,
    private readonly trips: TripsToCorrect,
    private readonly meanwhile: Meanwhile,
  ) {}

  /**
   * @param request the content of the request. Its JSON is part of the event ids, so names of its fields must never change
   * @param decide may be called more than once
   * @throws Refusal `changed-meanwhile`
   */
  async make(
    actor: Actor,
    { actId, expected }: ActRequest,
    request: object,
    decide: (acting: ActContext) => Promise<DecidedAct>,
  ): Promise<MadeAct> {
    const network = await this.networks.getNetwork(actor.agencyId);
    const id = actId ?? randomUUID();
    const name = JSON.stringify(request);
    const eventId = (index: number): string => uuidOfName(id, `${index} ${name}`);
    return this.log.change<MadeAct>(actor, async (runner, log) => {
      const earlier = actId === null ? [] : await this.findEventsOfAct(actor.agencyId, eventId);
      if (earlier.length > 0) return { result: { actId: id, events: earlier, trips: namesOfTrips(earlier) }, change: null };
      let index = 0;
      const { events, extraTrips, trips, read, change } = await decide({ network, runner, log, nextId: () => eventId(index++) });
      if (events.length === 0) return { result: { actId: id, events: [], trips }, change: null };
      const changing = read.map((trip) => ({ trip, newEvents: events.filter((event) => subjectOf(event) === subjectOf(trip.identity)) }));
      await this.meanwhile.refuse(network, changing, expected);
      await log.recordAll(events, extraTrips);
      const eventIds = events.map((event) => event.eventId);
      return { result: { actId: id, events, trips }, change: { ...change, after: { ...change.after, actId: id, eventIds } } };
    });
  }

  /** The events of the act in order, if it was made before; else an empty list. */
  private async findEventsOfAct(agencyId: string, eventId: (index: number) => string): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    for (let from = 0; ; from += idsAtOnce) {
      const ids = Array.from({ length: idsAtOnce }, (_, index) => eventId(from + index));
      const found = await this.trips.findEvents(agencyId, ids);
      events.push(...found);
      if (found.length < idsAtOnce) return events;
    }
  }
}
