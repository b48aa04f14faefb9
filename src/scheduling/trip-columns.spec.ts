import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atOnce, NumberList, PlacesByNumber } from './number-list.js';
import { serviceTime } from './service-time.js';
import { TextListBuilder, type TextList } from './text-list.js';
import { TripColumns, type TripInBlock } from './trip-columns.js';

const listOf = (texts: readonly string[]): TextList => {
  const builder = new TextListBuilder();
  for (const text of texts) builder.add(text);
  return atOnce(builder.done());
};

/** Words, Chinese, pictures and marks that programs like to drop. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\uFEFFone', '中山路', '😀 bus', 'a'.repeat(5000), '中'.repeat(30_000)),
);

it('any texts are found at their places, and others are not found', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText), anyText, (texts, other) => {
      const list = listOf(texts);
      expect(texts.map((_, place) => list.at(place))).toEqual(texts);
      expect(texts.map((text) => list.find(text))).toEqual([...texts.keys()]);
      expect(list.find(other)).toBe(texts.indexOf(other));
      expect(list.isAscending).toBe(texts.every((text, place) => place === 0 || (texts[place - 1] ?? '') <= text));
    }),
  );
});

it('places are listed by their numbers, in the given order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(fc.integer({ min: -1, max: 5 })), fc.constant(Array.from({ length: 40_000 }, (_, place) => (place % 7) - 1))),
      (numbers) => {
        const list = new NumberList();
        for (const number of numbers) list.push(number);
        const backwards = Int32Array.from([...numbers.keys()].reverse());
        const array = atOnce(list.toArray());
        const [found, reversed] = [new PlacesByNumber(array, 5), new PlacesByNumber(array, 5, backwards)];
        for (const number of [0, 1, 2, 3, 4]) {
          const places = [...numbers.keys()].filter((place) => numbers[place] === number);
          expect([...found.of(number)]).toEqual(places);
          expect([...reversed.of(number)]).toEqual(places.reverse());
        }
        expect(found.of(-1)).toHaveLength(0);
      },
    ),
  );
});

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const word = fc.constantFrom('', 'one', 'two', '三');
const anyTrip = fc.record({
  ...{ tripId: anyText, serviceId: word, patternId: fc.integer({ min: 0, max: 9 }), timingId: fc.integer({ min: 7, max: 9 }) },
  ...{ startTime: fc.constantFrom(serviceTime('00:00'), serviceTime('07:30'), serviceTime('25:10')), blockId: optional(word) },
  ...{ headsign: optional(word), headwaySeconds: optional(fc.integer({ min: 1, max: 900 })), modelTripId: optional(word) },
});
const timings = [
  { timingId: 7, arrivals: [0, 60, 130], departures: [0, 70, 130] },
  { timingId: 8, arrivals: [0, 90], departures: [0, 90] },
];

it('whatever trips are put into columns come out again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyTrip, { selector: ({ tripId }) => tripId }), (trips) => {
      const columns = TripColumns.of(trips, timings);
      const found = trips.map(({ tripId }): Omit<TripInBlock, 'timingId'> => {
        const trip = columns.ids.find(tripId);
        return {
          ...{ tripId, serviceId: columns.serviceId(trip), patternId: columns.patternId(trip), startTime: columns.startTime(trip) },
          ...{ blockId: columns.blockId(trip), headsign: columns.headsign(trip), headwaySeconds: columns.headwaySeconds(trip) },
          modelTripId: columns.modelTripId(trip),
        };
      });
      expect(found).toEqual(trips.map(({ timingId: _, ...trip }) => trip));
      for (const [place, { timingId }] of trips.entries()) {
        const timing = timings.find((each) => each.timingId === timingId);
        expect(columns.offsets(columns.columns.timings[place] ?? -1)).toEqual(
          timing === undefined ? null : { arrivals: timing.arrivals, departures: timing.departures },
        );
        expect(columns.duration(place)).toBe(timing?.arrivals.at(-1) ?? 0);
      }
    }),
  );
});
