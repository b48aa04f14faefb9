import { describe, expect, it } from '@jest/globals';
import { epochSeconds, formatInstant, serviceDate, serviceTime } from '../../scheduling/service-time.js';
import { Findings } from '../files/findings.js';
import { patternFor } from './tides-added.js';
import type { CallRecord, PassengerRecord, PerformedRecord, VisitRecord, TripRecords } from './tides-tables.js';
import { reportTrip, type MatchedTrip } from './tides-trips.js';

const zone = 'Asia/Shanghai';
const date = serviceDate('2024-07-15');
const at = (time: string) => epochSeconds(date, serviceTime(time), zone);

/** A loop: it calls at the gate first and last. */
const loop: MatchedTrip = {
  tripId: 'loop-0730',
  stops: ['gate', 'metro', 'gate'].map((stopId, index) => ({ stopId, stopSequence: 10 * (index + 1) })),
  plan: ['07:30', '07:38', '07:45'].map((time, index) => ({
    stopId: index === 1 ? 'metro' : 'gate',
    arrival: at(time),
    departure: at(time),
  })),
  zone,
};

const performed = (row: Partial<PerformedRecord> = {}): PerformedRecord => ({
  ...{ line: 2, date, trip: 'a', vehicleId: 'bus-1', scheduledTripId: 'loop-0730', routeId: 'loop', directionId: 0, ends: [null, null] },
  ...{ relationship: 'Scheduled', inService: true, actualStart: null, actualEnd: null, scheduledStart: null, scheduledEnd: null },
  isReconstruction: false,
  own: null,
  ...row,
});
const call = (sequence: number, stopId: string | null): CallRecord => ({
  ...{ line: sequence + 1, date, trip: 'a', vehicleId: null, sequence, scheduledSequence: null, stopId },
});
type Counts = { readonly boardings?: number; readonly alightings?: number };
const visit = (sequence: number, stopId: string | null, row: Partial<Omit<VisitRecord, keyof Counts>> & Counts = {}): VisitRecord => ({
  ...call(sequence, stopId),
  ...{ arrival: null, departure: null, scheduledArrival: null, scheduledDeparture: null, isSkipped: false, isAdded: false },
  ...{ leftBehind: null, countedAt: null },
  ...row,
  ...{ boardings: [row.boardings ?? null, null], alightings: [row.alightings ?? null, null] },
});
const passenger = (sequence: number, row: Partial<PassengerRecord>): PassengerRecord => ({
  ...call(sequence, null),
  ...{ eventId: 'e1', kind: 'boarded', at: at('07:30'), count: 1 },
  ...row,
});

function report(records: Partial<TripRecords>, matched = loop): { events: string[]; findings: string[] } {
  const findings = new Findings();
  const { events } = reportTrip({ date, trip: 'a', performed: null, visits: [], passengers: [], ...records }, matched, findings);
  return {
    events: events.map((event) =>
      [formatInstant(event.at, zone).slice(11, 19), event.kind, event.position ?? '', event.count ?? '', `@${event.key.join('/')}`].join(
        ' ',
      ),
    ),
    findings: findings.list.map(({ file, line, field, code }) => [file, line, field, code].join(' ')),
  };
}

describe('what TIDES says of a trip, as events of the driver log', () => {
  it('a trip starts and ends at its actual times', () => {
    const trip = performed({ actualStart: at('07:31'), actualEnd: at('07:47') });
    expect(report({ performed: trip }).events).toEqual(['07:31:00 trip-started   @2024-07-15/a', '07:47:00 trip-ended   @2024-07-15/a']);
  });

  it('a trip without actual times takes them from its stops or the timetable, and never ends before its last event', () => {
    expect(report({ performed: performed() }).events.map((event) => event.slice(0, 20))).toEqual([
      '07:30:00 trip-starte',
      '07:45:00 trip-ended ',
    ]);
    const visits = [visit(1, 'gate', { departure: at('07:32') }), visit(2, 'metro', { arrival: at('07:51'), departure: at('07:52') })];
    const ends = report({ performed: performed(), visits }).events.filter((event) => event.includes('trip-'));
    expect(ends.map((event) => event.slice(0, 20))).toEqual(['07:32:00 trip-starte', '07:52:00 trip-ended ']);
  });

  it('a cancelled trip is cancelled at its scheduled departure', () => {
    expect(report({ performed: performed({ relationship: 'Canceled' }) }).events).toEqual(['07:30:00 trip-cancelled   @2024-07-15/a']);
    const unknown = report({ performed: performed({ relationship: 'Canceled' }) }, { ...loop, plan: [] });
    expect(unknown).toEqual({ events: [], findings: ['trips_performed.csv 2 schedule_trip_start missing-value'] });
  });

  it('two calls at the same stop are told apart by the order of calls', () => {
    const visits = [
      visit(1, 'gate', { boardings: 5, departure: at('07:30') }),
      visit(2, 'metro', { arrival: at('07:38'), alightings: 4, boardings: 1, departure: at('07:39') }),
      visit(3, 'gate', { arrival: at('07:46'), alightings: 2, departure: at('07:50') }),
    ];
    // The trip ends with its last arrival; the departure of the empty bus belongs to another trip.
    expect(report({ visits })).toEqual({
      events: [
        '07:30:00 boarded 0 5 @2024-07-15/a/1',
        '07:30:00 stop-departed 0  @2024-07-15/a/1',
        '07:38:00 stop-arrived 1  @2024-07-15/a/2',
        '07:38:00 alighted 1 4 @2024-07-15/a/2',
        '07:39:00 boarded 1 1 @2024-07-15/a/2',
        '07:39:00 stop-departed 1  @2024-07-15/a/2',
        '07:46:00 stop-arrived 2  @2024-07-15/a/3',
        '07:46:00 alighted 2 2 @2024-07-15/a/3',
      ],
      findings: [],
    });
  });

  it('a stop is found by its GTFS sequence, else by its id, else by its position', () => {
    const positions = (visits: VisitRecord[]): string[] => report({ visits }).events.map((event) => event.split(' ')[2] ?? '');
    expect(positions([visit(1, 'gate', { boardings: 1, scheduledSequence: 30 })])).toEqual(['2']);
    expect(positions([visit(1, 'metro', { boardings: 1 })])).toEqual(['1']);
    expect(positions([visit(3, null, { boardings: 1 })])).toEqual(['2']);
    for (const wrong of [
      visit(4, null, { boardings: 1 }),
      visit(1, 'depot', { boardings: 1 }),
      visit(1, 'metro', { scheduledSequence: 30 }),
    ])
      expect(report({ visits: [wrong] }).findings).toHaveLength(1);
  });

  it('a count of zero is recorded, and an empty cell is not', () => {
    expect(report({ visits: [visit(1, 'gate', { boardings: 0 })] }).events).toEqual(['07:30:00 boarded 0 0 @2024-07-15/a/1']);
    expect(report({ visits: [visit(1, 'gate')] }).events).toEqual([]);
  });

  it('people counted without any time are reported instead of dropped', () => {
    const extra = { ...loop, plan: [] };
    expect(report({ visits: [visit(1, 'gate', { boardings: 3 })] }, extra).findings).toEqual([
      'stop_visits.csv 2 actual_departure_time missing-value',
    ]);
    const trip = performed({ relationship: 'Added', actualStart: at('07:30'), actualEnd: at('07:45') });
    expect(report({ performed: trip, visits: [visit(1, 'gate', { boardings: 3 })] }, extra).events[2]).toBe(
      '07:30:00 boarded 0 3 @2024-07-15/a/1',
    );
  });

  it('single passengers get the stop of their call', () => {
    const passengers = [
      passenger(1, { stopId: 'gate' }),
      passenger(2, { stopId: 'metro', kind: 'alighted', at: at('07:38'), eventId: 'e2' }),
      passenger(3, { stopId: 'gate', kind: 'stop-departed', at: at('07:50'), count: null, eventId: 'e3' }),
      passenger(1, { stopId: 'metro', eventId: 'e4' }),
    ];
    expect(report({ passengers })).toEqual({
      events: ['07:30:00 boarded 0 1 @e1', '07:38:00 alighted 1 1 @e2', '07:30:00 boarded 0 1 @e4'],
      findings: ['passenger_events.csv 2 stop_id no-call-at-stop'],
    });
  });
});

describe('an added trip calls', () => {
  const patterns = [
    { patternId: 1, routeId: 'loop', directionId: 0 as const, stops: [{ stopId: 'gate' }, { stopId: 'metro' }] },
    { patternId: 2, routeId: 'loop', directionId: 0 as const, stops: [{ stopId: 'gate' }, { stopId: 'metro' }, { stopId: 'mall' }] },
    { patternId: 3, routeId: 'loop', directionId: 1 as const, stops: [{ stopId: 'metro' }, { stopId: 'gate' }] },
  ].map((pattern) => ({
    ...pattern,
    stops: pattern.stops.map((stop, index) => ({ ...stop, stopSequence: index, boards: true, headsign: null })),
  }));
  const chosen = (row: Partial<PerformedRecord>, model: { patternId: number } | null = null): number | undefined =>
    patternFor(patterns, performed(row), model)?.patternId;

  it('an added trip calls where its route and direction do, or where the trip it duplicates does', () => {
    expect(chosen({})).toBe(2);
    expect(chosen({ ends: [null, 'metro'] })).toBe(1);
    expect(chosen({ directionId: 1 })).toBe(3);
    expect(chosen({ routeId: null }, { patternId: 1 })).toBe(1);
    expect(chosen({ routeId: 'other' })).toBeUndefined();
  });
});
