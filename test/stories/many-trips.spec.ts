import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/database/database.service.js';
import type { GroupKey, TripGroup } from '../../src/ridership/figures.js';
import { tripColumns } from '../../src/ridership/ridership-columns.js';
import { RidershipRows } from '../../src/ridership/ridership-rows.service.js';
import type { RidershipTrip } from '../../src/ridership/ridership-trip.js';
import { addDays, serviceDate } from '../../src/scheduling/service-time.js';
import { databaseKinds, newSqlite, Postgres } from '../support/databases.js';
import { groupAlike, groupOf, rowOf, tripOf } from '../support/ridership.js';
import { Town } from '../support/town.js';

const [dates, trips] = [35, 400];
const range = { from: serviceDate('2024-07-01'), to: addDays(serviceDate('2024-07-01'), dates - 1) };

/** Rows as varied as those of a city: some dates have fewer trips, and some trips run on few dates. */
function* rows(): Generator<RidershipTrip> {
  const plain = rowOf({ trip: tripOf(0, 0, true), events: [], isClosed: true });
  for (let day = 0; day < dates; day += 1)
    for (let trip = 0; trip < trips; trip += 1) {
      const mixed = (day * 31 + trip * 17) % 101;
      if (mixed < 9 || (day % 7 === 6 && trip % 3 > 0)) continue;
      const isCounted = mixed % 5 > 0;
      const boardings = mixed % 11 === 0 ? null : mixed;
      yield {
        ...plain,
        serviceDate: addDays(range.from, day),
        // Not in the order of routes, as in many feeds.
        tripId: `trip-${(trip * 7) % trips}-${day % 7 === 5 ? 'saturday' : 'weekday'}`,
        routeId: `route-${trip % 13}`,
        directionId: trip % 2 === 0 ? 0 : 1,
        startTime: (trip % 29 === 0 ? null : 25_200 + trip * 60) as RidershipTrip['startTime'],
        dayType: day % 7 > 4 ? 'weekend' : 'weekday',
        state: isCounted ? 'completed' : 'unlogged',
        ...{ isCounted, boardings, wasFull: mixed > 90 },
        vehicleId: trip % 10 === 0 ? null : `bus-${(trip + day) % 10}`,
      };
    }
}

let postgres: Postgres;
beforeAll(async () => (postgres = await Postgres.start()));
afterAll(() => postgres.stop());

describe.each(databaseKinds)('months of more trips than one statement groups, on %s', (kind) => {
  it('are grouped as if all their trips were read, whatever they are grouped by', async () => {
    const town = await Town.open({ database: kind === 'SQLite' ? newSqlite() : await postgres.create() });
    const [database, stored] = [town.app.get(Database), town.app.get(RidershipRows)];
    const columns = ['agency_id', ...tripColumns.map(([column]) => column)];
    const all = [...rows()];
    await database.writeQuietly((runner) =>
      database.insert(
        runner,
        'ridership_days',
        columns,
        all.map((row) => ['hongqiao', ...tripColumns.map(([, field]) => row[field])]),
      ),
    );
    const seen = (by: readonly GroupKey[], groups: readonly Partial<TripGroup>[]): string[] =>
      groups
        .map((group) => {
          const { trips: many, squares, greatest, boardings, alightings, fullTrips, state, isCounted, isPending } = group;
          const sums = { many, squares, greatest, boardings, alightings, fullTrips, state, isCounted, isPending };
          return JSON.stringify([by.map((field) => group[field]), sums]);
        })
        .sort();
    const departure = ['routeId', 'directionId', 'startTime', 'dayType'] as const;
    const singly = all.map(groupOf);
    for (const by of [['serviceDate'], ['serviceDate', 'routeId'], ['vehicleId'], ['routeId'], departure] as const) {
      expect(seen(by, await stored.listGroups('hongqiao', range, by))).toEqual(seen(by, groupAlike(singly, by)));
      const ofRoute = singly.filter(({ routeId }) => routeId === 'route-3');
      expect(seen(by, await stored.listGroups('hongqiao', range, by, 'route-3'))).toEqual(seen(by, groupAlike(ofRoute, by)));
    }
    const { byDate, byDeparture } = await stored.listMonthGroups('hongqiao', range);
    expect(seen(['serviceDate'], byDate)).toEqual(seen(['serviceDate'], groupAlike(singly, ['serviceDate'])));
    expect(seen(departure, byDeparture)).toEqual(seen(departure, groupAlike(singly, departure)));
    await town.close();
  });
});
