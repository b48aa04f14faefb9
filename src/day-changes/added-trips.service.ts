import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { extraTripRow } from '../driver-log/event-row.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { Refusal } from '../errors.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { getRoute } from '../network/network.service.js';
import {
  epochSeconds,
  formatHoursMinutes,
  minutes,
  plus,
  seconds,
  type EpochSeconds,
  type ServiceDate,
  type ServiceTime,
} from '../scheduling/service-time.js';
import type { Pattern } from '../scheduling/trips.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import { getPlanned, type ChangedTrip } from './cancellations.service.js';
import { DayChanges, eventsOf, type DayToChange } from './day-changes.service.js';
import { dayChangesRefusals } from './day-changes.refusals.js';
import { addedTripIds, isPast, isPlanned, isTooFarAhead, maxDaysAhead, patternOf, repeatedIds } from './day-decisions.js';

/** A departure that a manager adds to one date. */
export interface NewDeparture {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime;
}

/** Adds departures to a date. They are in no timetable, so the figures count them as extra trips. */
@Injectable()
export class AddedTrips {
  constructor(
    private readonly days: DayChanges,
    private readonly timetables: TimetablesService,
    private readonly identities: TripIdentities,
  ) {}

  /** If the same manager adds the same departure again with the same reason, the existing one is returned. */
  async add(actor: Actor, date: ServiceDate, departure: NewDeparture, reason: string): Promise<ChangedTrip> {
    if (isTooFarAhead(date, await this.days.today(actor)))
      throw new Refusal(dayChangesRefusals['change-too-early'], { date, days: maxDaysAhead });
    const { routeId, startTime } = departure;
    return this.days.change(actor, date, reason, {
      // The departures that may leave in the same minute.
      tripIds: (toChange) =>
        this.days.listAround(toChange, { routeId, from: plus(startTime, seconds(-60)), to: plus(startTime, minutes(1)) }),
      decide: async (day) => {
        getRoute(day.network, departure.routeId);
        const departs = epochSeconds(date, departure.startTime, zoneOn(day.network, date));
        const existing = leavingAt(day, departure, departs);
        if (existing !== null) return existingAddition(day, existing, actor, reason, departure);
        if (isPast(departs, day.now))
          throw new Refusal(dayChangesRefusals['departure-past'], { date, time: formatHoursMinutes(departure.startTime) });
        const pattern = await this.getPattern(actor, day, departure);
        const tripId = await this.freeId(day, departure);
        const trip = { serviceDate: date, tripId, stopIds: pattern.stops.map(({ stopId }) => stopId) };
        return {
          events: [{ kind: 'trip-added', trip }],
          extraTrips: [extraTripRow(actor.agencyId, trip, pattern, departure.startTime)],
          answer: async (readAgain, eventIds) => {
            const { routeId, directionId, startTime } = departure;
            const added = { routeId, directionId, startTime: formatHoursMinutes(startTime), reason };
            const change = { action: 'trip-added', subject: `trips/${date}/${tripId}`, before: null, after: added };
            return { result: { trip: getPlanned(await readAgain(), tripId), eventIds }, change };
          },
        };
      },
    });
  }

  /** @throws Refusal `nothing-to-run` and `direction-not-served` */
  private async getPattern({ agencyId }: Actor, { network, date }: DayToChange, departure: NewDeparture): Promise<Pattern> {
    const inForce = await this.timetables.findInForce(agencyId, date);
    if (inForce === null || inForce.days.servicesIfDecidedToRun(date).length === 0)
      throw new Refusal(timetablesRefusals['nothing-to-run'], { date });
    const patterns = [...network.patterns.values()].filter(({ patternId }) => inForce.servicesOf.has(patternId));
    const pattern = patternOf(patterns, departure);
    if (pattern === null) throw new Refusal(dayChangesRefusals['direction-not-served'], { date, routeId: departure.routeId });
    return pattern;
  }

  private async freeId({ network, date, runner }: DayToChange, { routeId, directionId, startTime }: NewDeparture): Promise<string> {
    const ids = addedTripIds(routeId, directionId, startTime);
    for (;;) {
      const tripId = ids.next().value;
      if (!(await this.identities.exists(network, date, tripId, runner))) return tripId;
    }
  }
}

/** The trip, cancelled or not, that the current plan of the day has in that direction at that minute; null: none. */
function leavingAt({ trips }: DayToChange, { routeId, directionId }: NewDeparture, departs: EpochSeconds): OperatedTrip | null {
  const isAt = (at: EpochSeconds | undefined): boolean => at !== undefined && Math.floor(at / 60) === Math.floor(departs / 60);
  const isSameDeparture = (trip: OperatedTrip): boolean =>
    isPlanned(trip) && trip.routeId === routeId && trip.directionId === directionId && isAt(trip.plan[0]?.departure);
  return trips.find(isSameDeparture) ?? null;
}

/** @throws Refusal `departure-exists`, unless this manager added the same departure with the same reason, and it was not changed since */
function existingAddition(
  day: DayToChange,
  trip: OperatedTrip,
  { accountId }: Actor,
  reason: string,
  { startTime }: NewDeparture,
): { readonly unchanged: ChangedTrip } {
  const additions = effectiveEvents(eventsOf(day, trip.tripId)).filter(({ kind }) => kind === 'trip-added');
  const eventIds = repeatedIds(additions, accountId, reason);
  const { date } = day;
  if (eventIds.length === 0 || trip.shift !== 0 || trip.performed.state === 'cancelled')
    throw new Refusal(dayChangesRefusals['departure-exists'], { date, time: formatHoursMinutes(startTime), tripId: trip.tripId });
  return { unchanged: { trip, eventIds } };
}
