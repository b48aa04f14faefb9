import type { Board, OfflineDays, TownDays } from '../board.js';
import type { StopPage } from '../page.js';
import { fileOf, rootOf } from '../static-page/static-page.js';

/** Newer than what the board made of it says: that names what was reported, and not all that is planned. */
export const townSavedAt = (at: number): number => at + 60;

/** The days of one stop of a town. @returns null: the town has no such stop */
export function daysOf(town: TownDays, stopId: string): OfflineDays | null {
  const found = town.stops.find(({ stop }) => stop.stopId === stopId);
  if (found === undefined) return null;
  const { alertIds: _alerts, agencyPhone: _phone, days = town.days, lines, ...saved } = found;
  return { ...saved, agencyName: town.agencyName, days, lines: lines.map(({ reported: _, ...line }) => line) };
}

/** What the server would have said of a stop when the town was saved, but for what is planned. */
function boardOf(town: TownDays, stopId: string): Board | null {
  const found = town.stops.find(({ stop }) => stop.stopId === stopId);
  if (found === undefined) return null;
  return {
    ...{ agencyName: town.agencyName, stop: found.stop, at: town.at, days: found.days ?? town.days },
    ...(found.agencyPhone === undefined ? {} : { agencyPhone: found.agencyPhone }),
    lines: found.lines.map(({ departures, reported = [], ...line }) => ({
      ...line,
      ...{ gone: [], driversReport: false },
      // A board numbers its timings otherwise than the days do.
      departures: reported.map(({ timing: _, ...one }) => {
        const timing = departures.find(({ tripId }) => tripId === one.tripId)?.timing;
        return timing === undefined ? one : { ...one, timing };
      }),
    })),
    alerts: town.alerts.filter(({ alertId }) => found.alertIds.includes(alertId)),
  };
}

/**
 * The page of another stop of the same town and language, which was never asked for.
 * @param page of a stop, as the server sent it
 * @param path of the other one's page
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

/** The stop that a page of a stop is of, by its address. @returns null: it is of none in this town */
export function stopIdAt(pathname: string, prefix: string, town: TownDays): string | null {
  if (!pathname.startsWith(`${prefix}/`)) return null;
  const path = pathname.slice(prefix.length);
  const found = /^\/(?:stops|board)\/([^/]+)$/.exec(path)?.[1];
  const { stop } = town.stops.find((one) =>
    path === '/' ? one.stop.stopId === town.homeStopId : encodeURIComponent(one.stop.stopId) === found || one.stop.stopId === found,
  ) ?? { stop: null };
  return stop?.stopId ?? null;
}
