import { expect, it } from '@jest/globals';
import { nameKey } from '../fields.js';
import { accountNamed, auditedAccount, endOfPhone, holderOf, isOneTime, stateOfAccount } from './account-rules.js';

const account = (accountId: string, name: string, changes: object = {}) => ({
  ...{ accountId, name, nameKey: nameKey(name), disabledAt: null as number | null, createdAt: 1 },
  ...changes,
});
const gone = { nameKey: null, disabledAt: 5 };

it('a name is that of whoever may sign in, before all others of it', () => {
  const [old, older] = [account('a', '王师傅', { ...gone, createdAt: 3 }), account('b', '王师傅', { ...gone, createdAt: 2 })];
  const present = account('c', '王师傅');
  expect(accountNamed([old, present, older], '王师傅')).toBe(present);
  expect(accountNamed([older, old], '王师傅')).toBe(old);
  expect(accountNamed([], '王师傅')).toBeNull();
});

it('of two old accounts whose names became one each signs in as it is written, and the one that has the key in any other way', () => {
  const [first, second] = [account('a', 'Wang'), account('b', 'wang', { nameKey: 'wang\nb' })];
  expect(['Wang', 'wang', 'WANG', 'wa\u200bng'].map((name) => accountNamed([first, second], name))).toEqual([first, second, first, first]);
  // One that a copy of the program before this one added has no key yet.
  const late = account('c', 'Li', { nameKey: null });
  expect(accountNamed([late], 'Li')).toBe(late);
});

it('a name is free where nobody who may sign in goes by it, however it is written', () => {
  const accounts = [account('a', '王师傅', gone), account('b', 'Wang', { nameKey: 'wang\nb' })];
  expect(holderOf(accounts, '王师傅')).toBeNull();
  expect(holderOf(accounts, 'WANG\u200b')).toBe(accounts[1]);
  expect(holderOf(accounts, 'wang', 'b')).toBeNull();
});

it('the audit log, which is never emptied, keeps the end of a telephone number alone', () => {
  const account = { name: '王师傅', role: 'driver', phone: '138 0013 8000', disabledAt: null } as const;
  expect(auditedAccount(account)).toEqual({ name: '王师傅', role: 'driver', phone: '…8000', disabled: false });
  expect(auditedAccount({ ...account, phone: null, disabledAt: 0 })).toEqual({ name: '王师傅', role: 'driver', disabled: true });
  expect(['021-5555 0101 转 3', '8000', '', '晚上打'].map(endOfPhone)).toEqual(['…1013', '…', '…', '…']);
  // Two numbers that end alike are two states all the same.
  expect(stateOfAccount(account)).not.toEqual(stateOfAccount({ ...account, phone: '139 0013 8000' }));
});

it('only what the program made up for a manager is there for the first time alone', () => {
  expect([isOneTime('manager', true), isOneTime('manager', false), isOneTime('driver', true)]).toEqual([true, false, false]);
});
