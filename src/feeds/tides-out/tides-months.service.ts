import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { zoneOn } from '../../agencies/versions-of-date.js';
import { minuteOf } from '../../alerts/alerts.js';
import { Clock } from '../../clock.js';
import { toldInLog } from '../../database/database-away.js';
import { Database } from '../../database/database.service.js';
import { Limiter } from '../../database/limiter.js';
import { Refusal } from '../../errors.js';
import { CrewsService } from '../../fleet/crews.service.js';
import { SnapshotsService } from '../../monthly-reports/snapshots.service.js';
import { NetworkService, type Network } from '../../network/network.service.js';
import { TripsPerformedService, type OperatedDay } from '../../operations/trips-performed.service.js';
import { RidershipDays } from '../../ridership/ridership-days.service.js';
import { datesOf, type Month } from '../../scheduling/month.js';
import { addDays, instant, monthOf, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import { contentKey, inForceOn, type VersionInForce } from '../../timetables/in-force.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { dataPackage } from './data-package.js';
import { withLeftOut, type LeftOut, type LeftOutReason } from './month-sums.js';
import type { ExportContext } from './exported-trip.js';
import { MonthWriter, type ExportedVehicle } from './month-writer.io.js';
import { pseudonym } from './pseudonyms.io.js';
import { PseudonymKeys } from './pseudonym-keys.service.js';
import { NobodyReads, TablesOnDisk } from './tables-on-disk.io.js';
import type { TidesTableName } from './tides-columns.js';
import { tidesOutRefusals } from './tides-out.refusals.js';

/** Raised whenever the same log is written in another way, so that nobody keeps a file of before. */
const writtenAs = 3;

/** A month that may be exported. */
export interface TidesMonth {
  readonly network: Network;
  readonly month: Month;
  /** The dates that are contained. */
  readonly from: ServiceDate;
  readonly to: ServiceDate;
  /** What was due by then is contained. The start of a minute, so that a file is the same for a whole minute. */
  readonly asOf: EpochSeconds;
  readonly versions: readonly VersionInForce[];
  readonly vehicles: ReadonlyMap<string, ExportedVehicle>;
  /** Changes whenever the export would; null: unknown. */
  readonly etag: string | null;
}

type Texts = TablesOnDisk<TidesTableName | 'datapackage'>;

/** The texts of an export, on disk, for one reader, who closes them. */
export type TidesTexts = Pick<Texts, 'read' | 'close'>;

/** An export in the making, for all who asked for it meanwhile. */
interface Making {
  readonly texts: Texts;
  /** Resolves when it begins. */
  readonly begun: Promise<void>;
  readers: number;
}

/** Writes months of the driver log as TIDES. */
@Injectable()
export class TidesMonths {
  /** How many exports were begun, for tests: one for all who ask for the same meanwhile. */
  begunCount = 0;
  private readonly log = new Logger('feeds');
  /** An export of a city takes seconds of processor time; others wait, so that readers do not. */
  private readonly oneAtATime = new Limiter(1);
  /** By what is in them. */
  private readonly making = new Map<string, Making>();

  constructor(
    private readonly database: Database,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly performed: TripsPerformedService,
    private readonly days: RidershipDays,
    private readonly snapshots: SnapshotsService,
    private readonly crews: CrewsService,
    private readonly keys: PseudonymKeys,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal if there is nothing to export */
  async find(agencyId: string, month: Month): Promise<TidesMonth> {
    const network = await this.networks.getNetwork(agencyId);
    const [today, span] = [await this.days.today(agencyId), await this.days.span(agencyId)];
    if (month > monthOf(today)) throw new Refusal(tidesOutRefusals['tides-month-to-come'], { month, today });
    const { from, to } = datesOf(month);
    if (span === null || to < span.from) throw new Refusal(tidesOutRefusals['tides-month-without-timetable'], { month });
    const versions = await this.timetables.listInForce(agencyId);
    const { vehicles } = await this.crews.get(agencyId);
    // Read before the rows: if anything changes in between, the file is not found under the state of then.
    const state = await this.snapshots.getVersion(agencyId, month);
    const fleet = [...vehicles].map(([id, { capacitySeated, capacityStanding }]) => [id, capacitySeated, capacityStanding]);
    const contents = versions.map(({ version, from: since }) => [contentKey(version), since]);
    const asOf = minuteOf(instant(this.clock.now()));
    // Trips become due without anybody logging anything, until the last date is over.
    const dueBy = addDays(to, 2) > today ? asOf : null;
    const all = JSON.stringify([writtenAs, dueBy, agencyId, month, state, fleet, contents, network.agency]);
    const etag = state === null ? null : `"${createHash('sha256').update(all).digest('hex').slice(0, 32)}"`;
    return { network, month, from, to: to < today ? to : today, asOf, versions, vehicles, etag };
  }

  /**
   * Begins to write the files of a month to disk, when other exports have ended; they can be read at once. Who asks for the same meanwhile reads
   * the same. The caller closes them; once all have, the writing ends, too.
   * @returns when it begins
   */
  async write(month: TidesMonth): Promise<TidesTexts> {
    const key = month.etag ?? randomUUID();
    const making = this.making.get(key) ?? this.begin(month);
    this.making.set(key, making);
    making.readers += 1;
    await making.begun;
    let isClosed = false;
    const close = (): void => {
      if (isClosed) return;
      isClosed = true;
      making.readers -= 1;
      if (making.readers > 0) return;
      if (this.making.get(key) === making) this.making.delete(key);
      making.texts.close();
    };
    return { read: (name) => making.texts.read(name), close };
  }

  private begin(month: TidesMonth): Making {
    const texts: Texts = new TablesOnDisk();
    const goOn = (): void => texts.refuseClosed();
    const begun = new Promise<void>((resolve) => {
      void this.oneAtATime
        .take(async () => {
          this.begunCount += 1;
          resolve();
          texts.add('datapackage', await this.fill(texts, month, goOn));
        })
        .then(
          () => texts.complete(),
          (error: unknown) => {
            // The answer has begun, so nobody else says why it broke off.
            if (!(error instanceof NobodyReads))
              this.log.error(`${month.network.agency.agencyId}, ${month.month} as TIDES: ${toldInLog(error)}`);
            texts.complete(error instanceof Error ? error : new Error(String(error)));
          },
        );
    });
    return { texts, begun, readers: 0 };
  }

  private async fill(tables: Texts, found: TidesMonth, goOn: () => void): Promise<string> {
    const { network, month, from, to, vehicles } = found;
    const { agencyId } = network.agency;
    const [contextOn, installedOn] = [await this.contexts(found), await this.days.installedOn(agencyId)];
    const writer = new MonthWriter(tables);
    let isClosed = to === datesOf(month).to;
    let leftOut: readonly LeftOut[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) {
      const [day, context] = [await this.performed.getDay(agencyId, date, undefined, goOn), contextOn(date)];
      isClosed &&= day.isClosed;
      const reason = whyLeftOut(day, context, installedOn);
      if (reason === null) await writer.addDay(day, context, goOn);
      else leftOut = withLeftOut(leftOut, date, reason);
    }
    const { placeholder } = contextOn(from);
    writer.finish(vehicles, placeholder);
    const { figures, shown, difference } = await this.snapshots.getMonth(agencyId, month);
    return dataPackage({
      ...{ agencyId, agencyName: network.agency.agencyName, zone: zoneOn(network, to), month, from, to, isClosed, placeholder, leftOut },
      report: shown === null ? null : { revision: shown.revision, boardings: figures.boardings, isEqual: difference === null },
      estimate: figures.estimate,
      ...{ totals: writer.sums.totals, sources: writer.sums.sources },
    });
  }

  private async contexts({ network, month, versions, vehicles, asOf }: TidesMonth): Promise<(date: ServiceDate) => ExportContext> {
    const { agencyId } = network.agency;
    const [key, notTimepoints] = [await this.keys.get(agencyId), await this.listNotTimepoints(agencyId)];
    let placeholder = 'none';
    while (vehicles.has(placeholder)) placeholder += '-';
    const shared = {
      patterns: network.patterns,
      routeTypeOf: (routeId: string) => network.routes.get(routeId)?.routeType ?? null,
      isTimepoint: (patternId: number, stopSequence: number) => !notTimepoints.has(`${patternId} ${stopSequence}`),
      ...{ placeholder, asOf },
      operatorIdOf: (accountId: string) => pseudonym(key, month, 'operator', accountId),
      deviceIdOf: (deviceId: string) => pseudonym(key, month, 'device', deviceId),
    };
    return (date) => ({
      ...shared,
      zone: zoneOn(network, date),
      versionId: inForceOn(versions, date)?.version.versionId ?? null,
    });
  }

  private async listNotTimepoints(agencyId: string): Promise<ReadonlySet<string>> {
    const calls = await this.database.query<{ patternId: number; stopSequence: number }>(
      `SELECT pattern_id AS "patternId", stop_sequence AS "stopSequence" FROM pattern_stops WHERE agency_id = ? AND NOT timepoint`,
      [agencyId],
    );
    return new Set(calls.map(({ patternId, stopSequence }) => `${patternId} ${stopSequence}`));
  }
}

/** Nobody could log before the installation, or without a timetable: such a day without a log has no figures. null: the day has rows. */
function whyLeftOut({ date, events }: OperatedDay, { versionId }: ExportContext, installedOn: ServiceDate): LeftOutReason | null {
  if (events.size > 0) return null;
  if (versionId === null) return 'no-timetable';
  return date < installedOn ? 'before-installation' : null;
}
