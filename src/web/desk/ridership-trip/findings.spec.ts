import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../../shared/schema.js';
import { tripFindingCodes } from '../../../trip-log/trip-performed.js';
import { findingsToCheck } from './findings.js';
import { howCounted } from './how-counted.js';
import { sameDeparture } from './same-departure.js';
import { clockOn, stateKey } from './state-word.js';
import type { LoggedTap } from './tap-lines.js';

type Trip = Schema<'TripDetailAnswer'>;
let ids = 0;
const tap = (kind: LoggedTap['kind'], time: string, fields: Partial<LoggedTap> = {}): LoggedTap => ({
  ...{ eventId: `e${(ids += 1)}`, kind, position: 0, stopId: 'home', count: null, shiftSeconds: null, delaySeconds: null },
  ...{ at: `2024-07-15T${time}+08:00`, receivedAt: `2024-07-15T${time}+08:00`, vehicleId: null, undoes: null, isEffective: true },
  ...{ reason: null, flags: [], source: 'driver', accountId: 'wang', name: '王师傅', sentBy: null, sentByName: null, deviceId: 'p1' },
  ...fields,
});
const trip = (fields: Partial<Trip> = {}): Trip =>
  ({
    ...{ serviceDate: '2024-07-15', tripId: 'a', state: 'completed', isPending: false, isScheduled: true, isAdded: false, isCounted: true },
    ...{ isReconstruction: false, punctuality: 'on-time', boardings: 24, reason: null, events: [], findings: [] },
    stops: ['公寓', '淞虹路'].map((name, position) => ({ position, name, boardings: 0, departureLoad: -2 })),
    ...fields,
  }) as unknown as Trip;
const finding = (code: string, position: number | null = null) =>
  ({ code, position, stopId: null, detail: '' }) as Trip['findings'][number];
const fits = (fields: Partial<Trip>) => findingsToCheck(trip(fields)).map((shown) => shown.fits);

describe('what somebody should check of a trip', () => {
  it('every finding of a trip has one fitting act', () => {
    for (const code of tripFindingCodes) {
      const shown = findingsToCheck(trip({ findings: [finding(code)] }));
      expect([code, shown.length, typeof shown[0]?.fits.act]).toEqual([code, 1, 'string']);
    }
  });

  it('a trip that was never ended or logged is listed first, but not before its day is over', () => {
    expect(fits({ state: 'underway' })).toEqual([{ act: 'end' }]);
    expect(fits({ state: 'underway', isPending: true })).toEqual([]);
    expect(fits({ state: 'unlogged' })).toEqual([{ act: 'ran' }]);
    expect(fits({})).toEqual([]);
  });

  it('a finding names its stop and number, and its correction begins there', () => {
    const [shown] = findingsToCheck(trip({ findings: [finding('negative-load', 1), finding('negative-load', 1)] }));
    expect([shown?.stopName, shown?.count, shown?.fits]).toEqual(['淞虹路', -2, { act: 'people', position: 1 }]);
  });

  it('the act of a finding voids exactly the wrong event, or moves exactly the events after the end', () => {
    const cancelled = tap('trip-cancelled', '07:20:00');
    expect(
      fits({ events: [cancelled, tap('boarded', '07:30:00', { count: 2 })], findings: [finding('driven-after-cancellation')] }),
    ).toEqual([{ act: 'void', eventId: cancelled.eventId }]);
    const later = tap('boarded', '07:45:00', { count: 3 });
    const events = [tap('trip-ended', '07:40:00'), later, tap('boarded', '07:46:00', { isEffective: false, count: 1 })];
    expect(fits({ events, findings: [finding('logged-after-end')] })).toEqual([{ act: 'move', eventIds: [later.eventId] }]);
    const idle = tap('undo', '07:50:00', { undoes: 'nowhere' });
    expect(fits({ events: [idle], findings: [finding('undo-without-effect')] })).toEqual([{ act: 'void', eventId: idle.eventId }]);
    const suspect = tap('boarded', '07:30:00', { flags: ['date-suspect'], count: 1 });
    expect(fits({ events: [suspect, tap('boarded', '07:31:00')], findings: [finding('date-suspect')] })).toEqual([
      { act: 'move', eventIds: [suspect.eventId] },
    ]);
  });
});

describe('how a number came about', () => {
  const key = (fields: Partial<Trip>) => howCounted(trip(fields)).key;
  const driver = tap('boarded', '07:30:00', { count: 20 });
  const manager = tap('boarded', '07:30:00', { count: 4, source: 'manager', name: '刘静' });
  it('how a trip’s number came about is counted, corrected, entered, imported, reconstructed or unknown', () => {
    expect(howCounted(trip({ events: [driver] }))).toMatchObject({ key: 'howCounted', names: ['王师傅'], isOdd: false });
    expect(howCounted(trip({ events: [driver, manager] }))).toMatchObject({ key: 'howCorrected', entered: 4 });
    expect(key({ events: [manager] })).toBe('howEntered');
    expect(key({ events: [tap('boarded', '07:30:00', { source: 'import', count: 1 })] })).toBe('howImported');
    expect(key({ isReconstruction: true, events: [driver] })).toBe('howReconstructed');
    expect(key({ isReconstruction: true, events: [driver, manager] })).toBe('howReconstructedCorrected');
    expect(key({ state: 'underway', isCounted: false })).toBe('howOpen');
    expect(key({ state: 'underway', isPending: true })).toBe('howUnderway');
    expect([key({ state: 'unlogged' }), key({ state: 'planned' })]).toEqual(['howUnlogged', 'howPlanned']);
    expect([key({ state: 'cancelled', boardings: null }), key({ state: 'cancelled', boardings: 3 })]).toEqual([
      'howCancelled',
      'howCancelledWithRiders',
    ]);
  });

  it('the word for a trip’s state never turns a missing record into nobody', () => {
    expect(stateKey(trip({ state: 'unlogged' }))).toBe('is-unlogged');
    expect(stateKey(trip({ state: 'underway' }))).toBe('is-unended');
    expect(stateKey(trip({ punctuality: 'late' }))).toBe('is-late');
    const planned = trip({ state: 'planned', isPending: true, startTime: '07:30:00', shiftSeconds: 0 });
    const at = (hours: number) => stateKey(planned, hours * 3600);
    expect([stateKey(planned), at(7.5), at(7.6), at(0)]).toEqual(['is-planned', 'is-planned', 'is-unheard', 'is-planned']);
    expect(clockOn('2024-07-15', { now: 1721000000, today: '2024-07-15', timezone: 'Asia/Shanghai' })).toBe(7 * 3600 + 33 * 60 + 20);
    expect(clockOn('2024-07-14', { now: 1721000000, today: '2024-07-15', timezone: 'Asia/Shanghai' })).toBeUndefined();
    expect(stateKey(trip({ isScheduled: false, punctuality: null }))).toBe('is-extra');
  });
});

describe('a departure over the days of a month', () => {
  it('a departure’s mean over a month leaves out uncounted days', () => {
    const days = [24, 30, null].map((boardings, index) =>
      trip({
        serviceDate: `2024-07-1${5 + index}`,
        boardings,
        isCounted: boardings !== null,
        state: boardings === null ? 'unlogged' : 'completed',
        isReconstruction: index === 0,
      }),
    );
    expect(sameDeparture(days, '2024-07-15', 30)).toMatchObject({ mean: 27, more: -3, ran: 2, counted: 2, reconstructed: 1, most: 30 });
    expect(sameDeparture(days, '2024-07-17', null)).toMatchObject({ more: null });
    expect(sameDeparture(days.slice(0, 1), '2024-07-15', null)).toMatchObject({ mean: null, more: null });
    expect(sameDeparture([], '2024-07-15', null)).toMatchObject({ days: [], ran: 0, most: 1 });
  });
});
