import { expect, it } from '@jest/globals';
import { guideOf, guideText, guideOfJson, phoneForRiders } from './rider-guide.js';

it('an empty guide shows nothing, whatever an older or a newer program stored', () => {
  const nothing = guideOf({});
  expect(new Set(Object.values(nothing))).toEqual(new Set([null]));
  expect(guideOfJson(null)).toEqual(nothing);
  for (const json of ['null', '7', '[]', '{"fareZh":7,"gone":"x"}']) expect(guideOfJson(json)).toEqual(nothing);
  expect(guideOfJson('{"fareZh":"免费。","gone":"x"}')).toEqual({ ...nothing, fareZh: '免费。' });
});

it('a text is shown in the requested language, else in the other one, which is then named', () => {
  const guide = guideOf({ fareZh: '免费。', lostEn: 'Ask the driver.' });
  expect(guideText(guide, 'fare', 'zh-CN')).toEqual({ text: '免费。', language: 'zh-CN' });
  expect(guideText(guide, 'fare', 'en')).toEqual({ text: '免费。', language: 'zh-CN' });
  expect(guideText(guide, 'lost', 'zh-CN')).toEqual({ text: 'Ask the driver.', language: 'en' });
  expect(guideText(guide, 'more', 'en')).toBeNull();
});

it('riders call the number that a manager gave them, else that of the timetable', () => {
  const named = guideOf({ phoneNameZh: '班车值班员' });
  expect(phoneForRiders(named, null, 'en')).toBeNull();
  expect(phoneForRiders(named, '021-1', 'zh-CN')).toEqual({ number: '021-1', name: '班车值班员' });
  expect(phoneForRiders(guideOf({ phone: '021-2' }), '021-1', 'en')).toEqual({ number: '021-2', name: null });
});
