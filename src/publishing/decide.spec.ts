import { describe, expect, it } from '@jest/globals';
import { type Service, ServiceDays, type ServiceException, type WorkingDays } from '../scheduling/service-calendar.js';
import { serviceDate, serviceTime, type ServiceDate } from '../scheduling/service-time.js';
import { decide, type Situation } from './decide.js';
import type { ProposedTimetable, ProposedTrip } from './proposed-timetable.js';
import type { PublicationRequest, Publication } from './publication.js';
import { calendarOf, type Plan } from './running-days.js';

/** A Thursday. */
const today = serviceDate('2026-11-26');
const iso = (date: string): ServiceDate => serviceDate(date.includes('-') ? date : date.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'));

/**
 * A row of `calendar.txt`: seven flags from Monday, first and last date.
 * @example service('weekday', '1111100', '20240701', '20291231')
 */
function service(serviceId: string, flags: string, start: string, end: string, holidayCalendar: string | null = null): Service {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = [...flags].map((flag) => flag === '1');
  const week = { monday, tuesday, wednesday, thursday, friday, saturday, sunday } as unknown as Omit<Service, 'serviceId'>;
  return { ...week, serviceId, startDate: iso(start), endDate: iso(end), holidayCalendar };
}

const exception = (serviceId: string, date: string, exceptionType: 1 | 2 = 1): ServiceException => ({
  serviceId,
  date: iso(date),
  exceptionType,
});

const trip = (serviceId: string, routeId = 'songhong'): ProposedTrip => ({
  ...{ tripId: `${routeId}-${serviceId}`, serviceId, routeId, directionId: 0, stopIds: ['home', 'station'] },
  ...{ startTime: serviceTime('07:30'), blockId: null },
});

interface Calendar {
  readonly services?: readonly Service[];
  readonly exceptions?: readonly ServiceException[];
  readonly trips?: readonly ProposedTrip[];
}

const timetable = (calendar: Calendar, more: Partial<ProposedTimetable> = {}): ProposedTimetable => {
  const { services = [], exceptions = [], trips = services.map(({ serviceId }) => trip(serviceId)) } = calendar;
  return {
    ...{
      source: 'new.zip',
      town: '虹桥',
      zone: 'Asia/Shanghai',
      services,
      exceptions,
      trips,
      stopIds: new Set(['home', 'station']),
      area: null,
    },
    ...{ routeIds: new Set(trips.map(({ routeId }) => routeId)), namedTripCount: trips.length, leftOutCount: 0, validFrom: null },
    digest: () => 'digest',
    ...more,
  };
};

const everyDay = service('daily', '1111111', '20240701', '20291231');
const workingDays: WorkingDays = (_, date) => ({
  kind: date >= '2027-01-01' && date <= '2027-01-03' ? 'holiday' : 'ordinary',
  name: null,
  provisional: false,
});

/** Versions in the order in which they take effect. */
const planOf = (versions: readonly { readonly from: string; readonly calendar: Calendar }[]): Plan =>
  versions.map(({ from, calendar }, index) => {
    const { calendar: services, servicesOf, tripCounts } = calendarOf(timetable(calendar));
    const days = new ServiceDays(services, new Map(), workingDays, { exceptions: new Map(), servicesOf });
    return { versionId: index + 1, from: iso(from), days, servicesOf, tripCounts };
  });

const currentTown = {
  name: { 'zh-CN': '虹桥人才公寓', en: 'Hongqiao' },
  routes: new Map([
    ['songhong', { 'zh-CN': '淞虹路', en: 'Songhong Road' }],
    ['airport', { 'zh-CN': '机场', en: 'Airport' }],
  ]),
  stopIds: new Set(['home', 'station']),
  area: null,
};

const running = planOf([{ from: '20240701', calendar: { services: [everyDay] } }]);

function situation(plan: Plan = running, more: Partial<Situation> = {}): Situation {
  const published = plan.map(({ versionId, from }) => ({
    versionId: versionId ?? 0,
    effectiveFrom: from,
    source: `v${versionId ?? 0}.zip`,
  }));
  return {
    today,
    plan,
    published,
    lastDriven: null,
    lastFrozen: null,
    workingDays,
    currentTown: plan.length === 0 ? null : currentTown,
    ...more,
  };
}

const published = (
  proposed: ProposedTimetable,
  { request = {}, ...more }: Partial<Situation> & { request?: PublicationRequest } = {},
  plan: Plan = running,
): Omit<Publication, 'carried' | 'days'> => decide('hongqiao', proposed, request, situation(plan, more)).publication;

const lines = ({ consequences }: Pick<Publication, 'consequences'>): string[] =>
  consequences.map(({ kind, needsYes, sentence }) => `${needsYes ? '▲' : '•'} ${kind}: ${sentence.en}`);

const from = (date: string): PublicationRequest => ({ from: iso(date) });

describe('a timetable takes effect on a day on which a trip of it runs', () => {
  const december = service('winter', '1111111', '20261214', '20291231');
  const zeros = service('winter', '0000000', '20250101', '20291231');
  const inputs: readonly [string, Calendar, Partial<ProposedTimetable>][] = [
    [
      'a calendar from 14 December beside an unused one from the year before',
      { services: [december, service('unused', '1111111', '20250101', '20291231')], trips: [trip('winter')] },
      {},
    ],
    [
      'seven zeros, and calendar_dates from 14 December',
      { services: [zeros], exceptions: [exception('winter', '20261214'), exception('winter', '20261215')] },
      {},
    ],
    ['a calendar from 14 December with one past exception', { services: [december], exceptions: [exception('winter', '20261001')] }, {}],
    ['a feed that says itself that it is meant for 14 December and later', { services: [everyDay] }, { validFrom: iso('20261214') }],
    [
      'a calendar of all days of which those until then are removed',
      { services: [service('winter', '1000000', '20261207', '20291231')], exceptions: [exception('winter', '20261207', 2)] },
      {},
    ],
  ];
  it.each(inputs)('a timetable takes effect on its first day with a trip: %s', (_, calendar, more) => {
    const done = published(timetable(calendar, more));
    expect(done.effectiveFrom).toBe('2026-12-14');
    expect(done.consequences[0]).toMatchObject({ kind: 'later', needsYes: false });
    // No gap is reported for the days before; trips of services that run on few days may have gaps later.
    expect(lines(done).filter((line) => /between 2026-(11|12-0|12-1[0-3])/.test(line))).toEqual([]);
  });

  it('a timetable with a bus today takes effect at once, without any message', () => {
    const done = published(timetable({ services: [everyDay] }));
    expect([done.effectiveFrom, done.consequences]).toEqual([today, []]);
  });

  it('a first timetable takes effect on its very first day, but not before the day for which it declares itself valid', () => {
    const first = published(timetable({ services: [everyDay] }), {}, []);
    expect([first.isFirst, first.effectiveFrom, first.consequences]).toEqual([true, '2024-07-01', []]);
    const meant = published(timetable({ services: [everyDay] }, { validFrom: iso('20261214') }), {}, []);
    expect([meant.effectiveFrom, lines(meant)]).toEqual([
      '2026-12-14',
      [expect.stringContaining('its first day with buses is 2026-12-14')],
    ]);
  });

  it('the first day of a timetable respects the State Council’s calendar: it is no holiday', () => {
    const onlyNewYear = service('weekday', '1111100', '20270101', '20291231', 'CN');
    expect(published(timetable({ services: [onlyNewYear] })).effectiveFrom).toBe('2027-01-04');
  });
});

describe('days that were driven or reported keep their plan', () => {
  const daily = timetable({ services: [everyDay] });
  it('once buses were driven today, a timetable takes effect tomorrow, which is reported and needs no yes', () => {
    const done = published(daily, { lastDriven: today });
    expect([done.effectiveFrom, lines(done)]).toEqual(['2026-11-27', [expect.stringMatching(/^• later: Buses were driven today/)]]);
  });

  it('a requested date on or before a driven day becomes the day after it, and has to be confirmed', () => {
    const done = published(daily, { lastDriven: iso('20261120'), request: from('20261101') });
    expect(done.effectiveFrom).toBe('2026-11-21');
    expect(lines(done)).toEqual([expect.stringMatching(/^▲ driven: Buses from 2026-11-01 to 2026-11-20 were driven/)]);
    const thatDay = published(daily, { lastDriven: iso('20261120'), request: from('20261120') });
    expect(lines(thatDay)).toEqual([expect.stringMatching(/^▲ driven: Buses were driven on 2026-11-20 by the timetable of before/)]);
  });

  it('a requested date in a frozen month becomes the first of the next month', () => {
    const done = published(daily, { lastFrozen: iso('20261031'), request: from('20261015') });
    expect(done.effectiveFrom).toBe('2026-11-01');
    expect(lines(done)).toEqual([expect.stringMatching(/^▲ driven: Months up to 2026-10-31 are frozen/)]);
  });

  it('days logged before any timetable was in force do not restrict the effective date', () => {
    const late = planOf([{ from: '20261101', calendar: { services: [everyDay] } }]);
    expect(published(daily, { lastDriven: iso('20260901'), request: from('20261110') }, late).effectiveFrom).toBe('2026-11-10');
    expect(published(daily, { lastDriven: iso('20261120'), request: from('20260901') }, late).effectiveFrom).toBe('2026-09-01');
  });
});

describe('a gap in which the old timetable had service is said, with its dates, and must be confirmed', () => {
  const december = timetable({ services: [service('winter', '1111111', '20261214', '20291231')] });
  const gap = (done: Pick<Publication, 'consequences'>): string[] => lines(done).filter((line) => line.includes(' gap: '));

  it('a gap before the first day of the new timetable is reported and has to be confirmed', () => {
    expect(gap(published(december, { request: from('20261201') }))).toEqual([
      '▲ gap: On 13 days between 2026-12-01 and 2026-12-13 there were buses and would be none: riders wait in vain. ' +
        'The new timetable has no bus before 2026-12-14: let it take effect on that day, and the one of before runs until then. (Looked at until 2027-01-29, 60 days.)',
    ]);
  });

  it('a gap after the end of a short timetable is reported, with how far ahead was searched', () => {
    const short = timetable({ services: [service('short', '1111111', '20261101', '20261220')] });
    expect(gap(published(short))).toEqual([expect.stringContaining('On 35 days between 2026-12-21 and 2027-01-24')]);
    expect(gap(published(short))).toEqual([expect.stringContaining('The last bus of the new timetable is on 2026-12-20')]);
    const ending = planOf([{ from: '20240701', calendar: { services: [service('daily', '1111111', '20240701', '20261222')] } }]);
    expect(gap(published(short, {}, ending))).toEqual([expect.stringContaining('2 days between 2026-12-21 and 2026-12-22')]);
    expect(gap(published(short, {}, ending))).toEqual([expect.stringContaining('where the timetable of before ends')]);
  });

  it('where the old timetable ends before the new one begins, the days on which it would have run are a gap', () => {
    const weekdays = planOf([{ from: '20240701', calendar: { services: [service('weekday', '1111100', '20240701', '20261204')] } }]);
    expect(gap(published(december, {}, weekdays))).toEqual([
      expect.stringMatching(
        /On 5 days between 2026-12-07 and 2026-12-11 .*The timetable of before ends on 2026-12-04 and the new one has no bus before 2026-12-14/,
      ),
    ]);
    const ofDates = [7, 14, 21, 28, 35].map((days) =>
      exception('dates', `2026${days < 30 ? '11' : '12'}${String(days < 30 ? days : days - 30).padStart(2, '0')}`),
    );
    const fair = planOf([
      { from: '20240701', calendar: { exceptions: ofDates, services: [service('dates', '0000000', '20240701', '20240701')] } },
    ]);
    // Saturdays until 5 December.
    expect(gap(published(december, {}, fair))).toEqual([expect.stringContaining('On 2026-12-12 there were buses')]);
  });

  it('holidays without service in both timetables are no gap, nor are weekends of a weekday timetable', () => {
    const weekday = (start: string): Service => service('weekday', '1111100', start, '20291231', 'CN');
    const old = planOf([{ from: '20240701', calendar: { services: [weekday('20240701')] } }]);
    expect(gap(published(timetable({ services: [weekday('20240701')] }), {}, old))).toEqual([]);
    const later = timetable({ services: [weekday('20270104')] });
    expect(gap(published(later, { request: from('20261231') }, old))).toEqual([expect.stringContaining('On 2026-12-31 there were buses')]);
  });

  it('there is no gap where the old timetable ended long ago, or where it pauses itself', () => {
    const over = planOf([{ from: '20240701', calendar: { services: [service('daily', '1111111', '20240701', '20261031')] } }]);
    expect(gap(published(december, {}, over))).toEqual([]);
    const pause = planOf([
      {
        from: '20240701',
        calendar: { services: [service('a', '1111111', '20240701', '20261205'), service('b', '1111111', '20261214', '20291231')] },
      },
    ]);
    expect(gap(published(december, {}, pause))).toEqual([]);
  });

  it('withdrawing coming versions can leave a gap, which is reported', () => {
    const plan = planOf([
      { from: '20240701', calendar: { services: [service('daily', '1111111', '20240701', '20261209')] } },
      { from: '20261210', calendar: { services: [everyDay] } },
    ]);
    const short = timetable({ services: [service('short', '1111111', '20261101', '20261211')] });
    const done = published(short, { request: { replaceComing: true } }, plan);
    expect(done.archives).toEqual([2]);
    expect(gap(done)).toEqual([expect.stringContaining('between 2026-12-12 and 2027-01-24')]);
  });

  it('a route without service while others run is a gap, and so is a route that is dropped', () => {
    const both = (...routes: string[]): Calendar => ({ services: [everyDay], trips: routes.map((routeId) => trip('daily', routeId)) });
    const old = planOf([{ from: '20240701', calendar: both('songhong', 'airport') }]);
    expect(gap(published(timetable(both('songhong')), {}, old))).toEqual([
      expect.stringMatching(/^▲ gap: The new timetable does not have route Airport: from 2026-11-26 nothing runs there/),
    ]);
    const later = { ...both('songhong'), services: [everyDay, service('winter', '1111111', '20261214', '20291231')] };
    const done = published(timetable({ ...later, trips: [trip('daily'), trip('winter', 'airport')] }), {}, old);
    expect(gap(done)).toEqual([expect.stringMatching(/^▲ gap: Route Airport ran on 18 days between 2026-11-26 and 2026-12-13/)]);
  });

  it('a manager’s exception for a day applies to both timetables', () => {
    const off = new Map([[iso('20261201'), { date: iso('20261201'), runs: false, reason: { 'zh-CN': '', en: '' } }]]);
    const { calendar, servicesOf, tripCounts } = calendarOf(timetable({ services: [everyDay] }));
    const days = new ServiceDays(calendar, off, workingDays, { exceptions: new Map(), servicesOf });
    const plan: Plan = [{ versionId: 1, from: iso('20240701'), days, servicesOf, tripCounts }];
    const done = published(
      timetable({ services: [service('winter', '1111111', '20261202', '20291231')] }),
      { request: from('20261130') },
      plan,
    );
    expect(gap(done)).toEqual([expect.stringContaining('On 2026-11-30 there were buses')]);
  });
});

describe('versions that come later', () => {
  const plan = planOf([
    { from: '20240701', calendar: { services: [everyDay] } },
    { from: '20261201', calendar: { services: [everyDay] } },
  ]);
  const daily = timetable({ services: [everyDay] });

  it('coming versions stay, are reported, and end the new timetable', () => {
    const done = published(daily, {}, plan);
    expect([done.until, done.archives]).toEqual(['2026-12-01', []]);
    expect(lines(done)).toEqual([
      expect.stringMatching(/^▲ coming: This timetable ends on 2026-11-30: version 2 \(v2\.zip, from 2026-12-01\) still/),
    ]);
  });

  it('of several versions that begin on one day only the last is reported', () => {
    const twice = [...situation(plan).published, { versionId: 3, effectiveFrom: iso('20261201'), source: 'v3.zip' }];
    const inForce = plan.map((version) => (version.versionId === 2 ? { ...version, versionId: 3 } : version));
    expect(lines(published(daily, { published: twice }, inForce))).toEqual([
      expect.stringMatching(/ends on 2026-11-30: version 3 \(v3\.zip, from 2026-12-01\) still/),
    ]);
  });

  it('versions that are in force already are not described as coming', () => {
    const running = planOf([
      { from: '20240701', calendar: { services: [everyDay] } },
      { from: '20261101', calendar: { services: [everyDay] } },
    ]);
    const done = published(daily, { request: from('20261020') }, running);
    expect(lines(done)).toContainEqual(
      expect.stringMatching(/^▲ coming: .*ends on 2026-10-31: version 2 .* was in force from 2026-11-01 already/),
    );
  });

  it('coming versions are withdrawn on request, together with those that they replaced', () => {
    const replaced = [...situation(plan).published, { versionId: 3, effectiveFrom: iso('20261201'), source: 'v3.zip' }];
    const done = published(daily, { request: { replaceComing: true }, published: replaced }, plan);
    expect([done.until, done.archives, lines(done).length]).toEqual([null, [2, 3], 1]);
    expect(lines(done)).toEqual([expect.stringMatching(/^• coming: Withdrawn, and not to take effect: version 2 /)]);
  });

  it('a coming version of the same day is replaced, which is reported', () => {
    // A version that was replaced before it took effect is not reported.
    const replaced = [...situation(plan).published, { versionId: 9, effectiveFrom: iso('20261201'), source: 'v9.zip' }];
    const done = published(daily, { request: from('20261201'), published: replaced }, plan);
    expect([done.until, lines(done)]).toEqual([
      null,
      [expect.stringMatching(/^• coming: version 2 \(v2\.zip, from 2026-12-01\) was .* this one takes its place/)],
    ]);
  });

  it('versions in force are never withdrawn, because past days keep their plan', () => {
    const done = published(
      daily,
      { request: { from: iso('20260101'), replaceComing: true } },
      planOf([
        { from: '20260601', calendar: { services: [everyDay] } },
        { from: '20261201', calendar: { services: [everyDay] } },
      ]),
    );
    expect([done.effectiveFrom, done.until, done.archives]).toEqual(['2026-01-01', '2026-06-01', [2]]);
  });
});

describe('what is in it', () => {
  it('more than a tenth of the trips missing has to be confirmed, a tenth does not', () => {
    const missing = (leftOutCount: number): string[] =>
      lines(published(timetable({ services: [everyDay] }, { namedTripCount: 200, leftOutCount })));
    expect(missing(20)).toEqual([]);
    expect(missing(21)).toEqual([expect.stringMatching(/^▲ left-out: 21 of 200 trips \(11%\)/)]);
  });

  it('a timetable of another town names both towns and has to be confirmed', () => {
    const strange = { town: '浦东', routeIds: new Set(['x']), stopIds: new Set(['y']) };
    const done = published(timetable({ services: [everyDay] }, strange));
    expect(lines(done).filter((line) => line.includes('strangers'))).toEqual([
      expect.stringMatching(/^▲ strangers: This is a timetable of 浦东, and it would follow one of Hongqiao \(id hongqiao\)/),
    ]);
  });
});

describe('a day on which trips are gone while others still run', () => {
  const trips = (count: number): readonly ProposedTrip[] =>
    Array.from({ length: count }, (_, index) => ({ ...trip('daily'), tripId: `daily-${index}` }));
  const calendar = (count: number): Calendar => ({ services: [everyDay], trips: trips(count) });
  it.each([
    [
      40,
      20,
      ['• gap: On 2026-11-26 there were 40 trips and would be 20. If so many are not meant to go, check that the files are complete.'],
    ],
    [40, 21, []],
    [3, 1, []],
    [4, 4, []],
  ])('a day that loses half of its trips is reported: %i before, %i then', (before, then, expected) => {
    const plan = planOf([{ from: '20240701', calendar: calendar(before) }]);
    expect(lines(published(timetable(calendar(then)), {}, plan))).toEqual(expected);
  });
});
