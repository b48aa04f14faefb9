// The form of texts for riders: reading, checking, and the request that it becomes.
import type { Schema } from '../../shared/schema.js';
import { limits as driversLimits } from './settings-form.js';

export type Guide = Schema<'RiderGuideAnswer'>;

/** In the order in which riders read them. */
export const guideSubjects = ['riders', 'fare', 'luggage', 'lost', 'more'] as const;
export const guideFields = [
  ...(['phone', 'phoneNameZh', 'phoneNameEn'] as const),
  ...guideSubjects.flatMap((subject) => [`${subject}Zh`, `${subject}En`] as const),
];
export type GuideField = (typeof guideFields)[number];

/** The form of texts for riders beside the timetable: fare, luggage, lost property. */
export type GuideForm = Record<GuideField, string>;
type GuideTexts = Record<GuideField, string | null>;

/** The server's limits, for faults beside the field; `guide-form.spec.ts` checks that they are the same. */
export const guideLimits = { longestText: 500, longestAnswerer: 40, phone: driversLimits.phone } as const;

const ofFields = <T>(valueOf: (field: GuideField) => T): Record<GuideField, T> =>
  Object.fromEntries(guideFields.map((field) => [field, valueOf(field)])) as Record<GuideField, T>;

export const guideFormOf = (guide: Omit<Guide, 'revision'>): GuideForm => ofFields((field) => guide[field] ?? '');

/** The request; an empty field is sent as null. */
export const guideOfForm = (form: GuideForm): GuideTexts => ofFields((field) => form[field].trim() || null);

export function guideFaultsOf(form: GuideForm): Partial<Record<GuideField, 'wrongPhone' | 'longName' | 'longText'>> {
  const texts = guideOfForm(form);
  const faultOf = (field: GuideField): 'wrongPhone' | 'longName' | 'longText' | null => {
    const text = texts[field] ?? '';
    if (field === 'phone') return text === '' || guideLimits.phone.test(text) ? null : 'wrongPhone';
    if (field.startsWith('phoneName')) return text.length <= guideLimits.longestAnswerer ? null : 'longName';
    return text.length <= guideLimits.longestText ? null : 'longText';
  };
  return Object.fromEntries(guideFields.flatMap((field) => (faultOf(field) === null ? [] : [[field, faultOf(field)]])));
}

export const isGuideChanged = (form: GuideForm, saved: Guide): boolean =>
  JSON.stringify(guideOfForm(form)) !== JSON.stringify(guideOfForm(guideFormOf(saved)));
