import { expect, it } from '@jest/globals';
import { signersOf } from './signers.js';

it('who signs is whoever a manager wrote, a name a line, and else party branch, owner and property manager in the languages of the paper', () => {
  expect(signersOf(null, ['zh-CN'])).toEqual(['党支部', '业主', '物业']);
  expect(signersOf(' \n', ['zh-CN', 'en'])).toEqual(['党支部 Party branch', '业主 Owner', '物业 Property manager']);
  expect(signersOf('业委会\n\n 居委会 ', ['zh-CN', 'en'])).toEqual(['业委会', '居委会']);
});
