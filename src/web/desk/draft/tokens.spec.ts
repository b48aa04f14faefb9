import { expect, it } from '@jest/globals';
import type { DepartureRule } from '../../../sentences/sentence.js';
import { minutesText, type SentenceField, type SentencePiece } from '../../../sentences/sentence-words.js';
import { everyMinutes } from '../../../../test/support/hongqiao-draft.js';
import { newRule, readToken, stepped, typedOf } from './tokens.js';

const piece = (field: SentenceField): SentencePiece => ({ text: '', field, pause: 0 });
const every: DepartureRule = everyMinutes(30, '17:30', '20:00');
const clock: DepartureRule = { kind: 'clock', from: '07:00:00', until: '09:00:00', minutes: [0, 30], pauses: [], last: null };

it('a token opens with its value in the short form that people type', () => {
  expect((['from', 'until', 'headway', 'first', 'last'] as const).map((field) => typedOf(every, piece(field)))).toEqual([
    ...['17:30', '20:00', '30', '17:30', ''],
  ]);
  expect(typedOf(clock, piece('minutes'))).toBe('00 30');
  expect(typedOf({ kind: 'times', times: ['07:00:00', '07:20:30'] }, piece('times'))).toBe('07:00 07:20:30');
});

it('the text that a token opens with reads as its own value', () => {
  for (const rule of [{ ...every, first: null }, clock])
    for (const field of ['from', 'until', rule.kind === 'every' ? 'headway' : 'minutes'] as const)
      expect(readToken(rule, piece(field), typedOf(rule, piece(field)))).toEqual({ rule });
});

it('a typed headway is read, and invalid text has a fault that says what to enter', () => {
  expect(readToken(every, piece('headway'), '20')).toEqual({ rule: { ...every, headwaySeconds: 1200 } });
  expect(readToken(every, piece('headway'), 'often')).toEqual({ fault: 'faultHeadway' });
  expect(readToken(every, piece('from'), '25:')).toEqual({ fault: 'faultTime' });
});

it('arrow keys step a time by five minutes to round values, and by one minute with Shift', () => {
  expect(stepped('from', '07:03', 1, false)).toBe('07:05');
  expect(stepped('from', '07:03', -1, false)).toBe('07:00');
  expect(stepped('from', '07:03', 1, true)).toBe('07:04');
  expect(stepped('from', '00:00', -1, false)).toBe('00:00');
  expect(stepped('headway', '20', 1, false)).toBe('25');
  expect(stepped('headway', '5', -1, false)).toBe('1');
});

it('arrow keys leave a text alone that is no time', () => {
  expect(stepped('from', '7 o’clock or so', 1, false)).toBe('7 o’clock or so');
  expect(stepped('headway', '', 1, false)).toBe('');
});

it('minutes are written without unneeded digits', () => {
  expect([60, 450, 1800, 100].map(minutesText)).toEqual(['1', '7.5', '30', '1.67']);
});

it('a new sentence of each kind is complete, so that only its numbers need changing', () => {
  expect((['every', 'clock', 'after', 'times'] as const).map((kind) => newRule(kind, 'songhong-0').kind)).toEqual([
    ...['every', 'clock', 'after', 'times'],
  ]);
  expect(newRule('after', 'songhong-0')).toMatchObject({ wayId: 'songhong-0' });
});
