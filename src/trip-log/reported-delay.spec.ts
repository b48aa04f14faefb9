import { describe, expect, it } from '@jest/globals';
import { epochSeconds, minutes, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import type { DriverEvent, EventKind } from './trip-event.js';
import { estimatedDeparture, tripPerformed, type PlannedCall, type TripPerformed } from './trip-performed.js';

const at = (time: string): EpochSeconds => epochSeconds(serviceDate('2024-07-15'), serviceTime(time), 'Asia/Shanghai');
const call = (stopId: string, time: string): PlannedCall => ({ stopId, arrival: at(time), departure: at(time) });
const plan = [call('home', '07:30'), call('gate', '07:34'), call('songhong', '07:38')];

let made = 0;
const event = (kind: EventKind, time: string, fields: Partial<DriverEvent> = {}): DriverEvent => ({
  eventId: `e${String((made += 1)).padStart(4, '0')}`,
  ...{ kind, at: at(time), position: null, count: null, undoes: null },
  ...fields,
});
const reported = (time: string, late: number, fields: Partial<DriverEvent> = {}): DriverEvent =>
  event('delay-reported', time, { shift: minutes(late), reason: '堵车', ...fields });
const trip = (...events: DriverEvent[]): TripPerformed => tripPerformed(events, plan, false);
const lateBy = (...events: DriverEvent[]): number | null => {
  const delay = trip(...events).reportedDelay?.delay ?? null;
  return delay === null ? null : delay / 60;
};
const leaves = (position: number, ...events: DriverEvent[]): EpochSeconds | null => estimatedDeparture(trip(...events), plan, position);

describe('how late a driver expects to be', () => {
  it('a reported delay does not mean that the trip runs: it stays planned, and unlogged once its day is over', () => {
    expect(trip(reported('07:20', 10))).toMatchObject({
      ...{ state: 'planned', delay: null, firstReportedAt: null, reportedAt: null, isCounted: false, findings: [] },
      reportedDelay: { delay: 600, reason: '堵车', at: at('07:20') },
    });
    expect(tripPerformed([reported('07:20', 10)], plan, true).state).toBe('unlogged');
  });

  it('the last reported delay holds in any order of arrival; zero revokes it, and so does an undo', () => {
    const [first, second] = [reported('07:20', 10), reported('07:25', 25)];
    expect([lateBy(first, second), lateBy(second, first)]).toEqual([25, 25]);
    expect(lateBy(first, reported('07:26', 0))).toBeNull();
    expect(lateBy(first, second, event('undo', '07:26', { undoes: second.eventId }))).toBe(10);
    // At one instant the one received later holds, else the one with the later id.
    expect(lateBy(reported('07:20', 3, { receivedAt: at('07:30') }), reported('07:20', 5, { receivedAt: at('07:21') }))).toBe(3);
    expect(lateBy(reported('07:20', 3), reported('07:20', 5))).toBe(5);
  });

  it('a reported delay is superseded by a later observed departure, and holds after an earlier one', () => {
    const started = event('trip-started', '07:32');
    expect(lateBy(reported('07:20', 10), started)).toBeNull();
    expect(lateBy(reported('07:32', 10), started)).toBeNull();
    expect(lateBy(started, reported('07:33', 15))).toBe(15);
    expect(lateBy(started, reported('07:33', 15), event('stop-departed', '07:40', { position: 1 }))).toBeNull();
    // Boardings, and a bus at a stop, do not show how late it leaves.
    expect(lateBy(reported('07:20', 10), event('boarded', '07:29', { count: 3 }), event('stop-arrived', '07:30', { position: 0 }))).toBe(
      10,
    );
    expect(lateBy(reported('07:20', 10), event('trip-ended', '07:45'))).toBeNull();
    expect(lateBy(reported('07:20', 10), event('trip-cancelled', '07:25'))).toBeNull();
  });

  it('a reported delay refers to the plan of its time: a trip that is then moved because of it is not late once more', () => {
    const move = (time: string, by: number): DriverEvent => event('trip-shifted', time, { shift: minutes(by), source: 'manager' });
    expect(lateBy(reported('07:20', 10), move('07:22', 10))).toBeNull();
    expect(lateBy(reported('07:20', 10), move('07:22', 4))).toBe(6);
    expect(lateBy(move('07:10', 10), reported('07:20', 10))).toBe(10);
    expect(lateBy(move('07:10', 5), reported('07:20', 10), move('07:22', 10))).toBe(5);
    const later = move('07:22', 10);
    expect(lateBy(reported('07:20', 10), later, event('undo', '07:23', { undoes: later.eventId, source: 'manager' }))).toBe(10);
    expect(lateBy(reported('07:20', 10), later, reported('07:25', 3))).toBe(3);
  });

  it('a delay reported at an unknown time holds until the bus is observed', () => {
    const unknown = reported('07:33', 10, { flags: 'late time-unknown' });
    expect([lateBy(unknown), lateBy(unknown, event('trip-started', '07:32'))]).toEqual([10, null]);
  });

  it('underway the larger of reported and observed delay counts, and a bus is never expected earlier than observed', () => {
    const started = event('trip-started', '07:32');
    expect(leaves(1, started)).toBe(at('07:36'));
    expect(leaves(1, started, reported('07:33', 15))).toBe(at('07:49'));
    expect(leaves(1, started, reported('07:33', 1))).toBe(at('07:36'));
    expect(leaves(1, reported('07:20', 15), started)).toBe(at('07:36'));
  });
});
