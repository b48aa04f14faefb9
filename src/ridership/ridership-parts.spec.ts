import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomTrips, rowOf, tripOf, type LoggedTrip } from '../../test/support/ridership.js';
import { epochSeconds, instant, serviceTime, seconds } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { EventKind } from '../trip-log/trip-event.js';
import { ridershipParts, type RidershipPart } from './ridership-parts.js';

const plain = tripOf(0, 0, true);
const receipt = { receivedAt: instant(0), clockOffset: null, saidPlace: null, reason: null, shift: null } as const;

function event(kind: EventKind, time: string, also: Partial<LoggedEvent> = {}): LoggedEvent {
  const at = epochSeconds(plain.serviceDate, serviceTime(time), 'Asia/Shanghai');
  const { serviceDate, tripId } = plain;
  return {
    ...{ ...receipt, serviceDate, tripId, eventId: `${kind} ${time}`, kind, at, deviceTime: at, position: null, count: null, undoes: null },
    ...{ vehicleId: null, source: 'driver', accountId: 'wang', flags: '' },
    ...also,
  };
}

const partsOf = (events: readonly LoggedEvent[], vehicleId: string | null = null): string[] => {
  const row = rowOf({ trip: { ...plain, vehicleId }, events, isClosed: true });
  return ridershipParts(row, { ...plain, vehicleId }, events).map(
    ({ part, partId, boardings, alightings, leftBehind }) => `${part} ${partId}: ${boardings} ${alightings} ${leftBehind}`,
  );
};

describe('the people of a trip by stop, vehicle and author', () => {
  it('the people of a trip are divided by stop, by vehicle and by who logged them', () => {
    const events = [
      event('boarded', '07:00', { position: 0, count: 12, vehicleId: 'bus-1' }),
      event('boarded', '07:03', { position: 1, count: 5, accountId: 'li' }),
      event('alighted', '07:05', { position: 1, count: 17, accountId: 'li', vehicleId: 'bus-2' }),
      event('trip-ended', '07:08', { accountId: 'li' }),
    ];
    expect(partsOf(events, 'bus-2')).toEqual([
      'stop home: 12 0 0',
      'stop station: 5 17 0',
      // Boardings that name no vehicle are those of the one named last before.
      'vehicle bus-1: 17 0 0',
      'vehicle bus-2: 0 17 0',
      'driver wang: 12 0 0',
      'driver li: 5 17 0',
    ]);
    const corrected = event('vehicle-corrected', '09:00', { vehicleId: 'bus-3', source: 'manager', accountId: 'zhao' });
    expect(partsOf([...events, corrected], 'bus-3').filter((part) => part.startsWith('vehicle'))).toEqual(['vehicle bus-3: 17 17 0']);
  });

  it('people are counted at the stop that was named, even if the trip no longer calls there, and under an empty id where it is unknown', () => {
    const gone = event('boarded', '07:00', { position: 4, saidPlace: '4@school', count: 3, accountId: null, source: 'import' });
    expect(partsOf([gone])).toEqual(['stop school: 3 null null', 'vehicle : 3 null null', 'driver : 3 null null']);
  });

  it('an empty trip has a part of each kind with nobody in it, and a trip without events has none', () => {
    const empty = [event('trip-started', '07:00', { vehicleId: 'bus-1' }), event('trip-ended', '07:08')];
    expect(partsOf(empty, 'bus-1')).toEqual(['stop home: 0 0 0', 'vehicle bus-1: 0 0 0', 'driver wang: 0 0 0']);
    expect([partsOf([]), partsOf([event('trip-added', '06:00', { source: 'manager' })])]).toEqual([[], []]);
  });

  it('the parts of each kind add up to the trip, whatever was logged', () => {
    const whole = ({ trip, events }: LoggedTrip): LoggedEvent[] =>
      events.map((event, index) => {
        const { serviceDate, tripId } = trip;
        const named = { vehicleId: [null, 'bus-1', 'bus-2'][index % 3] ?? null, accountId: ['wang', null, 'li'][index % 3] ?? null };
        const always = { source: 'driver', flags: '', deviceTime: event.at, ...receipt, ...named } as const;
        return { ...always, ...event, receivedAt: event.receivedAt ?? instant(0), shift: seconds(0), serviceDate, tripId };
      });
    fc.assert(
      fc.property(randomTrips, (trips) => {
        for (const one of trips) {
          const row = rowOf(one);
          const parts = ridershipParts(row, one.trip, whole(one));
          const isLogged = row.state !== 'planned' && row.state !== 'unlogged';
          expect(parts.length > 0).toBe(isLogged);
          for (const part of isLogged ? (['stop', 'vehicle', 'driver'] as const) : []) {
            const own = parts.filter((each) => each.part === part);
            expect(new Set(own.map(({ partId }) => partId)).size).toBe(own.length);
            for (const name of ['boardings', 'alightings', 'leftBehind'] as const) expect(total(own, name)).toBe(row[name]);
          }
        }
      }),
    );
  });
});

const total = (parts: readonly RidershipPart[], name: 'boardings' | 'alightings' | 'leftBehind'): number | null =>
  parts.reduce<number | null>((sum, part) => (part[name] === null ? sum : (sum ?? 0) + part[name]), null);
