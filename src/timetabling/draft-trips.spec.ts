import { describe, expect, it } from '@jest/globals';
import { thorough } from '../../test/support/thorough.js';
import fc from 'fast-check';
import { randomContent } from '../../test/support/random-contents.js';
import { formatHoursMinutes, formatServiceTime } from '../scheduling/service-time.js';
import { sentencesOf } from '../sentences/found-sentences.js';
import { weekdays } from '../sentences/kinds-of-day.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { DepartureRule, Sentence } from '../sentences/sentence.js';
import type { DraftBase } from './draft-base.js';
import type { DepartureChange, DraftContent, DraftRoute, DraftWay, RunningTimes } from './draft-content.js';
import { formerDeparturesOf, tripsOf, type DraftTrips } from './draft-trips.js';
import { departuresOfWays } from './way-departures.js';

const every = (from: string, until: string, minutes: number, first: string | null = null): DepartureRule => ({
  ...{
    kind: 'every',
    from: `${from}:00`,
    until: `${until}:00`,
    headwaySeconds: minutes * 60,
    first: first === null ? null : `${first}:00`,
  },
  ...{ pauses: [], last: null },
});
const sentences = (serviceId: string, ...rules: DepartureRule[]): Sentence[] =>
  rules.map((rule, index) => ({ sentenceId: `${serviceId}-${index + 1}`, serviceId, rule }));
const takes = (...minutes: (number | null)[]): RunningTimes => ({
  ...{ from: null, until: null, serviceIds: null, dwellSeconds: [] },
  sectionSeconds: minutes.map((one) => (one === null ? null : one * 60)),
});
const way = (wayId: string, stopIds: string, over: Partial<DraftWay> = {}): DraftWay => ({
  ...{
    wayId,
    directionId: 0,
    headsign: null,
    otherHeadsign: null,
    runningTimes: [
      takes(
        ...stopIds
          .slice(1)
          .split('')
          .map(() => 8),
      ),
    ],
    sentences: [],
  },
  ...{ changes: [], shapeId: null },
  stops: stopIds.split('').map((stopId) => ({
    ...{ stopId, pickupType: 0, dropOffType: 0, timepoint: true, headsign: null, stopSequence: null, shapeDistTraveled: null },
  })),
  ...over,
});
const route = (routeId: string, ...ways: DraftWay[]): DraftRoute => ({
  ...{ routeId, name: routeId, otherName: null, longName: null, otherLongName: null, color: null, textColor: null, routeType: 3 },
  ...{ desc: null, url: null, operatedBy: null, ways },
});
const running = (serviceId: string, days: string): RunningDays => ({
  ...{ serviceId, name: null, startDate: null, endDate: null, holidayCalendar: 'CN', exceptions: [] },
  ...(Object.fromEntries(weekdays.map((day, index) => [day, days[index] === '1'])) as Pick<RunningDays, (typeof weekdays)[number]>),
});
const content = (over: Partial<DraftContent>): DraftContent => ({
  place: { name: '', otherName: null, language: 'zh-CN', timezone: 'Asia/Shanghai', url: null, phone: null, email: null },
  stops: 'abcd'.split('').map((stopId) => ({
    ...{ stopId, name: stopId, otherName: null, lat: null, lon: null, convertedFrom: null, desc: null, otherDesc: null, locationType: 0 },
    ...{ stopCode: null, parentStation: null, platformCode: null, wheelchairBoarding: null },
  })),
  routes: [],
  services: [running('weekday', '1111100'), running('saturday', '0000010'), running('daily', '1111111')],
  fleet: { layoverSeconds: 180, allowsEmptyRunning: false, emptyRuns: [], blocks: [] },
  carried: { transfers: [], translations: [], info: null },
  ...over,
});
const change = (time: string, is: DepartureChange['is'], over: Partial<DepartureChange> = {}): DepartureChange => ({
  ...{ serviceId: 'weekday', time: `${time}:00`, is, to: null, runningTimes: null },
  ...over,
});
const of = (...ways: DraftWay[]): DraftContent => content({ routes: [route('songhong', ...ways)] });
const out = (...rules: DepartureRule[]): DraftWay => way('songhong-0', 'ab', { sentences: sentences('weekday', ...rules) });

/** The timetable that a draft makes, as the base of later drafts. */
const asBase = ({ trips }: DraftTrips, renamed: (tripId: string) => string = (id) => id): DraftBase => ({
  versionId: 1,
  trips: trips.map(({ tripId, wayId, serviceId, startTime, blockId }) => ({
    tripId: renamed(tripId),
    wayId,
    serviceId,
    time: formatServiceTime(startTime),
    blockId,
  })),
  takenIds: [],
});
const shown = ({ trips }: DraftTrips): string[] =>
  trips.map(({ tripId, startTime, isNew, own }) =>
    [formatHoursMinutes(startTime), tripId, ...(isNew ? ['new'] : []), ...(own === null ? [] : [own])].join(' '),
  );
const gone = (made: DraftTrips): string[] => made.gone.map(({ tripId, startTime }) => `${formatHoursMinutes(startTime)} ${tripId}`);

const hongqiao = (eveningMinutes: number): DraftContent => {
  const there = (wayId: string, stops: string, minutes: number): DraftWay =>
    way(wayId, stops, {
      runningTimes: [takes(minutes)],
      sentences: sentences('weekday', every('07:00', '09:30', 30), every('17:30', '20:00', stops === 'ab' ? eveningMinutes : 30)),
    });
  const back = (wayId: string, stops: string, minutes: number): DraftWay =>
    way(wayId, stops, {
      ...{ runningTimes: [takes(minutes)], directionId: 1 },
      sentences: sentences(
        'weekday',
        every('07:00', '09:30', 30, '07:15'),
        every('17:30', '20:00', stops === 'ba' ? eveningMinutes : 30, '17:45'),
      ),
    });
  return content({
    routes: [
      route('songhong', there('songhong-0', 'ab', 8), back('songhong-1', 'ba', 8)),
      route('hongqiao-t1', there('hongqiao-t1-0', 'ac', 12), back('hongqiao-t1-1', 'ca', 12)),
    ],
  });
};

describe('the trips of a draft', () => {
  it('Hongqiao has its 40 trips with their ids, and 45 where the evening of one route is every 20 minutes', () => {
    const before = tripsOf(hongqiao(30), null);
    expect(before.trips).toHaveLength(40);
    expect(before.trips.slice(0, 2).map(({ tripId }) => tripId)).toEqual(['songhong-0-weekday-0700', 'songhong-0-weekday-0730']);
    expect(before.trips[0]).toMatchObject({
      startTime: 25200,
      endTime: 25680,
      arrivals: [0, 480],
      departures: [0, 480],
      startStopId: 'a',
      endStopId: 'b',
    });
    const after = tripsOf(hongqiao(20), asBase(before));
    expect(after.trips).toHaveLength(45);
    expect(after.trips.filter(({ isNew }) => isNew).map(({ tripId }) => tripId.slice(9))).toEqual([
      '0-weekday-1750',
      '0-weekday-1810',
      '0-weekday-1850',
      '0-weekday-1910',
      '0-weekday-1950',
      '1-weekday-1805',
      '1-weekday-1825',
      '1-weekday-1905',
      '1-weekday-1925',
    ]);
    expect(gone(after)).toEqual([
      '18:00 songhong-0-weekday-1800',
      '19:00 songhong-0-weekday-1900',
      '18:15 songhong-1-weekday-1815',
      '19:15 songhong-1-weekday-1915',
    ]);
  });

  it('trips keep their former ids, whatever these are, as long as a bus leaves at that time', () => {
    const draft = of(out(every('07:00', '09:00', 30)));
    const base = asBase(tripsOf(draft, null), (id) => `T${id.slice(-4)}`);
    expect(shown(tripsOf(draft, base))).toEqual(['07:00 T0700', '07:30 T0730', '08:00 T0800', '08:30 T0830']);
    const later = tripsOf(of(out(every('07:30', '09:30', 30))), base);
    expect(shown(later)).toEqual(['07:30 T0730', '08:00 T0800', '08:30 T0830', '09:00 songhong-0-weekday-0900 new']);
    expect(gone(later)).toEqual(['07:00 T0700']);
  });

  it('a new trip never gets an id that means another departure', () => {
    const base = asBase(tripsOf(of(out({ kind: 'times', times: ['07:00:00'] })), null), () => 'songhong-0-weekday-0730');
    expect(shown(tripsOf(of(out(every('07:00', '08:00', 30))), base))).toEqual([
      '07:00 songhong-0-weekday-0730',
      '07:30 songhong-0-weekday-0730-2 new',
    ]);
  });

  it('two buses at one time are two trips', () => {
    expect(shown(tripsOf(of(out(every('07:00', '08:00', 30), { kind: 'times', times: ['07:30:00', '07:30:00'] })), null))).toEqual([
      '07:00 songhong-0-weekday-0700 new',
      '07:30 songhong-0-weekday-0730 new',
      '07:30 songhong-0-weekday-0730-2 new',
      '07:30 songhong-0-weekday-0730-3 new',
    ]);
  });

  it('the trips of a way that was deleted are gone', () => {
    const base = asBase(tripsOf(of(out({ kind: 'times', times: ['07:00:00'] })), null));
    expect(tripsOf(of(), base).gone).toEqual([
      { tripId: 'songhong-0-weekday-0700', routeId: null, wayId: 'songhong-0', serviceId: 'weekday', startTime: 25200 },
    ]);
  });

  it('trips carry their accepted blocks', () => {
    const blocks = [{ blockId: 'bus-1', tripIds: ['songhong-0-weekday-0730'] }];
    const draft = { ...of(out(every('07:00', '08:00', 30))), fleet: { ...content({}).fleet, blocks } };
    expect(tripsOf(draft, null).trips.map(({ blockId }) => blockId)).toEqual([null, 'bus-1']);
  });
});

describe('a sentence and the timetable before', () => {
  const base = asBase(tripsOf(hongqiao(30), null));
  const before = (rule: DepartureRule, serviceId = 'weekday'): object | null => formerDeparturesOf(base, 'songhong-0', { serviceId, rule });

  it('a sentence is compared with what left in its period before: the evening every 20 minutes had 5 departures, every 30', () => {
    expect(before(every('17:30', '20:00', 20))).toEqual({ count: 5, headwaySeconds: 1800 });
    expect(before(every('17:30', '19:30', 20))).toEqual({ count: 4, headwaySeconds: 1800 });
    expect(before({ ...every('17:30', '19:30', 20), last: '19:30:00' } as DepartureRule)).toEqual({ count: 5, headwaySeconds: 1800 });
    expect(before(every('07:00', '20:00', 20))).toEqual({ count: 10, headwaySeconds: null });
    expect(before(every('07:00', '08:00', 20), 'saturday')).toEqual({ count: 0, headwaySeconds: null });
  });

  it('a sentence is not compared where there was nothing before', () => {
    expect(before({ kind: 'times', times: ['07:00:00'] })).toBeNull();
    expect(before({ ...every('07:00', '20:00', 20), from: '' } as DepartureRule)).toBeNull();
    expect(formerDeparturesOf(null, 'songhong-0', { serviceId: 'weekday', rule: every('07:00', '20:00', 20) })).toBeNull();
  });
});

describe('single departures that are unlike their sentence', () => {
  const changed = (...changes: DepartureChange[]): DraftContent => of({ ...out(every('07:00', '09:00', 30)), changes });
  const base = asBase(tripsOf(changed(), null));

  it('single departures are removed, added, or moved under the id of the original departure', () => {
    const made = tripsOf(changed(change('07:00', 'removed'), change('07:30', 'moved', { to: '07:40:00' }), change('08:10', 'added')), base);
    expect(shown(made)).toEqual([
      '07:40 songhong-0-weekday-0730 new moved',
      '08:00 songhong-0-weekday-0800',
      '08:10 songhong-0-weekday-0810 new added',
      '08:30 songhong-0-weekday-0830',
    ]);
    expect(gone(made)).toEqual(['07:00 songhong-0-weekday-0700', '07:30 songhong-0-weekday-0730']);
    expect(made.trips[0]).toMatchObject({ sentenceTime: 27000, sentenceId: 'weekday-1' });
    expect(made.trips[2]?.sentenceId).toBeNull();
  });

  it('a departure moved to the time of a former bus, which does not run any more, becomes that bus', () => {
    const made = tripsOf(changed(change('07:30', 'removed'), change('07:00', 'moved', { to: '07:30:00' })), base);
    expect(shown(made)).toEqual(['07:30 songhong-0-weekday-0730 moved', '08:00 songhong-0-weekday-0800', '08:30 songhong-0-weekday-0830']);
    expect(gone(made)).toEqual(['07:00 songhong-0-weekday-0700']);
  });

  it('single departures can have running times of their own', () => {
    const own = { sectionSeconds: [600], dwellSeconds: [] };
    const made = tripsOf(changed(change('07:30', 'kept', { runningTimes: own })), base);
    expect(made.trips.map(({ startTime, endTime }) => endTime - startTime)).toEqual([480, 600, 480, 480]);
    expect(shown(made)[1]).toBe('07:30 songhong-0-weekday-0730 kept');
  });

  it('changes without a matching departure have no effect, and are named', () => {
    const idle = [
      change('07:10', 'removed'),
      change('07:00', 'removed'),
      change('07:00', 'moved', { to: '07:05:00' }),
      change('07:30', 'moved', { to: '' }),
      change('7.30', 'kept'),
      change('07:30', 'removed', { serviceId: 'sunday' }),
    ];
    const draft = changed(...idle);
    expect(shown(tripsOf(draft, base)).map((one) => one.slice(0, 5))).toEqual(['07:30', '08:00', '08:30']);
    expect(
      departuresOfWays(draft)
        .get('songhong-0')
        ?.idleChanges.map(({ code }) => code),
    ).toEqual(['no-such-departure', 'no-such-departure', 'nowhere-to-move', 'time-unreadable', 'service-unknown']);
  });
});

describe('running times', () => {
  it('running times depend on the time and day of the departure; the last ones apply to all others', () => {
    const runningTimes = [
      { ...takes(9), from: '07:30:00', until: '08:30:00', serviceIds: ['weekday'] },
      { ...takes(10), from: '08:00:00' },
      takes(8),
    ];
    const minutes = (serviceId: string): number[] =>
      tripsOf(of(way('songhong-0', 'ab', { runningTimes, sentences: sentences(serviceId, every('07:00', '09:00', 30)) })), null).trips.map(
        ({ startTime, endTime }) => (endTime - startTime) / 60,
      );
    expect(minutes('weekday')).toEqual([8, 9, 9, 10]);
    expect(minutes('saturday')).toEqual([8, 8, 10, 10]);
  });

  it('running times include the time at stops in between', () => {
    const runningTimes = [{ ...takes(5, 6, 7), dwellSeconds: [30] }];
    const [trip] = tripsOf(
      of(way('songhong-0', 'abcd', { runningTimes, sentences: sentences('weekday', every('07:00', '07:30', 30)) })),
      null,
    ).trips;
    expect(trip).toMatchObject({ arrivals: [0, 300, 690, 1110], departures: [0, 330, 690, 1110], endTime: 25200 + 1110 });
  });

  it('missing running times make no trips, and do not throw', () => {
    const rules = sentences('weekday', every('07:00', '07:30', 30));
    const trips = (over: Partial<DraftWay>, stopIds = 'abc'): number =>
      tripsOf(of(way('songhong-0', stopIds, { sentences: rules, ...over })), null).trips.length;
    expect(trips({})).toBe(1);
    expect(trips({ runningTimes: [] })).toBe(0);
    expect(trips({ runningTimes: [takes(5, null)] })).toBe(0);
    expect(trips({ runningTimes: [takes(5)] })).toBe(0);
    expect(trips({ runningTimes: [takes(5, -1)] })).toBe(0);
    expect(trips({}, 'abx')).toBe(0);
    expect(trips({ runningTimes: [takes()] }, 'a')).toBe(0);
    expect(trips({ stops: [] })).toBe(0);
  });
});

describe('departures after the buses of another way', () => {
  const after = (wayId: string, minutes: number): DepartureRule => ({
    ...{ kind: 'after', from: '06:00:00', until: '22:00:00', wayId, offsetSeconds: minutes * 60, pauses: [], last: null },
  });
  const times = (draft: DraftContent, wayId: string): string[] =>
    tripsOf(draft, null)
      .trips.filter((trip) => trip.wayId === wayId)
      .map(({ startTime }) => formatHoursMinutes(startTime));

  it('departures that follow other buses count from the first stop, on the way or at the end, with all changes of those', () => {
    const first = { ...out(every('07:00', '08:00', 30)), changes: [change('07:30', 'moved', { to: '07:40:00' })] };
    const next = (stopIds: string, minutes = 15): DraftWay =>
      way('next-0', stopIds, { sentences: sentences('weekday', after('songhong-0', minutes)) });
    expect(times(of(first, next('ac')), 'next-0')).toEqual(['07:15', '07:55']);
    expect(times(of(next('ba', 2), first), 'next-0')).toEqual(['07:10', '07:50']);
    expect(times(of(first, next('ac', -5)), 'next-0')).toEqual(['06:55', '07:35']);
  });

  it('departures that follow other buses run on their days, including every service that runs on all of them', () => {
    const both = [...sentences('daily', every('07:00', '08:00', 60)), ...sentences('saturday', every('09:00', '10:00', 60))];
    const first = way('songhong-0', 'ab', { sentences: both });
    const next = (serviceId: string): DraftWay => way('next-0', 'ac', { sentences: sentences(serviceId, after('songhong-0', 15)) });
    expect(times(of(first, next('weekday')), 'next-0')).toEqual(['07:15']);
    expect(times(of(first, next('saturday')), 'next-0')).toEqual(['07:15', '09:15']);
    expect(times(of(first, next('daily')), 'next-0')).toEqual(['07:15']);
  });

  it('departures that follow each other in a circle, or follow nothing, are named and make no trips', () => {
    const follows = (wayId: string, other: string, stopIds = 'ab'): DraftWay =>
      way(wayId, stopIds, { sentences: sentences('weekday', after(other, 5)) });
    const faults = (...ways: DraftWay[]): string[] =>
      [...departuresOfWays(of(...ways))].flatMap(([wayId, { sentenceFaults }]) => sentenceFaults.map(({ code }) => `${wayId} ${code}`));
    expect(faults(follows('x', 'y'), follows('y', 'x'))).toEqual(['x way-in-circle', 'y way-in-circle']);
    expect(faults(follows('x', 'x'))).toEqual(['x way-in-circle']);
    expect(faults(follows('x', 'y'), follows('y', 'z'), follows('z', 'y'))).toEqual(
      ['x way-in-circle', 'y way-in-circle', 'z way-in-circle'].slice(1),
    );
    expect(faults(follows('x', 'nowhere'))).toEqual(['x way-unknown']);
    expect(faults(follows('x', 'y', 'ca'), way('y', 'ab'))).toEqual(['x way-does-not-call']);
  });
});

/** Values of the right type that no page would send, but that pass the validation of requests. */
const oddTexts = fc.oneof(fc.constantFrom('', 'x', '07:00:00', '36:00:00', '99:00:00', 'songhong'), fc.string({ maxLength: 3 }));
const oddNumbers = fc.constantFrom(-1, 0.5, NaN, Infinity, 1e9, 0, 60, 3600);
const mayBeText = ['from', 'until', 'to', 'first', 'last', 'startDate', 'endDate', 'holidayCalendar'];

/** The content with some of its texts and numbers replaced: those where `rolls` has a 0. */
function spoiled(whole: DraftContent, rolls: readonly number[], text: string, number: number): DraftContent {
  let count = 0;
  const spoil = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => spoil(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]));
    count += 1;
    if (rolls[count % rolls.length] !== 0 || key === 'kind' || key === 'is') return value;
    if (typeof value === 'number') return number;
    return typeof value === 'string' || (value === null && mayBeText.includes(key)) ? text : value;
  };
  return { ...whole, routes: spoil(whole.routes) as DraftContent['routes'], services: spoil(whole.services) as DraftContent['services'] };
}
const text = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
/** Times in steps of ten minutes, so that departures, changes and other ways often coincide. */
const tens = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min: min * 6, max: max * 6 }).map((ten) => text(ten * 10));
/** One id is the beginning of another, so that the trip ids made from them may collide. */
const wayIds = ['r-0', 'r-0-weekday', 'r-1', 'x'];
const serviceIds = fc.constantFrom('weekday', 'saturday', 'daily');
const inStretch = { from: tens(6, 10), until: tens(10, 27), pauses: fc.constant([]), last: fc.option(tens(20, 28), { freq: 4 }) };
const someRule: fc.Arbitrary<DepartureRule> = fc.oneof(
  fc.record({
    kind: fc.constant('every' as const),
    ...inStretch,
    headwaySeconds: fc.constantFrom(600, 1200, 1800, 3600),
    first: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('clock' as const), ...inStretch, minutes: fc.constantFrom([0, 30], [10, 20, 50]) }),
  fc.record({
    kind: fc.constant('after' as const),
    ...inStretch,
    wayId: fc.constantFrom(...wayIds),
    offsetSeconds: fc.constantFrom(-600, 0, 600),
  }),
  fc.record({ kind: fc.constant('times' as const), times: fc.array(tens(6, 27), { minLength: 1, maxLength: 6 }) }),
);
const someChange: fc.Arbitrary<DepartureChange> = fc.record({
  ...{ serviceId: serviceIds, time: tens(7, 20), is: fc.constantFrom('removed', 'moved', 'added', 'kept'), to: fc.option(tens(7, 20)) },
  runningTimes: fc.option(fc.constant({ sectionSeconds: [500, 600], dwellSeconds: [40] })),
});
const someWay = (wayId: string): fc.Arbitrary<DraftWay> =>
  fc
    .record({
      stopIds: fc.constantFrom('abc', 'bca', 'aba', 'cab', 'abd'),
      sentences: fc.array(fc.record({ serviceId: serviceIds, rule: someRule }), { maxLength: 4 }),
      changes: fc.array(someChange, { maxLength: 6 }),
      runningTimes: fc.constantFrom([takes(5, 6)], [{ ...takes(10, 4), until: '09:00:00' }, takes(5, 5)], [takes(7, null)]),
    })
    .map(({ stopIds, sentences: said, ...rest }) =>
      way(wayId, stopIds, { ...rest, sentences: said.map((one, index) => ({ ...one, sentenceId: String(index) })) }),
    );
const finished = fc
  .tuple(fc.tuple(...wayIds.map(someWay)), fc.nat(4))
  .map(([ways, cut]) => content({ routes: [route('r', ...ways.slice(0, cut)), route('x', ...ways.slice(cut))] }));
const anyContent = fc.oneof(
  randomContent,
  finished,
  fc
    .tuple(finished, fc.array(fc.nat(12), { minLength: 7, maxLength: 40 }), oddTexts, oddNumbers)
    .map(([whole, ...odd]) => spoiled(whole, ...odd)),
);
/** A draft before and after some of its ways were changed. */
const twoContents = fc.tuple(finished, finished, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })).map(([before, other, isOther]) => {
  const others = new Map(other.routes.flatMap(({ ways }) => ways.map((one) => [one.wayId, one])));
  const mixed = (one: DraftWay): DraftWay => (isOther[wayIds.indexOf(one.wayId)] === true ? (others.get(one.wayId) ?? one) : one);
  return { before, after: { ...before, routes: before.routes.map((one) => ({ ...one, ways: one.ways.map(mixed) })) } };
});
const withoutOwnTimes = (one: DraftWay): DraftWay => ({ ...one, changes: one.changes.map((own) => ({ ...own, runningTimes: null })) });
const departureKeys = ({ trips }: DraftTrips): string[] =>
  trips.map(({ wayId, serviceId, startTime }) => `${wayId} ${serviceId} ${formatServiceTime(startTime)}`).sort();

describe('any draft, finished or not', () => {
  it('any draft makes trips that do not end before they start, start before 36:00, have unique ids and are in order', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (draft, other) => {
        const { trips } = tripsOf(draft, asBase(tripsOf(other, null)));
        expect(new Set(trips.map(({ tripId }) => tripId)).size).toBe(trips.length);
        const wrong = trips.filter(({ startTime, endTime, arrivals, departures }) => {
          const calls = arrivals.flatMap((arrival, index) => [arrival, departures[index] ?? NaN]);
          const isRising = calls.every((call, index) => Number.isInteger(call) && call >= (calls[index - 1] ?? 0));
          return !(startTime >= 0 && startTime < 36 * 3600 && endTime >= startTime && isRising && calls[0] === 0);
        });
        expect(wrong).toEqual([]);
        const services = draft.services.map(({ serviceId }) => serviceId);
        const ways = draft.routes.flatMap((one) => one.ways.map(({ wayId }) => wayId));
        const places = trips.map(
          ({ wayId, serviceId, startTime }) => ways.indexOf(wayId) * 1e9 + services.lastIndexOf(serviceId) * 1e6 + startTime,
        );
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 80 },
    );
  });

  it('the same draft always makes the same trips, whatever is cached', () => {
    fc.assert(
      fc.property(twoContents, anyContent, ({ before, after }, other) => {
        const base = asBase(tripsOf(other, null));
        const alone = tripsOf(structuredClone(after), structuredClone(base));
        tripsOf(after, null);
        tripsOf(before, base);
        expect(tripsOf(after, base)).toEqual(alone);
        expect(tripsOf(after, base)).toEqual(alone);
      }),
      { numRuns: 40 },
    );
  });

  it('a draft of an existing timetable has no new and no removed trips, and keeps every id', () => {
    fc.assert(
      fc.property(anyContent, (draft) => {
        const before = tripsOf(draft, null);
        const again = tripsOf(
          draft,
          asBase(before, (id) => `old-${id}`),
        );
        expect(again.gone).toEqual([]);
        expect(again.trips.filter(({ isNew }) => isNew)).toEqual([]);
        // If two buses leave at the same time, either may get either id.
        const named = ({ trips }: DraftTrips, prefix: string): string[] =>
          trips.map(({ wayId, serviceId, startTime, tripId }) => `${wayId} ${serviceId} ${startTime} ${prefix}${tripId}`).sort();
        expect(named(again, '')).toEqual(named(before, 'old-'));
      }),
      { numRuns: 40 },
    );
  });

  it('a draft with fewer trips reports them as removed, and one with more reports them as new', () => {
    fc.assert(
      fc.property(twoContents, ({ before, after }) => {
        const base = tripsOf(before, null);
        const made = tripsOf(after, asBase(base));
        const left = departureKeys(base);
        const added = departureKeys(made).filter((key) => {
          const place = left.indexOf(key);
          if (place >= 0) left.splice(place, 1);
          return place < 0;
        });
        expect(departureKeys({ trips: made.trips.filter(({ isNew }) => isNew), gone: [] })).toEqual(added);
        expect(made.gone.map(({ wayId, serviceId, startTime }) => `${wayId} ${serviceId} ${formatServiceTime(startTime)}`).sort()).toEqual(
          left,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('sentences found from the trips of a draft make the same trips', () => {
    fc.assert(
      fc.property(anyContent, (draft) => {
        // Running times of single departures are not part of sentences.
        const plain = { ...draft, routes: draft.routes.map((one) => ({ ...one, ways: one.ways.map(withoutOwnTimes) })) };
        const before = tripsOf(plain, null);
        const withFoundSentences = (one: DraftWay): DraftWay => {
          const times = (serviceId: string): number[] =>
            before.trips.filter((trip) => trip.wayId === one.wayId && trip.serviceId === serviceId).map(({ startTime }) => startTime);
          const ids = [...new Set(draft.services.map(({ serviceId }) => serviceId))];
          return { ...one, changes: [], sentences: ids.flatMap((serviceId) => sentencesOf(serviceId, times(serviceId))) };
        };
        const after = tripsOf({ ...plain, routes: plain.routes.map((one) => ({ ...one, ways: one.ways.map(withFoundSentences) })) }, null);
        const bare = ({ trips }: DraftTrips): object[] => trips.map(({ sentenceId: _, own: __, sentenceTime: ___, ...trip }) => trip);
        expect(bare(after)).toEqual(bare(before));
      }),
      { numRuns: 80 },
    );
  });

  thorough('a draft of 2,000 trips is computed in a few milliseconds after a key changes one way', () => {
    const times = (minutes: number): DepartureRule => every('05:00', '30:00', minutes);
    const big = content({
      routes: Array.from({ length: 10 }, (_, index) =>
        route(
          `r${index}`,
          way(`r${index}-0`, 'abcd', { sentences: sentences('weekday', times(15)) }),
          way(`r${index}-1`, 'dcba', { sentences: sentences('weekday', times(15)) }),
        ),
      ),
    });
    const base = asBase(tripsOf(big, null));
    expect(base.trips).toHaveLength(2000);
    const [first = route('none'), ...rest] = big.routes;
    const runs = Array.from({ length: 40 }, (_, index) => {
      const changed = {
        ...big,
        routes: [{ ...first, ways: first.ways.map((one) => ({ ...one, sentences: sentences('weekday', times(10 + index)) })) }, ...rest],
      };
      const begin = process.hrtime.bigint();
      tripsOf(changed, base);
      return Number(process.hrtime.bigint() - begin) / 1e6;
    });
    expect(Math.min(...runs)).toBeLessThan(20);
  });
});
