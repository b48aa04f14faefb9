import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Refusal } from '../errors.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { epochSeconds, formatHoursMinutes, minutes } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { getPlanned, type TripOnDate, type ChangedTrip } from './cancellations.service.js';
import { DayChanges, eventsOf } from './day-changes.service.js';
import { dayChangesRefusals } from './day-changes.refusals.js';
import { hasLeft, isPast, isTooFarAhead, maxDaysAhead, movedStart, movesNotBefore, repeatedIds } from './day-decisions.js';

/** Moves trips on one date. A move always counts from the trip's time in the timetable. */
@Injectable()
export class MovedTrips {
  constructor(private readonly days: DayChanges) {}

  /** A trip that is already moved by this much stays as it is. @param by minutes; negative: earlier */
  async shift(actor: Actor, { serviceDate: date, tripId }: TripOnDate, by: number, reason: string): Promise<ChangedTrip> {
    if (isTooFarAhead(date, await this.days.today(actor)))
      throw new Refusal(dayChangesRefusals['change-too-early'], { date, days: maxDaysAhead });
    const shift = minutes(by);
    return this.days.change(actor, date, reason, {
      tripIds: () => [tripId],
      decide: (day) => {
        const trip = getPlanned(day, tripId);
        const logged = eventsOf(day, tripId);
        if (trip.performed.state === 'cancelled') throw new Refusal(dayChangesRefusals['trip-cancelled-already'], { tripId, date });
        if (hasLeft(logged)) throw new Refusal(dayChangesRefusals['trip-started-already'], { tripId, date });
        if (trip.shift === shift) {
          const moves = effectiveEvents(logged).filter((event) => event.shift === shift);
          return { unchanged: { trip, eventIds: repeatedIds(moves, actor.accountId, reason) } };
        }
        const start = trip.startTime === null ? null : movedStart(trip.startTime, shift);
        if (start === null) throw new Refusal(dayChangesRefusals['shift-off-the-day'], { tripId, date, minutes: by });
        if (isPast(epochSeconds(date, start, zoneOn(day.network, date)), day.now))
          throw new Refusal(dayChangesRefusals['departure-past'], { date, time: formatHoursMinutes(start) });
        const later = movesNotBefore(logged, day.now);
        return {
          events: [
            { kind: 'trip-shifted', trip, shift },
            ...later.map(({ eventId }) => ({ kind: 'undo', undoes: eventId, trip }) as const),
          ],
          answer: async (readAgain, eventIds) => {
            const change = {
              action: 'trip-shifted',
              subject: `trips/${date}/${tripId}`,
              before: { shiftSeconds: trip.shift, reason: trip.reason },
              after: { shiftSeconds: shift, reason },
            };
            return { result: { trip: getPlanned(await readAgain(), tripId), eventIds }, change };
          },
        };
      },
    });
  }
}
