import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metersBetween, movedBy } from './distance.js';
import { markersOf, type PlacedStop, widthOf } from './map-markers.js';
import { gridLines, gridMeters, mapHeight, mapWidth, pointOf, positionAt, viewOf, zoomed } from './map-view.js';

const home = { lat: 31.2301, lon: 121.4192 };
const position = fc.record({ lat: fc.double({ min: -80, max: 80, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });
const away = fc.record({
  north: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  east: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
});
const town = fc
  .tuple(position, fc.array(away, { maxLength: 40 }))
  .map(([center, others]) => [center, ...others.map((each) => movedBy(center, each))]);

const stopsAt = (positions: readonly { lat: number; lon: number }[]): PlacedStop[] =>
  positions.map(({ lat, lon }, index) => ({ stopId: `s${index}`, number: index + 1, name: `南门 ${index + 1}`, lat, lon }));

describe('the schematic map', () => {
  it('the map shows every stop of a town, wherever on earth it is, with true distances', () => {
    fc.assert(
      fc.property(town, (positions) => {
        const view = viewOf(positions, null);
        if (view === null) throw new Error('a town has a view');
        for (const each of positions) {
          const { x, y } = pointOf(view, each);
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(mapWidth);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(mapHeight);
        }
      }),
    );
    const view = viewOf([home], null);
    if (view === null) throw new Error('one stop has a view');
    const [a, b] = [home, movedBy(home, { north: 0, east: 100 })].map((each) => pointOf(view, each));
    expect(((b?.x ?? 0) - (a?.x ?? 0)) * view.metersPerUnit).toBeCloseTo(100, 0);
  });

  it('a click means the position that is drawn there, to the metre', () => {
    fc.assert(
      fc.property(
        town,
        fc.double({ min: 0, max: mapWidth, noNaN: true }),
        fc.double({ min: 0, max: mapHeight, noNaN: true }),
        (positions, x, y) => {
          const view = viewOf(positions, null);
          if (view === null) throw new Error('a town has a view');
          const point = pointOf(view, positionAt(view, { x, y }));
          expect(Math.hypot(point.x - x, point.y - y) * view.metersPerUnit).toBeLessThan(1 + view.metersPerUnit);
        },
      ),
    );
  });

  it('there is a view for one stop, for two at one place and for stops 40 km apart, and none without stops', () => {
    expect(viewOf([], null)).toBeNull();
    expect(viewOf([home], null)).toEqual(viewOf([home, home], null));
    const far = viewOf([home, movedBy(home, { north: 0, east: 40_000 })], null);
    expect(far?.metersPerUnit).toBeGreaterThan(100);
    for (const view of [viewOf([home], null), far]) {
      if (view === null) throw new Error('stops have a view');
      const { xs, ys, step } = gridLines(view);
      expect(xs.length).toBeGreaterThanOrEqual(4);
      expect(xs.length).toBeLessThanOrEqual(14);
      expect(ys.length).toBeGreaterThanOrEqual(3);
      expect(String(gridMeters(view))).toMatch(/^[125]0*$/);
      expect(step).toBeLessThanOrEqual(mapWidth / 5 + 1e-9);
    }
  });

  it('the view stays while a stop is moved a little, and follows a stop that leaves it', () => {
    const other = movedBy(home, { north: 300, east: 200 });
    const view = viewOf([home, other], null);
    expect(viewOf([movedBy(home, { north: 10, east: 0 }), other], view)).toBe(view);
    expect(viewOf([movedBy(home, { north: 5_000, east: 0 }), other], view)).not.toBe(view);
    const wide = viewOf([home, movedBy(home, { north: 40_000, east: 0 })], null);
    expect(viewOf([home, other], wide)).not.toBe(wide);
    if (view === null) throw new Error('two stops have a view');
    expect(zoomed(zoomed(view, 2), 0.5)).toEqual(view);
    expect(zoomed(view, 1e-9).metersPerUnit).toBeGreaterThan(0);
  });

  it('no name covers a ring or another name, with 200 stops as with two at one place', () => {
    const stops = stopsAt(
      Array.from({ length: 200 }, (_, index) => movedBy(home, { north: (index % 14) * 130, east: Math.floor(index / 14) * 170 })),
    );
    const view = viewOf(stops, null);
    if (view === null) throw new Error('stops have a view');
    const markers = markersOf(view, stops, 's100', '、');
    expect(markers.flatMap((marker) => marker.stops)).toHaveLength(200);
    expect(markers.at(-1)?.stops[0]?.stopId).toBe('s100');
    const boxes = markers.flatMap(({ label }) => {
      if (label === null) return [];
      const width = widthOf(label.text);
      const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
      return [{ left, right: left + width, top: label.y - 8, bottom: label.y + 8 }];
    });
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
    const [pair] = markersOf(view, stopsAt([home, home]), null, '、');
    expect([pair?.text, pair?.label?.text]).toEqual(['1·2', '南门 1、南门 2']);
    const [crowd] = markersOf(view, stopsAt([home, home, home]), null, '、');
    expect(crowd?.text).toBe('1…3');
    expect(markers.map(({ text }) => text).filter(Boolean)).toEqual(['101']);
    expect(metersBetween(home, home)).toBe(0);
  });
});
