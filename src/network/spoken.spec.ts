import { describe, expect, it } from '@jest/globals';
import type { Pattern } from '../scheduling/trips.js';
import { inRouteOrder } from './lines.js';
import { Names } from './names.js';
import { lineNames } from './spoken.js';

const pattern = (patternId: number, routeId: string, directionId: 0 | 1 | null, stopIds: string[]): Pattern => ({
  patternId,
  routeId,
  directionId,
  stops: stopIds.map((stopId, index) => ({ stopId, stopSequence: index, boards: true, headsign: null })),
});

const named = (...patterns: Pattern[]): ReturnType<typeof lineNames> =>
  lineNames({
    names: new Names([]),
    routes: new Map(),
    stops: new Map(['a', 'b', 'c'].map((id) => [id, { stopName: `站${id}`, stopDesc: null }])),
    patterns: new Map(patterns.map((each) => [each.patternId, each])),
  });

describe('a direction', () => {
  it('a direction is named by the last stop of its longest pattern, and has no name without known stops', () => {
    const { directionName } = named(pattern(1, 'r', 0, ['a', 'b']), pattern(2, 'r', 0, ['a', 'b', 'c']), pattern(3, 'r', 1, ['c', 'a']));
    expect(directionName('r', 0)).toEqual({ 'zh-CN': '开往站c', en: 'To 站c' });
    expect(directionName('r', 1)).toEqual({ 'zh-CN': '开往站a', en: 'To 站a' });
    expect([directionName('r', null), directionName('gone', 0)]).toEqual([null, null]);
  });

  it('a round trip is named by its first stops, and two directions with the same name get their ids', () => {
    expect(named(pattern(1, 'r', null, ['a', 'b', 'c', 'a'])).directionName('r', null)?.['zh-CN']).toBe('经站b、站c');
    expect(named(pattern(1, 'r', null, ['a', 'b', 'a'])).directionName('r', null)?.en).toBe('By way of 站b');
    const { directionName } = named(pattern(1, 'r', 0, ['a', 'c']), pattern(2, 'r', 1, ['b', 'c']));
    expect([directionName('r', 0)?.['zh-CN'], directionName('r', 1)?.en]).toEqual(['开往站c（0）', 'To 站c (1)']);
  });

  it('directions are listed by route, those of former routes last', () => {
    const rows = ['gone', 'b', 'a', 'older'].map((routeId) => ({ routeId }));
    expect(
      inRouteOrder(
        rows,
        new Map([
          ['b', 0],
          ['a', 1],
        ]),
      ).map(({ routeId }) => routeId),
    ).toEqual(['b', 'a', 'gone', 'older']);
  });
});
