import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { languages } from '../../language.js';

const here = import.meta.dirname;

it('every text of the desk is valid for vue-i18n, which fails on a brace without a name and takes @: for a reference', async () => {
  const paths = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.texts.ts'));
  const faulty: string[] = [];
  for (const path of paths) {
    const found = Object.values((await import(join(here, path))) as Record<string, unknown>);
    for (const [key, text] of found.flatMap((texts) => Object.entries(texts as Record<string, Record<string, unknown>>)))
      for (const language of languages) {
        const sentence = text[language];
        if (typeof sentence === 'string' && /[{}]|@[:.]/.test(sentence.replace(/\{[a-zA-Z]\w*\}/g, '')))
          faulty.push(`${path} ${key}: ${sentence}`);
      }
  }
  expect(paths.length).toBeGreaterThan(15);
  expect(faulty).toEqual([]);
});
