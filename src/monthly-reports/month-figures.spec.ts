import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alikeIn, first, groupOf, logged, monthOf, none, rowOf, twice, zone } from '../../test/support/ridership.js';
import { dayDifference } from '../ridership/day-difference.js';
import { figuresOf, type Figures } from '../ridership/figures.js';
import { epochSeconds, serviceTime } from '../scheduling/service-time.js';
import type { DriverEvent, EventKind } from '../trip-log/trip-event.js';
import { differenceOf } from './difference.js';
import { readFigures } from './frozen-figures.js';
import { monthFigures, type MonthFigures } from './month-figures.js';

const total = (parts: readonly Figures[], name: keyof Figures): number => parts.reduce((sum, part) => sum + (part[name] ?? 0), 0);

describe('a month, whatever was logged', () => {
  it('is the sum of its routes, directions, days, departures and trips', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const month = monthOf(trips);
        const perTrip = trips.map((trip) => figuresOf([groupOf(rowOf(trip))]));
        for (const parts of [month.byRoute, month.byDirection, month.byDay, month.byDepartureTime, perTrip])
          for (const name of Object.keys(perTrip[0] ?? {}) as (keyof Figures)[])
            if (name !== 'coverage') expect([name, total(parts, name)]).toEqual([name, month[name] ?? 0]);
      }),
    );
  });

  it('has each trip of the timetable in exactly one class', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const { scheduled, onTime, early, late, cancelled, unlogged, pending, extra, operated, counted } = monthOf(trips);
        expect(scheduled).toBe(onTime + early + late + cancelled + unlogged);
        expect(operated).toBe(onTime + early + late + extra);
        expect(scheduled + pending).toBe(trips.filter(({ trip }) => trip.isScheduled).length);
        expect(counted).toBeLessThanOrEqual(operated);
        expect(trips.some(({ isClosed }) => !isClosed) || pending === 0).toBe(true);
      }),
    );
  });

  it('is the same for any order and any repetition of the events and trips', () => {
    fc.assert(
      fc.property(logged, fc.infiniteStream(fc.nat()), (trips, random) => {
        const mixed = <T>(values: readonly T[]): T[] =>
          values
            .map((value) => ({ value, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const again = mixed(trips.map((trip) => ({ ...trip, events: mixed([...trip.events, ...trip.events.slice(1)]) })));
        expect(monthOf(again)).toEqual(monthOf(trips));
        expect(dayDifference(again.map(rowOf), trips.map(rowOf))).toEqual([]);
      }),
    );
  });

  it('is what it was after an event and its undo, and after the undo of the undo it is not', () => {
    const on: DriverEvent = {
      eventId: 'x',
      kind: 'boarded',
      at: epochSeconds(first, serviceTime('07:00'), zone),
      position: 0,
      count: 5,
      undoes: null,
    };
    const undo = { ...on, eventId: 'y', kind: 'undo' as EventKind, count: null, undoes: 'x' };
    fc.assert(
      fc.property(logged, (trips) => {
        const plusEvents = (...events: DriverEvent[]): MonthFigures =>
          monthOf(trips.map((trip, index) => (index === 0 ? { ...trip, events: [...trip.events, ...events] } : trip)));
        expect(differenceOf(monthOf(trips), plusEvents(on, undo))).toBeNull();
        const back = plusEvents(on, undo, { ...undo, eventId: 'z', undoes: 'y' });
        expect(back).toEqual(plusEvents(on));
        if (trips.length > 0) expect((back.boardings ?? 0) - (monthOf(trips).boardings ?? 0)).toBe(5);
      }),
    );
  });

  it('that an older program froze, before it told of counts from two sources, is no other month for that', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const month = monthOf(trips);
        const older = JSON.stringify(month, (name, value: unknown) => (name === 'countedTwice' ? undefined : value));
        expect(readFigures({ figures: JSON.stringify(month) })).toEqual(month);
        expect(differenceOf(readFigures({ figures: older }), month) === null).toBe(month.countedTwice === 0);
      }),
    );
  });

  it('is the same whether a database grouped its trips or not', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const groups = trips.map(rowOf).map(groupOf);
        const grouped = {
          byDate: alikeIn(groups, ['serviceDate']),
          byDeparture: alikeIn(groups, ['routeId', 'directionId', 'startTime', 'dayType']),
        };
        expect(monthFigures('2024-07', grouped, none, none)).toEqual(monthFigures('2024-07', twice(groups), none, none));
      }),
    );
  });
});
