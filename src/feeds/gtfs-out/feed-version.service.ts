import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { RiderGuides } from '../../agency-settings/rider-guide.service.js';
import { AgencyCache } from '../../agencies/agency-cache.js';
import { prefixOf } from '../../agencies/requested-agency.js';
import { zoneOn } from '../../agencies/versions-of-date.js';
import { Clock } from '../../clock.js';
import { ServerSettings } from '../../config.js';
import { Changes } from '../../database/changes.service.js';
import { Database } from '../../database/database.service.js';
import { NetworkService, todayOf, type Network } from '../../network/network.service.js';
import { addDays, instant, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import { inForceOn, type VersionInForce } from '../../timetables/in-force.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { workingDaysOfProgram } from '../../timetables/working-days.service.js';
import { inTurns } from '../../turns.io.js';
import { feedDates, firstProvisional, later, type InFeed } from './feed-dates.js';
import { feedServices, type FeedServices } from './feed-services.js';
import { PublishedFeed } from './published-feed.entity.js';

/** A version in a feed, with its services. */
export interface VersionInFeed extends InFeed<VersionInForce> {
  readonly services: FeedServices;
}

/** All that decides what is in the feed of an agency; its trips and names are read from the database, where they never change. */
export interface FeedContent {
  /** `feed_version` of `feed_info.txt`: equal exactly if the content is equal. */
  readonly feedVersion: string;
  /** The first and last date for which the feed says what runs. */
  readonly startDate: ServiceDate;
  readonly endDate: ServiceDate;
  /** The first date from today on whose working days are not announced yet, so that its trips may change; null: there is none. */
  readonly provisionalFrom: ServiceDate | null;
  /** The one whose names count first, then those to come, then yesterday's. */
  readonly versions: readonly VersionInFeed[];
  readonly network: Network;
  /** The address of the agency's pages in this program; null: it is not known. */
  readonly site: string | null;
  /** The number that riders call: that of the desk, else that of the timetable; null: none. */
  readonly phone: string | null;
}

/** To be raised whenever the same content is written in other bytes. */
const format = 1;
/** Seconds in which another copy of the program is believed to run still. */
const lately = 86_400;
/** Of `2026-11-27`. */
const dateLength = 10;
/** The first two days of a year, between which the dates of feeds change. */
const mostKept = 2;

/** Says what is in the GTFS of an agency, without making it. */
@Injectable()
export class FeedVersions {
  private readonly log = new Logger('feeds');
  /** By today's date and the number that riders call, which are all that change without an announcement of the timetable. */
  private readonly contents = new AgencyCache((agencyId, key) => this.read(agencyId, key), mostKept);

  constructor(
    private readonly database: Database,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly guides: RiderGuides,
    private readonly clock: Clock,
    private readonly settings: ServerSettings,
    changes: Changes,
  ) {
    changes.on('forget', ['public', 'service-days'], ({ agencyId }) => this.contents.forget(agencyId));
  }

  /**
   * The text of `feed_version`, for feeds that refer to the GTFS, such as GTFS-Realtime.
   * @param agencyId null: the default agency
   * @returns null: there is no GTFS, because no timetable runs
   */
  async findVersion(agencyId: string | null): Promise<string | null> {
    return (await this.findContent(agencyId))?.feedVersion ?? null;
  }

  /** @returns null: no trip runs on any date of the feed */
  async findContent(agencyId: string | null): Promise<FeedContent | null> {
    const agency = await this.networks.getAgency(agencyId);
    const phone = (await this.guides.findPhone(agency, 'zh-CN'))?.number ?? '';
    return this.contents.get(agency.agencyId, `${todayOf({ agency }, this.clock)} ${phone}`);
  }

  /** When the feed last changed: stored when a copy of the program first sees a content, so that all of them say the same. */
  async changedAt({ feedVersion, network, ...content }: FeedContent): Promise<EpochSeconds> {
    const [{ agencyId }, site, rows] = [network.agency, content.site ?? '', this.database.source.manager];
    const stored = await rows.findOneBy(PublishedFeed, { agencyId, site });
    if (stored?.feedVersion === feedVersion) return stored.changedAt;
    const now = instant(this.clock.now());
    await this.database.writeQuietly((runner) => this.database.query(keepSince, [agencyId, site, feedVersion, now, now, agencyId], runner));
    const all = await rows.findBy(PublishedFeed, { agencyId });
    for (const other of all.filter((each) => each.site !== site && each.changedAt > now - lately))
      this.warnOfSite(agencyId, site, other.site);
    return all.find((each) => each.site === site)?.changedAt ?? now;
  }

  private warnOfSite(agencyId: string, ours: string, theirs: string): void {
    const said = (site: string): string => (site === '' ? 'no address' : site);
    this.log.warn(
      `the GTFS of ${agencyId} gives ${said(ours)} as that of its pages, and lately gave ${said(theirs)}. If several copies of this program ` +
        'run, give each the same PUBLIC_URL: otherwise readers get another file each time. If you have just changed it, all is well.',
    );
  }

  private async read(agencyId: string, key: string): Promise<FeedContent | null> {
    const [today, phone] = [key.slice(0, dateLength) as ServiceDate, key.slice(dateLength + 1) || null];
    const network = await this.networks.getNetwork(agencyId);
    const zone = network.agency.agencyTimezone;
    const inForce = await this.timetables.listInForce(agencyId);
    // A feed has one time zone: a version with another is in it from its first day on.
    const dates = feedDates(
      inForce.filter(({ from }) => zoneOn(network, from) === zone),
      today,
    );
    const versions: VersionInFeed[] = [];
    for (const one of dates?.versions ?? []) {
      const services = await inTurns(feedServices(one, workingDaysOfProgram, addDays(today, -1)));
      if (services.services.length > 0) versions.push({ ...one, services });
    }
    if (dates === null || versions.length === 0) return null;
    const site = this.settings.publicUrl === null ? null : this.settings.publicUrl + prefixOf(agencyId);
    const ordered = inOrderOfNames(versions, inForceOn(inForce, today));
    const endDate = versions
      .flatMap(({ services }) => services.services)
      .reduce((last, { lastDate }) => later(last, lastDate), dates.first);
    const content = { startDate: dates.first, endDate, versions: ordered, network, site, phone };
    const provisionalFrom = await inTurns(firstProvisional(versions, today));
    return { feedVersion: feedVersionOf(content), provisionalFrom, ...content };
  }
}

/** Each change is later than all before, whichever address they contain. */
const keepSince = `INSERT INTO published_feeds (agency_id, site, feed_version, changed_at)
  SELECT CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar),
    CASE WHEN max(changed_at) >= CAST(? AS bigint) THEN max(changed_at) + 1 ELSE CAST(? AS bigint) END
    FROM published_feeds WHERE agency_id = ?
  ON CONFLICT (agency_id, site) DO UPDATE SET feed_version = excluded.feed_version, changed_at = excluded.changed_at
  WHERE published_feeds.feed_version <> excluded.feed_version`;

function inOrderOfNames(versions: readonly VersionInFeed[], now: VersionInForce | null): VersionInFeed[] {
  const isBefore = ({ inForce }: VersionInFeed): boolean => now !== null && inForce.from < now.from;
  return [...versions.filter((each) => !isBefore(each)), ...versions.filter(isBefore)];
}

/** The numbers of the timetables, and a digest of all that decides what is in the feed. @example '1+2-5f0c9a3b7d21' */
function feedVersionOf({ versions, network, site, phone, ...dates }: Omit<FeedContent, 'feedVersion' | 'provisionalFrom'>): string {
  const inFeed = versions.map(({ inForce: { version, servicesOf }, from, to, services }) => ({
    ...{ versionId: version.versionId, createdAt: version.createdAt, from, to, services: services.services },
    ids: [...servicesOf].map(([patternId, { routeId, tripCounts }]) => [
      patternId,
      [...tripCounts.keys()].map((serviceId) => services.idOf(routeId, serviceId)),
    ]),
  }));
  const { agencyId, versionId, agencyPhone } = network.agency;
  const ofDesk = phone === agencyPhone ? {} : { phone };
  const digest = createHash('sha256').update(JSON.stringify({ format, agencyId, versionId, site, ...dates, ...ofDesk, inFeed }));
  const ids = versions.map(({ inForce }) => inForce.version.versionId).sort((a, b) => a - b);
  return `${ids.join('+')}-${digest.digest('hex').slice(0, 12)}`;
}
