import type { INestApplicationContext } from '@nestjs/common';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import { AlertsService } from '../alerts/alerts.service.js';
import { sentOf, uuidOf } from '../cli/demo-driving.io.js';
import { unconditional } from '../http/route.decorator.js';
import { CorrectedPeople } from '../corrections/corrected-people.service.js';
import { AddedTrips } from '../day-changes/added-trips.service.js';
import { CancellationsService } from '../day-changes/cancellations.service.js';
import { MovedTrips } from '../day-changes/moved-trips.service.js';
import { DriverLogService } from '../driver-log/driver-log.service.js';
import type { Network } from '../network/network.service.js';
import { formatInstant, plus, seconds, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { Act, Tap } from './operated-day.js';

/** Who drives a route, and in which bus; the second one is the spare. */
export interface Crew {
  readonly driver: SignedInAccount;
  readonly vehicleIds: readonly string[];
}

interface Done {
  readonly recorded: number;
  /** Codes of refusals. */
  readonly refused: readonly string[];
}

const reason = '演习';
const done: Done = { recorded: 0, refused: [] };

/** Does what drivers and managers do on a day, by the same services as their apps. */
export class ActsOfDay {
  /** Routes whose bus has broken down today. */
  private readonly broken = new Set<string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly network: Network,
    private readonly date: ServiceDate,
    private readonly crews: ReadonlyMap<string, Crew>,
    private readonly manager: SignedInAccount,
  ) {}

  /** @throws Refusal if a manager may not do that */
  async do(act: Act, now: EpochSeconds): Promise<Done> {
    const { app, manager, date } = this;
    const trip = { serviceDate: date, tripId: 'tripId' in act ? act.tripId : '' };
    switch (act.does) {
      case 'taps':
        return this.send(
          act.routeId,
          act.taps.map((tap) => this.eventOf(tap)),
          now,
        );
      case 'undo':
        return this.send(act.routeId, [this.undoOf(act.tap, now)], now);
      case 'cancel':
        await app.get(CancellationsService).cancel(manager, trip, reason);
        return done;
      case 'reinstate':
        await app.get(CancellationsService).reinstate(manager, trip, reason);
        return done;
      case 'shift':
        await app.get(MovedTrips).shift(manager, trip, act.minutes, reason);
        return done;
      case 'add':
        await app.get(AddedTrips).add(manager, date, act, reason);
        return done;
      case 'correct':
        await this.correct(act.tripId);
        return done;
      case 'break-down':
        return this.breakDown(act);
      case 'alert':
        await this.alert(act, now);
        return done;
    }
  }

  private async send(routeId: string, events: readonly object[], now: EpochSeconds): Promise<Done> {
    const crew = this.crews.get(routeId);
    if (crew === undefined) return done;
    const device = { deviceId: uuidOf(`phone of ${routeId}`), name: 'replay', appVersion: 'replay', unsentCount: 0, oldestUnsentAt: null };
    const results = await this.app.get(DriverLogService).record(crew.driver, { events, sentAt: now, device });
    return {
      recorded: results.filter(({ outcome }) => outcome === 'recorded').length,
      refused: results.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.code])),
    };
  }

  private eventOf(tap: Tap): { eventId: string } {
    const { routeId } = tap;
    const vehicleId = this.crews.get(routeId)?.vehicleIds[this.broken.has(routeId) ? 1 : 0] ?? '';
    const event = sentOf(tap, { vehicleId }, this.date, this.network.agency.agencyTimezone);
    // Two stops may be tapped at once.
    return tap.position === undefined ? event : { ...event, eventId: uuidOf(`${event.eventId} ${tap.position}`) };
  }

  private undoOf(tap: Tap, now: EpochSeconds): object {
    const { eventId } = this.eventOf(tap);
    return {
      ...{ eventId: uuidOf(`undo of ${eventId}`), kind: 'undo', undoes: eventId, serviceDate: this.date, tripId: tap.tripId },
      deviceTime: formatInstant(now, this.network.agency.agencyTimezone),
    };
  }

  /** The bus is replaced by the spare one, and the trips of the next hour are cancelled. */
  private async breakDown({ routeId, at }: { readonly routeId: string } & Pick<Act, 'at'>): Promise<Done> {
    this.broken.add(routeId);
    const chosen = { from: at, to: plus(at, seconds(3600)), routeId, directionId: null };
    await this.app.get(CancellationsService).cancelMany(this.manager, this.date, chosen, reason);
    return done;
  }

  private async correct(tripId: string): Promise<void> {
    const people = { position: null, boardings: 11, alightings: null, leftBehind: null, closesCount: false };
    const act = { actId: uuidOf(`correction of ${this.date} ${tripId}`), expected: unconditional };
    const trip = { serviceDate: this.date, tripId };
    await this.app.get(CorrectedPeople).correct(this.manager, { ...act, reason, trip, people });
  }

  private async alert({ routeId, minutes }: { readonly routeId: string; readonly minutes: number }, now: EpochSeconds): Promise<void> {
    const { agencyTimezone: zone } = this.network.agency;
    await this.app.get(AlertsService).publish(this.manager, this.network, {
      ...{ alertId: uuidOf(`alert of ${this.date} ${routeId}`), routeId, cause: 'CONSTRUCTION', effect: 'DETOUR' },
      ...{ headerZh: '绕行', headerEn: 'Detour', activeUntil: formatInstant(plus(now, seconds(60 * minutes)), zone) },
    });
  }
}
