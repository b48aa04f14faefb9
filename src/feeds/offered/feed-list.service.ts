import { Injectable } from '@nestjs/common';
import { prefixOf } from '../../agencies/requested-agency.js';
import { RiderGuides } from '../../agency-settings/rider-guide.service.js';
import { Clock } from '../../clock.js';
import { ServerSettings } from '../../config.js';
import type { Language } from '../../language.js';
import { NetworkService, todayOf } from '../../network/network.service.js';
import { agencyNameIn } from '../../network/spoken.js';
import { addMonths } from '../../scheduling/month.js';
import { formatInstant, monthOf } from '../../scheduling/service-time.js';
import type { FeedLicence } from '../access/feed-licence.js';
import { FeedLicences } from '../access/feed-licence.service.js';
import { FeedVersions } from '../gtfs-out/feed-version.service.js';
import { GtfsChecks } from '../gtfs-out/gtfs-check.service.js';
import { listFeeds, type GtfsFacts, type OfferedFeed } from './feed-list.js';

/** What an agency offers to other programs, and on what terms. */
export interface OfferedFeeds {
  readonly agencyName: string;
  /** Whether everybody may read without a token. */
  readonly isOpenToAll: boolean;
  /** null: the operator has not chosen one. */
  readonly licence: FeedLicence | null;
  /** Whom to ask for a token. */
  readonly contact: {
    readonly phone: string | null;
    readonly phoneName: string | null;
    readonly email: string | null;
    readonly url: string | null;
  };
  readonly feeds: readonly OfferedFeed[];
}

/** Says which feeds an agency offers. */
@Injectable()
export class FeedList {
  constructor(
    private readonly networks: NetworkService,
    private readonly versions: FeedVersions,
    private readonly checks: GtfsChecks,
    private readonly licences: FeedLicences,
    private readonly guides: RiderGuides,
    private readonly settings: ServerSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * @param asked the agency of the request; null: the default one
   * @param origin `https://…` of this site; null: addresses without it
   */
  async get(asked: string | null, language: Language, origin: string | null): Promise<OfferedFeeds> {
    const network = await this.networks.getNetwork(asked);
    const { agency } = network;
    const phone = await this.guides.findPhone(agency, language);
    const isOpenToAll = this.settings.publicFeeds;
    const month = addMonths(monthOf(todayOf(network, this.clock)), -1);
    const gtfs = await this.findGtfs(agency.agencyId, agency.agencyTimezone);
    return {
      ...{ agencyName: agencyNameIn(network, language), isOpenToAll, licence: await this.licences.find(agency.agencyId) },
      contact: { phone: phone?.number ?? null, phoneName: phone?.name ?? null, email: agency.agencyEmail, url: agency.agencyUrl || null },
      feeds: listFeeds({ language, base: (origin ?? '') + prefixOf(asked), isOpenToAll, gtfs, month }),
    };
  }

  private async findGtfs(agencyId: string, zone: string): Promise<GtfsFacts | null> {
    if ((await this.versions.findVersion(agencyId)) === null) return null;
    const { startDate, endDate, provisionalFrom, hasWebsite, changedAt, bytes, check } = await this.checks.describe(agencyId);
    const retryAt = check.is === 'failed' ? formatInstant(check.retryAt, zone) : null;
    return {
      ...{ startDate, endDate, provisionalFrom, hasWebsite },
      changedAt: formatInstant(changedAt, zone),
      bytes,
      check: check.is === 'done' ? check : { is: check.is, retryAt },
    };
  }
}
