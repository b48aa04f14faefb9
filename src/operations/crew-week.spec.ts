import { describe, expect, it } from '@jest/globals';
import { assignmentsOf, type Assigned } from '../fleet/assigned.js';
import { atOnce } from '../scheduling/departure-index.js';
import { serviceDate } from '../scheduling/service-time.js';
import { crewClashes, crewRows, driverLoads, type CrewScope, type CrewTrip } from './crew-week.js';

const [monday, tuesday] = [serviceDate('2024-07-15'), serviceDate('2024-07-16')];
const available = { vehicleIds: new Set(['bus-1', 'bus-2']), accountIds: new Set(['wang', 'li']) };

/** `'0730 songhong block'`: a trip of ten minutes, its route and its block. */
function trip(text: string): CrewTrip {
  const [at = '', routeId = '', blockId] = text.split(' ');
  const start = Number(at.slice(0, 2)) * 3600 + Number(at.slice(2)) * 60;
  return { tripId: `${routeId}-${at}`, routeId, blockId: blockId ?? null, start, end: start + 600 };
}
/** `'route songhong always bus-1 wang'`; `-` stands for nobody. */
function assigned(text: string): Assigned {
  const [scope = '', scopeId = '', day = '', vehicleId = '-', accountId = '-'] = text.split(' ');
  const given = (id: string): string | null => (id === '-' ? null : id);
  return { scope: scope as Assigned['scope'], scopeId, day, vehicleId: given(vehicleId), accountId: given(accountId) };
}
const assignments = (lines: readonly string[]) => assignmentsOf(lines.map(assigned));
const days = new Map([
  [monday, ['0700 songhong a', '0730 songhong a', '0715 airport b', '0800 songhong'].map(trip)],
  [tuesday, ['0700 songhong a'].map(trip)],
]);
const shares = (of: readonly { id: string | null; tripCount: number; isGap: boolean; isOfDay: boolean }[]): string[] =>
  of.map(({ id, tripCount, isGap, isOfDay }) => `${id ?? 'nobody'} ${tripCount}${isGap ? ' gap' : ''}${isOfDay ? ' today' : ''}`);
const table = (by: CrewScope, lines: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(
    atOnce(crewRows(days, by, assignments(lines), available, ['songhong', 'airport'])).map(({ scope, scopeId, cells }) => [
      `${scope} ${scopeId}`,
      cells.map(
        (cell) => `${cell.date.slice(8)} ${cell.tripCount}: ${shares(cell.drivers).join(', ')} | ${shares(cell.vehicles).join(', ')}`,
      ),
    ]),
  );

describe('the table of crews of a week', () => {
  it('each cell has what is assigned always, and marks what is assigned for that day alone', () => {
    expect(table('route', ['route songhong always bus-1 wang', 'route songhong 2024-07-16 - li', 'route airport always bus-2 li'])).toEqual(
      {
        'route songhong': ['15 3: wang 3 | bus-1 3', '16 1: li 1 today | bus-1 1'],
        'route airport': ['15 1: li 1 | bus-2 1'],
      },
    );
  });

  it('a cell counts its trips without a driver or vehicle, also those whose driver or vehicle is no longer available', () => {
    expect(table('route', ['route songhong always bus-9 wang', 'trip songhong-0730 2024-07-15 - gone'])).toEqual({
      'route songhong': ['15 3: wang 2, gone 1 gap today | bus-9 3 gap', '16 1: wang 1 | bus-9 1 gap'],
      'route airport': ['15 1: nobody 1 gap | nobody 1 gap'],
    });
  });

  it('rows are blocks, or routes for trips without a block, or trips, in the order of routes and times', () => {
    expect(Object.keys(table('block', []))).toEqual(['block a', 'route songhong', 'block b']);
    expect(Object.keys(table('trip', []))).toEqual(['trip songhong-0700', 'trip songhong-0730', 'trip songhong-0800', 'trip airport-0715']);
  });

  it('a row has its own assignment apart, because that is the one to change there', () => {
    const lines = ['route songhong always bus-1 wang', 'route songhong 2024-07-15 - li', 'block a always bus-2'];
    const [row] = atOnce(crewRows(days, 'route', assignments(lines), available, ['songhong']));
    expect([row?.standing?.accountId, row?.cells.map(({ own }) => own?.accountId ?? null)]).toEqual(['wang', ['li', null]]);
    expect(atOnce(crewRows(days, 'block', assignments(lines), available, []))[0]?.standing?.vehicleId).toBeDefined();
  });

  it('the table is empty where nothing runs', () =>
    expect(atOnce(crewRows(new Map(), 'route', assignments([]), available, []))).toEqual([]));
});

it('a driver or a vehicle with two trips at one time is a clash, and one trip right after another is not', () => {
  const two = new Map([[monday, ['0700 songhong', '0705 airport', '0715 songhong', '0725 airport'].map(trip)]]);
  const clashes = atOnce(crewClashes(two, assignments(['route songhong always bus-1 wang', 'route airport always bus-1 wang'])));
  expect(clashes.map(({ kind, id, trips }) => [kind, id, ...trips.map(({ tripId }) => tripId)])).toEqual([
    ['driver', 'wang', 'songhong-0700', 'airport-0705'],
    ['vehicle', 'bus-1', 'songhong-0700', 'airport-0705'],
  ]);
  expect(atOnce(crewClashes(two, assignments(['route songhong always bus-1 wang', 'route airport always bus-2 li'])))).toEqual([]);
  expect(atOnce(crewClashes(two, assignments([])))).toEqual([]);
});

it('the load of a driver is the time on the road of the trips assigned to that driver', () => {
  expect(atOnce(driverLoads(days, assignments(['route songhong always - wang', 'route songhong 2024-07-16 - li'])))).toEqual([
    { accountId: 'li', tripCount: 1, drivingSeconds: 600 },
    { accountId: 'wang', tripCount: 3, drivingSeconds: 1800 },
  ]);
});
