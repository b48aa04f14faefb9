import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thorough } from '../../test/support/thorough.js';
import { languages } from '../language.js';
import { toDatum, type Position } from './coordinates.js';
import { metersBetween } from './distance.js';
import { placeFaultSentence, placeSentence } from './places.texts.js';
import { readPlace, type ReadPlace } from './read-place.js';

const gate: Position = { lat: 31.2301, lon: 121.4192 };
const amap = toDatum(gate, 'gcj02');
const baidu = toDatum(gate, 'bd09');
/** The numbers as links write them. */
const written = ({ lat, lon }: Position, order: 'lat-lon' | 'lon-lat'): string =>
  (order === 'lat-lon' ? [lat, lon] : [lon, lat]).map((degrees) => degrees.toFixed(6)).join(',');

function read(...[text, typedAs, near]: Parameters<typeof readPlace>): ReadPlace {
  const place = readPlace(text, typedAs, near);
  if ('fault' in place) throw new Error(`${text}: ${place.fault}`);
  return place;
}
const faultOf = (text: string): string => {
  const place = readPlace(text);
  return 'fault' in place ? place.fault : `${place.lat}, ${place.lon}`;
};
const expectGate = (text: string, from: ReadPlace['from'], convertedFrom: ReadPlace['convertedFrom']): void => {
  const place = read(text);
  expect([text, place.from, place.convertedFrom, metersBetween(place, gate) < 0.3]).toEqual([text, from, convertedFrom, true]);
};

describe('a pasted link', () => {
  it('an Amap link is read as GCJ-02, longitude first, unless it says otherwise', () => {
    const there = written(amap, 'lon-lat');
    for (const link of [
      `https://uri.amap.com/marker?position=${there}`,
      `https://uri.amap.com/marker?position=${there}&name=东门&coordinate=gaode&callnative=0`,
      `uri.amap.com/marker?position=${there.replace(',', '%2C')}`,
      `https://uri.amap.com/marker?markers=${there},东门|121.5,31.3,西门`,
      `https://uri.amap.com/navigation?from=121.5,31.3,家&to=${there},东门&mode=car`,
      `https://ditu.amap.com/?p=B00155FXB3,${written(amap, 'lat-lon')},东门,上海`,
      `https://wb.amap.com/?q=${written(amap, 'lat-lon')},东门`,
      `https://ditu.amap.com/regeo?lng=${amap.lon}&lat=${amap.lat}&name=东门`,
      `androidamap://viewMap?sourceApplication=x&lat=${amap.lat}&lon=${amap.lon}&dev=0`,
    ])
      expectGate(link, 'amap', 'gcj02');
    expectGate(`https://uri.amap.com/marker?position=${written(gate, 'lon-lat')}&coordinate=wgs84`, 'amap', null);
  });

  it('a converted position in eastern Shanghai moves by 487 metres, and the answer says so', () => {
    const place = read('https://uri.amap.com/marker?position=121.4246,31.2243');
    expect([place.lat.toFixed(4), place.lon.toFixed(4), place.movedMeters]).toEqual(['31.2261', '121.4200', 487]);
    expect(placeSentence(place, 'zh-CN')).toBe('认出来了：高德地图的坐标，已换算成国际通用的坐标（WGS-84），挪了 487 米。');
    expect(placeSentence(place, 'en')).toBe('Read: coordinates of Amap, converted to those used worldwide (WGS-84), moved by 487 m.');
  });

  it('a Baidu link is read as BD-09, in degrees or metres, unless it says otherwise', () => {
    expectGate(`http://api.map.baidu.com/marker?location=${written(baidu, 'lat-lon')}&title=东门&content=x&output=html`, 'baidu', 'bd09');
    expectGate(`https://map.baidu.com/?latlng=${written(baidu, 'lat-lon')}&title=东门`, 'baidu', 'bd09');
    expectGate(`https://api.map.baidu.com/direction?origin=家&destination=latlng:${written(baidu, 'lat-lon')}|name:东门`, 'baidu', 'bd09');
    expectGate(`https://api.map.baidu.com/marker?location=${written(amap, 'lat-lon')}&coord_type=gcj02`, 'baidu', 'gcj02');
    expectGate(`https://api.map.baidu.com/marker?location=${written(gate, 'lat-lon')}&coord_type=wgs84`, 'baidu', null);
    const place = read('https://map.baidu.com/poi/%E8%99%B9%E6%A1%A5/@13517013.5,3641052.4,19z');
    expect([place.from, place.convertedFrom, place.isMapCenter]).toEqual(['baidu', 'bd09', true]);
    expect(metersBetween(place, gate)).toBeLessThan(5_000);
    expect(placeSentence(place, 'zh-CN')).toContain('屏幕中间');
  });

  it('links of Tencent, Google and Apple are read as GCJ-02 in China', () => {
    const there = written(amap, 'lat-lon');
    expectGate(`https://apis.map.qq.com/uri/v1/marker?marker=coord:${there};title:东门;addr:长宁&referer=x`, 'tencent', 'gcj02');
    expectGate(`https://apis.map.qq.com/uri/v1/geocoder?coord=${there}`, 'tencent', 'gcj02');
    expectGate(`https://map.qq.com/?type=marker&pointx=${amap.lon}&pointy=${amap.lat}&name=x`, 'tencent', 'gcj02');
    expectGate(`https://apis.map.qq.com/uri/v1/marker?marker=coord:${written(gate, 'lat-lon')}&coord_type=1`, 'tencent', null);
    expectGate(
      `https://www.google.com/maps/place/East+Gate/@31.2,121.4,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x0!8m2!3d${amap.lat}!4d${amap.lon}`,
      'google',
      'gcj02',
    );
    expectGate(`https://www.google.com/maps/search/?api=1&query=${there}`, 'google', 'gcj02');
    expectGate(`https://maps.google.com/?q=${there}`, 'google', 'gcj02');
    expectGate(`https://maps.apple.com/?ll=${there}&q=East%20Gate`, 'apple', 'gcj02');
  });

  it('links of Google and Apple are read as WGS-84 in Berlin and in Hongkong', () => {
    expect(read('https://www.google.com/maps/@52.5163,13.3777,17z')).toEqual({
      lat: 52.5163,
      lon: 13.3777,
      from: 'google',
      convertedFrom: null,
      movedMeters: 0,
      isMapCenter: true,
    });
    expect(read('https://maps.apple.com/?ll=22.2819,114.1582').movedMeters).toBe(0);
    expect(read('https://uri.amap.com/marker?position=114.1582,22.2819').movedMeters).toBeGreaterThan(400);
  });

  it('links of OpenStreetMap and `geo:` addresses are read as WGS-84 everywhere', () => {
    expectGate('https://www.openstreetmap.org/?mlat=31.2301&mlon=121.4192#map=17/31.5/121.5', 'openstreetmap', null);
    expectGate('https://www.openstreetmap.org/#map=18/31.2301/121.4192', 'openstreetmap', null);
    expectGate('https://www.openstreetmap.org/search?query=31.2301%2C121.4192', 'openstreetmap', null);
    expectGate('geo:31.2301,121.4192;u=35', 'geo', null);
    expectGate('geo:0,0?q=31.2301,121.4192(East+Gate)', 'geo', null);
    const short = read('https://osm.org/go/0EEQjE--');
    expect(metersBetween(short, { lat: 51.511, lon: 0.055 })).toBeLessThan(200);
  });

  it('a link is found among the words it was shared with', () => {
    expectGate(`【高德地图】东门（江畔花园）https://uri.amap.com/marker?position=${written(amap, 'lon-lat')}，3 号口见`, 'amap', 'gcj02');
    expectGate('Meet at 17:30 at gate 3: https://www.openstreetmap.org/?mlat=31.2301&mlon=121.4192.', 'openstreetmap', null);
    expectGate('东门 31.2301,121.4192 https://example.com/a', 'typed', null);
  });

  it('a link that is short, unknown or without a position is refused with advice', () => {
    expect(faultOf('地铁站 3 号口 https://surl.amap.com/abc1X')).toBe('short-link');
    expect(faultOf('https://j.map.baidu.com/3f/_Xyz')).toBe('short-link');
    expect(faultOf('https://maps.app.goo.gl/AbCdEf')).toBe('short-link');
    expect(faultOf('https://www.amap.com/place/B00155L3DH')).toBe('link-without-position');
    expect(faultOf('https://www.openstreetmap.org/node/123456')).toBe('link-without-position');
    expect(faultOf('https://example.com/where?x=31.2301')).toBe('unknown-link');
    const fault = readPlace('https://surl.amap.com/abc');
    if (!('fault' in fault)) throw new Error('a short link holds no position');
    expect(placeFaultSentence(fault, 'zh-CN')).toContain('短链接（surl.amap.com）里没有位置');
    for (const language of languages) expect(placeFaultSentence(fault, language)).not.toContain('{');
  });
});

describe('typed coordinates', () => {
  it('typed coordinates are read in every usual notation', () => {
    for (const text of [
      '31.2301, 121.4192',
      '31.2301,121.4192',
      '31.2301 121.4192',
      '121.4192 31.2301',
      '３１．２３０１，１２１．４１９２',
      '31.2301，121.4192',
      '31.2301、121.4192',
      '（31.2301，121.4192）',
      '北纬31.2301度，东经121.4192度',
      '东经121.4192°，北纬31.2301°',
      '纬度：31.2301 经度：121.4192',
      'lat=31.2301 lng=121.4192',
      'N31.2301 E121.4192',
      '31.2301N, 121.4192E',
      '31.2301° N 121.4192° E',
      `31°13'48.36"N 121°25'9.12"E`,
      '31°13′48.36″N, 121°25′09.12″E',
      '北纬31度13分48.36秒 东经121度25分9.12秒',
      "31°13.806'N 121°25.152'E",
      '31 13 48.36 N 121 25 9.12 E',
      '31:13:48.36 121:25:09.12',
      '3 号口 31.2301, 121.4192',
      '31,2301; 121,4192',
    ])
      expectGate(text, 'typed', null);
  });

  it('typed coordinates can be declared as those of Amap or Baidu', () => {
    for (const [datum, shown] of [
      ['gcj02', amap],
      ['bd09', baidu],
    ] as const) {
      const place = read(written(shown, 'lat-lon'), datum);
      expect([place.convertedFrom, metersBetween(place, gate) < 0.3]).toEqual([datum, true]);
      expect(placeSentence(place, 'zh-CN')).toContain(`挪了 ${place.movedMeters} 米`);
    }
  });

  it('coordinates in an ambiguous order are taken near the other stops, by the time zone, or latitude first', () => {
    const urumqi = { lat: 43.8256, lon: 87.6168 };
    expect(read('87.6168, 43.8256', 'wgs84', { places: [{ lat: 43.9, lon: 87.5 }] })).toMatchObject(urumqi);
    expect(read('87.6168, 43.8256', 'wgs84', { utcOffsetSeconds: 8 * 3600 })).toMatchObject(urumqi);
    expect(read('48.1372, 11.5755')).toMatchObject({ lat: 48.1372, lon: 11.5755 });
    expect(read('48.1372, 11.5755', 'wgs84', { utcOffsetSeconds: 3600 })).toMatchObject({ lat: 48.1372, lon: 11.5755 });
  });

  it('southern and western coordinates are negative', () => {
    expect(read('33°51\'54"S 151°12\'34"E')).toMatchObject({ lat: -33.865, lon: 151.209444 });
    expect(read('-22.9068, -43.1729')).toMatchObject({ lat: -22.9068, lon: -43.1729 });
    expect(read('南纬 22.9068，西经 43.1729')).toMatchObject({ lat: -22.9068, lon: -43.1729 });
  });

  it('text that cannot be a position is refused with the reason', () => {
    expect(
      [
        '',
        '  ',
        '东门',
        '31.2301',
        '131.23, 191.4192',
        '91.5001, 95.3001',
        '31, 121',
        '31.23, 121.42',
        '31.2301 121.4192 12.5',
        'N31.2301 N121.4192',
      ].map(faultOf),
    ).toEqual([
      'no-text',
      'no-text',
      'no-position',
      'one-number',
      'beyond-earth',
      'beyond-earth',
      'too-coarse',
      'too-coarse',
      'no-position',
      'no-position',
    ]);
  });

  it('a position written in any notation is read back unchanged', () => {
    const place = fc.record({
      lat: fc.integer({ min: -89_999_999, max: 89_999_999 }),
      lon: fc.integer({ min: 90_000_001, max: 179_999_999 }),
    });
    const ways: ((at: Position) => string)[] = [
      ({ lat, lon }) => `${lat.toFixed(6)}, ${lon.toFixed(6)}`,
      ({ lat, lon }) => `${lon.toFixed(6)} ${lat.toFixed(6)}`,
      ({ lat, lon }) => `${Math.abs(lat).toFixed(6)}${lat < 0 ? 'S' : 'N'} ${lon.toFixed(6)}E`,
      ({ lat, lon }) => `东经${lon.toFixed(6)}，${lat < 0 ? '南纬' : '北纬'}${Math.abs(lat).toFixed(6)}`,
      ({ lat, lon }) => `geo:${lat.toFixed(6)},${lon.toFixed(6)}`,
      ({ lat, lon }) => `x https://www.openstreetmap.org/?mlat=${lat.toFixed(6)}&mlon=${lon.toFixed(6)}#map=18/1/1 y`,
    ];
    fc.assert(
      fc.property(place, fc.constantFrom(...ways), ({ lat, lon }, write) => {
        const at = { lat: lat / 1e6, lon: lon / 1e6 };
        expect(read(write(at))).toMatchObject(at);
      }),
    );
  });

  thorough('no pasted text makes the reader fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(readPlace(text)).toBeDefined()));
    const pieces = fc.constantFrom(
      '31.2301',
      '121.4192',
      ',',
      ' ',
      '°',
      "'",
      '"',
      'N',
      'E',
      'https://',
      'uri.amap.com/marker?',
      'position=',
      '@',
      '#map=',
      '%',
      '北纬',
      'geo:',
      '-',
      '?q=',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 14 }), (texts) => expect(readPlace(texts.join(''))).toBeDefined()));
  });
});
