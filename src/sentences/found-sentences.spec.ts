import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceTime } from '../scheduling/service-time.js';
import { sentencesOf } from './found-sentences.js';
import { departuresOf, type DepartureRule } from './sentence.js';
import { sentenceWords } from './sentence-words.js';

const found = (...clocks: string[]): string[] => saying(clocks.flatMap((one) => one.split(' ')).map(serviceTime));
const saying = (times: readonly number[]): string[] =>
  sentencesOf('weekday', times).map((sentence) => sentenceWords(sentence, { days: '', way: () => null }, 'zh-CN').trim());
const made = (times: readonly number[]): number[] => sentencesOf('weekday', times).flatMap(({ rule }) => [...departuresOf(rule)]);
const rising = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
const every = (from: string, until: string, minutes: number, rest: Partial<Extract<DepartureRule, { kind: 'every' }>> = {}): number[] => {
  return [...departuresOf({ kind: 'every', from, until, headwaySeconds: minutes * 60, first: null, pauses: [], last: null, ...rest })];
};

describe('the sentences of departures', () => {
  it('the peaks of Hongqiao are found as one sentence each, as a manager would write them', () => {
    expect(found('07:00 07:30 08:00 08:30 09:00 17:30 18:00 18:30 19:00 19:30')).toEqual([
      '07:00 到 09:30，每 30 分钟一班，首班 07:00',
      '17:30 到 20:00，每 30 分钟一班，首班 17:30',
    ]);
    expect(found('07:15 07:45 08:15 08:45 09:15 17:45 18:15 18:45 19:15 19:45')).toEqual([
      '07:00 到 09:30，每 30 分钟一班，首班 07:15',
      '17:30 到 20:00，每 30 分钟一班，首班 17:45',
    ]);
    expect(found('17:45 18:05 18:25 18:45 19:05 19:25 19:45')).toEqual(['17:30 到 20:00，每 20 分钟一班，首班 17:45']);
  });

  it('a break at noon is part of one sentence', () => {
    expect(saying(every('06:30:00', '22:00:00', 15, { pauses: [{ from: '12:00:00', until: '13:30:00' }] }))).toEqual([
      '06:30 到 22:00，每 15 分钟一班，首班 06:30，12:00 到 13:30 停开',
    ]);
  });

  it('a last departure outside the rhythm is named in the sentence', () => {
    expect(saying(every('06:00:00', '21:30:00', 30, { last: '22:10:00' }))).toEqual([
      '06:00 到 21:30，每 30 分钟一班，首班 06:00，末班 22:10',
    ]);
  });

  it('minutes that repeat each hour are found', () => {
    expect(found('07:05 07:20 07:50 08:05 08:20 08:50 09:05 09:20 09:50')).toEqual(['07:00 到 10:00，每小时 05、20、50 分']);
  });

  it('a change of headway begins a new sentence, which gets the departure in between', () => {
    const day = [...every('06:00:00', '09:00:00', 10), ...every('09:00:00', '16:00:00', 20), ...every('16:00:00', '19:00:00', 10)];
    expect(saying(day)).toEqual([
      '06:00 到 09:00，每 10 分钟一班，首班 06:00',
      '09:00 到 16:00，每 20 分钟一班，首班 09:00',
      '16:00 到 19:00，每 10 分钟一班，首班 16:00',
    ]);
  });

  it('a rhythm continues through a departure that was added, and through one that was removed', () => {
    const day = every('07:00:00', '12:00:00', 30);
    expect(saying([...day, serviceTime('08:10')])).toEqual(['07:00 到 12:00，每 30 分钟一班，首班 07:00', '08:10 一班']);
    expect(saying(day.filter((time) => time !== serviceTime('09:30')))).toEqual([
      '07:00 到 12:00，每 30 分钟一班，首班 07:00，09:30 到 10:00 停开',
    ]);
  });

  it('departures without a rhythm are listed, and two buses at one time are stated', () => {
    expect(found('07:12 07:40 09:01 12:00 12:00')).toEqual(['07:12、07:40、09:01、12:00（2 辆）各一班']);
    expect(found('07:00 07:30 08:00 08:30 08:30')).toEqual(['07:00 到 09:00，每 30 分钟一班，首班 07:00', '08:30 一班']);
    expect(found('07:00 07:00 07:30 07:30 08:00 08:00')).toEqual(Array(2).fill('07:00 到 08:30，每 30 分钟一班，首班 07:00'));
    expect(sentencesOf('weekday', [])).toEqual([]);
  });

  it('sentences may pass midnight, up to the end of the longest day', () => {
    expect(found('23:30 24:00 24:30 25:00')).toEqual(['23:30 到次日 01:30，每 30 分钟一班，首班 23:30']);
    expect(made([serviceTime('35:00'), serviceTime('35:30'), serviceTime('35:59')])).toHaveLength(3);
  });
});

const lastSecond = 36 * 3600 - 1;
/** Departures like those of real timetables: regular headways, with some departures added and some missing. */
const likely = fc
  .record({
    rhythms: fc.array(
      fc.record({
        first: fc.integer({ min: 200, max: 1500 }),
        step: fc.constantFrom(3, 5, 7, 10, 12, 15, 20, 25, 30, 40, 60),
        count: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 5 },
    ),
    others: fc.array(fc.integer({ min: 300, max: 1440 }), { maxLength: 8 }),
    missing: fc.array(fc.nat(200), { maxLength: 5 }),
  })
  .map(({ rhythms, others, missing }) =>
    [...rhythms.flatMap(({ first, step, count }) => Array.from({ length: count }, (_, index) => first + index * step)), ...others]
      .filter((minute, index) => minute * 60 <= lastSecond && !missing.includes(index))
      .map((minute) => minute * 60),
  );
const departures = fc.oneof(
  likely,
  fc.array(fc.nat(lastSecond)),
  fc.array(fc.integer({ min: 0, max: 36 * 12 - 1 }).map((five) => five * 300)),
);

describe('sentences and departures', () => {
  it('any departures become sentences that make exactly these, including two buses at one time', () => {
    fc.assert(
      fc.property(departures, (times) => {
        expect(rising(made(times))).toEqual(rising(times));
      }),
      { numRuns: 400 },
    );
  });

  it('there are never more sentences than departures need, and they are numbered', () => {
    fc.assert(
      fc.property(departures, (times) => {
        const sentences = sentencesOf('weekday', times);
        expect(sentences.length).toBeLessThanOrEqual(1 + times.length / 3);
        expect(new Set(sentences.map(({ sentenceId }) => sentenceId)).size).toBe(sentences.length);
      }),
    );
  });

  const text = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
  /** Sentences as managers write them: full hours, headways that divide the hour, perhaps a break at noon. */
  const written = fc
    .record({
      from: fc.integer({ min: 5, max: 9 }),
      until: fc.integer({ min: 16, max: 25 }),
      headway: fc.constantFrom(5, 6, 10, 12, 15, 20, 30, 60),
      late: fc.nat(59),
      noon: fc.option(fc.constantFrom(60, 90, 120)),
    })
    .map(({ from, until, headway, late, noon }): DepartureRule => {
      const phase = late % headway;
      const pauses = noon === null || headway > 30 ? [] : [{ from: text(720), until: text(720 + noon) }];
      const first = phase === 0 ? null : text(from * 60 + phase);
      return { kind: 'every', from: text(from * 60), until: text(until * 60), headwaySeconds: headway * 60, first, pauses, last: null };
    });
  const onClock = fc
    .record({
      from: fc.integer({ min: 5, max: 9 }),
      until: fc.integer({ min: 16, max: 25 }),
      minutes: fc.uniqueArray(fc.nat(59), { minLength: 2, maxLength: 6 }),
    })
    .filter(({ minutes }) => !isEven(rising(minutes)))
    .map(({ from, until, minutes }): DepartureRule => {
      return { kind: 'clock', from: text(from * 60), until: text(until * 60), minutes: rising(minutes), pauses: [], last: null };
    });
  const isEven = (minutes: readonly number[]): boolean =>
    minutes.every((minute, index) => ((minutes[index + 1] ?? (minutes[0] ?? 0) + 60) - minute) * minutes.length === 60);

  it('sentences on the clock face that a manager writes are found again as written', () => {
    fc.assert(
      fc.property(fc.oneof(written, onClock), (rule) => {
        expect(sentencesOf('weekday', departuresOf(rule)).map((sentence) => sentence.rule)).toEqual([rule]);
      }),
      { numRuns: 200 },
    );
  });

  it('the sentences of a subway with 8,497 trips are found in well under a second', () => {
    const days = Array.from({ length: 24 }, (_, index) => {
      const peak = 3 + (index % 5);
      return [...every('05:00:00', '09:30:00', peak), ...every('09:30:00', '16:30:00', 6), ...every('16:30:00', '25:00:00', peak + 1)].map(
        // Some trains run a minute off the regular headway.
        (time, place) => time + ((place * 7) % 11 === 0 ? 60 : 0),
      );
    });
    expect(days.flat().length).toBeGreaterThan(5000);
    const begin = process.hrtime.bigint();
    for (const day of days) sentencesOf('weekday', day);
    const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
    expect(milliseconds).toBeLessThan(1000);
  });
});
