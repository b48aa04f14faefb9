import { inEveryLanguage, type Language, type Text, listed } from '../language.js';
import type { DepartureChange, DraftContent, DraftWay } from '../timetabling/draft-content.js';
import { daysNameOf, durationText, stopName, wayName } from '../timetabling/draft-names.js';
import { clockWords } from '../sentences/sentence-words.js';
import { changeKey } from './changes.js';
import type { DifferenceCode } from './content-difference.texts.js';
import { difference, listDifferences, type Difference } from './difference.js';
import { wholeTime } from './running-time-acts.js';
import { sentenceDifferences } from './sentences-difference.js';
import { isSame } from './three-ways.js';

type OfContent = readonly [DraftContent, DraftWay];

/** What is different on a way. */
export function wayDifferences([before, old]: OfContent, [after, way]: OfContent, path: string): Difference[] {
  const params = { way: inEveryLanguage((language) => wayName(after, way.wayId, language)) };
  const isTurned = old.directionId !== way.directionId || old.headsign !== way.headsign || old.otherHeadsign !== way.otherHeadsign;
  return [
    ...(isTurned ? [difference(`${path}/headsign`, 'way-changed', params)] : []),
    ...stopsOfWay([before, old], [after, way], path, params),
    ...timesOfWay(old, way, path, params),
    ...sentenceDifferences([before, old], [after, way], path, params),
    ...listDifferences(`${path}/changes`, [old.changes, way.changes], changeKey, {
      added: (change, at) => [difference(at, codeOf[change.is], { ...params, ...ofChange(after, change) })],
      removed: (change, at) => [
        difference(at, change.is === 'added' ? 'departure-added-no-more' : 'departure-restored', {
          ...params,
          ...ofChange(before, change),
        }),
      ],
      changed: (was, change, at) => {
        const isMoved = was.is !== change.is || was.to !== change.to;
        const code = isMoved ? codeOf[change.is] : change.runningTimes === null ? 'departure-usual-times' : 'departure-times';
        // The added or removed stop is already reported with the way.
        const isOwn = isMoved || isSame(stopIds(old), stopIds(way));
        return isOwn ? [difference(at, code, { ...params, ...ofChange(after, change) })] : [];
      },
      ordered: (at) => [difference(at, 'departures-order', params)],
    }),
  ];
}

const codeOf: Readonly<Record<DepartureChange['is'], DifferenceCode>> = {
  ...{ removed: 'departure-removed', added: 'departure-added', moved: 'departure-moved', kept: 'departure-times' },
};

const ofChange = (content: DraftContent, { serviceId, time, to }: DepartureChange): Difference['params'] => ({
  days: inEveryLanguage((language) => daysNameOf(content, serviceId, language)),
  time: inEveryLanguage((language) => clockWords(time, language)),
  to: inEveryLanguage((language) => clockWords(to ?? time, language)),
});

const stopIds = ({ stops }: DraftWay): string[] => stops.map(({ stopId }) => stopId);

export const stopNames = (content: DraftContent, way: DraftWay): Text =>
  inEveryLanguage((language) =>
    stopIds(way)
      .map((stopId) => stopName(content, stopId, language))
      .join(language === 'en' ? ' to ' : ' → '),
  );

function stopsOfWay([before, old]: OfContent, [after, way]: OfContent, path: string, params: Difference['params']): Difference[] {
  if (isSame(old.stops, way.stops)) return [];
  const [was, is] = [stopIds(old), stopIds(way)];
  const at = `${path}/stops`;
  if (isSame(was, is)) return [difference(at, 'way-calls', params)];
  const [gone, added] = [beyond(was, is), beyond(is, was)];
  const isOnlyThese = isSame(without(was, gone), without(is, added));
  if (!isOnlyThese) return [difference(at, 'way-stops-order', { ...params, stops: stopNames(after, way) })];
  const names = (content: DraftContent, ids: readonly string[]): Text =>
    inEveryLanguage((language) =>
      listed(
        ids.map((stopId) => quoted(stopName(content, stopId, language), language)),
        language,
      ),
    );
  return [
    ...(added.length === 0 ? [] : [difference(at, 'way-stops-added', { ...params, stops: names(after, added) })]),
    ...(gone.length === 0 ? [] : [difference(at, 'way-stops-removed', { ...params, stops: names(before, gone) })]),
  ];
}

const quoted = (name: string, language: Language): string => (language === 'en' ? `"${name}"` : `“${name}”`);

/** The items of a list that the other list lacks, or has less often. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((id) => {
    const place = left.indexOf(id);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** The list without each of the given items, removed once each, from the end: the first stop of a circle is also its last. */
function without(list: readonly string[], gone: readonly string[]): string[] {
  const left = [...gone];
  return list
    .toReversed()
    .filter((id) => {
      const place = left.indexOf(id);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    })
    .toReversed();
}

function timesOfWay(old: DraftWay, way: DraftWay, path: string, params: Difference['params']): Difference[] {
  if (isSame(old.runningTimes, way.runningTimes)) return [];
  const at = `${path}/runningTimes`;
  const [was, is] = [old, way].map(({ runningTimes }) =>
    runningTimes.length === 1 && runningTimes[0] ? wholeTime(runningTimes[0]) : null,
  );
  const took = (seconds: number): Text => inEveryLanguage((language) => durationText(seconds, language));
  if (is !== null && is !== undefined && old.runningTimes.length === 0)
    return [difference(at, 'way-first-time', { ...params, new: took(is) })];
  if (was === null || is === null || was === undefined || is === undefined || was === is) {
    const isByStops = !isSame(stopIds(old), stopIds(way)) && old.runningTimes.length === way.runningTimes.length;
    return isByStops && (was === is || is === null) ? [] : [difference(at, 'way-times', params)];
  }
  return [difference(at, 'way-time', { ...params, old: took(was), new: took(is) })];
}
