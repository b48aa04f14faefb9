/**
 * Pages of other stops while the server cannot be reached: the device has saved the departures of a whole town with the page of one stop, and
 * makes the pages of the other stops from them.
 */

import type { Board, OfflineDays, TownDays } from '../board.js';
import type { StopPage } from '../page.js';
import { fileOf, rootOf } from '../static-page/static-page.js';

/**
 * The time at which a town's days count as saved, in seconds since 1970. A page shows planned departures from its board or from its saved days,
 * whichever are newer. A board made by `boardOf` lacks them, so the days have to be newer than it, by a minute.
 * @param at the time of the town's boards
 */
export const townSavedAt = (at: number): number => at + 60;

/** The days of one stop of a town. @returns null: the town has no such stop */
export function daysOf(town: TownDays, stopId: string): OfflineDays | null {
  const savedStop = town.stops.find(({ stop }) => stop.stopId === stopId);
  if (savedStop === undefined) return null;
  const { alertIds: _alerts, agencyPhone: _phone, days = town.days, lines, ...saved } = savedStop;
  return { ...saved, agencyName: town.agencyName, days, lines: lines.map(({ reported: _, ...line }) => line) };
}

/** The board of a stop, with its alerts and its reported departures only; the planned ones are in `daysOf`. @returns null: the town has no such stop */
function boardOf(town: TownDays, stopId: string): Board | null {
  const savedStop = town.stops.find(({ stop }) => stop.stopId === stopId);
  if (savedStop === undefined) return null;
  return {
    agencyName: town.agencyName,
    stop: savedStop.stop,
    at: town.at,
    days: savedStop.days ?? town.days,
    ...(savedStop.agencyPhone === undefined ? {} : { agencyPhone: savedStop.agencyPhone }),
    lines: savedStop.lines.map(({ departures, reported = [], ...line }) => ({
      ...line,
      gone: [],
      driversReport: false,
      // `timing` numbers the timings of a line, and boards number them otherwise than saved days do.
      departures: reported.map(({ timing: _, ...one }) => {
        const timing = departures.find(({ tripId }) => tripId === one.tripId)?.timing;
        return timing === undefined ? one : { ...one, timing };
      }),
    })),
    alerts: town.alerts.filter(({ alertId }) => savedStop.alertIds.includes(alertId)),
  };
}

/**
 * Makes the page of another stop of the same town and language.
 * @param page any stop's page, as the server sent it
 * @param path of the other stop's page
 * @returns null: the town has no such stop
 */
export function pageFromTown(page: StopPage, town: TownDays, stopId: string, path: string): StopPage | null {
  const [board, days] = [boardOf(town, stopId), daysOf(town, stopId)];
  if (board === null || days === null) return null;
  return {
    ...page,
    path,
    board,
    at: null,
    chosen: null,
    said: null,
    kept: days,
    ...(page.staticSite === undefined ? {} : { staticSite: { ...page.staticSite, root: rootOf(staticFileOf(page, path)), days } }),
  };
}

/** The file of a page on the static site. */
const staticFileOf = ({ language }: StopPage, path: string): string =>
  fileOf(language, ...path.split('/').filter(Boolean).map(decodeURIComponent));

/**
 * The stop of a page, by its address.
 * @param prefix of the town's addresses, for example `/hongqiao`
 * @returns null: the address is no page of a stop of this town
 */
export function stopIdAt(pathname: string, prefix: string, town: TownDays): string | null {
  if (!pathname.startsWith(`${prefix}/`)) return null;
  const path = pathname.slice(prefix.length);
  const idInPath = /^\/(?:stops|board)\/([^/]+)$/.exec(path)?.[1];
  const { stop } = town.stops.find((one) =>
    path === '/' ? one.stop.stopId === town.homeStopId : encodeURIComponent(one.stop.stopId) === idInPath || one.stop.stopId === idInPath,
  ) ?? { stop: null };
  return stop?.stopId ?? null;
}
