import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Entry, Row } from '../rows.js';
import type { Bundle } from '../wire.js';
import {
  queuedAgain,
  answered,
  coveredBy,
  dueForResend,
  forgettable,
  laterOf,
  voiding,
  merged,
  newRow,
  nextResendAt,
  nextBatch,
  unsentOf,
} from './outbox.js';

const date = '2024-07-15';
const [wang, li] = [
  { accountId: 'wang', name: '王师傅' },
  { accountId: 'li', name: '李师傅' },
];
const boarded = (tripId: string, count = 1): Entry => ({
  what: 'event',
  body: { kind: 'boarded', serviceDate: date, tripId, count },
  about: null,
});
const undo = (tripId: string, undoes: string): Entry => ({
  what: 'event',
  body: { kind: 'undo', serviceDate: date, tripId, undoes },
  about: null,
});
const note: Entry = { what: 'note', body: { kind: 'fault', serviceDate: date, text: '右后门关不上' }, about: null };
const rowOf = (entry: Entry, rowId: string, at = 0, author = wang): Row =>
  newRow(entry, { rowId, author, madeAt: at, at, deviceTime: '2024-07-15T07:31:00Z' });
const ids = (rows: readonly Row[] | undefined): string[] => (rows ?? []).map(({ rowId }) => rowId);

describe('a row', () => {
  it('a row has its id, its time and its author, whoever sends it', () => {
    const row = rowOf(boarded('a', 3), 'r1', 5, li);
    expect(row).toMatchObject({ rowId: 'r1', accountId: 'li', accountName: '李师傅', state: 'waiting', at: 5 });
    expect(row.body).toMatchObject({ eventId: 'r1', recordedBy: 'li', deviceTime: '2024-07-15T07:31:00Z', count: 3 });
    expect(rowOf(note, 'n1').body).toMatchObject({ noteId: 'n1', recordedBy: 'wang', kind: 'fault' });
  });

  it('of two copies of a row the sent one wins, and one queued again wins over its refusal', () => {
    const waiting = rowOf(boarded('a'), 'r');
    const refused = answered(waiting, { outcome: 'refused', code: 'trip-not-found', detail: '没有' }, 1);
    const waitingAgain = queuedAgain(refused);
    const sent = answered(waitingAgain, { outcome: 'duplicate' }, 2);
    for (const [a, b, later] of [
      [waiting, refused, refused],
      [refused, waitingAgain, waitingAgain],
      [waitingAgain, sent, sent],
      [refused, sent, sent],
      [waiting, { ...refused, state: 'voided' }, { ...refused, state: 'voided' }],
    ] as const)
      expect([laterOf(a, b), laterOf(b, a)]).toEqual([later, later]);
    expect(refused.refusal).toEqual({ code: 'trip-not-found', detail: '没有' });
    expect(sent.refusal).toBeNull();
  });

  it('a sent row is not changed by a late answer to the same request', () => {
    const sent = answered(rowOf(boarded('a'), 'r'), { outcome: 'recorded' }, 1);
    expect(answered(sent, { outcome: 'refused', code: 'event-conflict' }, 2)).toBe(sent);
  });

  it('merging copies of rows gives the same result in any order and any number of times', () => {
    const states = fc.constantFrom<Row['state'][]>('waiting', 'sent', 'refused', 'voided');
    const some = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), state: states, answeredAt: fc.constantFrom(null, 1, 2), askedAgain: fc.nat(2) }),
    );
    const rowsOf = (list: readonly { id: string; state: Row['state']; answeredAt: number | null; askedAgain: number }[]): Row[] =>
      list.map(({ id, ...more }) => ({ ...rowOf(boarded('a'), id), ...more }));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [x, y, z] = [rowsOf(a), rowsOf(b), rowsOf(c)];
        const all = merged(x, y, z);
        expect(merged(merged(z, x), y, x)).toEqual(all);
        expect(ids(all)).toEqual([...new Set(ids([...x, ...y, ...z]))].sort());
      }),
    );
  });
});

describe('a batch', () => {
  it('a batch contains the oldest waiting rows, events before notes, up to the server’s limit', () => {
    const rows = [
      rowOf(note, '0'),
      rowOf(boarded('a'), '2'),
      rowOf(boarded('a'), '1'),
      answered(rowOf(boarded('a'), '3'), { outcome: 'recorded' }, 1),
    ];
    expect(nextBatch(rows)).toMatchObject({ what: 'event' });
    expect(ids(nextBatch(rows)?.rows)).toEqual(['1', '2']);
    expect(ids(nextBatch(rows, 1)?.rows)).toEqual(['1']);
    expect(ids(nextBatch(rows, 9, new Set(['1']))?.rows)).toEqual(['2']);
    expect(nextBatch(rows.slice(0, 1))).toMatchObject({ what: 'note' });
    expect(nextBatch([])).toBeNull();
    const many = (entry: Entry): Row[] => Array.from({ length: 700 }, (_, index) => rowOf(entry, String(index).padStart(4, '0')));
    expect([nextBatch(many(boarded('a')))?.rows.length, nextBatch(many(note))?.rows.length]).toEqual([500, 100]);
  });

  it('a batch never contains an undo before its event, whatever their ids are, and a cycle of undos does not block it', () => {
    const target = rowOf(boarded('a'), '5');
    const rows = [rowOf(undo('a', '2'), '1'), rowOf(undo('a', '5'), '2'), target, rowOf(boarded('a'), '3')];
    expect(ids(nextBatch(rows)?.rows)).toEqual(['5', '2', '1', '3']);
    expect(ids(nextBatch(rows, 2)?.rows)).toEqual(['5', '2']);
    const ring = [rowOf(undo('a', 'y'), 'x'), rowOf(undo('a', 'x'), 'y')];
    expect(ids(nextBatch(ring)?.rows).sort()).toEqual(['x', 'y']);
  });
});

describe('voiding a row', () => {
  it('voiding a row undoes an event on the server, or reports a refused one in a note', () => {
    const row = rowOf(boarded('a'), 'r');
    expect(voiding(row, [row], '上车 +1')).toEqual({ changed: null, entry: undo('a', 'r') });
    const undone = rowOf(undo('a', 'r'), 's');
    expect(voiding(row, [row, undone], '上车 +1')).toBeNull();
    const redone = rowOf(undo('a', 's'), 't');
    expect(voiding(row, [row, undone, redone], '上车 +1')).not.toBeNull();
    const refused = answered(row, { outcome: 'refused', code: 'c', detail: 'd' }, 1);
    const voided = voiding(refused, [refused], '上车 +1');
    expect(voided?.changed).toMatchObject({ rowId: 'r', state: 'voided' });
    expect(voided?.entry).toMatchObject({ what: 'note', body: { kind: 'voided', eventId: 'r', tripId: 'a', text: '上车 +1' } });
    expect(voiding({ ...refused, state: 'voided' }, [], '')).toBeNull();
  });
});

describe('deleting rows', () => {
  const bundle = (eventIds: readonly string[]): Pick<Bundle, 'days'> =>
    ({ days: [{ date, trips: [{ events: eventIds.map((eventId) => ({ eventId })) }] }] }) as unknown as Bundle;

  it('a row is replaced by a bundle that was requested after its answer and contains it, or does not contain its day', () => {
    const sent = (rowId: string, at: number): Row => answered(rowOf(boarded('a'), rowId), { outcome: 'recorded' }, at);
    const old = { ...sent('old', 1), body: { ...sent('old', 1).body, serviceDate: '2024-07-01' } } as Row;
    const rows = [sent('r', 10), sent('late', 30), old, rowOf(boarded('a'), 'waiting'), sent('missing', 10)];
    expect(ids(coveredBy(rows, bundle(['r', 'late', 'waiting']), 20))).toEqual(['r', 'old']);
  });

  it('a replaced row is deleted a day after its answer', () => {
    const row = answered(rowOf(boarded('a'), 'r'), { outcome: 'recorded' }, 10);
    expect([forgettable([row], 86_409).length, forgettable([row], 86_411).length]).toEqual([0, 1]);
  });

  it('unsent rows are summed up by their number and the age of the oldest', () => {
    const rows = [
      rowOf(boarded('a'), 'b', 7),
      answered(rowOf(boarded('a'), 'a', 5), { outcome: 'refused' }, 9),
      answered(rowOf(note, 'n', 1), { outcome: 'recorded' }, 2),
    ];
    expect(unsentOf(rows)).toEqual({ waitingCount: 1, refusedCount: 1, oldestAt: 5 });
    expect(unsentOf([])).toEqual({ waitingCount: 0, refusedCount: 0, oldestAt: null });
  });
});

describe('a row that was refused for its date', () => {
  const refusedUntil = (rowId: string, sendAgainAt?: number): Row =>
    answered(rowOf(boarded('a'), rowId), { outcome: 'refused', code: 'trip-not-yet', detail: '还没到', sendAgainAt }, 1);
  const rows = [refusedUntil('r1', 100), refusedUntil('r2', 90), refusedUntil('r3'), rowOf(boarded('a'), 'r4')];

  it('a row that was refused for its date is due again from when the server said, and any other refusal never is', () => {
    expect([nextResendAt(rows), nextResendAt(rows.slice(2))]).toEqual([90, null]);
    expect([89, 90, 100].map((now) => ids(dueForResend(rows, now)))).toEqual([[], ['r2'], ['r1', 'r2']]);
    const [due] = dueForResend(rows, 90);
    if (due === undefined) throw new Error('none is due');
    expect([due.state, laterOf(due, refusedUntil('r2', 90)).state]).toEqual(['waiting', 'waiting']);
    // Refused again for another reason, it is not sent again.
    const stays = answered(due, { outcome: 'refused', code: 'trip-not-found', detail: '没有' }, 95);
    expect([nextResendAt([stays]), ids(dueForResend([stays], 1e9))]).toEqual([null, []]);
  });
});

it('an event that the server recorded on another trip belongs to that trip on the phone as well', () => {
  const row = answered(rowOf(boarded('extra-1'), 'r'), { outcome: 'recorded', tripId: 'extra-1-airport-0' }, 1);
  expect([row.state, row.body.tripId]).toEqual(['sent', 'extra-1-airport-0']);
});
