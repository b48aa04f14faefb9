import { nameKey } from '../fields.js';
import type { Role } from './roles.js';

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  readonly phone?: string | null;
  /** Whether the owner has to replace the password after signing in; left out: no, because a person chose it. */
  readonly isPasswordOneTime?: boolean;
}

/** All fields of an account after a change. */
export interface WantedAccount {
  readonly name: string;
  readonly role: Role;
  readonly phone: string | null;
  /** null: unchanged. */
  readonly password: string | null;
}

/**
 * Whether a password has to be replaced after the first sign-in: only a manager's that the program made. A password that a person chose
 * stays, and so does a driver's PIN: it is printed on a card, and the driver's app has no page to change it.
 */
export const isOneTime = (role: Role, isMadeUp: boolean): boolean => isMadeUp && role === 'manager';

/** The fields that decide which account a name belongs to. */
interface Named {
  readonly accountId: string;
  readonly name: string;
  readonly nameKey: string | null;
  readonly disabledAt: number | null;
  readonly createdAt: number;
}

/**
 * The account that signs in with a name. Enabled accounts come first: the one spelled exactly so, because two old accounts may share a key,
 * else one with the same key. Otherwise the newest disabled account that is spelled exactly so; null: none.
 * @param accounts all with exactly this name or with its key
 */
export function accountNamed<T extends Named>(accounts: readonly T[], name: string): T | null {
  const mayEnter = accounts.filter(({ disabledAt }) => disabledAt === null);
  return (
    mayEnter.find((account) => account.name === name) ??
    mayEnter.find((account) => account.nameKey === nameKey(name)) ??
    accounts
      .toSorted((a, b) => b.createdAt - a.createdAt || (a.accountId < b.accountId ? -1 : 1))
      .find((account) => account.name === name) ??
    null
  );
}

/**
 * The enabled account that has a name in any spelling; null: the name is free.
 * @param accounts of the agency
 * @param besides the id of an account that is ignored, because it is to get the name
 */
export function holderOf<T extends Named>(accounts: readonly T[], name: string, besides: string | null = null): T | null {
  const key = nameKey(name);
  return accounts.find((each) => each.disabledAt === null && each.accountId !== besides && nameKey(each.name) === key) ?? null;
}

interface Described {
  readonly name: string;
  readonly role: Role;
  readonly phone: string | null;
  readonly disabledAt: number | null;
}

export const longestPhone = 40;

/** The fields of an account that managers change; its revision is derived from them. */
export const stateOfAccount = ({ name, role, phone, disabledAt }: Described): object => ({
  name,
  role,
  phone,
  disabled: disabledAt !== null,
});

const shownDigits = 4;

/** An account for the audit log, which is never emptied: only the last digits of the telephone number. */
export const auditedAccount = ({ name, role, phone, disabledAt }: Described): object => ({
  name,
  role,
  ...(phone === null ? {} : { phone: endOfPhone(phone) }),
  disabled: disabledAt !== null,
});

/** @example endOfPhone('138 0013 8000') // '…8000' */
export function endOfPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length > shownDigits ? `…${digits.slice(-shownDigits)}` : '…';
}
