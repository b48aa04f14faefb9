import { describe, expect, it } from '@jest/globals';
import { dayOfTrips, dayTrip } from '../../../../test/support/day-trip.js';
import { saying } from '../../../../test/support/saying.js';
import type { Language } from '../../../language.js';
import { coverOf, type Day, leadOf } from './lead.js';
import { pageTexts } from './page.texts.js';

const figures: Day['figures'] = {
  ...{ scheduled: 40, due: 30, completed: 27, underway: 1, toCome: 9, notStarted: 1, unlogged: 1, cancelled: 1 },
  ...{ extra: 0, late: 2, counted: 27, boardings: 381, leftBehind: null, full: 1, withoutCrew: 0 },
};
const serviceDay = {
  date: dayOfTrips,
  runs: true,
  reason: { code: 'working-day', 'zh-CN': '工作日', en: 'Working day' },
  provisional: false,
};
const day = (overrides: Partial<Day> = {}): Day => ({
  ...{ date: dayOfTrips, today: dayOfTrips, at: `${dayOfTrips}T18:34:00+08:00`, serviceDay, isOver: false, figures },
  ...{
    trips: [dayTrip('07:30', '07:38')],
    driversWrote: [],
    nextUnlikeDay: null,
    nextDay: { serviceDay, tripCount: 40, unassignedCount: 0 },
  },
  ...overrides,
});
const lead = (of: Day, language: Language = 'zh-CN'): string =>
  leadOf(of, language, saying(pageTexts, language))
    .map(({ text }) => text)
    .join('');

describe('the first sentence of a day', () => {
  it('the summary of a day gives its numbers', () => {
    expect(lead(day())).toBe('7 月 24 日 周三，工作日。40 班中已开 28 班，已载 381 人次；没有发车 1 班，取消 1 班，没有记录 1 班。');
    expect(lead(day(), 'en')).toBe(
      'Wed 24 July. Working day. 28 of 40 trips run, 381 rides; 1 not started, 1 cancelled, 1 without record.',
    );
  });

  it('the summary of a day tells uncounted riders from zero riders', () => {
    expect(lead(day({ figures: { ...figures, boardings: null } }))).toContain('还没有人数');
    expect(lead(day({ figures: { ...figures, boardings: 0 } }))).toContain('已载 0 人次');
  });

  it('the summary of a coming day says what runs and whether all trips have crews', () => {
    const future = { today: '2024-07-23', figures: { ...figures, cancelled: 1, extra: 2 } };
    expect(lead(day(future))).toBe('7 月 24 日 周三，工作日。要开 41 班，司机和车都已排好；取消 1 班。');
    expect(lead(day({ ...future, figures: { ...figures, cancelled: 0, withoutCrew: 3 } }))).toContain('3 班还缺司机或车。');
  });

  it('the summary of a day without service gives the reason, and says if the day may still change', () => {
    const none = { ...serviceDay, runs: false, reason: { code: 'holiday', 'zh-CN': '国庆节', en: 'National Day' } };
    expect(lead(day({ trips: [], serviceDay: none }))).toBe('7 月 24 日 周三，国庆节。这一天没有班车。');
    expect(lead(day({ serviceDay: { ...serviceDay, provisional: true } }))).toContain('可能会变');
  });
});

describe('the sentence below the time line', () => {
  it('the sentence below the time line adds up to all trips due, cancelled ones included and extra ones not', () => {
    const trips = [
      dayTrip('07:00', '07:08', { sign: 'completed', isCounted: true }),
      dayTrip('07:30', '07:38', { sign: 'completed' }),
      dayTrip('08:00', '08:08', { sign: 'underway' }),
      dayTrip('08:30', '08:38', { sign: 'unlogged' }),
      dayTrip('09:00', '09:08', { sign: 'not-started' }),
      dayTrip('09:10', '09:18'),
      dayTrip('09:05', '09:13', { sign: 'cancelled' }),
      dayTrip('09:06', '09:14', { isScheduled: false, isAdded: true, sign: 'completed' }),
      dayTrip('10:00', '10:08'),
    ];
    const { due, parts } = coverOf(trips, 9 * 3600 + 11 * 60);
    expect(due).toBe(7);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(due);
    expect(parts.map(({ key, count }) => `${key} ${count}`)).toEqual([
      'partCounted 1',
      'partUnderway 1',
      'partUncounted 1',
      'partUnlogged 1',
      'partNotStarted 1',
      'partCancelled 1',
      'partJustDue 1',
    ]);
  });
});
