import { expect, it } from '@jest/globals';
import { parseInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { dayToClose } from './nightly-closing.js';

const at = (text: string): EpochSeconds => parseInstant(text) as EpochSeconds;
const zone = 'Asia/Shanghai';

it('the night’s work is due half an hour after a service day closes', () => {
  expect(dayToClose(at('2024-07-16T04:29:59+08:00'), zone)).toBe('2024-07-14');
  expect(dayToClose(at('2024-07-16T04:30:00+08:00'), zone)).toBe('2024-07-15');
});
