import { formatHoursMinutes, type ServiceTime } from '../scheduling/service-time.js';
import type { CarriedOver, Reference } from './carried-references.js';

const time = (start: number): string => formatHoursMinutes(start as ServiceTime);
const named = ({ day, kind, scope, id }: Reference): object => ({ day, kind, [scope]: id });

/** What the audit log keeps of it: everything that went to another trip or found none, one by one; and how much stayed. */
export const auditedReferences = ({ stays, carried, lost }: Pick<CarriedOver, 'stays' | 'carried' | 'lost'>): object => ({
  stay: stays.length,
  carriedOver: carried.map((each) => ({ ...named(each), at: time(each.startsAt), to: each.to, toAt: time(each.nowStartsAt) })),
  lost: lost.map((each) => ({ ...named(each), at: time(each.startsAt) })),
});
