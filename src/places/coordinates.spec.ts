import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOfBaiduMeters } from './baidu-meters.js';
import { fromDatum, toDatum, type Position } from './coordinates.js';
import { metersBetween, movedBy } from './distance.js';
import { isShifted, isShiftedByOthers } from './in-china.js';

const hongqiao: Position = { lat: 31.21892, lon: 121.33928 };
const inChina = fc.record({ lat: fc.double({ min: 24, max: 41, noNaN: true }), lon: fc.double({ min: 99, max: 119, noNaN: true }) });
const anywhere = fc.record({ lat: fc.double({ min: -85, max: 85, noNaN: true }), lon: fc.double({ min: -180, max: 179.99, noNaN: true }) });
const shifted = ['gcj02', 'bd09'] as const;

describe('coordinates of Chinese maps', () => {
  it('Chinese maps shift Hongqiao by about 485 and 1,148 metres, the apartments by 484 and 1,150', () => {
    expect(shifted.map((datum) => Math.round(metersBetween(hongqiao, toDatum(hongqiao, datum))))).toEqual([484, 1150]);
  });

  it('converted coordinates agree with published values to a metre', () => {
    // The example of the `coordtransform` package: 116.404, 39.915.
    const place = { lat: 39.915, lon: 116.404 };
    expect(metersBetween(toDatum(place, 'gcj02'), { lat: 39.91640428150164, lon: 116.41024449916938 })).toBeLessThan(0.01);
    const gcj02OfBaidu = toDatum(fromDatum(place, 'bd09'), 'gcj02');
    expect(metersBetween(gcj02OfBaidu, { lat: 39.90865673957631, lon: 116.39762729119315 })).toBeLessThan(1);
  });

  it('converting a position there and back returns it to a centimetre', () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom(...shifted), (place, datum) => {
        expect(metersBetween(fromDatum(toDatum(place, datum), datum), place)).toBeLessThan(0.01);
        expect(metersBetween(toDatum(fromDatum(place, datum), datum), place)).toBeLessThan(0.01);
      }),
    );
  });

  it('no position in China is shifted by more than two kilometres, and none outside China at all', () => {
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...shifted), (place, datum) => {
        const moved = metersBetween(fromDatum(place, datum), place);
        expect(moved).toBeLessThan(2_000);
        if (!isShifted(place)) expect(moved).toBe(0);
      }),
    );
  });

  it('maps are shifted in Shanghai, Beijing, Ürümqi, Lhasa and Haikou, and not in Seoul, Tokyo, Taipei, Hanoi, Bangkok, Delhi or Berlin', () => {
    const at = (lat: number, lon: number): boolean => isShifted({ lat, lon });
    expect([at(31.22, 121.34), at(39.9, 116.4), at(43.82, 87.61), at(29.65, 91.12), at(20.04, 110.33)]).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([
      at(37.57, 126.98),
      at(35.68, 139.69),
      at(25.03, 121.56),
      at(21.03, 105.85),
      at(13.75, 100.5),
      at(28.61, 77.21),
      at(52.52, 13.4),
    ]).toEqual(Array(7).fill(false));
  });

  it('in Hongkong and Macau only Chinese makers shift their maps, in Shenzhen all of them', () => {
    const hongkong = { lat: 22.2819, lon: 114.1582 };
    const macau = { lat: 22.1987, lon: 113.5439 };
    const shenzhen = { lat: 22.5431, lon: 114.0579 };
    expect([hongkong, macau, shenzhen].map(isShifted)).toEqual([true, true, true]);
    expect([hongkong, macau, shenzhen].map(isShiftedByOthers)).toEqual([false, false, true]);
  });

  it('coordinates in Baidu’s metres convert to degrees of BD-09, and Baidu’s own way back returns them to a metre', () => {
    // The polynomial by which its map turns degrees between 30 and 45 north into metres; that for 15 to 30 below it.
    const ofTheNorth = [
      51751.86112841131, 3796837.749470245, 992013.7397791013, -1221952.21711287, 1340652.697009075, -620943.6990984312, 144416.9293806241,
    ];
    const ofTheSouth = [
      278.2353980772752, 2485758.690035394, 6070.750963243378, 54821.18345352118, 9540.606633304236, -2710.55326746645, 1405.483844121726,
    ];
    fc.assert(
      fc.property(fc.double({ min: 15.1, max: 44.9, noNaN: true }), fc.double({ min: 74, max: 134, noNaN: true }), (lat, lon) => {
        const [factors, unit, perDegree] = lat >= 30 ? [ofTheNorth, 37.5, 111320.7020209128] : [ofTheSouth, 22.5, 111320.7020576856];
        const y = factors.reduceRight((sum, factor) => sum * (lat / unit) + factor, 0);
        expect(metersBetween(placeOfBaiduMeters(lon * perDegree, y) ?? hongqiao, { lat, lon })).toBeLessThan(1);
      }),
    );
  });
});

describe('a distance', () => {
  it('a degree of latitude is 111.2 km long, and 淞虹路 is 1.5 km from the apartments', () => {
    expect(Math.round(metersBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }))).toBe(111_195);
    expect(Math.round(metersBetween(hongqiao, { lat: 31.2201, lon: 121.35499 }))).toBe(1_500);
  });

  it('a distance is the same in both directions, and equals the way moved', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (place, north, east) => {
        const there = movedBy(place, { north, east });
        expect(metersBetween(place, there)).toBeCloseTo(metersBetween(there, place), 6);
        expect(Math.abs(metersBetween(place, there) - Math.hypot(north, east))).toBeLessThan(1);
      }),
    );
  });
});
