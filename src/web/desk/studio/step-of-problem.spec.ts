import { expect, it } from '@jest/globals';
import { problemTexts } from '../../../timetabling/draft-problems.texts.js';
import { stepOfProblem } from './step-of-problem.js';

it('a problem of a draft leads to the step on which it is mended, or stays on the page of departures', () => {
  const codes = Object.keys(problemTexts);
  expect(codes.filter((code) => stepOfProblem(code) === 'place')).toEqual(expect.arrayContaining(['place-name-missing', 'zone-missing']));
  expect(stepOfProblem('stop-other-name-missing')).toBe('stops');
  expect(['too-fast', 'running-time-missing', 'way-stops-missing', 'route-name-missing'].map(stepOfProblem)).toEqual(
    Array(4).fill('routes'),
  );
  expect(
    ['gap', 'leave-together', 'days-never', 'sentence-times-empty', 'block-overlaps', 'way-without-departures'].map(stepOfProblem),
  ).toEqual(Array(6).fill(null));
});
