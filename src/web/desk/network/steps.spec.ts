import { describe, expect, it } from '@jest/globals';
import { contentFromNothing } from '../../../editing/new-content.js';
import { addStop, setPlace } from '../../../editing/stop-acts.js';
import { withNewRoute } from '../network-routes/new-route.js';
import { directionWord, linesInForce, placedInForce, stopsInForce } from './in-force.js';
import { stepsOf } from '../studio/steps.js';

const nothing = contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' });
const placed = { lat: 31.23, lon: 121.42 };
const [named] = [setPlace(nothing, { name: '江畔花园' })];
const stops = addStop(addStop(named, { stopId: 'stop-1', name: '东门', ...placed }), { stopId: 'stop-2', name: '南门', ...placed });
const route = { routeId: 'route-1', name: '南门线', otherName: null, shape: 'both', stopIds: ['stop-1', 'stop-2'] } as const;
const done = (content: typeof nothing, trips = 0): string =>
  stepsOf(content, trips, 'stops')
    .filter(({ isDone }) => isDone)
    .map(({ name }) => name)
    .join(' ');

describe('the four steps', () => {
  it('a step to the first timetable is done when it has what the next one needs', () => {
    expect(done(nothing)).toBe('');
    expect(done(named)).toBe('place');
    expect(done(addStop(stops, { stopId: 'stop-3', name: '会所' }))).toBe('place');
    expect(done(stops)).toBe('place stops');
    expect(done(withNewRoute(stops, { ...route, totalSeconds: null }))).toBe('place stops');
    expect(done(withNewRoute(stops, { ...route, totalSeconds: 300 }))).toBe('place stops routes');
    expect(done(withNewRoute(stops, { ...route, totalSeconds: 300 }), 1)).toBe('place stops routes departures');
  });
});

describe('what is in force', () => {
  const stop = (stopId: string, name: string, locationType = 0) => ({
    ...{ stopId, name, code: null, description: null, lat: 1, lon: 2 },
    locationType,
    parentStation: null,
    platformCode: null,
    wheelchairBoarding: null,
  });
  const direction = (directionId: 0 | 1 | null, ...ids: string[]) => ({
    directionId,
    stops: ids.map((stopId) => ({ stopId, name: stopId })),
  });
  const routes = [
    {
      ...{
        routeId: 'r',
        name: '南门线',
        shortName: null,
        longName: null,
        description: null,
        type: 3,
        color: '2E6B34',
        textColor: null,
        operatedBy: null,
      },
      directions: [direction(0, 'a', 'b'), direction(1, 'b', 'a')],
    },
    {
      ...{
        routeId: 'c',
        name: '环线',
        shortName: '环',
        longName: null,
        description: null,
        type: 3,
        color: null,
        textColor: null,
        operatedBy: null,
      },
      directions: [direction(0, 'a', 'b', 'a')],
    },
  ];

  it('stops in force have both names and the routes that call there', () => {
    const both = stopsInForce(
      [stop('a', '东门'), stop('b', '南门'), stop('s', '车站', 1)],
      [stop('a', 'East Gate'), stop('b', '南门')],
      routes,
    );
    expect(both.map(({ number, chinese, english, routes: at }) => [number, chinese, english, at.join()])).toEqual([
      [1, '东门', 'East Gate', '南门线,环'],
      [2, '南门', null, '南门线,环'],
    ]);
    expect(placedInForce(both, true).map(({ name }) => name)).toEqual(['East Gate', '南门']);
    expect(linesInForce(routes).map(({ key }) => key)).toEqual(['r 0', 'r 1', 'c 0']);
  });

  it('directions in force are called there, back and round', () => {
    expect(routes.flatMap((each) => each.directions.map((one) => directionWord(each, one)))).toEqual(['there', 'back', 'round']);
  });
});
