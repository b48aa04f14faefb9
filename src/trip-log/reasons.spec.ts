import { expect, it } from '@jest/globals';
import { offeredReasons, reasonIn } from './reasons.js';

it('a standard reason is shown in the reader’s language, however its comma was typed, and any other as it was written', () => {
  expect(reasonIn('堵车', 'en')).toBe('traffic');
  expect(reasonIn('堵车', 'zh-CN')).toBe('堵车');
  expect(reasonIn(' 坐满了,等不了', 'en')).toBe('full, could not wait');
  expect(reasonIn('前面有事故', 'en')).toBe('前面有事故');
  expect(reasonIn('', 'en')).toBe('');
});

it('a tapped reason is logged in Chinese in every language, and means the same wherever it is offered', () => {
  expect(offeredReasons('delayed', 'en')[0]).toEqual({ text: '堵车', label: 'Traffic' });
  expect(offeredReasons('early', 'zh-CN')[0]).toEqual({ text: '坐满了，等不了', label: '坐满了，等不了' });
  for (const kind of ['early', 'cancelled', 'delayed'] as const)
    for (const { text, label } of offeredReasons(kind, 'en')) expect(label.toLowerCase()).toBe(reasonIn(text, 'en').toLowerCase());
});
