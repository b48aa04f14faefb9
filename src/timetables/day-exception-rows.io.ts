import type { QueryRunner } from 'typeorm';
import type { Precondition } from '../http/route.decorator.js';
import type { Text } from '../language.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { DayExceptionRow, RouteDayExceptionRow } from './service.entity.js';

/** What a manager says of a date, of the whole agency or of one route. */
export interface SaidOfDay {
  readonly date: ServiceDate;
  readonly routeId: string | null;
  /** null: nothing any more. */
  readonly said: { readonly runs: boolean; readonly reason: Text } | null;
  readonly expected: Precondition;
  /** Of the request, where it says several. */
  readonly field?: string;
}

type Word = Pick<DayExceptionRow, 'runs' | 'reasonZh' | 'reasonEn'>;

/** What the audit log keeps of a manager's word on a date. */
export const auditedException = ({ runs, reasonZh, reasonEn }: Word): object => ({ runs, reasonZh, reasonEn });

export const exceptionSubject = (date: ServiceDate, routeId: string | null): string =>
  `service-days/${date}${routeId === null ? '' : `/routes/${routeId}`}`;

export const findException = (
  { manager }: QueryRunner,
  agencyId: string,
  date: ServiceDate,
  routeId: string | null,
): Promise<DayExceptionRow | RouteDayExceptionRow | null> =>
  routeId === null
    ? manager.findOneBy(DayExceptionRow, { agencyId, date })
    : manager.findOneBy(RouteDayExceptionRow, { agencyId, date, routeId });

export function saveException(
  { manager }: QueryRunner,
  day: Pick<DayExceptionRow, 'agencyId' | 'date'>,
  routeId: string | null,
  word: (Word & Pick<DayExceptionRow, 'accountId' | 'recordedAt'>) | null,
): Promise<unknown> {
  if (routeId === null) return word === null ? manager.delete(DayExceptionRow, day) : manager.save(DayExceptionRow, { ...day, ...word });
  const ofRoute = { ...day, routeId };
  return word === null ? manager.delete(RouteDayExceptionRow, ofRoute) : manager.save(RouteDayExceptionRow, { ...ofRoute, ...word });
}
