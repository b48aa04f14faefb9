import type { Schema } from '../../shared/schema.js';
import type { MonthEndKey } from './month-end.texts.js';

type Month = Schema<'MonthAnswer'>;

/** A kind of open work that should be cleared before a month is frozen, and how much there is. */
export interface ToClear {
  readonly what: 'openDays' | 'neverEnded' | 'findings' | 'notCounted' | 'unlogged' | 'unsent';
  readonly count: number;
  /** Only for phones with unsent rows: their names. */
  readonly names: readonly string[];
  readonly rows: number;
}

interface MonthFacts {
  readonly days: readonly Pick<Schema<'DayAnswer'>, 'isClosed' | 'unlogged' | 'operated' | 'counted'>[];
  readonly odd: readonly { readonly why: readonly { readonly code: string }[] }[];
  readonly devices: readonly Pick<Schema<'DeviceAnswer'>, 'unsentCount' | 'name'>[];
}

/** Open work in the order in which it is best cleared: first what only time or drivers can clear. Kinds without any are left out. */
export function toClear({ days, odd, devices }: MonthFacts): ToClear[] {
  const item = (what: ToClear['what'], count: number, names: readonly string[] = [], rows = 0): ToClear => ({ what, count, names, rows });
  const holding = devices.filter(({ unsentCount }) => unsentCount > 0);
  return [
    item('openDays', days.filter(({ isClosed }) => !isClosed).length),
    item(
      'unsent',
      holding.length,
      holding.map(({ name }) => name),
      holding.reduce((sum, { unsentCount }) => sum + unsentCount, 0),
    ),
    item('neverEnded', odd.filter(({ why }) => why.some(({ code }) => code === 'never-ended')).length),
    item('findings', odd.filter(({ why }) => why.some(({ code }) => code !== 'never-ended' && code !== 'unlogged')).length),
    // Trips that were never ended have an entry of their own.
    item(
      'notCounted',
      Math.max(
        days.reduce((sum, { operated, counted }) => sum + operated - counted, 0) -
          odd.filter(({ why }) => why.some(({ code }) => code === 'never-ended')).length,
        0,
      ),
    ),
    item(
      'unlogged',
      days.reduce((sum, { unlogged }) => sum + unlogged, 0),
    ),
  ].filter(({ count }) => count > 0);
}

/** Figures whose differences are shown, in this order, with the key of their names. */
export const figureWords = {
  boardings: 'boardings',
  operatingDays: 'operatingDays',
  scheduled: 'scheduled',
  operated: 'operated',
  onTime: 'onTime',
  early: 'early',
  late: 'late',
  cancelled: 'cancelled',
  unlogged: 'notLogged',
  extra: 'extra',
  pending: 'pending',
  counted: 'counted',
  fullTrips: 'fullTrips',
  leftBehind: 'leftBehind',
  leftBehindMissing: 'leftBehindMissing',
  alightings: 'alightings',
  reconstructed: 'reconstructed',
  countedTwice: 'countedTwice',
  dateSuspect: 'dateSuspect',
} as const satisfies Partial<Record<keyof Month, MonthEndKey>>;

export type FigureName = keyof typeof figureWords;
const figureNames = Object.keys(figureWords) as FigureName[];

export interface FigureChange {
  readonly name: FigureName;
  /** null: nothing was counted. */
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number;
}

/** The totals that differ in a month's `difference`. */
export const changesIn = (difference: object | null): { name: FigureName; change: number }[] =>
  figureNames.flatMap((name) => {
    const change = (difference as Partial<Record<FigureName, number>> | null)?.[name] ?? 0;
    return change === 0 ? [] : [{ name, change }];
  });

/** Figures for which the log as it is now differs from the report. */
export const figureChanges = (month: Pick<Month, FigureName | 'difference'>): FigureChange[] =>
  changesIn(month.difference).map(({ name, change }) => ({ name, before: month[name], now: (month[name] ?? 0) + change, change }));

/** Figures that changed between two readings of the log. */
export const readingsCompared = (seen: Pick<Month, FigureName>, now: Pick<Month, FigureName>): FigureChange[] =>
  figureNames.flatMap((name) =>
    seen[name] === now[name] ? [] : [{ name, before: seen[name], now: now[name], change: (now[name] ?? 0) - (seen[name] ?? 0) }],
  );

export interface DayChange {
  readonly date: string;
  readonly changes: readonly { readonly name: FigureName; readonly change: number }[];
}

export const dayChanges = (difference: object | null): DayChange[] =>
  ((difference as { days?: readonly { date: string }[] } | null)?.days ?? []).map((day) => ({ date: day.date, changes: changesIn(day) }));

/** Boardings by the log as it is now, whether or not the month is frozen; null: nobody was counted. */
export function boardingsNow({ boardings, difference }: Pick<Month, 'boardings' | 'difference'>): number | null {
  const change = (difference as { boardings?: number } | null)?.boardings ?? 0;
  return boardings === null && change === 0 ? null : (boardings ?? 0) + change;
}
