import { expect, it } from '@jest/globals';
import { languages } from '../language.js';
import { findingSentences, findingsOf, tripFindingCodes } from './trip-findings.js';

it('every finding states in both languages what it means and what to do', () => {
  for (const code of tripFindingCodes) {
    for (const language of languages) expect(findingSentences[code][language].split(/[。.] ?/).filter(Boolean).length).toBeGreaterThan(1);
  }
});

it('a regular trip has no findings; each oddity is reported once, in a fixed order', () => {
  const names = [
    'cancelledWithRiders',
    'drivenAfterCancellation',
    'loggedAfterEnd',
    'stopIsGone',
    'undoIsIdle',
    'undosCircle',
    'countedTwice',
    'dateSuspect',
    'notCarried',
  ] as const;
  type Found = Record<(typeof names)[number], boolean>;
  const found = Object.fromEntries(names.map((name) => [name, false])) as Found;
  expect(findingsOf({ visits: [], actualStart: null }, [], found)).toEqual([]);
  const all = Object.fromEntries(names.map((name) => [name, true])) as Found;
  expect(findingsOf({ visits: [{ position: 1, departureLoad: -1, actualDeparture: null }], actualStart: null }, [], all)).toEqual([
    { code: 'negative-load', position: 1 },
    ...[
      'cancelled-with-riders',
      'driven-after-cancellation',
      'logged-after-end',
      'stop-not-on-trip',
      'undo-without-effect',
      'undo-ring',
      'counted-twice',
      'date-suspect',
      'not-carried',
    ].map((code) => ({
      code,
      position: null,
    })),
  ]);
});
