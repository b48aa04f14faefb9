import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { languages, type Language } from '../language.js';

/** Cached by header. The browsers of a town send a few dozen different headers; the limit protects against made-up ones. */
const negotiated = new LRUCache<string, Language>({ max: 1000 });

/**
 * The language of an answer by `Accept-Language`: whichever of Chinese and English the header prefers; English if it names only other
 * languages, Chinese if it names none.
 * @example negotiateLanguage('fr') // 'en'
 */
export function negotiateLanguage(header: string | undefined): Language {
  if (header === undefined || header === '') return 'zh-CN';
  let language = negotiated.get(header);
  if (language === undefined) {
    const preferred = new Negotiator({ headers: { 'accept-language': header } }).languages();
    const supported = preferred.map((tag) => languages.find((one) => tag.slice(0, 2).toLowerCase() === one.slice(0, 2)));
    language = supported.find((one) => one !== undefined) ?? (preferred[0] === '*' || preferred.length === 0 ? 'zh-CN' : 'en');
    negotiated.set(header, language);
  }
  return language;
}

export const languageDescription =
  'language of names and sentences; if it is left out, the header Accept-Language decides; without that header it is Chinese';

/** The parameter `lang` in OpenAPI, for routes that have no other query parameter. */
export const languageParameter = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: languageDescription,
  schema: { type: 'string' as const, enum: [...languages] as string[] },
};
