import type { Network } from '../network/network.service.js';
import { DepartureIndex, neededBy, type DatesOfTimetable, type DepartureRows } from '../scheduling/departure-index.js';
import { contentKey, type VersionInForce } from '../timetables/in-force.js';

/** Reads a version from the database. */
export interface VersionReader {
  /** Its network, with the names of stops and routes in that version, and the dates of its services. */
  readDates(inForce: VersionInForce): Promise<{ readonly network: Network; readonly dates: DatesOfTimetable }>;
  /** Its departures; other requests are answered meanwhile. */
  readRows(inForce: VersionInForce, network: Network, dates: DatesOfTimetable): Promise<DepartureRows>;
}

/** A version in memory, ready to be searched. */
export interface IndexedVersion {
  readonly network: Network;
  readonly index: DepartureIndex;
}

/** Makes the indexes of an agency's versions. The departures of a version never change, so they are read once, whatever its dates. */
export class VersionIndexes {
  /** By `contentKey`, those used last at the end. */
  private readonly rows: Map<string, DepartureRows>;

  /** @param before what was held for the timetable that is being replaced */
  constructor(
    private readonly versions: readonly VersionInForce[],
    private readonly reader: VersionReader,
    before: VersionIndexes | null,
  ) {
    const keys = new Set(versions.map(({ version }) => contentKey(version)));
    this.rows = new Map([...(before?.rows ?? [])].filter(([key]) => keys.has(key)));
  }

  async open(inForce: VersionInForce): Promise<IndexedVersion> {
    const { network, dates } = await this.reader.readDates(inForce);
    const key = contentKey(inForce.version);
    const existing = this.rows.get(key);
    const rows = existing?.covers(neededBy(dates)) === true ? existing : await this.reader.readRows(inForce, network, dates);
    this.rows.delete(key);
    this.rows.set(key, rows);
    return { network, index: new DepartureIndex(rows, dates) };
  }

  /** Lets go of versions that are not loaded, except the ones used last. */
  drop(isLoaded: (versionId: number) => boolean, maxOthers: number): void {
    const loaded = new Set(this.versions.filter(({ version }) => isLoaded(version.versionId)).map(({ version }) => contentKey(version)));
    const others = [...this.rows.keys()].filter((key) => !loaded.has(key));
    for (const key of others.slice(0, Math.max(0, others.length - maxOthers))) this.rows.delete(key);
  }
}
