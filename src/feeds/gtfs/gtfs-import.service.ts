import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { Clock } from '../../clock.js';
import { Database } from '../../database/database.service.js';
import type { Accepts, Consequence } from '../../publishing/consequence.js';
import type { Publication, PublicationRequest } from '../../publishing/publication.js';
import { PublishingService, type PublishingWork } from '../../publishing/publishing.service.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import { WorkingDaysService } from '../../timetables/working-days.service.js';
import { openFeed } from '../files/feed-files.io.js';
import { Findings } from '../files/findings.js';
import { judgeDays } from './gtfs-days.js';
import type { Feed } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';
import { namedAgencies, ownedBy, proposedOf } from './gtfs-proposed.js';
import { gtfsFileNames, readFeed, type OnProgress } from './gtfs-reading.io.js';
import { FeedSaving } from './gtfs-save.io.js';

export interface ImportRequest {
  readonly path: string;
  /** Store the feed under this agency, whatever id the feed uses. */
  readonly agencyId?: string | undefined;
  /** Whether the feed is to create a new agency. */
  readonly isNew?: boolean | undefined;
  /** When the new timetable takes effect; left out: as soon as it has a day with buses. */
  readonly effectiveFrom?: ServiceDate | undefined;
  /** Whether to withdraw the versions that would take effect after it. */
  readonly replaceComing?: boolean | undefined;
  /** The kinds of consequences that are accepted. */
  readonly accepts: Accepts;
  /** Asks a person, who sees all consequences and findings, whether to accept the remaining ones; left out: they are not accepted. */
  readonly ask?: ((publication: Publication, open: readonly Consequence[], findings: Findings) => Promise<boolean>) | undefined;
  readonly onProgress?: OnProgress;
  /** The author for the audit log; left out: no entry is written. */
  readonly by?: Omit<Actor, 'agencyId'>;
}

export interface ImportReport {
  readonly findings: Findings;
  /** null: nothing was changed, because there were errors or something has to be accepted first. */
  readonly published: Published | null;
  /** What has to be accepted before it is published; null: nothing. */
  readonly asks: Asks | null;
}

interface Asks {
  readonly publication: Publication;
  readonly open: readonly Consequence[];
}

export interface Published {
  readonly agencyId: string;
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  /** Everything the publication did. */
  readonly publication: Publication;
  readonly stops: number;
  readonly routes: number;
  readonly trips: number;
  readonly patterns: number;
  readonly timings: number;
}

/** Imports GTFS: reads and checks the whole feed, then publishes it as a timetable version in one transaction, or changes nothing. */
@Injectable()
export class GtfsImport {
  constructor(
    private readonly database: Database,
    private readonly publishing: PublishingService,
    private readonly workingDays: WorkingDaysService,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal if the agency of the timetable is unclear */
  async import(request: ImportRequest): Promise<ImportReport> {
    const findings = new Findings();
    const files = await openFeed(request.path, gtfsFileNames, findings);
    if (files === null) return { findings, published: null, asks: null };
    try {
      const feed = await readFeed(files, findings, request.onProgress);
      if (findings.errorCount > 0) return { findings, published: null, asks: null };
      return { findings, ...(await this.publish(feed, files.name, request, findings)) };
    } finally {
      files.close();
    }
  }

  private async publish(read: Feed, source: string, request: ImportRequest, findings: Findings): Promise<Omit<ImportReport, 'findings'>> {
    const [first] = read.agencies;
    if (first === undefined) throw new RangeError('a feed without findings has an agency');
    const anybodys = proposedOf(read, source, first, () => contentOf(read));
    const { agencyId, named, consequences: agencyConsequences } = await this.publishing.whichAgency(anybodys, namedAgencies(read), request);
    const count = read.agencies.length;
    if (count > 1) findings.add(gtfsFindings['several-agencies'], { file: 'agency.txt' }, { count, agencyId });
    const feed = ownedBy(read, named, agencyId);
    const publicationRequest: PublicationRequest = {
      from: request.effectiveFrom,
      replaceComing: request.replaceComing,
      agencyConsequences,
    };
    const publication = await this.publishing.prepare(agencyId, { ...anybodys, town: named.name }, publicationRequest);
    const { effectiveFrom, today } = publication;
    judgeDays(feed, effectiveFrom, today, await this.workingDays.getWorkingDays(agencyId), findings);
    if (findings.errorCount > 0) return { published: null, asks: null };
    return this.apply(feed, publication, request, findings);
  }

  /** Publishes once everything is accepted; if the situation has changed meanwhile, the new consequences are shown. */
  private async apply(
    feed: Feed,
    prepared: Publication,
    request: ImportRequest,
    findings: Findings,
  ): Promise<Omit<ImportReport, 'findings'>> {
    const { by, ask } = request;
    const { agencyId, proposed } = prepared;
    const { stops, routes, trips, patterns, timings } = feed;
    const sizes = { stops: stops.size, routes: routes.size, trips: trips.length, patterns: patterns.length, timings: timings.length };
    const save = (runner: QueryRunner, { effectiveFrom }: Publication): Promise<number> =>
      new FeedSaving(this.database, runner, agencyId).save(feed, proposed.source, effectiveFrom, this.clock.now());
    const work = (accepts: Accepts): PublishingWork => ({
      actor: { agencyId, accountId: null, ...by },
      isAudited: by !== undefined,
      accepts,
      save,
      action: 'timetable-loaded',
      after: { source: proposed.source, ...sizes },
    });
    let accepts = request.accepts;
    for (let current = prepared; ;) {
      const { versionId, publication, open } = await this.publishing.apply(current, work(accepts));
      if (versionId !== null) {
        const { effectiveFrom } = publication;
        return { published: { agencyId, versionId, effectiveFrom, publication, ...sizes }, asks: null };
      }
      const isAccepted = (await ask?.(publication, open, findings)) === true;
      if (!isAccepted) return { published: null, asks: { publication, open } };
      current = publication;
      accepts = new Set(publication.consequences.map(({ kind }) => kind));
    }
  }
}

/** A digest of everything in a feed except its shapes. */
function contentOf(feed: Feed): string {
  const hash = createHash('sha256');
  const { agencies, stops, routes, services, exceptions, patterns, timings, trips, transfers, translations, info } = feed;
  const lists = [
    agencies,
    stops.values(),
    routes.values(),
    services.values(),
    exceptions,
    patterns,
    timings,
    trips,
    transfers,
    translations,
  ];
  for (const list of lists) {
    for (const item of list) hash.update(`${JSON.stringify(item)}\n`);
    hash.update('\n');
  }
  return hash.update(JSON.stringify(info)).digest('base64url');
}
