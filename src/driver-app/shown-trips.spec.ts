import { expect, it } from '@jest/globals';
import { instant, type EpochSeconds } from '../scheduling/service-time.js';
import { maxTripsForAll, shownTrips } from './shown-trips.js';

const noon = 1_721_016_000;
const sheet = (name: string, routeId: string, leaves: number | null, whose = 'li') => ({
  name,
  concerns: (accountId: string) => accountId === whose,
  trip: {
    routeId,
    plan: leaves === null ? [] : [{ stopId: 'a', arrival: leaves as EpochSeconds, departure: leaves as EpochSeconds }],
    performed: { actualStart: null } as never,
  },
});
const some = [
  sheet('mine', 'a', noon + 20 * 3600, 'wang'),
  sheet('soon', 'a', noon + 2 * 3600),
  sheet('tonight', 'a', noon + 4 * 3600),
  sheet('just left', 'a', noon - 3600),
  sheet('gone', 'a', noon - 3601),
  sheet('another route', 'b', noon + 3600),
  sheet('unplanned', 'a', null),
];
const names = (days: readonly (readonly { name: string }[])[]): string[] => days.flat().map(({ name }) => name);
const crowd = Array.from({ length: maxTripsForAll }, () => sheet('crowd', 'c', noon));

it('in a small agency every phone gets all trips', () => {
  expect(names(shownTrips([some, []], 'wang', instant(noon)))).toEqual(some.map(({ name }) => name));
});

it('in a city a phone gets its driver’s trips, and other drivers’ trips of the next hours on the same routes', () => {
  for (const minutes of [0, 59])
    expect(names(shownTrips([[...some, ...crowd], []], 'wang', instant(noon + minutes * 60)))).toEqual(['mine', 'soon', 'just left']);
  expect(shownTrips([[...some, ...crowd]], 'nobody', instant(noon))).toEqual([[]]);
});
