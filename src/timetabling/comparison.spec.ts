import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseOf, everyMinutes, hongqiaoContent } from '../../test/support/hongqiao-draft.js';
import { setSentence, setSentences } from '../editing/departure-acts.js';
import { removeRoute } from '../editing/route-acts.js';
import { formatHoursMinutes, formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { comparisonOf, comparisonWords, type Comparison } from './comparison.js';
import type { DraftContent } from './draft-content.js';
import { tripsOf } from './draft-trips.js';

const usual = hongqiaoContent();
const base = baseOf(usual);
const compare = (content: DraftContent): Comparison => comparisonOf(content, base, tripsOf(content, base));
const clock = (time: ServiceTime | null): string => (time === null ? '—' : formatHoursMinutes(time));
const lines = ({ departures }: Comparison): string[] =>
  departures
    .filter(({ is }) => is !== 'unchanged')
    .map(
      ({ wayId, before, after, is, laterSeconds }) =>
        `${wayId} ${clock(before)} ${clock(after)} ${is}${is === 'moved' ? ` ${laterSeconds / 60}` : ''}`,
    );

const everyTwenty = setSentence(setSentence(usual, 'songhong-0', 's2', { rule: everyMinutes(20, '17:30', '20:00') }), 'songhong-1', 's2', {
  rule: everyMinutes(20, '17:30', '20:00', '17:45'),
});

describe('a timetable beside the one before', () => {
  it('the change of Hongqiao’s evening from 30 to 20 minutes is shown as people see it', () => {
    const comparison = compare(everyTwenty);
    expect(lines(comparison)).toEqual([
      'songhong-0 — 17:50 added',
      'songhong-0 18:00 18:10 moved 10',
      'songhong-0 — 18:50 added',
      'songhong-0 19:00 19:10 moved 10',
      'songhong-0 — 19:50 added',
      'songhong-1 — 18:05 added',
      'songhong-1 18:15 18:25 moved 10',
      'songhong-1 — 19:05 added',
      'songhong-1 19:15 19:25 moved 10',
    ]);
    expect(comparisonWords(comparison, 'zh-CN')).toBe('加 5 班，改 4 班的时间，一班不减；36 班没变。');
    expect(comparisonWords(comparison, 'en')).toBe('5 departures added, 4 at other times, none dropped; 36 unchanged.');
  });

  it('a comparison states when nothing changes, and when a route ends', () => {
    expect(comparisonWords(compare(usual), 'zh-CN')).toBe('发车时刻都没有变：40 班照旧。');
    const without = compare(removeRoute(usual, 'songhong'));
    expect(comparisonWords(without, 'zh-CN')).toBe('减 20 班；20 班没变。');
    expect(without.departures.filter(({ is }) => is === 'gone').every(({ routeId }) => routeId === null)).toBe(true);
  });

  it('a moved departure is not the same bus where another one stays in between, or an hour passes', () => {
    const rules = (...times: string[]): DraftContent =>
      setSentences(usual, 'songhong-0', 'weekday', [{ kind: 'times', times: times.map((time) => `${time}:00`) }]);
    const before = baseOf(rules('08:00', '08:30', '12:00'));
    const after = rules('08:30', '08:45', '13:30');
    const departures = comparisonOf(after, before, tripsOf(after, before)).departures.filter(({ wayId }) => wayId === 'songhong-0');
    expect(departures.map(({ before: was, after: is }) => `${clock(was)} ${clock(is)}`)).toEqual([
      '08:00 —',
      '08:30 08:30',
      '— 08:45',
      '12:00 —',
      '— 13:30',
    ]);
  });

  it('each departure of both timetables is counted once', () => {
    const times = fc.array(
      fc.integer({ min: 0, max: 40 }).map((five) => formatServiceTime((6 * 3600 + five * 300) as ServiceTime)),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(times, times, (old, now) => {
        const [one, other] = [old, now].map((all) =>
          setSentences(usual, 'songhong-0', 'weekday', [{ kind: 'times', times: all.toSorted() }]),
        ) as [DraftContent, DraftContent];
        const of = baseOf(one);
        const trips = tripsOf(other, of);
        const { departures, added, gone, moved, unchanged } = comparisonOf(other, of, trips);
        expect(added + moved + unchanged).toBe(trips.trips.length);
        expect(gone + moved + unchanged).toBe(of.trips.length);
        expect(new Set(departures.flatMap(({ tripId }) => tripId ?? [])).size).toBe(trips.trips.length);
        expect(added - gone).toBe(now.length - old.length);
      }),
      { numRuns: 100 },
    );
  });
});
