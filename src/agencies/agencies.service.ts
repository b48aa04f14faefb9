import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../clock.js';
import { toldInLog } from '../database/database-away.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { lasts, minuteAround, stretch, type ServiceDate, type Stretch } from '../scheduling/service-time.js';
import { giveWay } from '../turns.io.js';
import { AgencyList } from './agency-list.js';
import type { Agency } from './agency.entity.js';
import type { VersionAgency } from './timetable-version.entity.js';
import { chooseAgency } from './requested-agency.js';
import { nearestTo, versionOn, zonesOf, type Nearness, type VersionDates, type ZoneFrom } from './versions-of-date.js';

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

const everyMilliseconds = 1_000;
/** How many agencies one statement reads, so that others have their turn in between. */
const agenciesAtOnce = 500;

/**
 * Finds the agency of a request, with its current name. When another version comes into force, each copy of the program
 * announces it as a change of topic `public`.
 */
@Injectable()
export class Agencies {
  private readonly log = new Logger('agencies');
  private agencyList = new AgencyList<VersionInList>();
  /** The agencies that are to be read; null: all of them. */
  private outdated: Set<string> | null = null;
  private reading: Promise<void> | null = null;
  /** How long the versions in force at the last look stay so: a minute, because midnight is on a full minute in every zone. */
  private looked: Stretch = stretch(0, 0);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {
    changes.on(
      'forget',
      'public',
      ({ agencyId }) => {
        if (agencyId === null) this.outdated = null;
        else this.outdated?.add(agencyId);
      },
      // The list has all agencies, also those that are let go.
      () => false,
    );
  }

  /** All agencies in their order, the default one first. */
  async list(): Promise<readonly AgencyInForce[]> {
    return (await this.current()).all;
  }

  /** @param agencyId null for the default agency, the first in their order */
  async get(agencyId: string | null): Promise<AgencyInForce> {
    // Every request asks for its agency, some several times.
    const list = this.isRead && lasts(this.looked, this.clock.now()) ? this.agencyList : await this.current();
    const found = list.find(agencyId);
    return chooseAgency(found === null ? [] : [found], agencyId);
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
    await this.current().catch((error: unknown) => this.log.debug(`which timetable is in force is not known: ${toldInLog(error)}`));
  }

  private async versionsOf(agencyId: string): Promise<readonly VersionInList[]> {
    return (await this.current()).versionsOf(agencyId);
  }

  /** Whether the list has all changes announced so far. While it is being read nothing is outdated any more, but it does not have them yet. */
  private get isRead(): boolean {
    return this.reading === null && this.outdated?.size === 0;
  }

  /** The list with all changes announced so far, and the versions in force now. */
  private async current(): Promise<AgencyList<VersionInList>> {
    while (!this.isRead) {
      this.reading ??= this.read().finally(() => (this.reading = null));
      await this.reading;
    }
    const now = this.clock.now();
    if (lasts(this.looked, now)) return this.agencyList;
    this.looked = minuteAround(now);
    for (const { agencyId } of this.agencyList.look(now)) this.changes.announce({ topic: 'public', agencyId, detail: null });
    return this.agencyList;
  }

  /** Reads what is outdated. What changes meanwhile is outdated once more. */
  private async read(): Promise<void> {
    const { outdated } = this;
    this.outdated = new Set();
    try {
      if (outdated === null) await this.readAll();
      else await this.readSome([...outdated]);
    } catch (error) {
      // Another change may have made all outdated meanwhile.
      if (outdated === null) this.outdated = null;
      else for (const agencyId of outdated) this.outdated?.add(agencyId);
      throw error;
    }
  }

  private async readAll(): Promise<void> {
    const ids = await this.database.query<{ agencyId: string }>('SELECT agency_id AS "agencyId" FROM agencies ORDER BY agency_id', []);
    const list = new AgencyList<VersionInList>();
    await this.readInto(
      list,
      ids.map(({ agencyId }) => agencyId),
    );
    this.agencyList = list;
  }

  /** If an agency has another place in the order, others have moved as well, and all are read. */
  private async readSome(agencyIds: readonly string[]): Promise<void> {
    const places = agencyIds.map((agencyId) => this.agencyList.find(agencyId)?.agencyOrder);
    await this.readInto(this.agencyList, agencyIds);
    const hasMoved = (agencyId: string, index: number): boolean => {
      const [before, after] = [places[index], this.agencyList.find(agencyId)?.agencyOrder];
      return before !== undefined && after !== undefined && before !== after;
    };
    if (agencyIds.some(hasMoved)) this.outdated = null;
  }

  private async readInto(list: AgencyList<VersionInList>, agencyIds: readonly string[]): Promise<void> {
    for (let at = 0; at < agencyIds.length; at += agenciesAtOnce) {
      const some = agencyIds.slice(at, at + agenciesAtOnce);
      const versions = await this.load(some);
      for (const agencyId of some) list.put(agencyId, versions.get(agencyId) ?? [], this.clock.now());
      await giveWay();
    }
  }

  /** @returns the versions by agency, in the order of their ids */
  private async load(agencyIds: readonly string[]): Promise<ReadonlyMap<string, readonly VersionInList[]>> {
    const rows = await this.database.query<VersionInList>(
      `SELECT a.agency_id AS "agencyId", a.agency_order AS "agencyOrder", a.created_at AS "createdAt",
        v.version_id AS "versionId", v.state AS "state", v.effective_from AS "effectiveFrom",
        n.agency_name AS "agencyName", n.agency_url AS "agencyUrl", n.agency_timezone AS "agencyTimezone",
        n.agency_lang AS "agencyLang", n.agency_phone AS "agencyPhone", n.agency_email AS "agencyEmail"
      FROM agencies a
      JOIN timetable_versions v ON v.agency_id = a.agency_id
      JOIN version_agencies n ON n.agency_id = v.agency_id AND n.version_id = v.version_id
      WHERE a.agency_id IN (${agencyIds.map(() => '?').join(', ')})
      ORDER BY a.agency_id, v.version_id`,
      agencyIds,
    );
    const agencies = new Map<string, VersionInList[]>();
    for (const row of rows) {
      const versions = agencies.get(row.agencyId);
      if (versions === undefined) agencies.set(row.agencyId, [row]);
      else versions.push(row);
    }
    return agencies;
  }
}
