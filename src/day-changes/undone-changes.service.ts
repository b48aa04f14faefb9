import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Refusal } from '../errors.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { DayChanges } from './day-changes.service.js';
import { dayChangesRefusals } from './day-changes.refusals.js';
import { isPlanChange } from './day-decisions.js';

export interface Undone {
  /** The events that still counted and were undone. */
  readonly undone: readonly string[];
  readonly tripIds: readonly string[];
  /** The undos that were recorded. */
  readonly eventIds: readonly string[];
}

/** Undoes what managers changed in the plan of a day: additions, moves, cancellations, and earlier undos. */
@Injectable()
export class UndoneChanges {
  constructor(private readonly days: DayChanges) {}

  /** Events that no longer count stay as they are. */
  undo(actor: Actor, date: ServiceDate, requestedIds: readonly string[], reason: string): Promise<Undone> {
    return this.days.change(actor, date, reason, {
      tripIds: (toChange) => this.days.listTripsOf(toChange, requestedIds),
      decide: (day) => {
        const byId = new Map([...day.events.values()].flat().map((event) => [event.eventId, event]));
        const named = [...new Set(requestedIds)].map((eventId) => {
          const event = byId.get(eventId);
          if (event === undefined || !isPlanChange(event, byId))
            throw new Refusal(dayChangesRefusals['event-not-of-plan'], { eventId, date });
          return event;
        });
        const standing = standingOf(named, day.events);
        if (standing.length === 0) return { unchanged: { undone: [], tripIds: [], eventIds: [] } };
        const undone = standing.map(({ eventId }) => eventId);
        const tripIds = [...new Set(standing.map(({ tripId }) => tripId))];
        return {
          // An undo has no stop, so the stops of the trip are not needed.
          events: standing.map(({ eventId, tripId }) => ({
            kind: 'undo',
            undoes: eventId,
            trip: { serviceDate: date, tripId, stopIds: [] },
          })),
          answer: (_, eventIds) => {
            const before = standing.map(({ eventId, tripId, kind }) => ({ eventId, tripId, kind }));
            const change = {
              action: 'day-change-undone',
              subject: `trips/${date}`,
              before: { events: before },
              after: { tripIds, reason },
            };
            return { result: { undone, tripIds, eventIds }, change };
          },
        };
      },
    });
  }
}

function standingOf(named: readonly LoggedEvent[], events: ReadonlyMap<string, readonly LoggedEvent[]>): LoggedEvent[] {
  const tripIds = new Set(named.map(({ tripId }) => tripId));
  const effective = new Set([...tripIds].flatMap((tripId) => effectiveEvents(events.get(tripId) ?? []).map(({ eventId }) => eventId)));
  return named.filter(({ eventId }) => effective.has(eventId));
}
