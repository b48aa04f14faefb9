import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { root } from '../../test/support/feeds.js';
import { languages, type Language } from '../language.js';
import { daysWords } from './days-words.js';
import { weekdays } from './kinds-of-day.js';
import type { RunningDays } from './running-days.js';
import { sentencePieces, sentenceWords, type SentenceNames } from './sentence-words.js';
import type { AfterRule, ClockRule, DepartureRule, EveryRule } from './sentence.js';

const runningOn = (days: string, over: Partial<RunningDays> = {}): RunningDays => ({
  ...{ serviceId: 'x', name: null, startDate: null, endDate: null, holidayCalendar: null, exceptions: [] },
  ...(Object.fromEntries(weekdays.map((day, index) => [day, days[index] === '1'])) as Pick<RunningDays, (typeof weekdays)[number]>),
  ...over,
});
const followsCalendar = { holidayCalendar: 'CN' };
const added = (...dates: string[]): Partial<RunningDays> => ({ exceptions: dates.map((date) => ({ date, exceptionType: 1 })) });

const someDays: readonly (readonly [string, RunningDays])[] = [
  ['Monday to Friday, by the State Council', runningOn('1111100', followsCalendar)],
  ['Monday to Friday, whatever the calendar', runningOn('1111100')],
  ['every day', runningOn('1111111', followsCalendar)],
  ['Saturday', runningOn('0000010', followsCalendar)],
  ['Saturday and Sunday, by the State Council', runningOn('0000011', followsCalendar)],
  ['Saturday and Sunday, whatever the calendar', runningOn('0000011')],
  ['Sunday, by the State Council', runningOn('0000001', followsCalendar)],
  ['Monday to Thursday', runningOn('1111000', followsCalendar)],
  ['Monday to Saturday', runningOn('1111110', followsCalendar)],
  ['Monday, Wednesday and Friday', runningOn('1010100')],
  ['with a name', runningOn('1111100', { name: '开学以后' })],
  ['a single date', runningOn('0000000', added('2026-10-10'))],
  ['several single dates', runningOn('0000000', added('2026-10-10', '2026-10-11', '2026-10-12'))],
  ['no day', runningOn('0000000')],
];

const stretch = (from: string, until: string): Pick<EveryRule, 'from' | 'until' | 'pauses' | 'last'> => {
  return { from: `${from}:00`, until: `${until}:00`, pauses: [], last: null };
};
const every = (from: string, until: string, headwaySeconds: number, over: Partial<EveryRule> = {}): EveryRule => {
  return { kind: 'every', ...stretch(from, until), headwaySeconds, first: null, ...over };
};
const clock = (minutes: number[], over: Partial<ClockRule> = {}): ClockRule => ({
  kind: 'clock',
  ...stretch('06:00', '22:00'),
  minutes,
  ...over,
});
const after = (offsetSeconds: number, over: Partial<AfterRule> = {}): AfterRule => {
  return { kind: 'after', ...stretch('06:00', '22:00'), wayId: 'songhong-0', offsetSeconds, ...over };
};
const lunch = { from: '12:00:00', until: '13:30:00' };

const someRules: readonly DepartureRule[] = [
  every('07:00', '09:30', 1800),
  every('07:00', '09:30', 1800, { first: '07:15:00' }),
  every('17:30', '20:00', 1200),
  every('06:30', '22:00', 900, { pauses: [lunch] }),
  every('06:30', '22:00', 900, { pauses: [lunch, { from: '18:00:00', until: '18:30:00' }], last: '22:00:00' }),
  every('06:00', '21:30', 3600, { last: '22:10:00' }),
  every('23:30', '25:30', 1800, { last: '25:45:00' }),
  every('22:00', '24:00', 600, { first: '22:05:30' }),
  every('06:00', '22:00', 450),
  every('06:00', '22:00', 100),
  clock([0]),
  clock([30]),
  clock([0, 30]),
  clock([30, 0], { pauses: [lunch], last: '22:00:00' }),
  clock([5]),
  clock([5, 20, 50]),
  after(900),
  after(-300, { last: '21:55:00' }),
  after(0),
  after(90),
  after(900, { wayId: 'unknown' }),
  { kind: 'times', times: ['07:12:00'] },
  { kind: 'times', times: ['07:12:00', '08:40:00', '24:10:00'] },
  { kind: 'times', times: ['07:12:00', '12:00:00', '12:00:00'] },
  { kind: 'times', times: [] },
  { ...every('', '', 1800), from: '', until: '' },
];

const names = (days: string, language: Language): SentenceNames => ({
  days,
  way: (wayId) => (wayId === 'songhong-0' ? (language === 'en' ? 'Songhong Road outbound' : '淞虹路线去程') : null),
});
const [weekday = runningOn('1111100')] = someDays.map(([, days]) => days);

describe('sentences in words', () => {
  it('the sentences in words equal those of the golden file', () => {
    const days = someDays.map(([title, one]) => [title, ...languages.map((language) => `  ${daysWords(one, language)}`)].join('\n'));
    const rules = someRules.map((rule) =>
      languages.map((language) => sentenceWords({ rule }, names(daysWords(weekday, language), language), language)).join('\n'),
    );
    const golden = readFileSync(join(root, 'test/golden/timetable-sentences.txt'), 'utf8');
    const texts = golden
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n')
      .trim();
    expect(`== days\n\n${days.join('\n')}\n\n== sentences\n\n${rules.join('\n\n')}`).toBe(texts);
  });

  it('the parts of a sentence join to the same words, and each break is a part of its own', () => {
    const pieces = sentencePieces(
      { rule: every('06:30', '22:00', 900, { pauses: [lunch, lunch], last: '22:00:00' }) },
      names('工作日', 'zh-CN'),
      'zh-CN',
    );
    expect(
      pieces.filter(({ field }) => field !== null).map(({ field, text, pause }) => [field, text, ...(pause === undefined ? [] : [pause])]),
    ).toEqual([
      ['days', '工作日'],
      ['from', '06:30'],
      ['until', '22:00'],
      ['headway', '15'],
      ['first', '06:30'],
      ['pauseFrom', '12:00', 0],
      ['pauseUntil', '13:30', 0],
      ['pauseFrom', '12:00', 1],
      ['pauseUntil', '13:30', 1],
      ['last', '22:00'],
    ]);
  });

  it('every value of a rule has a place in its sentence, in both languages, and no place stays open', () => {
    const fields = {
      every: ['from', 'until', 'headway', 'first'],
      clock: ['from', 'until', 'minutes'],
      after: ['from', 'until', 'way'],
      times: ['times'],
    };
    fc.assert(
      fc.property(fc.constantFrom(...someRules), fc.constantFrom(...languages), (rule, language) => {
        const pieces = sentencePieces({ rule }, names('D', language), language);
        const found = pieces.map(({ field }) => field);
        for (const field of ['days', ...fields[rule.kind]]) expect(found).toContain(field);
        expect(sentenceWords({ rule }, names('D', language), language)).not.toMatch(/[{}]|undefined|NaN| {2}/);
      }),
    );
  });
});
