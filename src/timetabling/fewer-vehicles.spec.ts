import { describe, expect, it } from '@jest/globals';
import { thorough } from '../../test/support/thorough.js';
import { formatHoursMinutes, type ServiceTime } from '../scheduling/service-time.js';
import type { EveryRule, Sentence } from '../sentences/sentence.js';
import type { DraftContent, DraftRoute, DraftStop, DraftWay } from './draft-content.js';
import { previewOf } from './draft-preview.js';
import { emptyRunsOf, turningPlaces } from '../blocking/empty-running.js';
import { proposalsFor, withProposal, type HeadwayProposal, type Proposal } from './fewer-vehicles.js';

const stop = (stopId: string, lat: number | null, lon: number | null, more: Partial<DraftStop> = {}): DraftStop => ({
  ...{ stopId, name: stopId, otherName: null, lat, lon, convertedFrom: null, desc: null, otherDesc: null, locationType: 0 },
  ...{ stopCode: null, parentStation: null, platformCode: null, wheelchairBoarding: null },
  ...more,
});

const every = (sentenceId: string, from: string, until: string, headway: number, first: string | null = null): Sentence => {
  const rule: EveryRule = { kind: 'every', from, until, pauses: [], last: null, headwaySeconds: headway * 60, first };
  return { sentenceId, serviceId: 'weekday', rule };
};

function way(wayId: string, stopIds: readonly string[], running: number, sentences: readonly Sentence[]): DraftWay {
  return {
    ...{ wayId, directionId: wayId.endsWith('1') ? 1 : 0, headsign: null, otherHeadsign: null, shapeId: null, changes: [], sentences },
    stops: stopIds.map((stopId) => ({
      ...{ stopId, pickupType: 0, dropOffType: 0, timepoint: true, headsign: null, stopSequence: null, shapeDistTraveled: null },
    })),
    runningTimes: [
      { from: null, until: null, serviceIds: null, sectionSeconds: stopIds.slice(1).map(() => running * 60), dwellSeconds: [] },
    ],
  };
}

const route = (routeId: string, ways: readonly DraftWay[]): DraftRoute => ({
  ...{ routeId, name: routeId, otherName: null, longName: null, otherLongName: null, color: null, textColor: null, routeType: 3 },
  ...{ desc: null, url: null, operatedBy: null, ways },
});

/** The timetable of `data/hongqiao/`, except for 淞虹路 in the evening: every `minutes` minutes, outbound from 17:30, return from `back`. */
function hongqiao(minutes = 30, back = '17:45:00'): DraftContent {
  const day = (headway: number, first: number, evening: string): Sentence[] => [
    every('morning', '07:00:00', '09:30:00', 30, `07:${String(first).padStart(2, '0')}:00`),
    every('evening', '17:30:00', '20:00:00', headway, evening),
  ];
  const bothWays = (routeId: string, running: number, headway: number, from: string): DraftWay[] => [
    way(`${routeId}-0`, ['home', routeId], running, day(headway, 0, '17:30:00')),
    way(`${routeId}-1`, [routeId, 'home'], running, day(headway, 15, from)),
  ];
  return {
    place: { name: '', otherName: null, language: 'zh-CN', timezone: 'Asia/Shanghai', url: null, phone: null, email: null },
    stops: [stop('home', 31.21892, 121.33928), stop('songhong', 31.2201, 121.35499), stop('hongqiao-t1', 31.19328, 121.34269)],
    routes: [route('songhong', bothWays('songhong', 8, minutes, back)), route('hongqiao-t1', bothWays('hongqiao-t1', 12, 30, '17:45:00'))],
    services: [
      {
        ...{ serviceId: 'weekday', name: null, monday: true, tuesday: true, wednesday: true, thursday: true, friday: true },
        ...{ saturday: false, sunday: false, startDate: '2024-07-01', endDate: '2029-12-31', holidayCalendar: 'CN', exceptions: [] },
      },
    ],
    fleet: { layoverSeconds: 180, allowsEmptyRunning: false, emptyRuns: [], blocks: [] },
    carried: { transfers: [], translations: [], info: null },
  };
}

const clock = (time: ServiceTime): string => formatHoursMinutes(time);
const proposed = (content: DraftContent, atHand: number): Proposal[] => {
  const preview = previewOf(content, null);
  return proposalsFor(content, preview, preview.days[0]?.day.key ?? '', atHand);
};
const headways = (proposals: readonly Proposal[]): HeadwayProposal[] => proposals.filter((one) => one.kind === 'headway');
const summary = ({ routeIds, headwaySeconds, sentences, tripCount, oddTimes }: HeadwayProposal): string =>
  `${routeIds.join('+')} every ${headwaySeconds / 60} from ${sentences.map(({ first }) => clock(first)).join(' and ')}, ${tripCount} trips, ${oddTimes.map(clock).join(' ')}`;

describe('the vehicles of a draft', () => {
  it('Hongqiao as it is needs two buses, and two trips prove it', () => {
    const [day] = previewOf(hongqiao(), null).days;
    expect(day).toMatchObject({ tripCount: 40, vehicles: 2, vehiclesWithEmptyRunning: 2, inServiceSeconds: 400 * 60 });
    expect(day?.forcing).toEqual(['hongqiao-t1-0-weekday-0700', 'songhong-0-weekday-0700']);
  });

  it('every 20 minutes in the evening are 45 trips and three buses, with or without empty running', () => {
    const [day] = previewOf(hongqiao(20), null).days;
    expect(day).toMatchObject({ tripCount: 45, vehicles: 3, vehiclesWithEmptyRunning: 3 });
    expect(day?.forcing).toEqual(['hongqiao-t1-1-weekday-1745', 'songhong-1-weekday-1745', 'songhong-0-weekday-1750']);
    expect(day?.forcingWithEmptyRunning).toEqual(day?.forcing);
  });

  it('every 22 minutes with the way back from 17:41, or every 25 from 17:42, need two buses', () => {
    expect(previewOf(hongqiao(22, '17:41:00'), null).days[0]?.vehicles).toBe(2);
    expect(previewOf(hongqiao(25, '17:42:00'), null).days[0]?.vehicles).toBe(2);
  });
});

describe('what the buses at hand can run', () => {
  thorough('the proposal for Hongqiao is every 22 minutes, or every 25', () => {
    expect(headways(proposed(hongqiao(20), 2)).map(summary)).toEqual([
      'songhong every 22 from 17:30 and 17:41, 14 trips, 17:52 18:14',
      'songhong every 25 from 17:30 and 17:42, 12 trips, 17:42 18:07',
    ]);
  });

  it('there is no proposal where there are enough buses, or where no number of buses is known', () => {
    expect(proposed(hongqiao(20), 3)).toEqual([]);
    expect(proposed(hongqiao(20), 0)).toEqual([]);
  });

  thorough('an accepted proposal needs no more buses than it says', () => {
    for (const proposal of proposed(hongqiao(20), 2)) {
      const [day] = previewOf(withProposal(hongqiao(20), proposal), null).days;
      expect(day?.vehicles).toBe(proposal.vehicles);
      expect(day?.vehicles).toBeLessThanOrEqual(2);
    }
  });

  it('a proposal leaves out departures where a few are too many, and names them', () => {
    const content = hongqiao();
    const [first, ...others] = content.routes;
    const extra = { serviceId: 'weekday', time: '07:05:00', is: 'added', to: null, runningTimes: null } as const;
    const ways = first?.ways.map((one, index) => (index === 0 ? { ...one, changes: [extra] } : one)) ?? [];
    const crowded = { ...content, routes: [{ ...(first as DraftRoute), ways }, ...others] };
    const drops = proposed(crowded, 2).filter((one) => one.kind === 'drop');
    expect(drops.map(({ dropped }) => dropped.map(({ tripId }) => tripId))).toEqual([['songhong-0-weekday-0705']]);
    const after = withProposal(crowded, drops[0] as Proposal);
    expect(after.routes[0]?.ways[0]?.changes).toEqual([]);
    expect(previewOf(after, null).days[0]?.vehicles).toBe(2);
  });

  it('a circle gets a longer headway from the same first departure', () => {
    const circle = way('loop-0', ['gate', 'north', 'gate'], 10, [every('all', '06:30:00', '22:00:00', 15)]);
    const content = { ...hongqiao(), routes: [route('loop', [circle])], stops: [stop('gate', null, null), stop('north', null, null)] };
    expect(previewOf(content, null).days[0]?.vehicles).toBe(2);
    const [least, round] = headways(proposed(content, 1));
    expect([least, round].map((one) => one && [one.headwaySeconds / 60, one.sentences.map(({ first }) => clock(first))])).toEqual([
      [23, ['06:30']],
      [25, ['06:30']],
    ]);
  });

  thorough('both routes change where one alone does not suffice', () => {
    const both = hongqiao(20);
    const content = {
      ...both,
      routes: both.routes.map((one) => ({
        ...one,
        ways: hongqiao(20).routes[0]?.ways.map((each) => ({ ...each, wayId: each.wayId.replace('songhong', one.routeId) })) ?? [],
      })),
    };
    const [least] = headways(proposed(content, 2));
    expect(least?.routeIds).toEqual(['songhong', 'hongqiao-t1']);
    expect(least?.headwaySeconds).toBe(22 * 60);
  });
});

describe('running empty', () => {
  const content: DraftContent = {
    ...hongqiao(),
    fleet: { ...hongqiao().fleet, emptyRuns: [{ fromStopId: 'home', toStopId: 'songhong', seconds: 300 }] },
  };

  it('an empty run takes the entered time, else that of the shortest trip either way, else 15 km/h in a straight line', () => {
    const between = emptyRunsOf(content, previewOf(content, null).trips);
    expect(between('home', 'songhong')).toEqual({ seconds: 300, source: 'said' });
    expect(between('songhong', 'home')).toEqual({ seconds: 480, source: 'trips' });
    // 3.2 km.
    expect(between('songhong', 'hongqiao-t1')).toEqual({ seconds: 780, source: 'distance' });
  });

  it('an empty run is unknown where a stop has no position', () => {
    const lost = { ...content, stops: content.stops.map((one) => ({ ...one, lat: null, lon: null })) };
    expect(emptyRunsOf(lost, [])('songhong', 'hongqiao-t1')).toBeNull();
  });

  it('no empty run is needed between two stops of one name across the street, or of one station', () => {
    const places = turningPlaces([
      stop('east', 31.2, 121.3, { name: '大门' }),
      stop('west', 31.2005, 121.3, { name: '大门' }),
      stop('far', 31.21, 121.3, { name: '大门' }),
      stop('a', null, null, { parentStation: 'station' }),
      stop('b', null, null, { parentStation: 'station' }),
    ]);
    expect(['east', 'west', 'far', 'a', 'b'].map(places)).toEqual(['east', 'east', 'far', 'a', 'a']);
  });
});
