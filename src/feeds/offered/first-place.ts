import { speaker, type Language } from '../../language.js';
import { mainLanguage } from '../../network/names.js';
import { formatHoursMinutes } from '../../scheduling/service-time.js';
import type { NamedPlace, NoticesOfRule } from '../gtfs-rules/notice.js';
import { firstPlaceTexts } from './first-place.texts.js';

/**
 * What the first notice of a rule is about, by name. Stops may share a name, so their ids are added.
 * @returns null: nothing that people know by a name
 * @example placeText(…, 'en') // 'stop “MAIN CLINIC” (S12), the 07:30 trip of “Blue line” (b1)'
 */
export function placeText({ about, first, code }: Pick<NoticesOfRule, 'about' | 'first' | 'code'>, language: Language): string | null {
  // An address or number that is wrong is found by itself.
  if (about.length === 0) return code.startsWith('invalid_') ? first.value : null;
  return about.map((place) => said(place, language)).join(language === 'en' ? ', ' : '、');
}

function said({ kind, id, names, departure = null }: NamedPlace, language: Language): string {
  const say = speaker(firstPlaceTexts)(language);
  const name = names[mainLanguage(language)] ?? names[''] ?? '';
  if (kind === 'trip') return departure === null ? say('trip', { id }) : say('tripAt', { id, name, at: formatHoursMinutes(departure) });
  return say(name === id ? `${kind}ById` : kind, { id, name });
}
