import { describe, expect, it } from '@jest/globals';
import { movedBy } from '../../../places/distance.js';
import { widthOf } from '../../../places/map-markers.js';
import type { TownLine, TownStop } from '../page.js';
import { townMap, townMapWidth } from './town-map.js';

const home = { lat: 31.21892, lon: 121.33928 };
const stop = (stopId: string, name: string, place: TownStop['place']): TownStop => ({ stopId, name, otherName: null, note: null, place });
const at = (east: number, north: number): TownStop['place'] => movedBy(home, { east, north });
const line = (routeId: string, stopIds: readonly string[]): TownLine => ({
  routeId,
  name: routeId,
  color: null,
  ways: [{ stopIds, kind: 'both' }],
});
const drawn = (stops: readonly TownStop[], lines: readonly TownLine[]) => {
  const map = townMap({ stops, lines }, '、');
  if (map === null || map === 'too-many') throw new Error('there is a map');
  return map;
};
const names = ['虹桥人才公寓', '天山西路菜场', 'Hongqiao Airport Terminal 1', '北新泾医院', '泉口路小学', '新泾公园'];
const corners = [at(0, 0), at(800, 300), at(1_500, 100), at(1_400, -500), at(700, -800), at(100, -600)];
const round = names.map((name, place) => stop(String(place), name, corners[place] ?? null));

describe('the map of a town', () => {
  it('the names on a town’s map neither touch each other nor leave the map', () => {
    const { markers } = drawn(round, [line('loop', ['0', '1', '2', '3', '4', '5'])]);
    const boxes = markers.flatMap(({ label }) => {
      if (label === null) return [];
      const width = Math.max(...label.lines.map((text) => widthOf(text, { letter: 9.6, wideLetter: 16.5 })));
      const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
      return [{ left, right: left + width, top: label.y - 9, bottom: label.y + (label.lines.length - 1) * 19 + 9 }];
    });
    expect(boxes).toHaveLength(names.length);
    expect(boxes.filter(({ left, right }) => left < 0 || right > townMapWidth)).toEqual([]);
    const touching = boxes.flatMap((a, place) =>
      boxes.slice(place + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(touching).toEqual([]);
  });

  it('lines on the same section are drawn beside each other on a town’s map, and stops without coordinates are skipped', () => {
    const stops = [stop('a', '甲', at(0, 0)), stop('x', '无', null), stop('b', '乙', at(1_000, 0))];
    const { lines, unplaced } = drawn(stops, [line('1', ['a', 'x', 'b']), line('2', ['b', 'a'])]);
    const [one, two] = lines.map(({ path }) => Number(/^M[\d.]+ ([\d.]+)/.exec(path)?.[1]));
    expect(Math.abs((one ?? 0) - (two ?? 0))).toBeCloseTo(6);
    expect(unplaced).toBe(1);
  });

  it('a town’s map is only as high as its content', () => {
    const straight = [0, 1, 2].map((place) => stop(String(place), '站', at(place * 500, 0)));
    expect(drawn(straight, [line('1', ['0', '1', '2'])]).height).toBeLessThan(130);
  });

  it('no map is drawn of more than 40 stops, nor of fewer than two with coordinates', () => {
    const many = Array.from({ length: 41 }, (_, place) => stop(String(place), '站', at(place, 0)));
    expect(townMap({ stops: many, lines: [] }, '、')).toBe('too-many');
    expect(townMap({ stops: [stop('a', '甲', at(0, 0)), stop('b', '乙', null)], lines: [] }, '、')).toBeNull();
  });
});
