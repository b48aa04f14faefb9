import { describe, expect, it } from '@jest/globals';
import { authorOfChange, differences, lastChangeText } from './meanwhile.js';

describe('what differs', () => {
  it('a conflict lists each field with their value and yours', () => {
    expect(differences({ plate: '沪A1', seats: 30, spare: null }, { plate: '沪A1', seats: 32, spare: null })).toEqual([
      { field: 'seats', theirs: 30, yours: 32 },
    ]);
  });

  it('zero, false and an empty text differ from nothing', () => {
    expect(differences({ a: 0, b: false, c: '' }, { a: null, b: null, c: null })).toHaveLength(3);
  });

  it('fields within lists and objects are compared, too', () => {
    expect(differences({ list: ['轮胎'], to: { name: '调度室' } }, { list: ['轮胎', '灯光'], to: { name: '调度室' } })).toEqual([
      { field: 'list', theirs: ['轮胎'], yours: ['轮胎', '灯光'] },
    ]);
  });

  it('every field differs where the thing was deleted meanwhile or did not exist', () => {
    expect(differences(null, { vehicleId: 'bus-1', accountId: null })).toEqual([{ field: 'vehicleId', theirs: null, yours: 'bus-1' }]);
    expect(differences({ vehicleId: 'bus-1' }, null)).toEqual([{ field: 'vehicleId', theirs: 'bus-1', yours: null }]);
    expect(differences(null, null)).toEqual([]);
  });
});

describe('who changed it', () => {
  const at = '2024-07-15T07:10:33+08:00';

  it('the author of a change is given by name and minute, in the agency’s time', () => {
    expect(lastChangeText({ name: '王芳', after: {}, at })).toEqual({
      'zh-CN': '王芳（2024-07-15 07:10）',
      en: '王芳 (2024-07-15 07:10)',
    });
  });

  it('the author may be the command line, or unknown where nothing was recorded', () => {
    expect(authorOfChange({ name: null, after: { by: 'command line' }, at }, 'zh-CN')).toBe('命令行');
    expect(lastChangeText(null)).toEqual({ 'zh-CN': '有人', en: 'somebody' });
  });
});
