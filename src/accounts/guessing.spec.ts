import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thorough } from '../../test/support/thorough.js';
import {
  blockOf,
  countedUnder,
  isSlowedFully,
  limits,
  RisingGuesses,
  waitSeconds,
  withOneMore,
  type Attempts,
  type CountedBy,
} from './guessing.js';

const day = 86_400;
const times = (count: number, by: CountedBy = 'name', now = 0): Attempts => {
  let attempts: Attempts | undefined;
  for (let left = count; left > 0; left -= 1) attempts = withOneMore(by, attempts, now);
  return attempts ?? { lastAt: now, forgottenAt: now };
};

/** The counts as the database stores them, with a settable clock. */
class Door {
  private readonly attempts = new Map<string, Attempts>();
  now = 0;

  wait(name: string, address: string): number {
    return Math.max(
      ...countedUnder({ name, address }).map(([by, value]) => waitSeconds(by, this.attempts.get(`${by} ${value}`), this.now)),
    );
  }

  /** @returns whether the password was checked */
  attempt(name: string, address: string): boolean {
    if (this.wait(name, address) > 0) return false;
    for (const [by, value] of countedUnder({ name, address })) {
      const key = `${by} ${value}`;
      this.attempts.set(key, withOneMore(by, this.attempts.get(key), this.now));
    }
    return true;
  }

  /** The owner signs in with the right password. */
  letIn(name: string, address: string): boolean {
    if (!this.attempt(name, address)) return false;
    for (const [by, value] of countedUnder({ name, address })) {
      const { lastAt, forgottenAt } = this.attempts.get(`${by} ${value}`) as Attempts;
      if (by === 'name') this.attempts.delete(`${by} ${value}`);
      else this.attempts.set(`${by} ${value}`, { lastAt, forgottenAt: forgottenAt - limits[by].forgottenAfter });
    }
    return true;
  }
}

const addressOf = (index: number): string => `10.${index >> 8}.${index & 255}.7`;

/** The most instants within any 24 hours, both ends included. */
const maxPerDay = (instants: readonly number[]): number =>
  Math.max(0, ...instants.map((end) => instants.filter((at) => at <= end && at >= end - day).length));

it('the first attempts are free, then the wait doubles up to 15 minutes', () => {
  const waits = [0, 1, 4, 5, 6, 7, 8, 12, 13, 14, 100, 5000].map((count) => waitSeconds('name', times(count), 0));
  expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 256, 512, 900, 900, 900]);
  expect([13, 14].map((count) => isSlowedFully('name', times(count)))).toEqual([false, true]);
});

it('the wait expires, and each attempt is forgotten a quarter of an hour after the one before', () => {
  const at = (now: number): number => waitSeconds('name', times(14), now);
  expect([at(1), at(899), at(900), at(3599)]).toEqual([899, 1, 0, 0]);
  // An hour after five attempts there are four free ones again.
  const later = [1, 2, 3, 4].map((more) => {
    let attempts = times(5);
    for (let left = more; left > 0; left -= 1) attempts = withOneMore('name', attempts, 3600);
    return waitSeconds('name', attempts, 3600);
  });
  expect(later).toEqual([0, 0, 0, 2]);
});

it('at most 120 guesses a day at one name are checked, from however many addresses, though its owner signs in meanwhile', () => {
  for (const ownerEvery of [Infinity, 1800, 3600, 7 * 3600]) {
    const door = new Door();
    const guesses: number[] = [];
    let letIn = 0;
    for (let owner = 0; door.now < 3 * day;) {
      if (door.now >= owner) {
        if (door.letIn('王师傅', '198.51.100.1')) letIn += 1;
        owner += ownerEvery;
      }
      // Each guess comes from its own address, as soon as it is allowed.
      while (door.attempt('王师傅', addressOf(guesses.length))) guesses.push(door.now);
      door.now = Math.min(owner, door.now + door.wait('王师傅', addressOf(guesses.length)));
    }
    expect(maxPerDay(guesses)).toBeLessThanOrEqual(120);
    expect(maxPerDay(guesses)).toBeGreaterThan(95);
    // Nobody is locked out for good: the wait is at most 15 minutes, whatever others do.
    door.now += 900;
    expect(door.letIn('王师傅', '198.51.100.1')).toBe(true);
    expect(letIn).toBeGreaterThanOrEqual(1);
  }
});

it('at most 120 guesses a day are checked, however they are spread', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 1000 }), fc.nat({ max: 20_000 })), { minLength: 200, maxLength: 400 }),
      (pauses) => {
        const door = new Door();
        const guesses: number[] = [];
        pauses.forEach((pause, index) => {
          door.now += door.wait('manager', `203.${index}.0.1`) + pause;
          if (door.attempt('manager', `203.${index}.0.1`)) guesses.push(door.now);
        });
        return maxPerDay(guesses) <= 120;
      },
    ),
    { numRuns: 50, seed: 11 },
  );
});

thorough('however many invented names are tried meanwhile, a name still waits', () => {
  const door = new Door();
  for (let count = 0; count < 20; count += 1) {
    door.now += door.wait('manager', `192.0.${count}.1`);
    door.attempt('manager', `192.0.${count}.1`);
  }
  for (let index = 0; index < 60_000; index += 1) door.attempt(`invented ${index}`, `${index >> 8}.${index & 255}.7.7`);
  expect(door.wait('manager', '198.51.100.1')).toBe(900);
  // An invented name waits as long as an existing one, so that nobody learns which exist.
  for (let count = 0; count < 20; count += 1) {
    door.now += door.wait('nobody', `192.1.${count}.1`);
    door.attempt('nobody', `192.1.${count}.1`);
  }
  expect(door.wait('nobody', '198.51.100.1')).toBe(900);
});

thorough('whoever has a whole block of addresses is slowed by the block', () => {
  const door = new Door();
  let seen = 0;
  for (; door.now < day; door.now += 60) {
    for (let host = 0; host < 256; host += 1) if (door.attempt(`invented ${seen}`, `203.0.113.${host}`)) seen += 1;
  }
  expect(seen).toBeLessThanOrEqual(day / limits.block.forgottenAfter + limits.block.free + 10);
  expect(door.attempt('beside it', '203.0.114.1')).toBe(true);
  expect(['203.0.113.7', '2001:db8:0:7', '2001:db8:0:8', '2001:db8:1:7', '::1'].map(blockOf)).toEqual([
    '203.0.113',
    '2001:db8:0',
    '2001:db8:0',
    '2001:db8:1',
    '::1',
  ]);
});

it('a clock that is set back neither frees a name nor locks it for longer than the wait', () => {
  const ahead = times(14, 'name', 7200);
  expect(waitSeconds('name', ahead, 0)).toBe(900);
  expect(withOneMore('name', ahead, 0)).toEqual({ lastAt: 0, forgottenAt: 15 * 900 });
  expect(waitSeconds('name', times(4, 'name', 7200), 0)).toBe(0);
});

it('copies of the program with clocks some seconds apart allow no more guesses', () => {
  // Counted by a clock that is 30 seconds ahead.
  const ahead = times(14, 'name', 30);
  expect([waitSeconds('name', ahead, 0), waitSeconds('name', ahead, 30), waitSeconds('name', times(4, 'name', 30), 0)]).toEqual([
    930, 900, 0,
  ]);
});

it('the log warns when wrong passwords exceed mistyping, at most once in ten minutes', () => {
  const rising = new RisingGuesses();
  const warned: [at: number, count: number][] = [];
  const note = (at: number, isAtOneName = false): void => {
    const count = rising.note(at, isAtOneName);
    if (count !== null) warned.push([at, count]);
  };
  // One in 25 seconds can be mistyping.
  for (let at = 0; at < 3600; at += 25) note(at);
  expect(warned).toEqual([]);
  for (let at = 3600; at < 5400; at += 1) note(at);
  expect(warned).toEqual([
    [3629, 30],
    [4229, 30],
    [4829, 30],
  ]);
});

it('the log warns of few wrong passwords, too, where all are at one name, also after the clock was set back', () => {
  const rising = new RisingGuesses();
  expect([0, 300, 900, 1800].map((at) => rising.note(at, true))).toEqual([1, null, 1, 1]);
  expect(rising.note(60, true)).toBe(1);
});
