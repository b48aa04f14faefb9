import { describe, expect, it } from '@jest/globals';
import { serviceDate } from '../../scheduling/service-time.js';
import { alightingsCounted, boardingsCounted, type Counted } from './tides-counts.js';
import { peopleAt, type PassengerRecord, type VisitRecord } from './tides-tables.js';

const date = serviceDate('2024-07-15');

/** `9/3 0/_ -`: both doors of one stop after another, `_` an empty cell, `-` a stop that the bus passed. */
const visitsOf = (cells: string): VisitRecord[] =>
  cells
    .split(' ')
    .filter((cell) => cell !== '')
    .map((cell, index) => {
      const [front = null, others = null] = cell === '-' ? [] : cell.split('/').map((door) => (door === '_' ? null : Number(door)));
      return {
        ...{ line: index + 2, date, trip: 'a', vehicleId: null, sequence: index + 1, scheduledSequence: null, stopId: null },
        ...{ arrival: null, departure: null, scheduledArrival: null, scheduledDeparture: null, isSkipped: cell === '-', isAdded: false },
        ...{ leftBehind: null, countedAt: null },
        ...{ boardings: [front, others] as const, alightings: [front, others] as const },
      };
    });
const passenger = (kind: PassengerRecord['kind']): PassengerRecord => ({
  ...(visitsOf('_/_')[0] as VisitRecord),
  eventId: 'e',
  kind,
  at: 0 as never,
  count: 1,
});
const tripOf = (cells: string, passengers: readonly PassengerRecord[] = []) => ({
  date,
  trip: 'a',
  performed: null,
  visits: visitsOf(cells),
  passengers: [...passengers],
});
const boarded = (cells: string, passengers: readonly PassengerRecord[] = []): Counted => {
  const trip = tripOf(cells, passengers);
  return boardingsCounted(trip, ({ sequence }) => sequence === trip.visits.length);
};

describe('who boarded a trip', () => {
  it('a trip is counted if every stop where people could board has a number, even zero', () => {
    expect(['9/3 1/0 0/0', '0/0 0/0 0/0', '9/3 1/0 _/_', '9/3 - 0/0'].map((cells) => boarded(cells))).toEqual(['all', 'all', 'all', 'all']);
  });

  it('a trip without any number is not counted, and one with an empty cell is counted in part', () => {
    expect(['', '_/_ _/_ _/_', '- _/_'].map((cells) => boarded(cells))).toEqual(['none', 'none', 'none']);
    expect(['_/_ 1/0 0/0', '9/3 _/_ 0/0', '_/_ _/_ 0/0'].map((cells) => boarded(cells))).toEqual(['some', 'some', 'some']);
  });

  it("a trip with one door is counted by that door, and in part if the other door's counter is silent at some stop", () => {
    expect([boarded('9/_ 1/_ 0/_'), boarded('_/9 _/1 _/0'), boarded('9/3 1/_ 0/0')]).toEqual(['all', 'all', 'some']);
  });

  it('a trip is counted by single boardings, without events where nobody boarded; alightings do not count it', () => {
    expect([boarded('', [passenger('boarded')]), boarded('_/_ _/_', [passenger('boarded')])]).toEqual(['all', 'all']);
    expect([boarded('', [passenger('alighted')]), boarded('', [passenger('stop-arrived')])]).toEqual(['none', 'none']);
  });
});

it('alightings are not expected at the first stop', () => {
  const alighted = (cells: string): Counted => alightingsCounted(tripOf(cells), ({ sequence }) => sequence === 1);
  expect(['_/_ 4/1 5/0', '_/_ _/_ 5/0', '_/_ _/_ _/_'].map(alighted)).toEqual(['all', 'some', 'none']);
});

it('a door without a number adds nobody, and two doors without numbers are not zero', () => {
  expect([peopleAt([4, 1]), peopleAt([4, null]), peopleAt([null, 0]), peopleAt([null, null])]).toEqual([5, 4, 0, null]);
});
