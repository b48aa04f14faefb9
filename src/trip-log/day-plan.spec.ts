import { describe, expect, it } from '@jest/globals';
import { epochSeconds, minutes, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { isTakenBack, operatedTrip, type LoggedEvent, type OperatedTrip, type TripIdentity } from './operated-trip.js';
import { deviationOf } from './punctuality.js';
import type { EventKind } from './trip-event.js';

const date = serviceDate('2024-07-15');
const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(time), 'Asia/Shanghai');
const call = (stopId: string, time: string) => ({ stopId, arrival: at(time), departure: at(time) });

const promised: TripIdentity = {
  serviceDate: date,
  tripId: 'songhong-0-weekday-0730',
  routeId: 'songhong',
  directionId: 0,
  patternId: 1,
  stopIds: ['home', 'songhong'],
  startTime: serviceTime('07:30'),
  isScheduled: true,
  plan: [call('home', '07:30'), call('songhong', '07:38')],
  offsets: { arrivals: [0, 480], departures: [0, 480] },
  headsign: null,
  blockId: null,
  modelTripId: null,
};
const extra: TripIdentity = { ...promised, tripId: 'added-songhong-0-0730', isScheduled: false };

let made = 0;
function logged(kind: EventKind, time: string, fields: Partial<LoggedEvent> = {}): LoggedEvent {
  made += 1;
  const source = kind.startsWith('trip-added') || kind === 'trip-shifted' ? 'manager' : 'driver';
  const { serviceDate: day, tripId } = promised;
  const nothing = { position: null, count: null, undoes: null, vehicleId: null, clockOffset: null, accountId: null, reason: null };
  const when = { at: at(time), deviceTime: at(time), receivedAt: at(time) };
  return {
    ...nothing,
    ...when,
    eventId: `e${made}`,
    serviceDate: day,
    tripId,
    kind,
    source,
    flags: '',
    saidPlace: null,
    shift: null,
    ...fields,
  };
}
const moved = (time: string, by: number, reason: string | null = null): LoggedEvent =>
  logged('trip-shifted', time, { shift: minutes(by), reason });
const undone = (event: LoggedEvent): LoggedEvent => logged('undo', '07:20', { undoes: event.eventId, source: 'manager' });
const trip = (identity: TripIdentity, ...events: LoggedEvent[]): OperatedTrip => operatedTrip(identity, events, false);
const departures = ({ plan }: OperatedTrip): EpochSeconds[] => plan.map(({ departure }) => departure);

it('an added trip that its driver takes back disappears, unless somebody was on the road with it', () => {
  const added = logged('trip-added', '07:00', { source: 'driver' });
  const back = logged('undo', '07:10', { undoes: added.eventId, source: 'driver' });
  const late = logged('delay-reported', '07:05', { shift: minutes(10) });
  const all = [added, late, back];
  expect(trip(extra, ...all)).toMatchObject({ isAdded: false, plan: [], performed: { state: 'planned' } });
  expect(isTakenBack(trip(extra, ...all), all)).toBe(true);
  for (const kind of ['boarded', 'trip-started', 'trip-cancelled'] as const) {
    const driven = [...all, logged(kind, '07:20')];
    expect(isTakenBack(trip(extra, ...driven), driven)).toBe(false);
  }
});

describe('a trip that a manager moved', () => {
  it('a moved trip has its plan moved, stays planned, keeps its start time, and does not count as reported', () => {
    const late = trip(promised, moved('07:00', 10, '司机换班'));
    expect(late).toMatchObject({ shift: 600, isAdded: false, reason: '司机换班', startTime: serviceTime('07:30') });
    expect(departures(late)).toEqual([at('07:40'), at('07:48')]);
    expect(late.performed).toMatchObject({ state: 'planned', reportedAt: null, firstReportedAt: null, findings: [] });
  });

  it('the last effective move decides how far a trip is from its timetable, in whatever order moves arrive', () => {
    const [first, second] = [moved('07:00', 10, '第一次'), moved('07:05', -5, '第二次')];
    expect(trip(promised, first, second)).toMatchObject({ shift: -300, reason: '第二次' });
    expect(trip(promised, second, first).shift).toBe(-300);
    expect(trip(promised, first, second, undone(second)).shift).toBe(600);
    const back = trip(promised, first, undone(first));
    expect([back.shift, back.reason, back.plan]).toEqual([0, null, promised.plan]);
  });

  it('a moved trip is judged by the time it was moved to', () => {
    const ran = trip(promised, moved('07:00', 10), logged('trip-started', '07:40'));
    expect(deviationOf(ran)).toEqual({ punctuality: 'on-time', delay: 0 });
    const asBefore = trip(promised, moved('07:00', 10), logged('trip-started', '07:30'));
    expect(asBefore.performed.findings).toEqual([{ code: 'left-early', position: 0 }]);
    expect(deviationOf(asBefore)).toMatchObject({ punctuality: 'early' });
  });
});

describe('a trip that a manager added', () => {
  it('an added trip has the stated plan while the addition stands, and none once it is taken back', () => {
    const added = logged('trip-added', '07:00', { reason: '会议加开' });
    expect(trip(extra, added)).toMatchObject({ isAdded: true, isScheduled: false, plan: extra.plan, reason: '会议加开' });
    expect(trip(extra, added, moved('07:01', 10)).plan[0]?.departure).toBe(at('07:40'));
    expect(trip(extra, added, undone(added))).toMatchObject({ isAdded: false, plan: [], performed: { state: 'planned' } });
  });

  it('an added trip disappears once it is taken back, unless somebody on the road logged anything of it', () => {
    const added = logged('trip-added', '07:00');
    const cancelled = logged('trip-cancelled', '07:10', { source: 'manager' });
    const isGone = (...events: LoggedEvent[]): boolean => isTakenBack(trip(extra, ...events), events);
    expect(isGone(added)).toBe(false);
    expect(isGone(added, cancelled, undone(added))).toBe(true);
    expect(isGone(added, undone(added), logged('boarded', '07:31', { count: 3, position: 0 }))).toBe(false);
    expect(isGone(added, undone(added), logged('trip-cancelled', '07:31'))).toBe(false);
    // A scheduled trip never disappears, nor does one that drivers added.
    expect(isTakenBack(trip(promised, cancelled), [cancelled])).toBe(false);
    expect(isTakenBack(trip(extra, cancelled), [cancelled])).toBe(false);
  });

  it('a trip of another timetable disappears where all its events were carried over', () => {
    const [cancelled, boarded] = [
      logged('trip-cancelled', '07:10', { source: 'manager' }),
      logged('boarded', '07:31', { count: 3, position: 0 }),
    ];
    const carried = (event: LoggedEvent): LoggedEvent => ({ ...undone(event), flags: 'carried-over' });
    const isGone = (...events: LoggedEvent[]): boolean => isTakenBack(trip(extra, ...events), events);
    expect(isGone(cancelled, undone(cancelled))).toBe(true);
    expect(isGone(cancelled, carried(cancelled))).toBe(true);
    expect(isGone(boarded, carried(boarded))).toBe(true);
    expect(isGone(boarded, undone(boarded))).toBe(false);
    expect(isGone(cancelled, carried(cancelled), boarded)).toBe(false);
    expect(isGone()).toBe(false);
  });

  it('a trip that was cancelled or moved has a finding where the timetable of its day does not have it', () => {
    const lost: TripIdentity = { ...promised, isScheduled: false, plan: [] };
    const cancelled = logged('trip-cancelled', '07:10', { source: 'manager' });
    const codes = (identity: TripIdentity, ...events: LoggedEvent[]): string[] =>
      trip(identity, ...events).performed.findings.map(({ code }) => code);
    expect([codes(lost, cancelled), codes(lost, moved('07:01', 10))]).toEqual([['not-carried'], ['not-carried']]);
    expect(codes(lost, cancelled, undone(cancelled))).toEqual([]);
    expect(codes(promised, cancelled)).toEqual([]);
    expect(codes(promised, cancelled, { ...undone(cancelled), flags: 'not-carried' })).toEqual(['not-carried']);
  });
});

it('a cancelled trip shows the reason of its cancellation, not that of an earlier move', () => {
  const [move, cancelled] = [moved('07:00', 10, '司机换班'), logged('trip-cancelled', '07:05', { reason: '车胎漏气' })];
  expect(trip(promised, move, cancelled).reason).toBe('车胎漏气');
  expect(trip(promised, move, logged('trip-cancelled', '07:05')).reason).toBe(null);
  expect(trip(promised, cancelled, logged('trip-cancelled', '07:06', { reason: '台风', source: 'manager' })).reason).toBe('台风');
  // A trip that is driven after all runs as moved.
  expect(trip(promised, move, cancelled, logged('trip-started', '07:40')).reason).toBe('司机换班');
});
