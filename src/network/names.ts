import type { Language } from '../language.js';

/** A translation of GTFS `translations.txt`. */
export interface TranslationFields {
  readonly tableName: string;
  readonly fieldName: string;
  readonly language: string;
  readonly recordId: string;
  readonly recordSubId: string;
  readonly fieldValue: string;
  readonly translation: string;
}

/** The main part of a language tag: `zh-Hans-CN` and `ZH` are both `zh`. */
export const mainLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

const byRecord = (table: string, field: string, language: string, id: string, subId: string): string =>
  ['record', table, field, language, id, subId].join('\n');
const byValue = (table: string, field: string, language: string, value: string): string =>
  ['value', table, field, language, value].join('\n');

type TranslationsByKey = ReadonlyMap<string, string>;

function translationsByKey(translations: readonly TranslationFields[]): TranslationsByKey {
  const byKey = new Map<string, string>();
  for (const row of translations) {
    const language = mainLanguage(row.language);
    const key =
      row.recordId === ''
        ? byValue(row.tableName, row.fieldName, language, row.fieldValue)
        : byRecord(row.tableName, row.fieldName, language, row.recordId, row.recordSubId);
    byKey.set(key, row.translation);
  }
  return byKey;
}

/** Translations of other feeds, for records that come from those feeds. */
interface Elsewhere<Feed> {
  readonly translations: ReadonlyMap<Feed, readonly TranslationFields[]>;
  /** undefined: the record is from the feed itself. */
  readonly feedOf: (table: string, recordId: string) => Feed | undefined;
}

/**
 * The names of a feed in both languages (GTFS `translations.txt`): the translation of the record, else that of its value, else
 * the name itself.
 */
export class Names<Feed = unknown> {
  private readonly own: TranslationsByKey;
  private readonly others: ReadonlyMap<Feed, TranslationsByKey>;
  private readonly feedOf: Elsewhere<Feed>['feedOf'];

  constructor(translations: readonly TranslationFields[], elsewhere?: Elsewhere<Feed>) {
    this.own = translationsByKey(translations);
    this.others = new Map([...(elsewhere?.translations ?? [])].map(([feed, rows]) => [feed, translationsByKey(rows)]));
    this.feedOf = elsewhere?.feedOf ?? ((): undefined => undefined);
  }

  /**
   * @param record the record's id, and its sub id (`stop_sequence`) for stop times
   * @example names.of('stops', 'stop_name', ['home'], '虹桥人才公寓', 'en') // 'Hongqiao Talent Apartments'
   */
  of(table: string, field: string, record: readonly [id: string, subId?: string], value: string, language: Language): string {
    return this.find(table, field, record, value, language) ?? value;
  }

  /** The translation; null: none. */
  find(table: string, field: string, record: readonly [id: string, subId?: string], value: string, language: Language): string | null {
    const feed = this.feedOf(table, record[0]);
    const byKey = feed === undefined ? this.own : this.others.get(feed);
    if (byKey === undefined || byKey.size === 0) return null;
    const main = mainLanguage(language);
    return byKey.get(byRecord(table, field, main, record[0], record[1] ?? '')) ?? byKey.get(byValue(table, field, main, value)) ?? null;
  }
}
