import { describe, expect, it } from '@jest/globals';
import { formatServiceTime, serviceTime } from '../scheduling/service-time.js';
import { demoDay, type DemoTrip } from './demo-day.js';

const at = (time: string) => serviceTime(`${time}:00`);
const starts = {
  0: ['07:00', '07:30', '08:00', '08:30', '09:00', '17:30', '18:00', '18:30', '19:00', '19:30'],
  1: ['07:15', '07:45', '08:15', '08:45', '09:15', '17:45', '18:15', '18:45', '19:15', '19:45'],
} as const;
const trips = (['songhong', 'hongqiao-t1'] as const).flatMap((routeId) =>
  ([0, 1] as const).flatMap((directionId) =>
    starts[directionId].map((start): DemoTrip => ({
      ...{ tripId: `${routeId}-${directionId}-${start}`, routeId, directionId, startTime: at(start) },
      ...{ runSeconds: routeId === 'songhong' ? 480 : 720, firstStopId: directionId === 0 ? 'home' : 'station' },
    })),
  ),
);
const day = (until: string, date = '2024-07-24') => demoDay(date, trips, at(until));
const of = (tripId: string, taps = day('23:59')) => taps.filter((tap) => tap.tripId === tripId);
const departs = (tripId: string): string => formatServiceTime(of(tripId).find(({ kind }) => kind === 'stop-departed')?.at ?? at('00:00'));

describe('the day of a demonstration', () => {
  it('a day of the demonstration has late, early, full, cancelled and unlogged trips, and riders left behind', () => {
    expect([departs('songhong-0-07:30'), departs('hongqiao-t1-1-07:45')]).toEqual(['07:36:30', '07:43:39']);
    expect(of('songhong-0-08:00').map(({ kind, count }) => (count === undefined ? kind : `${kind} ${count}`))).toEqual([
      ...['trip-started', 'boarded 18', 'boarded 12', 'bus-full', 'left-behind 3', 'stop-departed', 'trip-ended'],
    ]);
    expect(of('hongqiao-t1-1-09:15').map(({ kind, reason }) => [kind, reason])).toEqual([['trip-cancelled', '车辆故障']]);
    expect(of('songhong-1-09:15')).toEqual([]);
    expect(of('songhong-0-07:30')[0]).toMatchObject({ kind: 'delay-reported', reason: '堵车', delaySeconds: 300 });
  });

  it('the day of the demonstration stops at its moment: nothing is tapped before the first trip, and a bus on the road has not arrived', () => {
    expect(day('06:40')).toEqual([]);
    const evening = day('18:34');
    expect(evening.every((tap) => tap.at <= at('18:34'))).toBe(true);
    expect(of('songhong-0-18:30', evening).map(({ kind }) => kind)).toEqual(['trip-started', 'boarded', 'boarded', 'stop-departed']);
    expect(of('songhong-1-18:45', evening)).toEqual([]);
    expect(evening).toEqual([...evening].sort((a, b) => a.at - b.at));
  });

  it('the day of the demonstration is the same whenever it is made, differs by date, and no bus is in two places or over its capacity', () => {
    expect(day('23:59')).toEqual(day('23:59'));
    expect(day('23:59', '2024-07-25')).not.toEqual(day('23:59'));
    for (const routeId of ['songhong', 'hongqiao-t1']) {
      const [ends, starting] = [new Map<string, number>(), new Map<string, number>()];
      for (const tap of day('23:59').filter((each) => each.routeId === routeId)) {
        if (tap.kind === 'stop-departed') starting.set(tap.tripId, tap.at);
        if (tap.kind === 'trip-ended') ends.set(tap.tripId, tap.at);
      }
      const runs = [...starting].map(([tripId, from]) => [from, ends.get(tripId) ?? Infinity] as const).sort(([a], [b]) => a - b);
      runs.forEach(([from], index) => expect(from).toBeGreaterThan(runs[index - 1]?.[1] ?? 0));
    }
    for (const { tripId } of trips) {
      const boarded = of(tripId).reduce((sum, { kind, count = 0 }) => sum + (kind === 'boarded' ? count : 0), 0);
      expect(boarded).toBeLessThanOrEqual(30);
    }
  });
});
