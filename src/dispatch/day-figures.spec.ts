import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayFigures, figuresByRoute, type Counted } from './day-figures.js';
import { tripSigns } from './signs.js';

type Trip = Counted;
const trip = (fields: Partial<Trip>): Trip => ({
  ...{ isScheduled: true, sign: 'completed', isLate: false, isCounted: true, boardings: 20, leftBehind: 0, wasFull: false },
  ...{ isWithoutDriver: false, isWithoutVehicle: false, isDue: true },
  ...fields,
});
const trips = fc.array(
  fc.record<Trip>({
    ...{
      isScheduled: fc.boolean(),
      sign: fc.constantFrom(...tripSigns),
      isLate: fc.boolean(),
      isCounted: fc.boolean(),
      isDue: fc.boolean(),
    },
    ...{ boardings: fc.option(fc.nat(60)), leftBehind: fc.option(fc.nat(9)), wasFull: fc.boolean() },
    ...{ isWithoutDriver: fc.boolean(), isWithoutVehicle: fc.boolean() },
  }),
);

describe('a day in numbers', () => {
  it('the figures of a day always add up', () => {
    fc.assert(
      fc.property(trips, (day) => {
        const { scheduled, completed, underway, toCome, notStarted, unlogged, cancelled, extra } = dayFigures(day);
        expect(completed + underway + toCome + notStarted + unlogged + cancelled).toBe(scheduled);
        expect(extra).toBe(day.filter(({ isScheduled, sign }) => !isScheduled && sign !== 'cancelled').length);
      }),
    );
  });

  it('the figures of the routes of a day add up to those of the day', () => {
    const ofRoutes = fc.array(fc.tuple(fc.constantFrom('t1', 't2', 't3'), trips), { maxLength: 5 });
    fc.assert(
      fc.property(ofRoutes, (days) => {
        const all = days.flatMap(([routeId, ofRoute]) => ofRoute.map((each) => ({ ...each, routeId })));
        const steps = figuresByRoute(all);
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        const { figures, byRoute } = step.value;
        expect(figures).toEqual(dayFigures(all));
        for (const [routeId, ofRoute] of byRoute) expect(ofRoute).toEqual(dayFigures(all.filter((each) => each.routeId === routeId)));
        expect([...byRoute.values()].reduce((sum, { scheduled, extra }) => sum + scheduled + extra, 0)).toBe(
          figures.scheduled + figures.extra,
        );
      }),
    );
  });

  it('the number of riders is null if no trip was counted, and zero if zero was counted', () => {
    const uncounted = trip({ sign: 'unlogged', isCounted: false, boardings: null, leftBehind: null });
    expect(dayFigures([uncounted])).toMatchObject({ boardings: null, leftBehind: null, counted: 0 });
    expect(dayFigures([uncounted, trip({ boardings: 0 })])).toMatchObject({ boardings: 0, leftBehind: 0, counted: 1 });
  });

  it('riders on all trips are counted, and only departed trips count as late', () => {
    const day = [
      trip({ isLate: true }),
      trip({ sign: 'underway', boardings: 9, isCounted: false }),
      trip({ sign: 'to-come', isLate: true, boardings: null }),
    ];
    expect(dayFigures([...day, trip({ isScheduled: false, boardings: 5 })])).toMatchObject({
      boardings: 34,
      late: 1,
      extra: 1,
      counted: 3,
    });
  });
});
