import { expect, it } from '@jest/globals';
import { authorOf, commandLine, firstStart } from './actor.js';

it('the author of a change is named in both languages, with an account or without one', () => {
  const authors = (name: string | null, after: object | null): string[] => [authorOf(name, after, 'zh-CN'), authorOf(name, after, 'en')];
  expect(authors('王经理', { by: commandLine })).toEqual(['王经理', '王经理']);
  expect(authors(null, { by: commandLine })).toEqual(['命令行', 'command line']);
  expect(authors(null, { by: firstStart })).toEqual(['首次启动', 'first start']);
  for (const after of [null, {}, { by: 'somebody' }]) expect(authors(null, after)).toEqual(['程序自身', 'the program itself']);
});
