import { otherLanguage, type Language } from '../language.js';
import { mainLanguage, Names, type TranslationFields } from '../network/names.js';

/** A name in a draft, with the keys by which GTFS `translations.txt` refers to it. */
export interface NamedText {
  readonly tableName: string;
  readonly fieldName: string;
  readonly recordId: string;
  readonly value: string;
  /** The name in the other language; null if it has none. */
  readonly other: string | null;
}

type Place = Pick<NamedText, 'tableName' | 'fieldName' | 'recordId'>;

/** Fields that a draft has in both languages. */
const draftFields = new Set([
  'agency.agency_name',
  'stops.stop_name',
  'stops.stop_desc',
  'routes.route_short_name',
  'routes.route_long_name',
  'trips.trip_headsign',
]);

const isDraftField = ({ tableName, fieldName }: Pick<TranslationFields, 'tableName' | 'fieldName'>): boolean =>
  draftFields.has(`${tableName}.${fieldName}`);

/** Headsigns of trips are translated by value, so equal ones share a row. */
const isSharedByValue = ({ tableName }: Pick<NamedText, 'tableName'>): boolean => tableName === 'trips';

/** The row that a draft writes for a name. */
function rowOf(text: NamedText, translation: string, language: Language, byValue: boolean): TranslationFields {
  const { tableName, fieldName, recordId, value } = text;
  const record = byValue ? { recordId: '', recordSubId: '', fieldValue: value } : { recordId, recordSubId: '', fieldValue: '' };
  return { tableName, fieldName, language, ...record, translation };
}

const keyOf = (row: TranslationFields): string => JSON.stringify(row, Object.keys(row).sort());
const placeOf = ({ tableName, fieldName, recordId }: Place): string => [tableName, fieldName, recordId].join('\n');

/** Translations of a feed, looked up for the names of a draft. */
export class TranslationsOfFeed {
  private readonly names: Names;
  private readonly other: Language;

  /** @param language the language of the names themselves */
  constructor(
    private readonly rows: readonly TranslationFields[],
    language: Language,
  ) {
    this.names = new Names(rows);
    this.other = otherLanguage(language);
  }

  /** The name in the other language; null if there is no translation. */
  find({ tableName, fieldName, recordId }: Place, value: string | null): string | null {
    return value === null ? null : this.names.find(tableName, fieldName, [recordId], value, this.other);
  }

  /** The rows that a draft would not write for its names by itself, so that they have to be kept. */
  rowsNotWrittenByDraft(texts: readonly NamedText[]): TranslationFields[] {
    const written = new Set(translationsOf(texts, [], this.other).map(keyOf));
    return this.rows.filter((row) => !written.has(keyOf(row)));
  }
}

/**
 * The rows of `translations.txt` with the names in the other language. Rows from a feed are kept as long as they do not contradict the
 * draft.
 * @param language the other language
 */
export function translationsOf(
  texts: readonly NamedText[],
  carried: readonly TranslationFields[],
  language: Language,
): TranslationFields[] {
  const ofValues = othersOfValues(texts);
  const rows = carried.filter(agreesWithDraft(texts, carried, language));
  const names = new Names([...rows]);
  const translationByValue = new Map<string, string>();
  for (const text of texts) {
    const { tableName, fieldName, recordId, value, other } = text;
    const shared = sharedBy(text);
    const current = names.find(tableName, fieldName, [recordId], value, language) ?? translationByValue.get(shared) ?? null;
    if (other === null ? current === null || current === value : current === other) continue;
    const once = isSharedByValue(text) && current === null && ofValues.get(shared)?.size === 1;
    if (once) translationByValue.set(shared, other ?? value);
    rows.push(rowOf(text, other ?? value, language, once));
  }
  return rows;
}

const sharedBy = ({ tableName, fieldName, value }: Pick<NamedText, 'tableName' | 'fieldName' | 'value'>): string =>
  [tableName, fieldName, value].join('\n');

type OthersOfValues = ReadonlyMap<string, ReadonlySet<string | null>>;

function othersOfValues(texts: readonly NamedText[]): OthersOfValues {
  const others = new Map<string, Set<string | null>>();
  for (const text of texts) {
    const key = sharedBy(text);
    others.set(key, (others.get(key) ?? new Set<string | null>()).add(text.other));
  }
  return others;
}

/** Whether a row agrees with the draft. Rows about anything that a draft cannot edit always do. */
function agreesWithDraft(
  texts: readonly NamedText[],
  carried: readonly TranslationFields[],
  language: Language,
): (row: TranslationFields) => boolean {
  const names = new Names(carried);
  const wrongRecords = new Set<string>();
  const values = new Map<string, { wrong: boolean; readonly meant: Set<string | null> }>();
  for (const text of texts) {
    const current = names.find(text.tableName, text.fieldName, [text.recordId], text.value, language);
    const isWrong = current !== null && current !== (text.other ?? text.value);
    if (isWrong) wrongRecords.add(placeOf(text));
    const ofValue = values.get(sharedBy(text)) ?? { wrong: false, meant: new Set<string | null>() };
    ofValue.wrong ||= isWrong;
    values.set(sharedBy(text), { ...ofValue, meant: ofValue.meant.add(text.other) });
  }
  return (row) => {
    if (!isDraftField(row) || mainLanguage(row.language) !== mainLanguage(language)) return true;
    const { tableName, fieldName, recordId, fieldValue, translation } = row;
    if (recordId !== '') return !wrongRecords.has(placeOf(row));
    const ofValue = values.get(sharedBy({ tableName, fieldName, value: fieldValue }));
    return ofValue === undefined || !ofValue.wrong || ofValue.meant.has(translation);
  };
}
