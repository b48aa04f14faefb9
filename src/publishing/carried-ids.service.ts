import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import type { SentEvent } from '../driver-log/read-event.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { Refusal } from '../errors.js';
import type { Network } from '../network/network.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import type { VersionInForce } from '../timetables/in-force.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { carriedFlag, flagsOf } from '../trip-log/trip-event.js';
import type { PlanOn } from './carried-references.js';
import { findSuccessors, type Successors } from './carry-over.js';
import { planAlone } from './plan-on.js';

/** A trip that was named by a device or a link, possibly by the ids of an older timetable. */
export interface NamedTrip {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  /** When it was named; null: not recorded. */
  readonly namedAt: EpochSeconds | null;
}

/** Two plans of one date compared: which trips the older version ran, and which trips of the version in force take their place. */
interface ComparedDay {
  readonly ran: ReadonlySet<string>;
  readonly became: Successors;
}

/** The most comparisons kept in memory for one agency. Phones store two days, so few dates of older versions are ever looked up. */
const maxComparisonsCached = 50;
/** For each agency. */
const maxOwnTrips = 20_000;
const always = instant(0);
const ownKey = (date: ServiceDate, tripId: string): string => `${date}\n${tripId}`;

/**
 * Translates trip ids of an earlier timetable into ids of the one in force: for a phone that had no signal when a new timetable was
 * published, or for an old link. At each request it compares the plans by the rule by which records were carried over when the timetable
 * was published.
 */
@Injectable()
export class CarriedIds {
  private readonly publishedVersions = new AgencyCache((agencyId) => this.timetables.listEver(agencyId));
  private readonly comparisons = new AgencyCache(() =>
    Promise.resolve(new LRUCache<string, Promise<ComparedDay>>({ max: maxComparisonsCached })),
  );
  /** By agency, date and id: trips that no other takes the place of, if they were named at this moment or later. */
  private readonly ownTrips = new Map<string, LRUCache<string, EpochSeconds>>();

  constructor(
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
    private readonly events: LoggedEvents,
    identities: TripIdentities,
    changes: Changes,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => this.publishedVersions.forget(agencyId));
    changes.on('forget', ['public', 'service-days'], ({ agencyId }) => {
      this.comparisons.forget(agencyId);
      if (agencyId === null) this.ownTrips.clear();
      else this.ownTrips.delete(agencyId);
    });
    identities.takenOverBy((network, sent) => this.takeOver(network, sent));
  }

  /**
   * Replaces the trip ids of events that were sent under an older timetable. An event that is already stored keeps its trip. An undo of an
   * event that was carried over is changed to undo the copy that replaced it.
   */
  async takeOver<Sent extends SentEvent | Refusal>(network: Network, sent: readonly Sent[]): Promise<readonly Sent[]> {
    const { agencyId } = network.agency;
    const scheduled = sent.filter((each): each is Sent & SentEvent => !(each instanceof Refusal) && each.extra === null);
    const meantTrips = new Map<string, string>();
    // Many events of one request are of the same trip.
    const foundTrips = new Map<string, string | null>();
    const own = this.ownTripsOf(agencyId);
    for (const { serviceDate, tripId, deviceTime: namedAt, eventId } of scheduled) {
      if (namedAt >= (own.get(ownKey(serviceDate, tripId)) ?? Infinity)) continue;
      const inForce = await this.timetables.findInForce(agencyId, serviceDate);
      const before = inForce !== null && namedAt < inForce.version.createdAt ? namedAt : '';
      const key = `${serviceDate}\n${tripId}\n${before}`;
      const cached = foundTrips.get(key);
      const to = cached === undefined ? await this.find(network, { serviceDate, tripId, namedAt }) : cached;
      foundTrips.set(key, to);
      if (to !== null) meantTrips.set(eventId, to);
      else if (inForce !== null) await this.noteOwn(own, { serviceDate, tripId, namedAt }, inForce.version);
    }
    if (meantTrips.size === 0) return sent;
    const ids = scheduled.flatMap(({ eventId, undoes }) =>
      meantTrips.has(eventId) ? [eventId, ...(undoes === null ? [] : [undoes])] : [],
    );
    const onDisk = new Map((await this.events.findEvents(agencyId, ids)).map((event) => [event.eventId, event]));
    return Promise.all(
      sent.map(async (each): Promise<Sent> => {
        const to = each instanceof Refusal ? undefined : meantTrips.get(each.eventId);
        if (each instanceof Refusal || to === undefined || onDisk.get(each.eventId)?.tripId === each.tripId) return each;
        const target = each.undoes === null ? undefined : onDisk.get(each.undoes);
        if (target?.tripId !== each.tripId) return { ...each, tripId: to };
        const copy = await this.findCopy(agencyId, target, to);
        return copy === null ? each : { ...each, tripId: to, undoes: copy };
      }),
    );
  }

  private async noteOwn(
    own: LRUCache<string, EpochSeconds>,
    { serviceDate, tripId, namedAt }: Omit<NamedTrip, 'namedAt'> & { readonly namedAt: EpochSeconds },
    inForce: TimetableVersion,
  ): Promise<void> {
    const isOnlyOne = (await this.publishedVersions.get(inForce.agencyId)).every(({ versionId }) => versionId === inForce.versionId);
    if (isOnlyOne || namedAt >= inForce.createdAt) own.set(ownKey(serviceDate, tripId), isOnlyOne ? always : inForce.createdAt);
  }

  /** Taken before anything is looked up, so that what is found after a change does not count as found now. */
  private ownTripsOf(agencyId: string): LRUCache<string, EpochSeconds> {
    let own = this.ownTrips.get(agencyId);
    if (own === undefined) this.ownTrips.set(agencyId, (own = new LRUCache({ maxSize: maxOwnTrips, sizeCalculation: () => 1 })));
    return own;
  }

  /** The copy that was recorded under the new trip id when an event was carried over. */
  private async findCopy(agencyId: string, event: LoggedEvent, to: string): Promise<string | null> {
    const isCopy = ({ kind, at, accountId, flags }: LoggedEvent): boolean =>
      kind === event.kind && at === event.at && accountId === event.accountId && flagsOf(flags).includes(carriedFlag);
    return (await this.events.listEvents(agencyId, event.serviceDate, to)).find(isCopy)?.eventId ?? null;
  }

  /**
   * @returns the id under the timetable in force; null: the given id is already that of the timetable in force, or no trip takes its place
   */
  async find(network: Network, { serviceDate: date, tripId, namedAt }: NamedTrip): Promise<string | null> {
    const { agencyId } = network.agency;
    const inForce = await this.timetables.findInForce(agencyId, date);
    if (inForce === null) return null;
    // A trip that was named before the version in force was published can only be one of an older version.
    const isFromBefore = namedAt !== null && namedAt < inForce.version.createdAt;
    if (!isFromBefore && (await this.blocks.findTrips(agencyId, date))?.find(tripId) != null) return null;
    for (const version of await this.publishedVersions.get(agencyId)) {
      if (version.versionId === inForce.version.versionId || (isFromBefore && version.createdAt > namedAt)) continue;
      const { ran, became } = await this.compareWith(network, version, inForce, date);
      if (!ran.has(tripId)) continue;
      const to = became.get(tripId)?.to.tripId ?? null;
      return to === tripId ? null : to;
    }
    return null;
  }

  private async compareWith(network: Network, version: TimetableVersion, inForce: VersionInForce, date: ServiceDate): Promise<ComparedDay> {
    const cache = await this.comparisons.get(version.agencyId);
    const key = `${version.versionId} ${date}`;
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const comparing = this.compare(network, version, inForce, date);
    cache.set(key, comparing);
    comparing.catch(() => cache.delete(key));
    return comparing;
  }

  private async compare(network: Network, version: TimetableVersion, inForce: VersionInForce, date: ServiceDate): Promise<ComparedDay> {
    const old = (await this.planOf(network, await this.timetables.readAlone(network, version)))(date);
    const became = findSuccessors(old, (await this.planOf(network, inForce))(date));
    return { ran: new Set(old.map(({ tripId }) => tripId)), became };
  }

  private async planOf(network: Network, version: VersionInForce): Promise<PlanOn> {
    return planAlone(version, network, await this.blocks.tripsOf(version));
  }
}
