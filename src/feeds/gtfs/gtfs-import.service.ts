import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { ManagersChanges, type Decision } from '../../accounts/managers-changes.service.js';
import { Clock } from '../../clock.js';
import { Database } from '../../database/database.service.js';
import { todayOf } from '../../network/network.service.js';
import { parseServiceDate, type ServiceDate } from '../../scheduling/service-time.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { WorkingDaysService } from '../../timetables/working-days.service.js';
import { openFeed } from '../files/feed-files.io.js';
import { Findings } from '../files/findings.js';
import { judgeDays } from './gtfs-days.js';
import type { Feed } from './gtfs-feed.js';
import { gtfsFileNames, readFeed, type OnProgress } from './gtfs-reading.io.js';
import { FeedSaving } from './gtfs-save.io.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

export interface ImportRequest {
  readonly path: string;
  /** Keep the feed under this agency, whatever the feed calls it. */
  readonly agencyId?: string | undefined;
  /** When the new timetable takes effect; default: at once, for a first one with its first service day. */
  readonly effectiveFrom?: ServiceDate | undefined;
  readonly onProgress?: OnProgress;
  /** Who asked, for the audit log; left out: none is kept. */
  readonly by?: Omit<Actor, 'agencyId'>;
}

export interface ImportReport {
  readonly findings: Findings;
  /** Null: there were errors, and nothing was changed. */
  readonly published: Published | null;
}

export interface Published {
  readonly agencyId: string;
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly stops: number;
  readonly routes: number;
  readonly trips: number;
  readonly patterns: number;
  readonly timings: number;
}

/** GTFS in: read and judge the whole feed, then publish it as a timetable version in one transaction, or change nothing. */
@Injectable()
export class GtfsImport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(WorkingDaysService) private readonly workingDays: WorkingDaysService,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async import(request: ImportRequest): Promise<ImportReport> {
    const findings = new Findings();
    const files = await openFeed(request.path, gtfsFileNames, findings);
    if (files === null) return { findings, published: null };
    try {
      const feed = await readFeed(files, findings, request.onProgress);
      if (findings.errorCount > 0) return { findings, published: null };
      return { findings, published: await this.publish(feed, files.name, request, findings) };
    } finally {
      files.close();
    }
  }

  private async publish(feed: Feed, source: string, request: ImportRequest, findings: Findings): Promise<Published | null> {
    const [agency] = feed.agencies;
    if (agency === undefined) throw new RangeError('a feed without findings has an agency');
    const agencyId = request.agencyId ?? agency.agencyId ?? source.replace(/\.zip$/i, '');
    if (feed.agencies.length > 1)
      findings.add(gtfsFindings['several-agencies'], { file: 'agency.txt' }, { count: feed.agencies.length, agencyId });
    const today = todayOf({ agency }, this.clock);
    const effectiveFrom = request.effectiveFrom ?? (await this.effectiveFrom(feed, today, agencyId));
    judgeDays(feed, effectiveFrom, today, await this.workingDays.getWorkingDays(agencyId), findings);
    if (findings.errorCount > 0) return null;
    const { stops, routes, trips, patterns, timings } = feed;
    const sizes = { stops: stops.size, routes: routes.size, trips: trips.length, patterns: patterns.length, timings: timings.length };
    const { by } = request;
    const load = async (runner: QueryRunner): Promise<Decision<number>> => {
      const saved = await new FeedSaving(this.database, runner, agencyId).save(feed, source, effectiveFrom, this.clock.now());
      const after = { source, effectiveFrom, ...sizes };
      const change = { action: 'timetable-loaded', subject: `timetables/${saved}`, before: null, after };
      return { result: saved, change: by === undefined ? null : change };
    };
    const versionId = await this.managers.change({ agencyId, accountId: null, ...by }, 'public', load, 'loading');
    return { agencyId, versionId, effectiveFrom, ...sizes };
  }

  /** A first timetable holds from its first service day; a later one from today, or its first service day if that is still to come. */
  private async effectiveFrom(feed: Feed, today: ServiceDate, agencyId: string): Promise<ServiceDate> {
    const starts = [...feed.services.values()].map((service) => service.startDate);
    const added = feed.exceptions.filter((exception) => exception.exceptionType === 1).map((exception) => exception.date);
    const first = [...starts, ...added].filter((date) => date !== null).reduce((a, b) => (a < b ? a : b), '9999' as ServiceDate);
    const firstDay = parseServiceDate(first) ?? today;
    const known = await this.timetables.listInForce(agencyId);
    return known.length === 0 || firstDay > today ? firstDay : today;
  }
}
