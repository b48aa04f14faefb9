import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { epochSeconds, instant, serviceDate, serviceTime } from '../scheduling/service-time.js';
import { operatedTrip, type LoggedEvent, type TripIdentity } from '../trip-log/operated-trip.js';
import type { EventKind } from '../trip-log/trip-event.js';
import { decidePeople, type CountedTrip, type DecidedPeople, type PeopleAtStop } from './counted-people.js';

const date = serviceDate('2024-07-15');
const departs = epochSeconds(date, serviceTime('07:30:00'), 'Asia/Shanghai');
const identity: TripIdentity = {
  ...{ serviceDate: date, tripId: 'a', routeId: 'r', directionId: 0, patternId: 1, stopIds: ['home', 'school', 'station'] },
  ...{ startTime: serviceTime('07:30:00'), isScheduled: true, plan: [], offsets: null, headsign: null, blockId: null, modelTripId: null },
};
let ids = 0;
const event = (kind: EventKind, count: number | null = null, fields: Partial<LoggedEvent> = {}): LoggedEvent => ({
  ...{ eventId: `e${String((ids += 1)).padStart(6, '0')}`, kind, count, serviceDate: date, tripId: 'a', position: 0, undoes: null },
  ...{ vehicleId: null, at: instant(departs + ids), deviceTime: instant(departs + ids), receivedAt: instant(departs + ids) },
  ...{ clockOffset: null, source: 'driver', accountId: 'wang', reason: null, flags: '', saidPlace: null, shift: null },
  ...fields,
});
const trip = (events: readonly LoggedEvent[]): CountedTrip => ({ identity, events, operated: operatedTrip(identity, events, false) });
const nothingGiven: PeopleAtStop = { position: null, boardings: null, alightings: null, leftBehind: null, closesCount: false };
const decide = (given: Partial<PeopleAtStop>, events: readonly LoggedEvent[]): DecidedPeople =>
  decidePeople({ ...nothingGiven, ...given }, trip(events));
const summary = ({ voids, adds }: DecidedPeople) => [
  voids.map(({ count }) => count),
  adds.map(({ kind, count, position }) => (count === null ? kind : `${kind} ${count} at ${position}`)),
];
/** The log after the decision. */
const after = (events: readonly LoggedEvent[], { voids, adds }: DecidedPeople): LoggedEvent[] => [
  ...events,
  ...voids.map(({ eventId }) => event('undo', null, { undoes: eventId, source: 'manager' })),
  ...adds.map(({ kind, count, position, at }) =>
    event(kind, count, { position, source: 'manager', ...(at === null ? { flags: 'time-unknown' } : { at }) }),
  ),
];
const ended = [event('trip-started'), event('trip-ended')];

describe('correcting how many people there were', () => {
  it('a higher number adds the difference, and a number that the log has already adds nothing', () => {
    const log = [...ended, event('boarded', 24)];
    expect(summary(decide({ boardings: 26 }, log))).toEqual([[], ['boarded 2 at 0']]);
    expect(summary(decide({ boardings: 24 }, log))).toEqual([[], []]);
    expect(summary(decide({}, log))).toEqual([[], []]);
    expect(summary(decide({ boardings: 24, alightings: 24 }, log))).toEqual([[], ['alighted 24 at 2']]);
    expect(summary(decide({ position: 1, leftBehind: 3 }, log))).toEqual([[], ['left-behind 3 at 1']]);
  });

  it('a lower number takes back as few events as possible, a manager’s first, and replaces one only where no events add up', () => {
    const taps = [...ended, event('boarded', 1), event('boarded', 1), event('boarded', 1)];
    const decided = decide({ boardings: 2 }, taps);
    expect(summary(decided)).toEqual([[1], []]);
    // The latest event first.
    expect(decided.voids[0]?.eventId).toBe(taps.at(-1)?.eventId);
    const one = [...ended, event('boarded', 24, { vehicleId: 'bus-1' })];
    const anew = decide({ boardings: 22 }, one);
    expect(summary(anew)).toEqual([[24], ['boarded 22 at 0']]);
    expect(anew.adds[0]).toMatchObject({ at: one.at(-1)?.at, vehicleId: 'bus-1' });
    const added = [...ended, event('boarded', 2, { source: 'manager' }), event('boarded', 2), event('boarded', 22)];
    expect(decide({ boardings: 24 }, added).voids.map(({ source }) => source)).toEqual(['manager']);
    // Replacing one event takes fewer events than voiding five.
    expect(summary(decide({ boardings: 8 }, [...ended, ...[1, 1, 1, 1, 1, 8].map((count) => event('boarded', count))]))).toEqual([
      [8],
      ['boarded 3 at 0'],
    ]);
  });

  it('events at other stops are left alone, also those at a stop that the trip no longer calls at', () => {
    const log = [
      ...ended,
      ...[event('boarded', 5), event('boarded', 7, { position: 1 }), event('boarded', 2, { position: null })],
      event('boarded', 9, { position: 0, saidPlace: '0@gone', stopIsGone: true }),
    ];
    // Boardings without a stop count at the first one.
    expect(decide({ boardings: 4 }, log).before).toEqual({ boardings: 7 });
    expect(summary(decide({ position: 1, boardings: 0 }, log))).toEqual([[7], []]);
  });

  it('a count that a feed had closed stays closed, and an open count is closed on request', () => {
    const feed = [event('trip-ended', null, { source: 'import' }), event('boarded', 24, { source: 'import' })];
    expect(summary(decide({ boardings: 0 }, feed))).toEqual([[24], ['trip-ended']]);
    expect(summary(decide({ boardings: 25 }, feed))).toEqual([[], ['boarded 1 at 0']]);
    const open = [event('trip-started'), event('boarded', 3)];
    expect(summary(decide({ boardings: 4 }, open))).toEqual([[], ['boarded 1 at 0']]);
    expect(summary(decide({ boardings: 3, closesCount: true }, open))).toEqual([[], ['trip-ended']]);
    expect(summary(decide({ boardings: 3, closesCount: true }, [...open, event('trip-ended')]))).toEqual([[], []]);
  });

  it('the log has the corrected numbers afterwards, whatever it had before, and repeating the correction adds nothing', () => {
    const logs = fc.array(
      fc.record({
        kind: fc.constantFrom<EventKind>('boarded', 'alighted', 'left-behind', 'trip-ended', 'trip-started'),
        count: fc.integer({ min: 1, max: 40 }),
        position: fc.constantFrom(null, 0, 1, 2),
        source: fc.constantFrom('driver' as const, 'manager' as const, 'import' as const),
      }),
      { maxLength: 12 },
    );
    const people = fc.option(fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(
        logs,
        fc.record({ boardings: people, alightings: people, leftBehind: people }),
        fc.constantFrom(0, 1, 2),
        fc.boolean(),
        (logged, wanted, position, closesCount) => {
          const log = logged.map(({ kind, count, ...of }) => event(kind, kind.startsWith('trip') ? null : count, of));
          const given = { ...nothingGiven, ...wanted, position, closesCount };
          const whole = after(log, decidePeople(given, trip(log)));
          const { visits, isCounted } = operatedTrip(identity, whole, false).performed;
          const here = visits.find((visit) => visit.position === position);
          for (const field of ['boardings', 'alightings', 'leftBehind'] as const)
            if (wanted[field] !== null) expect(here?.[field] ?? 0).toBe(wanted[field]);
          if (closesCount || operatedTrip(identity, log, false).performed.isCounted) expect(isCounted).toBe(true);
          const again = decidePeople(given, trip(whole));
          expect([again.voids, again.adds]).toEqual([[], []]);
        },
      ),
    );
  });
});
