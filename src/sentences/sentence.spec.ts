import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import {
  departuresOf,
  readRule,
  type AfterRule,
  type ClockRule,
  type DepartureRule,
  type EveryRule,
  type OtherDepartures,
} from './sentence.js';

const every = (over: Partial<EveryRule> = {}): EveryRule => ({
  ...{ kind: 'every', from: '07:00:00', until: '09:30:00', headwaySeconds: 1800, first: null, pauses: [], last: null },
  ...over,
});
const clock = (minutes: number[], over: Partial<ClockRule> = {}): ClockRule => ({
  ...{ kind: 'clock', from: '07:00:00', until: '09:00:00', minutes, pauses: [], last: null },
  ...over,
});
const after = (over: Partial<AfterRule> = {}): AfterRule => ({
  ...{ kind: 'after', from: '07:00:00', until: '09:00:00', wayId: 'songhong-0', offsetSeconds: 900, pauses: [], last: null },
  ...over,
});
const shown = (times: readonly ServiceTime[]): string => times.map((time) => formatServiceTime(time).replace(/:00$/, '')).join(' ');
const says = (rule: DepartureRule, others?: OtherDepartures): string => shown(departuresOf(rule, others));
const at =
  (...clocks: string[]): OtherDepartures =>
  () =>
    clocks.map((one) => Number(one.slice(0, 2)) * 3600 + Number(one.slice(3)) * 60);
const faults = (rule: DepartureRule, others: OtherDepartures = at('07:30')): string => readRule(rule, others).faults.join(' ');

describe('the departures of a sentence', () => {
  it('departures leave at even intervals from the beginning, and none at the end', () => {
    expect(says(every())).toBe('07:00 07:30 08:00 08:30 09:00');
    expect(says(every({ from: '17:30:00', until: '20:00:00', headwaySeconds: 1200 }))).toBe(
      '17:30 17:50 18:10 18:30 18:50 19:10 19:30 19:50',
    );
  });

  it('departures begin with a named first one', () => {
    expect(says(every({ first: '07:15:00' }))).toBe('07:15 07:45 08:15 08:45 09:15');
  });

  it('departures end with a named last one, wherever the rhythm falls', () => {
    expect(says(every({ last: '09:30:00' }))).toBe('07:00 07:30 08:00 08:30 09:00 09:30');
    expect(says(every({ last: '09:50:00' }))).toBe('07:00 07:30 08:00 08:30 09:00 09:50');
    expect(says(every({ last: '08:10:00' }))).toBe('07:00 07:30 08:00 08:10');
    expect(says(every({ last: '08:00:00' }))).toBe('07:00 07:30 08:00');
  });

  it('departures leave out a break, and continue as if there had been none', () => {
    const lunch = [{ from: '12:00:00', until: '13:30:00' }];
    expect(says(every({ from: '11:30:00', until: '14:30:00', headwaySeconds: 1500, pauses: lunch }))).toBe('11:30 11:55 13:35 14:00 14:25');
    expect(says(clock([0, 30], { from: '11:00:00', until: '14:30:00', pauses: lunch }))).toBe('11:00 11:30 13:30 14:00');
  });

  it('departures can be at the same minutes of every hour, in whatever order they were written', () => {
    expect(says(clock([5, 20, 50]))).toBe('07:05 07:20 07:50 08:05 08:20 08:50');
    expect(says(clock([50, 5, 20, 5], { from: '07:20:00', until: '08:20:00' }))).toBe('07:20 07:50 08:05');
  });

  it('departures can follow the buses of another way, or precede them', () => {
    expect(says(after(), at('06:40', '06:45', '07:30', '08:44', '08:45'))).toBe('07:00 07:45 08:59');
    expect(says(after({ offsetSeconds: -600 }), at('06:40', '07:10', '09:00'))).toBe('07:00 08:50');
    expect(says(after({ last: '09:10:00' }), at('07:30'))).toBe('07:45 09:10');
  });

  it('departures past midnight are of the same service day', () => {
    expect(says(every({ from: '23:30:00', until: '25:00:00' }))).toBe('23:30 24:00 24:30');
    expect(says(every({ from: '35:00:00', until: '36:00:00' }))).toBe('35:00 35:30');
  });

  it('single departures are sorted, and one that is listed twice is two buses', () => {
    expect(says({ kind: 'times', times: ['09:00:00', '07:12:00', '07:12:00'] })).toBe('07:12 07:12 09:00');
  });
});

describe('a sentence that is not finished', () => {
  it('a faulty rule has no departures, and names its fault', () => {
    expect(faults(every({ until: '06:00:00' }))).toBe('until-before-from');
    expect(faults(every({ until: '' }))).toBe('time-unreadable');
    expect(faults(every({ from: '36:00:00', until: '36:00:00' }))).toBe('time-unreadable');
    expect(faults(every({ headwaySeconds: 0 }))).toBe('headway-too-short');
    expect(faults(every({ headwaySeconds: NaN }))).toBe('headway-too-short');
    expect(faults(every({ first: '06:50:00' }))).toBe('first-outside');
    expect(faults(every({ first: '09:30:00' }))).toBe('first-outside');
    expect(faults(every({ first: '08:00:00', pauses: [{ from: '08:00:00', until: '08:30:00' }] }))).toBe('first-in-pause');
    expect(faults(every({ first: '08:00:00', last: '07:30:00' }))).toBe('last-before-first');
    expect(faults(every({ last: '08:10:00', pauses: [{ from: '08:00:00', until: '08:30:00' }] }))).toBe('last-in-pause');
    expect(faults(every({ pauses: [{ from: '08:00:00', until: '08:00:00' }] }))).toBe('pause-until-before-from');
    expect(faults(clock([]))).toBe('minutes-empty');
    expect(faults(clock([0, 60]))).toBe('minute-unknown');
    expect(faults({ kind: 'times', times: [] })).toBe('times-empty');
    expect(faults({ kind: 'times', times: ['07:00:00', 'seven'] })).toBe('time-unreadable');
    expect(faults(after(), () => 'way-in-circle')).toBe('way-in-circle');
    expect(faults(after({ offsetSeconds: 0.5 }))).toBe('offset-unreadable');
    expect(departuresOf(every({ headwaySeconds: 0 }))).toEqual([]);
    expect(faults(after())).toBe('');
  });
});

const time = fc.oneof(
  fc.nat(36 * 3600).map((one) => formatServiceTime(one as ServiceTime)),
  fc.constantFrom('', '7:3', '99:00:00', 'x'),
);
const stretch = fc.record({ from: time, until: time });
const inStretch = { from: time, until: time, pauses: fc.array(stretch, { maxLength: 2 }), last: fc.option(time) };
const anyRule: fc.Arbitrary<DepartureRule> = fc.oneof(
  fc.record({
    kind: fc.constant('every' as const),
    ...inStretch,
    headwaySeconds: fc.oneof(fc.integer(), fc.double()),
    first: fc.option(time),
  }),
  fc.record({ kind: fc.constant('clock' as const), ...inStretch, minutes: fc.array(fc.integer({ min: -1, max: 60 })) }),
  fc.record({
    kind: fc.constant('after' as const),
    ...inStretch,
    wayId: fc.string(),
    offsetSeconds: fc.integer({ min: -200_000, max: 200_000 }),
  }),
  fc.record({ kind: fc.constant('times' as const), times: fc.array(time) }),
);

describe('any sentence', () => {
  it('a rule makes ascending departures before 36:00, within its period and outside its breaks, or names a fault', () => {
    const seconds = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    fc.assert(
      fc.property(anyRule, fc.array(fc.nat(140_000)), (rule, others) => {
        const { departures, faults: found } = readRule(rule, () => others);
        expect(departures).toEqual([...departures].sort((a, b) => a - b));
        expect(departures.every((one) => Number.isInteger(one) && one >= 0 && one < 36 * 3600)).toBe(true);
        if (found.length > 0) expect(departures).toEqual([]);
        if (rule.kind === 'times') return;
        for (const departure of departures) {
          if (rule.last !== null && departure === seconds(rule.last)) continue;
          expect(departure >= seconds(rule.from) && departure < seconds(rule.until)).toBe(true);
          expect(rule.pauses.some(({ from, until }) => departure >= seconds(from) && departure < seconds(until))).toBe(false);
        }
      }),
    );
  });
});
