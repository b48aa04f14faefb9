import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { toldDoer } from '../accounts/managers-changes.service.js';
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
import { lastSaid } from './last-said.js';

/** A trip as it was read for an act, and what the act says of it. */
export interface Changing {
  readonly trip: { readonly identity: TripIdentity; readonly events: readonly LoggedEvent[] };
  readonly says: readonly DriverEventRow[];
}

/** Somebody may say something of a trip between a manager's reading of it and their act: so two do not add the same people unseen. */
@Injectable()
export class Meanwhile {
  constructor(
    private readonly accounts: AccountsService,
    private readonly crews: CrewsService,
  ) {}

  /**
   * @param expected the revisions that were read, of each of the trips; what says nothing of a trip changes nothing there
   * @throws Refusal `changed-meanwhile`
   */
  async refuse({ agency }: Network, changing: readonly Changing[], expected: Precondition): Promise<void> {
    for (const { trip, says } of changing) {
      if (says.length === 0 || isMet(expected, revisionOfTrip(trip.events))) continue;
      const { agencyId, agencyTimezone } = agency;
      const names = await this.accounts.namesOf(agencyId);
      const last = lastSaid(trip.events);
      const changedBy = names.get(last?.by ?? '') ?? null;
      const changedAt = last?.at == null ? null : formatInstant(last.at, agencyTimezone);
      const { vehicles } = await this.crews.get(agencyId);
      const [theirs, yours] = [stateOf(trip.identity, trip.events, vehicles), stateOf(trip.identity, [...trip.events, ...says], vehicles)];
      const difference = stateFields
        .map((field) => ({ field, theirs: theirs[field], yours: yours[field] }))
        .filter((each) => each.theirs !== each.yours);
      const told = toldDoer(() => changedBy, changedAt);
      throw new Refusal(httpRefusals['changed-meanwhile'], { byZh: told['zh-CN'], byEn: told.en }, [], () => ({
        changedBy,
        changedAt,
        difference,
      }));
    }
  }
}

const stateFields = ['boardings', 'alightings', 'leftBehind', 'wasFull', 'state', 'vehicleId', 'events'] as const;

/** How a trip is, as far as managers change it. */
function stateOf(
  identity: TripIdentity,
  events: readonly LoggedEvent[],
  vehicles: Capacities,
): Readonly<Record<(typeof stateFields)[number], unknown>> {
  const { performed, vehicleId } = operatedTrip(identity, events, false, vehicles);
  const { boardings, alightings, leftBehind, wasFull, state } = performed;
  return { boardings, alightings, leftBehind, wasFull, state, vehicleId, events: effectiveEvents(events).length };
}
