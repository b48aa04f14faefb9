import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { statesOf } from './version-states.js';

const today = serviceDate('2026-11-26');
const version = (versionId: number, from: string, state: 'published' | 'archived' = 'published') => ({
  ...{ versionId, state },
  effectiveFrom: serviceDate(from),
});
const states = (...versions: ReturnType<typeof version>[]): string[] =>
  statesOf(versions, today).map(({ version: { versionId }, state, until }) => `${versionId} ${state}${until === null ? '' : ` ${until}`}`);

describe('the state of a version', () => {
  it('whether a version is past, in force or coming follows from the dates of all, whatever the order in which they were loaded', () => {
    expect(states(version(1, '2026-09-01'), version(2, '2026-12-01'), version(3, '2026-11-26'))).toEqual([
      '1 past 2026-11-26',
      '2 coming',
      '3 in-force 2026-12-01',
    ]);
  });

  it('a version is replaced where a later one was loaded for the same date, even if other numbers lie between', () => {
    expect(states(version(1, '2026-12-01'), version(2, '2027-01-01'), version(3, '2026-12-01'))).toEqual([
      '1 replaced',
      '2 coming',
      '3 coming 2027-01-01',
    ]);
    expect(states(version(1, '2026-11-26'), version(2, '2026-11-26'))).toEqual(['1 replaced', '2 in-force']);
  });

  it('a withdrawn version no longer ends or replaces any other', () => {
    expect(states(version(1, '2026-09-01'), version(2, '2026-12-01', 'archived'))).toEqual(['1 in-force', '2 withdrawn']);
    expect(states(version(1, '2026-12-01'), version(2, '2026-12-01', 'archived'))).toEqual(['1 coming', '2 withdrawn']);
  });

  it('at most one version is in force on any date, and from the first date on always one', () => {
    const one = fc.record({ day: fc.integer({ min: 1, max: 28 }), withdrawn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.integer({ min: 1, max: 28 }), (drawn, day) => {
        const dayOf = (number: number): ServiceDate => serviceDate(`2026-11-${String(number).padStart(2, '0')}`);
        const versions = drawn.map((each, index) => ({
          ...{ versionId: index + 1, effectiveFrom: dayOf(each.day) },
          state: each.withdrawn ? ('archived' as const) : ('published' as const),
        }));
        const inForce = statesOf(versions, dayOf(day)).filter(({ state }) => state === 'in-force');
        const begun = versions.some(({ state, effectiveFrom }) => state === 'published' && effectiveFrom <= dayOf(day));
        expect(inForce).toHaveLength(begun ? 1 : 0);
      }),
    );
  });
});
