import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Clock } from '../clock.js';
import { positionOf, type EventInput } from '../driver-log/event-row.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { epochSeconds, instant, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { timeUnknownFlag } from '../trip-log/trip-event.js';
import { Acts, type ActRequest, type MadeAct } from './acts.service.js';
import { decidePeople, type NewCount, type PeopleAtStop } from './counted-people.js';
import { subjectOf, type TripName } from './made-act.js';
import type { TripToCorrect } from './trip-to-correct.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { undoOf } from './voided-logs.service.js';

export interface PeopleRequest extends ActRequest {
  readonly reason: string;
  readonly trip: TripName;
  readonly people: PeopleAtStop;
}

/** Corrects the number of people at a stop of a trip, with the fewest events. */
@Injectable()
export class CorrectedPeople {
  constructor(
    private readonly acts: Acts,
    private readonly trips: TripsToCorrect,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `stop-not-on-trip` */
  correct(actor: Actor, { reason, trip: name, people, ...act }: PeopleRequest): Promise<MadeAct> {
    return this.acts.make(actor, act, { people, trip: name, reason }, async ({ network, runner, log, nextId }) => {
      const zone = zoneOn(network, name.serviceDate);
      const trip = await this.trips.get(network, name.serviceDate, name.tripId, runner);
      if (people.position !== null) positionOf({ stopId: null, position: people.position, tripId: name.tripId }, trip.identity.stopIds);
      const { voids, adds, before } = decidePeople(people, trip);
      const latest = instant(this.clock.now());
      const undos = voids.map((event) => log.rowOf(undoOf(event, nextId(), reason), trip.identity));
      const added = adds.map((each) => {
        const at = each.at ?? plannedTime(each, trip, zone);
        const deviceTime = at < latest ? at : latest;
        return log.rowOf(
          sentOf(each, trip, { eventId: nextId(), deviceTime, reason }),
          trip.identity,
          each.at === null ? [timeUnknownFlag] : [],
        );
      });
      const { boardings, alightings, leftBehind, position, closesCount } = people;
      const after = { position, boardings, alightings, leftBehind, closesCount, reason };
      return {
        events: [...undos, ...added],
        trips: [name],
        read: [trip],
        change: { action: 'people-corrected', subject: subjectOf(name), before, after },
      };
    });
  }
}

/** The planned time of the call; noon for a trip without a plan. */
function plannedTime({ kind, position }: NewCount, { identity, operated: { plan } }: TripToCorrect, zone: string): EpochSeconds {
  const call = plan[position];
  const isArrival = kind === 'alighted' || kind === 'trip-ended';
  return (
    (isArrival ? call?.arrival : call?.departure) ?? epochSeconds(identity.serviceDate, identity.startTime ?? serviceTime('12:00:00'), zone)
  );
}

const sentOf = (
  { kind, position, count, vehicleId }: NewCount,
  { identity: { serviceDate, tripId, stopIds } }: TripToCorrect,
  details: Pick<EventInput, 'eventId' | 'deviceTime' | 'reason'>,
): EventInput => ({
  ...{ ...details, kind, count, vehicleId, serviceDate, tripId, undoes: null },
  // The event `trip-ended` has no stop.
  ...(kind === 'trip-ended' ? { stopId: null, position: null } : { stopId: stopIds[position] ?? null, position }),
});
