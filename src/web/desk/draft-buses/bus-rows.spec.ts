import { describe, expect, it } from '@jest/globals';
import type { Sentence } from '../../../sentences/sentence.js';
import type { DraftContent, DraftWay } from '../../../timetabling/draft-content.js';
import { previewOf } from '../../../timetabling/draft-preview.js';
import { acceptedRows, isAlike, proposedRows, withAcceptedBuses, type BusRow } from './bus-rows.js';

const every = (headway: number, first: string): Sentence => ({
  ...{ sentenceId: 'all', serviceId: 'daily' },
  rule: { kind: 'every', from: '07:00:00', until: '08:00:00', headwaySeconds: headway * 60, first, pauses: [], last: null },
});
const way = (wayId: string, stopIds: readonly string[], sentence: Sentence): DraftWay => ({
  ...{
    wayId,
    directionId: wayId.endsWith('1') ? 1 : 0,
    headsign: null,
    otherHeadsign: null,
    shapeId: null,
    changes: [],
    sentences: [sentence],
  },
  stops: stopIds.map((stopId) => ({
    ...{ stopId, pickupType: 0, dropOffType: 0, timepoint: true, headsign: null, stopSequence: null, shapeDistTraveled: null },
  })),
  runningTimes: [{ from: null, until: null, serviceIds: null, sectionSeconds: [480], dwellSeconds: [] }],
});
/** From home at 07:00 and so on, back from the station a quarter of an hour later. */
function shuttle(headway: number, changed: Partial<DraftContent['fleet']> = {}): DraftContent {
  const stop = { otherName: null, lat: null, lon: null, convertedFrom: null, desc: null, otherDesc: null, locationType: 0 } as const;
  const rest = { stopCode: null, parentStation: null, platformCode: null, wheelchairBoarding: null };
  return {
    place: { name: '', otherName: null, language: 'zh-CN', timezone: 'Asia/Shanghai', url: null, phone: null, email: null },
    stops: ['home', 'station'].map((stopId) => ({ stopId, name: stopId, ...stop, ...rest })),
    routes: [
      {
        ...{ routeId: 'r', name: 'r', otherName: null, longName: null, otherLongName: null, color: null, textColor: null, routeType: 3 },
        ...{ desc: null, url: null, operatedBy: null },
        ways: [way('r-0', ['home', 'station'], every(headway, '07:00:00')), way('r-1', ['station', 'home'], every(headway, '07:15:00'))],
      },
    ],
    services: [
      {
        ...{ serviceId: 'daily', name: null, monday: true, tuesday: true, wednesday: true, thursday: true, friday: true },
        ...{ saturday: true, sunday: true, startDate: null, endDate: null, holidayCalendar: null, exceptions: [] },
      },
    ],
    fleet: { layoverSeconds: 180, allowsEmptyRunning: false, emptyRuns: [], blocks: [], ...changed },
    carried: { transfers: [], translations: [], info: null },
  };
}

function dayOf(content: DraftContent): Parameters<typeof proposedRows>[0] & { live: Set<string> } {
  const { trips, days } = previewOf(content, null);
  const [fleet] = days;
  if (fleet === undefined) throw new Error('no day');
  return { content, trips, fleet, live: new Set(trips.map(({ tripId }) => tripId)) };
}
const ids = (rows: readonly BusRow[]): string[][] => rows.map(({ trips }) => trips.map(({ trip }) => trip.tripId));

describe('the buses of a draft', () => {
  it('proposed buses show what each does between its trips', () => {
    const rows = proposedRows(dayOf(shuttle(30)));
    expect(ids(rows)).toEqual([['r-0-daily-0700', 'r-1-daily-0715', 'r-0-daily-0730', 'r-1-daily-0745']]);
    expect(rows[0]?.trips.map(({ then }) => then?.pauseSeconds)).toEqual([420, 420, 420, undefined]);
  });

  it('accepted buses are stored as shown, and a trip added later has none', () => {
    const day = dayOf(shuttle(30));
    const content = withAcceptedBuses(day.content, proposedRows(day), day.live);
    expect(content.fleet.blocks.map(({ blockId }) => blockId)).toEqual(['bus-1']);
    const after = dayOf(content);
    expect(isAlike(acceptedRows(after).rows, proposedRows(after))).toBe(true);
    const closer = dayOf(shuttle(20, content.fleet));
    expect(acceptedRows(closer).without.map(({ tripId }) => tripId)).toEqual([
      'r-0-daily-0720',
      'r-1-daily-0735',
      'r-0-daily-0740',
      'r-1-daily-0755',
    ]);
  });

  it('an accepted bus keeps the block id that had most of its trips, without removed trips', () => {
    const blocks = [
      { blockId: 'songhong', tripIds: ['r-0-daily-0700', 'r-1-daily-0715', 'r-0-daily-0599'] },
      { blockId: 'other', tripIds: ['r-0-daily-0730'] },
    ];
    const day = dayOf(shuttle(30, { blocks }));
    const content = withAcceptedBuses(day.content, proposedRows(day), day.live);
    expect(content.fleet.blocks.map(({ blockId, tripIds }) => [blockId, tripIds.length])).toEqual([['songhong', 4]]);
  });

  it('a bus that cannot reach its next trip in time is marked', () => {
    const blocks = [{ blockId: 'one', tripIds: ['r-0-daily-0700', 'r-1-daily-0715', 'r-0-daily-0720'] }];
    const { rows } = acceptedRows(dayOf(shuttle(20, { blocks })));
    expect(rows[0]?.trips.map(({ then }) => then?.isTooShort)).toEqual([false, true, undefined]);
  });
});
