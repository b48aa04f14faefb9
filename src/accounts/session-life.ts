import { hours, instant, minutes, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { Role } from './roles.js';

/** No session lives longer. */
export const longestLife = hours(30 * 24);
const idleLife = hours(12);
/** A session that is used is not written at each request, but when its end is this far from the one that is written. */
const worthNoting = minutes(5);

/** A driver's session lives 30 days, so that a shift never begins with a password; a manager's ends after 12 idle hours. */
export function expiresAt(role: Role, createdAt: EpochSeconds, usedAt: EpochSeconds): EpochSeconds {
  const end = plus(createdAt, longestLife);
  const idleEnd = plus(usedAt, idleLife);
  return role === 'manager' && idleEnd < end ? idleEnd : end;
}

/**
 * Whether a session's end moved far enough to be written down: to later with its use, or to earlier, where the clock was ahead once.
 * A driver's does not move with its use.
 */
export const isToBeNoted = (noted: EpochSeconds, end: EpochSeconds): boolean => Math.abs(end - noted) >= worthNoting;

/**
 * When a session was used last, to the five minutes at which its use is written down; null: nobody noted it, for a driver's does not move, and one
 * that cannot live longer does not either.
 */
export function usedAt(role: Role, createdAt: EpochSeconds, end: EpochSeconds): EpochSeconds | null {
  return role === 'manager' && end < plus(createdAt, longestLife) ? instant(end - idleLife) : null;
}
