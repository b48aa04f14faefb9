import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figureRules } from '../ridership/figures.js';
import { first, randomTrips, monthOf, tripOf, type LoggedTrip } from '../../test/support/ridership.js';
import { addDays, instant } from '../scheduling/service-time.js';
import { differenceOf, restatementOf } from './difference.js';
import { readFigures, readReported } from './frozen-figures.js';
import type { MonthFigures } from './month-figures.js';

/** The same JSON with the fields of all objects and the elements of all lists in reverse order. */
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

describe('comparing a frozen month with the log', () => {
  it('a frozen month is equal to the log, in whatever order its JSON is', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const month = monthOf(trips);
        const other = frozen(backwards(month) as object);
        if (trips.length > 0) expect(other).not.toEqual(frozen(month));
        expect(differenceOf(readReported(other), month, first)).toBeNull();
        expect(readFigures(frozen(month))).toEqual(month);
      }),
    );
  });

  it('a frozen month differs where one departure has one more rider, even if all totals are equal', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const month = monthOf(trips);
        const [one, other, ...rest] = month.byDepartureTime;
        if (one === undefined || other === undefined) return;
        const moved = [{ ...one, boardings: (one.boardings ?? 0) + 1 }, { ...other, boardings: (other.boardings ?? 0) - 1 }, ...rest];
        const reported = readReported(frozen({ ...month, byDepartureTime: moved } satisfies MonthFigures));
        expect(differenceOf(reported, month, first)).toEqual({ days: [] });
        expect(differenceOf(readReported(frozen({ ...month, byDepartureTime: [other, ...rest] })), month, first)).toEqual({ days: [] });
      }),
    );
  });

  it('a month frozen with days before the installation is no different for that, unless somebody logged on them or the log changed', () => {
    const unlogged = (day: number, index: number): LoggedTrip => ({ trip: tripOf(day, index, true), events: [], isClosed: true });
    const installedOn = addDays(first, 3);
    const [before, since] = [
      [unlogged(0, 1), unlogged(1, 2)],
      [unlogged(3, 1), unlogged(4, 1)],
    ];
    // As reported by an older program, which expected trips on the days before the installation.
    const older = readReported({ figures: JSON.stringify({ ...monthOf([...before, ...since]), rules: 2 }) });
    const now = monthOf(since);
    expect(differenceOf(older, now, installedOn)).toBeNull();
    expect(restatementOf(older, now, installedOn)).toMatchObject({ scheduled: -2, unlogged: -2, operatingDays: -2 });
    // In a month without days before the installation every change is listed.
    expect(differenceOf(older, now, first)).toMatchObject({ scheduled: -2, unlogged: -2, operatingDays: -2 });
    const [trip] = since;
    const logged: LoggedTrip = {
      trip: tripOf(4, 1, true),
      events: [{ eventId: 'e', kind: 'boarded', at: trip?.trip.plan[0]?.departure ?? instant(0), position: 0, count: 3, undoes: null }],
      isClosed: true,
    };
    expect(differenceOf(older, monthOf([since[0] as LoggedTrip, logged]), installedOn)).toMatchObject({ boardings: 3, operated: 1 });
    expect(differenceOf(older, monthOf([...since, { ...logged, trip: tripOf(0, 1, true) }]), installedOn)).toMatchObject({ boardings: 3 });
  });
});
