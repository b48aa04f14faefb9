import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { placeOf } from '../trip-log/event-place.js';
import { readEvent, type SentEvent } from './read-event.js';
import { withoutIdleUndos, withRecorded, type EventResult } from './recorded-events.js';
import { driverLogRefusals } from './driver-log.refusals.js';

const id = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;
const sentEvent = (fields: object): SentEvent =>
  readEvent({ kind: 'boarded', serviceDate: '2024-07-15', tripId: 'a', deviceTime: '2024-07-15T07:30:00+08:00', count: 3, ...fields });
const stored = (event: SentEvent, fields: Partial<DriverEventRow> = {}): DriverEventRow =>
  ({ ...event, source: 'driver', saidPlace: placeOf(event), shift: null, ...fields }) as DriverEventRow;
const undo = (fields: object): DriverEventRow => stored(sentEvent({ kind: 'undo', count: null, eventId: id(9), undoes: id(1), ...fields }));
const on = stored(sentEvent({ eventId: id(1), stopId: 'home' }));
const codes = (events: readonly (DriverEventRow | Refusal)[]): string[] =>
  events.map((each) => (each instanceof Refusal ? each.code : 'kept'));

describe('an undo in a request', () => {
  const judged = async (events: DriverEventRow[], onDisk: DriverEventRow[]): Promise<string[]> =>
    codes(await withoutIdleUndos(events, () => Promise.resolve(onDisk)));

  it('an undo is refused that names an event of another trip or date, or one that a manager recorded', async () => {
    expect(await judged([undo({})], [on])).toEqual(['kept']);
    expect(await judged([undo({ tripId: 'b' })], [on])).toEqual(['undo-of-another-trip']);
    expect(await judged([undo({ serviceDate: '2024-07-16' })], [on])).toEqual(['undo-of-another-trip']);
    expect(await judged([undo({})], [{ ...on, source: 'manager' }])).toEqual(['undo-not-allowed']);
  });

  it('an undo is accepted while the event it names may still come, and judged by the events sent with it', async () => {
    expect(await judged([undo({ tripId: 'b' })], [])).toEqual(['kept']);
    expect(await judged([undo({ tripId: 'b' }), on], [])).toEqual(['undo-of-another-trip', 'kept']);
    // If several events have one id, a stored one counts, else the first that was sent.
    const elsewhere = { ...on, tripId: 'b' };
    expect(await judged([undo({}), on, elsewhere], [])).toEqual(['kept', 'kept', 'kept']);
    expect(await judged([undo({}), on], [elsewhere])).toEqual(['undo-of-another-trip', 'kept']);
  });
});

describe('an event that the current timetable would refuse', () => {
  const sent = sentEvent({ eventId: id(1), stopId: 'home' });
  const refused: EventResult = {
    eventId: id(1),
    outcome: 'refused',
    refusal: new Refusal(driverLogRefusals['event-conflict'], { eventId: id(1) }),
  };
  const outcome = async (onDisk: DriverEventRow[], result = refused): Promise<string | undefined> =>
    (await withRecorded([sent], [result], () => Promise.resolve(onDisk)))[0]?.outcome;

  it('a refused event is a duplicate where the same one is on disk, whatever position its stop had then', async () => {
    expect(await outcome([stored(sent, { position: 7 })])).toBe('duplicate');
    expect(await outcome([])).toBe('refused');
  });

  it('a refused event stays refused where the one on disk has other content or another source', async () => {
    for (const other of [{ count: 4 }, { stopId: 'gate' }, { position: 2 }, { vehicleId: 'bus-2' }, { reason: '雨' }])
      expect(await outcome([stored(sentEvent({ eventId: id(1), stopId: 'home', ...other }))])).toBe('refused');
    expect(await outcome([stored(sent, { source: 'manager' })])).toBe('refused');
  });

  it('a refused event is a duplicate where it was stored on a trip of its own, because its id was another trip’s', async () => {
    const own = stored(sent, { tripId: 'a-airport-0' });
    expect(await withRecorded([sent], [refused], () => Promise.resolve([own]))).toEqual([
      { eventId: id(1), outcome: 'duplicate', refusal: null, tripId: 'a-airport-0' },
    ]);
    expect(await outcome([stored(sent, { tripId: 'ab' })])).toBe('refused');
  });

  it('events that were recorded are not looked up', async () => {
    const nobody = (): never => {
      throw new Error('the database was asked');
    };
    const recorded: EventResult = { eventId: id(1), outcome: 'recorded', refusal: null };
    expect(
      await withRecorded([sent, new Refusal(driverLogRefusals['event-malformed'], { fields: '' })], [recorded, refused], nobody),
    ).toEqual([recorded, refused]);
  });
});
