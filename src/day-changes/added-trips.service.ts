import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { extraTripRow } from '../driver-log/event-row.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { Refusal } from '../errors.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { getRoute } from '../network/network.service.js';
import { epochSeconds, formatHoursMinutes, type EpochSeconds, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { Pattern } from '../scheduling/trips.js';
import { timetablesRefusals } from '../timetables/timetables.refusals.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import { getPlanned, type ChangedTrip } from './cancellations.service.js';
import { DayChanges, eventsOf, type DayToChange } from './day-changes.service.js';
import { dayChangesRefusals } from './day-changes.refusals.js';
import { addedTripIds, isPast, isPlanned, isTooFarAhead, mostDaysAhead, patternOf, saidBefore } from './day-decisions.js';

/** A departure that a manager adds to one date. */
export interface AskedDeparture {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime;
}

/** Managers add departures to a date; no timetable promises them, so they count as extra. */
@Injectable()
export class AddedTrips {
  constructor(
    private readonly days: DayChanges,
    private readonly timetables: TimetablesService,
    private readonly identities: TripIdentities,
  ) {}

  /** The same departure added again by the same manager with the same reason is the one that is there. */
  async add(actor: Actor, date: ServiceDate, asked: AskedDeparture, reason: string): Promise<ChangedTrip> {
    if (isTooFarAhead(date, await this.days.today(actor)))
      throw new Refusal(dayChangesRefusals['change-too-early'], { date, days: mostDaysAhead });
    return this.days.change(actor, date, reason, async (day) => {
      getRoute(day.network, asked.routeId);
      const departs = epochSeconds(date, asked.startTime, zoneOn(day.network, date));
      const there = leavingAt(day, asked, departs);
      if (there !== null) return alreadyThere(day, there, actor, reason, asked);
      if (isPast(departs, day.now))
        throw new Refusal(dayChangesRefusals['departure-past'], { date, time: formatHoursMinutes(asked.startTime) });
      const pattern = await this.getPattern(actor, day, asked);
      const tripId = await this.freeId(day, asked);
      const trip = { serviceDate: date, tripId, stopIds: pattern.stops.map(({ stopId }) => stopId) };
      return {
        said: [{ kind: 'trip-added', trip }],
        extraTrips: [extraTripRow(actor.agencyId, trip, pattern, asked.startTime)],
        tell: (after, eventIds) => {
          const { routeId, directionId, startTime } = asked;
          const added = { routeId, directionId, startTime: formatHoursMinutes(startTime), reason };
          const change = { action: 'trip-added', subject: `trips/${date}/${tripId}`, before: null, after: added };
          return { result: { trip: getPlanned(after, tripId), eventIds }, change };
        },
      };
    });
  }

  /** @throws Refusal `nothing-to-run` and `direction-not-served` */
  private async getPattern({ agencyId }: Actor, { network, date }: DayToChange, asked: AskedDeparture): Promise<Pattern> {
    const inForce = await this.timetables.findInForce(agencyId, date);
    if (inForce === null || inForce.days.servicesIfDecidedToRun(date).length === 0)
      throw new Refusal(timetablesRefusals['nothing-to-run'], { date });
    const patterns = [...network.patterns.values()].filter(({ patternId }) => inForce.servicesOf.has(patternId));
    const pattern = patternOf(patterns, asked);
    if (pattern === null) throw new Refusal(dayChangesRefusals['direction-not-served'], { date, routeId: asked.routeId });
    return pattern;
  }

  private async freeId({ network, date, runner }: DayToChange, { routeId, directionId, startTime }: AskedDeparture): Promise<string> {
    const ids = addedTripIds(routeId, directionId, startTime);
    for (;;) {
      const tripId = ids.next().value;
      if (!(await this.identities.exists(network, date, tripId, runner))) return tripId;
    }
  }
}

/** What leaves in the direction at that minute by the plan of the day, cancelled or not. */
function leavingAt({ trips }: DayToChange, { routeId, directionId }: AskedDeparture, departs: EpochSeconds): OperatedTrip | null {
  const isAt = (at: EpochSeconds | undefined): boolean => at !== undefined && Math.floor(at / 60) === Math.floor(departs / 60);
  const isThere = (trip: OperatedTrip): boolean =>
    isPlanned(trip) && trip.routeId === routeId && trip.directionId === directionId && isAt(trip.plan[0]?.departure);
  return trips.find(isThere) ?? null;
}

/** @throws Refusal `departure-exists`, unless it is what this manager has just added */
function alreadyThere(
  day: DayToChange,
  trip: OperatedTrip,
  { accountId }: Actor,
  reason: string,
  { startTime }: AskedDeparture,
): { readonly stays: ChangedTrip } {
  const additions = effectiveEvents(eventsOf(day, trip.tripId)).filter(({ kind }) => kind === 'trip-added');
  const eventIds = saidBefore(additions, accountId, reason);
  const { date } = day;
  if (eventIds.length === 0 || trip.shift !== 0 || trip.performed.state === 'cancelled')
    throw new Refusal(dayChangesRefusals['departure-exists'], { date, time: formatHoursMinutes(startTime), tripId: trip.tripId });
  return { stays: { trip, eventIds } };
}
