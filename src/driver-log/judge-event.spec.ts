import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import { epochSeconds, hours, plus, seconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { assignmentsOf } from '../fleet/assigned.js';
import type { DriverEventRow, EventSource } from './driver-event.entity.js';
import { datedEvent, judgeByStops, judgeEvent, tripOfEvent, readOrRefuse, tripsNamed, type JudgingContext } from './judge-event.js';
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

/** An event that a phone sends a minute after 07:30, of a trip that 王 is to drive. */
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
const event = (changes: object = {}): SentEvent => readEvent({ ...tap, ...changes });
const codeOf = (judged: object): string => (judged instanceof Refusal ? judged.code : 'kept');

function judged(changes: { sent?: object; context?: Partial<JudgingContext>; trip?: Partial<TripIdentity> } = {}): DriverEventRow {
  const by = context(changes.context);
  const row = judgeEvent(by, event(changes.sent), tripOfEvent(by, { ...songhong, ...changes.trip }, null));
  if (row instanceof Refusal) throw row;
  return row;
}

describe('an event that is accepted', () => {
  it('an event is accepted with its place on the trip, its author and when it was received, and without flags', () => {
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
  ])('an event on the trip of 王, from a %s whose account is %s, is flagged “%s”', (source, accountId, flags) => {
    expect(judged({ context: { source, actor: { agencyId: 'hongqiao', accountId } } }).flags).toBe(flags);
  });

  it.each<[Driver, Driver, Driver, Driver | null, string]>([
    ['张', '李', '张', null, 'author-unproven other-driver'],
    ['张', '王', '王', '张', ''],
    ['王', '李', '王', null, 'author-unproven'],
    ['王', '王', '王', null, ''],
  ])(
    'an event sent by %s for the author %s is stored under %s, brought by %s, with the flags “%s”',
    (sender, recordedBy, author, sentBy, flags) => {
      const authors = new Set([uuidOf['王']]);
      const actor = { agencyId: 'hongqiao', accountId: uuidOf[sender] };
      const assigned = assignmentsOf([
        { scope: 'trip', scopeId: 'songhong-0730', day: 'always', vehicleId: null, accountId: uuidOf['王'] },
      ]);
      const crews = { vehicles: new Map([['bus-1', {} as Vehicle]]), assigned };
      const row = judged({ sent: { recordedBy: uuidOf[recordedBy] }, context: { authors, actor, crews } });
      expect(row).toMatchObject({ accountId: uuidOf[author], sentBy: sentBy === null ? null : uuidOf[sentBy], reason: null });
      expect(row.flags.split(' ').sort().join(' ')).toBe(flags);
    },
  );

  it('an event of a trip that nobody is assigned to is flagged as no other driver’s', () => {
    const actor = { agencyId: 'hongqiao', accountId: '李' };
    expect(judged({ sent: { tripId: 'songhong-0800' }, trip: { tripId: 'songhong-0800' }, context: { actor } }).flags).toBe('');
  });

  it('an event is flagged as not running where the timetable lacks its trip that day, unless it calls the trip extra itself', () => {
    expect(judged({ trip: { isScheduled: false } }).flags).toBe('not-running');
    expect(judged({ trip: { isScheduled: false }, sent: { extra: { routeId: 'songhong' } } }).flags).toBe('');
  });

  it('an event is flagged as late once it arrives more than twelve hours after it happened', () => {
    const after = (later: number): string => judged({ context: { receivedAt: plus(at('07:31:00'), seconds(later)) } }).flags;
    expect([after(hours(12)), after(hours(12) + 1)]).toEqual(['', 'late']);
  });

  it('an event from a clock an hour fast is moved an hour back, and lateness counts from the corrected time', () => {
    const sentAt = at('21:30:00');
    const row = judged({ sent: { deviceTime: '2024-07-15T09:00:00+08:00' }, context: { sentAt, receivedAt: at('20:30:00') } });
    expect(row).toMatchObject({ at: at('08:00:00'), deviceTime: at('09:00:00'), clockOffset: -3600, flags: 'clock-corrected late' });
  });

  it('an event whose clock time is impossible gets the time of its arrival and the flag time-unknown', () => {
    const row = judged({ sent: { deviceTime: '1970-01-01T00:00:00Z' } });
    expect([row.at, row.flags]).toEqual([at('07:32:00'), 'clock-corrected time-unknown']);
  });

  it('an event with an unknown vehicle is accepted and flagged, because its riders count too', () => {
    expect(judged({ sent: { vehicleId: 'bus-2' } })).toMatchObject({ vehicleId: 'bus-2', flags: 'unknown-vehicle' });
  });

  it('an event with a vehicle that was retired before it happened is flagged', () => {
    const retired = (retiredAt: EpochSeconds | null): string => {
      const crews = { ...context().crews, vehicles: new Map([['bus-1', { retiredAt } as Vehicle]]) };
      return judged({ sent: { vehicleId: 'bus-1' }, context: { crews } }).flags;
    };
    expect([null, at('07:32:00'), at('07:31:00')].map(retired)).toEqual(['', '', 'retired-vehicle']);
  });

  it('an event is flagged date-suspect where its phone is a day wrong, or a trip past midnight is logged under the calendar date', () => {
    const plannedAt = (time: string): Partial<TripIdentity> => ({
      plan: ['home', 'songhong'].map((stopId) => ({ stopId, arrival: at(time), departure: at(time) })),
    });
    const behind = { sentAt: at('07:32:00'), receivedAt: at('31:32:00') };
    expect(judged({ context: behind, trip: plannedAt('07:30:00') })).toMatchObject({
      at: at('31:31:00'),
      flags: 'clock-corrected date-suspect',
    });
    const night = { deviceTime: '2024-07-15T00:31:00+08:00' };
    const received = { receivedAt: at('00:32:00') };
    expect(judged({ sent: night, context: received, trip: plannedAt('24:30:00') }).flags).toBe('date-suspect');
    expect(judged({ sent: night, context: received, trip: plannedAt('00:30:00') }).flags).toBe('');
    // A manager who corrects knows which day it was; a cancellation is reported before its day.
    expect(judged({ sent: night, context: { ...received, source: 'manager' }, trip: plannedAt('24:30:00') }).flags).toBe('');
    const cancelled = { ...night, kind: 'trip-cancelled', count: null };
    expect(judged({ sent: cancelled, context: received, trip: plannedAt('24:30:00') }).flags).toBe('');
  });

  it('an event is flagged with everything that is odd about it', () => {
    const by = { sentAt: at('21:30:00'), receivedAt: at('20:30:00'), actor: { agencyId: 'hongqiao', accountId: '李' } };
    expect(judged({ context: by, trip: { isScheduled: false } }).flags).toBe('clock-corrected other-driver not-running late');
  });
});

describe('an event that is refused', () => {
  it('an event of an unknown trip is refused, or for the reason for which its trip was not found', () => {
    expect(codeOf(judgeEvent(context(), event(), undefined))).toBe('trip-not-found');
    const refusal = new Refusal(networkRefusals['route-not-found'], { routeId: 'none' });
    expect(judgeEvent(context(), event(), refusal)).toBe(refusal);
  });

  it('an event at a stop where the trip does not call is refused', () => {
    expect(codeOf(judgeEvent(context(), event({ stopId: 'elsewhere' }), tripOfEvent(context(), songhong, null)))).toBe('stop-not-on-trip');
  });

  it('an event at a stop is accepted where another timetable has the trip call there', () => {
    const trip = tripOfEvent(context(), songhong, null);
    const lists = [
      ['home', 'songhong'],
      ['home', 'gate', 'songhong'],
    ];
    expect(judgeByStops(context(), event({ stopId: 'gate' }), trip, lists)).toMatchObject({ position: 1, saidPlace: '@gate' });
    expect(judgeByStops(context(), event({ stopId: null, position: 2 }), trip, lists)).toMatchObject({ position: 2, saidPlace: '2@' });
    expect(judgeByStops(context(), event({ stopId: 'elsewhere' }), trip, lists)).toBeNull();
  });

  it('an event that cannot be read, or whose date is out of reach for a driver, is refused before its trip is looked for', () => {
    const old = { ...tap, serviceDate: '2024-01-15' };
    const outcomeOf = (raw: unknown, source: EventSource = 'driver'): string => {
      const read = readOrRefuse(raw);
      return codeOf(read instanceof Refusal ? read : datedEvent(context({ source }), read));
    };
    expect([outcomeOf(tap), outcomeOf({ ...tap, vehicleId: 'bus-1' }), outcomeOf(old, 'manager')]).toEqual(['kept', 'kept', 'kept']);
    expect([outcomeOf({ ...tap, count: 0 }), outcomeOf(old)]).toEqual(['event-malformed', 'service-date-out-of-range']);
  });

  it('an event is refused while its day is still to come, unless it cancels the trip', () => {
    const trip = tripOfEvent(context(), songhong, null);
    const judgedAt = (receivedAt: EpochSeconds, kind: EventKind = 'trip-ended', source: EventSource = 'driver'): string =>
      codeOf(judgeEvent(context({ receivedAt, source }), event({ kind, count: undefined }), trip));
    const [before, begins] = [plus(trip.bounds.begins, seconds(-1)), trip.bounds.begins];
    expect([judgedAt(before), judgedAt(begins)]).toEqual(['trip-not-yet', 'kept']);
    expect([judgedAt(before, 'trip-cancelled'), judgedAt(before, 'trip-ended', 'manager')]).toEqual(['kept', 'kept']);
  });
});

it('each trip that a request names is looked up once, an extra one with the first route that is given', () => {
  const extra = (routeId: string, tripId: string): SentEvent => event({ tripId, extra: { routeId } });
  const all = [
    event({ tripId: 'x' }),
    new Refusal(driverLogRefusals['event-malformed'], { fields: 'count' }),
    extra('songhong', 'x'),
    extra('t1', 'x'),
    event(),
  ];
  const named = [...tripsNamed('hongqiao', all).values()].map(({ tripId, extra: on }) => `${tripId} ${on?.routeId ?? '-'}`);
  expect(named).toEqual(['x songhong', 'songhong-0730 -']);
});

it('of two directions under one id the first counts, however much more the second gives', () => {
  const extra = (routeId: string, startTime: string | null): SentEvent => event({ tripId: 'x', extra: { routeId, startTime } });
  const [first] = tripsNamed('hongqiao', [extra('songhong', null), extra('t1', '08:00'), extra('songhong', '07:50')]).values();
  expect(first?.extra).toMatchObject({ routeId: 'songhong', startTime: serviceTime('07:50:00') });
});

it('only an event that was refused for a date to come may be sent again, from when its day begins', () => {
  const today = { today: date, zone };
  const of = (code: 'trip-not-yet' | 'service-date-out-of-range' | 'trip-not-found') => new Refusal(driverLogRefusals[code], {} as never);
  const again = (code: Parameters<typeof of>[0], day: string): EpochSeconds | null =>
    sendAgainAt(of(code), event({ serviceDate: day }), today);
  expect(again('trip-not-yet', '2024-07-16')).toBe(at('21:00:00'));
  expect(again('service-date-out-of-range', '2024-07-17')).toBe(at('45:00:00'));
  expect([again('service-date-out-of-range', '2099-07-17'), again('service-date-out-of-range', '2024-03-01')]).toEqual([null, null]);
  expect([again('trip-not-found', '2024-07-16'), sendAgainAt(null, event(), today)]).toEqual([null, null]);
});
