import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../language.js';
import { eventFlags, eventKinds } from '../../../trip-log/trip-event.js';
import { tripFindingCodes } from '../../../trip-log/trip-performed.js';
import { addableKinds } from '../corrections/draft.js';
import { offered } from '../ridership-day/marks.js';
import { ridershipDayTexts } from '../ridership-day/ridership-day.texts.js';
import { flagTexts, kindTexts, sourceTexts } from './event-words.texts.js';
import { pastCorrections } from './history.js';
import { ridershipTripTexts } from './ridership-trip.texts.js';
import { countedTaps, lengthParts, tapLines, type LoggedTap } from './tap-lines.js';

let ids = 0;
const tap = (kind: LoggedTap['kind'], time: string, fields: Partial<LoggedTap> = {}): LoggedTap => ({
  ...{ eventId: `e${(ids += 1)}`, kind, position: 0, stopId: 'home', count: null, shiftSeconds: null, delaySeconds: null },
  ...{ at: `2024-07-15T${time}+08:00`, receivedAt: `2024-07-15T${time}+08:00`, vehicleId: null, undoes: null, isEffective: true },
  ...{ reason: null, flags: [], source: 'driver', accountId: 'wang', name: '王师傅', sentBy: null, sentByName: null, deviceId: 'p1' },
  ...fields,
});
const boarded = (time: string, fields: Partial<LoggedTap> = {}): LoggedTap => tap('boarded', time, { count: 1, ...fields });

describe('the taps of a trip', () => {
  it('four or more alike events in a row are folded into one line, and others stand alone', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => boarded(`07:28:${String(index * 5).padStart(2, '0')}`));
    const lines = tapLines([tap('trip-started', '07:27:00'), ...twelve, boarded('07:50:00'), tap('trip-ended', '07:51:00')]);
    expect(lines.map(({ event, events, people }) => [event.kind, events.length, people])).toEqual([
      ['trip-started', 1, null],
      ['boarded', 12, 12],
      ['boarded', 1, 1],
      ['trip-ended', 1, null],
    ]);
    expect([lines[1]?.event.at, lines[1]?.until]).toEqual(['2024-07-15T07:28:00+08:00', '2024-07-15T07:28:55+08:00']);
    expect(tapLines(twelve.slice(0, 3)).map(({ events }) => events.length)).toEqual([1, 1, 1]);
  });

  it('events are not folded if they differ in counter, phone, stop, number, or whether they count', () => {
    for (const other of [
      { accountId: 'li' },
      { deviceId: 'p2' },
      { position: 1 },
      { count: 2 },
      { isEffective: false },
      { flags: ['late' as const] },
    ]) {
      const lines = tapLines([
        ...Array.from({ length: 4 }, () => boarded('07:28:00')),
        ...Array.from({ length: 4 }, () => boarded('07:29:00', other)),
      ]);
      expect([other, lines.map(({ events }) => events.length)]).toEqual([other, [4, 4]]);
    }
  });

  it('events of two people who count at once become a line for each, in the order in which they begin', () => {
    const both = Array.from({ length: 5 }, (_, index) => `07:28:0${index}`).flatMap((time) => [
      boarded(time),
      boarded(time, { accountId: 'li', deviceId: 'p2' }),
    ]);
    expect(tapLines(both).map(({ event, people }) => [event.accountId, people])).toEqual([
      ['wang', 5],
      ['li', 5],
    ]);
  });

  it('a line of the log names its undo, what it undoes, and how late it was received', () => {
    const first = boarded('07:28:00', { isEffective: false });
    const undo = tap('undo', '07:29:00', { undoes: first.eventId, name: '李静', source: 'manager' });
    const late = boarded('07:30:00', { receivedAt: '2024-07-15T08:35:00+08:00' });
    const paper = boarded('07:30:00', { receivedAt: '2024-07-16T08:35:00+08:00', source: 'manager' });
    const lines = tapLines([first, undo, late, paper]);
    expect(
      lines.map(({ counts, takenBackBy, takesBack, receivedLaterSeconds }) => [
        counts,
        takenBackBy?.name,
        takesBack?.eventId,
        receivedLaterSeconds,
      ]),
    ).toEqual([
      [false, '李静', undefined, null],
      [true, undefined, first.eventId, null],
      [true, undefined, undefined, 3900],
      [true, undefined, undefined, null],
    ]);
    expect(countedTaps([first, undo, late])).toEqual({ all: 3, counting: 2 });
    expect([lengthParts(3900), lengthParts(30)]).toEqual([
      { hours: 1, minutes: 5 },
      { hours: 0, minutes: 1 },
    ]);
  });
});

describe('the words of the log', () => {
  it('every kind of event, flag, source and finding has a text in both languages', () => {
    expect(Object.keys(kindTexts).sort()).toEqual([...eventKinds].sort());
    expect(Object.keys(flagTexts).sort()).toEqual([...eventFlags].sort());
    expect(Object.keys(sourceTexts).sort()).toEqual(['driver', 'import', 'manager']);
    const codes = ['never-ended', 'unlogged', ...tripFindingCodes].sort();
    const named = (texts: object, prefix: string): string[] =>
      Object.keys(texts)
        .flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []))
        .sort();
    expect(named(ridershipTripTexts, 'find-')).toEqual(codes);
    expect(named(ridershipDayTexts, 'mark-')).toEqual(codes);
    expect(Object.keys(offered).sort()).toEqual(codes);
    expect(addableKinds.filter((kind) => !eventKinds.includes(kind))).toEqual([]);
    for (const text of [kindTexts, flagTexts, sourceTexts, ridershipTripTexts, ridershipDayTexts].flatMap((texts) => Object.values(texts)))
      for (const language of languages) expect([text, text[language].length > 0]).toEqual([text, true]);
  });

  it('texts of the log have full-width Chinese punctuation and no technical terms', () => {
    const chinese = [ridershipTripTexts, ridershipDayTexts, kindTexts, flagTexts].flatMap((texts) =>
      Object.values(texts).map((text) => text['zh-CN']),
    );
    expect(chinese.filter((text) => /[一-鿿][,;:()]|冻结|重述|提交|确定/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
  });
});

describe('who changed a trip', () => {
  it('corrections of a trip are listed by act, the latest first, with voided and added events and what can be undone', () => {
    const first = boarded('07:28:00', { isEffective: false, count: 24 });
    const act = {
      source: 'manager' as const,
      accountId: 'liu',
      name: '刘静',
      reason: '按纸质记录改',
      receivedAt: '2024-08-01T09:00:00+08:00',
      deviceId: null,
    };
    const undo = tap('undo', '07:28:00', { ...act, undoes: first.eventId });
    const anew = boarded('07:28:00', { ...act, count: 22 });
    const vehicle = tap('vehicle-corrected', '07:28:00', {
      ...act,
      reason: '换了车',
      receivedAt: '2024-08-02T09:00:00+08:00',
      isEffective: false,
    });
    const addedTrip = tap('trip-added', '07:00:00', { ...act, reason: '下雨加开', receivedAt: '2024-07-15T06:00:00+08:00' });
    expect(
      pastCorrections([addedTrip, first, undo, anew, vehicle]).map(({ by, reason, voided, added, standing }) => [
        by,
        reason,
        voided.length,
        added.length,
        standing.length,
      ]),
    ).toEqual([
      ['刘静', '换了车', 0, 1, 0],
      ['刘静', '按纸质记录改', 1, 1, 2],
      ['刘静', '下雨加开', 0, 1, 0],
    ]);
    expect(pastCorrections([first])).toEqual([]);
    // Undoing a correction restores what it had voided, and voids what it had added.
    const later = { ...act, reason: '撤销更正', receivedAt: '2024-08-03T09:00:00+08:00' };
    const again = [undo, anew].map(({ eventId }) => tap('undo', '07:28:00', { ...later, undoes: eventId }));
    const [back] = pastCorrections([first, undo, anew, ...again]);
    expect([back?.voided, back?.restored, back?.added]).toEqual([[anew], [first], []]);
  });

  it('a moved event is listed under the manager who moved it', () => {
    const moved = boarded('07:28:00', { flags: ['moved'], sentBy: 'liu', sentByName: '刘静', reason: null });
    expect(pastCorrections([moved]).map(({ by, standing }) => [by, standing])).toEqual([['刘静', []]]);
  });
});
