import { describe, expect, it } from '@jest/globals';
import { sampleBundle, sampleTrip } from '../../../../test/support/driver-bundle.js';
import { extraTripId, momentOf, nearTrip, runSecondsOf, pastTripEntries, extraTripEntry, ways, type PastTrip } from './trip-choice.js';

const bundle = sampleBundle();
const zone = 'Asia/Shanghai';
const [songhong] = ways(bundle);
const at = (clock: string): number => momentOf('2024-07-15', clock, zone) ?? NaN;

describe('an extra trip', () => {
  it('an extra trip can run in any direction of any route, listed with its first stop', () => {
    expect(ways(bundle).map(({ headsign, from, minutes }) => `${headsign} ${from} ${minutes}`)).toEqual([
      '淞虹路 虹桥人才公寓 8',
      '公寓 淞虹路 8',
      '公寓 虹桥1号航站楼 12',
      '虹桥1号航站楼 虹桥人才公寓 12',
    ]);
  });

  it('the entry of an extra trip has everything that the server needs to show it to riders', () => {
    if (songhong === undefined) throw new Error('no way');
    const tripId = extraTripId(songhong, '2024-07-15', '08:12', 'k3x9');
    expect(tripId).toBe('songhong-0-extra-20240715-0812-k3x9');
    expect(extraTripEntry(songhong, { date: '2024-07-15', tripId, clock: '08:12', vehicleId: 'bus-1' })).toEqual({
      what: 'event',
      about: { time: '08:12', headsign: '淞虹路' },
      body: {
        ...{ kind: 'trip-added', serviceDate: '2024-07-15', tripId, vehicleId: 'bus-1' },
        extra: { routeId: 'songhong', directionId: 0, startTime: '08:12' },
      },
    });
    expect(extraTripId({ routeId: 'r'.repeat(255), directionId: null }, '2024-07-15', '08:12', 'k3x9').length).toBeLessThan(255);
  });

  it('a planned trip of the same direction within ten minutes is found, because it may be meant', () => {
    if (songhong === undefined) throw new Error('no way');
    expect(nearTrip(bundle, '2024-07-15', songhong, at('08:08'))).toEqual({ time: '08:00', headsign: '淞虹路' });
    expect(nearTrip(bundle, '2024-07-15', songhong, at('08:12'))).toBeNull();
    expect(nearTrip(bundle, '2024-07-20', songhong, at('08:08'))).toBeNull();
  });

  it('the time of an extra trip has to be a time of day', () => {
    expect(['', '8:1', '24:00', '25:10', '08:60', 'now'].map((clock) => momentOf('2024-07-15', clock, zone))).toEqual(Array(6).fill(null));
    expect(at('00:00')).toBe(Date.parse('2024-07-15T00:00:00+08:00') / 1000);
    expect(momentOf('not a date', '08:00', zone)).toBeNull();
  });
});

describe('a trip that is entered afterwards', () => {
  const trip: PastTrip = {
    ...{ date: '2024-07-15', tripId: 'songhong-0-weekday-0700', headsign: '淞虹路', extra: null },
    ...{ start: at('07:01'), runSeconds: 480, boarded: 4, leftBehind: 0, vehicleId: 'bus-1' },
  };
  const entered = (more: Partial<PastTrip>, now = at('09:00')) =>
    pastTripEntries({ ...trip, ...more }, zone, now).map((entry) =>
      entry.what === 'event' ? [entry.body.kind, entry.body.count ?? null, (entry.at ?? 0) - at('07:01')] : [],
    );

  it('a past trip is entered as a start, boardings and an end, each at its time', () => {
    expect(entered({})).toEqual([
      ['trip-started', null, 0],
      ['boarded', 4, 0],
      ['trip-ended', null, 480],
    ]);
    expect(entered({ leftBehind: 2 }).map(([kind]) => kind)).toEqual(['trip-started', 'boarded', 'left-behind', 'trip-ended']);
  });

  it('a past trip may have been empty, and ends not later than now', () => {
    expect(entered({ boarded: 0 }).map(([kind]) => kind)).toEqual(['trip-started', 'trip-ended']);
    expect(entered({}, at('07:05')).at(-1)).toEqual(['trip-ended', null, 240]);
    expect(entered({}, at('07:01')).at(-1)).toEqual(['trip-ended', null, 0]);
  });

  it('every event of a past trip outside the timetable names its route, and none adds a trip for riders', () => {
    const extra = { routeId: 'songhong', directionId: 0 } as const;
    const entries = pastTripEntries({ ...trip, extra }, zone, at('09:00'));
    expect(entries.every((each) => each.what === 'event' && each.body.extra === extra && each.about?.time === '07:01')).toBe(true);
  });

  it('a past trip takes as long as the timetable says', () => {
    expect(runSecondsOf(sampleTrip('2024-07-15', 'songhong', 0, 420))).toBe(480);
    expect(runSecondsOf({ stops: [] })).toBe(0);
  });
});
