import { beforeEach, describe, expect, it } from '@jest/globals';
import { Ledger, missingChanges, missingFrom, countDuplicateRows, type Change, type Rows, type SentEvent } from './ledger.js';
import { differencesOf } from './totals.js';

const [serviceDate, tripId] = ['2026-11-25', 'songhong-0-weekday-0730'];
const boarding = (eventId: string, count: number): SentEvent => ({
  eventId,
  kind: 'boarded',
  serviceDate,
  tripId,
  count,
  deviceTime: '2026-11-25T07:30:00+08:00',
});
const undo = (eventId: string, undoes: string): SentEvent => ({ ...boarding(eventId, 0), kind: 'undo', undoes });

const rowsWith = (eventIds: readonly string[], alerts: readonly string[] = []): Rows => {
  const none = new Set<string>();
  return {
    eventIds,
    changes: { alerts: new Set(alerts), vehicles: none, assignments: none, sessions: none, driver_events: none },
  };
};

describe('the ledger of a torture run', () => {
  let ledger: Ledger;
  beforeEach(() => void (ledger = new Ledger()));

  const send = (event: SentEvent, outcome?: string): void => {
    ledger.noteSent(event);
    if (outcome !== undefined) ledger.noteAcknowledged(event, outcome);
  };
  /** The differences for a trip, its day and its month alike. */
  const differences = (people: number, onDisk: readonly string[]): string[][] => {
    const totals = {
      trips: new Map([[`${serviceDate} ${tripId}`, people]]),
      days: new Map([[serviceDate, people]]),
      months: new Map([['2026-11', people]]),
    };
    const { tooFew, tooMany } = differencesOf(ledger, totals, new Set(onDisk));
    return [[...tooFew], [...tooMany]];
  };

  it('the ledger misses exactly those acknowledged events and changes that have no row', () => {
    send(boarding('a', 2), 'recorded');
    send(boarding('b', 1), 'recorded');
    send(boarding('c', 1));
    expect(missingFrom(ledger.acknowledgedIds, rowsWith(['a']))).toEqual(['b']);
    const [stored, lost]: Change[] = [
      { table: 'alerts', key: 'kept' },
      { table: 'alerts', key: 'lost' },
    ];
    for (const change of [stored, lost]) if (change !== undefined) ledger.noteChange(change);
    expect(missingChanges(ledger.acknowledgedChanges, rowsWith([], ['kept']))).toEqual([lost]);
  });

  it('the ledger takes an acknowledged event for lost when the program records it as new again', () => {
    send(boarding('a', 2), 'recorded');
    send(boarding('a', 2), 'duplicate');
    expect(ledger.takenForNew.size).toBe(0);
    send(boarding('a', 2), 'recorded');
    expect([...ledger.takenForNew]).toEqual(['a']);
    expect([ledger.sends, ledger.distinctEvents]).toEqual([3, 1]);
  });

  it('the ledger reports duplicate rows, and people who are counted twice or not at all', () => {
    send(boarding('a', 2), 'recorded');
    send(boarding('b', 3), 'recorded');
    expect([countDuplicateRows(rowsWith(['a', 'b'])), countDuplicateRows(rowsWith(['a', 'b', 'a']))]).toEqual([0, 1]);
    expect(differences(5, ['a', 'b'])).toEqual([[], []]);
    const sentence = (of: string, people: number): string => `${of}: ${people} people instead of 5`;
    const all = (people: number): string[] => [`${serviceDate} ${tripId}`, serviceDate, '2026-11'].map((of) => sentence(of, people));
    expect(differences(7, ['a', 'b'])).toEqual([[], all(7)]);
    expect(differences(3, ['a', 'b'])).toEqual([all(3), []]);
  });

  it('the ledger ignores boardings that were undone, and expects unacknowledged ones only where they have a row', () => {
    send(boarding('a', 2), 'recorded');
    send(boarding('b', 3), 'recorded');
    send(undo('c', 'a'), 'recorded');
    send(boarding('d', 4));
    send(undo('e', 'b'));
    expect(differences(3, ['a', 'b', 'c'])).toEqual([[], []]);
    expect(differences(7, ['a', 'b', 'c', 'd'])).toEqual([[], []]);
    expect(differences(4, ['a', 'b', 'c', 'd', 'e'])).toEqual([[], []]);
  });
});
