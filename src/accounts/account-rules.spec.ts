import { expect, it } from '@jest/globals';
import { nameKey } from '../fields.js';
import { accountNamed, auditedAccount, endOfPhone, holderOf, isOneTime, stateOfAccount } from './account-rules.js';

const account = (accountId: string, name: string, changes: object = {}) => ({
  ...{ accountId, name, nameKey: nameKey(name), disabledAt: null as number | null, createdAt: 1 },
  ...changes,
});
const gone = { nameKey: null, disabledAt: 5 };

it('a name belongs to the account that may sign in, before disabled ones with the same name', () => {
  const [old, older] = [account('a', '王师傅', { ...gone, createdAt: 3 }), account('b', '王师傅', { ...gone, createdAt: 2 })];
  const present = account('c', '王师傅');
  expect(accountNamed([old, present, older], '王师傅')).toBe(present);
  expect(accountNamed([older, old], '王师傅')).toBe(old);
  expect(accountNamed([], '王师傅')).toBeNull();
});

it('of two old accounts whose names now have one key, each signs in by its exact spelling, and the holder of the key by any other', () => {
  const [first, second] = [account('a', 'Wang'), account('b', 'wang', { nameKey: 'wang\nb' })];
  expect(['Wang', 'wang', 'WANG', 'wa\u200bng'].map((name) => accountNamed([first, second], name))).toEqual([first, second, first, first]);
  // An account added by an older copy of the program has no key yet.
  const late = account('c', 'Li', { nameKey: null });
  expect(accountNamed([late], 'Li')).toBe(late);
});

it('a name is free unless an enabled account has it, in whatever spelling', () => {
  const accounts = [account('a', '王师傅', gone), account('b', 'Wang', { nameKey: 'wang\nb' })];
  expect(holderOf(accounts, '王师傅')).toBeNull();
  expect(holderOf(accounts, 'WANG\u200b')).toBe(accounts[1]);
  expect(holderOf(accounts, 'wang', 'b')).toBeNull();
});

it('the audit log, which is never emptied, has only the last digits of a telephone number', () => {
  const account = { name: '王师傅', role: 'driver', phone: '138 0013 8000', disabledAt: null } as const;
  expect(auditedAccount(account)).toEqual({ name: '王师傅', role: 'driver', phone: '…8000', disabled: false });
  expect(auditedAccount({ ...account, phone: null, disabledAt: 0 })).toEqual({ name: '王师傅', role: 'driver', disabled: true });
  expect(['021-5555 0101 转 3', '8000', '', '晚上打'].map(endOfPhone)).toEqual(['…1013', '…', '…', '…']);
  // Two numbers with the same last digits are still different states.
  expect(stateOfAccount(account)).not.toEqual(stateOfAccount({ ...account, phone: '139 0013 8000' }));
});

it('only a password that the program made for a manager is a one-time password', () => {
  expect([isOneTime('manager', true), isOneTime('manager', false), isOneTime('driver', true)]).toEqual([true, false, false]);
});
