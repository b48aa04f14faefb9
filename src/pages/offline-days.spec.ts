import { describe, expect, it } from '@jest/globals';
import { packed } from './offline-days.js';
import type { Board, BoardDay, BoardDeparture } from '../web/residents/board.js';
import { OfflineDepartures } from '../web/residents/offline/offline-departures.js';

const at = (time: string): number => Date.parse(time.length > 20 ? time : `${time}+08:00`) / 1000;
const line = {
  routeId: 's',
  directionId: 0 as const,
  routeName: '',
  color: null,
  textColor: null,
  towards: '淞虹路',
  note: null,
  walkSeconds: null,
};
const dayOf = (date: string, startsAt = `${date}T00:00:00+08:00`): BoardDay => ({
  ...{ date, startsAt, runs: true, reasonCode: 'working-day', reason: '', provisional: false },
});
const departure = (tripId: string, time: string, more: Partial<BoardDeparture> = {}): BoardDeparture => ({
  ...{ tripId, serviceDate: time.slice(0, 10), headsign: '淞虹路', provisional: false, scheduledDepartureTime: time, departureTime: time },
  ...{ source: 'planned', status: 'scheduled', delaySeconds: null, reportedAt: null, ...more },
});
const of = (time: string): string => `2024-07-${time}:00+08:00`;
const planned = ['15T07:30', '15T08:00', '16T00:04', '16T07:30', '17T07:30'].map((time) => departure(time.slice(3), of(time)));
const savedDays = (departures = planned, days = ['15', '16', '17'].map((day) => dayOf(`2024-07-${day}`))) => ({
  ...{ agencyName: '', stop: { stopId: 'home', name: '', description: null }, days },
  ...packed(
    days,
    [line],
    departures.map((one) => ({ ...one, ...line })),
  ),
});
const lastBoard = (madeAt: string, ...departures: BoardDeparture[]): Board => ({
  ...{ agencyName: '', stop: { stopId: 'home', name: '', description: null }, at: of(madeAt), alerts: [] },
  ...{ days: [dayOf('2024-07-15')], lines: [{ ...line, gone: [], driversReport: false, departures }] },
});
const shown = (board: Board): string[] =>
  board.lines.flatMap(({ departures }) =>
    departures.map(({ departureTime, status }) => departureTime.slice(8, 16) + (status === 'cancelled' ? ' cancelled' : '')),
  );
const saved = at('2024-07-15T07:00:00');

describe('a page that goes on alone', () => {
  it('an offline page shows the timetable on any saved day, across midnight', () => {
    const offline = new OfflineDepartures(savedDays(), saved);
    expect(shown(offline.boardAt(lastBoard('15T06:50'), at('2024-07-15T07:30:40')))).toEqual([
      '15T07:30',
      '15T08:00',
      '16T00:04',
      '16T07:30',
      '17T07:30',
    ]);
    expect(shown(offline.boardAt(lastBoard('15T06:50'), at('2024-07-17T07:31:00')))).toEqual([]);
    expect(offline.boardAt(lastBoard('15T06:50'), saved)).toMatchObject({ savedUntil: '2024-07-17', days: [{}, {}, {}] });
  });

  it('days with the same departures are stored once', () => {
    const { services, lines } = savedDays();
    expect(services).toEqual([[1], [0, 1, 2], [0]]);
    expect(lines[0]?.departures.map(({ time, service }) => [time, service])).toEqual([
      ['00:04:00', 0],
      ['07:30:00', 1],
      ['08:00:00', 2],
    ]);
  });

  it('an offline page remembers what was cancelled and what drivers reported', () => {
    const off = [departure('07:30', of('15T07:30'), { status: 'cancelled', source: 'driver-reported' })];
    const offline = new OfflineDepartures(savedDays([...off, ...planned.slice(1)]), saved);
    expect(shown(offline.boardAt(lastBoard('15T06:50'), at('2024-07-15T07:10:00')))[0]).toBe('15T07:30 cancelled');
    const late = departure('07:30', of('15T07:30'), { departureTime: of('15T07:42'), source: 'estimated', delaySeconds: 720 });
    expect(
      shown(new OfflineDepartures(savedDays(), saved).boardAt(lastBoard('15T06:50', late), at('2024-07-15T07:35:00'))).slice(0, 2),
    ).toEqual(['15T07:42', '15T08:00']);
  });

  it('an offline page believes the newer of two answers', () => {
    const gone = departure('06:00', of('15T07:40'));
    // The server's answer is newer than the saved days, so it wins until its last departure.
    expect(shown(new OfflineDepartures(savedDays(), saved).boardAt(lastBoard('15T07:05', gone), saved)).slice(0, 2)).toEqual([
      '15T07:40',
      '15T08:00',
    ]);
    expect(shown(new OfflineDepartures(savedDays(), saved).boardAt(lastBoard('15T06:50', gone), saved)).slice(0, 2)).toEqual([
      '15T07:30',
      '15T08:00',
    ]);
    // Departures beyond the saved answer come from the saved days.
    const far = departure('07:00', of('29T07:00'));
    expect(shown(new OfflineDepartures(savedDays(), saved).boardAt(lastBoard('15T06:50', far), at('2024-07-18T09:00:00')))).toEqual([
      '29T07:00',
    ]);
  });

  it('an offline page is correct in the night when clocks change', () => {
    // New York, 2024-03-10: the service day starts at 23:00 of the day before; 01:30 is still winter time, 03:30 summer time.
    const times = ['2024-03-10T01:30:00-05:00', '2024-03-10T03:30:00-04:00'];
    const days = [dayOf('2024-03-10', '2024-03-09T23:00:00-05:00')];
    const offline = new OfflineDepartures(
      savedDays(
        times.map((time) => departure(time.slice(11, 16), time)),
        days,
      ),
      0,
    );
    const [all] = offline.boardAt({ ...lastBoard('15T07:00'), at: '2024-03-01T00:00:00-05:00' }, at('2024-03-10T00:10:00-05:00')).lines;
    expect(all?.departures.map(({ departureTime }) => departureTime)).toEqual(times);
  });

  it('an offline page knows why a departure is cancelled, and shows it for ten minutes after its time', () => {
    const [first, ...others] = planned;
    const cancelled = { ...(first as BoardDeparture), status: 'cancelled' as const, reason: '车辆故障' };
    const offline = new OfflineDepartures(savedDays([cancelled, ...others]), saved);
    const at0740 = offline.boardAt(lastBoard('15T06:50'), at('2024-07-15T07:40:30'));
    expect(at0740.lines[0]?.departures[0]).toMatchObject({ tripId: '07:30', status: 'cancelled', reason: '车辆故障' });
    expect(shown(offline.boardAt(lastBoard('15T06:50'), at('2024-07-15T07:41:00')))[0]).toBe('15T08:00');
  });

  it('an offline page shows a moved departure at its new time with a mark, and marks an added one', () => {
    const [first, second, ...others] = planned as [BoardDeparture, BoardDeparture];
    const moved = { ...first, departureTime: of('15T08:10'), shiftSeconds: 2400, reason: '司机换班' };
    const offline = new OfflineDepartures(savedDays([moved, { ...second, added: true }, ...others]), saved);
    // Its scheduled time is long past, its new time is not.
    const at0745 = offline.boardAt(lastBoard('15T06:50'), at('2024-07-15T07:45:00'));
    expect(shown(at0745).slice(0, 3)).toEqual(['15T08:00', '15T08:10', '16T00:04']);
    expect(at0745.lines[0]?.departures.slice(0, 2)).toMatchObject([
      { added: true },
      { scheduledDepartureTime: of('15T07:30'), departureTime: of('15T08:10'), shiftSeconds: 2400, reason: '司机换班' },
    ]);
    const overMidnight = { ...departure('23:50', of('15T23:50')), departureTime: of('16T00:10'), shiftSeconds: 1200 };
    const night = new OfflineDepartures(savedDays([overMidnight]), saved);
    expect(shown(night.boardAt(lastBoard('15T06:50'), at('2024-07-15T23:55:00')))).toEqual(['16T00:10']);
    // The server's answer is newer but covers one departure only; the departure that was moved behind it is kept.
    const later = offline.boardAt(lastBoard('15T07:05', second), at('2024-07-15T07:45:00'));
    expect(shown(later).slice(0, 2)).toEqual(['15T08:00', '15T08:10']);
  });

  it('an offline page keeps the service days of a line that differ from those of the stop, in their newest version', () => {
    const off = (day: string): BoardDay => ({ ...dayOf(`2024-07-${day}`), runs: false, reasonCode: 'weekend' });
    const days = savedDays();
    const ofLine = [off('15'), off('16'), dayOf('2024-07-17')];
    const offline = new OfflineDepartures({ ...days, lines: days.lines.map((one) => ({ ...one, days: ofLine })) }, saved);
    const runs = (board: Board): (boolean | undefined)[] | undefined => board.lines[0]?.days?.map((day) => day.runs);
    expect(runs(offline.boardAt(lastBoard('15T06:50'), saved))).toEqual([false, false, true]);
    // The last board is newer, and says that the line runs like the stop on the one day it covers.
    expect(runs(offline.boardAt(lastBoard('15T07:10'), at('2024-07-15T07:10:00')))).toEqual([true, false, true]);
    expect(runs(new OfflineDepartures(days, saved).boardAt(lastBoard('15T06:50'), saved))).toBeUndefined();
  });
});
