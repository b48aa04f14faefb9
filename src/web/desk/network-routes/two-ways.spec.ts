import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentFromNothing } from '../../../editing/new-content.js';
import { addStop } from '../../../editing/stop-acts.js';
import type { DraftContent, DraftRoute } from '../../../timetabling/draft-content.js';
import { movedBy } from '../../../places/distance.js';
import { bestPlace } from './insert-place.js';
import { type NewRouteShape, waysToCreate, withNewRoute } from './new-route.js';
import { areMirrored, appliedToWay, mirrored, shapeOf, thereAndBackOf, type WayAct } from './two-ways.js';

const home = { lat: 31.23, lon: 121.42 };
const ids = ['a', 'b', 'c', 'd', 'e'];
const stops = ids.reduce<DraftContent>(
  (content, stopId, index) => addStop(content, { stopId, name: stopId.toUpperCase(), ...movedBy(home, { north: 0, east: index * 500 }) }),
  contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' }),
);
const made = (shape: NewRouteShape, stopIds: readonly string[], totalSeconds: number | null = 600): DraftContent =>
  withNewRoute(stops, { routeId: 'route-1', name: '1', otherName: null, shape, stopIds, totalSeconds });
const routeOf = (content: DraftContent): DraftRoute => {
  const [route] = content.routes;
  if (route === undefined) throw new Error('there is a route');
  return route;
};
const calls = (content: DraftContent): string[] => routeOf(content).ways.map((way) => way.stops.map(({ stopId }) => stopId).join(''));
const seconds = (content: DraftContent): string[] =>
  routeOf(content).ways.map((way) => (way.runningTimes.at(-1)?.sectionSeconds ?? []).join());

describe('a route from a few answers', () => {
  it('a new route is made there and back, as a closed circle, one way, or as pick-ups that let nobody off on the way there', () => {
    expect(calls(made('both', ['a', 'b', 'c']))).toEqual(['abc', 'cba']);
    expect(calls(made('circle', ['a', 'b', 'c']))).toEqual(['abca']);
    expect(calls(made('one', ['a', 'b', 'c']))).toEqual(['abc']);
    const shuttle = made('pickUps', ['a', 'b', 'c', 'd']);
    expect(calls(shuttle)).toEqual(['abcd', 'dcba']);
    expect(
      routeOf(shuttle).ways.map((way) => way.stops.map(({ pickupType, dropOffType }) => `${pickupType}${dropOffType}`).join(' ')),
    ).toEqual(['01 01 01 00', '00 10 10 10']);
    expect((['both', 'circle', 'one', 'pickUps'] as const).map((shape) => shapeOf(routeOf(made(shape, ['a', 'b', 'c']))))).toEqual([
      ...['there-and-back', 'circle', 'one-way', 'there-and-back'],
    ]);
  });

  it('a new route has the ways that its preview showed', () => {
    for (const shape of ['both', 'circle', 'one', 'pickUps'] as const) {
      expect(calls(made(shape, ['a', 'b', 'c']))).toEqual(waysToCreate({ shape, stopIds: ['a', 'b', 'c'] }).map((way) => way.join('')));
    }
    expect(waysToCreate({ shape: 'both', stopIds: ['a'] })).toEqual([]);
  });

  it('the running time of a new route is divided over its sections, or left open if unknown', () => {
    expect(seconds(made('both', ['a', 'b', 'd'], 600))).toEqual(['180,420', '420,180']);
    expect(seconds(made('both', ['a', 'b'], null))).toEqual(['', '']);
  });
});

describe('the way back', () => {
  const both = made('both', ['a', 'b', 'c', 'd']);
  const [there, back] = ['route-1-0', 'route-1-1'];
  const act = fc.oneof<fc.Arbitrary<WayAct>[]>(
    fc.record({ act: fc.constant('insert' as const), at: fc.nat(4), stopId: fc.constantFrom(...ids) }),
    fc.record({ act: fc.constant('remove' as const), at: fc.nat(1) }),
    fc.record({ act: fc.constant('move' as const), from: fc.nat(2), to: fc.nat(2) }),
    fc.record({
      act: fc.constant('section' as const),
      index: fc.constant(0),
      section: fc.nat(1),
      seconds: fc.option(fc.nat(900), { nil: null }),
    }),
    fc.record({ act: fc.constant('whole' as const), index: fc.constant(0), seconds: fc.integer({ min: 60, max: 3600 }) }),
    fc.record({ act: fc.constant('dwell' as const), index: fc.constant(0), place: fc.constant(1), seconds: fc.nat(60) }),
    fc.constant({ act: 'times' as const, when: { from: '07:00:00', until: '09:00:00', serviceIds: null } }),
  );

  it('the way back stays the reverse of the way there through any edits', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const after = acts.reduce((content, one) => {
          const count = routeOf(content).ways[0]?.stops.length ?? 0;
          if (one.act === 'remove' && count <= 3) return content;
          return appliedToWay(content, there, back, one.act === 'insert' ? { ...one, at: Math.min(one.at, count) } : one);
        }, both);
        const pair = thereAndBackOf(routeOf(after));
        if (pair === null) throw new Error('it is there and back');
        expect(areMirrored(pair[0], pair[1])).toBe(true);
      }),
      // Stops that read the same from both ends: c d c, b d b.
      {
        examples: [
          [
            [
              { act: 'remove', at: 0 },
              { act: 'insert', at: 3, stopId: 'c' },
              { act: 'remove', at: 0 },
            ],
          ],
          [
            [
              { act: 'remove', at: 0 },
              { act: 'insert', at: 3, stopId: 'b' },
              { act: 'remove', at: 1 },
            ],
          ],
        ],
      },
    );
  });

  it('a way back with its own stops is left alone until it is mirrored again', () => {
    const apart = appliedToWay(both, there, null, { act: 'insert', at: 1, stopId: 'e' });
    expect(calls(apart)).toEqual(['aebcd', 'dcba']);
    expect(calls(mirrored(apart, there, back))).toEqual(['aebcd', 'dcbea']);
    const slower = appliedToWay(both, there, null, { act: 'section', index: 0, section: 0, seconds: 999 });
    const pair = thereAndBackOf(routeOf(slower));
    expect(pair !== null && areMirrored(pair[0], pair[1])).toBe(false);
    expect(seconds(mirrored(slower, there, back)).map((one) => one.split(',').toSorted().join())).toEqual(
      Array(2).fill(
        seconds(mirrored(slower, there, back))[0]
          ?.split(',')
          .toSorted()
          .join(),
      ),
    );
  });

  it('a mirrored way back lets people off where they board on the way there', () => {
    const shuttle = appliedToWay(both, there, back, { act: 'call', at: 1, call: { pickupType: 0, dropOffType: 1 } });
    expect(routeOf(shuttle).ways.map((way) => way.stops.find(({ stopId }) => stopId === 'b'))).toMatchObject([
      { pickupType: 0, dropOffType: 1 },
      { pickupType: 1, dropOffType: 0 },
    ]);
  });
});

describe('a circle', () => {
  it('a circle stays closed when its first stop is removed', () => {
    const round = made('circle', ['a', 'b', 'c', 'd']);
    expect(calls(appliedToWay(round, 'route-1-0', null, { act: 'remove', at: 0 }))).toEqual(['bcdb']);
    expect(calls(appliedToWay(round, 'route-1-0', null, { act: 'remove', at: 4 }))).toEqual(['bcdb']);
    expect(calls(appliedToWay(round, 'route-1-0', null, { act: 'remove', at: 2 }))).toEqual(['abda']);
  });
});

describe('where a new stop goes', () => {
  const at = (east: number) => movedBy(home, { north: 0, east });
  const way = [at(0), at(500), at(1000)];

  it('a new stop is inserted where the detour is shortest', () => {
    expect(bestPlace(way, at(250), false)).toBe(1);
    expect(bestPlace(way, at(700), false)).toBe(2);
    expect(bestPlace(way, at(1500), false)).toBe(3);
    expect(bestPlace(way, at(-100), false)).toBe(0);
  });

  it('a new stop without a position goes to the end, and in a circle between its ends', () => {
    expect(bestPlace(way, null, false)).toBe(3);
    expect(bestPlace([...way, at(0)], null, true)).toBe(3);
    fc.assert(
      fc.property(fc.double({ min: -5000, max: 5000, noNaN: true }), (east) => {
        const place = bestPlace([...way, at(0)], at(east), true);
        expect(place).toBeGreaterThan(0);
        expect(place).toBeLessThan(4);
      }),
    );
  });
});
