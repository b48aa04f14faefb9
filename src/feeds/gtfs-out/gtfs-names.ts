import type { TranslationFields } from '../../network/names.js';
import type { Cell, Table } from './csv-text.js';
import { feedId, versionedFeedId } from './feed-ids.js';

/** A translation of a timetable version. */
export interface VersionTranslation extends TranslationFields {
  readonly versionId: number;
}

/** What the translations of a feed may name. */
export interface Named {
  /** Versions, the one whose names count first before the others. */
  readonly versionIds: readonly number[];
  readonly agency: { readonly agencyId: string; readonly versionId: number };
  /** The routes and stops of the feed by id, each with the version whose names it has. */
  readonly routes: ReadonlyMap<string, { readonly versionId: number }>;
  readonly stops: ReadonlyMap<string, { readonly versionId: number }>;
  /** The trips of the feed that a timetable's translations call by this id: itself, or those made from it. */
  readonly tripsOf: (versionId: number, tripId: string) => readonly string[];
}

/** The translated fields that feeds have, by table. */
const fields: Readonly<Record<string, readonly string[]>> = {
  agency: ['agency_name', 'agency_url', 'agency_phone', 'agency_email'],
  stops: ['stop_code', 'stop_name', 'stop_desc', 'platform_code'],
  routes: ['route_short_name', 'route_long_name', 'route_desc', 'route_url'],
  trips: ['trip_headsign', 'trip_short_name'],
  stop_times: ['stop_headsign'],
};

const columns = ['table_name', 'field_name', 'language', 'translation', 'record_id', 'record_sub_id', 'field_value'] as const;
type Row = Record<(typeof columns)[number], Cell>;

/**
 * `translations.txt`. Where two timetables translate one text differently, the one whose names count first wins, as for names. The name of
 * the agency is that of the publisher, too.
 */
export function translationsTable(translations: readonly VersionTranslation[], named: Named): Table {
  const rows = new Map<string, Row>();
  const add = (row: Row): void => {
    const key = [row.table_name, row.field_name, row.language, row.record_id, row.record_sub_id, row.field_value].join('\n');
    if (!rows.has(key)) rows.set(key, row);
  };
  const rank = new Map(named.versionIds.map((versionId, place) => [versionId, place]));
  const ordered = [...translations].sort((a, b) => (rank.get(a.versionId) ?? Infinity) - (rank.get(b.versionId) ?? Infinity));
  for (const each of ordered) {
    if (fields[each.tableName]?.includes(each.fieldName) !== true || each.translation.trim() === '') continue;
    const row = { table_name: each.tableName, field_name: each.fieldName, language: each.language, translation: each.translation };
    if (each.recordId === '') add({ ...row, record_id: null, record_sub_id: null, field_value: each.fieldValue });
    else
      for (const recordId of recordsOf(each, named))
        add({ ...row, record_id: recordId, record_sub_id: each.recordSubId === '' ? null : each.recordSubId, field_value: null });
  }
  for (const row of [...rows.values()])
    if (row.field_name === 'agency_name' && row.record_id === feedId(named.agency.agencyId))
      add({ ...row, table_name: 'feed_info', field_name: 'feed_publisher_name', record_id: null });
  return { file: 'translations.txt', columns, rows: [...rows.values()] };
}

/** The records of the feed that a translation is about; none if the feed lacks them, or has another timetable's name for them. */
function recordsOf({ tableName, recordId, recordSubId, versionId }: VersionTranslation, named: Named): readonly string[] {
  const isOwn = (of: { readonly versionId: number } | undefined): boolean => of?.versionId === versionId;
  switch (tableName) {
    case 'agency':
      return recordId === named.agency.agencyId && isOwn(named.agency) ? [feedId(recordId)] : [];
    case 'stops':
      return isOwn(named.stops.get(recordId)) ? [feedId(recordId)] : [];
    case 'routes':
      return isOwn(named.routes.get(recordId)) ? [feedId(recordId)] : [];
    case 'trips':
      return named.tripsOf(versionId, recordId).map((tripId) => versionedFeedId(tripId, versionId));
    default:
      return recordSubId === '' ? [] : named.tripsOf(versionId, recordId).map((tripId) => versionedFeedId(tripId, versionId));
  }
}
