import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ServiceDays, type Service, type WorkingDays } from '../scheduling/service-calendar.js';
import { addDays, serviceDate, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { kindWords, wordsOfKinds } from './days-words.js';
import { kindsOfDay, weekdays, type KindOfDay } from './kinds-of-day.js';
import type { RunningDays } from './running-days.js';

const running = (serviceId: string, days: string, over: Partial<RunningDays> = {}): RunningDays => ({
  ...{ serviceId, name: null, startDate: null, endDate: null, holidayCalendar: 'CN', exceptions: [] },
  ...(Object.fromEntries(weekdays.map((day, index) => [day, days[index] === '1'])) as Pick<RunningDays, (typeof weekdays)[number]>),
  ...over,
});
const weekday = running('weekday', '1111100');
const saturday = running('saturday', '0000010');
const daily = running('daily', '1111111');
const shown = (services: readonly RunningDays[]): string[] =>
  kindsOfDay(services).map(({ key, weekdays: days, onHolidays, onMakeUpDays, from, until }) =>
    [
      key,
      days.join(''),
      ...(onHolidays ? ['holidays'] : []),
      ...(onMakeUpDays ? ['make-up'] : []),
      ...(from === null && until === null ? [] : [`${from}–${until}`]),
    ].join(' '),
  );

describe('kinds of day', () => {
  it('the working days are one kind of day, with make-up working days', () => {
    expect(shown([weekday])).toEqual(['weekday 01234 make-up']);
    expect(shown([running('weekday', '1111100', { holidayCalendar: null })])).toEqual(['weekday 01234']);
  });

  it('two services that share days make three kinds of day where each also runs alone', () => {
    expect(shown([weekday, saturday, daily])).toEqual(['weekday+daily 01234 make-up', 'saturday+daily 5', 'daily 6 holidays']);
  });

  it('holidays on which more runs than on any weekday are a kind of day: an uneven service without a calendar', () => {
    expect(shown([running('rest', '0000001'), running('monday', '1000000', { holidayCalendar: null })])).toEqual([
      'monday 0',
      'rest 6 holidays',
      'rest+monday  holidays',
    ]);
  });

  it('kinds of day have dates where services do, and single dates of their own', () => {
    const summer = running('summer', '1111100', { startDate: '2026-07-01', endDate: '2026-08-31' });
    const gala = running('gala', '0000000', { exceptions: [{ date: '2026-10-10', exceptionType: 1 }] });
    expect(shown([summer])).toEqual(['summer 01234 make-up 2026-07-01–2026-08-31']);
    expect(shown([summer, gala])).toEqual(['summer 01234 make-up 2026-07-01–2026-08-31', 'gala  2026-10-10–2026-10-10']);
    const off = running('weekday', '1111100', { holidayCalendar: null, exceptions: [{ date: '2026-10-01', exceptionType: 2 }] });
    expect(shown([off])).toEqual(['weekday 01234']);
  });

  it('services that never run have no kinds of day', () => {
    expect(shown([])).toEqual([]);
    expect(shown([running('never', '0000000')])).toEqual([]);
    expect(shown([running('back', '1111100', { startDate: '2026-08-31', endDate: '2026-07-01' })])).toEqual([]);
  });
});

describe('words for kinds of day', () => {
  const words = (services: readonly RunningDays[], language: 'zh-CN' | 'en' = 'zh-CN'): string[] => [
    ...wordsOfKinds(services, language).values(),
  ];

  it('a kind of day is called by its service where that runs alone', () => {
    expect(words([weekday])).toEqual(['工作日']);
    expect(words([daily], 'en')).toEqual(['Every day']);
    expect(words([weekday, running('extra', '0000011', { name: '探亲班' })])).toEqual(['工作日', '探亲班']);
  });

  it('a kind of day is called by its weekdays where several services run', () => {
    expect(words([weekday, saturday, daily])).toEqual(['工作日', '周六', '周日和节假日']);
    expect(words([weekday, daily])).toEqual(['工作日', '双休日和节假日']);
    expect(words([weekday, daily], 'en')).toEqual(['Working days', 'Weekends and holidays']);
  });

  it('a kind of day of a single date is called by its date, and by what runs where nobody knows whether it is a holiday', () => {
    const gala = running('gala', '0000000', { name: '庙会', exceptions: [{ date: '2026-10-01', exceptionType: 1 }] });
    expect(words([weekday, gala])).toEqual(['工作日', '2026 年 10 月 1 日（工作日＋庙会）', '2026 年 10 月 1 日（庙会）']);
    expect(words([running('weekday', '1111100', { holidayCalendar: null }), gala], 'en')).toEqual(['Monday to Friday', '1 Oct 2026']);
  });

  it('no two kinds of day have the same name', () => {
    const summer = running('summer', '1111100', { startDate: '2026-07-01', endDate: '2026-08-31' });
    const winter = running('winter', '1111100', { startDate: '2026-09-01', endDate: null });
    expect(words([summer, winter])).toEqual(['工作日（2026 年 7 月 1 日至 2026 年 8 月 31 日）', '工作日（2026 年 9 月 1 日起）']);
  });
});

const days = fc.integer({ min: 0, max: 127 }).map((bits) => bits.toString(2).padStart(7, '0'));
const date = fc.nat(400).map((after) => addDays(serviceDate('2026-01-01'), after) as string);
const services = fc
  .array(
    fc.record({
      days: fc.oneof(days, fc.constantFrom('1111100', '0000011', '1111111')),
      startDate: fc.option(date),
      endDate: fc.option(date),
      holidayCalendar: fc.option(fc.constant('CN')),
      exceptions: fc.uniqueArray(fc.record({ date, exceptionType: fc.constantFrom(1 as const, 2 as const) }), {
        maxLength: 3,
        selector: (one) => one.date,
      }),
    }),
    { maxLength: 4 },
  )
  .map((drawn) => drawn.map(({ days: runs, ...rest }, index) => running(`s${index}`, runs, rest)));
/** Random holidays, and Saturdays and Sundays that are make-up working days. */
const calendar = fc.array(fc.integer({ min: 0, max: 399 }), { maxLength: 60 }).map((drawn): WorkingDays => {
  const special = new Set(drawn.map((after) => addDays(serviceDate('2026-01-01'), after)));
  return (_, on) => {
    const isMadeUp = weekdayIndex(on) > 4 && on.endsWith('1');
    return {
      kind: !special.has(on) ? 'ordinary' : isMadeUp ? 'make-up-workday' : 'holiday',
      name: { 'zh-CN': '节', en: 'feast' },
      provisional: false,
    };
  };
});
/** The service that the timetable gets from it; one whose dates are open runs all year. */
const serviceOf = (one: RunningDays): Service => ({
  ...one,
  startDate: (one.startDate ?? '2026-01-01') as ServiceDate,
  endDate: (one.endDate ?? '2027-03-01') as ServiceDate,
});

describe('kinds of day and the calendar of a timetable', () => {
  const year = Array.from({ length: 400 }, (_, after) => addDays(serviceDate('2026-01-01'), after));

  it('kinds of day and their names agree with the calendar on every date of a year', () => {
    fc.assert(
      fc.property(services, calendar, (drawn, workingDays) => {
        const exceptions = drawn.flatMap(({ serviceId, exceptions: own }) =>
          own.map((one) => ({ ...one, serviceId, date: serviceDate(one.date) })),
        );
        const plan = new ServiceDays({ services: drawn.map(serviceOf), exceptions }, new Map(), workingDays).planned;
        const kinds = new Map(kindsOfDay(drawn).map((kind) => [kind.key, kind]));
        const wrong = year.filter((on) => {
          const key = plan.on(on).join('+');
          if (key === '') return false;
          const kind = kinds.get(key);
          if (kind === undefined) return true;
          if (exceptions.some((one) => one.date === on)) return false;
          if ((kind.from ?? on) > on || on > (kind.until ?? on)) return true;
          const statutory = plan.statutoryDay(plan.calendar.services, on)?.kind ?? 'ordinary';
          if (statutory === 'ordinary') return !kind.weekdays.includes(weekdayIndex(on));
          return !(statutory === 'holiday' ? kind.onHolidays : kind.onMakeUpDays);
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('every kind of day can have a date, where holidays may be on any day', () => {
    const open = services.map((drawn) => drawn.map((one) => ({ ...one, startDate: null, endDate: null, exceptions: [] })));
    fc.assert(
      fc.property(open, (drawn) => {
        const runsOn = (isHoliday: (on: ServiceDate) => WorkingDays): string[] =>
          year.map((on) =>
            new ServiceDays({ services: drawn.map(serviceOf), exceptions: [] }, new Map(), isHoliday(on)).planned.on(on).join('+'),
          );
        const always =
          (kind: 'ordinary' | 'holiday' | 'make-up-workday'): WorkingDays =>
          () => ({ kind, name: null, provisional: false });
        const possible = new Set([
          ...runsOn(() => always('ordinary')),
          ...runsOn(() => always('holiday')),
          ...runsOn((on) => always(weekdayIndex(on) > 4 ? 'make-up-workday' : 'ordinary')),
        ]);
        possible.delete('');
        expect(
          kindsOfDay(drawn)
            .map(({ key }) => key)
            .sort(),
        ).toEqual([...possible].sort());
      }),
      { numRuns: 30 },
    );
  });

  it('different kinds of day have different names in both languages', () => {
    fc.assert(
      fc.property(services, (drawn) => {
        for (const language of ['zh-CN', 'en'] as const) {
          const kinds: readonly KindOfDay[] = kindsOfDay(drawn);
          expect(new Set(kinds.map((kind) => kindWords(kind, drawn, language))).size).toBe(kinds.length);
        }
      }),
    );
  });
});
