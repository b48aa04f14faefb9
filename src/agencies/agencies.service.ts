import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../clock.js';
import { toldInLog } from '../database/database-away.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { lasts, minuteAround, type ServiceDate, type Stretch } from '../scheduling/service-time.js';
import { AgencyCache } from './agency-cache.js';
import type { Agency } from './agency.entity.js';
import type { VersionAgency } from './timetable-version.entity.js';
import { chooseAgency } from './asked-agency.js';
import { nearestTo, versionAt, versionOn, zonesOf, type Nearness, type VersionDates, type ZoneFrom } from './versions-of-date.js';

/** An agency as one of its timetable versions calls it: where nothing else is said, the one that is in force today. */
export type AgencyInForce = Readonly<Agency & VersionAgency>;

/** A version of an agency, as far as it decides what the agency is called, and when. */
type KnownVersion = AgencyInForce & VersionDates;

interface VersionOfAgency {
  readonly agency: AgencyInForce;
  readonly nearness: Nearness;
  readonly zones: readonly ZoneFrom[];
}

interface Listed extends Stretch {
  readonly agencies: readonly AgencyInForce[];
}

const everyMilliseconds = 1_000;

/**
 * Which agency a request means, and what it is called today. Whoever keeps anything of a timetable hears, in each copy of the program, when
 * another version comes into force: that is a change of topic `public`.
 */
@Injectable()
export class Agencies {
  private readonly log = new Logger('agencies');
  /** The versions of all agencies, those of an agency together. */
  private readonly versions = new AgencyCache(() => this.load());
  /** Midnight is where a minute begins, in every zone. */
  private listed: Listed | null = null;
  /** Grows with every change: what was read before one is not kept. */
  private moment = 0;
  /** Which version was in force when somebody last asked. */
  private readonly lastInForce = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => {
      this.versions.forget(null);
      this.listed = null;
      this.moment += 1;
      if (agencyId === null) this.lastInForce.clear();
      else this.lastInForce.delete(agencyId);
    });
  }

  /** In their order, the default one first. */
  async list(): Promise<readonly AgencyInForce[]> {
    const now = this.clock.now();
    if (this.listed !== null && lasts(this.listed, now)) return this.listed.agencies;
    const { moment } = this;
    const agencies = [...(await this.versions.get('')).values()].flatMap((versions) => versionAt(versions, now) ?? []);
    if (this.moment !== moment) return agencies;
    const changed = agencies.filter(({ agencyId, versionId }) => (this.lastInForce.get(agencyId) ?? versionId) !== versionId);
    for (const { agencyId } of changed) this.changes.announce({ topic: 'public', agencyId, detail: null });
    for (const { agencyId, versionId } of agencies) this.lastInForce.set(agencyId, versionId);
    this.listed = { ...minuteAround(now), agencies };
    return agencies;
  }

  /** @param agencyId null for the default agency, the first in their order */
  async get(agencyId: string | null): Promise<AgencyInForce> {
    return chooseAgency(await this.list(), agencyId);
  }

  /** Whether it has no timetable and never had one: what it is called stands in a version that is never published. */
  async isPlaceholder(agencyId: string): Promise<boolean> {
    const versions = await this.versionsOf((await this.get(agencyId)).agencyId);
    return versions.every(({ state }) => state === 'draft');
  }

  /** As it is called on a date. */
  async getOn(agencyId: string | null, date: ServiceDate): Promise<AgencyInForce> {
    const agency = await this.get(agencyId);
    return versionOn(await this.versionsOf(agency.agencyId), date) ?? agency;
  }

  /** As a version calls it, whose words are taken where that version says nothing, and the zones of all dates. */
  async getOfVersion(agencyId: string, versionId: number): Promise<VersionOfAgency> {
    const versions = await this.versionsOf(agencyId);
    const agency = versions.find((each) => each.versionId === versionId) ?? (await this.get(agencyId));
    return { agency, nearness: nearestTo(versions, agency.versionId), zones: zonesOf(versions) };
  }

  /** A version comes into force without anybody asking. */
  @Interval(everyMilliseconds)
  async look(): Promise<void> {
    await this.list().catch((error: unknown) => this.log.debug(`which timetable is in force is not known: ${toldInLog(error)}`));
  }

  private async versionsOf(agencyId: string): Promise<readonly KnownVersion[]> {
    return (await this.versions.get('')).get(agencyId) ?? [];
  }

  private async load(): Promise<ReadonlyMap<string, readonly KnownVersion[]>> {
    const rows = await this.database.query<KnownVersion>(
      `SELECT a.agency_id AS "agencyId", a.agency_order AS "agencyOrder", a.created_at AS "createdAt",
        v.version_id AS "versionId", v.state AS "state", v.effective_from AS "effectiveFrom",
        n.agency_name AS "agencyName", n.agency_url AS "agencyUrl", n.agency_timezone AS "agencyTimezone",
        n.agency_lang AS "agencyLang", n.agency_phone AS "agencyPhone", n.agency_email AS "agencyEmail"
      FROM agencies a
      JOIN timetable_versions v ON v.agency_id = a.agency_id
      JOIN version_agencies n ON n.agency_id = v.agency_id AND n.version_id = v.version_id
      ORDER BY a.agency_order, a.agency_id, v.version_id`,
      [],
    );
    const agencies = new Map<string, KnownVersion[]>();
    for (const row of rows) agencies.set(row.agencyId, [...(agencies.get(row.agencyId) ?? []), row]);
    return agencies;
  }
}
