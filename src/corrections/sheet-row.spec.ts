import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { epochSeconds, instant, serviceDate, serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import { operatedTrip, type LoggedEvent, type TripIdentity } from '../trip-log/operated-trip.js';
import type { EventKind } from '../trip-log/trip-event.js';
import type { SheetRow } from './read-sheet.js';
import { decideRow, type DecidedRow } from './sheet-row.js';

const zone = 'Asia/Shanghai';
const date = serviceDate('2024-07-15');
const departs = epochSeconds(date, serviceTime('07:30:00'), zone);
const now = instant(departs + 40_000);
const identity: TripIdentity = {
  serviceDate: date,
  tripId: 'a',
  routeId: 'r',
  directionId: 0,
  patternId: 1,
  stopIds: ['home', 'station'],
  startTime: serviceTime('07:30:00'),
  isScheduled: true,
  plan: [departs, instant(departs + 480)].map((at, index) => ({ stopId: ['home', 'station'][index] ?? '', arrival: at, departure: at })),
  offsets: null,
  headsign: null,
  blockId: null,
  modelTripId: null,
};
const blank: SheetRow = {
  ...{ trip: { tripId: 'a' }, didNotRun: false, notCounted: false, boardings: 0, alightings: null, leftBehind: null },
  ...{ wasFull: false, departureTime: null, arrivalTime: null, replaces: false },
};

let ids = 0;
const event = (kind: EventKind, count: number | null = null, fields: Partial<LoggedEvent> = {}): LoggedEvent => ({
  ...{ eventId: `e${String((ids += 1)).padStart(6, '0')}`, kind, count, serviceDate: date, tripId: 'a', position: null, undoes: null },
  ...{ vehicleId: null, at: instant(departs + ids), deviceTime: instant(departs + ids), receivedAt: instant(departs + ids) },
  ...{ clockOffset: null, source: 'driver', accountId: 'wang', reason: null, flags: '', saidPlace: null, shift: null },
  ...fields,
});

const trip = (events: readonly LoggedEvent[]) => ({ identity, events, operated: operatedTrip(identity, events, false) });
const decide = (row: Partial<SheetRow>, events: readonly LoggedEvent[] = [], vehicleId: string | null = null): DecidedRow => {
  const decided = decideRow({ ...blank, ...row }, trip(events), { vehicleId, zone, now });
  if (typeof decided === 'function') throw new Error(decided(1).en);
  return decided;
};
/** The log after the events of a row. */
const after = (events: readonly LoggedEvent[], { voids, adds }: DecidedRow): LoggedEvent[] => [
  ...events,
  ...voids.map(({ eventId }) => event('undo', null, { undoes: eventId, source: 'manager' })),
  ...adds.map(({ kind, count, at, vehicleId, isTimeUnknown, leavesCountOpen }) => {
    const flags = [isTimeUnknown ? 'time-unknown' : '', leavesCountOpen === true ? 'count-incomplete' : ''].join(' ').trim();
    return event(kind, count, { at, vehicleId, source: 'manager', flags });
  }),
];
const added = ({ adds }: DecidedRow): unknown[] => adds.map(({ kind, count }) => (count === null ? kind : `${kind} ${count}`));

describe('entering a row of a paper sheet', () => {
  it('a row adds what the log lacks: everything of a trip without events, and the end of a trip that was never ended', () => {
    expect(added(decide({ boardings: 12, leftBehind: 2, wasFull: true }))).toEqual([
      ...['trip-started', 'boarded 12', 'left-behind 2', 'bus-full', 'trip-ended'],
    ]);
    expect(added(decide({ boardings: 0 }))).toEqual(['trip-started', 'trip-ended']);
    expect(added(decide({ boardings: 15 }, [event('trip-started'), event('boarded', 15)]))).toEqual(['trip-ended']);
    expect(added(decide({ boardings: null, notCounted: true }))).toEqual(['trip-started', 'trip-ended']);
    expect(added(decide({ boardings: null, didNotRun: true }))).toEqual(['trip-cancelled']);
  });

  it('a row without a count ends the trip and leaves its count missing, not zero, until somebody gives the number', () => {
    const row = { boardings: null, notCounted: true };
    const ran = after([], decide(row));
    expect(trip(ran).operated.performed).toMatchObject({ state: 'completed', isCounted: false, isClosedByHand: false });
    expect(added(decide(row, ran))).toEqual([]);
    const counted = decide({ boardings: 0 }, ran);
    expect([added(counted), counted.differences]).toEqual([['trip-ended'], []]);
    expect(trip(after(ran, counted)).operated.performed).toMatchObject({ state: 'completed', isCounted: true, boardings: 0 });
    // What its driver tapped stays, and the count stays open.
    const tapped = [event('trip-started'), event('boarded', 5)];
    expect(trip(after(tapped, decide(row, tapped))).operated.performed).toMatchObject({
      state: 'completed',
      isCounted: false,
      boardings: 5,
    });
  });

  it('a row differs if log and sheet have different numbers, zero included, and replaces the log only with `replaces`', () => {
    const log = [event('trip-started'), event('boarded', 10), event('boarded', 2), event('trip-ended')];
    expect(decide({ boardings: 22 }, log).differences.map(({ field }) => field)).toEqual(['boardings']);
    const decided = decide({ boardings: 22, replaces: true }, log);
    expect([decided.voids.map(({ count }) => count), added(decided), decided.differences]).toEqual([[10, 2], ['boarded 22'], []]);
    const empty = [event('trip-started'), event('trip-ended')];
    expect(decide({ boardings: 5 }, empty).differences).toHaveLength(1);
    // People left behind may not have been counted at all.
    expect(added(decide({ boardings: 0, leftBehind: 3 }, empty))).toEqual(['left-behind 3']);
    expect(decide({ boardings: null, didNotRun: true }, log).differences.map(({ field }) => field)).toEqual(['didNotRun']);
    const cancelled = [event('trip-cancelled', null, { source: 'manager' })];
    expect(decide({ boardings: 3 }, cancelled).differences).toHaveLength(1);
    expect(trip(after(cancelled, decide({ boardings: 3, replaces: true }, cancelled))).operated.performed).toMatchObject({
      ...{ state: 'completed', boardings: 3 },
    });
  });

  it('a row adds its vehicle if the log has none, and differs if the log has another', () => {
    const log = [event('trip-started'), event('boarded', 1), event('trip-ended')];
    expect(added(decide({ boardings: 1 }, log, 'bus-1'))).toEqual(['vehicle-corrected']);
    const inBus2 = [event('trip-started', null, { vehicleId: 'bus-2' }), event('boarded', 1), event('trip-ended')];
    expect(decide({ boardings: 1 }, inBus2, 'bus-1').differences.map(({ field }) => field)).toEqual(['vehicleId']);
    expect(added(decide({ boardings: 1 }, inBus2, 'bus-2'))).toEqual([]);
    expect(operatedOf(inBus2, decide({ boardings: 1, replaces: true }, inBus2, 'bus-1')).vehicleId).toBe('bus-1');
  });

  it('a row of a trip that has not left yet is refused, and its times are known only where they are on the sheet', () => {
    expect(decideRow({ ...blank }, trip([]), { vehicleId: null, zone, now: instant(departs - 60) })).toBeInstanceOf(Function);
    const early = decideRow({ ...blank, departureTime: serviceTime('07:25:00') }, trip([]), {
      vehicleId: null,
      zone,
      now: instant(departs - 60),
    });
    expect(early).not.toBeInstanceOf(Function);
    const decidedTimes = decide({ departureTime: serviceTime('07:32:00'), arrivalTime: serviceTime('07:41:00') });
    expect(decidedTimes.adds.map(({ at, isTimeUnknown }) => [at - departs, isTimeUnknown])).toEqual([
      [120, false],
      [660, false],
    ]);
    expect(decide({}).adds.map(({ isTimeUnknown }) => isTimeUnknown)).toEqual([true, true]);
  });

  it('the log has the numbers of the sheet afterwards, nobody is counted twice, and entering the sheet again adds nothing', () => {
    const kinds = fc.constantFrom<EventKind>(
      'trip-started',
      'boarded',
      'alighted',
      'left-behind',
      'bus-full',
      'trip-ended',
      'trip-cancelled',
    );
    const logs = fc.array(
      fc.record({ kind: kinds, count: fc.integer({ min: 1, max: 40 }), vehicleId: fc.constantFrom(null, 'bus-1', 'bus-2') }),
      {
        maxLength: 8,
      },
    );
    const rows = fc.record({
      boardings: fc.integer({ min: 0, max: 50 }),
      alightings: fc.option(fc.integer({ min: 0, max: 50 })),
      leftBehind: fc.option(fc.integer({ min: 0, max: 50 })),
      wasFull: fc.boolean(),
      departureTime: fc.constantFrom<ServiceTime | null>(null, serviceTime('07:31:00')),
    });
    fc.assert(
      fc.property(logs, rows, fc.constantFrom(null, 'bus-1', 'bus-3'), (logged, row, vehicleId) => {
        const log = logged.map(({ kind, count, vehicleId: bus }) =>
          event(kind, ['boarded', 'alighted', 'left-behind'].includes(kind) ? count : null, { vehicleId: bus }),
        );
        const entered = after(log, decide({ ...row, replaces: true }, log, vehicleId));
        const { performed, vehicleId: ran } = operatedTrip(identity, entered, true);
        expect([performed.state, performed.isCounted, performed.boardings]).toEqual(['completed', true, row.boardings]);
        if (row.alightings !== null) expect(performed.alightings).toBe(row.alightings);
        if (row.leftBehind !== null) expect(performed.leftBehind).toBe(row.leftBehind);
        if (vehicleId !== null) expect(ran).toBe(vehicleId);
        const again = decide(row, entered, vehicleId);
        expect([again.voids, again.adds, again.differences]).toEqual([[], [], []]);
      }),
    );
  });
});

const operatedOf = (events: readonly LoggedEvent[], decided: DecidedRow) => operatedTrip(identity, after(events, decided), true);
