import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import { longestItem, longestText, maxItems, noteKinds } from './note-limits.js';
import { readNote, readNotes, type SentNote } from './read-note.js';

const id = '7C9E6679-7425-40DE-944B-E07FC1F90AE7';
const item = { item: '轮胎', isRight: true, remark: null };
const base = { noteId: id, deviceTime: '2024-07-15T07:29:00+08:00', serviceDate: '2024-07-15' };
const check = { ...base, kind: 'check', vehicleId: 'bus-1', items: [item, { item: ' 灯光\n左 ', isRight: false, remark: ' ' }] };
const fault = { ...base, kind: 'fault', text: '空调坏了\n要修' };

/** @returns the note, or the fields that are wrong */
const read = (raw: unknown): SentNote | string[] => {
  try {
    return readNote(raw);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.faults.map(({ field }) => field);
  }
};

describe('reading a note', () => {
  it('a note is read with ids in lower case, missing or blank fields as null, and unknown fields ignored', () => {
    expect(read({ ...check, colour: 'red', text: ' ' })).toMatchObject({
      ...{ noteId: id.toLowerCase(), kind: 'check', serviceDate: '2024-07-15', vehicleId: 'bus-1' },
      items: [item, { item: '灯光 左', isRight: false, remark: null }],
      ...{ recordedBy: null, tripId: null, text: null, eventId: null, messageId: null },
    });
    expect(read(fault)).toMatchObject({ text: '空调坏了\n要修' });
  });

  it.each<[string, object, string[]]>([
    ['is a check of nothing', { ...check, items: [] }, ['items']],
    ['is a check of too much', { ...check, items: Array(maxItems + 1).fill(item) }, ['items']],
    ['checks what nobody can read', { ...check, items: [{ ...item, item: 'x'.repeat(longestItem + 1) }] }, ['items']],
    ['checks without a result', { ...check, items: [{ item: '轮胎' }] }, ['items']],
    ['is a fault without a word', { ...fault, text: ' \n ' }, ['text']],
    ['is a fault of an essay', { ...fault, text: 'x'.repeat(longestText + 1) }, ['text']],
    ['has half a character', { ...fault, text: 'x\ud800y' }, ['text']],
    ['has a character that no database keeps', { ...fault, text: 'x\u0000y' }, ['text']],
    ['acknowledges nothing', { ...base, kind: 'acknowledged' }, ['messageId']],
    ['lets nothing go', { ...base, kind: 'voided', text: '上车 +1' }, ['eventId']],
    ['is somebody’s without an id', { ...fault, recordedBy: '王' }, ['recordedBy']],
    ['is of no time', { ...fault, deviceTime: '2024-07-15T07:29:00', serviceDate: '2024-02-30' }, ['deviceTime', 'serviceDate']],
    ['is nothing', {}, ['noteId', 'kind', 'deviceTime', 'serviceDate']],
    ['is a list', [fault], ['note']],
  ])('a note that %s is refused, naming the field', (_, raw, fields) => {
    expect(read(raw)).toEqual(fields);
  });

  it('whatever is sent, reading either succeeds or refuses, and a note that was read can be stored and is the same when sent again', () => {
    const values = [...Object.values(check), ...Object.values(fault), ...noteKinds, null, '\u0000', '\ud800'];
    const fields = [
      'noteId',
      'kind',
      'deviceTime',
      'serviceDate',
      'recordedBy',
      'vehicleId',
      'tripId',
      'items',
      'text',
      'eventId',
      'messageId',
    ];
    const value = fc.oneof(fc.constantFrom(...values), fc.anything());
    const spoilt = fc
      .record({ from: fc.constantFrom<object>(check, fault), field: fc.constantFrom(...fields), value })
      .map(({ from, field, value: other }) => ({ ...from, [field]: other }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), spoilt), (raw) => {
        const note = read(raw);
        if (Array.isArray(note)) return expect(note.length).toBeGreaterThan(0);
        const storedText = JSON.stringify([note.text, note.items, note.vehicleId, note.tripId]);
        expect([storedText.isWellFormed(), storedText.includes('\\u0000')]).toEqual([true, false]);
        expect(read({ ...note, deviceTime: (raw as { deviceTime: unknown }).deviceTime })).toEqual(note);
      }),
    );
  });
});

it('notes come in a list of at most a hundred, and an unreadable device refuses none of them', () => {
  expect(readNotes({ notes: [1, 'two'], device: 7 })).toEqual({ notes: [1, 'two'], sentAt: null, device: null });
  const wrong = [null, [], 7, {}, { notes: {} }, { notes: Array(101).fill(1) }, { notes: [], sentAt: 'now' }, { notes: [], more: 1 }];
  for (const body of wrong) expect(() => readNotes(body)).toThrow('request-malformed');
});
