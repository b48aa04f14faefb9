import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { Clock } from '../clock.js';
import { DriverLogService } from '../driver-log/driver-log.service.js';
import type { DriverEventRow } from '../driver-log/event-row.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { AssignmentsService, type AssignmentMove } from '../fleet/assignments.service.js';
import { NetworkService } from '../network/network.service.js';
import { CarriedReports } from '../rider-reports/carried-reports.service.js';
import { instant, type EpochSeconds, type Seconds, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import type { DatesInForce, VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { groupBy, type LoggedEvent } from '../trip-log/operated-trip.js';
import { carriedFlag, flagsOf, notCarriedFlag } from '../trip-log/trip-event.js';
import {
  carryOver,
  type CarriedOver,
  type CarriedReference,
  type LostReference,
  type PlanOn,
  type Reference,
} from './carried-references.js';
import { carriedEvents, kindOf, positionOnNewTrip, standingEvents } from './carried-events.js';
import type { Consequence } from './consequence.js';
import { plansOf } from './plan-on.js';
import { consequencesOf, takenBackReason } from './references.texts.js';

/** The dates and the plans between which references are carried over, when a timetable is published or withdrawn. */
export interface PlanChange extends DatesInForce {
  /** The published versions with the dates on which they are in force; left out: they are read. */
  readonly versions?: readonly VersionInForce[] | undefined;
  /** The trips by the new plan. */
  readonly after: PlanOn;
}

export interface FoundReferences {
  readonly consequences: readonly Consequence[];
  readonly carried: CarriedOver;
}

/** The events of one trip on one date that are undone and recorded again. */
interface CarriedTrip {
  readonly date: ServiceDate;
  readonly from: string;
  /** null: no trip takes its place. */
  readonly to: string | null;
  readonly later: Seconds;
  readonly stops: { readonly from: readonly string[]; readonly to: readonly string[] };
}

/** Finds the records and decisions about trips and blocks on coming dates, and carries them over to a new timetable. */
@Injectable()
export class ReferencesService {
  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
    private readonly events: LoggedEvents,
    private readonly log: DriverLogService,
    private readonly assignments: AssignmentsService,
    private readonly reports: CarriedReports,
    private readonly clock: Clock,
  ) {}

  /**
   * What happens to everything that refers to a trip or a block on these dates, compared with the plan in force now. Writes nothing.
   * @param runner reads within its transaction
   */
  async find(agencyId: string, { from, until, versions, after }: PlanChange, runner?: QueryRunner): Promise<FoundReferences> {
    const references = await this.list(agencyId, from, runner);
    const network = await this.networks.getNetwork(agencyId);
    const inForce = versions ?? (await this.timetables.listInForce(agencyId));
    const before = plansOf(inForce, network, await Promise.all(inForce.map((version) => this.blocks.tripsOf(version))));
    const carried = carryOver(references, before, after, { from, until });
    return { carried, consequences: consequencesOf(carried) };
  }

  /** Carries over what `find` decided, within the transaction that saves the version, whose topic is `public`. */
  async apply(runner: QueryRunner, actor: Actor, versionId: number, carried: CarriedOver): Promise<void> {
    const { agencyId } = actor;
    const ways = carriedTrips(carried);
    const byDate = groupBy(ways, ({ date }) => date);
    for (const [date, ofDate] of byDate) {
      const logged = groupBy(await this.events.listEvents(agencyId, date, undefined, runner), ({ tripId }) => tripId);
      await this.log.carry(
        runner,
        ofDate.flatMap((way) => this.rowsOf(actor, versionId, way, logged.get(way.from) ?? [])),
      );
      const became = ofDate.flatMap(({ from, to }) => (to === null || to === from ? [] : [[from, to] as const]));
      if (became.length > 0) await this.reports.carry(runner, agencyId, date, new Map(became));
    }
    const moves = [...carried.carried.map(moveOfAssignment), ...carried.lost.filter(({ idIsTaken }) => idIsTaken).map(endOfAssignment)];
    await this.assignments.carry(runner, agencyId, moves.flat(), carried);
  }

  /** Everything that refers to a trip or a block on that date, later, or always. */
  async list(agencyId: string, from: ServiceDate, runner?: QueryRunner): Promise<Reference[]> {
    const references = new Map<string, Reference>();
    const add = (reference: Reference): void => {
      references.set(JSON.stringify([reference.day, reference.scope, reference.id, reference.kind]), reference);
    };
    const events = groupBy(
      await this.events.listEventsFrom(agencyId, from, runner),
      ({ serviceDate, tripId }) => `${serviceDate}\n${tripId}`,
    );
    for (const logged of events.values())
      for (const event of standingEvents(logged)) {
        const kind = kindOf(event);
        if (kind !== null) add({ scope: 'trip', id: event.tripId, day: event.serviceDate, kind });
      }
    for (const { serviceDate: day, tripId: id } of await this.reports.listReported(agencyId, from, runner))
      add({ scope: 'trip', id, day, kind: 'report' });
    for (const { scope, scopeId: id, day } of await this.assignments.listFrom(runner, agencyId, from))
      if (scope !== 'route') add({ scope, id, day: day as Reference['day'], kind: 'assignment' });
    return [...references.values()];
  }

  private rowsOf(
    actor: Actor,
    versionId: number,
    { date, from, to, later, stops }: CarriedTrip,
    logged: readonly LoggedEvent[],
  ): DriverEventRow[] {
    const now = instant(this.clock.now());
    const { takenBack, recordedAnew } = carriedEvents(logged, later, to === from);
    const flag = to === null ? notCarriedFlag : carriedFlag;
    const undone = takenBack.map((event) => undoOf(actor, event, takenBackReason(versionId, to), flag, now));
    if (to === null) return undone;
    const { agencyId } = actor;
    return [
      ...undone,
      ...recordedAnew.map((event): DriverEventRow => {
        const flags = [...flagsOf(event.flags).filter((each) => each !== carriedFlag), carriedFlag].join(' ');
        const { stopIsGone: _, ...fields } = event;
        return {
          ...{
            ...fields,
            ...positionOnNewTrip(event, stops.from, stops.to),
            agencyId,
            eventId: randomUUID(),
            serviceDate: date,
            tripId: to,
            flags,
          },
          ...{ clockOffset: event.clockOffset as Seconds | null, deviceId: event.deviceId ?? null, undoes: null },
          sentBy: event.accountId === actor.accountId ? (event.sentBy ?? null) : (actor.accountId ?? event.sentBy ?? null),
        };
      }),
    ];
  }
}

const isOfTrip = ({ scope, day }: Reference): boolean => scope === 'trip' && day !== 'always';

/** Each trip and date once, even if several references name it. */
function carriedTrips({ stays, carried, lost }: CarriedOver): CarriedTrip[] {
  const trips = new Map<string, CarriedTrip>();
  const put = ({ day, id }: Reference, to: string | null, later: Seconds, stops: CarriedTrip['stops']): void => {
    if (day !== 'always') trips.set(`${day}\n${id}`, { date: day, from: id, to, later, stops });
  };
  for (const each of [...stays, ...carried].filter(isOfTrip)) put(each, each.to[0] ?? null, each.shift, each.stops);
  for (const each of lost.filter((each) => isOfTrip(each) && each.idIsTaken)) put(each, null, 0 as Seconds, { from: [], to: [] });
  return [...trips.values()];
}

const moveOfAssignment = ({ scope, id: scopeId, day, kind, to }: CarriedReference): AssignmentMove[] =>
  kind === 'assignment' ? [{ scope, scopeId, day, to }] : [];
const endOfAssignment = ({ scope, id: scopeId, day, kind }: LostReference): AssignmentMove[] =>
  kind === 'assignment' ? [{ scope, scopeId, day, to: [] }] : [];

function undoOf({ agencyId, accountId }: Actor, event: LoggedEvent, reason: string, flags: string, now: EpochSeconds): DriverEventRow {
  const { eventId: undoes, serviceDate, tripId } = event;
  return {
    ...{ agencyId, eventId: randomUUID(), serviceDate, tripId, kind: 'undo', undoes, source: 'manager', accountId, reason, flags },
    ...{ position: null, count: null, vehicleId: null, saidPlace: null, shift: null, sentBy: null, deviceId: null },
    ...{ at: now, deviceTime: now, receivedAt: now, clockOffset: null },
  };
}
