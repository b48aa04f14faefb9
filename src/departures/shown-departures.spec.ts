import { describe, expect, it } from '@jest/globals';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { DriverEvent, EventKind } from '../trip-log/trip-event.js';
import { tripPerformed } from '../trip-log/trip-performed.js';
import type { Departure } from '../scheduling/departure-index.js';
import type { Pattern } from '../scheduling/trips.js';
import { CallsByStop } from '../operations/calls-by-stop.js';
import { callsOf, type Expectation, type RealTime, type RealTimeTrip } from '../operations/real-time-trip.js';
import {
  epochSeconds,
  formatInstant,
  minutes,
  plus,
  serviceDate,
  serviceTime,
  type EpochSeconds,
  seconds,
} from '../scheduling/service-time.js';
import { lookbackSeconds, shownDepartures, type ShownDeparture } from './shown-departures.js';

const zone = 'Asia/Shanghai';
const date = serviceDate('2024-07-15');
const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(time), zone);
const call = (stopId: string): Pattern['stops'][number] => ({ stopId, stopSequence: 0, boards: true, headsign: null });
const pattern: Pattern = { patternId: 1, routeId: 'loop', directionId: 0, stops: ['a', 'b', 'c'].map(call) };
const patterns = new Map([[1, pattern]]);

const planned = (start: string, position: number): Departure => ({
  trip: { tripId: start, modelTripId: null, headsign: null, headwaySeconds: null },
  pattern,
  position,
  serviceDate: date,
  departs: (at(start) + position * 600) as EpochSeconds,
});
type Report = [string, RealTimeTrip];
let made = 0;
const event = (kind: EventKind, time: string, position: number | null = null): DriverEvent => ({
  eventId: `e${(made += 1)}`,
  kind,
  at: at(time),
  position,
  count: null,
  undoes: null,
});
function reported(start: string, ...events: DriverEvent[]): Report {
  const plan = pattern.stops.map(({ stopId }, position) => ({
    stopId,
    arrival: planned(start, position).departs,
    departure: planned(start, position).departs,
  }));
  const identity = { serviceDate: date, tripId: start, routeId: 'loop', directionId: 0 as const, patternId: 1, stopIds: ['a', 'b', 'c'] };
  const rest = {
    startTime: serviceTime(start),
    isScheduled: true,
    headsign: null,
    blockId: null,
    modelTripId: null,
    vehicleId: null,
    isReconstruction: false,
    isAdded: false,
    shift: seconds(0),
    reason: null,
    offsets: null,
  };
  return [start, { trip: { ...identity, ...rest, plan, performed: tripPerformed(events, plan, false) }, occupancy: null, expected: null }];
}
const stops = ['a', 'b', 'c'];
function realTimeOf(reports: readonly Report[], reportingRouteIds: readonly string[] = []): RealTime {
  const [trips, calls] = [new Map(reports), new CallsByStop()];
  for (const [tripId, trip] of reports) calls.set(tripId, callsOf(trip, pattern), (position) => stops[position] ?? '');
  const list = (): RealTimeTrip[] => [...trips.values()];
  const day = { find: (tripId: string) => trips.get(tripId), callsFrom: calls.from.bind(calls), list, listOutside: list };
  return { from: date, days: new Map([[date, day]]), reportingRouteIds: new Set(reportingRouteIds) };
}
interface Asking {
  readonly now?: string;
  readonly reportingRouteIds?: readonly string[];
}
function allShown(
  stopId: string,
  from: string,
  reports: readonly Report[],
  { now = from, reportingRouteIds }: Asking = {},
): ShownDeparture[] {
  const realTime = realTimeOf(reports, reportingRouteIds);
  const window = { from: at(from), now: at(now), stopIds: [stopId] };
  const all = ['07:30', '08:00', '08:30']
    .map((start) => planned(start, stops.indexOf(stopId)))
    .filter((departure) => departure.departs >= at(from) - lookbackSeconds(realTime, window));
  return shownDepartures(all, realTime, patterns, window);
}
const shortly = ({ planned: { trip }, departs, source, status, isUnreported }: ShownDeparture): string =>
  `${trip.tripId} ${formatInstant(departs, zone).slice(11, 16)} ${source} ${isUnreported ? 'unreported' : status}`;
const shown = (stopId: string, from: string, ...reports: Report[]): string[] => allShown(stopId, from, reports).map(shortly);

describe('what drivers report, laid over the plan', () => {
  it('departures of which nothing was reported are shown as planned', () => {
    expect(shown('a', '08:00')).toEqual(['08:00 08:00 planned scheduled', '08:30 08:30 planned scheduled']);
  });
  it('a cancelled departure stays in its place of the list', () => {
    expect(shown('a', '08:00', reported('08:00', event('trip-cancelled', '07:50')))[0]).toBe('08:00 08:00 driver-reported cancelled');
  });
  it("a departure that a manager cancelled is cancelled by plan, not by a driver's report", () => {
    const decided = { ...event('trip-cancelled', '07:40'), source: 'manager' as const };
    expect(shown('a', '08:00', reported('08:00', decided))[0]).toBe('08:00 08:00 planned cancelled');
    const byDriver = { ...event('trip-cancelled', '07:50'), source: 'driver' as const };
    expect(shown('a', '08:00', reported('08:00', decided, byDriver))[0]).toBe('08:00 08:00 driver-reported cancelled');
  });
  it('a bus that left early is no longer listed, and a late one stays listed until it has left', () => {
    expect(shown('a', '07:59', reported('08:00', event('stop-departed', '07:58', 0)))).toEqual(['08:30 08:30 planned scheduled']);
    const late = reported('07:30', event('trip-started', '07:36'));
    expect(shown('a', '07:35', late)[0]).toBe('07:30 07:36 driver-reported scheduled');
    expect(shown('a', '07:37', late)[0]).toBe('08:00 08:00 planned scheduled');
  });
  it('a bus so late that the next one overtakes it is listed after that one', () => {
    expect(shown('b', '08:05', reported('07:30', event('stop-departed', '08:25', 0)))).toEqual([
      '08:00 08:10 planned scheduled',
      '07:30 08:35 estimated scheduled',
      '08:30 08:40 planned scheduled',
    ]);
  });
  it('a bus that is known to be past a stop is no longer listed there, even without a departure time', () => {
    expect(shown('a', '07:30', reported('07:30', event('stop-departed', '07:38', 1)))).toEqual([
      '08:00 08:00 planned scheduled',
      '08:30 08:30 planned scheduled',
    ]);
    expect(shown('b', '07:30', reported('07:30', event('trip-ended', '07:52')))).toEqual([
      '08:00 08:10 planned scheduled',
      '08:30 08:40 planned scheduled',
    ]);
  });
  it('a report of leaving or ending more than an hour before the plan does not remove a bus: it was about another trip', () => {
    const early = (kind: EventKind, time: string, position: number | null = null): string[] =>
      shown('a', '06:00', reported('08:30', event(kind, time, position)));
    const all = ['07:30 07:30 planned scheduled', '08:00 08:00 planned scheduled', '08:30 08:30 planned scheduled'];
    expect([early('trip-ended', '07:02'), early('stop-departed', '07:02', 0), early('stop-departed', '07:02', 1)]).toEqual([all, all, all]);
    expect(early('trip-started', '07:02')).toEqual(all);
    const later = shown('b', '08:20', reported('08:30', event('stop-departed', '07:02', 0)));
    expect(later).toEqual(['08:30 08:40 planned scheduled']);
    expect([early('trip-ended', '07:31'), early('stop-departed', '07:45', 1)]).toEqual([all.slice(0, 2), all.slice(0, 2)]);
  });

  it("a bus whose driver reports a delay is expected then, however late, with the driver's reason", () => {
    const delayReported = (time: string, late: number): DriverEvent => ({
      ...event('delay-reported', time),
      ...{ shift: minutes(late), reason: '堵车' },
    });
    expect(shown('a', '07:20', reported('07:30', delayReported('07:20', 10)))[0]).toBe('07:30 07:40 estimated scheduled');
    expect(shown('b', '07:20', reported('07:30', delayReported('07:20', 10)))[0]).toBe('07:30 07:50 estimated scheduled');
    expect(shown('a', '07:20', reported('07:30', delayReported('07:20', 75))).at(-1)).toBe('07:30 08:45 estimated scheduled');
    expect(shown('a', '07:20', reported('07:30', delayReported('07:20', 10), delayReported('07:21', 0)))[0]).toBe(
      '07:30 07:30 planned scheduled',
    );
    const [late] = allShown('a', '07:21', [reported('07:30', delayReported('07:20', 10))]);
    expect(late).toMatchObject({
      delay: 600,
      reason: '堵车',
      isReasonOfDelay: true,
      isDelayReported: true,
      previous: null,
      reportedAt: at('07:20'),
    });
    // Boardings while the bus stands tell neither how late it will be nor why.
    const [boarding] = allShown('a', '07:26', [reported('07:30', delayReported('07:20', 10), event('boarded', '07:25'))]);
    expect(boarding).toMatchObject({ departs: at('07:40'), reason: '堵车', reportedAt: at('07:20') });
    // Underway, what was seen since counts, or the later of both; it has left the first stop.
    const underway = reported('07:30', event('trip-started', '07:36'), delayReported('07:37', 20));
    const [later] = allShown('b', '07:38', [underway]);
    expect(later).toMatchObject({
      departs: at('08:00'),
      delay: 1200,
      reason: '堵车',
      isReasonOfDelay: true,
      isDelayReported: false,
      reportedAt: at('07:37'),
    });
    const seen = allShown('b', '07:38', [reported('07:30', delayReported('07:20', 20), event('trip-started', '07:36'))]);
    expect(seen[0]).toMatchObject({ departs: at('07:46'), reason: null, isReasonOfDelay: false, isDelayReported: false });
    const missing = allShown('a', '07:41', [reported('07:30', delayReported('07:20', 10))], { reportingRouteIds: ['loop'] });
    expect(missing[0]).toMatchObject({ departs: at('07:40'), isUnreported: true, isDelayReported: true });
  });
  it('a bus that is late with its vehicle is shown so, unless its driver reports more or the trip is no longer driven', () => {
    const delayReported = { ...event('delay-reported', '07:50'), shift: minutes(5), reason: '上客多' };
    const previous = { tripId: '07:30', patternId: 1, departs: at('07:40'), isEstimated: false, arrives: at('08:09') };
    const asks = (expected: Expectation): ShownDeparture | undefined => {
      const [tripId, reportedTrip] = reported('08:00', delayReported);
      return allShown('a', '07:55', [[tripId, { ...reportedTrip, expected }]]).find(({ planned: { trip } }) => trip.tripId === '08:00');
    };
    expect(asks({ isOver: false, delay: minutes(9), previous })).toMatchObject({ departs: at('08:09'), reason: null, previous });
    expect(asks({ isOver: false, delay: minutes(3), previous })).toMatchObject({ departs: at('08:05'), reason: '上客多', previous: null });
    expect(asks({ isOver: true })).toBeUndefined();
  });
  it('a bus that left at an unknown time is no longer listed there, and is planned from later stops', () => {
    const unknown = (kind: EventKind, position: number | null = null) => ({ ...event(kind, '06:51', position), flags: 'time-unknown' });
    expect(shown('a', '07:30', reported('07:30', unknown('trip-started')))[0]).toBe('07:30 07:30 planned scheduled');
    const left = reported('07:30', unknown('trip-started'), unknown('stop-departed', 0));
    expect(shown('a', '07:30', left)[0]).toBe('08:00 08:00 planned scheduled');
    expect(shown('b', '07:30', left)[0]).toBe('07:30 07:40 planned scheduled');
    expect(shown('b', '07:30', reported('07:30', unknown('trip-ended')))[0]).toBe('08:00 08:10 planned scheduled');
  });

  it('no departure is listed at the last stop of a trip, late or not', () => {
    expect(shown('c', '08:51', reported('08:30', event('stop-departed', '08:45', 0)))).toEqual([]);
  });
});

const lateByVehicle = (start: string, delay: number): Report => {
  const expected: Expectation = {
    isOver: false,
    delay: minutes(delay),
    previous: { tripId: 'before', patternId: 1, departs: at('07:00'), isEstimated: false, arrives: at('07:37') },
  };
  const [, { trip }] = reported(start);
  return [start, { trip, occupancy: null, expected }];
};
const changed = (start: string, changes: Partial<OperatedTrip>, ...events: DriverEvent[]): Report => {
  const [, { trip }] = reported(start, ...events);
  return [start, { trip: { ...trip, ...changes }, occupancy: null, expected: null }];
};
const listed = (stopId: string, from: string, reports: readonly Report[], asking?: Asking): string[] =>
  allShown(stopId, from, reports, asking).map(shortly);

describe('the lateness of a vehicle, carried over to its next trip', () => {
  it('a departure is estimated as late as its vehicle at every stop, and names the trip before', () => {
    expect(listed('a', '07:33', [lateByVehicle('07:30', 7)])[0]).toBe('07:30 07:37 estimated scheduled');
    expect(listed('b', '07:41', [lateByVehicle('07:30', 7)])[0]).toBe('07:30 07:47 estimated scheduled');
    const [first] = allShown('a', '07:33', [lateByVehicle('07:30', 7)]);
    expect(first).toMatchObject({ delay: 420, previous: { tripId: 'before' }, reportedAt: null, isUnreported: false });
  });
  it('a report of the trip itself counts for more than the lateness of its vehicle', () => {
    const [start, reportedTrip] = lateByVehicle('07:30', 7);
    const [, { trip }] = reported('07:30', event('trip-started', '07:33'));
    const [first] = allShown('b', '07:41', [[start, { ...reportedTrip, trip }]]);
    expect(first).toMatchObject({ departs: at('07:43'), delay: 180, previous: null });
  });
  it('a departure is no longer listed once its vehicle drives a later trip', () => {
    const [, { trip }] = reported('08:00');
    const over: Report = ['08:00', { trip, occupancy: null, expected: { isOver: true } }];
    expect(listed('a', '07:59', [over])).toEqual(['08:30 08:30 planned scheduled']);
  });
});

describe('a departure that nobody reported', () => {
  const asking = { reportingRouteIds: ['loop'] };
  it('an unreported departure stays for ten minutes at the head of the list where drivers report', () => {
    expect(listed('a', '07:30', [], asking)[0]).toBe('07:30 07:30 planned scheduled');
    expect(listed('a', '07:31', [], asking)).toEqual([
      '07:30 07:30 planned unreported',
      '08:00 08:00 planned scheduled',
      '08:30 08:30 planned scheduled',
    ]);
    expect(listed('a', '07:40', [], asking)[0]).toBe('07:30 07:30 planned unreported');
    expect(listed('a', '07:41', [], asking)[0]).toBe('08:00 08:00 planned scheduled');
    expect(listed('b', '07:45', [], asking)[0]).toBe('07:30 07:40 planned unreported');
  });
  it('an unreported departure leaves the list with its minute where drivers do not report', () => {
    expect(listed('a', '07:31', [])[0]).toBe('08:00 08:00 planned scheduled');
    expect(listed('a', '07:31', [], { reportingRouteIds: ['other'] })[0]).toBe('08:00 08:00 planned scheduled');
  });
  it('a departure is not unreported before it is due by the clock, whatever moment a request names', () => {
    expect(listed('a', '07:35', [], { ...asking, now: '07:20' })[0]).toBe('08:00 08:00 planned scheduled');
    expect(listed('a', '07:35', [], { ...asking, now: '09:00' })[0]).toBe('07:30 07:30 planned unreported');
  });
  it('an unreported departure stays for ten minutes after the time at which it was expected', () => {
    expect(listed('a', '07:38', [lateByVehicle('07:30', 7)], asking)[0]).toBe('07:30 07:37 estimated unreported');
    expect(listed('a', '07:47', [lateByVehicle('07:30', 7)], asking)[0]).toBe('07:30 07:37 estimated unreported');
    expect(listed('a', '07:48', [lateByVehicle('07:30', 7)], asking)[0]).toBe('08:00 08:00 planned scheduled');
  });
  it('a departure with boardings but no start stays unreported, and has the time of the latest report', () => {
    const [first] = allShown('a', '07:33', [reported('07:30', { ...event('boarded', '07:29', 0), count: 3 })], asking);
    expect(first).toMatchObject({ isUnreported: true, source: 'planned', delay: null, reportedAt: at('07:29') });
  });
  it('a trip that has started is not unreported: at later stops it goes once its estimated time has passed', () => {
    const started = reported('07:30', event('trip-started', '07:30'));
    expect(listed('a', '07:31', [started], asking)[0]).toBe('08:00 08:00 planned scheduled');
    expect(listed('b', '07:41', [started], asking)[0]).toBe('08:00 08:10 planned scheduled');
  });
});

describe('a departure that was changed for the day', () => {
  it('a cancelled departure stays for ten minutes after its time, on every route, with its reason', () => {
    const cancelled = changed('07:30', { reason: '车辆故障' }, event('trip-cancelled', '07:20'));
    expect(listed('a', '07:40', [cancelled])[0]).toBe('07:30 07:30 driver-reported cancelled');
    expect(allShown('a', '07:40', [cancelled])[0]).toMatchObject({ reason: '车辆故障', delay: null, isUnreported: false });
    expect(listed('a', '07:41', [cancelled])[0]).toBe('08:00 08:00 planned scheduled');
  });
  const moved = (start: string, shift: number, ...events: DriverEvent[]): Report => {
    const [, { trip }] = reported(start);
    const by = minutes(shift);
    const plan = trip.plan.map((call) => ({ ...call, arrival: plus(call.arrival, by), departure: plus(call.departure, by) }));
    return changed(start, { shift: by, plan, reason: '司机换班', performed: tripPerformed(events, plan, false) });
  };
  it('a moved departure leaves at its new time, and its delay counts from that', () => {
    expect(listed('a', '07:35', [moved('07:30', 10)])[0]).toBe('07:30 07:40 planned scheduled');
    expect(allShown('a', '07:35', [moved('07:30', 10)])[0]).toMatchObject({ shift: 600, delay: null, planned: { departs: at('07:30') } });
    const late = moved('07:30', 10, event('trip-started', '07:43'));
    expect(allShown('a', '07:43', [late])[0]).toMatchObject({ departs: at('07:43'), delay: 180, source: 'driver-reported' });
    expect(listed('a', '07:50', [moved('08:00', -10)])[0]).toBe('08:00 07:50 planned scheduled');
    expect(listed('a', '07:51', [moved('08:00', -10)])).toEqual(['08:30 08:30 planned scheduled']);
  });
  it('a departure that is moved before earlier ones is listed before them', () => {
    const realTime = realTimeOf([moved('08:30', -35)]);
    const window = { from: at('07:50'), now: at('07:50'), stopIds: ['a'] };
    const until = shownDepartures([planned('08:00', 0)], realTime, patterns, window, at('08:00')).map(shortly);
    expect(until).toEqual(['08:30 07:55 planned scheduled', '08:00 08:00 planned scheduled']);
  });
  it('a departure that a manager added is listed like any other', () => {
    const added = (...events: DriverEvent[]): Report => changed('07:45', { isAdded: true, isScheduled: false, reason: '会议' }, ...events);
    expect(listed('a', '07:40', [added()])[0]).toBe('07:45 07:45 planned scheduled');
    expect(allShown('a', '07:40', [added()])[0]).toMatchObject({ isAdded: true, reason: '会议', delay: null });
    expect(listed('a', '07:47', [added()], { reportingRouteIds: ['loop'] })[0]).toBe('07:45 07:45 planned unreported');
    expect(listed('b', '07:56', [added(event('trip-started', '07:48'))])[0]).toBe('07:45 07:58 estimated scheduled');
  });
  it('a trip that a driver runs outside the timetable is listed from its start on, and at later stops after the usual running time', () => {
    const offsets = { arrivals: [0, 600, 1200], departures: [0, 600, 1200] };
    const extra = (...events: DriverEvent[]): Report =>
      changed('07:40', { isScheduled: false, plan: [], offsets, performed: tripPerformed(events, [], false) });
    const started = extra(event('trip-started', '07:41'));
    expect(listed('a', '07:39', [extra()])).toEqual(['08:00 08:00 planned scheduled', '08:30 08:30 planned scheduled']);
    expect(listed('a', '07:41', [started])[0]).toBe('07:40 07:41 driver-reported scheduled');
    expect(allShown('a', '07:41', [started])[0]).toMatchObject({ isAdded: true, delay: null, planned: { departs: at('07:41') } });
    expect(listed('a', '07:42', [started], { reportingRouteIds: ['loop'] })[0]).toBe('08:00 08:00 planned scheduled');
    expect(listed('b', '07:42', [started]).slice(0, 2)).toEqual(['07:40 07:51 estimated scheduled', '08:00 08:10 planned scheduled']);
    const left = extra(event('trip-started', '07:41'), event('stop-departed', '07:55', 1));
    expect(listed('b', '07:42', [left])[0]).toBe('07:40 07:55 driver-reported scheduled');
    expect(listed('b', '07:42', [extra(event('trip-started', '07:41'), event('trip-ended', '07:50'))])[0]).toBe(
      '08:00 08:10 planned scheduled',
    );
  });
});
