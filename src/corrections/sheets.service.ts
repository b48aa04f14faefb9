import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { accountsRefusals } from '../accounts/accounts.refusals.js';
import type { Actor } from '../accounts/actor.js';
import { Clock } from '../clock.js';
import { addedTripIds, patternOf } from '../day-changes/day-decisions.js';
import { extraTripRow, type ExtraTrip, type EventInput } from '../driver-log/event-row.js';
import { extraIdentity, TripIdentities } from '../driver-log/trip-identities.service.js';
import type { Precondition } from '../http/route.decorator.js';
import { Refusal, type Fault } from '../errors.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { instant } from '../scheduling/service-time.js';
import type { Pattern } from '../scheduling/trips.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { operatedTrip, type OperatedTrip } from '../trip-log/operated-trip.js';
import { countIncompleteFlag, timeUnknownFlag, type EventFlag } from '../trip-log/trip-event.js';
import { Acts, type ActContext, type MadeAct } from './acts.service.js';
import { correctionsRefusals } from './corrections.refusals.js';
import { departureKey, sameDeparture } from './extra-departures.js';
import { namesOfTrips, type TripName } from './made-act.js';
import { NamedVehicles } from './named-vehicles.service.js';
import type { ExtraDeparture, Sheet, SheetRow } from './read-sheet.js';
import { decideRow, type DecidedRow, type LoggedTrip, type NewEvent } from './sheet-row.js';
import { notServed, ofTimetable, sameTrip, unknownTrip, type Wrong } from './sheet-rows.texts.js';
import { TripsToCorrect } from './trips-to-correct.service.js';
import { undoOf } from './voided-logs.service.js';

/** The trip of a row of the sheet. `extraTrip` is the database row to insert if the trip does not exist yet; null: it exists. */
interface FoundTrip extends LoggedTrip {
  readonly extraTrip: ExtraTrip | null;
}

interface DecidedSheet {
  readonly trips: readonly FoundTrip[];
  readonly rows: readonly DecidedRow[];
}

/** Enters paper sheets into the log. A sheet is entered as a whole in one act, or not at all. */
@Injectable()
export class Sheets {
  constructor(
    private readonly acts: Acts,
    private readonly toCorrect: TripsToCorrect,
    private readonly vehicles: NamedVehicles,
    private readonly identities: TripIdentities,
    private readonly timetables: TimetablesService,
    private readonly performed: TripsPerformedService,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal `sheet-faulty`, `sheet-differs`, `vehicle-not-entered`, `account-not-found`, `service-date-ahead` */
  enter(actor: Actor, sheet: Sheet, expected: Precondition): Promise<MadeAct> {
    const { actId, ...request } = sheet;
    return this.acts.make(actor, { actId, expected }, request, async (acting) => {
      const { serviceDate, accountId, reason, vehicle } = sheet;
      this.toCorrect.checkDate(acting.network, serviceDate);
      const flags = await this.vehicles.flagsOf(actor.agencyId, vehicle);
      await this.checkAccount(actor, accountId);
      const { trips, rows } = await this.decide(acting, sheet);
      const events = rows.flatMap(({ voids, adds }, index) => {
        const trip = trips[index] as FoundTrip;
        const undos = voids.map((event) => acting.log.rowOf(undoOf(event, acting.nextId(), reason), trip.identity));
        const added = adds.map((each) => {
          const rowFlags: EventFlag[] = each.vehicleId === null ? [] : [...flags];
          if (each.isTimeUnknown) rowFlags.push(timeUnknownFlag);
          if (each.leavesCountOpen === true) rowFlags.push(countIncompleteFlag);
          return acting.log.rowOf(sentOf(each, trip.identity, acting.nextId(), reason), trip.identity, rowFlags, accountId);
        });
        return [...undos, ...added];
      });
      const entered = rows.map(({ voids, adds }, index) => ({
        tripId: trips[index]?.identity.tripId,
        ...(voids.length === 0 ? {} : { voided: voids.map(({ eventId }) => eventId) }),
        said: adds.map(({ kind, count }) => (count === null ? kind : `${kind} ${count}`)),
      }));
      const after = { serviceDate, vehicleId: vehicle?.vehicleId ?? null, accountId, reason, rows: entered };
      return {
        events,
        extraTrips: trips.flatMap(({ extraTrip }) => extraTrip ?? []),
        trips: namesOfTrips(trips.map(({ identity }) => identity)),
        // Trips that did not exist yet have not been read.
        read: trips.filter(({ extraTrip }) => extraTrip === null),
        change: { action: 'sheet-entered', subject: `ridership/trips/${serviceDate}`, before: null, after },
      };
    });
  }

  /** Refuses all faulty rows at once; if there are none, all rows that differ from the log. */
  private async decide(acting: ActContext, sheet: Sheet): Promise<DecidedSheet> {
    const context = {
      vehicleId: sheet.vehicle?.vehicleId ?? null,
      zone: zoneOn(acting.network, sheet.serviceDate),
      now: instant(this.clock.now()),
    };
    const trips = await this.find(acting, sheet);
    const firstOf = new Map<string, number>();
    const rows = trips.map((trip, index): DecidedRow | Wrong => {
      if (typeof trip === 'function') return trip;
      const first = firstOf.get(trip.identity.tripId);
      if (first !== undefined) return sameTrip(first + 1);
      firstOf.set(trip.identity.tripId, index);
      return decideRow(sheet.rows[index] as SheetRow, trip, context);
    });
    const wrong = rows.flatMap((row, index): Fault[] =>
      typeof row === 'function' ? [{ field: `rows[${index}]`, sentence: row(index + 1) }] : [],
    );
    if (wrong.length > 0) throw new Refusal(correctionsRefusals['sheet-faulty'], { fields: '' }, wrong);
    const decided = rows as readonly DecidedRow[];
    const differing = decided.flatMap(({ differences }, index) =>
      differences.map(({ field, wrong: sentence }): Fault => ({ field: `rows[${index}].${field}`, sentence: sentence(index + 1) })),
    );
    if (differing.length > 0) throw new Refusal(correctionsRefusals['sheet-differs'], { fields: '' }, differing);
    return { trips: trips as readonly FoundTrip[], rows: decided };
  }

  private async find(acting: ActContext, { serviceDate, rows, vehicle }: Sheet): Promise<(FoundTrip | Wrong)[]> {
    const { network, runner } = acting;
    const isExtra = rows.some(({ trip }) => 'extra' in trip);
    const day = isExtra ? (await this.performed.getDay(network.agency.agencyId, serviceDate, runner)).trips : [];
    const found: (FoundTrip | Wrong)[] = [];
    const entered = new Map<string, number>();
    const taken = new Set<string>();
    for (const [index, { trip }] of rows.entries()) {
      if ('tripId' in trip) found.push(await this.existing(acting, { serviceDate, tripId: trip.tripId }));
      else {
        const first = entered.get(departureKey(trip.extra));
        entered.set(departureKey(trip.extra), first ?? index);
        if (first === undefined)
          found.push(await this.extra(acting, { serviceDate, ...trip.extra }, day, vehicle?.vehicleId ?? null, taken));
        else found.push(sameTrip(first + 1));
      }
    }
    return found;
  }

  private async existing({ network, runner }: ActContext, { serviceDate, tripId }: TripName): Promise<FoundTrip | Wrong> {
    const identity = await this.identities.findIdentity(network, serviceDate, tripId, runner);
    if (identity === null) return unknownTrip(tripId, serviceDate);
    return { ...(await this.toCorrect.read(network, identity, runner)), extraTrip: null };
  }

  /** The trip of a departure outside the timetable; if it was entered or logged before, the existing one. */
  private async extra(
    acting: ActContext,
    departure: ExtraDeparture & Pick<TripName, 'serviceDate'>,
    day: readonly OperatedTrip[],
    vehicleId: string | null,
    taken: Set<string>,
  ): Promise<FoundTrip | Wrong> {
    const { network, runner } = acting;
    const { serviceDate, routeId, directionId, departureTime } = departure;
    const { agencyId } = network.agency;
    const same = sameDeparture(day, departure, serviceDate, vehicleId, zoneOn(network, serviceDate));
    if (same?.isScheduled === true) return ofTimetable(same.tripId);
    if (same !== null) return this.existing(acting, same);
    const pattern = await this.findPattern(acting, departure);
    if (pattern === null) return notServed(routeId, serviceDate);
    for (const tripId of addedTripIds(routeId, directionId, departureTime)) {
      if (taken.has(tripId) || (await this.identities.exists(network, serviceDate, tripId, runner))) continue;
      taken.add(tripId);
      const extraTrip = extraTripRow(agencyId, { serviceDate, tripId }, pattern, departureTime);
      const identity = extraIdentity(network, extraTrip);
      return { identity, events: [], operated: operatedTrip(identity, [], false), extraTrip };
    }
    return notServed(routeId, serviceDate);
  }

  /** A pattern of the timetable in force on that day; if it has none for the route and direction, one of later timetables. */
  private async findPattern({ network }: ActContext, departure: ExtraDeparture & Pick<TripName, 'serviceDate'>): Promise<Pattern | null> {
    const inForce = await this.timetables.findInForce(network.agency.agencyId, departure.serviceDate);
    const ofDay = [...network.patterns.values()].filter(({ patternId }) => inForce?.servicesOf.has(patternId) === true);
    return patternOf(ofDay, departure) ?? patternOf(await this.timetables.listPatternsInUse(network, departure.serviceDate), departure);
  }

  private async checkAccount({ agencyId }: Actor, accountId: string | null): Promise<void> {
    if (accountId === null) return;
    const accounts = await this.accounts.list(agencyId);
    if (!accounts.some((account) => account.accountId === accountId))
      throw new Refusal(accountsRefusals['account-not-found'], { accountId });
  }
}

const sentOf = (
  { kind, count, at, vehicleId }: NewEvent,
  { serviceDate, tripId }: TripName,
  eventId: string,
  reason: string,
): EventInput => ({
  ...{ eventId, kind, count, serviceDate, tripId, deviceTime: at, vehicleId, reason },
  ...{ stopId: null, position: null, undoes: null },
});
