import type { DepartureChange } from '../timetabling/draft-content.js';

/** Identifies the departure of a way that a change is about: one made by sentences, or an added one. */
export const changeKey = ({ serviceId, time, is }: Pick<DepartureChange, 'serviceId' | 'time' | 'is'>): string =>
  `${serviceId} ${time} ${is === 'added' ? 'added' : 'said'}`;

/** The time at which it leaves; null: it does not run. */
export const runsAt = ({ time, is, to }: DepartureChange): string | null => (is === 'removed' ? null : is === 'moved' ? to : time);
