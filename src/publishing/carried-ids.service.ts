import { Injectable } from '@nestjs/common';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import type { SentEvent } from '../driver-log/read-event.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { Refusal } from '../errors.js';
import type { Network } from '../network/network.service.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import type { VersionInForce } from '../timetables/in-force.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { carriedFlag, flagsOf } from '../trip-log/trip-event.js';
import type { PlanOn } from './carried-references.js';
import { becameTrips, type BecameTrips } from './carry-over.js';
import { planAlone } from './plan-on.js';

/** A trip as somebody names it, who may hold another timetable. */
export interface NamedTrip {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  /** When it was named; null: not known. */
  readonly saidAt: EpochSeconds | null;
}

/** What the trips of an older version are on a date, and which of them ran. */
interface OfBefore {
  readonly ran: ReadonlySet<string>;
  readonly became: BecameTrips;
}

/** So many days of older versions are kept in mind: phones hold two. */
const mostKept = 50;

/**
 * Which trip is meant by whoever still holds another timetable: a phone that was in a tunnel when a new one was published, a link that
 * somebody kept. It is found in the way in which everything was carried over when that was published, whenever it is asked for.
 */
@Injectable()
export class CarriedIds {
  private readonly ever = new AgencyCache((agencyId) => this.timetables.listEver(agencyId));
  private readonly known = new AgencyCache(() => Promise.resolve(new Map<string, Promise<OfBefore>>()));

  constructor(
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
    private readonly events: LoggedEvents,
    identities: TripIdentities,
    changes: Changes,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => {
      this.ever.forget(agencyId);
      this.known.forget(agencyId);
    });
    identities.takenOverBy((network, said) => this.takeOver(network, said));
  }

  /**
   * What was said, each event of the trip that is meant. What is on disk already stays where it is; and what takes back an event that was
   * carried over takes back what was said instead of it.
   */
  async takeOver<Said extends SentEvent | Refusal>(network: Network, said: readonly Said[]): Promise<readonly Said[]> {
    const { agencyId } = network.agency;
    const asked = said.filter((each): each is Said & SentEvent => !(each instanceof Refusal) && each.extra === null);
    const meant = new Map<string, string>();
    // Many events of a request are of one trip.
    const places = new Map<string, string | null>();
    for (const { serviceDate, tripId, deviceTime: saidAt, eventId } of asked) {
      const inForce = await this.timetables.findInForce(agencyId, serviceDate);
      const before = inForce !== null && saidAt < inForce.version.createdAt ? saidAt : '';
      const key = `${serviceDate}\n${tripId}\n${before}`;
      const known = places.get(key);
      const to = known === undefined ? await this.find(network, { serviceDate, tripId, saidAt }) : known;
      places.set(key, to);
      if (to !== null) meant.set(eventId, to);
    }
    if (meant.size === 0) return said;
    const ids = asked.flatMap(({ eventId, undoes }) => (meant.has(eventId) ? [eventId, ...(undoes === null ? [] : [undoes])] : []));
    const onDisk = new Map((await this.events.findEvents(agencyId, ids)).map((event) => [event.eventId, event]));
    return Promise.all(
      said.map(async (each): Promise<Said> => {
        const to = each instanceof Refusal ? undefined : meant.get(each.eventId);
        if (each instanceof Refusal || to === undefined || onDisk.get(each.eventId)?.tripId === each.tripId) return each;
        const target = each.undoes === null ? undefined : onDisk.get(each.undoes);
        if (target?.tripId !== each.tripId) return { ...each, tripId: to };
        const copy = await this.findCopy(agencyId, target, to);
        return copy === null ? each : { ...each, tripId: to, undoes: copy };
      }),
    );
  }

  /** What was said instead of an event, when it was carried over. */
  private async findCopy(agencyId: string, event: LoggedEvent, to: string): Promise<string | null> {
    const isCopy = ({ kind, at, accountId, flags }: LoggedEvent): boolean =>
      kind === event.kind && at === event.at && accountId === event.accountId && flagsOf(flags).includes(carriedFlag);
    return (await this.events.listEvents(agencyId, event.serviceDate, to)).find(isCopy)?.eventId ?? null;
  }

  /** @returns null: it means what it says, or nothing takes its place */
  async find(network: Network, { serviceDate: date, tripId, saidAt }: NamedTrip): Promise<string | null> {
    const { agencyId } = network.agency;
    const inForce = await this.timetables.findInForce(agencyId, date);
    if (inForce === null) return null;
    // Nobody could speak of a timetable before it was there.
    const isOfBefore = saidAt !== null && saidAt < inForce.version.createdAt;
    if (!isOfBefore && (await this.blocks.findTrips(agencyId, date))?.find(tripId) != null) return null;
    for (const version of await this.ever.get(agencyId)) {
      if (version.versionId === inForce.version.versionId || (isOfBefore && version.createdAt > saidAt)) continue;
      const { ran, became } = await this.before(network, version, inForce, date);
      if (!ran.has(tripId)) continue;
      const to = became.get(tripId)?.to.tripId ?? null;
      return to === tripId ? null : to;
    }
    return null;
  }

  private async before(network: Network, version: TimetableVersion, inForce: VersionInForce, date: ServiceDate): Promise<OfBefore> {
    const known = await this.known.get(version.agencyId);
    const key = `${version.versionId} ${date}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostKept) known.clear();
    const comparing = this.compare(network, version, inForce, date);
    known.set(key, comparing);
    comparing.catch(() => known.delete(key));
    return comparing;
  }

  private async compare(network: Network, version: TimetableVersion, inForce: VersionInForce, date: ServiceDate): Promise<OfBefore> {
    const old = (await this.planOf(network, await this.timetables.readAlone(network, version)))(date);
    const became = becameTrips(old, (await this.planOf(network, inForce))(date));
    return { ran: new Set(old.map(({ tripId }) => tripId)), became };
  }

  private async planOf(network: Network, version: VersionInForce): Promise<PlanOn> {
    return planAlone(version, network, await this.blocks.tripsOf(version));
  }
}
