import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figureRules } from '../ridership/figures.js';
import { logged, monthOf } from '../../test/support/ridership.js';
import { differenceOf } from './difference.js';
import { readFigures, readReported } from './frozen-figures.js';
import type { MonthFigures } from './month-figures.js';

/** The same JSON with the fields of every object, and the elements of every list, the other way round. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, each]) => [name, backwards(each)] as const)
      .reverse(),
  );
}

const frozen = (month: object): { figures: string } => ({ figures: JSON.stringify({ rules: figureRules, ...month }) });

describe('a frozen month', () => {
  it('says the same as the log in whatever order its JSON has it', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const month = monthOf(trips);
        const other = frozen(backwards(month) as object);
        if (trips.length > 0) expect(other).not.toEqual(frozen(month));
        expect(differenceOf(readReported(other), month)).toBeNull();
        expect(readFigures(frozen(month))).toEqual(month);
      }),
    );
  });

  it('differs where one departure has one rider more, though every total is the same', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const month = monthOf(trips);
        const [one, other, ...rest] = month.byDepartureTime;
        if (one === undefined || other === undefined) return;
        const moved = [{ ...one, boardings: (one.boardings ?? 0) + 1 }, { ...other, boardings: (other.boardings ?? 0) - 1 }, ...rest];
        const reported = readReported(frozen({ ...month, byDepartureTime: moved } satisfies MonthFigures));
        expect(differenceOf(reported, month)).toEqual({ days: [] });
        expect(differenceOf(readReported(frozen({ ...month, byDepartureTime: [other, ...rest] })), month)).toEqual({ days: [] });
      }),
    );
  });
});
