import type { Language } from '../language.js';

/** The parts of a translation that say whose it is and what it says. */
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
const mainLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

const byRecord = (table: string, field: string, language: string, id: string, subId: string): string =>
  ['record', table, field, language, id, subId].join('\n');
const byValue = (table: string, field: string, language: string, value: string): string =>
  ['value', table, field, language, value].join('\n');

/** The names of a feed in both languages (GTFS `translations.txt`): a record's own translation, else that of its value, else the name itself. */
export class Names {
  private readonly known = new Map<string, string>();

  constructor(translations: readonly TranslationFields[]) {
    for (const row of translations) {
      const language = mainLanguage(row.language);
      const key =
        row.recordId === ''
          ? byValue(row.tableName, row.fieldName, language, row.fieldValue)
          : byRecord(row.tableName, row.fieldName, language, row.recordId, row.recordSubId);
      this.known.set(key, row.translation);
    }
  }

  /**
   * @param record the record's id, and its sub id (`stop_sequence`) for stop times
   * @example names.of('stops', 'stop_name', ['home'], '虹桥人才公寓', 'en') // 'Hongqiao Talent Apartments'
   */
  of(table: string, field: string, record: readonly [id: string, subId?: string], value: string, language: Language): string {
    if (this.known.size === 0) return value;
    const main = mainLanguage(language);
    return (
      this.known.get(byRecord(table, field, main, record[0], record[1] ?? '')) ??
      this.known.get(byValue(table, field, main, value)) ??
      value
    );
  }
}
