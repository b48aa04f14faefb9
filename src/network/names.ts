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
export const mainLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

const byRecord = (table: string, field: string, language: string, id: string, subId: string): string =>
  ['record', table, field, language, id, subId].join('\n');
const byValue = (table: string, field: string, language: string, value: string): string =>
  ['value', table, field, language, value].join('\n');

type Known = ReadonlyMap<string, string>;

function knownOf(translations: readonly TranslationFields[]): Known {
  const known = new Map<string, string>();
  for (const row of translations) {
    const language = mainLanguage(row.language);
    const key =
      row.recordId === ''
        ? byValue(row.tableName, row.fieldName, language, row.fieldValue)
        : byRecord(row.tableName, row.fieldName, language, row.recordId, row.recordSubId);
    known.set(key, row.translation);
  }
  return known;
}

/** Translations of other feeds, for the records that are taken from these. */
interface Elsewhere<Feed> {
  readonly translations: ReadonlyMap<Feed, readonly TranslationFields[]>;
  /** Undefined: the record is of the feed itself. */
  readonly feedOf: (table: string, recordId: string) => Feed | undefined;
}

/** The names of a feed in both languages (GTFS `translations.txt`): a record's own translation, else that of its value, else the name itself. */
export class Names<Feed = unknown> {
  private readonly known: Known;
  private readonly others: ReadonlyMap<Feed, Known>;
  private readonly feedOf: Elsewhere<Feed>['feedOf'];

  constructor(translations: readonly TranslationFields[], elsewhere?: Elsewhere<Feed>) {
    this.known = knownOf(translations);
    this.others = new Map([...(elsewhere?.translations ?? [])].map(([feed, rows]) => [feed, knownOf(rows)]));
    this.feedOf = elsewhere?.feedOf ?? ((): undefined => undefined);
  }

  /**
   * @param record the record's id, and its sub id (`stop_sequence`) for stop times
   * @example names.of('stops', 'stop_name', ['home'], '虹桥人才公寓', 'en') // 'Hongqiao Talent Apartments'
   */
  of(table: string, field: string, record: readonly [id: string, subId?: string], value: string, language: Language): string {
    return this.find(table, field, record, value, language) ?? value;
  }

  /** What translates it; null: nothing does. */
  find(table: string, field: string, record: readonly [id: string, subId?: string], value: string, language: Language): string | null {
    const feed = this.feedOf(table, record[0]);
    const known = feed === undefined ? this.known : this.others.get(feed);
    if (known === undefined || known.size === 0) return null;
    const main = mainLanguage(language);
    return known.get(byRecord(table, field, main, record[0], record[1] ?? '')) ?? known.get(byValue(table, field, main, value)) ?? null;
  }
}
