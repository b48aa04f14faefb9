import { routeLabel } from '../parts/names.js';
import type { Language } from '../../../language.js';
import type { Schema } from '../../shared/schema.js';
import type { Month } from './report-sentences.js';
import { sayingIn } from './saying.js';

type Routes = readonly Schema<'RouteAnswer'>[];

/** Names and colours of routes and directions on the report. */
export interface LineNames {
  readonly route: (routeId: string, language: Language) => string;
  readonly line: (routeId: string, directionId: number | null, language: Language) => string;
  /** `#2E6B34`; null: none. */
  readonly color: (routeId: string) => string | null;
}

/** Short names; a route that no longer exists has the name that the month stored. */
export function lineNamesOf(month: Pick<Month, 'byRoute'>, routes: Readonly<Record<Language, Routes>>): LineNames {
  const reportedNames = new Map(month.byRoute.map(({ routeId, routeName }) => [routeId, routeName]));
  const route = (routeId: string, language: Language): string => {
    const current = routes[language].find((each) => each.routeId === routeId);
    return current === undefined ? (reportedNames.get(routeId) ?? routeId) : routeLabel(current);
  };
  const color = (routeId: string): string | null => {
    const colorOfRoute = routes['zh-CN'].find((each) => each.routeId === routeId)?.color ?? null;
    return colorOfRoute === null ? null : `#${colorOfRoute}`;
  };
  const line = (routeId: string, directionId: number | null, language: Language): string =>
    directionId === null
      ? route(routeId, language)
      : `${route(routeId, language)} ${sayingIn(language)(directionId === 0 ? 'outbound' : 'inbound')}`;
  return { route, line, color };
}
