import { hours, instant, minutes, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { Role } from './roles.js';

/** The longest life of a session. */
export const longestLife = hours(30 * 24);
const idleLife = hours(12);
/** A session's end is written only when it has moved by this much, not at each request. */
const worthNoting = minutes(5);

/** A driver's session lasts 30 days, so that no shift begins with a password; a manager's ends after 12 idle hours. */
export function expiresAt(role: Role, createdAt: EpochSeconds, usedAt: EpochSeconds): EpochSeconds {
  const end = plus(createdAt, longestLife);
  const idleEnd = plus(usedAt, idleLife);
  return role === 'manager' && idleEnd < end ? idleEnd : end;
}

/**
 * Whether a session's end has moved enough to be written: later by use, or earlier if the clock was ahead when it was written. The end of
 * a driver's session does not move with use.
 */
export const isToBeNoted = (noted: EpochSeconds, end: EpochSeconds): boolean => Math.abs(end - noted) >= worthNoting;

/** When a session was last used, to within five minutes; null: unknown, for a driver's session or one that ends after the full 30 days. */
export function usedAt(role: Role, createdAt: EpochSeconds, end: EpochSeconds): EpochSeconds | null {
  return role === 'manager' && end < plus(createdAt, longestLife) ? instant(end - idleLife) : null;
}
