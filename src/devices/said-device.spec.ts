import { describe, expect, it } from '@jest/globals';
import { instant } from '../scheduling/service-time.js';
import { isToBeWritten, readDevice, without, type SaidDevice } from './said-device.js';

const id = '0C6B2F0E-0000-4000-8000-000000000001';
const raw = { deviceId: id, name: ' 华为\nMate 60 ', appVersion: '3f2a91c0', unsentCount: 14, oldestUnsentAt: '2024-07-15T07:10:00+08:00' };
const device = readDevice(raw) as SaidDevice;

describe('what a phone says of itself', () => {
  it('is read as far as it can be, and cut where it is too long', () => {
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

  it('waits no more once the server has it', () => {
    expect(without(device, 4)).toMatchObject({ unsentCount: 10, oldestUnsentAt: 1720998600 });
    expect(without(device, 14)).toMatchObject({ unsentCount: 0, oldestUnsentAt: null });
    expect(without(device, 20).unsentCount).toBe(0);
  });

  it('is written where something is new, and once a minute', () => {
    const known = { device, accountId: '王', tokenHash: 'a1', at: instant(1000) };
    const written = (changes: object): boolean => isToBeWritten(known, { ...known, ...changes });
    expect(isToBeWritten(undefined, known)).toBe(true);
    expect([written({}), written({ at: 1059 }), written({ at: 1060 }), written({ at: 900 })]).toEqual([false, false, true, true]);
    expect([{ name: '小米' }, { appVersion: '4' }, { unsentCount: 0 }].map((each) => written({ device: { ...device, ...each } }))).toEqual([
      true,
      true,
      true,
    ]);
    expect([written({ accountId: '李' }), written({ tokenHash: 'b2' })]).toEqual([true, true]);
  });
});
