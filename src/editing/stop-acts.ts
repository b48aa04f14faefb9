import type { CarriedRows, DraftContent, DraftPlace, DraftStop, DraftWay } from '../timetabling/draft-content.js';
import { allWays, movedWithin, trimmed, trimmedOrNone, withWays } from './parts-of-content.js';
import { withoutCalls } from './way-stops.js';

const namesOf = <Named extends { readonly name?: string; readonly otherName?: string | null }>(changes: Named): Named => ({
  ...changes,
  ...(changes.name === undefined ? {} : { name: trimmed(changes.name) }),
  ...(changes.otherName === undefined ? {} : { otherName: trimmedOrNone(changes.otherName) }),
});

export const setPlace = (content: DraftContent, changes: Partial<DraftPlace>): DraftContent => ({
  ...content,
  place: { ...content.place, ...namesOf(changes) },
});

/** What may be said of a new stop; only its id must, see `newStopId`. */
export type NewStop = Pick<DraftStop, 'stopId'> & Partial<DraftStop>;

const bareStop: Omit<DraftStop, 'stopId'> = {
  ...{ name: '', otherName: null, lat: null, lon: null, convertedFrom: null, desc: null, otherDesc: null, locationType: 0 },
  ...{ stopCode: null, parentStation: null, platformCode: null, wheelchairBoarding: null },
};

/** After the others. */
export const addStop = (content: DraftContent, stop: NewStop): DraftContent =>
  content.stops.some(({ stopId }) => stopId === stop.stopId)
    ? content
    : { ...content, stops: [...content.stops, { ...bareStop, ...namesOf(stop) }] };

/** Another name, another place … */
export const setStop = (content: DraftContent, stopId: string, changes: Partial<Omit<DraftStop, 'stopId'>>): DraftContent => ({
  ...content,
  stops: content.stops.map((stop) => (stop.stopId === stopId ? { ...stop, ...namesOf(changes) } : stop)),
});

/** To another place of the list, from 0. Ways are not touched: they have orders of their own. */
export function moveStop(content: DraftContent, stopId: string, to: number): DraftContent {
  const from = content.stops.findIndex((stop) => stop.stopId === stopId);
  return { ...content, stops: movedWithin(content.stops, from, to) };
}

/** The ways that call at a stop: to be told before it is removed. */
export const waysOfStop = (content: DraftContent, stopId: string): DraftWay[] =>
  allWays(content).filter(({ stops }) => stops.some((call) => call.stopId === stopId));

/**
 * Without the stop and all that is said of it alone.
 * @param fromWays take it out of the ways that call there, too; without that a stop in use stays, and so does the content
 */
export function removeStop(content: DraftContent, stopId: string, { fromWays }: { readonly fromWays: boolean }): DraftContent {
  if (!fromWays && waysOfStop(content, stopId).length > 0) return content;
  const isOther = (id: string): boolean => id !== stopId;
  return {
    ...withWays(content, (way) => withoutCalls(way, (call) => call.stopId === stopId)),
    stops: content.stops
      .filter((stop) => isOther(stop.stopId))
      .map((stop) => (stop.parentStation === stopId ? { ...stop, parentStation: null } : stop)),
    fleet: {
      ...content.fleet,
      emptyRuns: content.fleet.emptyRuns.filter(({ fromStopId, toStopId }) => isOther(fromStopId) && isOther(toStopId)),
    },
    carried: carriedWithout(content.carried, 'stops', stopId),
  };
}

/** What a feed said of something else. */
export const carriedWithout = (carried: CarriedRows, tableName: string, recordId: string): CarriedRows => ({
  ...carried,
  transfers:
    tableName === 'stops'
      ? carried.transfers.filter(({ fromStopId, toStopId }) => fromStopId !== recordId && toStopId !== recordId)
      : carried.transfers,
  translations: carried.translations.filter((row) => row.tableName !== tableName || row.recordId !== recordId),
});
