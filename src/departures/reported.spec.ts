import { describe, expect, it } from '@jest/globals';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { DriverEvent, EventKind } from '../trip-log/trip-event.js';
import { tripPerformed } from '../trip-log/trip-performed.js';
import type { Departure } from '../scheduling/departure-index.js';
import type { Pattern } from '../scheduling/trips.js';
import { epochSeconds, formatInstant, serviceDate, serviceTime, type EpochSeconds, seconds } from '../scheduling/service-time.js';
import { shownDepartures } from './reported.js';

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
type Report = [string, { trip: OperatedTrip; occupancy: null }];
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
  return [start, { trip: { ...identity, ...rest, plan, performed: tripPerformed(events, plan, false) }, occupancy: null }];
}
const stops = ['a', 'b', 'c'];
function shown(stopId: string, from: string, ...reports: Report[]): string[] {
  const all = ['07:30', '08:00', '08:30']
    .map((start) => planned(start, stops.indexOf(stopId)))
    .filter((departure) => departure.departs >= at(from));
  return shownDepartures(all, new Map([[date, new Map(reports)]]), patterns, { from: at(from), stopIds: [stopId] }).map(
    ({ planned: { trip }, departs, source, status }) => `${trip.tripId} ${formatInstant(departs, zone).slice(11, 16)} ${source} ${status}`,
  );
}

describe('what drivers report, laid over the plan', () => {
  it('changes nothing where nothing was reported', () => {
    expect(shown('a', '08:00')).toEqual(['08:00 08:00 planned scheduled', '08:30 08:30 planned scheduled']);
  });
  it('a cancelled trip stays in its place', () => {
    expect(shown('a', '08:00', reported('08:00', event('trip-cancelled', '07:50')))[0]).toBe('08:00 08:00 driver-reported cancelled');
  });
  it('a trip that a manager cancelled is cancelled by plan: no driver has reported it', () => {
    const decided = { ...event('trip-cancelled', '07:40'), source: 'manager' as const };
    expect(shown('a', '08:00', reported('08:00', decided))[0]).toBe('08:00 08:00 planned cancelled');
    const told = { ...event('trip-cancelled', '07:50'), source: 'driver' as const };
    expect(shown('a', '08:00', reported('08:00', decided, told))[0]).toBe('08:00 08:00 driver-reported cancelled');
  });
  it('a bus that left early goes out, and one that was late stays until it has left', () => {
    expect(shown('a', '07:59', reported('08:00', event('stop-departed', '07:58', 0)))).toEqual(['08:30 08:30 planned scheduled']);
    const late = reported('07:30', event('trip-started', '07:36'));
    expect(shown('a', '07:35', late)[0]).toBe('07:30 07:36 driver-reported scheduled');
    expect(shown('a', '07:37', late)[0]).toBe('08:00 08:00 planned scheduled');
  });
  it('a bus so late that the next one overtakes it comes after it', () => {
    expect(shown('b', '08:05', reported('07:30', event('stop-departed', '08:25', 0)))).toEqual([
      '08:00 08:10 planned scheduled',
      '07:30 08:35 estimated scheduled',
      '08:30 08:40 planned scheduled',
    ]);
  });
  it('a bus that is known to be past a stop is gone from it, though nobody said when it left', () => {
    expect(shown('a', '07:30', reported('07:30', event('stop-departed', '07:38', 1)))).toEqual([
      '08:00 08:00 planned scheduled',
      '08:30 08:30 planned scheduled',
    ]);
    expect(shown('b', '07:30', reported('07:30', event('trip-ended', '07:52')))).toEqual([
      '08:00 08:10 planned scheduled',
      '08:30 08:40 planned scheduled',
    ]);
  });
  it('a bus is not gone that is said to have left, or to have ended, more than an hour before its time: that was another one', () => {
    const early = (kind: EventKind, time: string, position: number | null = null): string[] =>
      shown('a', '06:00', reported('08:30', event(kind, time, position)));
    const all = ['07:30 07:30 planned scheduled', '08:00 08:00 planned scheduled', '08:30 08:30 planned scheduled'];
    expect([early('trip-ended', '07:02'), early('stop-departed', '07:02', 0), early('stop-departed', '07:02', 1)]).toEqual([all, all, all]);
    expect(early('trip-started', '07:02')).toEqual(all);
    const later = shown('b', '08:20', reported('08:30', event('stop-departed', '07:02', 0)));
    expect(later).toEqual(['08:30 08:40 planned scheduled']);
    expect([early('trip-ended', '07:31'), early('stop-departed', '07:45', 1)]).toEqual([all.slice(0, 2), all.slice(0, 2)]);
  });

  it('a bus that left nobody knows when is gone from there, and planned from later stops', () => {
    const unknown = (kind: EventKind, position: number | null = null) => ({ ...event(kind, '06:51', position), flags: 'time-unknown' });
    expect(shown('a', '07:30', reported('07:30', unknown('trip-started')))[0]).toBe('07:30 07:30 planned scheduled');
    const left = reported('07:30', unknown('trip-started'), unknown('stop-departed', 0));
    expect(shown('a', '07:30', left)[0]).toBe('08:00 08:00 planned scheduled');
    expect(shown('b', '07:30', left)[0]).toBe('07:30 07:40 planned scheduled');
    expect(shown('b', '07:30', reported('07:30', unknown('trip-ended')))[0]).toBe('08:00 08:10 planned scheduled');
  });

  it('nobody boards at the last stop, late or not', () => {
    expect(shown('c', '08:51', reported('08:30', event('stop-departed', '08:45', 0)))).toEqual([]);
  });
});
