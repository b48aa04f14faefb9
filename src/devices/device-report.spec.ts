import { describe, expect, it } from '@jest/globals';
import { instant } from '../scheduling/service-time.js';
import { isToBeWritten, readDevice, without, type DeviceReport } from './device-report.js';

const id = '0C6B2F0E-0000-4000-8000-000000000001';
const raw = { deviceId: id, name: ' 华为\nMate 60 ', appVersion: '3f2a91c0', unsentCount: 14, oldestUnsentAt: '2024-07-15T07:10:00+08:00' };
const device = readDevice(raw) as DeviceReport;

describe('a phone’s report about itself', () => {
  it('a phone’s report is read as far as possible, and shortened where it is too long', () => {
    expect(device).toEqual({
      deviceId: id.toLowerCase(),
      name: '华为 Mate 60',
      appVersion: '3f2a91c0',
      unsentCount: 14,
      oldestUnsentAt: 1720998600,
    });
    expect(readDevice({ ...raw, name: '长'.repeat(100), oldestUnsentAt: 'never' })).toMatchObject({
      name: '长'.repeat(60),
      oldestUnsentAt: null,
    });
    expect(readDevice({ ...raw, name: '😀'.repeat(59) })?.name).toBe('😀'.repeat(30));
  });

  it.each([
    null,
    7,
    'phone',
    [],
    {},
    { ...raw, deviceId: 'x' },
    { ...raw, unsentCount: -1 },
    { ...raw, unsentCount: '3' },
    { ...raw, name: ' ' },
  ])('is nothing where it is %j', (each) => expect(readDevice(each)).toBeNull());

  it('rows that the server has are not unsent any more', () => {
    expect(without(device, 4)).toMatchObject({ unsentCount: 10, oldestUnsentAt: 1720998600 });
    expect(without(device, 14)).toMatchObject({ unsentCount: 0, oldestUnsentAt: null });
    expect(without(device, 20).unsentCount).toBe(0);
  });

  it('a phone’s report is written where it is new, and once a minute', () => {
    const noted = { device, accountId: '王', tokenHash: 'a1', at: instant(1000) };
    const written = (changes: object): boolean => isToBeWritten(noted, { ...noted, ...changes });
    expect(isToBeWritten(undefined, noted)).toBe(true);
    expect([written({}), written({ at: 1059 }), written({ at: 1060 }), written({ at: 900 })]).toEqual([false, false, true, true]);
    expect([{ name: '小米' }, { appVersion: '4' }, { unsentCount: 0 }].map((each) => written({ device: { ...device, ...each } }))).toEqual([
      true,
      true,
      true,
    ]);
    expect([written({ accountId: '李' }), written({ tokenHash: 'b2' })]).toEqual([true, true]);
  });
});
