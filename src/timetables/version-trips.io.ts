import type { TripColumns } from '../scheduling/departure-index.js';
import type { Database } from '../database/database.service.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { VersionInForce } from './in-force.js';
import { readTripColumns } from './trips-in-pieces.io.js';

/** The trips of versions in memory: read once, for all who need them, and kept as long as the patterns of the version. */
export class VersionTrips {
  /** Keyed by what never changes of a version. */
  private readonly trips = new WeakMap<VersionInForce['servicesOf'], Promise<TripColumns>>();

  constructor(private readonly database: Database) {}

  of({ version, servicesOf }: Pick<VersionInForce, 'version' | 'servicesOf'>): Promise<TripColumns> {
    const existing = this.trips.get(servicesOf);
    if (existing !== undefined) return existing;
    const reading = this.read(version);
    this.trips.set(servicesOf, reading);
    reading.catch(() => this.trips.delete(servicesOf));
    return reading;
  }

  read(version: TimetableVersion): Promise<TripColumns> {
    return readTripColumns(this.database, version);
  }

  /** Keeps trips that were read before the patterns of the version were known. */
  keep(servicesOf: VersionInForce['servicesOf'], trips: TripColumns): void {
    this.trips.set(servicesOf, Promise.resolve(trips));
  }
}
