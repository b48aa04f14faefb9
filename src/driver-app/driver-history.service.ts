import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { authorOf } from '../accounts/actor.js';
import { Clock } from '../clock.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import type { Language } from '../language.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import type { Network } from '../network/network.service.js';
import { headsignAt } from '../network/spoken.js';
import { datesOf, type Month } from '../scheduling/month.js';
import { formatInstant, instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import {
  closesAt,
  groupBy,
  lastArrival,
  operatedTrip,
  type LoggedEvent,
  type OperatedTrip,
  type TripIdentity,
} from '../trip-log/operated-trip.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { reasonIn } from '../trip-log/reasons.js';
import { knownCounts } from '../trip-log/trip-performed.js';
import { correctionsOf, type Correction } from './corrections.js';
import type { DriverHistoryAnswer, DriverHistoryTripAnswer } from './history.requests.js';

/** Kinds of events that may also be logged by somebody who does not drive the trip. */
const kindsWithoutDriving: ReadonlySet<string> = new Set(['trip-cancelled', 'delay-reported', 'trip-added', 'undo']);

/** A trip on which the driver logged something, with the corrections of managers. */
interface OwnTrip {
  readonly trip: OperatedTrip;
  readonly isDriven: boolean;
  readonly corrections: readonly Correction[];
}

/** Answers what a driver has driven in a month, and what managers corrected of it. */
@Injectable()
export class DriverHistory {
  constructor(
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
  ) {}

  async get(network: Network, accountId: string, month: Month, language: Language): Promise<DriverHistoryAnswer> {
    const { agencyId } = network.agency;
    const now = instant(this.clock.now());
    const logged = await this.events.listTripsOf(agencyId, accountId, datesOf(month));
    const names = await this.accounts.namesOf(agencyId);
    const by = (id: string | null): string => authorOf(id === null ? null : (names.get(id) ?? id), null, language);
    const days: { date: ServiceDate; trips: OwnTrip[] }[] = [];
    for (const [date, ofDate] of groupBy(logged, ({ serviceDate }) => serviceDate)) {
      const tripIds = ofDate.map(({ tripId }) => tripId);
      // The month of a busy driver takes some 200 ms, so other requests are answered between its days.
      await setImmediate();
      days.push({ date, trips: await this.tripsOf(network, accountId, { date, tripIds, now, language }) });
    }
    const own = days.flatMap(({ trips }) => trips).filter(({ isDriven }) => isDriven);
    return {
      month,
      trips: own.length,
      boardings: own.reduce((sum, { trip }) => sum + trip.performed.boardings, 0),
      days: days
        .filter(({ trips }) => trips.length > 0)
        .sort((a, b) => (a.date < b.date ? 1 : -1))
        .map(({ date, trips }) => ({ date, trips: trips.map((each) => tripAnswer(network, each, by, language)) })),
    };
  }

  /** In order of time; trips whose time is unknown come last. */
  private async tripsOf(
    network: Network,
    accountId: string,
    { date, tripIds, now, language }: { date: ServiceDate; tripIds: readonly string[]; now: EpochSeconds; language: Language },
  ): Promise<OwnTrip[]> {
    const { agencyId } = network.agency;
    const zone = zoneOn(network, date);
    const logged = groupBy(await this.events.listEventsOf(agencyId, date, tripIds), ({ tripId }) => tripId);
    const own: OwnTrip[] = [];
    for (const tripId of tripIds) {
      const events = logged.get(tripId) ?? [];
      // A manager who only corrects a trip has not driven it.
      if (!events.some((event) => event.accountId === accountId && event.source === 'driver')) continue;
      const identity = await this.identities.findIdentity(network, date, tripId);
      if (identity !== null) own.push(ownTrip(identity, events, { accountId, now, zone, language }));
    }
    return own.sort((a, b) => (timeOf(a.trip) ?? Infinity) - (timeOf(b.trip) ?? Infinity));
  }
}

function ownTrip(
  identity: TripIdentity,
  events: readonly LoggedEvent[],
  { accountId, now, zone, language }: { accountId: string; now: EpochSeconds; zone: string; language: Language },
): OwnTrip {
  const isClosed = now >= closesAt(identity.serviceDate, lastArrival([identity]), zone);
  const trip = operatedTrip(identity, events, isClosed);
  const isOperated = trip.performed.state === 'underway' || trip.performed.state === 'completed';
  const isOwn = (event: LoggedEvent): boolean =>
    event.accountId === accountId && event.source === 'driver' && !kindsWithoutDriving.has(event.kind);
  return {
    trip,
    isDriven: isOperated && effectiveEvents(events).some(isOwn),
    corrections: correctionsOf(identity, events, zone, language),
  };
}

/** The planned departure, else the actual start; null: neither is known. */
const timeOf = ({ plan, performed }: OperatedTrip): EpochSeconds | null => plan[0]?.departure ?? performed.actualStart;

function tripAnswer(
  network: Network,
  { trip, corrections }: OwnTrip,
  by: (accountId: string | null) => string,
  language: Language,
): DriverHistoryTripAnswer {
  const zone = network.agency.agencyTimezone;
  const { boardings, leftBehind } = knownCounts(trip.performed);
  const [pattern, time] = [network.patterns.get(trip.patternId), timeOf(trip)];
  return {
    tripId: trip.tripId,
    departureTime: time === null ? null : formatInstant(time, zone),
    headsign: pattern === undefined ? '' : headsignAt(network, pattern, trip, 0, language),
    state: trip.performed.state,
    ...{ boardings, leftBehind },
    corrections: corrections.map(({ at, accountId, what, reason }) => ({
      ...{ at: formatInstant(at, zone), by: by(accountId), what },
      reason: reason === null ? null : reasonIn(reason, language),
    })),
  };
}
