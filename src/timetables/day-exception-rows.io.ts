import type { QueryRunner } from 'typeorm';
import type { Precondition } from '../http/route.decorator.js';
import type { Text } from '../language.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { DayExceptionRow, RouteDayExceptionRow } from './service.entity.js';

/** What a manager decides for one date, for the whole agency or for one route. */
export interface DayDecision {
  readonly date: ServiceDate;
  readonly routeId: string | null;
  /** null: withdraw the decision, if there is one. */
  readonly decision: { readonly runs: boolean; readonly reason: Text } | null;
  readonly expected: Precondition;
  /** The field of the request that holds the decision, for refusals of requests with several decisions. @example 'days[2]' */
  readonly field?: string;
}

type ExceptionFields = Pick<DayExceptionRow, 'runs' | 'reasonZh' | 'reasonEn'>;

/** What the audit log stores of an exception; its revision is made of the same. */
export const auditedException = ({ runs, reasonZh, reasonEn }: ExceptionFields): object => ({ runs, reasonZh, reasonEn });

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
  exception: (ExceptionFields & Pick<DayExceptionRow, 'accountId' | 'recordedAt'>) | null,
): Promise<unknown> {
  if (routeId === null)
    return exception === null ? manager.delete(DayExceptionRow, day) : manager.save(DayExceptionRow, { ...day, ...exception });
  const ofRoute = { ...day, routeId };
  return exception === null
    ? manager.delete(RouteDayExceptionRow, ofRoute)
    : manager.save(RouteDayExceptionRow, { ...ofRoute, ...exception });
}
