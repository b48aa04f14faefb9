import { describe, expect, it } from '@jest/globals';
import { metersBetween } from './distance.js';
import { mapAddress } from './map-address.js';
import { readPlace } from './read-place.js';

const home = { lat: 31.21892, lon: 121.33928 };

describe('a place on the map of another maker', () => {
  it('a link opens a place in the coordinates of its map: Amap in Chinese, OpenStreetMap in English', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const read = readPlace(mapAddress(home, '虹桥人才公寓', language));
      if (!('lat' in read)) throw new Error('nothing was read');
      expect(metersBetween(read, home)).toBeLessThan(1);
    }
    expect(mapAddress(home, '公寓 A&B', 'zh-CN')).toMatch(
      /^https:\/\/uri\.amap\.com\/marker\?position=121\.34\d+,31\.21\d+&name=%E5%85%AC%E5%AF%93%20A%26B&src=banche&coordinate=gaode$/,
    );
    expect(mapAddress(home, '', 'en')).toBe('https://www.openstreetmap.org/?mlat=31.21892&mlon=121.33928#map=18/31.21892/121.33928');
  });

  it('a place outside China opens on OpenStreetMap in both languages', () => {
    expect(mapAddress({ lat: 40.75, lon: -73.99 }, 'Times Sq', 'zh-CN')).toContain('openstreetmap.org');
  });
});
