import { otherLanguage, type Language } from '../language.js';

/** The subjects of the guide, in the order in which they are shown. */
export const guideSubjects = ['riders', 'fare', 'luggage', 'lost', 'more'] as const;
export type GuideSubject = (typeof guideSubjects)[number];

/** The maximum number of characters of a text, and of the name of the person who answers the phone. */
export const longestGuideText = 500;
export const longestAnswerer = 40;

const guideFields = [
  ...(['phone', 'phoneNameZh', 'phoneNameEn'] as const),
  ...guideSubjects.flatMap((subject) => [`${subject}Zh`, `${subject}En`] as const),
];

/** An agency's guide for its riders beside the timetable. null: not written, so not shown. */
export type RiderGuide = Readonly<Record<(typeof guideFields)[number], string | null>>;

/** The guide of a request; fields that are left out are null. */
export const guideOf = (request: { readonly [Field in keyof RiderGuide]?: string | null | undefined }): RiderGuide =>
  Object.fromEntries(guideFields.map((field) => [field, request[field] ?? null])) as RiderGuide;

/** Reads the stored guide. @param json null: none was ever saved, so all fields are null */
export function guideOfJson(json: string | null): RiderGuide {
  const read: unknown = json === null ? null : JSON.parse(json);
  const fields = typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
  return guideOf(Object.fromEntries(guideFields.map((field) => [field, typeof fields[field] === 'string' ? fields[field] : null])));
}

/** A text of the guide, and its language. */
export interface GuideText {
  readonly text: string;
  readonly language: Language;
}

/** A text of the guide in the requested language, else in the other one; null: in neither. */
export function guideText(guide: RiderGuide, subject: GuideSubject | 'phoneName', language: Language): GuideText | null {
  const texts = { 'zh-CN': guide[`${subject}Zh`], en: guide[`${subject}En`] };
  const textLanguage = texts[language] === null ? otherLanguage(language) : language;
  const text = texts[textLanguage];
  return text === null ? null : { text, language: textLanguage };
}

/** The number that riders call. */
export interface RidersPhone {
  readonly number: string;
  /** Who answers; null: unknown. */
  readonly name: string | null;
}

/** The number in the guide, else that of the timetable (GTFS `agency_phone`), never the one that drivers call. null: none. */
export function phoneForRiders(guide: RiderGuide, agencyPhone: string | null, language: Language): RidersPhone | null {
  const number = guide.phone ?? agencyPhone;
  return number === null ? null : { number, name: guideText(guide, 'phoneName', language)?.text ?? null };
}
