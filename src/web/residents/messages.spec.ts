import { expect, it } from '@jest/globals';
import type { Text } from '../../language.js';
import { buttonTexts } from './error-page/error-page.texts.js';
import { guidePageTexts } from './guide-page/guide-page.texts.js';
import { sayIn } from './messages.js';
import { messages } from './messages.texts.js';
import { posterTexts } from './poster/poster.texts.js';
import { textOf } from './pieces.js';
import { waitPiece } from './sentence.js';
import { staticPageTexts } from './static-page/static-page.texts.js';
import { timetablePageTexts } from './timetable-page/timetable-page.texts.js';

it('every text exists in both languages with the same placeholders', () => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  const texts = { ...messages, ...buttonTexts, ...posterTexts, ...staticPageTexts, ...timetablePageTexts, ...guidePageTexts };
  // In these sentences one language has a placeholder in another text.
  const different = ['why-weekend', 'why-holiday'];
  for (const [name, text] of Object.entries<Text>(texts).filter(([key]) => !different.includes(key)))
    expect([name, places(text.en)]).toEqual([name, places(text['zh-CN'])]);
});

it('a wait is shown in minutes, from an hour on in hours, and its number is a part of its own', () => {
  const say = sayIn('zh-CN');
  expect([-2, 0, 1, 59, 60, 61, 505].map((minutes) => textOf([waitPiece(minutes, say)]))).toEqual([
    '2 分钟前',
    '正在发车',
    '1 分钟后',
    '59 分钟后',
    '1 小时后',
    '1 小时 1 分钟后',
    '8 小时 25 分钟后',
  ]);
  expect(waitPiece(12, sayIn('en'))).toEqual({ kind: 'wait', before: 'in ', text: '12', after: ' min' });
});
