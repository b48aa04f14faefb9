import { expect, it } from '@jest/globals';
import { languages } from '../language.js';
import { findingSentences, findingsOf, tripFindingCodes } from './trip-findings.js';

it('a finding says in both languages what it means and what to do', () => {
  for (const code of tripFindingCodes) {
    for (const language of languages) expect(findingSentences[code][language].split(/[。.] ?/).filter(Boolean).length).toBeGreaterThan(1);
  }
});

it('a trip without anything odd has none; what is odd is told once, in one order', () => {
  const found = { cancelledWithRiders: false, loggedAfterEnd: false, stopIsGone: false, undoIsIdle: false, undosCircle: false };
  expect(findingsOf([], [], found)).toEqual([]);
  const all = { cancelledWithRiders: true, loggedAfterEnd: true, stopIsGone: true, undoIsIdle: true, undosCircle: true };
  expect(findingsOf([{ position: 1, departureLoad: -1, actualDeparture: null }], [], all)).toEqual([
    { code: 'negative-load', position: 1 },
    ...['cancelled-with-riders', 'logged-after-end', 'stop-not-on-trip', 'undo-without-effect', 'undo-ring'].map((code) => ({
      code,
      position: null,
    })),
  ]);
});
