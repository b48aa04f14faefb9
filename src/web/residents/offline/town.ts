import type { Board, OfflineDays, TownDays } from '../board.js';
import type { StopPage } from '../page.js';
import { fileOf, rootOf } from '../static-page/static-page.js';

/**
 * When the days of a town count as saved, a minute after its board: the board made from them has only what was reported, so for planned
 * departures the days have to be the newer ones.
 */
export const townSavedAt = (at: number): number => at + 60;

/** The days of one stop of a town. @returns null: the town has no such stop */
export function daysOf(town: TownDays, stopId: string): OfflineDays | null {
  const savedStop = town.stops.find(({ stop }) => stop.stopId === stopId);
  if (savedStop === undefined) return null;
  const { alertIds: _alerts, agencyPhone: _phone, days = town.days, lines, ...saved } = savedStop;
  return { ...saved, agencyName: town.agencyName, days, lines: lines.map(({ reported: _, ...line }) => line) };
}

/** The board of a stop from the saved town: alerts and reported departures; planned ones come from the days. */
function boardOf(town: TownDays, stopId: string): Board | null {
  const savedStop = town.stops.find(({ stop }) => stop.stopId === stopId);
  if (savedStop === undefined) return null;
  return {
    ...{ agencyName: town.agencyName, stop: savedStop.stop, at: town.at, days: savedStop.days ?? town.days },
    ...(savedStop.agencyPhone === undefined ? {} : { agencyPhone: savedStop.agencyPhone }),
    lines: savedStop.lines.map(({ departures, reported = [], ...line }) => ({
      ...line,
      ...{ gone: [], driversReport: false },
      // A board and the days number timings differently, so the number is taken from the days.
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
 */
export function pageFromTown(page: StopPage, town: TownDays, stopId: string, path: string): StopPage | null {
  const [board, days] = [boardOf(town, stopId), daysOf(town, stopId)];
  if (board === null || days === null) return null;
  return {
    ...page,
    ...{ path, board, at: null, chosen: null, said: null, kept: days },
    ...(page.staticSite === undefined ? {} : { staticSite: { ...page.staticSite, root: rootOf(fileAt(page, path)), days } }),
  };
}

const fileAt = ({ language }: StopPage, path: string): string =>
  fileOf(language, ...path.split('/').filter(Boolean).map(decodeURIComponent));

/** The stop of a page, by its address. @returns null: it is no page of a stop of this town */
export function stopIdAt(pathname: string, prefix: string, town: TownDays): string | null {
  if (!pathname.startsWith(`${prefix}/`)) return null;
  const path = pathname.slice(prefix.length);
  const idInPath = /^\/(?:stops|board)\/([^/]+)$/.exec(path)?.[1];
  const { stop } = town.stops.find((one) =>
    path === '/' ? one.stop.stopId === town.homeStopId : encodeURIComponent(one.stop.stopId) === idInPath || one.stop.stopId === idInPath,
  ) ?? { stop: null };
  return stop?.stopId ?? null;
}
