import { expect, it } from '@jest/globals';
import { authorOf, commandLine, firstStart } from './actor.js';

it('a change was made by somebody, with an account or without one, in both languages', () => {
  const told = (name: string | null, after: object | null): string[] => [authorOf(name, after, 'zh-CN'), authorOf(name, after, 'en')];
  expect(told('王经理', { by: commandLine })).toEqual(['王经理', '王经理']);
  expect(told(null, { by: commandLine })).toEqual(['命令行', 'command line']);
  expect(told(null, { by: firstStart })).toEqual(['首次启动', 'first start']);
  for (const after of [null, {}, { by: 'somebody' }]) expect(told(null, after)).toEqual(['程序自身', 'the program itself']);
});
