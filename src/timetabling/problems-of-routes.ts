import { contrast, luminance } from '../colors.js';
import { inEveryLanguage, type Text } from '../language.js';
import { metersBetween } from '../places/distance.js';
import type { DraftContent, DraftRoute, DraftStop, DraftWay, RunningTimes } from './draft-content.js';
import { durationText, stopName } from './draft-names.js';
import { problemMaker, type DraftProblem } from './draft-problem.js';
import { positionOf, twice } from './problems-of-stops.js';
import { timingOf } from './way-timing.js';

/** km/h, about the highest speed that buses may drive in towns. Measured in a straight line, so the real speed is higher still. */
const fastest = 80;
/** km/h, slower than people walk. */
const slowest = 4;
/** In sections of less than five minutes, times that were rounded to minutes can look this slow. */
const slowFromSeconds = 300;

/** Problems of routes, their ways, running times and colours. */
export function problemsOfRoutes(content: DraftContent): DraftProblem[] {
  const [error, warning] = [problemMaker(content, 'error'), problemMaker(content, 'warning')];
  const stops = new Map(content.stops.map((stop) => [stop.stopId, stop]));
  const ways = content.routes.flatMap((route) => route.ways);
  const names = content.routes.map(({ name }) => name);
  return [
    ...(content.routes.length === 0 ? [error('routes-missing')] : []),
    ...twice(content.routes.map(({ routeId }) => routeId)).map((routeId) => error('route-twice', { routeId })),
    ...twice(ways.map(({ wayId }) => wayId)).map((wayId) => error('way-twice', { wayId })),
    ...content.routes.flatMap((route, index) => [
      ...(route.name.trim() === '' ? [error('route-name-missing', { routeId: route.routeId })] : []),
      ...(route.name !== '' && names.indexOf(route.name) < index ? [warning('route-name-twice', { routeId: route.routeId })] : []),
      ...(route.ways.length === 0 ? [error('way-missing', { routeId: route.routeId })] : []),
      ...problemsOfColor(content, route),
      ...route.ways.flatMap((way) => problemsOfWay(content, way, stops)),
    ]),
  ];
}

function problemsOfWay(content: DraftContent, way: DraftWay, stops: ReadonlyMap<string, DraftStop>): DraftProblem[] {
  const [error, warning] = [problemMaker(content, 'error'), problemMaker(content, 'warning')];
  const { wayId } = way;
  if (way.stops.length < 2) return [error('way-stops-missing', { wayId }, { count: way.stops.length })];
  const unknown = way.stops.filter(({ stopId }) => !stops.has(stopId)).map(({ stopId }) => error('way-stop-unknown', { wayId, stopId }));
  const twiceInRow = way.stops.filter(({ stopId }, index) => way.stops[index - 1]?.stopId === stopId);
  const nobody = way.stops.filter(({ pickupType, dropOffType }) => pickupType === 1 && dropOffType === 1);
  return [
    ...unknown,
    ...twiceInRow.map(({ stopId }) => warning('stop-twice-in-row', { wayId, stopId })),
    ...nobody.map(({ stopId }) => warning('nobody-gets-on-or-off', { wayId, stopId })),
    ...problemsOfTimes(content, way),
    ...speedProblems(content, way, stops),
  ];
}

function problemsOfTimes(content: DraftContent, way: DraftWay): DraftProblem[] {
  const error = problemMaker(content, 'error');
  const { wayId } = way;
  const all = way.runningTimes.map((times) => timingOf(times, way.stops.length));
  if (all.includes('running-times-wrong')) return [error('running-times-wrong', { wayId })];
  if (way.runningTimes.length === 0) return [error('running-times-missing', { wayId }, sectionEnds(content, way, 0))];
  const [firstMissing] = way.runningTimes.flatMap(({ sectionSeconds }) => missingIn(sectionSeconds));
  return firstMissing === undefined ? [] : [error('running-time-missing', { wayId }, sectionEnds(content, way, firstMissing))];
}

const missingIn = (sections: readonly (number | null)[]): number[] =>
  sections.flatMap((seconds, index) => (seconds === null ? [index] : []));

function sectionEnds(content: DraftContent, way: DraftWay, section: number): { readonly from: Text; readonly to: Text } {
  const name = (index: number): Text => inEveryLanguage((language) => stopName(content, way.stops[index]?.stopId ?? '', language));
  return { from: name(section), to: name(section + 1) };
}

interface Speed {
  readonly section: number;
  readonly seconds: number;
  readonly meters: number;
  readonly kilometersPerHour: number;
}

/** Reports only the fastest and the slowest section of a way, so that one typing error is one problem, even if it is in the times of several periods. */
function speedProblems(content: DraftContent, way: DraftWay, stops: ReadonlyMap<string, DraftStop>): DraftProblem[] {
  const warning = problemMaker(content, 'warning');
  const ofSingleDepartures = way.changes.flatMap(({ runningTimes }) => runningTimes ?? []);
  const speeds = [...way.runningTimes, ...ofSingleDepartures].flatMap((times) => speedsOf(way, times, stops));
  const fast = speeds
    .filter(({ kilometersPerHour }) => kilometersPerHour > fastest)
    .sort((a, b) => b.kilometersPerHour - a.kilometersPerHour);
  const slow = speeds
    .filter(({ kilometersPerHour, seconds }) => kilometersPerHour < slowest && seconds >= slowFromSeconds)
    .sort((a, b) => a.kilometersPerHour - b.kilometersPerHour);
  const about = (speed: Speed): DraftProblem['params'] => ({
    ...sectionEnds(content, way, speed.section),
    took: inEveryLanguage((language) => durationText(speed.seconds, language)),
    kilometers: (speed.meters / 1000).toFixed(1),
    speed: Math.round(speed.kilometersPerHour),
    // The shortest time that is not too fast, in whole minutes.
    least: inEveryLanguage((language) => durationText(Math.ceil((speed.meters / 1000 / fastest) * 60) * 60, language)),
  });
  return [
    ...fast.slice(0, 1).map((speed) => warning(speed.seconds === 0 ? 'no-time-at-all' : 'too-fast', { wayId: way.wayId }, about(speed))),
    ...slow.slice(0, 1).map((speed) => warning('too-slow', { wayId: way.wayId }, about(speed))),
  ];
}

function speedsOf(way: DraftWay, { sectionSeconds }: Pick<RunningTimes, 'sectionSeconds'>, stops: ReadonlyMap<string, DraftStop>): Speed[] {
  return sectionSeconds.flatMap((seconds, section) => {
    const [from, to] = [section, section + 1].map((index) => stops.get(way.stops[index]?.stopId ?? ''));
    const [here, there] = [from === undefined ? null : positionOf(from), to === undefined ? null : positionOf(to)];
    if (seconds === null || here === null || there === null || from === to) return [];
    const meters = metersBetween(here, there);
    return [{ section, seconds, meters, kilometersPerHour: seconds === 0 ? (meters > 0 ? Infinity : 0) : (meters / seconds) * 3.6 }];
  });
}

/** WCAG AA for text. This program's own pages choose a readable ink themselves; other programs write `textColor` on the colour. */
const leastContrast = 4.5;

function problemsOfColor(content: DraftContent, { routeId, color, textColor }: DraftRoute): DraftProblem[] {
  if (color === null || !isColor(color)) return [];
  const written = textColor !== null && isColor(textColor) ? textColor : '000000';
  return contrast(luminance(color), luminance(written)) < leastContrast ? [problemMaker(content, 'hint')('color-faint', { routeId })] : [];
}

const isColor = (text: string): boolean => /^[0-9a-f]{6}$/i.test(text);
