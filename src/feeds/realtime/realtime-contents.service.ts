import { Injectable } from '@nestjs/common';
import { AlertsService } from '../../alerts/alerts.service.js';
import { Clock } from '../../clock.js';
import { NetworkService, todayOf } from '../../network/network.service.js';
import { instant } from '../../scheduling/service-time.js';
import { inTurns } from '../../turns.io.js';
import { feedId, operatorFeedId } from '../gtfs-out/feed-ids.js';
import { FeedVersions, type FeedContent } from '../gtfs-out/feed-version.service.js';
import type { InFeed } from '../gtfs-out/gtfs-network-tables.js';
import { placesInFeed } from '../gtfs-out/places-in-feed.js';
import { encoded, inOrder, merged } from './encoded-entities.js';
import { FeedTrips, type Moment } from './feed-trips.service.js';
import { KeptEntities } from './kept-entities.js';
import { managersAlert } from './realtime-alerts.js';
import { WithdrawnDays } from './withdrawn-days.service.js';

/** What is in a feed at a moment. */
export interface RealtimeContents {
  /** `feed_version` of the static feed to which it refers; null: there is none. */
  readonly feedVersion: string | null;
  /** Encoded, each as a field of the message, in an order that depends on nothing but themselves. */
  readonly entities: readonly Uint8Array[];
}

/** Says what is in the realtime feeds of an agency. */
@Injectable()
export class RealtimeContentsService {
  readonly kept = new KeptEntities();
  private readonly places = new WeakMap<FeedContent, Promise<InFeed>>();

  constructor(
    private readonly networks: NetworkService,
    private readonly feedVersions: FeedVersions,
    private readonly trips: FeedTrips,
    private readonly withdrawn: WithdrawnDays,
    private readonly alerts: AlertsService,
    private readonly clock: Clock,
  ) {}

  /** @returns null: the reports cannot be read now */
  async gather(agencyId: string): Promise<RealtimeContents | null> {
    const now = instant(this.clock.now());
    const network = await this.networks.getNetwork(agencyId);
    const content = await this.feedVersions.findContent(agencyId);
    const moment: Moment = { network, versions: content?.versions ?? [], places: await this.placesOf(content), now };
    const reported = await this.trips.list(moment);
    if (reported === null) return null;
    const ofTrips = await inTurns(this.kept.of(reported, network, now));
    const withdrawn = await this.withdrawn.entities(moment, todayOf(network, this.clock));
    const feed = { ...moment.places, agencyIds: agencyIdsOf(moment) };
    const alerts = (await this.alerts.listActive(network, now)).map((alert) => encoded(managersAlert(alert, feed)));
    const others = await inTurns(inOrder([...ofTrips, ...withdrawn.alerts, ...alerts]));
    const entities = await inTurns(merged([others, ...withdrawn.trips]));
    return { feedVersion: content?.feedVersion ?? null, entities: entities.map(({ field }) => field) };
  }

  private placesOf(content: FeedContent | null): Promise<InFeed> {
    if (content === null) return Promise.resolve({ routeIds: new Set(), stopIds: new Set() });
    const existing = this.places.get(content);
    if (existing !== undefined) return existing;
    const making = inTurns(placesInFeed(content));
    this.places.set(content, making);
    making.catch(() => this.places.delete(content));
    return making;
  }
}

/** The agencies of the static feed: the owner and whoever operates routes for it. */
function agencyIdsOf({ network: { agency, routes }, places: { routeIds } }: Moment): string[] {
  const operators = new Set([...routeIds].flatMap((routeId) => routes.get(routeId)?.operatedBy ?? []));
  return [feedId(agency.agencyId), ...[...operators].sort().map(operatorFeedId)];
}
