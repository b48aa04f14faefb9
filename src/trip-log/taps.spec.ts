import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../scheduling/service-time.js';
import {
  atStop,
  cancel,
  correctedTo,
  countedSoFar,
  delay,
  end,
  endAsTapped,
  full,
  people,
  recentTaps,
  start,
  takeBackLast,
  takeBackOne,
  type Counted,
  type Tap,
  type Tapped,
} from './taps.js';
import type { DriverEvent } from './trip-event.js';
import { tripPerformed, type TripPerformed } from './trip-performed.js';

type Logged = DriverEvent & Tapped;

const half7 = 1_721_000_000;
let made = 0;
/** Taps as a phone logs them. */
function logged(taps: readonly Tap[] | null, at: number, source: Logged['source'] = 'driver'): Logged[] {
  return (taps ?? []).map((tap) => {
    made += 1;
    return {
      ...{ eventId: `e${String(made).padStart(6, '0')}`, kind: tap.kind, undoes: tap.undoes ?? null, count: tap.count ?? null },
      ...{ position: tap.position ?? null, vehicleId: tap.vehicleId ?? null, at: tap.at ?? instant(half7 + at) },
      ...(source === undefined ? {} : { source }),
    };
  });
}
const derived = (events: readonly Logged[]): TripPerformed => tripPerformed(events, [], false);
/** Each step receives what was logged before it. */
function log(...steps: ((events: readonly Logged[]) => readonly Tap[] | null)[]): Logged[] {
  return steps.reduce<Logged[]>((events, step, at) => [...events, ...logged(step(events), at)], []);
}
const on = (count: number) => (): Tap[] => people('boarded', count);
const off = (events: readonly Logged[]): Tap[] | null => takeBackOne(events, 'boarded');

describe('−1', () => {
  it('−1 takes back exactly one rider, whatever the last tap was', () => {
    expect(derived(log(on(1), on(1), off)).boardings).toBe(1);
    expect(derived(log(on(1), on(5), off)).boardings).toBe(5);
    expect(derived(log(on(5), off, off, off)).boardings).toBe(2);
  });

  it('−1 replaces a +5 by a +4 at the same place, time and vehicle', () => {
    const five = logged([{ kind: 'boarded', count: 5, position: 1, vehicleId: 'bus-1' }], 7);
    expect(takeBackOne(five, 'boarded')).toEqual([
      { kind: 'undo', undoes: five[0]?.eventId },
      { kind: 'boarded', count: 4, position: 1, vehicleId: 'bus-1', at: half7 + 7 },
    ]);
  });

  it('−1 does nothing where nobody was counted, or only a manager counted', () => {
    expect(takeBackOne([], 'boarded')).toBeNull();
    expect(off(log(on(1), off))).toBeNull();
    expect(off(logged(people('boarded', 3), 0, 'manager'))).toBeNull();
  });

  it('−1 takes back one person of the latest count, whoever that was, then of the one before', () => {
    const events = log(on(3), () => people('left-behind', 2), takeBackLast);
    expect([countedSoFar(events, 'boarded').total, countedSoFar(events, 'left-behind').total]).toEqual([3, 1]);
    const before = log(on(3), () => people('left-behind', 1), takeBackLast, takeBackLast);
    expect([countedSoFar(before, 'boarded').total, countedSoFar(before, 'left-behind').total]).toEqual([2, 0]);
    expect(takeBackLast(log(() => full([], true)))).toBeNull();
  });

  it('−1 takes back one of those left behind, and no rider, where it is asked to', () => {
    const events = log(
      on(3),
      () => people('left-behind', 1),
      () => people('left-behind', 1),
      (all) => takeBackOne(all, 'left-behind'),
    );
    expect(derived(events)).toMatchObject({ boardings: 3, leftBehind: 1 });
  });

  it('−1 takes back the latest tap by time, not by id, because a clock may have been set back', () => {
    const [late, early] = [logged(people('boarded', 1), 60), logged(people('boarded', 1), 0)];
    expect(off([...late, ...early])).toEqual([{ kind: 'undo', undoes: late[0]?.eventId }]);
  });
});

describe('a full bus', () => {
  it('a bus is full once, however often that is tapped, and can be not full again', () => {
    const isFull = (events: readonly Logged[]): readonly Tap[] | null => full(events, true);
    expect(log(isFull, isFull)).toHaveLength(1);
    expect(derived(log(isFull)).wasFull).toBe(true);
    expect(derived(log(isFull, (events) => full(events, false))).wasFull).toBe(false);
    expect(full([], false)).toEqual([]);
  });

  it('a bus that a manager marked full stays full', () => {
    expect(full(logged([{ kind: 'bus-full' }], 0, 'manager'), false)).toBeNull();
  });
});

describe('a trip', () => {
  it('a trip starts once and ends once, however often that is tapped', () => {
    const events = log(start, start, endAsTapped, endAsTapped);
    expect(events.map(({ kind }) => kind)).toEqual(['trip-started', 'trip-ended']);
    expect(derived(events)).toMatchObject({ state: 'completed', boardings: 0, isCounted: true });
  });

  it('a trip keeps the reason why it left early, was cancelled or is late', () => {
    expect(start([], '坐满了，等不了')).toEqual([{ kind: 'trip-started', reason: '坐满了，等不了' }]);
    expect(cancel('车辆故障')).toEqual([{ kind: 'trip-cancelled', reason: '车辆故障' }]);
    expect(delay(10, '堵车')).toEqual([{ kind: 'delay-reported', delaySeconds: 600, reason: '堵车' }]);
    expect(delay(0)).toEqual([{ kind: 'delay-reported', delaySeconds: 0 }]);
  });

  it('a trip that its driver cancelled and then drives is not cancelled any more, without a finding', () => {
    const events = log(on(2), () => cancel('车辆故障'), start);
    expect(derived(events)).toMatchObject({ state: 'underway', isStartReported: true, findings: [] });
    const midway = log(start, () => cancel('车辆故障'), start);
    expect(derived(midway)).toMatchObject({ state: 'underway', findings: [] });
    expect(midway.filter(({ kind }) => kind === 'trip-started')).toHaveLength(1);
  });

  it('a stop is logged by its position on the trip', () => {
    expect(atStop('stop-arrived', 2)).toEqual([{ kind: 'stop-arrived', position: 2 }]);
  });

  it('a trip ends with the corrected count, whether more, fewer or none', () => {
    for (const target of [0, 1, 4, 6, 7, 12, 430]) {
      const events = log(on(1), on(5), start, (all) => end(all, { boardings: target, leftBehind: 2 }));
      expect(derived(events)).toMatchObject({ state: 'completed', boardings: target, leftBehind: 2 });
      expect(events.filter(({ count }) => (count ?? 0) > 200)).toEqual([]);
    }
  });

  it('a trip that has ended is corrected as of its end, so that nothing is logged after it', () => {
    const ended = log(on(5), start, endAsTapped);
    const events = [...ended, ...logged(end(ended, { boardings: 9, leftBehind: 1 }), 300)];
    expect(derived(events)).toMatchObject({ state: 'completed', boardings: 9, leftBehind: 1, findings: [] });
    expect(events.filter(({ kind }) => kind === 'trip-ended')).toHaveLength(1);
  });

  it('a trip cannot end with fewer riders than a manager counted', () => {
    const events = [...logged(people('boarded', 3), 0, 'manager'), ...logged(people('boarded', 2), 1)];
    expect(countedSoFar(events, 'boarded')).toEqual({ total: 5, fixed: 3 });
    expect(end(events, { boardings: 2, leftBehind: 0 })).toBeNull();
    expect(derived([...events, ...logged(end(events, { boardings: 3, leftBehind: 0 }), 2)]).boardings).toBe(3);
  });
});

describe('what was said in the last ten minutes', () => {
  it('taps of the last ten minutes can be taken back and restored, the last first', () => {
    const events = log(start, on(1));
    const [boarded, started] = recentTaps(events, half7 + 30);
    expect([boarded?.event.kind, started?.event.kind]).toEqual(['boarded', 'trip-started']);
    const undone = [...events, ...logged(boarded?.taps ?? [], 40)];
    expect(derived(undone).boardings).toBe(0);
    const back = recentTaps(undone, half7 + 50)[0];
    expect(back).toMatchObject({ isEffective: false });
    const again = [...undone, ...logged(back?.taps ?? [], 60)];
    expect(derived(again).boardings).toBe(1);
    expect(recentTaps(again, half7 + 70)[0]).toMatchObject({ isEffective: true });
  });

  it('a restored +5 replaces the +4 that had replaced it', () => {
    const events = log(on(5), off);
    const five = recentTaps(events, half7 + 10).find(({ event }) => event.count === 5);
    expect(derived([...events, ...logged(five?.taps ?? [], 20)]).boardings).toBe(5);
  });

  it('of several −1 only the last can be restored, because the others were replaced', () => {
    const events = log(on(5), off, off);
    const offered = recentTaps(events, half7 + 10).map(({ event, isEffective }) => [event.count, isEffective]);
    expect(offered).toEqual([
      [3, true],
      [4, false],
    ]);
  });

  it('taps that are older, by others, or undone by a manager are not offered', () => {
    const old = logged(people('boarded', 1), -600);
    const managers = logged(people('boarded', 2), 0, 'manager');
    const mine = logged(people('boarded', 3), 1);
    const takenBack = logged([{ kind: 'undo', undoes: mine[0]?.eventId ?? '' }], 2, 'manager');
    expect(recentTaps([...old, ...managers, ...mine, ...takenBack], half7 + 3)).toEqual([]);
  });

  it('an extra trip can be taken back only while nothing was logged of its run', () => {
    const added = logged([{ kind: 'trip-added' }], 0);
    expect(recentTaps(added, half7 + 1)).toHaveLength(1);
    expect(recentTaps([...added, ...logged(people('boarded', 1), 1)], half7 + 2).map(({ event }) => event.kind)).toEqual(['boarded']);
  });
});

/** Any tap on the buttons. */
type Press = '+1' | '+5' | '-1' | 'left' | 'not left' | 'full' | 'not full' | 'undo' | 'bring back' | { target: number };
const press = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Press>('+1', '+5', '-1', 'left', 'not left', 'full', 'not full', 'undo', 'bring back') },
  { weight: 1, arbitrary: fc.record({ target: fc.nat(20) }) },
);
function tapsOf(pressed: Press, events: readonly Logged[], now: number): readonly Tap[] | null {
  if (typeof pressed === 'object') return correctedTo(events, 'boarded', pressed.target);
  const recent = recentTaps(events, now);
  switch (pressed) {
    case '+1':
    case '+5':
      return people('boarded', pressed === '+1' ? 1 : 5);
    case '-1':
      return takeBackOne(events, 'boarded');
    case 'left':
      return people('left-behind', 1);
    case 'not left':
      return takeBackOne(events, 'left-behind');
    case 'full':
    case 'not full':
      return full(events, pressed === 'full');
    case 'undo':
      return recent.find(({ isEffective }) => isEffective)?.taps ?? [];
    case 'bring back':
      return recent.find(({ isEffective }) => !isEffective)?.taps ?? [];
  }
}
const countOf = (events: readonly Logged[], kind: Counted): number =>
  kind === 'boarded' ? derived(events).boardings : derived(events).leftBehind;

describe('any taps in any order', () => {
  it('any taps in any order change the number by exactly what their button says, also within one second', () => {
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (presses, aSecond) => {
        let events: Logged[] = [];
        presses.forEach((pressed, index) => {
          const at = Math.floor(index / aSecond);
          const taps = tapsOf(pressed, events, half7 + at);
          const after = [...events, ...logged(taps, at)];
          const [before, now] = [countOf(events, 'boarded'), countOf(after, 'boarded')];
          if (pressed === '+1') expect(now).toBe(before + 1);
          if (pressed === '+5') expect(now).toBe(before + 5);
          if (pressed === '-1') expect(now).toBe(Math.max(0, before - 1));
          if (typeof pressed === 'object') expect(now).toBe(pressed.target);
          if (pressed === 'not left') expect(countOf(after, 'left-behind')).toBe(Math.max(0, countOf(events, 'left-behind') - 1));
          expect(now).toBeGreaterThanOrEqual(0);
          events = after;
        });
      }),
    );
  });

  it('a trip ends with exactly the confirmed count, in whatever order its taps arrive', () => {
    fc.assert(
      fc.property(fc.array(press, { maxLength: 25 }), fc.nat(40), fc.nat(5), (presses, boardings, leftBehind) => {
        let events: Logged[] = [];
        presses.forEach((pressed, at) => (events = [...events, ...logged(tapsOf(pressed, events, half7 + at), at)]));
        const all = [...events, ...logged(end(events, { boardings, leftBehind }), presses.length)];
        expect(derived(all)).toMatchObject({ state: 'completed', boardings, leftBehind });
        expect(derived([...all].reverse())).toMatchObject({ state: 'completed', boardings, leftBehind });
      }),
    );
  });
});
