import type { Need } from '../http/route.decorator.js';

export const roles = ['driver', 'manager'] as const;
export type Role = (typeof roles)[number];

/**
 * Whether a role may use a route. Managers may use what drivers may; a route without a declared audience is denied.
 * @param role null: not signed in
 * @example allows('manager', 'driver') // true
 */
export function allows(role: Role | null, need: Need | undefined): boolean {
  switch (need) {
    case 'everybody':
      return true;
    case 'driver':
      return role !== null;
    case 'manager':
      return role === 'manager';
    case undefined:
      return false;
  }
}

/** The minimum number of characters of a password; a driver's may be a PIN. */
export const leastLength: Readonly<Record<Role, number>> = { driver: 6, manager: 10 };

/** @example isLongEnough('driver', '246810') // true */
export const isLongEnough = (role: Role, password: string): boolean => [...password].length >= leastLength[role];

/** Whether a PIN is one that attackers try first: all digits equal, or in sequence. @example isEasilyGuessed('123456') // true */
export function isEasilyGuessed(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10));
  return steps.size === 1 && [0, 1, 9].some((step) => steps.has(step));
}
