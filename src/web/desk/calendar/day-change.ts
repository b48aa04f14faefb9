import type { Schema } from '../../shared/schema.js';

/** What the chosen days are set to: buses run, no buses, or `calendar`, as the timetable has them. */
export type How = 'runs' | 'rests' | 'calendar';

/** The content of the form for the chosen days. */
export interface Wanted {
  readonly how: How;
  /** null: all routes. */
  readonly routeId: string | null;
  readonly reasonZh: string;
  readonly reasonEn: string;
}

export type Outlook = Schema<'DayOutlookAnswer'>;

/** What a change does to the trips of one route, over all chosen days. */
interface RouteEffect {
  readonly routeId: string;
  readonly before: number;
  readonly after: number;
  /** Departures of the first day that changes; null: too many to list. */
  readonly lost: readonly string[] | null;
  readonly added: readonly string[] | null;
}

export interface Effect {
  readonly routes: readonly RouteEffect[];
  readonly lostCount: number;
  readonly addedCount: number;
}

/** The trips that all chosen days together would lose or gain. */
export function effectOf(outlooks: readonly Outlook[]): Effect {
  const routes = new Map<string, RouteEffect>();
  let [lostCount, addedCount] = [0, 0];
  for (const { routes: ofDay } of outlooks) {
    for (const { routeId, tripCount, tripCountThen, lost, added } of ofDay) {
      const soFar = routes.get(routeId);
      lostCount += Math.max(0, lost?.length ?? tripCount - tripCountThen);
      addedCount += Math.max(0, added?.length ?? tripCountThen - tripCount);
      routes.set(routeId, {
        routeId,
        before: (soFar?.before ?? 0) + tripCount,
        after: (soFar?.after ?? 0) + tripCountThen,
        lost: soFar === undefined || soFar.lost?.length === 0 ? lost : soFar.lost,
        added: soFar === undefined || soFar.added?.length === 0 ? added : soFar.added,
      });
    }
  }
  return { routes: [...routes.values()], lostCount, addedCount };
}

/** The key of the button's text. It names lost trips if there are any, else added ones. */
export type Naming = 'doOff' | 'doRuns' | 'doReason' | 'doCalendar';

export function namingOf({ how }: Pick<Wanted, 'how'>, { lostCount, addedCount }: Effect): Naming {
  if (lostCount > 0) return 'doOff';
  if (addedCount > 0) return 'doRuns';
  return how === 'calendar' ? 'doCalendar' : 'doReason';
}

type RidershipDay = Pick<Schema<'DayAnswer'>, 'date' | 'isOperating' | 'boardings' | 'operated' | 'counted'>;

/** The usual number of riders is the mean of at most this many days. */
const maxUsualDays = 20;

/** The mean ridership of the last counted days, with the share of their trips that was counted; null: no day was counted. */
export function usualOf(days: readonly RidershipDay[]): { readonly days: number; readonly people: number; readonly share: number } | null {
  const countedDays = days
    .filter(({ isOperating, counted, boardings }) => isOperating && counted > 0 && boardings !== null)
    .slice(-maxUsualDays);
  if (countedDays.length === 0) return null;
  const sum = (of: (day: RidershipDay) => number): number => countedDays.reduce((total, day) => total + of(day), 0);
  const operated = sum(({ operated: count }) => count);
  return {
    days: countedDays.length,
    people: Math.round(sum(({ boardings }) => boardings ?? 0) / countedDays.length),
    share: operated === 0 ? 0 : sum(({ counted }) => counted) / operated,
  };
}
