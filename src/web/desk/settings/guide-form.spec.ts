import { expect, it } from '@jest/globals';
import { guideOf, longestAnswerer, longestGuideText, guideSubjects as subjects } from '../../../agency-settings/rider-guide.js';
import { phonePattern } from '../../../agency-settings/setting-limits.js';
import { guideFaultsOf, guideFormOf, guideLimits, guideOfForm, guideSubjects, isGuideChanged } from './guide-form.js';

const saved = { ...guideOf({ phone: '021-5555 0100', fareZh: '免费。\n不用刷卡。' }), revision: '0123456789abcdef' };

it('the form of texts for riders has the same subjects and limits as the server', () => {
  expect(guideSubjects).toEqual(subjects);
  expect(guideLimits).toEqual({ longestText: longestGuideText, longestAnswerer, phone: phonePattern });
});

it('texts for riders pass through the form unchanged, and empty fields become null', () => {
  const { revision: _, ...texts } = saved;
  expect(guideOfForm(guideFormOf(saved))).toEqual(texts);
  expect(guideOfForm({ ...guideFormOf(saved), phone: ' ', fareZh: '' })).toEqual(guideOf({}));
  expect(isGuideChanged({ ...guideFormOf(saved), fareZh: '免费。\n不用刷卡。\n' }, saved)).toBe(false);
  expect(isGuideChanged({ ...guideFormOf(saved), fareEn: 'Free.' }, saved)).toBe(true);
});

it('the form of texts for riders shows a fault for what the server would refuse', () => {
  const form = guideFormOf(saved);
  expect(guideFaultsOf(form)).toEqual({});
  expect(guideFaultsOf({ ...form, phone: '找张三', phoneNameZh: '值'.repeat(41), moreEn: 'x'.repeat(501) })).toEqual({
    phone: 'wrongPhone',
    phoneNameZh: 'longName',
    moreEn: 'longText',
  });
});
