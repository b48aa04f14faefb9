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
import { chooseAgency } from './requested-agency.js';
import { nearestTo, versionAt, versionOn, zonesOf, type Nearness, type VersionDates, type ZoneFrom } from './versions-of-date.js';

/** An agency with its name and other details, from the version that is in force today unless stated otherwise. */
export type AgencyInForce = Readonly<Agency & VersionAgency>;

/** The details of an agency in one version, with the version's dates. */
type VersionInList = AgencyInForce & VersionDates;

/** An agency as in one of its versions, with the versions used for what that version lacks, and its time zones. */
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
 * Finds the agency of a request, with its current name. When another version comes into force, each copy of the program
 * announces it as a change of topic `public`.
 */
@Injectable()
export class Agencies {
  private readonly log = new Logger('agencies');
  /** The versions of all agencies, by agency. */
  private readonly versions = new AgencyCache(() => this.load());
  /** All agencies with their current names. Valid for a minute, because midnight is on a full minute in every zone. */
  private listed: Listed | null = null;
  /** The number of changes so far: a list that was read before a change is not cached. */
  private moment = 0;
  /** The version in force at the latest request, by agency. */
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

  /** All agencies in their order, the default one first. */
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

  /** Whether the agency has no timetable and never had one: its name is in a version that is never published. */
  async isPlaceholder(agencyId: string): Promise<boolean> {
    const versions = await this.versionsOf((await this.get(agencyId)).agencyId);
    return versions.every(({ state }) => state === 'draft');
  }

  /** The agency with the details of the version in force on a date. */
  async getOn(agencyId: string | null, date: ServiceDate): Promise<AgencyInForce> {
    const agency = await this.get(agencyId);
    return versionOn(await this.versionsOf(agency.agencyId), date) ?? agency;
  }

  /** The agency with the details of a version, the versions that fill its gaps, and the time zones of all dates. */
  async getOfVersion(agencyId: string, versionId: number): Promise<VersionOfAgency> {
    const versions = await this.versionsOf(agencyId);
    const agency = versions.find((each) => each.versionId === versionId) ?? (await this.get(agencyId));
    return { agency, nearness: nearestTo(versions, agency.versionId), zones: zonesOf(versions) };
  }

  /** Notices even without requests that another version has come into force. */
  @Interval(everyMilliseconds)
  async look(): Promise<void> {
    await this.list().catch((error: unknown) => this.log.debug(`which timetable is in force is not known: ${toldInLog(error)}`));
  }

  private async versionsOf(agencyId: string): Promise<readonly VersionInList[]> {
    return (await this.versions.get('')).get(agencyId) ?? [];
  }

  private async load(): Promise<ReadonlyMap<string, readonly VersionInList[]>> {
    const rows = await this.database.query<VersionInList>(
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
    const agencies = new Map<string, VersionInList[]>();
    for (const row of rows) agencies.set(row.agencyId, [...(agencies.get(row.agencyId) ?? []), row]);
    return agencies;
  }
}
