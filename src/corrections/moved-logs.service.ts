import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { formatInstant, instant, plus, type EpochSeconds } from '../scheduling/service-time.js';
import { Acts, type ActRequest, type MadeAct } from './acts.service.js';
import { correctionsRefusals } from './corrections.refusals.js';
import { subjectOf, type TripName } from './made-act.js';
import { placesOn, timesMoved } from './moving.js';
import { logOf, type EventSelection, type TripToCorrect } from './trip-to-correct.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { undoOf } from './voided-logs.service.js';

export interface MoveRequest extends ActRequest {
  readonly reason: string;
  readonly from: TripName;
  readonly to: TripName;
  /** Only the events of this account, phone or source are moved. */
  readonly of: EventSelection;
  /** Only these events are moved; null: all that are selected. */
  readonly eventIds: readonly string[] | null;
}

/** Moves events from one trip to another in one act: each is undone on the first and added to the second, with the same author. */
@Injectable()
export class MovedLogs {
  constructor(
    private readonly acts: Acts,
    private readonly trips: TripsToCorrect,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `nothing-to-move`, `event-not-to-move`, `move-to-itself` */
  move(actor: Actor, { reason, from, to, of, eventIds, ...act }: MoveRequest): Promise<MadeAct> {
    if (subjectOf(from) === subjectOf(to)) throw new Refusal(correctionsRefusals['move-to-itself'], { tripId: to.tripId });
    const request = { move: from, to, of, eventIds, reason };
    return this.acts.make(actor, act, request, async ({ network, runner, log, nextId }) => {
      const zone = network.agency.agencyTimezone;
      const source = await this.trips.get(network, from.serviceDate, from.tripId, runner);
      const target = await this.trips.get(network, to.serviceDate, to.tripId, runner);
      const moved = this.chosen(source, of, eventIds);
      const placeOn = placesOn(source.identity, target.identity, moved);
      const later = timesMoved(source.operated, target.operated, moved, zone);
      const now = instant(this.clock.now());
      const moveTime = (at: EpochSeconds): EpochSeconds => (plus(at, later) < now ? plus(at, later) : now);
      const events = moved.flatMap((event) => {
        const undo = log.rowOf(undoOf(event, nextId(), reason), source.identity);
        const when = { at: moveTime(event.at), deviceTime: plus(event.deviceTime, later) };
        return [undo, log.movedRow(event, { ...to, ...when, ...placeOn(event), eventId: nextId() })];
      });
      const movedEvents = moved.map(({ eventId, kind, count, at }) => ({ eventId, kind, count, at: formatInstant(at, zone) }));
      const before = { ...from, events: movedEvents };
      const after = { ...to, reason, timesMovedSeconds: later };
      return {
        events,
        trips: [from, to],
        read: [source, target],
        change: { action: 'log-moved', subject: subjectOf(from), before, after },
      };
    });
  }

  private chosen(source: TripToCorrect, of: EventSelection, eventIds: readonly string[] | null): ReturnType<typeof logOf> {
    const { tripId, serviceDate: date } = source.identity;
    const log = logOf(source, of);
    const requestedIds = eventIds === null ? null : new Set(eventIds.map((each) => each.toLowerCase()));
    const moved = requestedIds === null ? log : log.filter(({ eventId }) => requestedIds.has(eventId));
    if (moved.length === 0) throw new Refusal(correctionsRefusals['nothing-to-move'], { tripId, date });
    const missing = [...(requestedIds ?? [])].find((eventId) => !moved.some((event) => event.eventId === eventId));
    if (missing !== undefined) throw new Refusal(correctionsRefusals['event-not-to-move'], { eventId: missing, tripId, date });
    return moved;
  }
}
