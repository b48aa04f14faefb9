import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFaulty, settingsOfRows, readSettings, settingNames, standardSettings } from './settings.js';

const unknown = { 'zh-CN': '没有这一项', en: 'is unknown' };
const right = {
  ...standardSettings,
  ...{ countAlighting: true, capacityRule: 'seats-and-standing', earlyLimitSeconds: 0, checkList: ['轮胎', '灯光'] },
  contact: { name: '调度室', phone: '+86 (21) 5555-0100' },
};
const faultsOf = (request: Record<string, unknown>): string[] => {
  const read = readSettings(request, unknown);
  return isFaulty(read) ? read.map(({ field }) => field) : [];
};

it('settings are saved as a whole: fields that are missing, unknown or invalid are named', () => {
  expect(readSettings(right, unknown)).toEqual(right);
  expect(readSettings({ ...right, checkList: [' 轮胎\n左 '], contact: null }, unknown)).toMatchObject({
    checkList: ['轮胎 左'],
    contact: null,
  });
  expect(faultsOf({})).toEqual(settingNames);
  const wrong: [string, unknown[]][] = [
    ['countAlighting', [0, 'true', null, []]],
    ['capacityRule', ['all', null, 0, ['seats'], 'toString']],
    ['earlyLimitSeconds', [-1, 601, 0.5, '59', NaN, null]],
    ['checkList', [null, '轮胎', [''], [7], ['a', 'a'], ['a', ' a'], Array(21).fill('a'), ['x'.repeat(41)], ['\ud800'], ['a\u0000']]],
    ['contact', [[], 'x', {}, { name: '调度室' }, { ...right.contact, phone: 'call me' }, { ...right.contact, more: 1 }]],
    [
      'contact',
      [
        { ...right.contact, name: ' ' },
        { ...right.contact, phone: '1; drop' },
        { ...right.contact, phone: `+${'1'.repeat(31)}` },
      ],
    ],
    ['other', [undefined, null, 1]],
  ];
  for (const [field, values] of wrong) for (const value of values) expect(faultsOf({ ...right, [field]: value })).toEqual([field]);
});

it('a request for settings is either refused or stored, and then reads as it was set', () => {
  const values = fc.oneof(fc.anything(), fc.constantFrom<unknown>(...Object.values(right)));
  const requests = fc.oneof(
    fc.record(Object.fromEntries(settingNames.map((name) => [name, values]))),
    fc.record({ field: fc.constantFrom(...settingNames), value: fc.anything() }).map(({ field, value }) => ({ ...right, [field]: value })),
    fc.dictionary(fc.string(), fc.anything()),
  );
  fc.assert(
    fc.property(requests, (each) => {
      const read = readSettings(each, unknown);
      if (isFaulty(read)) return expect(read.length).toBeGreaterThan(0);
      const stored = new Map(settingNames.map((name) => [name as string, JSON.stringify(read[name])]));
      expect(settingsOfRows(stored)).toEqual(read);
    }),
  );
});

it('a stored value that is invalid by now counts as not set', () => {
  expect(
    settingsOfRows(
      new Map([
        ['earlyLimitSeconds', '9999'],
        ['checkList', '["轮胎"]'],
        ['gone', '1'],
      ]),
    ),
  ).toEqual({
    ...standardSettings,
    checkList: ['轮胎'],
  });
});
