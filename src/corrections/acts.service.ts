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
import { Meanwhile, type Changing } from './meanwhile.service.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { uuidOfName } from './named-ids.io.js';

/** An act as it is asked for. */
export interface AskedAct {
  /** By whoever asks; null: every request is an act of its own. */
  readonly actId: string | null;
  /** The revisions that were read, of all trips that it changes. */
  readonly expected: Precondition;
}

/** An act that was made, now or before. */
export interface MadeAct {
  readonly actId: string;
  /** What it said in the log, in its order; nothing where all was so already. */
  readonly events: readonly SaidInAct[];
  /** What it is about, each once. */
  readonly trips: readonly TripName[];
}

type SaidInAct = Pick<LoggedEvent, 'eventId' | 'serviceDate' | 'tripId' | 'kind' | 'undoes'>;

/** What an act is decided by. */
export interface Acting {
  readonly network: Network;
  /** Sees what its transaction has written. */
  readonly runner: QueryRunner;
  readonly log: ManagersLog;
  /** For the next event that the act says. */
  readonly nextId: () => string;
}

/** What an act says, and what the audit log keeps of it; without events all stays as it was. */
export interface DecidedAct {
  readonly events: readonly DriverEventRow[];
  readonly extraTrips?: readonly ExtraTrip[];
  readonly trips: readonly TripName[];
  /** Those of them that were there, as they were read. */
  readonly read: readonly Changing['trip'][];
  readonly change: Audited;
}

/** So many ids of an act are asked for at once. */
const asked = 20;

/**
 * What a manager does to the log in one request: decided in one transaction, on disk whole or not at all, with one audit entry. Its
 * events are named after the act and what was asked, so the same request sent again finds them and changes nothing.
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
   * @param request what is asked, as it would be asked again
   * @param decide may be asked more than once
   */
  async make(
    actor: Actor,
    { actId, expected }: AskedAct,
    request: object,
    decide: (acting: Acting) => Promise<DecidedAct>,
  ): Promise<MadeAct> {
    const network = await this.networks.getNetwork(actor.agencyId);
    const id = actId ?? randomUUID();
    const name = JSON.stringify(request);
    const eventId = (index: number): string => uuidOfName(id, `${index} ${name}`);
    return this.log.change<MadeAct>(actor, async (runner, log) => {
      const said = actId === null ? [] : await this.findSaid(actor.agencyId, eventId);
      if (said.length > 0) return { result: { actId: id, events: said, trips: namesOfTrips(said) }, change: null };
      let index = 0;
      const { events, extraTrips, trips, read, change } = await decide({ network, runner, log, nextId: () => eventId(index++) });
      if (events.length === 0) return { result: { actId: id, events: [], trips }, change: null };
      const changing = read.map((trip) => ({ trip, says: events.filter((event) => subjectOf(event) === subjectOf(trip.identity)) }));
      await this.meanwhile.refuse(network, changing, expected);
      await log.recordAll(events, extraTrips);
      const eventIds = events.map((event) => event.eventId);
      return { result: { actId: id, events, trips }, change: { ...change, after: { ...change.after, actId: id, eventIds } } };
    });
  }

  /** What the act said where it was made before, in its order. */
  private async findSaid(agencyId: string, eventId: (index: number) => string): Promise<LoggedEvent[]> {
    const said: LoggedEvent[] = [];
    for (let from = 0; ; from += asked) {
      const ids = Array.from({ length: asked }, (_, index) => eventId(from + index));
      const found = await this.trips.findEvents(agencyId, ids);
      said.push(...found);
      if (found.length < asked) return said;
    }
  }
}
