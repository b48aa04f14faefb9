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
  mostCancelledAtOnce,
  mostDaysAhead,
  saidBefore,
  type Chosen,
} from './day-decisions.js';

export interface AskedTrip {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** A trip as it is after a change, and the events by which that can be undone. */
export interface ChangedTrip {
  readonly trip: OperatedTrip;
  readonly eventIds: readonly string[];
}

export interface CancelledMany {
  readonly tripIds: readonly string[];
  readonly alreadyCancelled: readonly string[];
  readonly alreadyRun: readonly string[];
  readonly eventIds: readonly string[];
}

/** What cancels a trip, whoever said it, and was not taken back. */
const cancelling = (events: readonly LoggedEvent[]): LoggedEvent[] => standingCancellations(effectiveEvents(events));

/** @throws Refusal `trip-not-running` */
export function getPlanned(day: DayToChange, tripId: string): OperatedTrip {
  const trip = findTrip(day, tripId);
  if (trip === null || !isPlanned(trip)) throw new Refusal(dayChangesRefusals['trip-not-running'], { tripId, date: day.date });
  return trip;
}

/** What was decided of a trip that the timetable of its date does not have any more: it has no effect, and can still be taken back. */
function decidedOfLost(
  day: DayToChange,
  tripId: string,
): { readonly trip: OperatedTrip; readonly standing: readonly LoggedEvent[] } | null {
  const trip = findTrip(day, tripId);
  if (trip === null || isPlanned(trip)) return null;
  const standing = effectiveEvents(eventsOf(day, tripId)).filter(({ kind }) => ofLost.has(kind));
  return standing.length === 0 ? null : { trip, standing };
}

const ofLost: ReadonlySet<string> = new Set(['trip-cancelled', 'trip-shifted', 'delay-reported']);

const idsOf = (trips: readonly OperatedTrip[]): string[] => trips.map(({ tripId }) => tripId);

/** What became of a trip by a change, as its answer and the audit log say it. */
const tellOf =
  (action: 'trip-cancelled' | 'trip-reinstated', trip: OperatedTrip, reason: string) =>
  (after: DayToChange, eventIds: readonly string[]): { result: ChangedTrip; change: Audited } => {
    // Nothing is left of one that no timetable has, once nothing is said of it any more.
    const found = findTrip(after, trip.tripId) ?? {
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

/** Managers cancel trips, and take that back. */
@Injectable()
export class CancellationsService {
  constructor(private readonly days: DayChanges) {}

  /** A trip that is cancelled already stays as it is. */
  async cancel(actor: Actor, { serviceDate: date, tripId }: AskedTrip, reason: string): Promise<ChangedTrip> {
    await this.checkAhead(actor, date);
    return this.days.change(actor, date, reason, (day) => {
      const trip = getPlanned(day, tripId);
      const standing = cancelling(eventsOf(day, tripId));
      if (standing.length > 0) return { stays: { trip, eventIds: saidBefore(standing, actor.accountId, reason) } };
      return {
        said: [{ kind: 'trip-cancelled', trip }],
        tell: tellOf('trip-cancelled', trip, reason),
      };
    });
  }

  /** Takes back every cancellation, a driver's too; of a trip that the timetable does not have any more, moves and delays as well. */
  async reinstate(actor: Actor, { serviceDate: date, tripId }: AskedTrip, reason: string): Promise<ChangedTrip> {
    await this.checkAhead(actor, date);
    return this.days.change(actor, date, reason, (day) => {
      const lost = decidedOfLost(day, tripId);
      const trip = lost?.trip ?? getPlanned(day, tripId);
      const standing = lost?.standing ?? cancelling(eventsOf(day, tripId));
      if (standing.length === 0) return { stays: { trip, eventIds: [] } };
      return {
        said: standing.map(({ eventId }) => ({ kind: 'undo', undoes: eventId, trip })),
        tell: tellOf('trip-reinstated', trip, reason),
      };
    });
  }

  /** Those that are cancelled, or have left, stay as they are. */
  async cancelMany(actor: Actor, date: ServiceDate, chosen: Chosen, reason: string): Promise<CancelledMany> {
    await this.checkAhead(actor, date);
    return this.days.change(actor, date, reason, (day) => {
      const { network, trips } = day;
      if (!('tripIds' in chosen) && chosen.routeId !== null) getRoute(network, chosen.routeId);
      const found = chosenTrips(trips, chosen, date, zoneOn(network, date));
      const isCancelled = ({ performed }: OperatedTrip): boolean => performed.state === 'cancelled';
      const cancelled = found.filter(isCancelled);
      const run = found.filter((trip) => !isCancelled(trip) && hasLeft(eventsOf(day, trip.tripId)));
      const others = new Set([...cancelled, ...run]);
      const left = found.filter((trip) => !others.has(trip));
      if (left.length === 0)
        throw new Refusal(dayChangesRefusals['nothing-to-cancel'], { date, cancelled: cancelled.length, run: run.length });
      if (left.length > mostCancelledAtOnce)
        throw new Refusal(dayChangesRefusals['too-many-to-cancel'], { date, count: left.length, most: mostCancelledAtOnce });
      const tripIds = idsOf(left);
      return {
        said: left.map((trip) => ({ kind: 'trip-cancelled', trip })),
        tell: (_, eventIds) => {
          const asked =
            'tripIds' in chosen
              ? {}
              : { ...chosen, from: formatHoursMinutes(chosen.from), to: chosen.to === null ? null : formatHoursMinutes(chosen.to) };
          const change = {
            action: 'trips-cancelled',
            subject: `trips/${date}`,
            before: null,
            after: { ...asked, tripIds, reason },
          };
          return { result: { tripIds, alreadyCancelled: idsOf(cancelled), alreadyRun: idsOf(run), eventIds }, change };
        },
      };
    });
  }

  /** @throws Refusal `cancellation-too-early` */
  private async checkAhead(actor: Actor, date: ServiceDate): Promise<void> {
    if (isTooFarAhead(date, await this.days.today(actor)))
      throw new Refusal(dayChangesRefusals['cancellation-too-early'], { date, days: mostDaysAhead });
  }
}
