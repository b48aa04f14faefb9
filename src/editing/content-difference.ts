import { fill, type Language, type Text } from '../language.js';
import type { DraftContent, DraftFleet, DraftPlace } from '../timetabling/draft-content.js';
import { durationText, routeName, stopName, wayName } from '../timetabling/draft-names.js';
import { inEveryLanguage } from '../language.js';
import { differenceTexts, type DifferenceCode } from './content-difference.texts.js';
import { daysDifferences } from './days-difference.js';
import { difference, listDifferences, type Difference } from './difference.js';
import { stopDifferences } from './stops-difference.js';
import { isSame } from './three-ways.js';
import { stopNames, wayDifferences } from './ways-difference.js';

export type { Difference } from './difference.js';

/**
 * The differences between two contents of a draft, in the order of the editor's steps: place, stops, routes, days, departures, buses.
 * @example differencesOf(before, after).map((one) => differenceWords(one, 'zh-CN')) // ['站点：加了“会所”']
 */
export function differencesOf(before: DraftContent, after: DraftContent): Difference[] {
  if (before === after) return [];
  return [
    ...placeDifferences(before.place, after.place),
    ...stopDifferences(before, after),
    ...routeDifferences(before, after),
    ...daysDifferences(before, after),
    ...fleetDifferences(before, after),
    ...(isSame(before.carried, after.carried) ? [] : [difference('carried', 'carried')]),
  ];
}

/** @example differenceWords(difference, 'zh-CN') // '淞虹路线去程：工作日 17:30 起，每 30 分钟改成 20 分钟' */
export const differenceWords = ({ code, params }: Difference, language: Language): string =>
  fill(
    differenceTexts[code][language],
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value])),
  );

function placeDifferences(before: DraftPlace, after: DraftPlace): Difference[] {
  const all: Difference[] = [];
  const say = (field: string, code: DifferenceCode, params = {}): number => all.push(difference(`place/${field}`, code, params));
  if (before.name !== after.name) {
    if (before.name === '') say('name', 'place-first-name', { new: after.name });
    else say('name', 'place-name', { old: before.name, new: after.name });
  }
  if (before.otherName !== after.otherName) {
    if (after.otherName === null) say('otherName', 'place-no-other-name');
    else say('otherName', 'place-other-name', { new: after.otherName });
  }
  if (before.language !== after.language) say('language', 'place-language');
  if (before.timezone !== after.timezone) say('timezone', 'place-zone', { old: before.timezone, new: after.timezone });
  for (const field of ['url', 'phone', 'email'] as const) if (before[field] !== after[field]) say(field, 'place-contact');
  return all.filter(({ code }, place) => all.findIndex((one) => one.code === code) === place || code !== 'place-contact');
}

function routeDifferences(before: DraftContent, after: DraftContent): Difference[] {
  const name = (content: DraftContent, routeId: string): Text => inEveryLanguage((language) => routeName(content, routeId, language));
  return listDifferences('routes', [before.routes, after.routes], ({ routeId }) => routeId, {
    added: ({ routeId }, path) => [difference(path, 'route-added', { route: name(after, routeId) })],
    removed: ({ routeId }, path) => [difference(path, 'route-removed', { route: name(before, routeId) })],
    ordered: (path) => [difference(path, 'routes-order')],
    changed: (old, route, path) => {
      const params = { route: name(after, route.routeId), old: name(before, route.routeId), new: name(after, route.routeId) };
      const { ways: oldWays, name: oldName, color: oldColor, textColor: oldText, ...oldRest } = old;
      const { ways, name: newName, color, textColor, ...rest } = route;
      const details = Object.keys(rest).filter((field) => !isSame(rest[field as keyof typeof rest], oldRest[field as keyof typeof rest]));
      return [
        ...(oldName === newName ? [] : [difference(`${path}/name`, 'route-renamed', params)]),
        ...(oldColor === color && oldText === textColor ? [] : [difference(`${path}/color`, 'route-color', params)]),
        ...details.slice(0, 1).map((field) => difference(`${path}/${field}`, 'route-changed', params)),
        ...listDifferences(`${path}/ways`, [oldWays, ways], ({ wayId }) => wayId, {
          added: (way, at) => [difference(at, 'way-added', { way: wayText(after, way.wayId), stops: stopNames(after, way) })],
          removed: (way, at) => [difference(at, 'way-removed', { way: wayText(before, way.wayId), stops: stopNames(before, way) })],
          ordered: (at) => [difference(at, 'ways-order', params)],
          changed: (oldWay, way, at) => wayDifferences([before, oldWay], [after, way], at),
        }),
      ];
    },
  });
}

const wayText = (content: DraftContent, wayId: string): Text => inEveryLanguage((language) => wayName(content, wayId, language));

function fleetDifferences(before: DraftContent, after: DraftContent): Difference[] {
  const [old, fleet] = [before.fleet, after.fleet];
  const took = (seconds: number): Text => inEveryLanguage((language) => durationText(seconds, language));
  const stop = (content: DraftContent, stopId: string): Text => inEveryLanguage((language) => stopName(content, stopId, language));
  const ends = (content: DraftContent, run: DraftFleet['emptyRuns'][number]): { readonly from: Text; readonly to: Text } => ({
    from: stop(content, run.fromStopId),
    to: stop(content, run.toStopId),
  });
  const layovers = { old: took(old.layoverSeconds), new: took(fleet.layoverSeconds) };
  return [
    ...(old.layoverSeconds === fleet.layoverSeconds ? [] : [difference('fleet/layoverSeconds', 'fleet-layover', layovers)]),
    ...(old.allowsEmptyRunning === fleet.allowsEmptyRunning
      ? []
      : [difference('fleet/allowsEmptyRunning', fleet.allowsEmptyRunning ? 'fleet-empty-allowed' : 'fleet-empty-forbidden')]),
    ...listDifferences('fleet/emptyRuns', [old.emptyRuns, fleet.emptyRuns], (run) => `${run.fromStopId}>${run.toStopId}`, {
      added: (run, path) => [difference(path, 'fleet-empty-run', { ...ends(after, run), new: took(run.seconds) })],
      removed: (run, path) => [difference(path, 'fleet-empty-run-gone', ends(before, run))],
      changed: (_, run, path) => [difference(path, 'fleet-empty-run', { ...ends(after, run), new: took(run.seconds) })],
      ordered: () => [],
    }),
    ...(isSame(old.blocks, fleet.blocks) ? [] : [difference('fleet/blocks', 'fleet-blocks')]),
  ];
}
