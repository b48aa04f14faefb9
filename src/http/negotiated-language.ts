import Negotiator from 'negotiator';
import { languages, type Language } from '../language.js';

const negotiated = new Map<string, Language>();

/** `Accept-Language` → the language to answer in; Chinese unless English is preferred. */
export function negotiateLanguage(header: string | undefined): Language {
  if (header === undefined || header === '') return 'zh-CN';
  let language = negotiated.get(header);
  if (language === undefined) {
    const preferred = new Negotiator({ headers: { 'accept-language': header } }).languages();
    const spoken = preferred.map((tag) => languages.find((known) => tag.slice(0, 2).toLowerCase() === known.slice(0, 2)));
    language = spoken.find((known) => known !== undefined) ?? (preferred[0] === '*' || preferred.length === 0 ? 'zh-CN' : 'en');
    if (negotiated.size > 1000) negotiated.clear();
    negotiated.set(header, language);
  }
  return language;
}

export const languageDescription = 'language of names and sentences; without it Accept-Language decides, Chinese first';

/** For OpenAPI, of routes that ask for nothing else. */
export const languageParameter = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: languageDescription,
  schema: { type: 'string' as const, enum: [...languages] as string[] },
};
