import { expect, it } from '@jest/globals';
import { messages } from '../../residents/messages.texts.js';
import { calendarTexts } from './calendar.texts.js';
import { effectOf, namingOf, usualOf } from './day-change.js';
import { comingStretches, monthsOf, signOf, sumsOf, noticeYear, type Day } from './year.js';

const reason = { code: 'working-day', 'zh-CN': '工作日', en: 'Working day' };
const closed = { runs: false, reasonZh: '施工', reasonEn: 'Works', recordedAt: '', recordedBy: null, revision: '0' };
function day(date: string, own: Partial<Day> = {}): Day {
  const calendarDay = { kind: 'ordinary', nameZh: null, nameEn: null, provisional: false } as const;
  return {
    ...{ date, runs: true, reason, provisional: false, calendarDay, tripCount: 40, versionId: 1, exception: null, routeExceptions: [] },
    ...own,
  };
}
const holiday = { kind: 'holiday', nameZh: '国庆节', nameEn: 'National Day', provisional: false } as const;

it('a day of the calendar has one sign, and a manager’s exception comes before the State Council’s notice', () => {
  const ofRoute = [{ ...closed, date: '', routeId: 'red' }];
  const exception = { ...closed, date: '' };
  expect(signOf(day('2024-10-01', { calendarDay: holiday, runs: false }))).toBe('holiday');
  expect(signOf(day('2024-10-01', { calendarDay: holiday, exception: { ...exception, runs: true } }))).toBe('own-runs');
  expect(signOf(day('2024-10-08', { exception, runs: false, routeExceptions: ofRoute }))).toBe('own-off');
  expect(signOf(day('2024-10-08', { routeExceptions: ofRoute }))).toBe('one-route');
  expect(signOf(day('2024-10-12', { calendarDay: { ...holiday, kind: 'make-up-workday' } }))).toBe('make-up');
  expect(signOf(day('2024-10-08'))).toBe('ordinary');
});

it('a month is laid out in whole weeks, and has no count of running days without a timetable', () => {
  const [month] = monthsOf(['2024-09-01', '2024-09-02'].map((date) => day(date)));
  expect(month?.weeks.map((week) => week.map((one) => one?.date.slice(8) ?? '..').join(' '))).toEqual([
    '.. .. .. .. .. .. 01',
    '02 .. .. .. .. .. ..',
  ]);
  expect(month?.runningCount).toBe(2);
  expect(monthsOf([day('2024-01-01', { versionId: null, runs: false })])[0]?.runningCount).toBeNull();
});

it('coming special days that are alike are listed as one stretch', () => {
  const off = { calendarDay: holiday, runs: false, reason: { code: 'holiday', 'zh-CN': '国庆节', en: 'National Day' } } as const;
  const days = [day('2024-09-30'), day('2024-10-01', off), day('2024-10-02', off), day('2024-10-03'), day('2024-10-04', off)];
  expect(comingStretches(days, '2024-10-02', 9).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2024-10-02 2024-10-02',
    '2024-10-04 2024-10-04',
  ]);
  expect(comingStretches(days, '2024-09-01', 1)).toMatchObject([{ from: '2024-10-01', to: '2024-10-02', sign: 'holiday' }]);
  expect(sumsOf(days)).toMatchObject({ running: 2, own: 0 });
  expect([noticeYear('2026-10-31'), noticeYear('2026-11-01')]).toEqual([2026, 2027]);
});

it('the button of the day form names the trips that all chosen days lose or gain', () => {
  const one = { routeId: 'red', tripCount: 20, tripCountThen: 0, lost: ['07:00', '07:30'], added: [] };
  const none = { routeId: 'red', tripCount: 0, tripCountThen: 0, lost: [], added: [] };
  const effect = effectOf([
    { date: '', routes: [none] },
    { date: '', routes: [one] },
  ]);
  expect([effect.lostCount, effect.addedCount, effect.routes[0]?.before, effect.routes[0]?.lost]).toEqual([2, 0, 20, ['07:00', '07:30']]);
  expect(namingOf({ how: 'rests' }, effect)).toBe('doOff');
  expect(namingOf({ how: 'rests' }, effectOf([]))).toBe('doReason');
  expect(namingOf({ how: 'calendar' }, effectOf([]))).toBe('doCalendar');
  const many = effectOf([{ date: '', routes: [{ ...one, lost: null, added: null }] }]);
  expect([many.lostCount, many.addedCount]).toEqual([20, 0]);
});

it('usual ridership is the mean of counted days with their coverage, and unknown without any', () => {
  const counted = { date: '', isOperating: true, operated: 40, counted: 30, boardings: 500 };
  expect(usualOf([counted, { ...counted, counted: 0, boardings: null }, { ...counted, isOperating: false }])).toEqual({
    days: 1,
    people: 500,
    share: 0.75,
  });
  expect(usualOf([{ ...counted, counted: 0, boardings: 0 }])).toBeNull();
});

it('the text that the day form says riders will read is the one on their pages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect(calendarTexts.ridersReadRuns[language]).toBe(messages['runs-manager-exception'][language]);
    const why = messages['why-manager-exception'][language];
    expect(calendarTexts.ridersReadOff[language]).toBe(messages.today[language].replace('{why}', why));
  }
});
