import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupAlike, first, groupOf, randomTrips, monthOf, emptyMonth, rowOf, monthGroupsOf, zone } from '../../test/support/ridership.js';
import { dayDifference } from '../ridership/nightly-closing.js';
import { figureRules, figuresOf, GroupSums, type Figures, type GroupKey, type MonthGroups, type TripGroup } from '../ridership/figures.js';
import { atOnce } from '../scheduling/departure-index.js';
import { epochSeconds, serviceTime } from '../scheduling/service-time.js';
import type { DriverEvent, EventKind } from '../trip-log/trip-event.js';
import { isOperated, type RidershipTrip } from '../ridership/ridership-trip.js';
import { differenceOf, restatementOf } from './difference.js';
import { frozenFigures, readFigures, readReported } from './frozen-figures.js';
import { monthFigures, type MonthFigures } from './month-figures.js';

const total = (parts: readonly Figures[], name: keyof Figures): number => parts.reduce((sum, part) => sum + (part[name] ?? 0), 0);

describe('the figures of a month, for any log', () => {
  it('a month is the sum of its routes, directions, days, departures and trips', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const month = monthOf(trips);
        const perTrip = trips.map((trip) => figuresOf([groupOf(rowOf(trip))]));
        for (const parts of [month.byRoute, month.byDirection, month.byDay, month.byDepartureTime, perTrip])
          for (const name of Object.keys(perTrip[0] ?? {}) as (keyof Figures)[])
            if (name !== 'coverage') expect([name, total(parts, name)]).toEqual([name, month[name] ?? 0]);
      }),
    );
  });

  it('each scheduled trip of a month is in exactly one class', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const { scheduled, onTime, early, late, cancelled, unlogged, pending, extra, operated, counted } = monthOf(trips);
        expect(scheduled).toBe(onTime + early + late + cancelled + unlogged);
        expect(operated).toBe(onTime + early + late + extra);
        expect(scheduled + pending).toBe(trips.filter(({ trip }) => trip.isScheduled).length);
        expect(counted).toBeLessThanOrEqual(operated);
        expect(trips.some(({ isClosed }) => !isClosed) || pending === 0).toBe(true);
      }),
    );
  });

  it('a month is the same for any order and any repetition of events and trips', () => {
    fc.assert(
      fc.property(randomTrips, fc.infiniteStream(fc.nat()), (trips, random) => {
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

  it('an undone event changes nothing in a month, and undoing the undo brings it back', () => {
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
      fc.property(randomTrips, (trips) => {
        const plusEvents = (...events: DriverEvent[]): MonthFigures =>
          monthOf(trips.map((trip, index) => (index === 0 ? { ...trip, events: [...trip.events, ...events] } : trip)));
        expect(differenceOf({ ...monthOf(trips), rules: figureRules }, plusEvents(on, undo), first)).toBeNull();
        const back = plusEvents(on, undo, { ...undo, eventId: 'z', undoes: 'y' });
        expect(back).toEqual(plusEvents(on));
        if (trips.length > 0) expect((back.boardings ?? 0) - (monthOf(trips).boardings ?? 0)).toBe(5);
      }),
    );
  });

  it('a month that an older program froze by other rules does not differ for that, until it is restated', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const month = monthOf(trips);
        // As the first program froze it: without figures of doubt, people left behind and full trips.
        const older = JSON.stringify(month, (name, value: unknown) => {
          if (['countedTwice', 'dateSuspect', 'leftBehindMissing'].includes(name)) return undefined;
          if (name === 'fullTrips' || name === 'leftBehind') return 0;
          return name === 'operatingDays' ? Number(value) + 1 : value;
        });
        expect(readFigures({ figures: older })).toMatchObject({ operatingDays: month.operatingDays + 1, leftBehindMissing: null });
        expect(differenceOf(readReported({ figures: older }), month, first)).toBeNull();
        expect(restatementOf(readReported({ figures: older }), month, first)).toMatchObject({ operatingDays: -1 });
        const ours = frozenFigures(month);
        expect([readFigures({ figures: ours }), differenceOf(readReported({ figures: ours }), month, first)]).toEqual([month, null]);
      }),
    );
  });

  it('quotients divide what belongs together: boardings need an operating day, and counted trips have run', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const rows = trips.map(rowOf);
        const month = monthOf(trips);
        const { boardings, operatingDays, boardingsPerOperatingDay, coverage, counted, operated } = month;
        const daysOf = (of: (row: RidershipTrip) => boolean): Set<string> => new Set(rows.filter(of).map((row) => row.serviceDate));
        const boarded = daysOf((row) => (row.boardings ?? 0) > 0);
        const ran = daysOf((row) => !row.isPending && (isOperated(row) || (row.isScheduled && row.state === 'unlogged')));
        expect(operatingDays).toBe(new Set([...boarded, ...ran]).size);
        expect(boardingsPerOperatingDay === null).toBe(boardings === null || operatingDays === 0);
        expect((boardings ?? 0) > 0 && operatingDays === 0).toBe(false);
        if (boardingsPerOperatingDay !== null) {
          const most = Math.max(...month.byDay.map((day) => day.boardings ?? 0));
          expect(boardingsPerOperatingDay).toBeLessThanOrEqual(most);
        }
        for (const part of [month, ...month.byRoute, ...month.byDirection, ...month.byDay, ...month.byDepartureTime]) {
          expect(part.coverage === null).toBe(part.operated === 0);
          expect(part.counted).toBeLessThanOrEqual(part.operated);
          expect(part.unlogged).toBeLessThanOrEqual(part.scheduled - part.cancelled);
          expect(part.leftBehindMissing).toBeLessThanOrEqual(part.fullTrips);
        }
        expect(coverage ?? 0).toBe(operated === 0 ? 0 : counted / operated);
      }),
    );
  });

  it('a month is the same whether or not the database grouped its trips', () => {
    fc.assert(
      fc.property(randomTrips, (trips) => {
        const groups = trips.map(rowOf).map(groupOf);
        const grouped = {
          byDate: groupAlike(groups, ['serviceDate']),
          byDeparture: groupAlike(groups, ['routeId', 'directionId', 'startTime', 'dayType']),
        };
        const figures = (of: MonthGroups): MonthFigures => atOnce(monthFigures('2024-07', of, emptyMonth, emptyMonth));
        expect(figures(grouped)).toEqual(figures(monthGroupsOf(groups)));
      }),
    );
  });

  it('a month is the same if its trips were grouped in pieces', () => {
    fc.assert(
      fc.property(randomTrips, fc.infiniteStream(fc.nat({ max: 2 })), (trips, random) => {
        const groups = trips.map(rowOf).map(groupOf);
        const pieces: TripGroup[][] = [[], [], []];
        for (const group of groups) pieces[random.next().value as number]?.push(group);
        const inPieces = (by: readonly GroupKey[]): TripGroup[] => {
          const sums = new GroupSums<TripGroup>(by);
          for (const piece of pieces) for (const group of groupAlike(piece, by)) sums.add(group);
          return sums.all;
        };
        for (const by of [['serviceDate'], ['routeId', 'directionId', 'startTime', 'dayType'], ['vehicleId']] as const) {
          const seen = ({ serviceDate, routeId, directionId, startTime, dayType, vehicleId, ...group }: TripGroup): string => {
            const keys = { serviceDate, routeId, directionId, startTime, dayType, vehicleId };
            const sums = Object.entries(figuresOf([group])).concat(Object.entries({ squares: group.squares, greatest: group.greatest }));
            return JSON.stringify([by.map((field) => keys[field]), group.state, group.punctuality, sums]);
          };
          expect(inPieces(by).map(seen).sort()).toEqual(groupAlike(groups, by).map(seen).sort());
        }
      }),
    );
  });
});
