import { expect, it } from '@jest/globals';
import type { Network } from '../network/network.service.js';
import { DepartureRows, neededBy, TripColumns, type DatesOfTimetable, type TripsOfTimetable } from '../scheduling/departure-index.js';
import { nextDepartures } from '../scheduling/departures.js';
import { instant, serviceDate, serviceTime, startOfServiceDay, type ServiceDate } from '../scheduling/service-time.js';
import type { Trip } from '../scheduling/trips.js';
import type { VersionInForce } from '../timetables/in-force.js';
import { VersionIndexes, type VersionReader } from './version-indexes.io.js';

const [monday, tuesday] = [serviceDate('2024-07-15'), serviceDate('2024-07-16')];
const tripOf = (tripId: string, serviceId: string): Trip => ({
  ...{ tripId, serviceId, patternId: 1, timingId: 1, startTime: serviceTime('07:30') },
  ...{ headsign: null, headwaySeconds: null, modelTripId: null },
});
const columnsOf = (trips: readonly Trip[]): TripColumns => TripColumns.of(trips, [{ timingId: 1, departures: [0, 480] }]);
const trips: TripsOfTimetable = {
  patterns: [
    {
      ...{ patternId: 1, routeId: 'songhong', directionId: 0 },
      stops: ['home', 'songhong'].map((stopId, stopSequence) => ({ stopId, stopSequence, boards: true, headsign: null })),
    },
  ],
  trips: columnsOf(['weekday', 'extra'].map((serviceId) => tripOf(serviceId, serviceId))),
};
const version = (versionId: number, createdAt = 1): VersionInForce =>
  ({ version: { versionId, createdAt }, from: monday, until: null }) as unknown as VersionInForce;

/** Answers from `dates` and counts how often departures are read. */
class Reader implements VersionReader {
  reads = 0;
  dates = new Map<string, ServiceDate[]>([['weekday', [monday]]]);

  readDates() {
    const dates: DatesOfTimetable = {
      ...{ datesOf: this.dates, routeOrder: new Map<string, number>() },
      startOf: (date) => startOfServiceDay(date, 'Asia/Shanghai'),
    };
    return Promise.resolve({ network: {} as Network, dates });
  }

  readRows(_inForce: VersionInForce, _network: Network, dates: DatesOfTimetable) {
    this.reads += 1;
    return Promise.resolve(DepartureRows.of(trips, neededBy(dates)));
  }
}

const departures = async (indexes: VersionIndexes, inForce: VersionInForce): Promise<string[]> =>
  nextDepartures([(await indexes.open(inForce)).index], ['home'], instant(0), 10).map(
    ({ serviceDate: date, trip }) => `${date} ${trip.tripId}`,
  );

it('when the dates of a version change, its departures are not read again', async () => {
  const [reader, first] = [new Reader(), version(1)];
  const before = new VersionIndexes([first], reader, null);
  expect(await departures(before, first)).toEqual(['2024-07-15 weekday']);
  reader.dates = new Map([['weekday', [monday, tuesday]]]);
  const after = new VersionIndexes([first], reader, before);
  expect(await departures(after, first)).toEqual(['2024-07-15 weekday', '2024-07-16 weekday']);
  reader.dates = new Map([['weekday', []]]);
  expect(await departures(new VersionIndexes([first], reader, after), first)).toEqual([]);
  expect(reader.reads).toBe(1);
});

it('a service that had no dates is read when it has one', async () => {
  const [reader, first] = [new Reader(), version(1)];
  const before = new VersionIndexes([first], reader, null);
  await before.open(first);
  reader.dates = new Map([
    ['weekday', [monday]],
    ['extra', [tuesday]],
  ]);
  expect(await departures(new VersionIndexes([first], reader, before), first)).toEqual(['2024-07-15 weekday', '2024-07-16 extra']);
  expect(reader.reads).toBe(2);
});

it('the version of an agency that was removed and loaded again is read, although it has the same number', async () => {
  const reader = new Reader();
  const before = new VersionIndexes([version(1)], reader, null);
  await before.open(version(1));
  const again = version(1, 2);
  await new VersionIndexes([again], reader, before).open(again);
  expect(reader.reads).toBe(2);
});

it('the departures of versions that are not loaded any more are let go, except the ones used last', async () => {
  const reader = new Reader();
  const versions = [1, 2, 3].map((versionId) => version(versionId));
  const indexes = new VersionIndexes(versions, reader, null);
  for (const each of versions) await indexes.open(each);
  indexes.drop((versionId) => versionId === 3, 1);
  for (const each of versions.slice(1)) await indexes.open(each);
  expect(reader.reads).toBe(3);
  await indexes.open(version(1));
  expect(reader.reads).toBe(4);
});

it('the departures of a city are made in many steps, those of a shuttle in a few', () => {
  const stepsFor = (count: number): number => {
    const many = Array.from({ length: count }, (_, index) => tripOf(`trip ${index}`, 'weekday'));
    return [...DepartureRows.inSteps({ ...trips, trips: columnsOf(many) }, () => true)].length;
  };
  expect(stepsFor(40)).toBeLessThan(5);
  expect(stepsFor(40_000)).toBeGreaterThan(20);
});
