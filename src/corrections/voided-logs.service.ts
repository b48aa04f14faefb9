import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import type { EventInput } from '../driver-log/event-row.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { Acts, type AskedAct, type Acting, type MadeAct } from './acts.service.js';
import { namesOfTrips, subjectOf, type TripName } from './made-act.js';
import { logOf, type TripToCorrect } from './trip-to-correct.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { toVoid, type ChosenEvents } from './voiding.js';

export interface AskedVoiding extends AskedAct {
  readonly reason: string;
  readonly chosen: ChosenEvents;
}

export interface VoidedLog extends MadeAct {
  readonly voided: readonly string[];
  /** Named, but as they were: they counted for nothing, or take back what is named, too. */
  readonly unchanged: readonly string[];
}

/** Many events are taken back in one act: those of somebody who counted what another one had counted, or those of another act. */
@Injectable()
export class VoidedLogs {
  constructor(
    private readonly acts: Acts,
    private readonly trips: TripsToCorrect,
  ) {}

  /** What counts for nothing already stays as it is. */
  async void(actor: Actor, { reason, chosen, ...act }: AskedVoiding): Promise<VoidedLog> {
    const made = await this.acts.make(actor, act, { void: chosen, reason }, async (acting) => {
      const { asked, trips } = await this.find(acting, chosen);
      const named = new Set(trips.flatMap(({ events }) => events.map(({ eventId }) => eventId)));
      const voids = toVoid(
        asked,
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
    const asked = 'eventIds' in chosen ? chosen.eventIds : [];
    return { ...made, voided, unchanged: asked.filter((eventId) => !voided.includes(eventId)) };
  }

  private async find({ network, runner }: Acting, chosen: ChosenEvents): Promise<{ asked: readonly string[]; trips: TripToCorrect[] }> {
    const get = ({ serviceDate, tripId }: TripName): Promise<TripToCorrect> => this.trips.get(network, serviceDate, tripId, runner);
    if ('trip' in chosen) {
      const trip = await get(chosen.trip);
      return { asked: logOf(trip, chosen.of).map(({ eventId }) => eventId), trips: [trip] };
    }
    const named = await this.trips.findEvents(network.agency.agencyId, chosen.eventIds);
    const trips: TripToCorrect[] = [];
    for (const name of namesOfTrips(named)) trips.push(await get(name));
    return { asked: chosen.eventIds, trips };
  }
}

/** At the time of what it takes back. */
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
