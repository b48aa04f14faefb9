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
  it('a ring of undos has no effect, on its members or on other events', () => {
    expect(judged(event('a', 'a'))).toEqual(['', 'a']);
    expect(judged(event('a', 'b'), event('b', 'a'), event('on'))).toEqual(['on', 'a b']);
    expect(judged(event('a', 'b'), event('b', 'c'), event('c', 'a'), event('on'), event('off', 'on'))).toEqual(['off', 'a b c']);
  });

  it('a ring of undos is broken by an effective undo of one of its members, and not by one that is undone', () => {
    const ring = [event('a', 'b'), event('b', 'a')];
    expect(judged(...ring, event('u', 'a'))).toEqual(['b u', '']);
    expect(judged(...ring, event('u', 'a'), event('v', 'u'))).toEqual(['v', 'a b']);
    const three = [event('a', 'b'), event('b', 'c'), event('c', 'a')];
    expect(judged(...three, event('u', 'a'))).toEqual(['b u', '']);
  });

  it('undos are no ring where a driver may not undo a manager’s event', () => {
    const [mine, theirs] = [
      { ...event('a', 'b'), source: 'driver' as const },
      { ...event('b', 'a'), source: 'manager' as const },
    ];
    expect(judged(mine, theirs)).toEqual(['b', '']);
  });
});

/** Random logs full of chains, rings and chains that lead into rings. */
const logs = fc
  .array(fc.record({ undoes: fc.option(fc.nat(11), { nil: null }), source: fc.constantFrom('driver', 'manager', 'import') }), {
    maxLength: 12,
  })
  .map((list) =>
    list.map(({ undoes, source }, index): Undoable => ({ ...event(`e${index}`, undoes === null ? null : `e${undoes}`), source })),
  );

describe('what counts', () => {
  it('the effective events do not depend on order or repetition', () => {
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

  it('an event is effective if all its undos are undone, ineffective if one of them is effective, and only undos form rings', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { effective, circling }: JudgedUndos<Undoable> = judgeUndos(log);
        const isUndone = (each: Undoable): boolean => !effective.includes(each) && !circling.includes(each);
        for (const each of log) {
          const undoers = log.filter(({ undoes, source }) => undoes === each.eventId && (source !== 'driver' || each.source === 'driver'));
          expect(effective.includes(each)).toBe(undoers.every(isUndone));
          expect(isUndone(each)).toBe(undoers.some((undoer) => effective.includes(undoer)));
        }
        // Each member of a ring is undone by another one, and by no effective event.
        for (const each of circling) expect(circling.filter(({ undoes }) => undoes === each.eventId)).toHaveLength(1);
        expect(effectiveEvents(log)).toEqual(effective);
      }),
      { numRuns: 500 },
    );
  });
});
