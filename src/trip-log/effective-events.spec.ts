import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveEvents, judgeUndos, type JudgedUndos, type Undoable } from './effective-events.js';

const event = (eventId: string, undoes: string | null = null): Undoable => ({ eventId, undoes });
const judged = (...events: Undoable[]): string[] => {
  const ids = (some: readonly Undoable[]): string => some.map(({ eventId }) => eventId).join(' ');
  const { effective, circling } = judgeUndos(events);
  return [ids(effective), ids(circling)];
};

describe('a ring of undos', () => {
  it('of any length counts for nothing, and touches nothing else', () => {
    expect(judged(event('a', 'a'))).toEqual(['', 'a']);
    expect(judged(event('a', 'b'), event('b', 'a'), event('on'))).toEqual(['on', 'a b']);
    expect(judged(event('a', 'b'), event('b', 'c'), event('c', 'a'), event('on'), event('off', 'on'))).toEqual(['off', 'a b c']);
  });

  it('is broken by whatever undoes one of it and counts, and by nothing that is undone', () => {
    const ring = [event('a', 'b'), event('b', 'a')];
    expect(judged(...ring, event('u', 'a'))).toEqual(['b u', '']);
    expect(judged(...ring, event('u', 'a'), event('v', 'u'))).toEqual(['v', 'a b']);
    const three = [event('a', 'b'), event('b', 'c'), event('c', 'a')];
    expect(judged(...three, event('u', 'a'))).toEqual(['b u', '']);
  });

  it('is none where a driver may not undo what a manager did', () => {
    const [mine, theirs] = [
      { ...event('a', 'b'), source: 'driver' as const },
      { ...event('b', 'a'), source: 'manager' as const },
    ];
    expect(judged(mine, theirs)).toEqual(['b', '']);
  });
});

/** Logs of undos that are full of chains, rings and chains that lead into rings. */
const logs = fc
  .array(fc.record({ undoes: fc.option(fc.nat(11), { nil: null }), source: fc.constantFrom('driver', 'manager', 'import') }), {
    maxLength: 12,
  })
  .map((list) =>
    list.map(({ undoes, source }, index): Undoable => ({ ...event(`e${index}`, undoes === null ? null : `e${undoes}`), source })),
  );

describe('what counts', () => {
  it('is the same in any order and repetition', () => {
    fc.assert(
      fc.property(
        logs.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length }))),
        ([log, delivered]) => {
          const again = judgeUndos([...delivered, ...log]);
          expect(again).toEqual(judgeUndos(log));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is what all that undo it are undone of; is undone what one that counts undoes; and only undos go round in rings', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { effective, circling }: JudgedUndos<Undoable> = judgeUndos(log);
        const isUndone = (each: Undoable): boolean => !effective.includes(each) && !circling.includes(each);
        for (const each of log) {
          const undoers = log.filter(({ undoes, source }) => undoes === each.eventId && (source !== 'driver' || each.source === 'driver'));
          expect(effective.includes(each)).toBe(undoers.every(isUndone));
          expect(isUndone(each)).toBe(undoers.some((undoer) => effective.includes(undoer)));
        }
        // Each of a ring is undone by another of it, and by no other that counts.
        for (const each of circling) expect(circling.filter(({ undoes }) => undoes === each.eventId)).toHaveLength(1);
        expect(effectiveEvents(log)).toEqual(effective);
      }),
      { numRuns: 500 },
    );
  });
});
