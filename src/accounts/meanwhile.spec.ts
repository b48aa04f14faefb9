import { describe, expect, it } from '@jest/globals';
import { authorOfChange, differences, toldChange } from './meanwhile.js';

describe('what differs', () => {
  it('is told field by field, with what they and you say', () => {
    expect(differences({ plate: '沪A1', seats: 30, spare: null }, { plate: '沪A1', seats: 32, spare: null })).toEqual([
      { field: 'seats', theirs: 30, yours: 32 },
    ]);
  });

  it('tells zero, no and an empty text from nothing', () => {
    expect(differences({ a: 0, b: false, c: '' }, { a: null, b: null, c: null })).toHaveLength(3);
  });

  it('looks into lists and objects', () => {
    expect(differences({ list: ['轮胎'], to: { name: '调度室' } }, { list: ['轮胎', '灯光'], to: { name: '调度室' } })).toEqual([
      { field: 'list', theirs: ['轮胎'], yours: ['轮胎', '灯光'] },
    ]);
  });

  it('is every field where there is nothing any more, or nothing was to be there', () => {
    expect(differences(null, { vehicleId: 'bus-1', accountId: null })).toEqual([{ field: 'vehicleId', theirs: null, yours: 'bus-1' }]);
    expect(differences({ vehicleId: 'bus-1' }, null)).toEqual([{ field: 'vehicleId', theirs: 'bus-1', yours: null }]);
    expect(differences(null, null)).toEqual([]);
  });
});

describe('who changed it', () => {
  const at = '2024-07-15T07:10:33+08:00';

  it('is a name and a minute of the agency', () => {
    expect(toldChange({ name: '王芳', after: {}, at })).toEqual({
      'zh-CN': '王芳（2024-07-15 07:10）',
      en: '王芳 (2024-07-15 07:10)',
    });
  });

  it('may be the command line, or somebody of whom nothing is written down', () => {
    expect(authorOfChange({ name: null, after: { by: 'command line' }, at }, 'zh-CN')).toBe('命令行');
    expect(toldChange(null)).toEqual({ 'zh-CN': '有人', en: 'somebody' });
  });
});
