import { inPieces } from '../turns.io.js';
import type { Nearness } from '../agencies/versions-of-date.js';
import type { Database } from '../database/database.service.js';
import type { VersionRoute } from './route.entity.js';
import type { VersionStop } from './stop.entity.js';
import type { Transfer } from './transfer.entity.js';
import type { Translation } from './translation.entity.js';

/** The rows of a version, and those of other versions for routes and stops that it does not name. */
export interface NetworkRows {
  readonly routes: readonly VersionRoute[];
  readonly stops: readonly VersionStop[];
  readonly transfers: readonly Transfer[];
  readonly translations: readonly Translation[];
}

const columnsOf = (names: string): string =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `n.${name} AS "${name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}"`)
    .join(', ');

const routeColumns = columnsOf(`agency_id version_id route_id operated_by route_short_name route_long_name route_desc route_type route_url
  route_color route_text_color route_sort_order`);
const stopColumns = columnsOf(`agency_id version_id stop_id stop_code stop_name stop_desc stop_lat stop_lon location_type parent_station
  platform_code wheelchair_boarding feed_order`);
const transferColumns = columnsOf('agency_id version_id from_stop_id to_stop_id min_transfer_time');
const translationColumns = columnsOf('agency_id version_id table_name field_name language record_id record_sub_id field_value translation');

/** A limit below those of both databases. */
const maxIdsPerQuery = 1_000;

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Reads the rows of one agency. */
class Reading {
  constructor(
    private readonly database: Database,
    private readonly agencyId: string,
    private readonly nearness: Nearness,
  ) {}

  /** The rows of the version itself. */
  own<Row>(columns: string, table: string): Promise<Row[]> {
    return this.database.query<Row>(`SELECT ${columns} FROM ${table} n WHERE n.agency_id = ? AND n.version_id = ?`, [
      this.agencyId,
      this.nearness.order[0],
    ]);
  }

  /** The stops of the version itself, in pieces, because a city has very many: other requests are answered meanwhile. */
  async ownStops(): Promise<VersionStop[]> {
    const read = (after: string): Promise<VersionStop[]> =>
      this.database.query<VersionStop>(
        `SELECT ${stopColumns} FROM version_stops n WHERE n.agency_id = ? AND n.version_id = ? AND n.stop_id > ?
          ORDER BY n.stop_id LIMIT ${maxIdsPerQuery}`,
        [this.agencyId, this.nearness.order[0], after],
      );
    const stops: VersionStop[] = [];
    for await (const rows of inPieces(maxIdsPerQuery, '', ({ stopId }: VersionStop) => stopId, read)) stops.push(...rows);
    return stops;
  }

  /** The ids of records that the version does not name. */
  async unnamed(table: 'routes' | 'stops', id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT n.${id} AS "id" FROM ${table} n WHERE n.agency_id = ?
        AND NOT EXISTS (SELECT 1 FROM version_${table} k WHERE k.agency_id = n.agency_id AND k.version_id = ? AND k.${id} = n.${id})`,
      [this.agencyId, this.nearness.order[0]],
    );
    return rows.map((row) => row.id);
  }

  /** The rows of a version for some records. @param within a further condition in SQL */
  async rowsOf<Row>(
    columns: string,
    [table, id]: readonly [string, string],
    versionId: number,
    ids: readonly string[],
    within = '',
  ): Promise<Row[]> {
    const found: Row[] = [];
    for (let at = 0; at < ids.length; at += maxIdsPerQuery) {
      const batch = ids.slice(at, at + maxIdsPerQuery);
      const statement = `SELECT ${columns} FROM ${table} n
        WHERE n.agency_id = ? AND n.version_id = ? ${within} AND n.${id} IN (${places(batch)})`;
      for (const row of await this.database.query<Row>(statement, [this.agencyId, versionId, ...batch])) found.push(row);
    }
    return found;
  }

  /**
   * The rows of records that the version does not name, from the nearest version that does and from coming ones.
   * @returns also the records for which each version was the nearest
   */
  async elsewhere<Row>(columns: string, of: 'routes' | 'stops', id: string, idOf: (row: Row) => string): Promise<Elsewhere<Row>> {
    const unnamed = await this.unnamed(of, id);
    const missing = new Set(unnamed);
    const [rows, taken] = [[] as Row[], new Map<number, string[]>()];
    for (const versionId of this.nearness.order.slice(1)) {
      const wanted = this.nearness.listing.has(versionId) ? unnamed : [...missing];
      const ofVersion = await this.rowsOf<Row>(columns, [`version_${of}`, id], versionId, wanted);
      taken.set(
        versionId,
        ofVersion.map(idOf).filter((each) => missing.delete(each)),
      );
      for (const row of ofVersion) rows.push(row);
    }
    return { rows, taken };
  }
}

interface Elsewhere<Row> {
  readonly rows: readonly Row[];
  readonly taken: ReadonlyMap<number, readonly string[]>;
}

/** Reads the network of a version: its own rows and, for routes and stops that it does not name, those of the nearest other versions. */
export async function loadNetworkRows(database: Database, agencyId: string, nearness: Nearness): Promise<NetworkRows> {
  const reading = new Reading(database, agencyId, nearness);
  const routes = await reading.elsewhere<VersionRoute>(routeColumns, 'routes', 'route_id', ({ routeId }) => routeId);
  const stops = await reading.elsewhere<VersionStop>(stopColumns, 'stops', 'stop_id', ({ stopId }) => stopId);
  const transfers = await reading.own<Transfer>(transferColumns, 'transfers');
  const translations = await reading.own<Translation>(translationColumns, 'translations');
  for (const [name, { taken }] of [
    ['routes', routes],
    ['stops', stops],
  ] as const)
    for (const [versionId, ids] of taken) {
      if (ids.length === 0) continue;
      // Translations of values have an empty record id.
      const words = await reading.rowsOf<Translation>(
        translationColumns,
        ['translations', 'record_id'],
        versionId,
        ['', ...ids],
        `AND n.table_name = '${name}'`,
      );
      for (const row of words) translations.push(row);
      if (name === 'routes') continue;
      for (const row of await reading.rowsOf<Transfer>(transferColumns, ['transfers', 'from_stop_id'], versionId, ids)) transfers.push(row);
    }
  return {
    routes: [...(await reading.own<VersionRoute>(routeColumns, 'version_routes')), ...routes.rows],
    stops: [...(await reading.ownStops()), ...stops.rows],
    transfers,
    translations,
  };
}
