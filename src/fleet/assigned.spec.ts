import { describe, expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import { assignmentsOf, crewOf, unassigned, type Assigned } from './assigned.js';

const date = serviceDate('2024-07-15');
const trip = { tripId: 'songhong-0-weekday-0730', blockId: 'songhong', routeId: 'songhong' };

/** `'route songhong always bus-1 wang'`; `-` stands for nobody. */
function assigned(text: string): Assigned {
  const [scope = '', scopeId = '', day = '', vehicleId = '-', accountId = '-'] = text.split(' ');
  const given = (id: string): string | null => (id === '-' ? null : id);
  return { scope: scope as Assigned['scope'], scopeId, day, vehicleId: given(vehicleId), accountId: given(accountId) };
}
const crew = (lines: readonly string[], of: typeof trip | (Omit<typeof trip, 'blockId'> & { blockId: null }) = trip): string => {
  const { vehicleId, accountId } = crewOf(assignmentsOf(lines.map(assigned)), of, date);
  return `${vehicleId ?? '-'} ${accountId ?? '-'}`;
};

describe('the crew of a trip', () => {
  const standing = 'route songhong always bus-1 wang';
  const block = 'block songhong always bus-2 li';
  const own = 'trip songhong-0-weekday-0730 always bus-3 zhang';
  const routeToday = 'route songhong 2024-07-15 bus-4 zhao';
  const blockToday = 'block songhong 2024-07-15 bus-5 sun';
  const ownToday = 'trip songhong-0-weekday-0730 2024-07-15 bus-6 zhou';

  it.each([
    ['nobody where nothing is assigned', [], '- -'],
    ['that of the route', [standing], 'bus-1 wang'],
    ['of the block before the route', [standing, block], 'bus-2 li'],
    ['of the trip before the block', [standing, block, own], 'bus-3 zhang'],
    ['of the date before what holds always, even for the whole route', [own, block, standing, routeToday], 'bus-4 zhao'],
    ['of the block on the date before the route on the date', [own, routeToday, blockToday], 'bus-5 sun'],
    ['of the trip on the date before all', [ownToday, blockToday, routeToday, own, block, standing], 'bus-6 zhou'],
    ['not of another date', [standing, 'route songhong 2024-07-16 bus-4 zhao'], 'bus-1 wang'],
    ['not of another route, block or trip', ['route t1 always a b', 'block t1 always a b', 'trip t1 always a b'], '- -'],
    ['not by an id of another scope', ['trip songhong always a b'], '- -'],
    ['each from where it is named: a date may override the driver alone', [standing, 'route songhong 2024-07-15 - zhao'], 'bus-1 zhao'],
    ['or the vehicle alone', [own, 'block songhong 2024-07-15 bus-5'], 'bus-5 zhang'],
  ])('the crew of a trip is %s', (_, lines, expected) => {
    expect(crew(lines)).toBe(expected);
    expect(crew([...lines].reverse())).toBe(expected);
  });

  it('the assignments are looked through once for all trips of a date', () => {
    let reads = 0;
    class Counted extends Map<string, Assigned> {
      override values(): MapIterator<Assigned> {
        reads += 1;
        return super.values();
      }
    }
    const others = Array.from({ length: 1000 }, (_, index) => assigned(`trip other-${index} always bus-9 nobody`));
    const all = new Counted(assignmentsOf([...others, assigned(standing)]));
    expect(crewOf(all, trip, date).vehicleId).toBe('bus-1');
    const readsForOne = reads;
    expect(crewOf(all, { ...trip, tripId: 'other-7' }, date).vehicleId).toBe('bus-9');
    expect(reads).toBe(readsForOne);
  });

  it('a trip without a block has no crew of a block', () => {
    expect(crew([block], { ...trip, blockId: null })).toBe('- -');
  });
});

describe('the trips without a driver or vehicle', () => {
  const available = { vehicleIds: new Set(['bus-1']), accountIds: new Set(['wang']) };
  const lacking = (lines: readonly string[]): string[][] => {
    const found = unassigned([trip, { ...trip, tripId: 'later' }], date, assignmentsOf(lines.map(assigned)), available);
    return [[...found.withoutVehicle], [...found.withoutDriver]];
  };

  it.each([
    [
      'all where nothing is assigned',
      [],
      [
        [trip.tripId, 'later'],
        [trip.tripId, 'later'],
      ],
    ],
    ['none where the route has its crew', ['route songhong always bus-1 wang'], [[], []]],
    ['those without a vehicle', ['route songhong always - wang'], [[trip.tripId, 'later'], []]],
    [
      'one with a driver who left, though the route has another',
      ['route songhong always bus-1 wang', 'trip later always - li'],
      [[], ['later']],
    ],
    ['one with a vehicle out of use on that date', ['route songhong always bus-1 wang', 'trip later 2024-07-15 bus-2 -'], [['later'], []]],
    ['none where that is another date', ['route songhong always bus-1 wang', 'trip later 2024-07-16 bus-2 li'], [[], []]],
  ])('the trips without a driver or vehicle are %s', (_, lines, expected) => expect(lacking(lines)).toEqual(expected));
});
