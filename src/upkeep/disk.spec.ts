import { describe, expect, it } from '@jest/globals';
import { diskSpace, isNearlyFull } from './disk.js';

describe('a disk', () => {
  it('free space is what users other than root may write, as a share of what they may use', () => {
    expect(diskSpace({ blocks: 1000, bfree: 250, bavail: 250, bsize: 4096 })).toEqual({ freeBytes: 1_024_000, freeShare: 0.25 });
    expect(diskSpace({ blocks: 1000, bfree: 250, bavail: 150, bsize: 4096 }).freeShare).toBeCloseTo(150 / 900);
  });

  it('a disk is nearly full below a tenth, and one without blocks, as some containers show, is not', () => {
    expect(isNearlyFull(diskSpace({ blocks: 1000, bfree: 100, bavail: 100, bsize: 1 }))).toBe(false);
    expect(isNearlyFull(diskSpace({ blocks: 1000, bfree: 99, bavail: 99, bsize: 1 }))).toBe(true);
    expect(isNearlyFull(diskSpace({ blocks: 0, bfree: 0, bavail: 0, bsize: 1 }))).toBe(false);
  });
});
