import type { Role } from './roles.js';

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
