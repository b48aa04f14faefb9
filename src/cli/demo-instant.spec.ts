import { describe, expect, it } from '@jest/globals';
import { serviceTime } from '../scheduling/service-time.js';
import { demoEnvironment, parseLocalTime } from './demo-instant.js';

describe('a demonstration', () => {
  it('a demonstration begins at a local time of its town', () => {
    const monday = { date: '2024-07-15', time: serviceTime('07:10:00') };
    for (const text of ['2024-07-15T07:10', '2024-07-15 07:10', ' 2024-07-15T07:10:00 ']) expect(parseLocalTime(text)).toEqual(monday);
    expect(parseLocalTime('2024-07-15T00:00')).toEqual({ date: '2024-07-15', time: 0 });
  });

  it('a demonstration rejects times that it does not understand', () => {
    const wrong = ['', 'today', '07:10', '2024-07-15', '2024-02-30T07:10', '2024-07-15T24:00', '2024-07-15T7:10', '2024-07-15T07:10Z'];
    for (const text of [...wrong, '2024-07-15T07:10+08:00', '2024-07-15T07:60', '20240715T0710']) expect(parseLocalTime(text)).toBeNull();
  });

  it('a demonstration ignores settings about where data lie or whose they are', () => {
    const env = {
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: 'postgres://real',
      TOWN: 'mine',
      MANAGER_PASSWORD: 'real',
      PUBLIC_URL: 'https://real',
    };
    expect(demoEnvironment(env)).toEqual({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', PUBLIC_FEEDS: 'on' });
    expect(demoEnvironment({ PORT: ' ', LOG_LEVEL: 'debug' })).toEqual({ LOG_LEVEL: 'debug', PUBLIC_FEEDS: 'on' });
  });
});
