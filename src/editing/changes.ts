import type { DepartureChange } from '../timetabling/draft-content.js';

/** A key for a change within its way: the departure that it applies to, and whether sentences make that departure or it was added. */
export const changeKey = ({ serviceId, time, is }: Pick<DepartureChange, 'serviceId' | 'time' | 'is'>): string =>
  `${serviceId} ${time} ${is === 'added' ? 'added' : 'said'}`;

/** The time at which a changed departure leaves; null: it does not run. */
export const runsAt = ({ time, is, to }: DepartureChange): string | null => (is === 'removed' ? null : is === 'moved' ? to : time);
