import { expect, it } from '@jest/globals';
import { arrangementRows, telOf } from './arrangements.js';
import { sayIn } from './messages.js';
import { textOf } from './pieces.js';

it('a phone number becomes a link only where it has digits to dial', () => {
  expect(
    [
      '021-5555 0199',
      '+86 (21) 5555-0199',
      '＋86 21 5555 0199',
      '400-820-8820 转 1',
      '物业前台',
      '12',
      ' 12345 ',
      'javascript:alert(1)',
    ].map(telOf),
  ).toEqual(['tel:02155550199', 'tel:+862155550199', 'tel:+862155550199', 'tel:4008208820', null, null, 'tel:12345', null]);
});

const rowTexts = (
  agencyPhone: string | undefined,
  pickupType: 'phone-agency' | undefined,
  stops: string[],
  language: 'zh-CN' | 'en',
): string[] =>
  arrangementRows(
    agencyPhone === undefined ? {} : { agencyPhone },
    {
      departures: [pickupType === undefined ? {} : { pickupType }],
      ...(stops.length === 0 ? {} : { dropOffs: [{ dropOffType: 'coordinate-with-driver', stops }] }),
    },
    sayIn(language),
  ).map(textOf);

it('riders are told what to arrange, with the phone number where they have to call', () => {
  expect(rowTexts('021-5555 0199', 'phone-agency', ['北门'], 'zh-CN')).toEqual(['在北门下车要先告诉司机', '预约电话 021-5555 0199']);
  expect(rowTexts(undefined, 'phone-agency', [], 'en')).toEqual(['To book, phone the operator']);
  expect(rowTexts('021-5555 0199', undefined, ['A', 'B', 'C', 'D'], 'en')).toEqual([
    'At 4 stops on the way you have to tell the driver to get off (see the timetable)',
  ]);
  expect(rowTexts('021-5555 0199', undefined, [], 'en')).toEqual([]);
});
