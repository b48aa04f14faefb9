import { otherLanguage, type Language } from '../language.js';
import { mainLanguage, Names, type TranslationFields } from '../network/names.js';

/** A name of a draft, as GTFS `translations.txt` finds it. */
export interface NamedText {
  readonly tableName: string;
  readonly fieldName: string;
  readonly recordId: string;
  readonly value: string;
  /** In the other language; null: it has none. */
  readonly other: string | null;
}

type Place = Pick<NamedText, 'tableName' | 'fieldName' | 'recordId'>;

/** Fields that a draft holds in both languages. */
const knownFields = new Set([
  'agency.agency_name',
  'stops.stop_name',
  'stops.stop_desc',
  'routes.route_short_name',
  'routes.route_long_name',
  'trips.trip_headsign',
]);

const isKnown = ({ tableName, fieldName }: Pick<TranslationFields, 'tableName' | 'fieldName'>): boolean =>
  knownFields.has(`${tableName}.${fieldName}`);

/** Trips of one headsign share its translation, which is then written once, by what it says. */
const isSharedByValue = ({ tableName }: Pick<NamedText, 'tableName'>): boolean => tableName === 'trips';

/** The row of a name as drafts write it. */
function rowOf(text: NamedText, translation: string, language: Language, byValue: boolean): TranslationFields {
  const { tableName, fieldName, recordId, value } = text;
  const whose = byValue ? { recordId: '', recordSubId: '', fieldValue: value } : { recordId, recordSubId: '', fieldValue: '' };
  return { tableName, fieldName, language, ...whose, translation };
}

const keyOf = (row: TranslationFields): string => JSON.stringify(row, Object.keys(row).sort());
const placeOf = ({ tableName, fieldName, recordId }: Place): string => [tableName, fieldName, recordId].join('\n');

/** Rows of translations as names of a draft hold them. */
export class TranslationsOfFeed {
  private readonly names: Names;
  private readonly other: Language;

  /** @param language in which the names themselves are */
  constructor(
    private readonly rows: readonly TranslationFields[],
    language: Language,
  ) {
    this.names = new Names(rows);
    this.other = otherLanguage(language);
  }

  /** What a name is called in the other language; null: nothing says so. */
  find({ tableName, fieldName, recordId }: Place, value: string | null): string | null {
    return value === null ? null : this.names.find(tableName, fieldName, [recordId], value, this.other);
  }

  /** The rows that are not what a draft would write of its names by itself, and so have to be kept beside them. */
  carriedBeside(texts: readonly NamedText[]): TranslationFields[] {
    const written = new Set(translationsOf(texts, [], this.other).map(keyOf));
    return this.rows.filter((row) => !written.has(keyOf(row)));
  }
}

/**
 * The rows of `translations.txt` that say what names are called in the other language. Rows that a feed brought stay as they are, as long
 * as they do not say something else.
 * @param language the other one
 */
export function translationsOf(
  texts: readonly NamedText[],
  carried: readonly TranslationFields[],
  language: Language,
): TranslationFields[] {
  const ofValues = othersOfValues(texts);
  const rows = carried.filter(saysWhatIsMeant(texts, carried, language));
  const names = new Names([...rows]);
  const saidByValue = new Map<string, string>();
  for (const text of texts) {
    const { tableName, fieldName, recordId, value, other } = text;
    const shared = sharedBy(text);
    const said = names.find(tableName, fieldName, [recordId], value, language) ?? saidByValue.get(shared) ?? null;
    if (other === null ? said === null || said === value : said === other) continue;
    const once = isSharedByValue(text) && said === null && ofValues.get(shared)?.size === 1;
    if (once) saidByValue.set(shared, other ?? value);
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

/** Whether a row still says of a name what the draft says of it; what is not a name of the draft, nobody edits. */
function saysWhatIsMeant(
  texts: readonly NamedText[],
  carried: readonly TranslationFields[],
  language: Language,
): (row: TranslationFields) => boolean {
  const names = new Names(carried);
  const wrongRecords = new Set<string>();
  const values = new Map<string, { wrong: boolean; readonly meant: Set<string | null> }>();
  for (const text of texts) {
    const said = names.find(text.tableName, text.fieldName, [text.recordId], text.value, language);
    const isWrong = said !== null && said !== (text.other ?? text.value);
    if (isWrong) wrongRecords.add(placeOf(text));
    const ofValue = values.get(sharedBy(text)) ?? { wrong: false, meant: new Set<string | null>() };
    ofValue.wrong ||= isWrong;
    values.set(sharedBy(text), { ...ofValue, meant: ofValue.meant.add(text.other) });
  }
  return (row) => {
    if (!isKnown(row) || mainLanguage(row.language) !== mainLanguage(language)) return true;
    const { tableName, fieldName, recordId, fieldValue, translation } = row;
    if (recordId !== '') return !wrongRecords.has(placeOf(row));
    const ofValue = values.get(sharedBy({ tableName, fieldName, value: fieldValue }));
    return ofValue === undefined || !ofValue.wrong || ofValue.meant.has(translation);
  };
}
