import { describe, expect, it } from '@jest/globals';
import { everyMinutes, hongqiaoContent } from '../../test/support/hongqiao-draft.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';
import { tripsOf } from '../timetabling/draft-trips.js';
import { contrast, luminance } from '../colors.js';
import { differencesOf, differenceWords } from './content-difference.js';
import { mergeContents } from './content-merge.js';
import { addDays, copyDays } from './day-acts.js';
import { addDeparture, addSentence, moveDeparture, removeDeparture, setSentence } from './departure-acts.js';
import { newRouteId, newServiceId, newStopId } from './new-content.js';
import { addCircle, addPickUpRoute, insertStopInWay, removeRoute, removeStopFromWay, reverseWay } from './route-acts.js';
import { routeColors } from './route-colors.js';
import { setSection, setWholeTime } from './running-time-acts.js';
import { sharedOut } from './split.js';
import { addStop, removeStop, setStop, waysOfStop } from './stop-acts.js';

const usual = hongqiaoContent();
const wayIn = (content: DraftContent, wayId: string): DraftWay => {
  const way = content.routes.flatMap(({ ways }) => ways).find((one) => one.wayId === wayId);
  if (way === undefined) throw new Error(wayId);
  return way;
};
const stopsOf = (content: DraftContent, wayId: string): string[] => wayIn(content, wayId).stops.map(({ stopId }) => stopId);
const sectionsOf = (content: DraftContent, wayId: string): (number | null)[] => [
  ...(wayIn(content, wayId).runningTimes[0]?.sectionSeconds ?? []),
];
const differenceTexts = (before: DraftContent, after: DraftContent): string[] =>
  differencesOf(before, after).map((one) => differenceWords(one, 'zh-CN'));
const withClub = addStop(usual, { stopId: 'stop-1', name: ' 会所 ', lat: 31.2195, lon: 121.3472 });
const evening = { wayId: 'songhong-0', serviceId: 'weekday', time: '18:00:00' };

describe('acts of a manager', () => {
  it('new things get ids that nothing has or had', () => {
    expect(newStopId(withClub, { takenIds: ['stop-2'] })).toBe('stop-3');
    expect([newRouteId(usual, null), newServiceId(usual, null, 'weekday'), newServiceId(usual, null, 'saturday')]).toEqual([
      'route-1',
      'weekday-2',
      'saturday',
    ]);
  });

  it('a stop that ways use is deleted only on request', () => {
    expect(waysOfStop(usual, 'songhong').map(({ wayId }) => wayId)).toEqual(['songhong-0', 'songhong-1']);
    expect(removeStop(usual, 'songhong', { fromWays: false })).toBe(usual);
    expect(stopsOf(removeStop(usual, 'songhong', { fromWays: true }), 'songhong-0')).toEqual(['home']);
  });

  it('a circle can be closed, and people collected at several stops', () => {
    const ring = addCircle(withClub, { routeId: 'ring', name: '环线' }, ['home', 'stop-1', 'songhong']);
    expect(stopsOf(ring, 'ring-0')).toEqual(['home', 'stop-1', 'songhong', 'home']);
    const pickUps = { pickUpStopIds: ['home', 'stop-1'], endStopId: 'songhong', backInReverse: true, ridesBetween: false };
    const works = addPickUpRoute(withClub, { routeId: 'works', name: '厂车' }, pickUps);
    expect(wayIn(works, 'works-0').stops.map(({ stopId, dropOffType }) => `${stopId} ${dropOffType}`)).toEqual([
      'home 1',
      'stop-1 1',
      'songhong 0',
    ]);
    expect(wayIn(works, 'works-1').stops.map(({ stopId, pickupType }) => `${stopId} ${pickupType}`)).toEqual([
      'songhong 0',
      'stop-1 1',
      'home 1',
    ]);
  });

  it('the time around a new stop stays open or is divided by distance, and is added up again when the stop is deleted', () => {
    expect(sectionsOf(insertStopInWay(withClub, 'songhong-0', 1, 'stop-1'), 'songhong-0')).toEqual([null, null]);
    const divided = insertStopInWay(withClub, 'songhong-0', 1, 'stop-1', 'by-distance');
    expect(sectionsOf(divided, 'songhong-0')).toEqual([240, 240]);
    expect(sectionsOf(reverseWay(setSection(divided, 'songhong-0', 0, 0, 180), 'songhong-0'), 'songhong-0')).toEqual([240, 180]);
    expect(sectionsOf(removeStopFromWay(divided, 'songhong-0', 1), 'songhong-0')).toEqual([480]);
    expect(sectionsOf(setWholeTime(divided, 'songhong-0', 0, 600), 'songhong-0')).toEqual([300, 300]);
  });

  it('a divided time has parts of at least a minute that add up to it', () => {
    expect(sharedOut(480, [1, 9, 1])).toEqual([60, 360, 60]);
    expect(sharedOut(90, [1, 1])).toEqual([45, 45]);
    expect(sharedOut(0, [1, 1])).toEqual([0, 0]);
  });

  it('a kind of day is copied with all its sentences', () => {
    const saturday = copyDays(
      addDays(removeDeparture(usual, evening), { serviceId: 'saturday', preset: 'saturday', followsHolidays: true }),
      ['weekday'],
      'saturday',
    );
    const times = (serviceId: string): number[] =>
      tripsOf(saturday, null)
        .trips.filter((trip) => trip.serviceId === serviceId)
        .map(({ startTime }) => startTime);
    expect(times('saturday')).toHaveLength(39);
    expect(times('saturday')).toEqual(times('weekday'));
  });

  it('single departures are moved, removed and restored without a trace', () => {
    const moved = moveDeparture(usual, evening, '18:10:00');
    expect(wayIn(moved, 'songhong-0').changes).toMatchObject([{ time: '18:00:00', is: 'moved', to: '18:10:00' }]);
    expect(moveDeparture(moved, { ...evening, time: '18:10:00' }, '18:00:00')).toEqual(usual);
    const removed = removeDeparture(moved, { ...evening, time: '18:10:00' });
    expect(wayIn(removed, 'songhong-0').changes).toMatchObject([{ time: '18:00:00', is: 'removed' }]);
    expect(addDeparture(removed, evening)).toEqual(usual);
  });

  it('buses that followed a deleted route keep their departures', () => {
    const rule = {
      kind: 'after',
      wayId: 'hongqiao-t1-0',
      offsetSeconds: 300,
      from: '07:00:00',
      until: '08:10:00',
      pauses: [],
      last: null,
    } as const;
    const without = removeRoute(addSentence(usual, 'songhong-0', 'weekday', rule), 'hongqiao-t1');
    expect(wayIn(without, 'songhong-0').sentences.at(-1)?.rule).toEqual({ kind: 'times', times: ['07:05:00', '07:35:00', '08:05:00'] });
  });

  it('each route gets its own colour on which white is legible', () => {
    expect(routeColors.filter((color) => contrast(luminance(color), 1) < 4.5)).toEqual([]);
    expect(new Set(routeColors).size).toBe(routeColors.length);
    expect(usual.routes.map(({ color }) => color)).toEqual(['2E6B34', '6A4C93']);
  });
});

describe('what is different', () => {
  it('a difference is described as a manager would say it', () => {
    const every20 = setSentence(withClub, 'songhong-0', 's2', { rule: everyMinutes(20, '17:30', '20:00') });
    const all = insertStopInWay(
      removeDeparture(setStop(every20, 'songhong', { lat: 31.2202 }), { ...evening, time: '18:10:00' }),
      'songhong-1',
      1,
      'stop-1',
      'by-distance',
    );
    expect(differenceTexts(usual, all)).toEqual([
      '站点：“淞虹路”挪了 11 米',
      '站点：加了“会所”',
      '淞虹路线去程：工作日 17:30 起，每 30 分钟改成 20 分钟',
      '淞虹路线去程：工作日不开 18:10',
      '淞虹路线回程：加停“会所”',
    ]);
    expect(differencesOf(usual, every20).map((one) => differenceWords(one, 'en'))).toEqual([
      'Stops: "会所" added',
      'Songhong line outbound: Working days from 17:30, every 20 min instead of 30 min',
    ]);
  });

  it('a merge asks only where two people changed the same thing', () => {
    const mine = setSentence(withClub, 'songhong-0', 's2', { rule: everyMinutes(20, '17:30', '20:00') });
    const theirs = setSentence(setWholeTime(usual, 'songhong-0', 0, 540), 'songhong-0', 's2', { rule: everyMinutes(25, '17:30', '20:00') });
    const { merged, conflicts } = mergeContents(usual, mine, theirs);
    expect(conflicts).toMatchObject([
      {
        mine: { 'zh-CN': '淞虹路线去程：工作日 17:30 起，每 30 分钟改成 20 分钟' },
        theirs: { 'zh-CN': '淞虹路线去程：工作日 17:30 起，每 30 分钟改成 25 分钟' },
      },
    ]);
    expect(sectionsOf(merged, 'songhong-0')).toEqual([540]);
    expect(merged.stops.map(({ name }) => name)).toContain('会所');
    const chosen = mergeContents(usual, mine, theirs, { choices: new Map([[conflicts[0]?.path ?? '', 'mine']]) });
    expect(wayIn(chosen.merged, 'songhong-0').sentences[1]?.rule).toMatchObject({ headwaySeconds: 1200 });
  });

  it('a merge keeps two stops that two people added under the same id', () => {
    const [mine, theirs] = [addStop(usual, { stopId: 'stop-1', name: '会所' }), addStop(usual, { stopId: 'stop-1', name: '南门' })];
    const { merged, conflicts } = mergeContents(usual, mine, theirs, { takenIds: ['stop-2'] });
    expect(conflicts).toEqual([]);
    expect(merged.stops.slice(3).map(({ stopId, name }) => `${stopId} ${name}`)).toEqual(['stop-3 会所', 'stop-1 南门']);
  });
});
