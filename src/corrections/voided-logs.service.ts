import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import type { EventInput } from '../driver-log/event-row.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { Acts, type ActRequest, type ActContext, type MadeAct } from './acts.service.js';
import { namesOfTrips, subjectOf, type TripName } from './made-act.js';
import { logOf, type TripToCorrect } from './trip-to-correct.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { toVoid, type ChosenEvents } from './voiding.js';

export interface VoidRequest extends ActRequest {
  readonly reason: string;
  readonly chosen: ChosenEvents;
}

export interface VoidedLog extends MadeAct {
  readonly voided: readonly string[];
  /** Requested events that stay as they were: they did not count, or undo another requested event. */
  readonly unchanged: readonly string[];
}

/** Voids many events in one act, for example those of a second person who counted the same riders, or those of another act. */
@Injectable()
export class VoidedLogs {
  constructor(
    private readonly acts: Acts,
    private readonly trips: TripsToCorrect,
  ) {}

  /** Events that do not count anyway are left as they are. */
  async void(actor: Actor, { reason, chosen, ...act }: VoidRequest): Promise<VoidedLog> {
    const made = await this.acts.make(actor, act, { void: chosen, reason }, async (acting) => {
      const { requestedIds, trips } = await this.find(acting, chosen);
      const named = new Set(trips.flatMap(({ events }) => events.map(({ eventId }) => eventId)));
      const voids = toVoid(
        requestedIds,
        named,
        trips.flatMap(({ events }) => events),
      );
      const identities = new Map(trips.map(({ identity }) => [subjectOf(identity), identity]));
      const events = voids.flatMap((event) => {
        const trip = identities.get(subjectOf(event));
        return trip === undefined ? [] : acting.log.rowOf(undoOf(event, acting.nextId(), reason), trip);
      });
      const before = { events: voids.map(({ eventId, tripId, kind, count }) => ({ eventId, tripId, kind, count })) };
      const names = trips.map(({ identity: { serviceDate, tripId } }) => ({ serviceDate, tripId }));
      return {
        events,
        trips: names,
        read: trips,
        change: { action: 'log-voided', subject: subjectOfAll(names), before, after: { reason } },
      };
    });
    const voided = made.events.flatMap(({ undoes }) => undoes ?? []);
    const requestedIds = 'eventIds' in chosen ? chosen.eventIds : [];
    return { ...made, voided, unchanged: requestedIds.filter((eventId) => !voided.includes(eventId)) };
  }

  private async find(
    { network, runner }: ActContext,
    chosen: ChosenEvents,
  ): Promise<{ requestedIds: readonly string[]; trips: TripToCorrect[] }> {
    const get = ({ serviceDate, tripId }: TripName): Promise<TripToCorrect> => this.trips.get(network, serviceDate, tripId, runner);
    if ('trip' in chosen) {
      const trip = await get(chosen.trip);
      return { requestedIds: logOf(trip, chosen.of).map(({ eventId }) => eventId), trips: [trip] };
    }
    const named = await this.trips.findEvents(network.agency.agencyId, chosen.eventIds);
    const trips: TripToCorrect[] = [];
    for (const name of namesOfTrips(named)) trips.push(await get(name));
    return { requestedIds: chosen.eventIds, trips };
  }
}

/** The undo of an event, with the time of that event. */
export const undoOf = (
  { eventId: undoes, at: deviceTime, serviceDate, tripId }: LoggedEvent,
  eventId: string,
  reason: string,
): EventInput => ({
  ...{ eventId, kind: 'undo', undoes, serviceDate, tripId, deviceTime, reason },
  ...{ stopId: null, position: null, count: null, vehicleId: null },
});

const subjectOfAll = (names: readonly TripName[]): string => {
  const [first] = names;
  return first !== undefined && names.length === 1 ? subjectOf(first) : 'ridership/trips';
};
