import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../../test/support/feeds.js';
import { baseOf, everyMinutes, hongqiaoContent } from '../../test/support/hongqiao-draft.js';
import { addDays, removeDays, setDays } from '../editing/day-acts.js';
import { addDeparture, addSentence, removeDeparture, setDepartureTimes, setSentence } from '../editing/departure-acts.js';
import { contentFromNothing } from '../editing/new-content.js';
import { addCircle, insertStopInWay, removeStopFromWay, removeWay, setCall, setRoute } from '../editing/route-acts.js';
import { removeRunningTimes, setSection } from '../editing/running-time-acts.js';
import { addStop, setPlace, setStop } from '../editing/stop-acts.js';
import type { DepartureRule } from '../sentences/sentence.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent, DraftWay } from './draft-content.js';
import { problemSentence, problemsOf, type DraftProblem } from './draft-problems.js';
import { problemTexts } from './draft-problems.texts.js';
import { tripsOf } from './draft-trips.js';

const usual = hongqiaoContent();
const problems = (content: DraftContent, base: DraftBase | null = null): DraftProblem[] =>
  problemsOf(content, base, tripsOf(content, base));
const weekday = { wayId: 'songhong-0', serviceId: 'weekday' };

const withWay = (change: (way: DraftWay) => Partial<DraftWay>, wayId = 'songhong-0'): DraftContent => ({
  ...usual,
  routes: usual.routes.map((route) => ({
    ...route,
    ways: route.ways.map((way) => (way.wayId === wayId ? { ...way, ...change(way) } : way)),
  })),
});
const rule = (changes: Partial<DepartureRule>): DraftContent =>
  setSentence(usual, 'songhong-0', 's1', { rule: { ...everyMinutes(30, '07:00', '09:30'), ...changes } as DepartureRule });
const twiceFirst = <Item>(items: readonly Item[]): Item[] => [...items, ...items.slice(0, 1)];
const moreStops = (names: readonly string[]): DraftContent =>
  names.reduce((content, name, place) => addStop(content, { stopId: `stop-${place}`, name, lat: 31.21 + place / 100, lon: 121.34 }), usual);
const blocks = (tripIds: readonly (readonly string[])[], allowsEmptyRunning = false): DraftContent => ({
  ...usual,
  fleet: { ...usual.fleet, allowsEmptyRunning, blocks: tripIds.map((ids, place) => ({ blockId: String(place + 1), tripIds: ids })) },
});

/** For each problem code, a draft that has this problem. */
const examples: Readonly<Record<keyof typeof problemTexts, DraftContent>> = {
  'place-name-missing': setPlace(usual, { name: ' ' }),
  'zone-missing': setPlace(usual, { timezone: '' }),
  'zone-unknown': setPlace(usual, { timezone: 'Shanghai' }),
  'contact-missing': setPlace(usual, { phone: null }),
  'stops-missing': { ...usual, stops: usual.stops.slice(0, 1), routes: [] },
  'stop-twice': { ...usual, stops: twiceFirst(usual.stops) },
  'stop-name-missing': setStop(usual, 'songhong', { name: '', otherName: null }),
  'stop-place-missing': setStop(usual, 'songhong', { lat: null, lon: null }),
  'stop-place-wrong': setStop(usual, 'songhong', { lat: 0, lon: 0 }),
  'stop-place-turned': setStop(usual, 'songhong', { lat: 121.35499, lon: 31.2201 }),
  'stop-far-away': setStop(usual, 'songhong', { lat: 39.9, lon: 116.4 }),
  'stop-name-twice': setStop(usual, 'songhong', { name: '虹桥人才公寓' }),
  'stops-in-one-place': setStop(usual, 'songhong', { lat: 31.21892, lon: 121.33929 }),
  'stop-unused': addStop(usual, { stopId: 'stop-1', name: '会所', lat: 31.22, lon: 121.34 }),
  'stop-other-name-missing': setStop(usual, 'songhong', { otherName: null }),
  'stops-other-name-missing': addCircle(moreStops(['东门', '南门', '西门', '北门']), { routeId: 'ring', name: '环线' }, [
    'stop-0',
    'stop-1',
    'stop-2',
    'stop-3',
  ]),
  'route-other-name-missing': setRoute(usual, 'songhong', { otherName: null }),
  'place-other-name-missing': setPlace(usual, { otherName: null }),
  'routes-missing': { ...usual, routes: [] },
  'route-twice': { ...usual, routes: twiceFirst(usual.routes) },
  'way-twice': { ...usual, routes: usual.routes.map((route) => ({ ...route, ways: twiceFirst(route.ways) })) },
  'route-name-missing': setRoute(usual, 'songhong', { name: '', otherName: null }),
  'route-name-twice': setRoute(usual, 'hongqiao-t1', { name: '淞虹路线' }),
  'way-missing': removeWay(removeWay(usual, 'songhong-0'), 'songhong-1'),
  'way-stops-missing': removeStopFromWay(usual, 'songhong-0', 1),
  'way-stop-unknown': { ...usual, stops: usual.stops.filter(({ stopId }) => stopId !== 'songhong') },
  'stop-twice-in-row': insertStopInWay(usual, 'songhong-0', 0, 'home', { before: null, after: 60 }),
  'nobody-gets-on-or-off': setCall(usual, 'songhong-0', 0, { pickupType: 1, dropOffType: 1 }),
  'color-faint': setRoute(usual, 'songhong', { color: 'FFEE00', textColor: 'FFFFFF' }),
  'running-times-missing': removeRunningTimes(usual, 'songhong-0', 0),
  'running-time-missing': insertStopInWay(usual, 'songhong-0', 1, 'hongqiao-t1'),
  'running-times-wrong': withWay(({ runningTimes }) => ({
    runningTimes: runningTimes.map((times) => ({ ...times, sectionSeconds: [60, 60, 60] })),
  })),
  'no-time-at-all': setSection(usual, 'songhong-0', 0, 0, 0),
  'too-fast': setSection(usual, 'songhong-0', 0, 0, 60),
  'too-slow': setSection(usual, 'songhong-0', 0, 0, 1800),
  'days-missing': removeDays(usual, 'weekday'),
  'days-twice': { ...usual, services: twiceFirst(usual.services) },
  'days-never': setDays(usual, 'weekday', { monday: false, tuesday: false, wednesday: false, thursday: false, friday: false }),
  'days-never-unused': addDays(usual, { serviceId: 'days', preset: 'chosen', followsHolidays: false }),
  'days-unused': addDays(usual, { serviceId: 'saturday', preset: 'saturday', followsHolidays: true }),
  'days-end-first': setDays(usual, 'weekday', { startDate: '2026-12-01', endDate: '2026-11-01' }),
  'weekdays-without': usual,
  'daily-on-holidays': setDays(usual, 'weekday', { saturday: true, sunday: true }),
  'weekdays-on-holidays': setDays(usual, 'weekday', { holidayCalendar: null }),
  'departures-missing': withWay(() => ({ sentences: [] })),
  'way-without-departures': withWay(() => ({ sentences: [] })),
  'sentence-time-unreadable': rule({ from: '7 点' }),
  'sentence-until-before-from': rule({ until: '06:30:00' }),
  'sentence-pause-until-before-from': rule({ pauses: [{ from: '08:30:00', until: '08:00:00' }] }),
  'sentence-headway-too-short': rule({ headwaySeconds: 0 }),
  'sentence-first-outside': rule({ first: '06:45:00' }),
  'sentence-first-in-pause': rule({ pauses: [{ from: '07:00:00', until: '08:00:00' }] }),
  'sentence-last-before-first': rule({ last: '06:30:00' }),
  'sentence-last-in-pause': rule({ last: '08:30:00', pauses: [{ from: '08:00:00', until: '09:00:00' }] }),
  'sentence-minutes-empty': rule({ kind: 'clock', minutes: [] }),
  'sentence-minute-unknown': rule({ kind: 'clock', minutes: [75] }),
  'sentence-times-empty': rule({ kind: 'times', times: [] }),
  'sentence-offset-unreadable': rule({ kind: 'after', wayId: 'hongqiao-t1-0', offsetSeconds: 0.5 }),
  'sentence-way-unknown': rule({ kind: 'after', wayId: 'gone-0', offsetSeconds: 300 }),
  'sentence-way-in-circle': rule({ kind: 'after', wayId: 'songhong-0', offsetSeconds: 300 }),
  'sentence-way-does-not-call': rule({ kind: 'after', wayId: 'gone-0', offsetSeconds: 300 }),
  'sentence-service-unknown': setSentence(usual, 'songhong-0', 's1', { serviceId: 'sunday' }),
  'own-times-missing': setDepartureTimes(usual, { ...weekday, time: '07:30:00' }, { sectionSeconds: [null], dwellSeconds: [] }),
  'change-fits-nothing': setSentence(removeDeparture(usual, { ...weekday, time: '07:30:00' }), 'songhong-0', 's1', {
    rule: everyMinutes(60, '07:00', '09:30'),
  }),
  'leave-together': usual,
  'leave-together-compared': setSentence(usual, 'songhong-0', 's2', { rule: everyMinutes(20, '17:30', '20:00') }),
  'leave-together-as-before': usual,
  'two-at-once': addDeparture(usual, { ...weekday, time: '07:30:00' }),
  gap: removeDeparture(usual, { ...weekday, time: '18:30:00' }),
  gaps: removeDeparture(removeDeparture(usual, { ...weekday, time: '18:30:00' }), { ...weekday, time: '08:00:00' }),
  'past-midnight': addSentence(usual, 'songhong-0', 'weekday', { kind: 'times', times: ['24:10:00', '24:40:00'] }),
  'block-overlaps': blocks([['songhong-0-weekday-0700', 'hongqiao-t1-0-weekday-0700']]),
  'block-elsewhere': blocks([['songhong-0-weekday-0700', 'songhong-0-weekday-0730']]),
  'block-layover-short': {
    ...blocks([['songhong-0-weekday-0700', 'songhong-1-weekday-0715']]),
    fleet: { ...blocks([['songhong-0-weekday-0700', 'songhong-1-weekday-0715']]).fleet, layoverSeconds: 600 },
  },
  'trips-without-bus': blocks([['songhong-0-weekday-0700', 'songhong-1-weekday-0715']]),
  'blocks-name-gone-trips': blocks([['songhong-0-weekday-0705']]),
};

const fromBase = new Set(['leave-together-compared', 'leave-together-as-before']);

describe('what is wrong with a draft', () => {
  it('a working timetable has few remarks, and none of them is an error', () => {
    const all = problems(usual, baseOf(usual));
    expect(all.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['hint weekdays-without', 'hint leave-together-as-before']);
  });

  it('an empty draft has many remarks, and each is a next step', () => {
    const nothing = contentFromNothing({ language: 'zh-CN', timezone: 'Asia/Shanghai' });
    expect(
      problems(nothing)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code),
    ).toEqual(['place-name-missing', 'stops-missing', 'routes-missing', 'days-missing']);
  });

  it.each(Object.keys(problemTexts).filter((code) => !['departures-missing', 'sentence-way-does-not-call'].includes(code)))(
    'is told: %s',
    (code) => {
      const content = examples[code as keyof typeof examples];
      const found = problems(content, fromBase.has(code) ? baseOf(usual) : null);
      expect(found.map((problem) => problem.code)).toContain(code);
    },
  );

  it('no sentence of a problem has an unfilled place', () => {
    const texts = Object.values(examples).flatMap((content) =>
      problems(content).flatMap((one) => [problemSentence(one, 'zh-CN'), problemSentence(one, 'en')]),
    );
    expect(texts.filter((sentence) => /\{\w+\}|undefined|NaN/.test(sentence))).toEqual([]);
  });

  it('the problems equal the sentences of the golden file, in both languages', () => {
    const lines = Object.entries(examples).flatMap(([code, content]) => {
      const problem = problems(content, fromBase.has(code) ? baseOf(usual) : null).find((one) => one.code === code);
      return problem === undefined
        ? []
        : [`${code} (${problem.severity})`, problemSentence(problem, 'zh-CN'), problemSentence(problem, 'en'), ''];
    });
    expect(lines.join('\n')).toBe(readFileSync(join(root, 'test/golden/draft-problems.txt'), 'utf8'));
  });
});
