import { inEveryLanguage } from '../language.js';
import { metersBetween } from '../places/distance.js';
import type { DraftContent, DraftStop } from '../timetabling/draft-content.js';
import { stopName } from '../timetabling/draft-names.js';
import { difference, listDifferences, type Difference } from './difference.js';
import { isSame } from './three-ways.js';

/** What is different in the stops of a draft. */
export function stopDifferences(before: DraftContent, after: DraftContent): Difference[] {
  const name = (content: DraftContent, { stopId }: DraftStop) => inEveryLanguage((language) => stopName(content, stopId, language));
  return listDifferences('stops', [before.stops, after.stops], ({ stopId }) => stopId, {
    added: (stop, path) => [difference(path, 'stop-added', { stop: name(after, stop) })],
    removed: (stop, path) => [difference(path, 'stop-removed', { stop: name(before, stop) })],
    ordered: (path) => [difference(path, 'stops-order')],
    changed: (old, stop, path) => {
      const { name: oldName, otherName: oldOther, lat: _lat, lon: _lon, convertedFrom: _from, ...oldRest } = old;
      const { name: newName, otherName, lat: _newLat, lon: _newLon, convertedFrom: _newFrom, ...rest } = stop;
      const details = Object.keys(rest).filter((field) => !isSame(rest[field as keyof typeof rest], oldRest[field as keyof typeof rest]));
      const params = { stop: name(after, stop) };
      return [
        ...(oldName === newName ? [] : [difference(`${path}/name`, 'stop-renamed', { old: name(before, old), new: newName })]),
        ...(oldOther === otherName
          ? []
          : [
              difference(`${path}/otherName`, otherName === null ? 'stop-no-other-name' : 'stop-other-name', {
                ...params,
                new: otherName ?? '',
              }),
            ]),
        ...placeDifference(old, stop, path, params),
        ...details.slice(0, 1).map((field) => difference(`${path}/${field}`, 'stop-changed', params)),
      ];
    },
  });
}

function placeDifference(old: DraftStop, stop: DraftStop, path: string, params: Difference['params']): Difference[] {
  if (old.lat === stop.lat && old.lon === stop.lon) return [];
  const at = `${path}/lat`;
  if (stop.lat === null || stop.lon === null) return [difference(at, 'stop-unplaced', params)];
  if (old.lat === null || old.lon === null) return [difference(at, 'stop-placed', params)];
  const meters = Math.round(metersBetween({ lat: old.lat, lon: old.lon }, { lat: stop.lat, lon: stop.lon }));
  return [difference(at, 'stop-moved', { ...params, meters })];
}
