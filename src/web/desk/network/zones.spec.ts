import { describe, expect, it } from '@jest/globals';
import { thorough } from '../../../../test/support/thorough.js';
import { languages } from '../../../language.js';
import { likelyZone, zoneLabel, zoneOf, zonesInOrder, zoneWords } from './zones.js';

const zones = zonesInOrder([...Intl.supportedValuesOf('timeZone')], 'Asia/Urumqi');

describe('by whose clock', () => {
  it('time zones have everyday names', () => {
    expect(zoneWords('Asia/Shanghai', 'zh-CN')).toBe('上海时间');
    expect(zoneWords('Asia/Shanghai', 'en')).toBe('Shanghai time');
    expect(zoneWords('America/Argentina/Buenos_Aires', 'en')).toBe('Buenos Aires time');
    expect(zoneWords('Africa/Cairo', 'zh-CN')).toMatch(/时间$/);
  });

  it('the proposed time zone is the browser’s, but Shanghai for a Chinese browser that reports UTC', () => {
    expect(likelyZone('zh-CN', 'UTC')).toBe('Asia/Shanghai');
    expect([likelyZone('en', 'UTC'), likelyZone('zh-CN', 'Europe/Paris')]).toEqual(['UTC', 'Europe/Paris']);
  });

  thorough('the list of time zones begins with the own one and has each zone once with a unique label', () => {
    expect(zones[0]).toBe('Asia/Urumqi');
    expect(new Set(zones).size).toBe(zones.length);
    for (const language of languages) {
      expect(zones.map((zone) => zoneOf(zoneLabel(zone, language), zones, language))).toEqual(zones);
    }
  });

  it('typed text finds a time zone unless several match', () => {
    expect(zoneOf('上海', zones, 'zh-CN')).toBe('Asia/Shanghai');
    expect(zoneOf('asia/tokyo', zones, 'zh-CN')).toBe('Asia/Tokyo');
    expect(zoneOf('London', zones, 'en')).toBe('Europe/London');
    expect(zoneOf('Asia', zones, 'en')).toBeNull();
    expect(zoneOf('Atlantis', zones, 'en')).toBeNull();
    expect(zoneOf(' ', zones, 'en')).toBeNull();
  });
});
