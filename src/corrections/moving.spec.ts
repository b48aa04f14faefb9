import { describe, expect, it } from '@jest/globals';
import { epochSeconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { placedOn } from '../trip-log/event-place.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { placesOn, timesMoved } from './moving.js';

const zone = 'Asia/Shanghai';
const calls = (...stopIds: string[]) => ({ stopIds });
const event = (kind: string, position: number | null, fields: object = {}): LoggedEvent =>
  ({ kind, position, saidPlace: position === null ? null : `${position}@`, flags: '', ...fields }) as LoggedEvent;

/** Where each event is on the other trip, by stops; `gone`: the trip does not call there. */
function movedTo(from: { stopIds: string[] }, to: { stopIds: string[] }, events: LoggedEvent[]): unknown[] {
  const placeOn = placesOn(from, to, events);
  const placed = placedOn(
    events.map((event) => placeOn(event)),
    to.stopIds,
  );
  return placed.map((event) => ('stopIsGone' in event ? 'gone' : event.position === null ? null : to.stopIds[event.position]));
}

describe('the places of a log that is moved to another trip', () => {
  it('a moved event stays at the stop that was named, wherever that is on the other trip', () => {
    const log = [event('boarded', 0), event('alighted', 1), event('trip-ended', null)];
    expect(movedTo(calls('home', 'station'), calls('gate', 'home', 'station'), log)).toEqual(['home', 'station', null]);
  });

  it('events keep the order of calls if the other trip runs the other way, or ends where people boarded', () => {
    expect(movedTo(calls('a', 'b', 'c'), calls('c', 'b', 'a'), [event('boarded', 0), event('boarded', 1)])).toEqual(['c', 'b']);
    expect(movedTo(calls('a', 'b'), calls('b', 'a'), [event('boarded', 0)])).toEqual(['b']);
    // Alighting where the other trip begins does not prove a direction, but the order does.
    expect(movedTo(calls('a', 'b'), calls('b', 'a'), [event('boarded', 0), event('alighted', 1)])).toEqual(['b', 'a']);
  });

  it('an event is at no stop of the other trip if that does not call there and has another number of calls', () => {
    expect(movedTo(calls('a', 'b', 'c'), calls('a', 'c'), [event('boarded', 0), event('boarded', 1), event('alighted', 2)])).toEqual([
      'a',
      'gone',
      'c',
    ]);
    const astray = event('boarded', null, { saidPlace: '1@gate', stopIsGone: true });
    expect(movedTo(calls('a', 'b'), calls('a', 'c', 'd'), [astray])).toEqual(['gone']);
    expect(movedTo(calls('a', 'b'), calls('a', 'gate', 'd'), [astray])).toEqual(['gate']);
  });
});

describe('the times of a log that is moved to another trip', () => {
  const at = (date: string, time: string): EpochSeconds => epochSeconds(serviceDate(date), serviceTime(`${time}:00`), zone);
  const due = (date: string, time: string) => ({
    serviceDate: serviceDate(date),
    plan: [{ stopId: 'a', arrival: at(date, time), departure: at(date, time) }],
  });
  const log = (date: string, time: string, flags = ''): LoggedEvent[] => [event('trip-started', null, { at: at(date, time), flags })];
  const day = 86_400;

  it('times stay as they were logged on another trip of the day, and on another date that they fit', () => {
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-15', '08:00'), log('2024-07-15', '08:01'), zone)).toBe(0);
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-16', '07:30'), log('2024-07-16', '07:31'), zone)).toBe(0);
  });

  it('times move by as many days as the trips are apart if the phone had the wrong date', () => {
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-16', '07:30'), log('2024-07-15', '07:31'), zone)).toBe(day);
    expect(timesMoved(due('2024-07-16', '07:30'), due('2024-07-14', '07:30'), log('2024-07-16', '07:31'), zone)).toBe(-2 * day);
    // A trip past midnight, logged under the calendar date.
    expect(timesMoved(due('2024-07-16', '24:30'), due('2024-07-15', '24:30'), log('2024-07-15', '24:31'), zone)).toBe(0);
  });

  it('unknown times are ignored when the move is decided, and a day of another length moves times by its own length', () => {
    expect(timesMoved(due('2024-07-15', '07:30'), due('2024-07-16', '07:30'), log('2024-07-15', '07:31', 'time-unknown'), zone)).toBe(0);
    const newYork = (date: string) => ({ serviceDate: serviceDate(date), plan: [] });
    const begins = epochSeconds(serviceDate('2024-03-09'), serviceTime('12:00:00'), 'America/New_York');
    const noon = [event('trip-started', null, { at: begins })];
    expect(timesMoved(newYork('2024-03-09'), newYork('2024-03-11'), noon, 'America/New_York')).toBe(2 * day - 3600);
  });
});
