import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from '@jest/globals';
import { fill, withPlurals } from '../src/language.js';
import { root } from './support/feeds.js';

const src = join(root, 'src');

/** Catalogues whose sentences `fill` speaks. The desk speaks through vue-i18n, which has a form of its own: `{count} trip | {count} trips`. */
const catalogues = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.(texts|refusals)\.ts$|^cli\/terminal\.ts$/.test(path) && !path.startsWith(join('web', 'desk')),
);

/** Places that hold how many there are, and may hold 1. What is the most or the least of something is always more. */
const counts =
  'boardings|cancelled|corrected|count|days|events|minutes|operated|routes|rows|scheduled|seconds|stops|tables|takenBack|trips|unlogged';
const plural = new RegExp(`\\{(${counts})\\} (?:[a-z]+ )?[a-z]+(?<![is]|thi|wa|ha|ye)s\\b`);

/** Always more than one, or never a place of its own for 1: the place where that is decided says so. */
const alwaysMany: readonly RegExp[] = [
  /stops are called "\{name\}"/,
  /stops have no \{second\} name/,
  /routes leave "\{stop\}" in the same minute/,
  /gaps are longer than promised/,
  /trips were chosen, and at most/,
  /at most \{days\} days/,
  /\{days\} days (back|after|before)/,
  /This period would make|The file would make/,
  /folders hold GTFS files/,
  /wait \{seconds\} seconds/,
  /single days|\(\{count\} buses\)|\{days\} and holidays/,
  // Its key is not said of one.
  /^\{count\} departures added$/,
  /as before/,
  /The feed lists \{count\} agencies/,
  /\{count\} seats/,
  /At \{count\} stops on the way/,
];

const sentencesIn = (path: string): string[] =>
  [...readFileSync(join(src, path), 'utf8').matchAll(/\ben:\s*(['"`])(.*?)(?<!\\)\1/gs)].map(([, , text = '']) => text);

it('an English sentence that tells of 1 has the word for one', () => {
  expect(catalogues.length).toBeGreaterThan(40);
  const wrong = catalogues.flatMap((path) =>
    sentencesIn(path)
      .filter((text) => plural.test(text) && !alwaysMany.some((each) => each.test(text)))
      .map((text) => `${relative('.', path)}: ${text}`),
  );
  expect(wrong).toEqual([]);
});

it('a sentence with two words for a number says the first of 1 and the second of all others', () => {
  const text = 'Not loaded: {count} {count|error|errors}. Correct {count|it|them}.';
  expect(fill(text, { count: 1 })).toBe('Not loaded: 1 error. Correct it.');
  expect([0, 2, 11].map((count) => fill('{count} {count|error|errors}', { count }))).toEqual(['0 errors', '2 errors', '11 errors']);
  expect(fill('{count} {count|error|errors}', {})).toBe('{count} {count|error|errors}');
  expect(withPlurals(text)).toBe('Not loaded: {count} errors. Correct them.');
});
