import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { isCountedTwice, type Counted, type Counting } from './counted-twice.js';
import type { EventSource } from './effective-events.js';

const shuttle: Counted = { stops: 2, places: 30, seconds: 480 };
const at = (minutes: number): EpochSeconds => (1_720_999_800 + minutes * 60) as EpochSeconds;

type More = Partial<Omit<Counting, 'kind' | 'at'>>;
const say = (kind: string, minutes: number, more: More = {}): Counting => ({ kind, at: at(minutes), position: null, count: null, ...more });
const boarded = (count: number, minutes: number, more: More = {}): Counting => say('boarded', minutes, { count, ...more });
const by = (accountId: string, deviceId?: string): More => ({ accountId, ...(deviceId === undefined ? {} : { deviceId }) });
const all = (events: readonly Counting[], more: More): Counting[] => events.map((event) => ({ ...event, ...more }));
const later = (events: readonly Counting[], minutes: number): Counting[] =>
  events.map((event) => ({ ...event, at: (event.at + minutes * 60) as EpochSeconds }));
const unknown = (events: readonly Counting[]): Counting[] => all(events, { flags: 'clock-corrected time-unknown' });

const twelve = [boarded(5, -4), boarded(7, -1), say('trip-started', 0), say('trip-ended', 8)];
const thirteen = [boarded(6, -4), boarded(7, -1), say('trip-started', 0), say('trip-ended', 8)];
const isFound = (events: readonly Counting[], trip = shuttle): boolean => {
  const [there, back] = [isCountedTwice(events, trip), isCountedTwice([...events].reverse(), trip)];
  expect(back).toBe(there);
  return there;
};

describe('two sources', () => {
  const of = (kind: string, source: EventSource, receivedAt: number): Counting => ({
    ...{ kind, source, at: at(0), receivedAt: receivedAt as EpochSeconds, position: null },
    count: kind === 'boarded' ? receivedAt : null,
  });

  it('a phone that delivers its count after a manager closed theirs may have counted the same people', () => {
    const log = [of('boarded', 'manager', 1), of('trip-ended', 'manager', 2)];
    expect(isFound(log)).toBe(false);
    for (const [receivedMinutes, expected] of [
      [1, false],
      [2, true],
      [9, true],
    ] as const)
      expect([receivedMinutes, isFound([...log, of('boarded', 'driver', receivedMinutes)])]).toEqual([receivedMinutes, expected]);
  });

  it('an import and a driver who both counted may have counted the same people, whichever came first', () => {
    for (const receivedMinutes of [1, 5]) {
      expect(isFound([of('boarded', 'driver', 1), of('trip-ended', 'driver', 2), of('boarded', 'import', receivedMinutes)])).toBe(true);
      expect(isFound([of('boarded', 'import', 1), of('trip-ended', 'import', 2), of('boarded', 'driver', receivedMinutes)])).toBe(true);
    }
  });

  it('additions by a manager, a manager who only closes a driver’s count, and one source that counts on are not double counts', () => {
    const driver = [of('boarded', 'driver', 1), of('trip-ended', 'driver', 2)];
    expect(isFound([...driver, of('boarded', 'manager', 3), of('trip-ended', 'manager', 3)])).toBe(false);
    expect(isFound([of('trip-ended', 'manager', 1), ...driver])).toBe(false);
    expect(isFound([...driver, of('boarded', 'driver', 5)])).toBe(false);
  });

  it('the same number added by two managers, or twice by one within minutes, is flagged; later additions are not', () => {
    const added = (accountId: string, receivedAt: number, count = 12): Counting =>
      boarded(count, 0, { source: 'manager', accountId, receivedAt: at(receivedAt) });
    expect(isFound([added('m1', 900), added('m2', 900)])).toBe(true);
    expect(isFound([added('m1', 900), added('m1', 901)])).toBe(true);
    expect(isFound([added('m1', 900), added('m1', 960)])).toBe(false);
    expect(isFound([added('m1', 900), added('m2', 900, 11)])).toBe(false);
    expect(isFound([added('m1', 900), { ...added('m2', 900), position: 1 }])).toBe(false);
  });
});

describe('the same trip, logged whole', () => {
  it('two drivers who each log the whole trip are flagged, though their numbers differ', () => {
    expect(isFound(all(twelve, by('wang')))).toBe(false);
    expect(isFound([...all(twelve, by('wang')), ...all(thirteen, by('li'))])).toBe(true);
    // Each drives a bus, one just after the other, and nobody logged a change of vehicle.
    const [first, second] = [
      all(twelve, { ...by('wang'), vehicleId: 'bus-1' }),
      all(later(thirteen, 6), { ...by('li'), vehicleId: 'bus-2' }),
    ];
    expect(isFound([...first, ...second])).toBe(true);
    // They drive at different times, each with the same bus.
    expect(
      isFound([...all([boarded(12, -2), say('trip-started', 0)], by('wang')), ...all([boarded(13, 1), say('trip-ended', 8)], by('li'))]),
    ).toBe(true);
    const [a, b] = [boarded(12, -2), boarded(13, -1)].map((event, index) => [event, say('trip-started', index)]);
    expect(isFound([...all(a ?? [], by('wang')), ...all(b ?? [], by('li'))])).toBe(true);
  });

  it('a log sent again under new ids is flagged, whether at the same time, hours later or at unknown times', () => {
    for (const minutes of [0, 1, 30, 720, -720])
      expect([minutes, isFound([...twelve, ...later(twelve, minutes)])]).toEqual([minutes, true]);
    expect(isFound([...all(twelve, by('wang', 'a')), ...all(twelve, by('wang', 'b'))])).toBe(true);
    expect(isFound([...twelve, ...unknown(later(twelve, 1440))])).toBe(true);
    expect(isFound([...twelve, ...later(twelve, 2), ...later(twelve, 5)])).toBe(true);
  });

  it('a log sent again by the same phone a day later, under the date before, is flagged', () => {
    const receivedAfter = (events: readonly Counting[], minutes: number): Counting[] =>
      all(events, { ...by('wang', 'a'), receivedAt: at(minutes) });
    expect(isFound([...receivedAfter(twelve, 10), ...receivedAfter(thirteen, 1450)])).toBe(true);
    expect(isFound([...receivedAfter(twelve, 10), ...receivedAfter(thirteen, 10)])).toBe(false);
    // Missing boardings are added later, without another start.
    expect(isFound([...receivedAfter(twelve, 10), ...receivedAfter([boarded(3, 8)], 1450)])).toBe(false);
  });

  it('two taps in one second, or two starts, are not a double count', () => {
    expect(isFound([boarded(1, -1), boarded(1, -1), say('trip-started', 0), say('trip-ended', 8)])).toBe(false);
    expect(isFound([...twelve, say('trip-started', 1)])).toBe(false);
    expect(isFound([boarded(1, -1), boarded(1, -1)])).toBe(false);
    // There are only two taps, received again an hour later.
    const taps = [boarded(5, -2), boarded(7, -1)];
    expect(isFound([...all(taps, { receivedAt: at(0) }), ...all(taps, { receivedAt: at(60) })])).toBe(true);
    expect(isFound([...all(taps, { receivedAt: at(0) }), ...all(taps, { receivedAt: at(0.1) })])).toBe(false);
  });
});

describe('more people than it takes', () => {
  it('more people than the vehicle holds may have been tapped again in another bus', () => {
    const change = [boarded(20, -2, { vehicleId: 'bus-1' }), boarded(10, 3, { vehicleId: 'bus-2' })];
    expect(isFound(change)).toBe(false);
    expect(isFound([...change, boarded(10, 4, { vehicleId: 'bus-2' })])).toBe(true);
    expect(isFound([...change, boarded(10, 4, { vehicleId: 'bus-2' })], { ...shuttle, places: null })).toBe(false);
  });

  it('people of different stops were aboard together only as far as alightings were counted', () => {
    const trip = { stops: 4, places: 30, seconds: 1200 };
    const on = [boarded(20, 0, { position: 0 }), boarded(20, 5, { position: 1 })];
    expect(isFound(on, trip)).toBe(false);
    expect(isFound([...on, say('alighted', 5, { position: 1, count: 10 })], trip)).toBe(false);
    expect(isFound([...on, say('alighted', 5, { position: 1, count: 9 })], trip)).toBe(true);
    expect(isFound([boarded(31, 0, { position: 0 })], trip)).toBe(true);
    // The stop is unknown.
    expect(isFound([boarded(20, 0), boarded(20, 5), say('alighted', 5, { count: 1 })], trip)).toBe(false);
  });
});

describe('hours apart', () => {
  it('two starts hours apart, or boardings at one stop hours apart, are of two trips; after a change of vehicle they may be of one', () => {
    expect(isFound([boarded(3, 0), say('trip-started', 0), say('trip-started', 60)])).toBe(false);
    expect(isFound([boarded(3, 0), say('trip-started', 0), say('trip-started', 70)])).toBe(true);
    expect(isFound([boarded(3, 0), boarded(4, 720)])).toBe(true);
    expect(isFound([boarded(3, 0), ...unknown([boarded(4, 720)])])).toBe(false);
    expect(isFound([boarded(3, 0, { vehicleId: 'bus-1' }), boarded(4, 150, { vehicleId: 'bus-2' })])).toBe(false);
    expect(isFound([boarded(3, 0, { vehicleId: 'bus-1' }), boarded(4, 720, { vehicleId: 'bus-2' })])).toBe(true);
    expect(isFound([say('trip-started', 0), say('trip-started', 720)])).toBe(false);
  });
});

describe('a driver who takes over', () => {
  const trip = { stops: 3, places: 30, seconds: 1200 };
  const wang = all(
    [say('trip-started', 0), boarded(5, 0, { position: 0 }), boarded(2, 9, { position: 1 }), say('trip-ended', 25)],
    by('wang'),
  );
  const li = all(
    [say('trip-started', 10), boarded(5, 10, { position: 1 }), boarded(2, 12, { position: 1 }), say('trip-ended', 25)],
    by('li'),
  );

  it('a driver who takes over at a stop counts nobody again', () => {
    expect(isFound([...wang, ...li], trip)).toBe(false);
    expect(isFound([...wang, say('stop-departed', 11, { position: 1, ...by('wang') }), ...li], trip)).toBe(true);
  });

  it('another phone that takes over before departure counts nobody again, unless both drive off', () => {
    const [first, second] = [
      [boarded(5, -5, by('wang', 'a'))],
      all([boarded(6, -3), say('trip-started', 0), say('trip-ended', 8)], by('wang', 'b')),
    ];
    expect(isFound([...first, ...second])).toBe(false);
    expect(isFound([...first, say('trip-started', -4, by('wang', 'a')), ...second])).toBe(true);
    // The phone of the first event is unknown, those of the others are known.
    const three = [boarded(1, -6, by('wang')), ...all(twelve, by('wang', 'a')), ...all(thirteen, by('wang', 'b'))];
    expect(isFound(three)).toBe(true);
    expect(isFound([...all(first, { deviceId: null }), ...second])).toBe(false);
  });

  it('a second person who counts alightings at another door counts nobody again', () => {
    const off = all([say('alighted', 9, { position: 1, count: 2 }), say('alighted', 20, { position: 2, count: 5 })], by('li'));
    expect(isFound([...wang, ...off], trip)).toBe(false);
  });
});

/** A driver's log from one call to another, with some taps at each. */
interface Drive {
  readonly from: number;
  readonly to: number;
  readonly taps: readonly (readonly { readonly count: number; readonly after: number }[])[];
  readonly saysDepartures: boolean;
  readonly who: More;
}

const gap = 10;
const driven = ({ from, to, taps, saysDepartures, who }: Drive, stops: number): Counting[] => {
  const events: Counting[] = [];
  for (let call = from; call <= to; call += 1) {
    for (const { count, after } of taps[call] ?? []) events.push(boarded(count, call * gap + after / 60, { position: call }));
    if (call < to && saysDepartures) events.push(say('stop-departed', call * gap + 5, { position: call }));
  }
  const starts = events.find(({ kind }) => kind === 'boarded') ?? boarded(1, from * gap, { position: from });
  const begins = from === 0 ? say('trip-started', 5) : say('trip-started', from * gap);
  return all([...events, ...(events.length === 0 ? [starts] : []), begins, say('trip-ended', stops * gap)], who);
};

const stops = fc.integer({ min: 2, max: 6 });
const oneTap = fc.record({ count: fc.integer({ min: 1, max: 20 }), after: fc.integer({ min: 10, max: 240 }) });
const tapsOf = (calls: number) =>
  fc
    .array(fc.array(oneTap, { maxLength: 4 }), { minLength: calls, maxLength: calls })
    .map((taps) => taps.map((each, call) => (call === 0 && each.length === 0 ? [{ count: 3, after: 20 }] : each)));
const wholeDrive = stops.chain((calls) =>
  fc
    .record({ taps: tapsOf(calls), saysDepartures: fc.boolean() })
    .map((drive) => ({ ...drive, calls, trip: { stops: calls, places: null, seconds: calls * gap * 60 } })),
);
const shuffled = (events: readonly Counting[], seed: number): Counting[] =>
  events
    .map((event, index) => ({ event, key: Math.imul(index + 1, seed | 1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ event }) => event);

describe('whatever is logged', () => {
  it('one driver, or any number who relieve each other on any phones, are never flagged', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(wholeDrive, cuts, fc.boolean(), fc.integer(), ({ calls, trip, ...drive }, cut, isOnePerson, seed) => {
        const from = [0, ...new Set(cut.filter((call) => call < calls - 1))].sort((a, b) => a - b);
        const events = from.flatMap((begin, index) => {
          // The driver who hands over counts up to the stop before; at the stop itself the next one counts.
          const to = (from[index + 1] ?? calls) - 1;
          return driven({ ...drive, from: begin, to, who: isOnePerson ? by('wang', `phone ${index}`) : by(`driver ${index}`) }, calls);
        });
        expect(isCountedTwice(shuffled(events, seed), trip)).toBe(false);
      }),
    );
  });

  it('both drivers may count some people at the stop where they change', () => {
    fc.assert(
      fc.property(wholeDrive, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 }), ({ calls, trip, ...drive }, at, more) => {
        fc.pre(at < calls - 1);
        const a = driven({ ...drive, from: 0, to: at - 1, who: by('wang') }, calls);
        const before = boarded(more, at * gap - 1, { position: at, ...by('wang') });
        expect(isCountedTwice([...a, before, ...driven({ ...drive, from: at, to: calls - 1, who: by('li') }, calls)], trip)).toBe(false);
      }),
    );
  });

  it('a change of vehicle on the way is not a double count where it was logged', () => {
    fc.assert(
      fc.property(
        wholeDrive,
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        fc.integer(),
        ({ calls, trip, ...drive }, change, isOther, seed) => {
          const changed = at(change);
          const who = isOther ? by('li') : by('wang');
          const events = driven({ ...drive, from: 0, to: calls - 1, who: by('wang') }, calls).map((event) =>
            event.at < changed ? { ...event, vehicleId: 'bus-1' } : { ...event, vehicleId: 'bus-2', ...who },
          );
          const again = say('trip-started', change, { vehicleId: 'bus-2', ...who });
          expect(isCountedTwice(shuffled([...events, again], seed), trip)).toBe(false);
        },
      ),
    );
  });

  it('a log sent again under other ids is flagged: at once, hours or days later, by the same phone, another phone or another driver', () => {
    const shifts = fc.oneof(fc.integer({ min: 0, max: 90 * 60 }), fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }));
    fc.assert(
      fc.property(
        wholeDrive,
        shifts,
        fc.constantFrom(by('wang', 'a'), by('wang', 'b'), by('li', 'c'), by('li')),
        fc.integer(),
        ({ calls, trip, ...drive }, shift, who, seed) => {
          const log = driven({ ...drive, from: 0, to: calls - 1, who: by('wang', 'a') }, calls);
          const copy = all(later(log, shift / 60), who);
          const isBeyond = Math.abs(shift) > 86_400;
          expect(isCountedTwice(shuffled([...log, ...(isBeyond ? unknown(copy) : copy)], seed), trip)).toBe(true);
        },
      ),
    );
  });

  it('two drivers who both log a whole trip are flagged, whatever numbers they counted', () => {
    fc.assert(
      fc.property(
        wholeDrive,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: -60, max: 60 }),
        ({ calls, trip, ...drive }, seed, shift) => {
          const others = drive.taps.map((taps, call) =>
            call === 0 || (seed >> call) % 2 === 0 ? [{ count: 1 + (seed % 7), after: 15 + (seed % 200) }] : taps,
          );
          const log = driven({ ...drive, from: 0, to: calls - 1, who: by('wang') }, calls);
          const other = driven({ ...drive, taps: others, from: 0, to: calls - 1, who: by('li') }, calls);
          expect(isCountedTwice([...log, ...later(other, shift / 60)], trip)).toBe(true);
        },
      ),
    );
  });

  it('a huge log by a faulty phone is judged within a moment', () => {
    const log = Array.from({ length: 1000 }, (_, index) => [boarded(1, index / 40), say('trip-started', index / 50)]).flat();
    const phones = Array.from({ length: 2000 }, (_, index) => boarded(1, 0, { position: index, ...by('wang', String(index)) }));
    const began = process.hrtime.bigint();
    isCountedTwice(log, shuttle);
    isCountedTwice(phones, { ...shuttle, stops: 2000 });
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(1000);
  });
});
