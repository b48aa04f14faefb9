import type { Database } from '../database/database.service.js';
import type { VersionRoute } from './route.entity.js';
import type { VersionStop } from './stop.entity.js';
import type { Transfer } from './transfer.entity.js';
import type { Translation } from './translation.entity.js';

/** What a version says, and what others say of that which it does not name. */
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

/** That the version does not name the record of a row `n` of another one. @param key the column of `n` that holds its id */
const isUnnamed = (table: string, id: string, key = id): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} k WHERE k.agency_id = n.agency_id AND k.version_id = ? AND k.${id} = n.${key})`;

/** Reads the network of a version. */
export async function loadNetworkRows(database: Database, agencyId: string, versionId: number): Promise<NetworkRows> {
  const rows = <Row>(columns: string, table: string, elsewhere: string): Promise<Row[]> => {
    const asked = elsewhere.split('?').length - 1;
    const statement = `SELECT ${columns} FROM ${table} n WHERE n.agency_id = ? AND (n.version_id = ? OR ${elsewhere})`;
    return database.query<Row>(statement, [agencyId, versionId, ...Array<number>(asked).fill(versionId)]);
  };
  const [stop, route] = [isUnnamed('version_stops', 'stop_id', 'record_id'), isUnnamed('version_routes', 'route_id', 'record_id')];
  return {
    routes: await rows(routeColumns, 'version_routes', isUnnamed('version_routes', 'route_id')),
    stops: await rows(stopColumns, 'version_stops', isUnnamed('version_stops', 'stop_id')),
    transfers: await rows(transferColumns, 'transfers', isUnnamed('version_stops', 'stop_id', 'from_stop_id')),
    translations: await rows(
      translationColumns,
      'translations',
      `(n.table_name = 'stops' AND (n.record_id = '' OR ${stop})) OR (n.table_name = 'routes' AND (n.record_id = '' OR ${route}))`,
    ),
  };
}
