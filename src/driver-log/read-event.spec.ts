import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import { epochSeconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { readBatch, readEvent } from './read-event.js';
import { eventKinds } from '../trip-log/trip-event.js';

const at = (time: string): EpochSeconds => epochSeconds(serviceDate('2024-07-15'), serviceTime(time), 'Asia/Shanghai');
const id = '7C9E6679-7425-40DE-944B-E07FC1F90AE7';
const boarded = {
  eventId: id,
  kind: 'boarded',
  serviceDate: '2024-07-15',
  tripId: 'songhong-0-weekday-0730',
  stopId: 'home',
  count: 3,
  deviceTime: '2024-07-15T07:29:00+08:00',
};
const faultsOf = (raw: unknown): string[] => {
  try {
    readEvent(raw);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.faults.map((fault) => fault.field);
  }
};

describe('reading an event', () => {
  it('an event is read with ids in lower case, missing fields as null, and unknown fields ignored', () => {
    expect(readEvent({ ...boarded, colour: 'red' })).toEqual({
      eventId: id.toLowerCase(),
      kind: 'boarded',
      serviceDate: '2024-07-15',
      tripId: 'songhong-0-weekday-0730',
      stopId: 'home',
      position: null,
      vehicleId: null,
      deviceTime: at('07:29'),
      count: 3,
      undoes: null,
      reason: null,
      extra: null,
      shift: null,
      recordedBy: null,
    });
  });

  it('an empty field counts as left out, unless the kind of event needs it', () => {
    const empty = { stopId: '', vehicleId: '', reason: '', undoes: '', recordedBy: '' };
    expect(readEvent({ ...boarded, ...empty })).toMatchObject({
      stopId: null,
      vehicleId: null,
      reason: null,
      undoes: null,
      recordedBy: null,
    });
    expect(faultsOf({ ...boarded, ...empty, kind: 'stop-departed', count: null })).toEqual(['stopId']);
  });

  it.each<[string, object, string[]]>([
    ['counts nobody', { count: 0 }, ['count']],
    ['counts too many', { count: 201 }, ['count']],
    ['counts half a person', { count: 1.5 }, ['count']],
    ['does not count where it should', { count: undefined }, ['count']],
    ['counts where it should not', { kind: 'trip-started' }, ['count']],
    ['leaves no stop', { kind: 'stop-departed', count: null, stopId: null }, ['stopId']],
    ['undoes nothing', { kind: 'undo', count: null }, ['undoes']],
    ['undoes itself', { kind: 'undo', count: null, undoes: id.toLowerCase() }, ['undoes']],
    ['undoes though it is no undo', { undoes: '00000000-0000-4000-8000-000000000000' }, ['undoes']],
    ['has a reason with half a character', { reason: 'x\ud800y' }, ['reason']],
    ['has a reason of an essay', { reason: 'x'.repeat(501) }, ['reason']],
    ['is extra without a route', { extra: {} }, ['extra']],
    ['is added without a route', { kind: 'trip-added', count: null }, ['extra']],
    ['is added without a time', { kind: 'trip-added', count: null, extra: { routeId: 'songhong' } }, ['extra']],
    ['is added at no time', { kind: 'trip-added', count: null, extra: { routeId: 'songhong', startTime: '7:45' } }, ['extra']],
    ['is late without saying by how much', { kind: 'delay-reported', count: null }, ['delaySeconds']],
    ['is late by more than two hours', { kind: 'delay-reported', count: null, delaySeconds: 7201 }, ['delaySeconds']],
    ['is late where it counts', { delaySeconds: 60 }, ['delaySeconds']],
    ['is recorded by somebody without an id', { recordedBy: '王' }, ['recordedBy']],
    ['is extra in a third direction', { extra: { routeId: 'songhong', directionId: 2 } }, ['extra']],
    ['has a time without an offset', { deviceTime: '2024-07-15T07:29:00' }, ['deviceTime']],
    ['is at a place before the first', { position: -1 }, ['position']],
    [
      'is no event',
      { eventId: 7, kind: 'x', serviceDate: 'x', tripId: '', deviceTime: null },
      ['eventId', 'kind', 'serviceDate', 'tripId', 'deviceTime'],
    ],
  ])('an event that %s is refused, naming the field', (_, change, faults) => {
    expect(faultsOf({ ...boarded, ...change })).toEqual(faults);
  });

  it('whatever is sent, reading either succeeds or refuses', () => {
    const value = fc.oneof(fc.anything(), fc.constantFrom(...eventKinds), fc.constantFrom(...Object.values(boarded)));
    const anything = fc.oneof(fc.anything(), fc.record(Object.fromEntries(Object.keys(boarded).map((field) => [field, value]))));
    fc.assert(fc.property(anything, (raw) => void faultsOf(raw)));
  });
});

it('an event brings the delay its driver expects, the start of a trip that is added, and its author', () => {
  const sent = { ...boarded, count: null, recordedBy: id };
  expect(readEvent({ ...sent, kind: 'delay-reported', delaySeconds: 600 })).toMatchObject({ shift: 600, recordedBy: id.toLowerCase() });
  expect(readEvent({ ...sent, kind: 'delay-reported', delaySeconds: 0 })).toMatchObject({ shift: 0 });
  const extra = { routeId: 'songhong', directionId: 0, startTime: '24:10' };
  expect(readEvent({ ...sent, kind: 'trip-added', extra })).toMatchObject({ extra: { ...extra, startTime: 87_000 } });
});

describe('reading a batch', () => {
  it('a batch is a list of at most five hundred events, and anything else is refused', () => {
    expect(readBatch({ events: [1, 'two'], sentAt: '2024-07-15T07:29:00+08:00' })).toEqual({
      events: [1, 'two'],
      sentAt: at('07:29'),
      device: null,
    });
    expect(readBatch({ events: [] })).toEqual({ events: [], sentAt: null, device: null });
    for (const body of [null, [], {}, { events: {} }, { events: Array(501).fill(1) }, { events: [], sentAt: 7 }, { events: [], more: 1 }])
      expect(() => readBatch(body)).toThrow('request-malformed');
  });
});
