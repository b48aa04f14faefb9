import { expect, it } from '@jest/globals';
import { parseInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { monthSummedOn, summaryDueOn } from './monthly-summary.js';

const at = (text: string): EpochSeconds => parseInstant(text) as EpochSeconds;
const zone = 'Asia/Shanghai';

it('a month is summed up once its last day is closed', () => {
  const due = (text: string): string[] => [summaryDueOn(at(text), zone)].flatMap((dueOn) => [monthSummedOn(dueOn), dueOn]);
  expect(due('2024-08-01T04:29:59+08:00')).toEqual(['2024-06', '2024-07-01']);
  expect(due('2024-08-01T04:30:00+08:00')).toEqual(['2024-07', '2024-08-01']);
  expect(due('2025-01-20T12:00:00+08:00')).toEqual(['2024-12', '2025-01-01']);
});
