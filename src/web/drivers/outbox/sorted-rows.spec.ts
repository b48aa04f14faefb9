import { describe, expect, it } from '@jest/globals';
import { thorough } from '../../../../test/support/thorough.js';
import type { Entry, Row } from '../rows.js';
import { inOrder, newRow, unsentOf, withNew } from './outbox.js';
import { sortedRows } from './sorted-rows.js';

const author = { accountId: 'wang', name: '王师傅' };
const [monday, tuesday] = ['2024-07-15', '2024-07-16'];

function row(rowId: string, more: Partial<Extract<Entry, { what: 'event' }>['body']> = {}): Row {
  const body = { kind: 'boarded', serviceDate: monday, tripId: 'one', count: 1, ...more } as Extract<Entry, { what: 'event' }>['body'];
  return newRow({ what: 'event', body, about: null }, { rowId, author, madeAt: 1, at: 1, deviceTime: `${monday}T07:30:00+08:00` });
}
const idsOf = (rows: readonly Row[]): string[] => rows.map(({ rowId }) => rowId);
const one = { serviceDate: monday, tripId: 'one' };

describe('sorted rows', () => {
  it('sorted rows are found by trip and date', () => {
    const rows = [row('1'), row('2', { tripId: 'two' }), row('3'), row('4', { serviceDate: tuesday })];
    expect(idsOf(sortedRows(rows).ofTrip(one))).toEqual(['1', '3']);
    expect(idsOf(sortedRows(rows).ofTrip({ ...one, serviceDate: tuesday }))).toEqual(['4']);
    expect(sortedRows(rows).ofTrip({ ...one, tripId: 'three' })).toEqual([]);
  });

  it('new rows are sorted in without losing or repeating any', () => {
    const rows = [row('1')];
    expect(idsOf(sortedRows(rows).ofTrip(one))).toEqual(['1']);
    const more = [...rows, row('2'), row('3', { kind: 'undo', undoes: '2' }), row('4', { tripId: 'x', extra: { routeId: 'r' } })];
    const sorted = sortedRows(more);
    expect(idsOf(sorted.ofTrip(one))).toEqual(['1', '2', '3']);
    expect([...sorted.undone]).toEqual(['2']);
    expect(idsOf(sorted.ofExtra)).toEqual(['4']);
    expect(idsOf(sortedRows(rows).ofTrip(one))).toEqual(['1']);
  });

  it('a changed row is noticed at any position', () => {
    const rows = [row('1'), row('2'), row('3')];
    sortedRows(rows);
    const sent = rows.map((each, index) => (index === 1 ? { ...each, state: 'sent' as const } : each));
    expect(sortedRows(sent).ofTrip(one)[1]?.state).toBe('sent');
  });

  it('thousands of rows are read once and not at each tap', () => {
    let looks = 0;
    const watched = (each: Row): Row => new Proxy(each, { get: (of, name): unknown => ((looks += 1), Reflect.get(of, name)) });
    let rows: readonly Row[] = Array.from({ length: 5000 }, (_, index) => watched(row(String(index).padStart(5, '0'))));
    sortedRows(rows);
    looks = 0;
    for (let tap = 0; tap < 10; tap += 1) {
      rows = withNew(rows, [row(`1${String(tap).padStart(4, '0')}`)]);
      expect(sortedRows(rows).ofTrip(one)).toHaveLength(5001 + tap);
      // Without rows, as when only the server's events are needed.
      expect(sortedRows([]).ofTrip(one)).toEqual([]);
    }
    expect(looks).toBeLessThan(100);
  });
});

describe('adding new rows', () => {
  it('new rows are put at the end where they are the latest, and else in their order', () => {
    const rows = [row('2'), row('4')];
    expect(idsOf(withNew(rows, [row('6'), row('5')]))).toEqual(['2', '4', '5', '6']);
    expect(idsOf(withNew(rows, [row('3')]))).toEqual(['2', '3', '4']);
    expect(withNew(rows, [])).toBe(rows);
    expect(idsOf(withNew([], inOrder([row('1')])))).toEqual(['1']);
  });

  thorough('unsent rows are counted even where there are hundreds of thousands', () => {
    const rows = Array.from({ length: 200_000 }, () => row('1'));
    expect(unsentOf(rows)).toEqual({ waitingCount: 200_000, refusedCount: 0, oldestAt: 1 });
  });
});
