import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatServiceTime, minutes, seconds, serviceTime, type ServiceTime } from './service-time.js';
import { departureTimes, generateTrips, joinedStops, stopTimes, tripIdAt, type Period } from './timetable.js';

const period = (start: string, end: string, headway: number, offset: number): Period => ({
  start: serviceTime(start),
  end: serviceTime(end),
  headway: minutes(headway),
  offset: minutes(offset),
});
const shown = (times: readonly ServiceTime[]): string => times.map((time) => formatServiceTime(time).slice(0, 5)).join(' ');

const periods = fc
  .record({
    start: fc.nat(100_000),
    length: fc.nat(50_000),
    headway: fc.integer({ min: 60, max: 7200 }),
    offset: fc.integer({ min: -7200, max: 7200 }),
  })
  .map(({ start, length, headway, offset }): Period => ({
    start: start as ServiceTime,
    end: (start + length) as ServiceTime,
    headway: seconds(headway),
    offset: seconds(offset),
  }));

describe('the departures of a period', () => {
  it('the departures of the Hongqiao peaks are on the clock face, without one at the end of the period', () => {
    expect(shown(departureTimes(period('07:00', '09:30', 30, 0)))).toBe('07:00 07:30 08:00 08:30 09:00');
    expect(shown(departureTimes(period('07:00', '09:30', 30, 15)))).toBe('07:15 07:45 08:15 08:45 09:15');
    expect(shown(departureTimes(period('17:30', '20:00', 30, 0)))).toBe('17:30 18:00 18:30 19:00 19:30');
    expect(shown(departureTimes(period('17:30', '20:00', 30, 15)))).toBe('17:45 18:15 18:45 19:15 19:45');
  });

  it('departures lie within the half-open period, on multiples of the headway plus the offset', () => {
    fc.assert(
      fc.property(periods, (each) => {
        const misplaced = departureTimes(each).filter(
          (time) => time < each.start || time >= each.end || (time - each.offset) % each.headway !== 0,
        );
        expect(misplaced).toEqual([]);
      }),
    );
  });

  it('nobody within a period waits longer than one headway', () => {
    fc.assert(
      fc.property(periods, (each) => {
        const edges = [each.start, ...departureTimes(each), each.end];
        expect(edges.filter((time, index) => time - (edges[index - 1] ?? time) > each.headway)).toEqual([]);
      }),
    );
  });

  it('an empty period has no departures, and a headway of zero is refused', () => {
    expect(departureTimes(period('07:00', '07:00', 30, 0))).toEqual([]);
    for (const headway of [0, -60, 1.5, Number.NaN]) {
      expect(() => departureTimes({ ...period('07:00', '08:00', 30, 0), headway: seconds(headway) })).toThrow(RangeError);
    }
  });
});

describe('generated trips', () => {
  it('generated trips have readable ids that do not depend on the other trips', () => {
    const morning = period('07:00', '09:30', 30, 0);
    const evening = period('17:30', '20:00', 30, 0);
    const ids = generateTrips('songhong-0-weekday', [morning, evening]).map((trip) => trip.tripId);
    expect(ids).toContain('songhong-0-weekday-0730');
    expect(ids).toHaveLength(10);
    const denser = generateTrips('songhong-0-weekday', [{ ...morning, headway: minutes(15) }]).map((trip) => trip.tripId);
    expect(denser).toEqual(expect.arrayContaining(ids.slice(0, 5)));
    expect(tripIdAt('x', serviceTime('25:05:30'))).toBe('x-250530');
  });

  it('a headway of one second generates as many trips as fit', () => {
    expect(departureTimes({ ...period('07:00', '07:01', 1, 0), headway: seconds(1) })).toHaveLength(60);
  });

  it('generated trips are distinct and in order, however their periods touch or overlap', () => {
    fc.assert(
      fc.property(
        fc.array(
          periods.filter((each) => each.headway > 60),
          { maxLength: 4 },
        ),
        (some) => {
          const trips = generateTrips('r', some);
          expect(new Set(trips.map((trip) => trip.tripId)).size).toBe(trips.length);
          expect(trips.filter((trip, index) => trip.startTime <= (trips[index - 1]?.startTime ?? -1))).toEqual([]);
          expect(generateTrips('r', [...some].reverse())).toEqual(trips);
        },
      ),
    );
  });

  it('stop times never go backwards', () => {
    const offsets = fc.array(fc.tuple(fc.nat(900), fc.nat(300)), { minLength: 2, maxLength: 20 }).map((legs) => {
      let time = 0;
      const arrivals: number[] = [];
      const departures: number[] = [];
      legs.forEach(([run, dwell], index) => {
        arrivals.push((time += index === 0 ? 0 : run));
        departures.push((time += index === 0 ? 0 : dwell));
      });
      return { arrivals, departures };
    });
    fc.assert(
      fc.property(fc.nat(100_000), offsets, (start, each) => {
        const times = stopTimes(start as ServiceTime, each).flatMap((stop) => [stop.arrivalTime, stop.departureTime]);
        expect(times[1]).toBe(start);
        expect(times.filter((time, index) => time < (times[index - 1] ?? start))).toEqual([]);
      }),
    );
  });
});

describe('the stops ahead of several trips', () => {
  const ahead = (stops: string, ...timing: (number | null)[]) => ({ stops: [...stops].map((stopId) => ({ stopId })), timings: [timing] });
  const joined = (one: ReturnType<typeof ahead>, other: ReturnType<typeof ahead>) => {
    const { stops, timings } = joinedStops(one, other);
    return [stops.map(({ stopId }) => stopId).join(''), ...timings];
  };

  it('the stops of several trips are joined into one list in the order of each, and a trip without a stop has no time there', () => {
    expect(joined(ahead('abd', 0, 60, 180), ahead('acd', 0, 90, 150))).toEqual(['abcd', [0, 60, null, 180], [0, null, 90, 150]]);
    expect(joined(ahead('ab', 0, 60), ahead('abc', 0, 50, 90))).toEqual(['abc', [0, 60, null], [0, 50, 90]]);
    expect(joined(ahead('', ...[]), ahead('ab', 0, 50))).toEqual(['ab', [null, null], [0, 50]]);
  });

  it('a joined list has a stop twice where a trip calls twice', () => {
    expect(joined(ahead('abca', 0, 60, 120, 180), ahead('aca', 0, 90, 150))).toEqual(['abca', [0, 60, 120, 180], [0, null, 90, 150]]);
  });
});
