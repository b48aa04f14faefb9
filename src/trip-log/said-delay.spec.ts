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
const said = (time: string, late: number, fields: Partial<DriverEvent> = {}): DriverEvent =>
  event('delay-reported', time, { shift: minutes(late), reason: '堵车', ...fields });
const trip = (...events: DriverEvent[]): TripPerformed => tripPerformed(events, plan, false);
const lateBy = (...events: DriverEvent[]): number | null => {
  const delay = trip(...events).saidDelay?.delay ?? null;
  return delay === null ? null : delay / 60;
};
const leaves = (position: number, ...events: DriverEvent[]): EpochSeconds | null => estimatedDeparture(trip(...events), plan, position);

describe('how late a driver expects to be', () => {
  it('is no sign that the trip runs: it stays planned, nothing is reported of the road, and nobody logged it once its day is over', () => {
    expect(trip(said('07:20', 10))).toMatchObject({
      ...{ state: 'planned', delay: null, firstReportedAt: null, reportedAt: null, isCounted: false, findings: [] },
      saidDelay: { delay: 600, reason: '堵车', at: at('07:20') },
    });
    expect(tripPerformed([said('07:20', 10)], plan, true).state).toBe('unlogged');
  });

  it('is what was said last, in whatever order it came; zero takes it back, and so does an undo', () => {
    const [first, second] = [said('07:20', 10), said('07:25', 25)];
    expect([lateBy(first, second), lateBy(second, first)]).toEqual([25, 25]);
    expect(lateBy(first, said('07:26', 0))).toBeNull();
    expect(lateBy(first, second, event('undo', '07:26', { undoes: second.eventId }))).toBe(10);
    // At one instant what was heard later, else what has the later id.
    expect(lateBy(said('07:20', 3, { receivedAt: at('07:30') }), said('07:20', 5, { receivedAt: at('07:21') }))).toBe(3);
    expect(lateBy(said('07:20', 3), said('07:20', 5))).toBe(5);
  });

  it('is overtaken by the bus that was seen since, and holds of one that was seen before', () => {
    const started = event('trip-started', '07:32');
    expect(lateBy(said('07:20', 10), started)).toBeNull();
    expect(lateBy(said('07:32', 10), started)).toBeNull();
    expect(lateBy(started, said('07:33', 15))).toBe(15);
    expect(lateBy(started, said('07:33', 15), event('stop-departed', '07:40', { position: 1 }))).toBeNull();
    // Who boards, and a bus that stands at a stop, say nothing of how late it leaves.
    expect(lateBy(said('07:20', 10), event('boarded', '07:29', { count: 3 }), event('stop-arrived', '07:30', { position: 0 }))).toBe(10);
    expect(lateBy(said('07:20', 10), event('trip-ended', '07:45'))).toBeNull();
    expect(lateBy(said('07:20', 10), event('trip-cancelled', '07:25'))).toBeNull();
  });

  it('is behind the plan of when it was said: where a manager then moves the trip because of it, it is not late once more', () => {
    const move = (time: string, by: number): DriverEvent => event('trip-shifted', time, { shift: minutes(by), source: 'manager' });
    expect(lateBy(said('07:20', 10), move('07:22', 10))).toBeNull();
    expect(lateBy(said('07:20', 10), move('07:22', 4))).toBe(6);
    expect(lateBy(move('07:10', 10), said('07:20', 10))).toBe(10);
    expect(lateBy(move('07:10', 5), said('07:20', 10), move('07:22', 10))).toBe(5);
    const later = move('07:22', 10);
    expect(lateBy(said('07:20', 10), later, event('undo', '07:23', { undoes: later.eventId, source: 'manager' }))).toBe(10);
    expect(lateBy(said('07:20', 10), later, said('07:25', 3))).toBe(3);
  });

  it('of which nobody knows when it was said holds as long as the bus was not seen', () => {
    const unknown = said('07:33', 10, { flags: 'late time-unknown' });
    expect([lateBy(unknown), lateBy(unknown, event('trip-started', '07:32'))]).toEqual([10, null]);
  });

  it('counts under way where it is more than what was seen, and a bus is never expected earlier than it was seen', () => {
    const started = event('trip-started', '07:32');
    expect(leaves(1, started)).toBe(at('07:36'));
    expect(leaves(1, started, said('07:33', 15))).toBe(at('07:49'));
    expect(leaves(1, started, said('07:33', 1))).toBe(at('07:36'));
    expect(leaves(1, said('07:20', 15), started)).toBe(at('07:36'));
  });
});
