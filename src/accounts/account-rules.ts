import { nameKey } from '../fields.js';
import type { Role } from './roles.js';

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  readonly phone?: string | null;
  /** Left out: a person chose the password. */
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
 * Whether a password has to be replaced after the first sign-in. One that a person typed never has to be; nor has a driver's
 * PIN, which is printed on a card, because the driver's app has no page for another.
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
 * The account that signs in with a name: of two old accounts whose names now have one key, the one spelled exactly so; of
 * disabled ones, whose name may belong to somebody else by now, the last.
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
 * The enabled account that has a name, so that nobody else can be given it.
 * @param accounts of the agency
 * @param besides the account that is to be given the name
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

/** The part of an account that managers change, and whose revision they send back. */
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
