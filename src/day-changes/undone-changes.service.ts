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
  /** Those that still counted. */
  readonly undone: readonly string[];
  readonly tripIds: readonly string[];
  readonly eventIds: readonly string[];
}

/** Managers take back what managers said of the plan of a day: additions, moves, cancellations, and what was taken back before. */
@Injectable()
export class UndoneChanges {
  constructor(private readonly days: DayChanges) {}

  /** What does not count any more stays as it is. */
  undo(actor: Actor, date: ServiceDate, asked: readonly string[], reason: string): Promise<Undone> {
    return this.days.change(actor, date, reason, (day) => {
      const byId = new Map([...day.events.values()].flat().map((event) => [event.eventId, event]));
      const named = [...new Set(asked)].map((eventId) => {
        const event = byId.get(eventId);
        if (event === undefined || !isPlanChange(event, byId))
          throw new Refusal(dayChangesRefusals['event-not-of-plan'], { eventId, date });
        return event;
      });
      const standing = standingOf(named, day.events);
      if (standing.length === 0) return { stays: { undone: [], tripIds: [], eventIds: [] } };
      const undone = standing.map(({ eventId }) => eventId);
      const tripIds = [...new Set(standing.map(({ tripId }) => tripId))];
      return {
        // Where it calls does not matter to what is said of no stop.
        said: standing.map(({ eventId, tripId }) => ({ kind: 'undo', undoes: eventId, trip: { serviceDate: date, tripId, stopIds: [] } })),
        tell: (_, eventIds) => {
          const before = standing.map(({ eventId, tripId, kind }) => ({ eventId, tripId, kind }));
          const change = { action: 'day-change-undone', subject: `trips/${date}`, before: { events: before }, after: { tripIds, reason } };
          return { result: { undone, tripIds, eventIds }, change };
        },
      };
    });
  }
}

function standingOf(named: readonly LoggedEvent[], events: ReadonlyMap<string, readonly LoggedEvent[]>): LoggedEvent[] {
  const tripIds = new Set(named.map(({ tripId }) => tripId));
  const effective = new Set([...tripIds].flatMap((tripId) => effectiveEvents(events.get(tripId) ?? []).map(({ eventId }) => eventId)));
  return named.filter(({ eventId }) => effective.has(eventId));
}
