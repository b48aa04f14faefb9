import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { authorAndTime } from '../accounts/managers-changes.service.js';
import type { DriverEventRow } from '../driver-log/event-row.js';
import { Refusal } from '../errors.js';
import { CrewsService } from '../fleet/crews.service.js';
import { httpRefusals } from '../http/http.refusals.js';
import { isMet, type Precondition } from '../http/route.decorator.js';
import type { Network } from '../network/network.service.js';
import { revisionOfTrip } from '../ridership/trip-details.service.js';
import { formatInstant } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { operatedTrip, type Capacities, type LoggedEvent, type TripIdentity } from '../trip-log/operated-trip.js';
import { lastChange } from './last-change.js';

/** A trip as it was read for an act, with the events that the act adds to it. */
export interface ChangedTrip {
  readonly trip: { readonly identity: TripIdentity; readonly events: readonly LoggedEvent[] };
  readonly newEvents: readonly DriverEventRow[];
}

/** Refuses an act if a trip has changed since the manager read it, so that two managers do not add the same people unseen. */
@Injectable()
export class Meanwhile {
  constructor(
    private readonly accounts: AccountsService,
    private readonly crews: CrewsService,
  ) {}

  /**
   * @param expected the revisions that were read of the trips; a trip to which no events are added is not checked
   * @throws Refusal `changed-meanwhile`
   */
  async refuse({ agency }: Network, changes: readonly ChangedTrip[], expected: Precondition): Promise<void> {
    for (const { trip, newEvents } of changes) {
      if (newEvents.length === 0 || isMet(expected, revisionOfTrip(trip.events))) continue;
      const { agencyId, agencyTimezone } = agency;
      const names = await this.accounts.namesOf(agencyId);
      const last = lastChange(trip.events);
      const changedBy = names.get(last?.by ?? '') ?? null;
      const changedAt = last?.at == null ? null : formatInstant(last.at, agencyTimezone);
      const { vehicles } = await this.crews.get(agencyId);
      const [theirs, yours] = [
        stateOf(trip.identity, trip.events, vehicles),
        stateOf(trip.identity, [...trip.events, ...newEvents], vehicles),
      ];
      const difference = stateFields
        .map((field) => ({ field, theirs: theirs[field], yours: yours[field] }))
        .filter((each) => each.theirs !== each.yours);
      const changedByText = authorAndTime(() => changedBy, changedAt);
      throw new Refusal(httpRefusals['changed-meanwhile'], { byZh: changedByText['zh-CN'], byEn: changedByText.en }, [], () => ({
        changedBy,
        changedAt,
        difference,
      }));
    }
  }
}

const stateFields = ['boardings', 'alightings', 'leftBehind', 'wasFull', 'state', 'vehicleId', 'events'] as const;

/** The fields of a trip that managers change. */
function stateOf(
  identity: TripIdentity,
  events: readonly LoggedEvent[],
  vehicles: Capacities,
): Readonly<Record<(typeof stateFields)[number], unknown>> {
  const { performed, vehicleId } = operatedTrip(identity, events, false, vehicles);
  const { boardings, alightings, leftBehind, wasFull, state } = performed;
  return { boardings, alightings, leftBehind, wasFull, state, vehicleId, events: effectiveEvents(events).length };
}
