import { otherLanguage, type Language } from '../language.js';

/** What riders are told, in the order in which they are told it. */
export const guideSubjects = ['riders', 'fare', 'luggage', 'lost', 'more'] as const;
export type GuideSubject = (typeof guideSubjects)[number];

/** Characters of a text, and of the words that say who answers the phone. */
export const longestGuideText = 500;
export const longestAnswerer = 40;

const guideFields = [
  ...(['phone', 'phoneNameZh', 'phoneNameEn'] as const),
  ...guideSubjects.flatMap((subject) => [`${subject}Zh`, `${subject}En`] as const),
];

/** What an agency tells its riders beside the timetable; null: nothing. */
export type RiderGuide = Readonly<Record<(typeof guideFields)[number], string | null>>;

/** What is left out says nothing. */
export const guideOf = (asked: { readonly [Field in keyof RiderGuide]?: string | null | undefined }): RiderGuide =>
  Object.fromEntries(guideFields.map((field) => [field, asked[field] ?? null])) as RiderGuide;

/** @param kept JSON as it was saved; null: nobody ever said anything */
export function keptGuide(kept: string | null): RiderGuide {
  const read: unknown = kept === null ? null : JSON.parse(kept);
  const fields = typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
  return guideOf(Object.fromEntries(guideFields.map((field) => [field, typeof fields[field] === 'string' ? fields[field] : null])));
}

/** A text of the guide, in the language in which it was written. */
export interface GuideText {
  readonly text: string;
  readonly language: Language;
}

/** In the language asked for, else in the other one. */
export function guideText(guide: RiderGuide, subject: GuideSubject | 'phoneName', language: Language): GuideText | null {
  const texts = { 'zh-CN': guide[`${subject}Zh`], en: guide[`${subject}En`] };
  const told = texts[language] === null ? otherLanguage(language) : language;
  const text = texts[told];
  return text === null ? null : { text, language: told };
}

/** Whom riders call. */
export interface RidersPhone {
  readonly number: string;
  /** Who answers; null: nobody said. */
  readonly name: string | null;
}

/** The number that a manager gave riders, else that of the timetable (GTFS agency_phone). Never the one that drivers call. */
export function phoneForRiders(guide: RiderGuide, agencyPhone: string | null, language: Language): RidersPhone | null {
  const number = guide.phone ?? agencyPhone;
  return number === null ? null : { number, name: guideText(guide, 'phoneName', language)?.text ?? null };
}
