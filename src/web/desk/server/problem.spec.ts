import { expect, it } from '@jest/globals';
import { DeskProblem, problemFrom, problemOf } from './problem.js';

it('a fault of a field is shown without the API’s name of it', () => {
  const body = {
    ...{ title: 'request-malformed', code: 'request-malformed', status: 400 },
    detail: '请求有误，什么也没有改变：phone 应为 1 到 40 个字符的文字；days[1].date 应为日期。请改正后重试。',
    faults: [
      { field: 'phone', detail: 'phone 应为 1 到 40 个字符的文字' },
      { field: 'days[1].date', detail: 'days[1].date 应为日期' },
    ],
  };
  const { kind, detail, faults } = problemOf(400, body);
  expect([kind, detail]).toEqual(['faulty', '请求有误，什么也没有改变：应为 1 到 40 个字符的文字；应为日期。请改正后重试。']);
  expect(faults).toEqual([
    { field: 'phone', detail: '应为 1 到 40 个字符的文字' },
    { field: 'days[1].date', detail: '应为日期' },
  ]);
});

it('a fault of the page’s own code is not taken for an unreachable server, and is logged to the console', () => {
  const [fault, logged] = [new TypeError('days is undefined'), [] as unknown[]];
  expect([problemFrom(fault, (error) => logged.push(error)).kind, logged]).toEqual(['broken', [fault]]);
  const away = new DeskProblem('away', '', '');
  expect([problemFrom(away, (error) => logged.push(error)), logged]).toEqual([away, [fault]]);
});
