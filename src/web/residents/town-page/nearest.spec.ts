import { describe, expect, it } from '@jest/globals';
import { movedBy } from '../../../places/distance.js';
import { nearestAnswer } from './nearest.js';
import type { TownData } from './town-data.js';

const home = { lat: 31.21892, lon: 121.33928 };
const town: TownData = {
  ...{ language: 'zh-CN', prefix: '', at: '2024-07-15T07:10:00+08:00' },
  stops: [
    ['metro', '淞虹路', 'Songhong Road', 31.2201, 121.35499],
    ['home', '虹桥人才公寓', null, home.lat, home.lon],
    ['nowhere', '没有位置', null, null, null],
  ],
};
const from = (north: number, accuracy = 20): ReturnType<typeof nearestAnswer> => {
  const { lat, lon } = movedBy(home, { north, east: 0 });
  return nearestAnswer(town, { latitude: lat, longitude: lon, accuracy });
};

describe('the nearest stop', () => {
  it('the nearest stop is named with its distance, the time on foot and the second nearest stop', () => {
    expect(from(350)).toEqual({
      sentences: ['离您最近的是虹桥人才公寓：350 米，走路约 6 分钟。', '其次是淞虹路：1.5 公里。'],
      link: { stopId: 'home', address: '/stops/home?lang=zh-CN', text: '看虹桥人才公寓的班次' },
    });
    expect(from(10).sentences[0]).toBe('您就在虹桥人才公寓。');
  });

  it('the error of the position is stated where another stop may be the nearest', () => {
    expect(from(350, 1_200).sentences.at(-1)).toBe('手机定位这会儿不太准，误差约 1.2 公里，请看看是不是。');
  });

  it('from another town the nearest stop is called too far to walk, with advice', () => {
    expect(from(-35_000)).toMatchObject({
      sentences: ['最近的站是虹桥人才公寓，离您约 35 公里，走不到。您可能不在本地，或定位错了。请在下面的列表里选站。'],
    });
    expect(nearestAnswer({ ...town, stops: [] }, { latitude: 0, longitude: 0, accuracy: 1 }).link).toBeNull();
  });
});
