import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import type { Audited } from '../accounts/managers-changes.service.js';
import { Refusal } from '../errors.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { getRoute } from '../network/network.service.js';
import { formatHoursMinutes, seconds, type ServiceDate } from '../scheduling/service-time.js';
import { effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';
import { DayChanges, eventsOf, findTrip, type DayToChange } from './day-changes.service.js';
import { dayChangesRefusals } from './day-changes.refusals.js';
import {
  chosenTrips,
  hasLeft,
  isPlanned,
  isTooFarAhead,
  maxCancelledAtOnce,
  maxDaysAhead,
  repeatedIds,
  type Chosen,
} from './day-decisions.js';

export interface TripOnDate {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** A trip after a change, and the ids of the events of that change, with which it can be undone. */
export interface ChangedTrip {
  readonly trip: OperatedTrip;
  readonly eventIds: readonly string[];
}

export interface CancelledMany {
  /** The trips that this request cancelled. */
  readonly tripIds: readonly string[];
  readonly alreadyCancelled: readonly string[];
  /** Trips that have left, or are over. */
  readonly alreadyRun: readonly string[];
  readonly eventIds: readonly string[];
}

/** The cancellations of a trip that still count, of managers, drivers and imports. */
const standingCancellationsOf = (events: readonly LoggedEvent[]): LoggedEvent[] => standingCancellations(effectiveEvents(events));

/** @throws Refusal `trip-not-running` */
export function getPlanned(day: DayToChange, tripId: string): OperatedTrip {
  const trip = findTrip(day, tripId);
  if (trip === null || !isPlanned(trip)) throw new Refusal(dayChangesRefusals['trip-not-running'], { tripId, date: day.date });
  return trip;
}

/**
 * Decisions about a trip that the timetable of its date no longer contains: they have no effect, but can still be undone.
 * @returns null: there are none, or the trip is planned
 */
function decisionsOnLostTrip(
  day: DayToChange,
  tripId: string,
): { readonly trip: OperatedTrip; readonly standing: readonly LoggedEvent[] } | null {
  const trip = findTrip(day, tripId);
  if (trip === null || isPlanned(trip)) return null;
  const standing = effectiveEvents(eventsOf(day, tripId)).filter(({ kind }) => kindsOfLostTrip.has(kind));
  return standing.length === 0 ? null : { trip, standing };
}

const kindsOfLostTrip: ReadonlySet<string> = new Set(['trip-cancelled', 'trip-shifted', 'delay-reported']);

const idsOf = (trips: readonly OperatedTrip[]): string[] => trips.map(({ tripId }) => tripId);

/** The answer and the audit entry for a changed trip. */
const answerOf =
  (action: 'trip-cancelled' | 'trip-reinstated', trip: OperatedTrip, reason: string) =>
  async (readAgain: () => Promise<DayToChange>, eventIds: readonly string[]): Promise<{ result: ChangedTrip; change: Audited }> => {
    // A trip outside the timetable no longer exists once no decision about it is left.
    const found = findTrip(await readAgain(), trip.tripId) ?? {
      ...trip,
      shift: seconds(0),
      reason: null,
      performed: { ...trip.performed, state: 'planned' },
    };
    const change = {
      action,
      subject: `trips/${trip.serviceDate}/${trip.tripId}`,
      before: { state: trip.performed.state, reason: trip.reason },
      after: { state: found.performed.state, reason },
    };
    return { result: { trip: found, eventIds }, change };
  };

/** Cancels trips, and reinstates cancelled ones. */
@Injectable()
export class CancellationsService {
  constructor(private readonly days: DayChanges) {}

  /** A trip that is already cancelled stays as it is. */
  async cancel(actor: Actor, { serviceDate: date, tripId }: TripOnDate, reason: string): Promise<ChangedTrip> {
    await this.checkAhead(actor, date);
    return this.days.change(actor, date, reason, {
      tripIds: () => [tripId],
      decide: (day) => {
        const trip = getPlanned(day, tripId);
        const standing = standingCancellationsOf(eventsOf(day, tripId));
        if (standing.length > 0) return { unchanged: { trip, eventIds: repeatedIds(standing, actor.accountId, reason) } };
        return {
          events: [{ kind: 'trip-cancelled', trip }],
          answer: answerOf('trip-cancelled', trip, reason),
        };
      },
    });
  }

  /** Undoes all cancellations, including a driver's; for a trip that the timetable no longer contains, moves and delays as well. */
  async reinstate(actor: Actor, { serviceDate: date, tripId }: TripOnDate, reason: string): Promise<ChangedTrip> {
    await this.checkAhead(actor, date);
    return this.days.change(actor, date, reason, {
      tripIds: () => [tripId],
      decide: (day) => {
        const lost = decisionsOnLostTrip(day, tripId);
        const trip = lost?.trip ?? getPlanned(day, tripId);
        const standing = lost?.standing ?? standingCancellationsOf(eventsOf(day, tripId));
        if (standing.length === 0) return { unchanged: { trip, eventIds: [] } };
        return {
          events: standing.map(({ eventId }) => ({ kind: 'undo', undoes: eventId, trip })),
          answer: answerOf('trip-reinstated', trip, reason),
        };
      },
    });
  }

  /** Trips that are cancelled already, or have left, stay as they are. */
  async cancelMany(actor: Actor, date: ServiceDate, chosen: Chosen, reason: string): Promise<CancelledMany> {
    await this.checkAhead(actor, date);
    return this.days.change(actor, date, reason, {
      tripIds: (toChange) => ('tripIds' in chosen ? chosen.tripIds : this.days.listAround(toChange, chosen)),
      decide: (day) => {
        if (!('tripIds' in chosen) && chosen.routeId !== null) getRoute(day.network, chosen.routeId);
        const { toCancel, cancelled, run } = sorted(day, chosen);
        if (toCancel.length === 0)
          throw new Refusal(dayChangesRefusals['nothing-to-cancel'], { date, cancelled: cancelled.length, run: run.length });
        if (toCancel.length > maxCancelledAtOnce)
          throw new Refusal(dayChangesRefusals['too-many-to-cancel'], { date, count: toCancel.length, most: maxCancelledAtOnce });
        const tripIds = idsOf(toCancel);
        const after = { ...selectionOf(chosen), tripIds, reason };
        return {
          events: toCancel.map((trip) => ({ kind: 'trip-cancelled', trip })),
          answer: (_, eventIds) => ({
            result: { tripIds, alreadyCancelled: idsOf(cancelled), alreadyRun: idsOf(run), eventIds },
            change: { action: 'trips-cancelled', subject: `trips/${date}`, before: null, after },
          }),
        };
      },
    });
  }

  /** @throws Refusal `cancellation-too-early` */
  private async checkAhead(actor: Actor, date: ServiceDate): Promise<void> {
    if (isTooFarAhead(date, await this.days.today(actor)))
      throw new Refusal(dayChangesRefusals['cancellation-too-early'], { date, days: maxDaysAhead });
  }
}

/** The chosen trips: those to cancel, and those that stay as they are. */
function sorted(day: DayToChange, chosen: Chosen): Readonly<Record<'toCancel' | 'cancelled' | 'run', readonly OperatedTrip[]>> {
  const found = chosenTrips(day.trips, chosen, day.date, zoneOn(day.network, day.date));
  const isCancelled = ({ performed }: OperatedTrip): boolean => performed.state === 'cancelled';
  const cancelled = found.filter(isCancelled);
  const run = found.filter((trip) => !isCancelled(trip) && hasLeft(eventsOf(day, trip.tripId)));
  const others = new Set([...cancelled, ...run]);
  return { toCancel: found.filter((trip) => !others.has(trip)), cancelled, run };
}

/** For the audit log; a list of trips needs no other words. */
const selectionOf = (chosen: Chosen): object =>
  'tripIds' in chosen
    ? {}
    : { ...chosen, from: formatHoursMinutes(chosen.from), to: chosen.to === null ? null : formatHoursMinutes(chosen.to) };
