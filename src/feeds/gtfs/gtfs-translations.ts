import type { TranslationFields } from '../../network/names.js';
import { fileFindings } from '../files/file-findings.texts.js';
import type { GtfsRow } from '../files/feed-row.js';
import type { FeedAgency, FeedPattern, FeedRoute, FeedStop, FeedTripRow } from './gtfs-feed.js';
import { gtfsFindings } from './gtfs-findings.texts.js';
import type { GtfsKeys } from './gtfs-keys.js';

/** The tables that GTFS allows in `translations.txt`. */
const translatedTables = ['agency', 'stops', 'routes', 'trips', 'stop_times', 'pathways', 'levels', 'feed_info', 'attributions'];

/** The records that may be translated: those read from earlier files. */
export interface Translated {
  readonly agencies: readonly FeedAgency[];
  readonly stops: ReadonlyMap<string, FeedStop>;
  readonly routes: ReadonlyMap<string, FeedRoute>;
  readonly trips: ReadonlyMap<string, FeedTripRow>;
  readonly patterns: () => readonly FeedPattern[];
  readonly hasStopTime: (tripId: string, stopSequence: number) => boolean;
}

interface OldTranslation {
  readonly text: string;
  readonly language: string;
  readonly translation: string;
}

/**
 * Reads `translations.txt`, also in the old form of Google's extension (`trans_id`, `lang`, `translation`), in which a translation applies
 * to every field with the text `trans_id`.
 */
export class Translations {
  readonly rows: TranslationFields[] = [];
  private readonly old: OldTranslation[] = [];

  constructor(
    private readonly feed: Translated,
    private readonly keys: GtfsKeys,
  ) {}

  read(row: GtfsRow): void {
    if (!row.has('table_name')) return this.readOld(row);
    const translation: TranslationFields = {
      tableName: row.required('table_name'),
      fieldName: row.required('field_name'),
      language: row.language('language'),
      recordId: row.text('record_id') ?? '',
      recordSubId: row.text('record_sub_id') ?? '',
      fieldValue: row.text('field_value') ?? '',
      translation: row.required('translation'),
    };
    const { tableName, fieldName, language, recordId, recordSubId, fieldValue } = translation;
    // feed_info has a single row and no ids.
    if (recordId === '' && fieldValue === '' && tableName !== 'feed_info') row.wrong(fileFindings['missing-value'], 'record_id');
    const key = [tableName, fieldName, language, recordId, recordSubId, fieldValue];
    if (!row.isSound || !this.keys.isNew(row, 'record_id', key.join('\n'), key.filter((part) => part !== '').join(' '))) return;
    this.rows.push(translation);
    if (!translatedTables.includes(tableName)) row.wrong(gtfsFindings['unknown-table'], 'table_name', { value: tableName });
    // The record may be missing because of another error.
    else if (recordId !== '' && row.findings.errorCount === 0 && !this.hasRecord(tableName, recordId, recordSubId))
      row.wrong(gtfsFindings['translation-of-nothing'], 'record_id', {
        value: `${recordId} ${recordSubId}`.trim(),
        target: `${tableName}.txt`,
      });
  }

  /** To be called after the last row. */
  end(row: GtfsRow): void {
    if (this.old.length === 0) return;
    const fieldsOf = this.fieldsByText();
    let unused = 0;
    for (const { text, language, translation } of this.old) {
      const fields = fieldsOf.get(text) ?? [];
      if (fields.length === 0) unused += 1;
      for (const [tableName, fieldName] of fields)
        this.rows.push({ tableName, fieldName, language, recordId: '', recordSubId: '', fieldValue: text, translation });
    }
    row.findings.add(gtfsFindings['old-translations'], { file: row.file }, { count: this.old.length - unused, unused });
  }

  private readOld(row: GtfsRow): void {
    const [text, language, translation] = [row.required('trans_id'), row.language('lang'), row.required('translation')];
    if (row.isSound && this.keys.isNew(row, 'trans_id', `${text}\n${language}`, `${text} ${language}`))
      this.old.push({ text, language, translation });
  }

  /** The tables and fields in which each text occurs. */
  private fieldsByText(): Map<string, (readonly [table: string, field: string])[]> {
    const { agencies, stops, routes, trips, patterns } = this.feed;
    const fields = new Map<string, (readonly [string, string])[]>();
    const note = (table: string, field: string, texts: Iterable<string | null>): void => {
      for (const text of new Set(texts)) if (text !== null) fields.set(text, [...(fields.get(text) ?? []), [table, field]]);
    };
    const of = <T>(items: Iterable<T>, textOf: (item: T) => string | null): (string | null)[] => Array.from(items, textOf);
    note(
      'agency',
      'agency_name',
      of(agencies, (agency) => agency.agencyName),
    );
    note(
      'stops',
      'stop_name',
      of(stops.values(), (stop) => stop.stopName),
    );
    note(
      'stops',
      'stop_desc',
      of(stops.values(), (stop) => stop.stopDesc),
    );
    note(
      'routes',
      'route_short_name',
      of(routes.values(), (route) => route.routeShortName),
    );
    note(
      'routes',
      'route_long_name',
      of(routes.values(), (route) => route.routeLongName),
    );
    note(
      'routes',
      'route_desc',
      of(routes.values(), (route) => route.routeDesc),
    );
    note(
      'trips',
      'trip_headsign',
      of(trips.values(), (trip) => trip.tripHeadsign),
    );
    note(
      'trips',
      'trip_short_name',
      of(trips.values(), (trip) => trip.tripShortName),
    );
    const calls = patterns().flatMap((pattern) => pattern.stops);
    note(
      'stop_times',
      'stop_headsign',
      of(calls, (call) => call.stopHeadsign),
    );
    return fields;
  }

  /** Whether the record that a translation names exists; for tables that are not read this is assumed. */
  private hasRecord(table: string, id: string, subId: string): boolean {
    switch (table) {
      case 'agency':
        return this.feed.agencies.some((agency) => (agency.agencyId ?? id) === id);
      case 'stops':
        return this.feed.stops.has(id);
      case 'routes':
        return this.feed.routes.has(id);
      case 'trips':
        return this.feed.trips.has(id);
      case 'stop_times':
        return this.feed.hasStopTime(id, Number(subId));
      default:
        return true;
    }
  }
}
