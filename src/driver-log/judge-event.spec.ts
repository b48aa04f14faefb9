import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import { epochSeconds, hours, plus, seconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { assignmentsOf } from '../fleet/assigned.js';
import type { DriverEventRow, EventSource } from './driver-event.entity.js';
import { datedEvent, judgeByStops, judgeEvent, knownTrip, readSaid, tripsNamed, type JudgingContext } from './judge-event.js';
import { readEvent, type SentEvent } from './read-event.js';
import { sendAgainAt } from './service-dates.js';
import type { TripIdentity } from '../trip-log/operated-trip.js';
import type { EventKind } from '../trip-log/trip-event.js';
import type { Vehicle } from '../fleet/vehicle.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import { networkRefusals } from '../network/network.refusals.js';

const zone = 'Asia/Shanghai';
const date = serviceDate('2024-07-15');
const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(time), zone);

/** What a phone says a minute after 07:30, of a trip that 王 drives. */
const tap = {
  eventId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  kind: 'boarded',
  serviceDate: '2024-07-15',
  tripId: 'songhong-0730',
  stopId: 'home',
  count: 3,
  deviceTime: '2024-07-15T07:31:00+08:00',
};
const songhong: TripIdentity = {
  serviceDate: date,
  tripId: 'songhong-0730',
  routeId: 'songhong',
  directionId: 0,
  patternId: 1,
  stopIds: ['home', 'songhong'],
  startTime: serviceTime('07:30:00'),
  isScheduled: true,
  plan: [],
  offsets: null,
  headsign: null,
  blockId: null,
  modelTripId: null,
};
const uuidOf = {
  王: '0c6b2f0e-0000-4000-8000-000000000001',
  李: '0c6b2f0e-0000-4000-8000-000000000002',
  张: '0c6b2f0e-0000-4000-8000-000000000003',
};
type Driver = keyof typeof uuidOf;
const context = (changes: Partial<JudgingContext> = {}): JudgingContext => ({
  actor: { agencyId: 'hongqiao', accountId: '王' },
  source: 'driver',
  crews: {
    vehicles: new Map([['bus-1', {} as Vehicle]]),
    assigned: assignmentsOf([{ scope: 'trip', scopeId: 'songhong-0730', day: 'always', vehicleId: null, accountId: '王' }]),
  },
  zone,
  today: date,
  sentAt: null,
  authors: new Set(),
  isPasted: false,
  receivedAt: at('07:32:00'),
  ...changes,
});
const said = (changes: object = {}): SentEvent => readEvent({ ...tap, ...changes });
const codeOf = (judged: object): string => (judged instanceof Refusal ? judged.code : 'kept');

function judged(changes: { said?: object; context?: Partial<JudgingContext>; trip?: Partial<TripIdentity> } = {}): DriverEventRow {
  const by = context(changes.context);
  const row = judgeEvent(by, said(changes.said), knownTrip(by, { ...songhong, ...changes.trip }, null));
  if (row instanceof Refusal) throw row;
  return row;
}

describe('an event is kept', () => {
  it('with its place on the trip, who said it and when it came, and nothing odd about it', () => {
    expect(judged()).toMatchObject({
      agencyId: 'hongqiao',
      accountId: '王',
      source: 'driver',
      position: 0,
      saidPlace: '@home',
      at: at('07:31:00'),
      receivedAt: at('07:32:00'),
      clockOffset: null,
      flags: '',
    });
  });

  it.each<[EventSource, string, string]>([
    ['driver', '李', 'other-driver'],
    ['driver', '王', ''],
    ['manager', '李', ''],
  ])('on the trip of 王, said by a %s who is %s: “%s”', (source, accountId, flags) => {
    expect(judged({ context: { source, actor: { agencyId: 'hongqiao', accountId } } }).flags).toBe(flags);
  });

  it.each<[Driver, Driver, Driver, Driver | null, string]>([
    ['张', '李', '张', null, 'author-unproven other-driver'],
    ['张', '王', '王', '张', ''],
    ['王', '李', '王', null, 'author-unproven'],
    ['王', '王', '王', null, ''],
  ])('sent by %s as the word of %s: it is kept as that of %s, brought by %s, with “%s”', (sender, recordedBy, author, sentBy, flags) => {
    const authors = new Set([uuidOf['王']]);
    const actor = { agencyId: 'hongqiao', accountId: uuidOf[sender] };
    const assigned = assignmentsOf([{ scope: 'trip', scopeId: 'songhong-0730', day: 'always', vehicleId: null, accountId: uuidOf['王'] }]);
    const crews = { vehicles: new Map([['bus-1', {} as Vehicle]]), assigned };
    const row = judged({ said: { recordedBy: uuidOf[recordedBy] }, context: { authors, actor, crews } });
    expect(row).toMatchObject({ accountId: uuidOf[author], sentBy: sentBy === null ? null : uuidOf[sentBy], reason: null });
    expect(row.flags.split(' ').sort().join(' ')).toBe(flags);
  });

  it('as nobody else’s where nobody is to drive', () => {
    const actor = { agencyId: 'hongqiao', accountId: '李' };
    expect(judged({ said: { tripId: 'songhong-0800' }, trip: { tripId: 'songhong-0800' }, context: { actor } }).flags).toBe('');
  });

  it('as not running where the timetable has no such trip that day, unless it says itself that it is extra', () => {
    expect(judged({ trip: { isScheduled: false } }).flags).toBe('not-running');
    expect(judged({ trip: { isScheduled: false }, said: { extra: { routeId: 'songhong' } } }).flags).toBe('');
  });

  it('as late from the second on that is more than twelve hours after it happened', () => {
    const after = (later: number): string => judged({ context: { receivedAt: plus(at('07:31:00'), seconds(later)) } }).flags;
    expect([after(hours(12)), after(hours(12) + 1)]).toEqual(['', 'late']);
  });

  it('an hour earlier where the clock is an hour fast, and late by the time it happened, not by the time it says', () => {
    const sentAt = at('21:30:00');
    const row = judged({ said: { deviceTime: '2024-07-15T09:00:00+08:00' }, context: { sentAt, receivedAt: at('20:30:00') } });
    expect(row).toMatchObject({ at: at('08:00:00'), deviceTime: at('09:00:00'), clockOffset: -3600, flags: 'clock-corrected late' });
  });

  it('as of a time that nobody knows, where what its clock says cannot be', () => {
    const row = judged({ said: { deviceTime: '1970-01-01T00:00:00Z' } });
    expect([row.at, row.flags]).toEqual([at('07:32:00'), 'clock-corrected time-unknown']);
  });

  it('with a bus that nobody entered, because its riders count too', () => {
    expect(judged({ said: { vehicleId: 'bus-2' } })).toMatchObject({ vehicleId: 'bus-2', flags: 'unknown-vehicle' });
  });

  it('with a bus that was taken out of use before it happened', () => {
    const retired = (retiredAt: EpochSeconds | null): string => {
      const crews = { ...context().crews, vehicles: new Map([['bus-1', { retiredAt } as Vehicle]]) };
      return judged({ said: { vehicleId: 'bus-1' }, context: { crews } }).flags;
    };
    expect([null, at('07:32:00'), at('07:31:00')].map(retired)).toEqual(['', '', 'retired-vehicle']);
  });

  it('as perhaps of another day: where its phone is a day wrong, or half past midnight is said with the date of the calendar', () => {
    const plannedAt = (time: string): Partial<TripIdentity> => ({
      plan: ['home', 'songhong'].map((stopId) => ({ stopId, arrival: at(time), departure: at(time) })),
    });
    const behind = { sentAt: at('07:32:00'), receivedAt: at('31:32:00') };
    expect(judged({ context: behind, trip: plannedAt('07:30:00') })).toMatchObject({
      at: at('31:31:00'),
      flags: 'clock-corrected date-suspect',
    });
    const night = { deviceTime: '2024-07-15T00:31:00+08:00' };
    const heard = { receivedAt: at('00:32:00') };
    expect(judged({ said: night, context: heard, trip: plannedAt('24:30:00') }).flags).toBe('date-suspect');
    expect(judged({ said: night, context: heard, trip: plannedAt('00:30:00') }).flags).toBe('');
    // A manager who corrects knows which day it was; what is said beforehand is of a day to come.
    expect(judged({ said: night, context: { ...heard, source: 'manager' }, trip: plannedAt('24:30:00') }).flags).toBe('');
    const cancelled = { ...night, kind: 'trip-cancelled', count: null };
    expect(judged({ said: cancelled, context: heard, trip: plannedAt('24:30:00') }).flags).toBe('');
  });

  it('with all that is odd about it', () => {
    const by = { sentAt: at('21:30:00'), receivedAt: at('20:30:00'), actor: { agencyId: 'hongqiao', accountId: '李' } };
    expect(judged({ context: by, trip: { isScheduled: false } }).flags).toBe('clock-corrected other-driver not-running late');
  });
});

describe('an event is refused', () => {
  it('of a trip that is not known, or for the reason for which it is not', () => {
    expect(codeOf(judgeEvent(context(), said(), undefined))).toBe('trip-not-found');
    const refusal = new Refusal(networkRefusals['route-not-found'], { routeId: 'none' });
    expect(judgeEvent(context(), said(), refusal)).toBe(refusal);
  });

  it('at a stop where the trip does not call', () => {
    expect(codeOf(judgeEvent(context(), said({ stopId: 'elsewhere' }), knownTrip(context(), songhong, null)))).toBe('stop-not-on-trip');
  });

  it('but not where another timetable has the trip call there', () => {
    const trip = knownTrip(context(), songhong, null);
    const lists = [
      ['home', 'songhong'],
      ['home', 'gate', 'songhong'],
    ];
    expect(judgeByStops(context(), said({ stopId: 'gate' }), trip, lists)).toMatchObject({ position: 1, saidPlace: '@gate' });
    expect(judgeByStops(context(), said({ stopId: null, position: 2 }), trip, lists)).toMatchObject({ position: 2, saidPlace: '2@' });
    expect(judgeByStops(context(), said({ stopId: 'elsewhere' }), trip, lists)).toBeNull();
  });

  it('before its trip is looked for, where it cannot be read or is of a day too far for a driver', () => {
    const old = { ...tap, serviceDate: '2024-01-15' };
    const heard = (raw: unknown, source: EventSource = 'driver'): string => {
      const read = readSaid(raw);
      return codeOf(read instanceof Refusal ? read : datedEvent(context({ source }), read));
    };
    expect([heard(tap), heard({ ...tap, vehicleId: 'bus-1' }), heard(old, 'manager')]).toEqual(['kept', 'kept', 'kept']);
    expect([heard({ ...tap, count: 0 }), heard(old)]).toEqual(['event-malformed', 'service-date-out-of-range']);
  });

  it('where its day is still to come, unless it says that the trip will not run', () => {
    const trip = knownTrip(context(), songhong, null);
    const judgedAt = (receivedAt: EpochSeconds, kind: EventKind = 'trip-ended', source: EventSource = 'driver'): string =>
      codeOf(judgeEvent(context({ receivedAt, source }), said({ kind, count: undefined }), trip));
    const [before, begins] = [plus(trip.bounds.begins, seconds(-1)), trip.bounds.begins];
    expect([judgedAt(before), judgedAt(begins)]).toEqual(['trip-not-yet', 'kept']);
    expect([judgedAt(before, 'trip-cancelled'), judgedAt(before, 'trip-ended', 'manager')]).toEqual(['kept', 'kept']);
  });
});

it('each trip that is spoken of is asked for once, and where it is extra with the first word on its route', () => {
  const extra = (routeId: string, tripId: string): SentEvent => said({ tripId, extra: { routeId } });
  const all = [
    said({ tripId: 'x' }),
    new Refusal(driverLogRefusals['event-malformed'], { fields: 'count' }),
    extra('songhong', 'x'),
    extra('t1', 'x'),
    said(),
  ];
  const named = [...tripsNamed('hongqiao', all).values()].map(({ tripId, extra: on }) => `${tripId} ${on?.routeId ?? '-'}`);
  expect(named).toEqual(['x songhong', 'songhong-0730 -']);
});

it('of two ways under one id the first word holds, however much the second says', () => {
  const extra = (routeId: string, startTime: string | null): SentEvent => said({ tripId: 'x', extra: { routeId, startTime } });
  const [first] = tripsNamed('hongqiao', [extra('songhong', null), extra('t1', '08:00'), extra('songhong', '07:50')]).values();
  expect(first?.extra).toMatchObject({ routeId: 'songhong', startTime: serviceTime('07:50:00') });
});

it('what is refused for a date still to come may be sent again from when its day is driven; what is refused for anything else never', () => {
  const today = { today: date, zone };
  const of = (code: 'trip-not-yet' | 'service-date-out-of-range' | 'trip-not-found') => new Refusal(driverLogRefusals[code], {} as never);
  const again = (code: Parameters<typeof of>[0], day: string): EpochSeconds | null =>
    sendAgainAt(of(code), said({ serviceDate: day }), today);
  expect(again('trip-not-yet', '2024-07-16')).toBe(at('21:00:00'));
  expect(again('service-date-out-of-range', '2024-07-17')).toBe(at('45:00:00'));
  expect([again('service-date-out-of-range', '2099-07-17'), again('service-date-out-of-range', '2024-03-01')]).toEqual([null, null]);
  expect([again('trip-not-found', '2024-07-16'), sendAgainAt(null, said(), today)]).toEqual([null, null]);
});
