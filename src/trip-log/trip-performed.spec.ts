import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thorough } from '../../test/support/thorough.js';
import { epochSeconds, minutes, plus, seconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import type { EventSource } from './effective-events.js';
import { eventKinds, type DriverEvent, type EventKind } from './trip-event.js';
import { estimatedDeparture, hasCount, knownCounts, tripPerformed, type PlannedCall, type TripPerformed } from './trip-performed.js';

const at = (time: string): EpochSeconds => epochSeconds(serviceDate('2024-07-15'), serviceTime(time), 'Asia/Shanghai');
const call = (stopId: string, time: string): PlannedCall => ({ stopId, arrival: at(time), departure: at(time) });
const plan = [call('home', '07:30'), call('gate', '07:34'), call('songhong', '07:38')];

let made = 0;
function event(kind: EventKind, time: string, fields: Partial<DriverEvent> = {}): DriverEvent {
  made += 1;
  return { eventId: `e${String(made).padStart(4, '0')}`, kind, at: at(time), position: null, count: null, undoes: null, ...fields };
}
const undo = (of: DriverEvent): DriverEvent => event('undo', '08:00', { undoes: of.eventId });
const trip = (...events: DriverEvent[]): TripPerformed => tripPerformed(events, plan, false);

describe('a trip, as its driver logs it', () => {
  it('a trip is planned, then underway, then completed with its riders', () => {
    const start = event('trip-started', '07:30');
    const on = event('boarded', '07:30', { position: 0, count: 17 });
    const leave = event('stop-departed', '07:31', { position: 0 });
    const off = event('alighted', '07:39', { position: 2, count: 17 });
    const end = event('trip-ended', '07:40');
    expect(trip().state).toBe('planned');
    expect(trip(start)).toMatchObject({ state: 'underway', actualStart: at('07:30'), delay: 0, isCounted: false });
    expect(trip(start, on, leave)).toMatchObject({ state: 'underway', delay: 60, boardings: 17 });
    expect(trip(start, on, leave, off, end)).toMatchObject({
      state: 'completed',
      actualStart: at('07:30'),
      actualEnd: at('07:40'),
      isCounted: true,
      boardings: 17,
      alightings: 17,
      reportedAt: at('07:40'),
      findings: [],
      visits: [
        { position: 0, actualDeparture: at('07:31'), boardings: 17, departureLoad: 17 },
        { position: 2, alightings: 17, departureLoad: 0 },
      ],
    });
  });

  it('a trip without a log is missing, not empty; one that is closed with nobody aboard counts zero', () => {
    expect(tripPerformed([], plan, true)).toMatchObject({ state: 'unlogged', isCounted: false, delay: null });
    expect(tripPerformed([event('trip-ended', '07:40')], plan, true)).toMatchObject({ state: 'completed', isCounted: true, boardings: 0 });
  });

  it('a trip is known as far as it was tapped, and complete once its count is closed', () => {
    const open = trip(event('trip-started', '07:30'), event('boarded', '07:30', { position: 0, count: 2 }));
    expect(knownCounts(open)).toEqual({ boardings: 2, alightings: null, leftBehind: null });
    const closed = trip(event('trip-ended', '07:40'));
    expect(knownCounts(closed)).toEqual({ boardings: 0, alightings: 0, leftBehind: 0 });
    const cutShort = trip(event('trip-ended', '07:40'), event('trip-cancelled', '07:41'));
    expect([hasCount(cutShort), hasCount(trip())]).toEqual([false, false]);
  });

  it('an imported trip counts where the feed counted; an end alone, or missing counts, is not zero', () => {
    const by = (source: EventSource, ...args: Parameters<typeof event>): DriverEvent => ({ ...event(...args), source });
    const boarded = (source: EventSource, count: number): DriverEvent => by(source, 'boarded', '07:30', { position: 0, count });
    const end = by('import', 'trip-ended', '07:40');
    const partly = by('import', 'trip-ended', '07:40', { flags: 'reconstruction count-incomplete' });
    const on = boarded('import', 20);
    const nobody = boarded('import', 0);
    const off = by('import', 'alighted', '07:38', { position: 2, count: 20 });
    const voided = { ...undo(on), source: 'manager' as const };
    const tapped = event('boarded', '07:30', { position: 0, count: 3 });
    const counted = (...events: DriverEvent[]): boolean => hasCount(trip(...events));
    expect(trip(end)).toMatchObject({ state: 'completed', isCounted: false });
    expect(knownCounts(trip(end)).boardings).toBeNull();
    expect([counted(on, end), counted(nobody, end), counted(off, end)]).toEqual([true, true, false]);
    expect([counted(on, partly), counted(on, partly, end), counted(on)]).toEqual([false, true, false]);
    // A driver and a feed each close their own count.
    expect([counted(tapped, end), counted(tapped, end, event('trip-ended', '07:41'))]).toEqual([false, true]);
    // A manager's correction leaves the trip counted, but voiding all of it does not; a manager may also close it.
    expect([counted(on, end, voided, boarded('manager', 12)), counted(on, end, voided)]).toEqual([true, false]);
    expect([counted(end, boarded('manager', 12)), counted(end, boarded('manager', 12), by('manager', 'trip-ended', '07:40'))]).toEqual([
      false,
      true,
    ]);
  });

  it('a cancelled trip stays cancelled, and riders who had boarded remain riders', () => {
    const cancelled = trip(event('boarded', '07:30', { position: 0, count: 3 }), event('trip-cancelled', '07:35'));
    expect(cancelled).toMatchObject({ state: 'cancelled', boardings: 3, findings: [{ code: 'cancelled-with-riders' }] });
  });

  it('a trip that its driver cancelled and then drove runs with a finding; one that a manager cancelled stays cancelled', () => {
    const cancelled = event('trip-cancelled', '07:20');
    const driven = [event('trip-started', '07:31'), event('boarded', '07:31', { position: 0, count: 3 })];
    const runs = { state: 'underway', cancelledBy: null, boardings: 3, findings: [{ code: 'driven-after-cancellation', position: null }] };
    expect(trip(cancelled, ...driven)).toMatchObject(runs);
    expect(trip(...driven, event('trip-ended', '07:40'), cancelled)).toMatchObject({ ...runs, state: 'completed' });
    expect(trip(cancelled, ...driven, undo(cancelled))).toMatchObject({ state: 'underway', findings: [] });
    expect(trip(...driven, event('trip-cancelled', '07:33'))).toMatchObject({ state: 'cancelled', cancelledBy: 'driver' });
    const decided = { ...event('trip-cancelled', '07:10'), source: 'manager' as const };
    for (const log of [driven, [cancelled, ...driven]])
      expect(trip(decided, ...log)).toMatchObject({
        ...{ state: 'cancelled', cancelledBy: 'manager' },
        findings: [{ code: 'cancelled-with-riders', position: null }],
      });
  });

  thorough('a trip is derived quickly however much a faulty phone logged at a stop', () => {
    const taps = Array.from({ length: 200_000 }, () => event('boarded', '07:30', { position: 0, count: 1 }));
    expect(tripPerformed(taps, plan, false)).toMatchObject({ boardings: 200_000, visits: [{ position: 0, departureLoad: 200_000 }] });
  });

  it('people left behind and a full bus are separate from boardings', () => {
    const full = trip(
      event('boarded', '07:30', { position: 0, count: 30 }),
      event('bus-full', '07:30', { position: 0 }),
      event('left-behind', '07:30', { position: 0, count: 4 }),
    );
    expect(full).toMatchObject({ boardings: 30, leftBehind: 4, wasFull: true });
  });

  it('a negative load is reported, not hidden', () => {
    const odd = trip(event('alighted', '07:34', { position: 1, count: 2 }));
    expect(odd.visits[0]?.departureLoad).toBe(-2);
    expect(odd.findings).toEqual([{ code: 'negative-load', position: 1 }]);
  });

  it('leaving a minute early is flagged, leaving fifty-nine seconds early is not, and nobody leaves the last stop', () => {
    const leaving = (time: string, position: number): string[] =>
      trip(event('stop-departed', time, { position })).findings.map((finding) => finding.code);
    expect(leaving('07:29:01', 0)).toEqual([]);
    expect(leaving('07:29:00', 0)).toEqual(['left-early']);
    expect(leaving('07:30:00', 2)).toEqual([]);
  });

  it('starting a minute early is an early departure where none from the first stop was logged', () => {
    const early = { code: 'left-early', position: 0 };
    expect(trip(event('trip-started', '07:29:01')).findings).toEqual([]);
    for (const more of [[], [event('boarded', '07:28', { position: 0, count: 2 })], [event('stop-departed', '07:34', { position: 1 })]])
      expect(trip(event('trip-started', '07:27'), ...more).findings).toEqual([early]);
    expect(trip(event('trip-started', '07:27'), event('stop-departed', '07:30', { position: 0 })).findings).toEqual([]);
  });

  it('people counted at a stop that the trip no longer calls at count, and are aboard until they get off', () => {
    const gone = { position: null, stopIsGone: true } as const;
    const log = [
      event('boarded', '07:30', { position: 0, count: 5 }),
      event('boarded', '07:34', { ...gone, count: 2 }),
      event('alighted', '07:38', { position: 1, count: 7 }),
      event('alighted', '07:39', { ...gone, count: 1 }),
    ];
    const { boardings, alightings, visits, findings } = trip(...log);
    expect([boardings, alightings]).toEqual([7, 8]);
    expect(visits.map((visit) => [visit.position, visit.boardings, visit.departureLoad])).toEqual([
      [0, 5, 5],
      [1, 0, 0],
    ]);
    expect(findings).toEqual([{ code: 'stop-not-on-trip', position: null }]);
    const boarded = event('boarded', '07:34', { ...gone, count: 2 });
    expect(trip(boarded, undo(boarded)).findings).toEqual([]);
  });

  it('events with unknown times count people but set no times', () => {
    const made = { flags: 'clock-corrected time-unknown' };
    const log = [
      event('trip-started', '06:51', made),
      event('boarded', '06:51', { ...made, position: 0, count: 5 }),
      event('stop-departed', '06:51', { ...made, position: 0 }),
      event('stop-arrived', '11:00', { ...made, position: 1 }),
    ];
    const unknown = { actualStart: null, actualEnd: null, delay: null, firstReportedAt: null, findings: [] };
    expect(trip(...log)).toMatchObject({ state: 'underway', boardings: 5, ...unknown });
    const visits = [{ actualDeparture: null, hasLeft: true, departureLoad: 5 }, { actualArrival: null }];
    const ended = event('trip-ended', '11:00', made);
    expect(trip(...log, ended)).toMatchObject({ state: 'completed', isCounted: true, boardings: 5, visits, ...unknown });
    // The event of another clock holds, and is all there is.
    expect(trip(...log, ended, event('stop-departed', '07:36', { position: 1 }))).toMatchObject({
      ...unknown,
      delay: 120,
      firstReportedAt: at('07:36'),
    });
  });

  it('an extra trip without a plan counts its riders and has no delay', () => {
    expect(tripPerformed([event('boarded', '22:00', { position: 0, count: 9 }), event('trip-ended', '22:20')], [], true)).toMatchObject({
      state: 'completed',
      boardings: 9,
      delay: null,
    });
  });

  it('counts of two sources, one after the other had closed, both count with a finding until one is void', () => {
    const receivedFrom = (each: DriverEvent, source: EventSource, time: string): DriverEvent => ({ ...each, source, receivedAt: at(time) });
    const imported = [event('boarded', '07:30', { position: 0, count: 19 }), event('trip-ended', '07:40')];
    const phone = receivedFrom(event('boarded', '07:31', { position: 0, count: 19 }), 'driver', '12:00');
    const log = [...imported.map((each) => receivedFrom(each, 'import', '10:00')), phone];
    expect(trip(...log)).toMatchObject({ boardings: 38, findings: [{ code: 'counted-twice', position: null }] });
    expect(trip(...log, { ...undo(phone), source: 'manager' })).toMatchObject({ boardings: 19, findings: [] });
  });

  it('a trip underway has estimates for later stops: as late as it is, never before the plan', () => {
    const late = trip(event('stop-departed', '07:33', { position: 0 }));
    expect(estimatedDeparture(late, plan, 1)).toBe(plus(at('07:34'), minutes(3)));
    expect(estimatedDeparture(late, plan, 0)).toBeNull();
    const early = trip(event('stop-departed', '07:28', { position: 0 }));
    expect(estimatedDeparture(early, plan, 1)).toBe(at('07:34'));
    expect(estimatedDeparture(trip(), plan, 1)).toBeNull();
  });
});

describe('an undo', () => {
  it('an undo takes an event back, and an undo of the undo restores it', () => {
    const on = event('boarded', '07:30', { position: 0, count: 5 });
    const first = undo(on);
    const second = undo(first);
    expect(trip(on, first).boardings).toBe(0);
    expect(trip(on, first, second).boardings).toBe(5);
    expect(trip(on, first, second, undo(second)).boardings).toBe(0);
    expect(trip(on, first).state).toBe('planned');
  });

  it('an event that was undone twice is restored only by undoing both', () => {
    const on = event('boarded', '07:30', { position: 0, count: 5 });
    const [one, two] = [undo(on), undo(on)];
    expect(trip(on, one, two, undo(one)).boardings).toBe(0);
    expect(trip(on, one, two, undo(one), undo(two)).boardings).toBe(5);
  });

  thorough('a chain of thousands of undos is judged without a stack overflow', () => {
    const on = event('boarded', '07:30', { position: 0, count: 5 });
    const chain = [on];
    for (let left = 20_000; left > 0; left -= 1) chain.push(undo(chain.at(-1) ?? on));
    expect(trip(...chain).boardings).toBe(5);
    expect(trip(...chain, undo(chain.at(-1) ?? on)).boardings).toBe(0);
  });

  it('a driver’s undo takes back drivers’ events, not those of a manager', () => {
    const cancelled = { ...event('trip-cancelled', '07:20'), source: 'manager' as const };
    const on = { ...event('boarded', '07:30', { position: 0, count: 150 }), source: 'driver' as const };
    const voided = { ...undo(on), source: 'manager' as const };
    const byDriver = (of: DriverEvent): DriverEvent => ({ ...undo(of), source: 'driver' as const });
    expect(trip(cancelled, byDriver(cancelled)).state).toBe('cancelled');
    expect(trip(cancelled, { ...undo(cancelled), source: 'manager' as const }).state).toBe('planned');
    expect(trip(on, voided, byDriver(voided)).boardings).toBe(0);
    expect(trip(on, byDriver(on)).boardings).toBe(0);
  });

  it('an undo without effect is reported until its event arrives or it is undone itself', () => {
    const on = event('boarded', '07:30', { position: 0, count: 5 });
    const cancelled = { ...event('trip-cancelled', '07:20'), source: 'manager' as const };
    const codes = (...events: DriverEvent[]): string[] => trip(...events).findings.map(({ code }) => code);
    expect(codes(undo(on))).toEqual(['undo-without-effect']);
    expect(codes(undo(on), on)).toEqual([]);
    expect(codes(cancelled, { ...undo(cancelled), source: 'driver' as const })).toEqual(['undo-without-effect']);
    const idle = undo(on);
    expect(codes(idle, undo(idle))).toEqual([]);
  });

  it('an undo of an event that never arrived changes nothing else', () => {
    const on = event('boarded', '07:30', { position: 0, count: 5 });
    expect(trip(on, event('undo', '08:00', { undoes: 'nobody' })).boardings).toBe(5);
  });

  it('undos in a ring have no effect and are reported until one of them is undone', () => {
    const on = event('boarded', '07:30', { position: 0, count: 5 });
    const [one, two] = [event('undo', '08:00', { undoes: 'r2' }), event('undo', '08:00', { eventId: 'r2' })];
    const ring = [one, { ...two, undoes: one.eventId }];
    expect(trip(on, ...ring)).toMatchObject({ boardings: 5, findings: [{ code: 'undo-ring', position: null }] });
    expect(trip(on, ...ring, undo(on))).toMatchObject({ boardings: 0, findings: [{ code: 'undo-ring', position: null }] });
    expect(trip(on, ...ring, undo(one)).findings).toEqual([]);
  });
});

const logs: fc.Arbitrary<DriverEvent[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...eventKinds),
      position: fc.option(fc.nat(2), { nil: null }),
      count: fc.option(fc.nat(40), { nil: null }),
      after: fc.integer({ min: -300, max: 1200 }),
      undoes: fc.nat(19),
      source: fc.constantFrom('driver' as const, 'manager' as const, 'import' as const),
      heard: fc.nat(3),
      flags: fc.constantFrom('', 'clock-corrected', 'clock-corrected time-unknown'),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(({ kind, position, count, after, undoes, source, heard: received, flags }, index) => ({
      eventId: `f${index}`,
      kind,
      position,
      count: ['boarded', 'alighted', 'left-behind'].includes(kind) ? (count ?? 1) : null,
      at: plus(at('07:30'), seconds(after)),
      undoes: kind === 'undo' ? `f${undoes}` : null,
      source,
      receivedAt: plus(at('09:00'), seconds(received)),
      flags,
    })),
  );

describe('whatever the network does', () => {
  it('events in any order and repetition give the same trip', () => {
    fc.assert(
      fc.property(
        logs.chain((log) =>
          fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log, ...log], { minLength: 2 * log.length }), fc.boolean()),
        ),
        ([log, delivered, closed]) => {
          // Everything arrives at least once: what the shuffle left out comes late.
          const all = [...delivered, ...log];
          expect(tripPerformed(all, plan, closed)).toEqual(tripPerformed(log, plan, closed));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the totals of a trip are those of its stops', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { visits, boardings, alightings, leftBehind } = tripPerformed(log, plan, true);
        const total = (of: 'boardings' | 'alightings' | 'leftBehind'): number => visits.reduce((sum, visit) => sum + visit[of], 0);
        expect([total('boardings'), total('alightings'), total('leftBehind')]).toEqual([boardings, alightings, leftBehind]);
        expect(visits.at(-1)?.departureLoad ?? 0).toBe(boardings - alightings);
      }),
    );
  });

  it('undoing everything, and then all these undos, changes nothing', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const undone = log.map((each) => ({
          ...each,
          eventId: `u${each.eventId}`,
          kind: 'undo' as const,
          source: 'manager' as const,
          count: null,
          undoes: each.eventId,
        }));
        const restored = undone.map((each) => ({ ...each, eventId: `u${each.eventId}`, undoes: each.eventId }));
        expect(tripPerformed([...log, ...undone], plan, false).state).toBe('planned');
        expect(tripPerformed([...log, ...undone, ...restored], plan, false)).toEqual(tripPerformed(log, plan, false));
      }),
    );
  });
});
