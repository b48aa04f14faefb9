import { describe, expect, it } from '@jest/globals';
import { languages } from '../../../language.js';
import { correctedMonth } from './corrected-month.js';
import { correctionsTexts } from './corrections.texts.js';
import { callOf, borrowedVehicle, faultsOf } from './correction-call.js';
import { startNamed, countersOf, draftOf, logOf, type CorrectedTrip, type CorrectionAct, type Draft, type LoggedEvent } from './draft.js';
import { previewOf, previewOfMove, shifted } from './preview.js';
import { frequentReasons, buttonWords } from './button-words.js';

let ids = 0;
const event = (kind: LoggedEvent['kind'], fields: Partial<LoggedEvent> = {}): LoggedEvent => ({
  ...{ eventId: `e${(ids += 1)}`, kind, position: 0, stopId: 'home', count: null, shiftSeconds: null, delaySeconds: null },
  ...{ at: '2024-07-15T07:30:00+08:00', receivedAt: '2024-07-15T07:30:00+08:00', vehicleId: 'bus-1', undoes: null, isEffective: true },
  ...{ reason: null, flags: [], source: 'driver', accountId: 'wang', name: '王师傅', sentBy: null, sentByName: null, deviceId: 'p1' },
  ...fields,
});
const trip = (fields: Partial<CorrectedTrip> = {}): CorrectedTrip =>
  ({
    ...{ serviceDate: '2024-07-15', tripId: 'a', state: 'completed', isPending: false, isCounted: true, boardings: 24, vehicleId: 'bus-1' },
    ...{ events: [event('boarded', { count: 24 }), event('trip-ended')], revision: 'r1' },
    stops: [
      {
        position: 0,
        stopId: 'home',
        name: '公寓',
        boardings: 24,
        alightings: 0,
        leftBehind: null,
        scheduledDepartureTime: '2024-07-15T07:30:00+08:00',
      },
      { position: 1, stopId: 'station', name: '淞虹路', boardings: 0, alightings: 24, leftBehind: null, scheduledDepartureTime: null },
    ],
    ...fields,
  }) as unknown as CorrectedTrip;
const people = (fields: Partial<Extract<Draft, { act: 'people' }>> = {}): Draft => ({
  ...{ act: 'people', position: 0, boardings: 24, alightings: 0, leftBehind: null, closesCount: false, alsoOff: false },
  ...fields,
});
const acts = ['people', 'void', 'add', 'end', 'ran', 'not-run', 'vehicle', 'counters', 'move'] as const satisfies readonly CorrectionAct[];

describe('a correction', () => {
  it('the form of a correction opens with the counts of the log and leaves uncounted fields empty', () => {
    expect(draftOf({ act: 'people' }, trip())).toEqual(people({ alsoOff: true }));
    expect(draftOf({ act: 'people', position: 1 }, trip())).toMatchObject({ boardings: 0, alightings: 24, leftBehind: null });
    expect(draftOf({ act: 'people' }, trip({ isCounted: false, state: 'underway' }))).toMatchObject({ closesCount: true });
    expect(draftOf({ act: 'ran' }, trip({ events: [], stops: [] }))).toMatchObject({ boardings: null });
  });

  it('a correction without a number, time, vehicle, trip or counter has a fault at that field', () => {
    const faults = (draft: Draft): object => faultsOf(draft, trip());
    expect(faults(people())).toEqual({ boardings: 'sameCounts' });
    expect(faults(people({ boardings: 26 }))).toEqual({});
    expect(faults(people({ boardings: 201 }))).toEqual({ boardings: 'needsWhole' });
    expect(faults(people({ boardings: -1 }))).toEqual({ boardings: 'needsWhole' });
    expect(faults(people({ boardings: NaN }))).toEqual({ boardings: 'needsWhole' });
    expect(faults(people({ boardings: 24, leftBehind: 2 }))).toEqual({});
    expect(faults({ act: 'add', kind: 'trip-started', position: 0, time: '' })).toEqual({ time: 'needsTime' });
    expect(faults({ act: 'add', kind: 'bus-full', position: 0, time: '' })).toEqual({});
    expect(faults({ act: 'end', arrivalTime: '7.40' })).toEqual({ arrivalTime: 'needsTime' });
    expect(faults({ act: 'vehicle', vehicleId: borrowedVehicle, borrowed: ' ' })).toEqual({ borrowed: 'needsVehicle' });
    expect(faults({ act: 'vehicle', vehicleId: 'bus-1', borrowed: '' })).toEqual({ vehicleId: 'sameCounts' });
    expect(faults({ act: 'counters', voids: null })).toEqual({ voids: 'needsCounter' });
    expect(faults({ act: 'move', eventIds: null, toDate: '2024-07-15', toTripId: 'a' })).toEqual({ toTripId: 'sameTrip' });
    expect(faults({ act: 'move', eventIds: null, toDate: '2024-07-16', toTripId: 'a' })).toEqual({});
    const ran = draftOf({ act: 'ran' }, trip()) as Extract<Draft, { act: 'ran' }>;
    expect(faults(ran)).toEqual({ boardings: 'needsCount' });
    expect(faults({ ...ran, boardings: 0 })).toEqual({});
    expect(faults({ ...ran, isUncounted: true })).toEqual({});
  });

  it('each form of a correction makes one request', () => {
    const request = (draft: Draft, of = trip()) => callOf(draft, of);
    expect(request(people({ boardings: 26 }))).toEqual({
      path: '/people',
      body: { serviceDate: '2024-07-15', tripId: 'a', position: 0, boardings: 26, alightings: 0, leftBehind: null, closesCount: false },
    });
    expect(request(people({ boardings: 26, alsoOff: true })).body).toEqual({
      ...{ serviceDate: '2024-07-15', tripId: 'a', boardings: 26, alightings: 26, leftBehind: null, closesCount: false },
    });
    expect(request({ act: 'end', arrivalTime: '7:39' })).toEqual({
      path: '/sheet',
      body: { serviceDate: '2024-07-15', rows: [{ tripId: 'a', boardings: 24, arrivalTime: '07:39' }] },
    });
    expect(request({ act: 'not-run' })).toMatchObject({ path: '/sheet', body: { rows: [{ didNotRun: true, replaces: true }] } });
    expect(request({ act: 'add', kind: 'stop-departed', position: 1, time: '24:10' })).toMatchObject({
      body: { kind: 'stop-departed', stopId: 'station', at: '2024-07-16T00:10:00+08:00' },
    });
    expect(request({ act: 'vehicle', vehicleId: borrowedVehicle, borrowed: ' 借来的 ' })).toMatchObject({
      body: { vehicleId: '借来的', isBorrowed: true },
    });
    const ran = draftOf({ act: 'ran' }, trip()) as Extract<Draft, { act: 'ran' }>;
    expect(request({ ...ran, isUncounted: true, boardings: 3 })).toMatchObject({
      body: { rows: [{ tripId: 'a', notCounted: true, replaces: false }] },
    });
    expect(request({ ...ran, boardings: 3 }, trip({ state: 'cancelled' }))).toMatchObject({
      body: { rows: [{ boardings: 3, replaces: true }] },
    });
  });

  it('an address starts a correction only if it names one', () => {
    expect([startNamed('end'), startNamed('void'), startNamed('x'), startNamed(['end']), startNamed(undefined)]).toEqual([
      ...[{ act: 'end' }, null, null, null, null],
    ]);
  });
});

describe('what a correction does to the figures', () => {
  it('a correction changes the trip’s number, and day and month by the same difference', () => {
    expect(previewOf(people({ boardings: 26 }), trip())).toMatchObject({ before: 24, after: 26, change: 2 });
    expect([shifted(539, 2), shifted(null, 2), shifted(null, 0)]).toEqual([541, 2, null]);
    const [one] = trip().events;
    const log = trip();
    expect(previewOf({ act: 'void', eventId: log.events[0]?.eventId ?? '' }, log)).toMatchObject({ after: 0, change: -24 });
    expect(one?.count).toBe(24);
    // An imported trip with boardings at any stop was counted at all stops.
    const imported = ['boarded', 'boarded', 'trip-ended'].map((kind, index) =>
      event(kind as LoggedEvent['kind'], { source: 'import', count: [24, 0, null][index] ?? null }),
    );
    const withoutOne = (events: LoggedEvent[]) => previewOf({ act: 'void', eventId: imported[0]?.eventId ?? '' }, trip({ events }));
    expect(withoutOne(imported)).toMatchObject({ after: 0, change: -24 });
    expect(withoutOne(imported.filter((_, index) => index !== 1))).toMatchObject({ after: null, change: -24 });
    expect(previewOf({ act: 'not-run' }, log)).toMatchObject({ after: null, change: -24 });
    // On a trip that was never ended, no tap does not mean nobody.
    expect(previewOf(people({ boardings: 0 }), trip({ isCounted: false, state: 'underway' }))).toMatchObject({ after: null });
    expect(previewOf({ act: 'end', arrivalTime: '' }, trip({ boardings: null, isCounted: false }))).toMatchObject({ after: 0, change: 0 });
  });

  it('the preview of a voided undo counts the event that the undo had taken back', () => {
    const first = event('boarded', { count: 5, isEffective: false });
    const undo = event('undo', { undoes: first.eventId });
    const log = trip({ events: [first, undo, event('boarded', { count: 3 }), event('trip-ended')], boardings: 3 });
    expect(previewOf({ act: 'void', eventId: undo.eventId }, log)).toMatchObject({ before: 3, after: 8 });
  });

  it('a trip with several counters lists each with the boardings left without them', () => {
    const li = { accountId: 'li', name: '李师傅', deviceId: 'p2' };
    const log = trip({
      events: [
        event('boarded', { count: 12 }),
        event('trip-ended'),
        event('boarded', { count: 11, ...li }),
        event('trip-cancelled', { source: 'manager' }),
      ],
      boardings: 23,
    });
    const counters = countersOf(log.events);
    expect(counters.map(({ name, boardings, hasEnded }) => [name, boardings, hasEnded])).toEqual([
      ['王师傅', 12, true],
      ['李师傅', 11, false],
    ]);
    const drop = { act: 'counters', voids: { source: 'driver', accountId: 'li', deviceId: 'p2' } } as const;
    expect(previewOf(drop, log)).toMatchObject({ after: 12, change: -11 });
    expect(callOf(drop, log)).toEqual({ path: '/void-many', body: { eventIds: [log.events[2]?.eventId] } });
    expect(buttonWords(drop, previewOf(drop, log), log, { vehicle: '', who: '李师傅', what: '' })).toEqual({
      key: 'go-counters',
      params: { who: '李师傅', count: 11 },
    });
    expect(logOf(log.events)).toHaveLength(3);
  });

  it('the preview of a moved log shows both trips', () => {
    const to = trip({ tripId: 'b', boardings: 3 });
    expect(previewOf({ act: 'move', eventIds: null, toDate: '2024-07-15', toTripId: 'b' }, trip())).toMatchObject({
      after: null,
      change: -24,
    });
    expect(previewOfMove(null, trip(), to).to).toMatchObject({ before: 3, after: 27, change: 24 });
    expect(previewOfMove([], trip(), trip({ boardings: null, isCounted: false })).to).toMatchObject({
      before: null,
      after: null,
      change: 0,
    });
  });

  it('a correction in a frozen month leaves the reported figure and shows the log’s', () => {
    expect(correctedMonth({ boardings: 12000, revision: null, difference: null })).toEqual({
      isFrozen: false,
      boardings: 12000,
      now: 12000,
    });
    expect(correctedMonth({ boardings: 12000, revision: 1, difference: { boardings: 2 } })).toEqual({
      isFrozen: true,
      boardings: 12000,
      now: 12002,
    });
    expect(correctedMonth({ boardings: null, revision: 1, difference: null })).toEqual({ isFrozen: true, boardings: null, now: null });
  });
});

describe('the words of corrections', () => {
  it('the button of a correction says what it does and to how many people', () => {
    const names = { vehicle: '沪A1', who: '王师傅', what: '到站' };
    const go = (draft: Draft, of = trip()) => buttonWords(draft, previewOf(draft, of), of, names);
    expect(go(people({ boardings: 26 }))).toEqual({ key: 'go-people', params: { count: 26 } });
    expect(go(people({ leftBehind: 2 }))).toEqual({ key: 'go-people-other', params: {} });
    expect(go(people({ closesCount: true }), trip({ isCounted: false }))).toEqual({ key: 'go-people-close', params: { count: 24 } });
    const log = trip();
    expect(go({ act: 'void', eventId: log.events[0]?.eventId ?? '' }, log)).toEqual({ key: 'go-void-people', params: { count: 24 } });
    expect(go({ act: 'void', eventId: log.events[1]?.eventId ?? '' }, log)).toEqual({ key: 'go-void', params: {} });
  });

  it('texts of every correction exist in both languages', () => {
    for (const act of acts) {
      expect([act, `act-${act}` in correctionsTexts, `done-${act}` in correctionsTexts, frequentReasons[act].length > 0]).toEqual([
        act,
        true,
        true,
        true,
      ]);
    }
    for (const text of Object.values(correctionsTexts)) for (const language of languages) expect(text[language]).not.toBe('');
    const chinese = Object.values(correctionsTexts).map((text) => text['zh-CN'].replace(/\{\w+\}/g, ''));
    expect(chinese.filter((text) => /[一-鿿][,;:()]|冻结|重述|提交|确定/.test(text))).toEqual([]);
  });
});
