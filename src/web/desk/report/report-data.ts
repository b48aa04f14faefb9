import type { Client } from 'openapi-fetch';
import type { Language } from '../../../language.js';
import { datesOfMonth } from '../../shared/dates.js';
import type { paths, Schema } from '../../shared/schema.js';
import type { answered as unwrap } from '../server/answered.js';
import { routesShown } from './day-rows.js';
import { maxNamed, type Month } from './report-sentences.js';

/** All data of the report. */
export interface ReportData {
  readonly month: Month;
  readonly words: Schema<'ReportWordsAnswer'>;
  readonly routes: Readonly<Record<Language, readonly Schema<'RouteAnswer'>[]>>;
  readonly routeDays: ReadonlyMap<string, readonly Schema<'DayAnswer'>[]>;
  /** Cancelled trips, if there are few enough to be named; else empty. */
  readonly cancelled: readonly Schema<'StatementExceptionAnswer'>[];
}

/** Reads what the report shows; days only of the routes that have strips of their own. */
export async function loadReport(api: Client<paths>, month: string, answered: typeof unwrap): Promise<ReportData> {
  const params = { path: { month } };
  const routesIn = async (lang: Language): Promise<readonly Schema<'RouteAnswer'>[]> =>
    (await answered(api.GET('/v1/routes', { params: { query: { lang } } }))).routes;
  const [reportedMonth, words, zh, en] = await Promise.all([
    answered(api.GET('/v1/ridership/months/{month}', { params })),
    answered(api.GET('/v1/ridership/months/{month}/words', { params })),
    routesIn('zh-CN'),
    routesIn('en'),
  ]);
  const dates = datesOfMonth(month);
  const range = { from: `${month}-01`, to: dates.at(-1) ?? month };
  const daysOf = async (routeId: string): Promise<[string, readonly Schema<'DayAnswer'>[]]> => [
    routeId,
    (await answered(api.GET('/v1/ridership/days', { params: { query: { ...range, routeId } } }))).days,
  ];
  const isSplit = reportedMonth.byRoute.length > 1;
  const currentRouteIds = new Set(zh.map(({ routeId }) => routeId));
  const routeIds = isSplit ? routesShown(reportedMonth).filter((routeId) => currentRouteIds.has(routeId)) : [];
  const [routeDays, cancelled] = await Promise.all([
    Promise.all(routeIds.map(daysOf)),
    reportedMonth.cancelled > 0 && reportedMonth.cancelled <= maxNamed
      ? answered(api.GET('/v1/ridership/months/{month}/contractor', { params })).then(({ exceptions }) =>
          exceptions.filter(({ kind }) => kind === 'cancelled'),
        )
      : [],
  ]);
  return { month: reportedMonth, words, routes: { 'zh-CN': zh, en }, routeDays: new Map(routeDays), cancelled };
}
