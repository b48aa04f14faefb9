import { describe, expect, it } from '@jest/globals';
import { ageText } from './age.js';

describe('an age', () => {
  it('an age is shown in minutes, hours or days, and never below zero', () => {
    expect([-5, 0, 59, 60, 750, 3599, 3600, 172_799, 172_800].map((seconds) => ageText(seconds, 'zh-CN'))).toEqual([
      '不到 1 分钟',
      '不到 1 分钟',
      '不到 1 分钟',
      '1 分钟',
      '12 分钟',
      '59 分钟',
      '1 小时',
      '47 小时',
      '2 天',
    ]);
    expect(ageText(750, 'en')).toBe('12 min');
  });
});
