import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { languages, type Language } from '../language.js';

/** Browsers of a town send some dozens of headers; anybody may send another. */
const negotiated = new LRUCache<string, Language>({ max: 1000 });

/** The language of an answer by `Accept-Language`: Chinese unless English is preferred. */
export function negotiateLanguage(header: string | undefined): Language {
  if (header === undefined || header === '') return 'zh-CN';
  let language = negotiated.get(header);
  if (language === undefined) {
    const preferred = new Negotiator({ headers: { 'accept-language': header } }).languages();
    const spoken = preferred.map((tag) => languages.find((known) => tag.slice(0, 2).toLowerCase() === known.slice(0, 2)));
    language = spoken.find((known) => known !== undefined) ?? (preferred[0] === '*' || preferred.length === 0 ? 'zh-CN' : 'en');
    negotiated.set(header, language);
  }
  return language;
}

export const languageDescription = 'language of names and sentences; without it Accept-Language decides, Chinese first';

/** For OpenAPI, on routes without another query. */
export const languageParameter = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: languageDescription,
  schema: { type: 'string' as const, enum: [...languages] as string[] },
};
