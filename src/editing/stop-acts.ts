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

/** The entries for a new stop; only the id is required, from `newStopId`. */
export type NewStop = Pick<DraftStop, 'stopId'> & Partial<DraftStop>;

const bareStop: Omit<DraftStop, 'stopId'> = {
  ...{ name: '', otherName: null, lat: null, lon: null, convertedFrom: null, desc: null, otherDesc: null, locationType: 0 },
  ...{ stopCode: null, parentStation: null, platformCode: null, wheelchairBoarding: null },
};

/** Adds a stop at the end of the list. */
export const addStop = (content: DraftContent, stop: NewStop): DraftContent =>
  content.stops.some(({ stopId }) => stopId === stop.stopId)
    ? content
    : { ...content, stops: [...content.stops, { ...bareStop, ...namesOf(stop) }] };

/** Changes the name, position and so on of a stop. */
export const setStop = (content: DraftContent, stopId: string, changes: Partial<Omit<DraftStop, 'stopId'>>): DraftContent => ({
  ...content,
  stops: content.stops.map((stop) => (stop.stopId === stopId ? { ...stop, ...namesOf(changes) } : stop)),
});

/** Moves a stop to another position in the list, from 0. The order of stops in ways does not change. */
export function moveStop(content: DraftContent, stopId: string, to: number): DraftContent {
  const from = content.stops.findIndex((stop) => stop.stopId === stopId);
  return { ...content, stops: movedWithin(content.stops, from, to) };
}

/** The ways that call at a stop, to be shown before it is removed. */
export const waysOfStop = (content: DraftContent, stopId: string): DraftWay[] =>
  allWays(content).filter(({ stops }) => stops.some((call) => call.stopId === stopId));

/**
 * Removes a stop and all that refers only to it.
 * @param fromWays whether to remove it from the ways that call there, too; if not, a stop in use stays and the content does not change
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

/** The carried rows of a feed without those about one record. */
export const carriedWithout = (carried: CarriedRows, tableName: string, recordId: string): CarriedRows => ({
  ...carried,
  transfers:
    tableName === 'stops'
      ? carried.transfers.filter(({ fromStopId, toStopId }) => fromStopId !== recordId && toStopId !== recordId)
      : carried.transfers,
  translations: carried.translations.filter((row) => row.tableName !== tableName || row.recordId !== recordId),
});
