import { languages, type Language } from '../language.js';
import { field } from './field.decorator.js';

const languageDescription = 'language of names and sentences; without it Accept-Language decides, Chinese first';

/** For OpenAPI, of routes that ask for nothing else. */
export const languageParameter = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: languageDescription,
  schema: { type: 'string' as const, enum: [...languages] as string[] },
};

/** Every query of `/v1` is one: whatever is asked, a refusal has sentences. */
export class LanguageQuery {
  @field('language', {
    schema: { type: 'string', enum: [...languages] },
    description: languageDescription,
    fault: { 'zh-CN': `应为 ${languages.join(' 或 ')}`, en: `must be ${languages.join(' or ')}` },
    accepts: (value) => languages.some((known) => known === value),
  })
  lang?: Language;
}
