import type { DepartureChange } from '../timetabling/draft-content.js';

/** Identifies a change within a way by the departure it applies to: one made by sentences, or an added one. */
export const changeKey = ({ serviceId, time, is }: Pick<DepartureChange, 'serviceId' | 'time' | 'is'>): string =>
  `${serviceId} ${time} ${is === 'added' ? 'added' : 'said'}`;

/** The time at which a changed departure leaves; null: it does not run. */
export const runsAt = ({ time, is, to }: DepartureChange): string | null => (is === 'removed' ? null : is === 'moved' ? to : time);
