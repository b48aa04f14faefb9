import { hours, minutes, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { Role } from './roles.js';

/** No session lives longer. */
export const longestLife = hours(30 * 24);
const idleLife = hours(12);
/** A session that is used is not written at each request, but when it would live this much longer. */
const worthNoting = minutes(5);

/** A driver's session lives 30 days, so that a shift never begins with a password; a manager's ends after 12 idle hours. */
export function expiresAt(role: Role, createdAt: EpochSeconds, usedAt: EpochSeconds): EpochSeconds {
  const end = plus(createdAt, longestLife);
  const idleEnd = plus(usedAt, idleLife);
  return role === 'manager' && idleEnd < end ? idleEnd : end;
}

/** Whether a session's end moved far enough to be written down. A driver's never moves. */
export const isToBeNoted = (noted: EpochSeconds, end: EpochSeconds): boolean => end >= plus(noted, worthNoting);
