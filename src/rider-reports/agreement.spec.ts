import { describe, expect, it } from '@jest/globals';
import { instant } from '../scheduling/service-time.js';
import { agreementOf, type ReportKind } from './agreement.js';

const uncounted = { isCounted: false, isLeftBehindCounted: false, isFilled: false, boardings: 0, alightings: 0, leftBehind: 0 };
const silent = { state: 'planned', actualStart: null, wasFull: false, visits: [], ...uncounted } as const;
const left = (position: number, at: number) => ({
  position,
  actualArrival: null,
  actualDeparture: instant(at),
  hasLeft: true,
  boardings: 0,
  alightings: 0,
  leftBehind: 0,
  departureLoad: 0,
});
/** Planned at 1000, reported at 1300, at the second stop. */
const says = (kind: ReportKind, log: Partial<Parameters<typeof agreementOf>[1]>, position = 1) =>
  agreementOf({ kind, position, plannedAt: instant(1_000), reportedAt: instant(1_300) }, { ...silent, ...log });

describe('comparing a rider’s report with the driver’s log', () => {
  it('a log that has nothing on the trip neither agrees nor contradicts', () => {
    for (const kind of ['did-not-come', 'was-full', 'left-early'] as const)
      for (const state of ['planned', 'underway', 'unlogged'] as const)
        expect([kind, state, says(kind, { state })]).toEqual([kind, state, 'unknown']);
    expect(agreementOf({ kind: 'was-full', position: 0, plannedAt: instant(0), reportedAt: instant(0) }, null)).toBe('unknown');
  });

  it('the log agrees that a bus did not come if the trip was cancelled, or left after the rider reported', () => {
    expect(says('did-not-come', { state: 'cancelled' })).toBe('agrees');
    expect(says('did-not-come', { visits: [left(1, 1_400)] })).toBe('agrees');
    expect(says('did-not-come', { visits: [left(1, 1_300)] })).toBe('contradicts');
    expect(says('did-not-come', { visits: [left(0, 900)] })).toBe('unknown');
    expect(says('did-not-come', { actualStart: instant(1_000) })).toBe('unknown');
    expect(says('did-not-come', { actualStart: instant(1_000) }, 0)).toBe('contradicts');
  });

  it('the log agrees that a bus was full if driver or counts show it, or somebody was left behind', () => {
    expect(says('was-full', { wasFull: true })).toBe('agrees');
    expect(says('was-full', { leftBehind: 3 })).toBe('agrees');
    expect(says('was-full', { isFilled: true, state: 'completed' })).toBe('agrees');
    const closed = { state: 'completed', isCounted: true, isLeftBehindCounted: true } as const;
    expect(says('was-full', closed)).toBe('contradicts');
    // Nobody counted, or a feed did, which has no number of people left behind.
    expect(says('was-full', { state: 'completed' })).toBe('unknown');
    expect(says('was-full', { ...closed, isLeftBehindCounted: false })).toBe('unknown');
    expect(says('was-full', { state: 'cancelled' })).toBe('contradicts');
  });

  it('the log agrees that a bus left early if it left more than a minute before its time', () => {
    expect(says('left-early', { visits: [left(1, 940)] })).toBe('agrees');
    expect(says('left-early', { visits: [left(1, 941)] })).toBe('contradicts');
    expect(says('left-early', { state: 'cancelled' })).toBe('contradicts');
  });
});
