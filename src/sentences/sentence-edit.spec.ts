import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../language.js';
import { isWhole, typedInto, withNewPause, type TypedField } from './sentence-edit.js';
import { sentencePieces, sentenceWords, type SentenceNames } from './sentence-words.js';
import type { DepartureRule, EveryRule } from './sentence.js';

const every: EveryRule = { kind: 'every', from: '07:00:00', until: '09:30:00', headwaySeconds: 1800, first: null, pauses: [], last: null };
const stretch = { from: '07:00:00', until: '09:30:00', pauses: [], last: null };
const clock: DepartureRule = { kind: 'clock', ...stretch, minutes: [0, 30] };
const after: DepartureRule = { kind: 'after', ...stretch, wayId: 'songhong-0', offsetSeconds: -300 };
const names: SentenceNames = { days: '', way: () => '淞虹路线去程' };
const textOf = (rule: DepartureRule | null): string | null => (rule === null ? null : sentenceWords({ rule }, names, 'zh-CN').trim());

describe('what is typed into a sentence', () => {
  it('a typed value changes its place of the sentence alone', () => {
    expect(textOf(typedInto(every, 'headway', '20'))).toBe('07:00 到 09:30，每 20 分钟一班，首班 07:00');
    expect(textOf(typedInto(every, 'until', '十点'))).toBe('07:00 到 10:00，每 30 分钟一班，首班 07:00');
    expect(textOf(typedInto(every, 'first', '715'))).toBe('07:00 到 09:30，每 30 分钟一班，首班 07:15');
    expect(textOf(typedInto(every, 'last', '9:50'))).toBe('07:00 到 09:30，每 30 分钟一班，首班 07:00，末班 09:50');
    expect(textOf(typedInto(clock, 'minutes', '5 20 50'))).toBe('07:00 到 09:30，每小时 05、20、50 分');
    expect(textOf(typedInto({ kind: 'times', times: [] }, 'times', '8:40、7:12'))).toBe('07:12、08:40 各一班');
    const lunch = { ...every, pauses: [{ from: '08:00:00', until: '08:30:00' }] };
    expect(textOf(typedInto(lunch, 'pauseUntil', '9:00'))).toBe('07:00 到 09:30，每 30 分钟一班，首班 07:00，08:00 到 09:00 停开');
  });

  it('a first departure before the period becomes its beginning, and an empty one is removed', () => {
    expect(typedInto(every, 'first', '6:45')).toEqual({ ...every, from: '06:45:00' });
    expect(typedInto({ ...every, first: '07:15:00' }, 'first', '7:00')).toEqual(every);
    expect(typedInto({ ...every, last: '09:50:00' }, 'last', ' ')).toEqual(every);
  });

  it('a first departure that would be before the beginning is removed', () => {
    const late = { ...every, first: '07:15:00' };
    expect(typedInto(late, 'from', '7:10')).toEqual({ ...late, from: '07:10:00' });
    expect(typedInto(late, 'from', '7:15')).toEqual({ ...every, from: '07:15:00' });
    expect(typedInto(late, 'from', '08:00')).toEqual({ ...every, from: '08:00:00' });
  });

  it('a beginning after the end moves the whole period', () => {
    expect(textOf(typedInto(every, 'from', '17:30'))).toBe('17:30 到 20:00，每 30 分钟一班，首班 17:30');
    expect(textOf(typedInto(every, 'from', '35:00'))).toBe('次日 11:00 到次日 12:00，每 30 分钟一班，首班次日 11:00');
  });

  it('a break is put at noon where that is within the period, else in the middle, and a further one after it', () => {
    const pauses = (rule: DepartureRule): string[] =>
      rule.kind === 'times' ? [] : rule.pauses.map(({ from, until }) => `${from}–${until}`);
    const day = withNewPause({ ...every, from: '06:30:00', until: '22:00:00' });
    expect(pauses(day)).toEqual(['12:00:00–13:30:00']);
    expect(pauses(withNewPause(day))).toEqual(['12:00:00–13:30:00', '14:00:00–14:30:00']);
    expect(pauses(withNewPause(every))).toEqual(['08:00:00–08:30:00']);
    expect(pauses(withNewPause({ kind: 'times', times: [] }))).toEqual([]);
  });

  it('a value being typed is shown only once it can be meant', () => {
    const shown = (field: TypedField, ...texts: string[]): string[] => texts.filter((text) => isWhole(field, text));
    expect(shown('until', '1', '17', '173', '1730', '7:', '7:3', '7:30', '19：30', '7点', '7点半')).toEqual([
      '1730',
      '7:30',
      '19：30',
      '7点半',
    ]);
    expect(shown('headway', '', '2', '20', '5', '1小时')).toEqual(['20', '5', '1小时']);
  });

  it('a time before or after another bus stays so unless a sign is typed', () => {
    expect(typedInto(after, 'offset', '10')).toMatchObject({ offsetSeconds: -600 });
    expect(typedInto(after, 'offset', '+10')).toMatchObject({ offsetSeconds: 600 });
    expect(typedInto({ ...after, offsetSeconds: 60 }, 'offset', '-10')).toMatchObject({ offsetSeconds: -600 });
  });

  it('a value that cannot be read, or does not fit its place, changes nothing', () => {
    for (const field of ['from', 'headway', 'first', 'last', 'pauseFrom', 'minutes', 'times'] as const)
      expect(typedInto(every, field, 'x')).toBeNull();
    expect(typedInto(every, 'headway', '0')).toBeNull();
    expect(typedInto(every, 'pauseFrom', '8:00')).toBeNull();
    expect(typedInto({ kind: 'times', times: [] }, 'times', '7:12 x')).toBeNull();
    expect(typedInto({ kind: 'times', times: ['07:12:00'] }, 'times', ' ')).toBeNull();
  });
});

const time = fc
  .integer({ min: 0, max: 36 * 12 - 1 })
  .map((five) => `${String(Math.floor(five / 12)).padStart(2, '0')}:${String((five % 12) * 5).padStart(2, '0')}:00`);
const anyStretch = {
  from: time,
  until: time,
  pauses: fc.array(fc.record({ from: time, until: time }), { maxLength: 2 }),
  last: fc.option(time),
};
const anyRule: fc.Arbitrary<DepartureRule> = fc.oneof(
  fc.record({
    kind: fc.constant('every' as const),
    ...anyStretch,
    headwaySeconds: fc.integer({ min: 60, max: 9000 }),
    first: fc.option(time),
  }),
  fc.record({ kind: fc.constant('clock' as const), ...anyStretch, minutes: fc.uniqueArray(fc.nat(59), { minLength: 1 }) }),
  fc.record({
    kind: fc.constant('after' as const),
    ...anyStretch,
    wayId: fc.constant('a'),
    offsetSeconds: fc.integer({ min: -100, max: 100 }).map((half) => half * 30),
  }),
  fc.record({ kind: fc.constant('times' as const), times: fc.array(time, { minLength: 1 }) }),
);

describe('sentences and their places', () => {
  it('the text of each place can be typed into it in both languages without changing a departure', () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...languages), (rule, language) => {
        for (const { field, text, pause } of sentencePieces({ rule }, names, language)) {
          if (field === null || field === 'days' || field === 'way') continue;
          const again = typedInto(rule, field, secondsOf(rule, field, text), pause);
          expect(again).not.toBeNull();
          if (again !== null) expect(sentenceWords({ rule: again }, names, language)).toBe(wordsInOrder(rule, field, language));
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A headway that is not a multiple of half a minute is shown in seconds; the unit stands beside the field. */
const secondsOf = (rule: DepartureRule, field: TypedField, text: string): string =>
  field === 'headway' && rule.kind === 'every' && rule.headwaySeconds % 30 !== 0 ? `${text} 秒` : text;

/** Typed times are sorted; a first departure before the period begins it. */
function wordsInOrder(rule: DepartureRule, field: TypedField, language: 'zh-CN' | 'en'): string {
  if (rule.kind === 'times') return sentenceWords({ rule: { ...rule, times: [...rule.times].sort() } }, names, language);
  if (rule.kind !== 'every') return sentenceWords({ rule }, names, language);
  const first = rule.first ?? rule.from;
  if (field === 'from' && first < rule.from) return sentenceWords({ rule: { ...rule, first: null } }, names, language);
  if (field !== 'first') return sentenceWords({ rule }, names, language);
  return sentenceWords({ rule: { ...rule, from: first < rule.from ? first : rule.from } }, names, language);
}
