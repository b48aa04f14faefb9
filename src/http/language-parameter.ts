import { languages } from '../language.js';

export const languageDescription = 'language of names and sentences; without it Accept-Language decides, Chinese first';

/** For OpenAPI, of routes that ask for nothing else. */
export const languageParameter = {
  name: 'lang',
  in: 'query' as const,
  required: false,
  description: languageDescription,
  schema: { type: 'string' as const, enum: [...languages] as string[] },
};
