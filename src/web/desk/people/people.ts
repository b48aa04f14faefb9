// The list of people: which accounts it shows, and their trips and driving time.
import type { Schema } from '../../shared/schema.js';
import { phoneState, type Phone, type PhoneState } from './phones.js';

export type Account = Schema<'AccountAnswer'>;
export type Load = Schema<'DriverLoadAnswer'>;

export type Shown = 'drivers' | 'managers' | 'disabled';

export interface Person {
  readonly account: Account;
  readonly phone: PhoneState;
  /** Trips assigned today. */
  readonly todayCount: number;
  readonly weekCount: number;
  readonly weekSeconds: number;
}

/** The list that an account is shown in. */
export const shownOf = ({ role, disabledAt }: Pick<Account, 'role' | 'disabledAt'>): Shown =>
  disabledAt !== null ? 'disabled' : role === 'driver' ? 'drivers' : 'managers';

/** How many people there are of each kind. */
export function countsOf(accounts: readonly Account[]): Readonly<Record<Shown, number>> {
  const counts = { drivers: 0, managers: 0, disabled: 0 };
  for (const account of accounts) counts[shownOf(account)] += 1;
  return counts;
}

/** The rows of the list of people. @param now seconds since 1970, by the server */
export function peopleOf(
  accounts: readonly Account[],
  shown: Shown,
  phones: readonly Phone[],
  loads: { readonly today: readonly Load[]; readonly week: readonly Load[] },
  now: number,
): Person[] {
  const loadOf = (all: readonly Load[], id: string): Load | undefined => all.find(({ accountId }) => accountId === id);
  return accounts
    .filter((account) => shownOf(account) === shown)
    .map((account) => {
      const week = loadOf(loads.week, account.accountId);
      return {
        account,
        phone: phoneState(phones, account.accountId, now),
        todayCount: loadOf(loads.today, account.accountId)?.tripCount ?? 0,
        weekCount: week?.tripCount ?? 0,
        weekSeconds: week?.drivingSeconds ?? 0,
      };
    });
}

/** Hours and whole minutes. @example hoursAndMinutes(48000) // { hours: 13, minutes: 20 } */
export const hoursAndMinutes = (seconds: number): { hours: number; minutes: number } => {
  const minutes = Math.round(seconds / 60);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
};

/** A link that calls a number; null: not a telephone number. @example callable('138 0013-8000') // 'tel:13800138000' */
export function callable(phone: string | null): string | null {
  const digits = (phone ?? '').normalize('NFKC').replace(/[\s().-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null;
}
