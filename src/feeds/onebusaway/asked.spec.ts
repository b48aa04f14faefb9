import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../errors.js';
import { localDate } from '../../scheduling/service-time.js';
import { AskedValues, readPath } from './asked.js';

/** The names of the values that are refused. */
function faulty(values: AskedValues): string[] {
  try {
    values.check();
    return [];
  } catch (error) {
    return error instanceof Refusal ? error.faults.map(({ field }) => field) : ['?'];
  }
}

describe('what a request to OneBusAway asks', () => {
  it('is a method and an id, which may contain slashes and points', () => {
    expect(readPath('current-time.json')).toEqual({ method: 'current-time', id: null });
    expect(readPath('stop/a_b/c.d.json')).toEqual({ method: 'stop', id: 'a_b/c.d' });
    expect(readPath('stop/.json')).toEqual({ method: 'stop', id: '' });
    for (const path of ['', '.json', 'stop/home', 'stop/home.xml', '/home.json']) expect(() => readPath(path)).toThrow('json-only');
  });

  it('has numbers within limits, and the last of several values', () => {
    const values = new AskedValues({ lat: '31.2', lon: ['1', '-121.5e0'], minutes: '5000', empty: '' });
    expect([values.number('lat', [-90, 90]), values.number('lon', [-180, 180]), values.number('empty', [0, 1])]).toEqual([
      31.2,
      -121.5,
      null,
    ]);
    expect([values.whole('minutes', [0, 1440]), values.whole('none', [0, 1440])]).toEqual([1440, null]);
    expect(faulty(values)).toEqual([]);
  });

  it('has moments in milliseconds or in ISO 8601, and dates in both, too', () => {
    const values = new AskedValues({ a: '1721000400123', b: '2024-07-15T07:40:00+08:00', c: '2024-07-15', d: '1721000400000' });
    expect([values.moment('a'), values.moment('b')]).toEqual([1_721_000_400, 1_721_000_400]);
    const inShanghai = (at: Parameters<typeof localDate>[0]): ReturnType<typeof localDate> => localDate(at, 'Asia/Shanghai');
    expect([values.date('c', inShanghai), values.date('d', inShanghai), values.date('e', inShanghai)]).toEqual([
      '2024-07-15',
      '2024-07-15',
      null,
    ]);
    expect(faulty(values)).toEqual([]);
  });

  it('is refused with all that is wrong, each once', () => {
    const values = new AskedValues({
      lat: '91',
      radius: 'wide',
      minutes: '-1',
      flag: 'yes',
      time: '99999999999999999',
      date: '2024-02-30',
      lang: 'fr',
    });
    values.requiredNumber('lat', [-90, 90]);
    values.requiredNumber('lon', [-180, 180]);
    values.number('radius', [0, 1]);
    values.whole('minutes', [0, 5]);
    values.flag('flag', true);
    values.moment('time');
    values.moment('time');
    values.requiredMoment('serviceDate');
    values.date('date', (at) => localDate(at, 'Asia/Shanghai'));
    values.language();
    expect(faulty(values)).toEqual(['lat', 'lon', 'radius', 'minutes', 'flag', 'time', 'serviceDate', 'date', 'lang']);
  });
});
