import { metersBetween } from '../../places/distance.js';
import type { GtfsTables, Row } from './gtfs-tables.js';
import type { Notices } from './notices.js';

interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** @returns null: it has none */
export function positionOf(row: Row, columns: readonly [lat: string, lon: string] = ['stop_lat', 'stop_lon']): Position | null {
  const [lat, lon] = columns.map((column) => row.get(column));
  return lat === '' || lon === '' || lat === undefined || lon === undefined ? null : { lat: Number(lat), lon: Number(lon) };
}

export function checkPosition(position: Position | null, place: { file: string; line: number }, notices: Notices): void {
  if (position === null) return;
  const value = `${position.lat} ${position.lon}`;
  if (Math.abs(position.lat) <= 1 && Math.abs(position.lon) <= 1) notices.add('point_near_origin', { ...place, value });
  if (Math.abs(position.lat) >= 89) notices.add('point_near_pole', { ...place, value });
}

export function checkAgencies({ rowsOf }: GtfsTables, notices: Notices): void {
  const agencies = rowsOf('agency.txt');
  const [first] = agencies;
  const file = 'agency.txt';
  for (const agency of agencies) {
    const { line } = agency;
    if (agencies.length > 1 && agency.get('agency_id') === '')
      notices.add('missing_required_agency_id', { file, line, field: 'agency_id' });
    for (const [field, rule] of [
      ['agency_timezone', 'inconsistent_agency_timezone'],
      ['agency_lang', 'inconsistent_agency_lang'],
    ] as const)
      if (agency.get(field) !== first?.get(field)) notices.add(rule, { file, line, field, value: agency.get(field) });
  }
  for (const route of rowsOf('routes.txt'))
    if (agencies.length > 1 && route.get('agency_id') === '')
      notices.add('missing_required_agency_id', { file: 'routes.txt', line: route.line, field: 'agency_id' });
}

/** What the parent of a location has to be, by their `location_type`. */
const parentTypes: Readonly<Record<string, string>> = { '0': '1', '2': '1', '3': '1', '4': '0' };
const typeOf = (stop: Row): string => stop.get('location_type') || '0';

export function checkStops({ rowsOf }: GtfsTables, calledAt: ReadonlySet<string>, notices: Notices): void {
  const stops = new Map(rowsOf('stops.txt').map((stop) => [stop.get('stop_id'), stop]));
  for (const [stopId, stop] of stops) {
    const place = { file: 'stops.txt', line: stop.line, value: stopId };
    const [type, parentId] = [typeOf(stop), stop.get('parent_station')];
    const isPlace = ['0', '1', '2'].includes(type);
    if (isPlace && stop.get('stop_name') === '') notices.add('missing_stop_name', place);
    if (isPlace && positionOf(stop) === null) notices.add('stop_without_location', place);
    checkPosition(positionOf(stop), place, notices);
    if (stop.get('stop_desc') !== '' && isSame(stop.get('stop_desc'), stop.get('stop_name')))
      notices.add('same_name_and_description_for_stop', place);
    if (type === '1' && parentId !== '') notices.add('station_with_parent_station', place);
    if (['2', '3', '4'].includes(type) && parentId === '') notices.add('location_without_parent_station', place);
    const parent = stops.get(parentId);
    if (type !== '1' && parent !== undefined && typeOf(parent) !== parentTypes[type]) notices.add('wrong_parent_location_type', place);
    if (type === '0' && !calledAt.has(stopId)) notices.add('stop_without_stop_time', place);
    if (type !== '0' && calledAt.has(stopId)) notices.add('location_with_unexpected_stop_time', place);
  }
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const longestShortName = 12;

export function checkRoutes({ rowsOf }: GtfsTables, notices: Notices): void {
  const names = new Set<string>();
  const agencyUrls = new Set(rowsOf('agency.txt').map((agency) => agency.get('agency_url')));
  for (const route of rowsOf('routes.txt')) {
    const place = { file: 'routes.txt', line: route.line, value: route.get('route_id') };
    const [short, long, description] = ['route_short_name', 'route_long_name', 'route_desc'].map((column) => route.get(column)) as [
      string,
      string,
      string,
    ];
    if (short === '' && long === '') notices.add('route_both_short_and_long_name_missing', place);
    if (short.length > longestShortName) notices.add('route_short_name_too_long', place);
    const rest = short !== '' && long.toLowerCase().startsWith(short.toLowerCase()) ? long.slice(short.length) : null;
    if (rest !== null && /^$|^\s?[\s\-()]/.test(rest)) notices.add('route_long_name_contains_short_name', place);
    if (description !== '' && [short, long].some((name) => isSame(name, description)))
      notices.add('same_name_and_description_for_route', place);
    const key = [short, long, route.get('route_type'), route.get('agency_id')].join('\n');
    if (names.has(key)) notices.add('duplicate_route_name', place);
    names.add(key);
    if (agencyUrls.has(route.get('route_url'))) notices.add('same_route_and_agency_url', place);
    const [color, textColor] = [lightness(route.get('route_color') || 'FFFFFF'), lightness(route.get('route_text_color') || '000000')];
    if (Math.abs(color - textColor) < leastContrast) notices.add('route_color_contrast', place);
  }
}

/** Of 255, by the weights of Rec. 601. */
const leastContrast = 72;
const lightness = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue;
};

/** Farther than any walk from stop to stop. */
const longestTransfer = 10_000;

export function checkTransfers({ rowsOf }: GtfsTables, notices: Notices): void {
  const stops = new Map(rowsOf('stops.txt').map((stop) => [stop.get('stop_id'), stop]));
  for (const transfer of rowsOf('transfers.txt')) {
    const ends = ['from_stop_id', 'to_stop_id'].map((column) => stops.get(transfer.get(column)));
    const place = { file: 'transfers.txt', line: transfer.line };
    for (const end of ends)
      if (end !== undefined && !['0', '1'].includes(typeOf(end)))
        notices.add('transfer_with_invalid_stop_location_type', { ...place, value: end.get('stop_id') });
    const [from, to] = ends.map((end) => (end === undefined ? null : positionOf(end)));
    if (from != null && to != null && metersBetween(from, to) > longestTransfer) notices.add('transfer_distance_too_large', place);
  }
}

const translatedTables = ['agency', 'stops', 'routes', 'trips', 'stop_times', 'pathways', 'levels', 'feed_info', 'attributions'];

export function checkTranslations(tables: GtfsTables, hasCall: (tripId: string, stopSequence: string) => boolean, notices: Notices): void {
  for (const row of tables.rowsOf('translations.txt')) {
    const [table, id, subId, value] = ['table_name', 'record_id', 'record_sub_id', 'field_value'].map((column) => row.get(column)) as [
      string,
      string,
      string,
      string,
    ];
    const place = { file: 'translations.txt', line: row.line, value: [table, id, subId].join(' ').trim() };
    if (!translatedTables.includes(table)) {
      notices.add('translation_unknown_table_name', { ...place, field: 'table_name' });
      continue;
    }
    const isTooMuch = table === 'feed_info' ? id + subId + value !== '' : value !== '' && id + subId !== '';
    if (isTooMuch) notices.add('translation_unexpected_value', place);
    if (table !== 'feed_info' && id === '' && value === '') notices.add('missing_required_field', { ...place, field: 'record_id' });
    if (id === '' || isTooMuch) continue;
    if (table === 'stop_times' && subId === '') notices.add('missing_required_field', { ...place, field: 'record_sub_id' });
    else if (!hasRecord(tables, { table, id, subId }, hasCall)) notices.add('translation_foreign_key_violation', place);
  }
}

const recordColumns: Readonly<Record<string, string>> = { agency: 'agency_id', stops: 'stop_id', routes: 'route_id', trips: 'trip_id' };

function hasRecord(
  { rowsOf, hasId }: GtfsTables,
  { table, id, subId }: { readonly table: string; readonly id: string; readonly subId: string },
  hasCall: (tripId: string, stopSequence: string) => boolean,
): boolean {
  if (table === 'stop_times') return hasCall(id, subId);
  const column = recordColumns[table];
  if (column === undefined) return true;
  return hasId(`${table}.txt`, column, id) || rowsOf(`${table}.txt`).some((row) => row.get(column) === id);
}
