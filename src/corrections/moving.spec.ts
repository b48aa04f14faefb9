import { describe, expect, it } from '@jest/globals';
import { epochSeconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { placedOn } from '../trip-log/event-place.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { placesOn, timesMoved } from './moving.js';

const zone = 'Asia/Shanghai';
const calls = (...stopIds: string[]) => ({ stopIds });
const said = (kind: string, position: number | null, fields: object = {}): LoggedEvent =>
  ({ kind, position, saidPlace: position === null ? null : `${position}@`, flags: '', ...fields }) as LoggedEvent;

/** Where each event is on the other trip, by its stops; `gone` where it does not call there. */
function movedTo(from: { stopIds: string[] }, to: { stopIds: string[] }, events: LoggedEvent[]): unknown[] {
  const placeOn = placesOn(from, to, events);
  const placed = placedOn(
    events.map((event) => placeOn(event)),
    to.stopIds,
  );
  return placed.map((event) => ('stopIsGone' in event ? 'gone' : event.position === null ? null : to.stopIds[event.position]));
}

describe('what was logged on one trip, on another', () => {
  it('is at the stops that were named, wherever they are on it', () => {
    const log = [said('boarded', 0), said('alighted', 1), said('trip-ended', null)];
    expect(movedTo(calls('home', 'station'), calls('gate', 'home', 'station'), log)).toEqual(['home', 'station', null]);
  });

  it('is at the calls in their order where the trip runs the other way, or ends where people boarded', () => {
    expect(movedTo(calls('a', 'b', 'c'), calls('c', 'b', 'a'), [said('boarded', 0), said('boarded', 1)])).toEqual(['c', 'b']);
    expect(movedTo(calls('a', 'b'), calls('b', 'a'), [said('boarded', 0)])).toEqual(['b']);
    // Who gets off where the other trip begins is no proof of a direction, but the order is.
    expect(movedTo(calls('a', 'b'), calls('b', 'a'), [said('boarded', 0), said('alighted', 1)])).toEqual(['b', 'a']);
  });

  it('is at no stop, and known for that, where the trip does not call there and has another number of calls', () => {
    expect(movedTo(calls('a', 'b', 'c'), calls('a', 'c'), [said('boarded', 0), said('boarded', 1), said('alighted', 2)])).toEqual([
      'a',
      'gone',
      'c',
    ]);
    const astray = said('boarded', null, { saidPlace: '1@gate', stopIsGone: true });
    expect(movedTo(calls('a', 'b'), calls('a', 'c', 'd'), [astray])).toEqual(['gone']);
    expect(movedTo(calls('a', 'b'), calls('a', 'gate', 'd'), [astray])).toEqual(['gate']);
  });
});

describe('when it was logged', () => {
  const at = (date: string, time: string): EpochSeconds => epochSeconds(serviceDate(date), serviceTime(`${time}:00`), zone);
  const due = (date: string, time: string) => ({
    serviceDate: serviceDate(date),
    plan: [{ stopId: 'a', arrival: at(date, time), departure: at(date, time) }],
  });
  const log = (date: string, time: string, flags = ''): LoggedEvent[] => [said('trip-started', null, { at: at(date, time), flags })];
  const day = 86_400;

  it('stays as it was said on another trip of the day, and on another date where it fits that', () => {
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-15', '08:00'), log('2024-07-15', '08:01'), zone)).toBe(0);
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-16', '07:30'), log('2024-07-16', '07:31'), zone)).toBe(0);
  });

  it('is as many days on or back as the trips are apart where the phone had the wrong date', () => {
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-16', '07:30'), log('2024-07-15', '07:31'), zone)).toBe(day);
    expect(timesMoved(due('2024-07-16', '07:30'), due('2024-07-14', '07:30'), log('2024-07-16', '07:31'), zone)).toBe(-2 * day);
    // A trip past midnight, said with the date of the calendar.
    expect(timesMoved(due('2024-07-16', '24:30'), due('2024-07-15', '24:30'), log('2024-07-15', '24:31'), zone)).toBe(0);
  });

  it('does not move by a time that is made up, and a day of another length is that much longer', () => {
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-16', '07:30'), log('2024-07-15', '07:31', 'time-unknown'), zone)).toBe(0);
    const newYork = (date: string) => ({ serviceDate: serviceDate(date), plan: [] });
    const begins = epochSeconds(serviceDate('2024-03-09'), serviceTime('12:00:00'), 'America/New_York');
    const noon = [said('trip-started', null, { at: begins })];
    expect(timesMoved(newYork('2024-03-09'), newYork('2024-03-11'), noon, 'America/New_York')).toBe(2 * day - 3600);
  });
});
