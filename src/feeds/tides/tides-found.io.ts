import { extraTripRow, type ExtraTrip } from '../../driver-log/event-row.js';
import { extraIdentity, type TripIdentities } from '../../driver-log/trip-identities.service.js';
import type { Network } from '../../network/network.service.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { TripIdentity } from '../../trip-log/operated-trip.js';
import { ofVersionedFeedId } from '../gtfs-out/feed-ids.js';
import { fileFindings } from '../files/file-findings.texts.js';
import type { Findings } from '../files/findings.js';
import { patternFor } from './tides-added.js';
import { tidesFindings } from './tides-findings.texts.js';
import type { EarlierLog } from './tides-known.io.js';
import type { PerformedRecord, TripRecords } from './tides-tables.js';

/** A trip of the files, matched with the timetable or added to it. */
export interface FoundTrip {
  readonly identity: TripIdentity;
  /** The row of a new trip, to be stored; null: the trip exists. */
  readonly extra: ExtraTrip | null;
}

/** The state of a day before the import. */
interface DayBefore {
  readonly planned: ReadonlyMap<string, TripIdentity>;
  readonly earlierLog: EarlierLog;
}

/** Finds the trips of a day that the files describe. */
export class TidesTripFinder {
  constructor(
    private readonly identities: TripIdentities,
    private readonly network: Network,
    private readonly findings: Findings,
    private readonly day: DayBefore,
  ) {}

  /** @returns null: there is no such trip; this is reported */
  async find(records: TripRecords): Promise<FoundTrip | null> {
    const { performed, trip, date } = records;
    if (performed === null) return this.findTripOfCounts(records);
    const isOutside = performed.own !== null && performed.scheduledTripId === null;
    if (isOutside || (performed.relationship !== 'Scheduled' && performed.relationship !== 'Canceled'))
      return this.findAdded(records, performed);
    const tripId = performed.scheduledTripId ?? trip;
    const field = performed.scheduledTripId === null ? 'trip_id_performed' : 'trip_id_scheduled';
    const identity = await this.findScheduled(date, tripId);
    const place = { file: 'trips_performed.csv', line: performed.line, field };
    if (identity === null) this.findings.add(tidesFindings['unknown-trip'], place, { value: tripId });
    else if (!identity.isScheduled) this.findings.add(tidesFindings['trip-not-promised'], place, { trip: tripId, date });
    return identity === null ? null : { identity, extra: null };
  }

  /** Finds the trip of counts that have no row in `trips_performed`. */
  private async findTripOfCounts({ date, trip, visits, passengers }: TripRecords): Promise<FoundTrip | null> {
    const identity = await this.findIdentity(date, trip);
    const [visit] = visits;
    const [file, line] = visit === undefined ? ['passenger_events.csv', passengers[0]?.line ?? 1] : ['stop_visits.csv', visit.line];
    const place = { file, line, field: 'trip_id_performed' };
    // The row may be missing because of another error.
    const isClosed = identity !== null && this.day.earlierLog.importedOn(identity.tripId).some(({ kind }) => kind === 'trip-ended');
    if (identity !== null && !isClosed && this.findings.errorCount === 0)
      this.findings.add(tidesFindings['trip-not-closed'], place, { trip, date });
    if (identity === null && this.findings.isFullyRead('trips_performed.csv'))
      this.findings.add(fileFindings['unknown-reference'], place, { value: trip, target: 'trips_performed.csv' });
    return identity === null ? null : { identity, extra: null };
  }

  /** Finds or makes an added trip. It keeps its own id and gets a pattern (`patternFor`). */
  private async findAdded(records: TripRecords, performed: PerformedRecord): Promise<FoundTrip | null> {
    const { date, trip } = records;
    const place = { file: 'trips_performed.csv', line: performed.line };
    const existing = await this.findIdentity(date, trip);
    if (existing?.isScheduled === true)
      this.findings.add(tidesFindings['trip-id-taken'], { ...place, field: 'trip_id_performed' }, { value: trip });
    if (existing !== null) return { identity: existing, extra: null };
    const model = performed.scheduledTripId === null ? null : await this.findIdentity(date, performed.scheduledTripId);
    const pattern = patternFor([...this.network.patterns.values()], performed, model);
    if (pattern === null) {
      const code = performed.routeId === null ? fileFindings['missing-value'] : tidesFindings['no-such-pattern'];
      this.findings.add(code, { ...place, field: 'route_id' }, { value: performed.routeId ?? '', trip });
      return null;
    }
    const startTime = performed.own?.startTime ?? null;
    const extra = extraTripRow(this.network.agency.agencyId, { serviceDate: date, tripId: trip }, pattern, startTime);
    return { identity: extraIdentity(this.network, extra), extra };
  }

  /** The trip with this id, or with the one that the id in feeds was made of; rather one that runs on the date. */
  private async findScheduled(date: ServiceDate, feedId: string): Promise<TripIdentity | null> {
    const exact = await this.findIdentity(date, feedId);
    if (exact?.isScheduled === true) return exact;
    for (const { id } of ofVersionedFeedId(feedId)) {
      const found = id === feedId ? null : await this.findIdentity(date, id);
      if (found?.isScheduled === true) return found;
    }
    return exact;
  }

  private async findIdentity(date: ServiceDate, tripId: string): Promise<TripIdentity | null> {
    return this.day.planned.get(tripId) ?? this.identities.findIdentity(this.network, date, tripId);
  }
}
