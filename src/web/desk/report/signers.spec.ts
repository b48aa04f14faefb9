import { expect, it } from '@jest/globals';
import { signersOf } from './signers.js';

it('the report is signed by the names that a manager wrote, else by party branch, owner and property manager', () => {
  expect(signersOf(null, ['zh-CN'])).toEqual(['党支部', '业主', '物业']);
  expect(signersOf(' \n', ['zh-CN', 'en'])).toEqual(['党支部 Party branch', '业主 Owner', '物业 Property manager']);
  expect(signersOf('业委会\n\n 居委会 ', ['zh-CN', 'en'])).toEqual(['业委会', '居委会']);
});
