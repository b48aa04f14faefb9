import { expect, it } from '@jest/globals';
import { auditedAccount, endOfPhone, stateOfAccount } from './account-state.js';

it('the audit log, which is never emptied, keeps the end of a telephone number alone', () => {
  const account = { name: '王师傅', role: 'driver', phone: '138 0013 8000', disabledAt: null } as const;
  expect(auditedAccount(account)).toEqual({ name: '王师傅', role: 'driver', phone: '…8000', disabled: false });
  expect(auditedAccount({ ...account, phone: null, disabledAt: 0 })).toEqual({ name: '王师傅', role: 'driver', disabled: true });
  expect(['021-5555 0101 转 3', '8000', '', '晚上打'].map(endOfPhone)).toEqual(['…1013', '…', '…', '…']);
  // Two numbers that end alike are two states all the same.
  expect(stateOfAccount(account)).not.toEqual(stateOfAccount({ ...account, phone: '139 0013 8000' }));
});
