import { describe, expect, it } from '@jest/globals';
import { minutes, serviceDate, type EpochSeconds } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { carriedWords, placeAmong, standingWords } from './carried-words.js';

let said = 0;
/** @example event('trip-shifted', { shift: minutes(10) }) */
function event(kind: LoggedEvent['kind'], fields: Partial<LoggedEvent> = {}): LoggedEvent {
  said += 1;
  const at = said as EpochSeconds;
  return {
    ...{
      eventId: `e${String(said).padStart(3, '0')}`,
      serviceDate: serviceDate('2026-11-20'),
      tripId: 'a',
      kind,
      position: null,
      count: null,
    },
    ...{ undoes: null, vehicleId: null, at, deviceTime: at, receivedAt: at, clockOffset: null, source: 'manager', accountId: 'li' },
    ...{ reason: null, flags: '', saidPlace: null, shift: null },
    ...fields,
  };
}
const told = (logged: readonly LoggedEvent[], later: number, isSame = false): [string[], string[]] => {
  const { takenBack, saidAnew } = carriedWords(logged, minutes(later), isSame);
  const name = ({ kind, shift }: LoggedEvent): string => (shift === null ? kind : `${kind} ${shift / 60}`);
  return [takenBack.map(name), saidAnew.map(name)];
};
const moved = (by: number): LoggedEvent => event('trip-shifted', { shift: minutes(by) });

describe('what was said of a trip', () => {
  it('goes with it, but for what was taken back and for additions', () => {
    const undone = event('trip-cancelled');
    const logged = [
      undone,
      event('undo', { undoes: undone.eventId }),
      event('trip-added'),
      event('trip-cancelled'),
      event('boarded', { count: 3 }),
    ];
    expect(told(logged, 5)).toEqual([
      ['trip-cancelled', 'boarded'],
      ['trip-cancelled', 'boarded'],
    ]);
    expect(standingWords(logged)).toHaveLength(2);
  });

  it('keeps the departure that riders were told, whatever the timetable has now', () => {
    expect(told([moved(10)], 5)).toEqual([['trip-shifted 10'], ['trip-shifted 5']]);
    expect(told([moved(10)], -5)).toEqual([['trip-shifted 10'], ['trip-shifted 15']]);
    expect(told([moved(10)], 15)).toEqual([['trip-shifted 10'], ['trip-shifted -5']]);
    expect(told([moved(10)], 10)).toEqual([['trip-shifted 10'], []]);
  });

  it('says the last of several moves alone', () => {
    expect(told([moved(10), moved(20)], 5)).toEqual([['trip-shifted 10', 'trip-shifted 20'], ['trip-shifted 15']]);
  });

  it('keeps the time at which a driver said to come, unless the timetable has it later', () => {
    const late = (by: number): LoggedEvent => event('delay-reported', { shift: minutes(by), source: 'driver' });
    expect(told([late(8)], 5)).toEqual([['delay-reported 8'], ['delay-reported 3']]);
    expect(told([late(5)], 5)).toEqual([['delay-reported 5'], []]);
  });

  it('stays where the trip keeps its id, but for what counts from a time that is another one', () => {
    expect(told([event('trip-cancelled'), moved(10)], 5, true)).toEqual([['trip-shifted 10'], ['trip-shifted 5']]);
    expect(told([event('trip-cancelled'), moved(10)], 0, true)).toEqual([[], []]);
  });
});

it('what happened at a stop is at that stop of the other trip, wherever it stands there', () => {
  const [from, to] = [
    ['home', 'gate', 'station'],
    ['home', 'market', 'gate', 'station'],
  ];
  expect(placeAmong({ position: 1, saidPlace: null }, from, to)).toMatchObject({ position: 2 });
  expect(placeAmong({ position: null, saidPlace: null }, from, to)).toEqual({ position: null, saidPlace: null });
  expect(placeAmong({ position: 1, saidPlace: null }, to, from).saidPlace).toContain('market');
});
