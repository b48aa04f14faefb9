import type { DepartureChange } from '../timetabling/draft-content.js';

/** Which departure of a way a change is about: one that sentences make, or one that was added beside them. No two of a way are the same. */
export const changeKey = ({ serviceId, time, is }: Pick<DepartureChange, 'serviceId' | 'time' | 'is'>): string =>
  `${serviceId} ${time} ${is === 'added' ? 'added' : 'said'}`;

/** When it leaves; null: it does not. */
export const runsAt = ({ time, is, to }: DepartureChange): string | null => (is === 'removed' ? null : is === 'moved' ? to : time);
