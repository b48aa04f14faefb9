import fc from 'fast-check';
import { monthFigures, type MonthFigures } from '../../src/monthly-reports/month-figures.js';
import { classFields, flaggedNames, summedNames } from '../../src/ridership/figure-table.js';
import { groupOf, sumOf, type MonthGroups, type TripGroup } from '../../src/ridership/figures.js';
import { ridershipTrip, type RidershipTrip } from '../../src/ridership/ridership-trip.js';
import { atOnce } from '../../src/scheduling/departure-index.js';
import {
  addDays,
  epochSeconds,
  minutes,
  plus,
  seconds,
  serviceDate,
  serviceTime,
  type EpochSeconds,
  type ServiceTime,
} from '../../src/scheduling/service-time.js';
import { groupBy, type OperatedTrip } from '../../src/trip-log/operated-trip.js';
import { eventKinds, type DriverEvent } from '../../src/trip-log/trip-event.js';
import { tripPerformed, type PlannedCall } from '../../src/trip-log/trip-performed.js';

export const zone = 'Asia/Shanghai';
export const first = serviceDate('2024-07-01');
export const emptyMonth = { month: '2024-06', groups: [] };

export interface LoggedTrip {
  readonly trip: Omit<OperatedTrip, 'performed'>;
  readonly events: readonly DriverEvent[];
  readonly isClosed: boolean;
}

export const rowOf = ({ trip, events, isClosed }: LoggedTrip): RidershipTrip =>
  ridershipTrip({ ...trip, performed: tripPerformed(events, trip.plan, isClosed) }, 'weekday', isClosed);
const numbersBy = <N extends string, V>(names: readonly N[], of: (name: N) => V): Record<N, V> =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<N, V>;
export { groupOf };
export const monthGroupsOf = (groups: readonly TripGroup[]): MonthGroups => ({ byDate: groups, byDeparture: groups });
export const monthOf = (trips: readonly LoggedTrip[]): MonthFigures =>
  atOnce(monthFigures('2024-07', monthGroupsOf(trips.map(rowOf).map(groupOf)), emptyMonth, emptyMonth));

export function tripOf(day: number, index: number, isScheduled: boolean): Omit<OperatedTrip, 'performed'> {
  const date = addDays(first, day);
  const startTime = (serviceTime('07:00') + index * 1800) as ServiceTime;
  const leaves = epochSeconds(date, startTime, zone);
  const call = (stopId: string, at: number): PlannedCall => ({
    stopId,
    arrival: plus(leaves, seconds(at)),
    departure: plus(leaves, seconds(at)),
  });
  return {
    serviceDate: date,
    tripId: `${isScheduled ? 'trip' : 'extra'}-${day}-${index}`,
    routeId: `route-${index % 2}`,
    directionId: index % 3 === 0 ? 0 : 1,
    patternId: 1,
    stopIds: ['home', 'station'],
    startTime: isScheduled ? startTime : null,
    isScheduled,
    plan: isScheduled ? [call('home', 0), call('station', 480)] : [],
    headsign: null,
    blockId: null,
    modelTripId: null,
    vehicleId: null,
    isReconstruction: index === 5,
    isAdded: false,
    shift: seconds(0),
    reason: null,
    offsets: null,
  };
}

const eventsOf = (date: number): fc.Arbitrary<DriverEvent[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...eventKinds),
        minute: fc.integer({ min: -10, max: 30 }),
        count: fc.integer({ min: 1, max: 40 }),
        position: fc.constantFrom(null, 0, 1),
        undoes: fc.nat({ max: 5 }),
        source: fc.constantFrom('driver' as const, 'driver' as const, 'manager' as const, 'import' as const),
        receivedAt: fc.nat({ max: 3 }),
        flags: fc.constantFrom('', 'time-unknown'),
      }),
      { maxLength: 6 },
    )
    .map((events) =>
      events.map(({ kind, minute, count, position, undoes, source, receivedAt, flags }, index): DriverEvent => ({
        eventId: `e${index}`,
        kind,
        at: plus(epochSeconds(addDays(first, date), serviceTime('07:00'), zone), minutes(minute)),
        position,
        count: ['boarded', 'alighted', 'left-behind'].includes(kind) ? count : null,
        undoes: kind === 'undo' ? `e${undoes === index ? 9 : undoes}` : null,
        source,
        receivedAt: receivedAt as EpochSeconds,
        flags,
      })),
    );

/** Random trips of some days as drivers log them: incomplete and in any order. */
export const randomTrips: fc.Arbitrary<LoggedTrip[]> = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 5 }), fc.boolean()), { maxLength: 25 })
  .chain((keys) => {
    const unique = [...new Map(keys.map((key) => [key.join(), key])).values()];
    return fc.tuple(
      ...unique.map(([day, index, isScheduled]) =>
        eventsOf(day).map((events) => ({ trip: tripOf(day, index, isScheduled), events, isClosed: day !== 6 })),
      ),
    );
  });

/** Groups trips that are equal in the given fields and in everything that a figure depends on, as a database query does. */
export function groupAlike(groups: readonly TripGroup[], fields: readonly (keyof TripGroup)[]): TripGroup[] {
  const lots = groupBy(groups, (group) => JSON.stringify([...fields, ...classFields].map((field) => group[field])));
  return [...lots.values()].map((lot) => {
    const add = (name: 'trips' | (typeof flaggedNames)[number]): number => lot.reduce((sum, each) => sum + each[name], 0);
    return {
      ...(lot[0] as TripGroup),
      trips: add('trips'),
      squares: sumOf(lot, 'squares'),
      greatest: lot.reduce<number | null>((most, { greatest }) => (greatest === null ? most : Math.max(most ?? greatest, greatest)), null),
      ...numbersBy(flaggedNames, add),
      ...numbersBy(summedNames, (name) => sumOf(lot, name)),
    };
  });
}
