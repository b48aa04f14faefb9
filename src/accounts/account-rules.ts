import { nameKey } from '../fields.js';
import type { Role } from './roles.js';

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  readonly phone?: string | null;
  /** Left out: somebody chose the password. */
  readonly isPasswordOneTime?: boolean;
}

/** An account as it is to be, whole. */
export interface WantedAccount {
  readonly name: string;
  readonly role: Role;
  readonly phone: string | null;
  /** null: as it is. */
  readonly password: string | null;
}

/**
 * Whether a password is there for the first time alone. What a person typed never is, whoever it was. A PIN made up for a driver is the one
 * that stays: it is printed on a card, and the driver's app has no page on which to choose another.
 */
export const isOneTime = (role: Role, isMadeUp: boolean): boolean => isMadeUp && role === 'manager';

/** Of an account, what its name has to do with others. */
interface Named {
  readonly accountId: string;
  readonly name: string;
  readonly nameKey: string | null;
  readonly disabledAt: number | null;
  readonly createdAt: number;
}

/**
 * Whose name it is where somebody signs in with it: of two old accounts whose names became one, that which is written exactly so; and of those
 * who may not sign in, whose name can be somebody else's by now, the last one.
 * @param accounts all that are named exactly so, or have its key
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
 * Who goes by a name, so that nobody else can be given it: a person who may sign in.
 * @param accounts of the agency
 * @param besides whoever is to be given it
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

/** What managers change of an account, and tie a change to. */
export const stateOfAccount = ({ name, role, phone, disabledAt }: Described): object => ({
  name,
  role,
  phone,
  disabled: disabledAt !== null,
});

const shownDigits = 4;

/** What the audit log keeps of an account: it is never emptied, so of a telephone number it has the last digits alone. */
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
