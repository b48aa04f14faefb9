import { describe, expect, it } from '@jest/globals';
import type { BoardDay, BoardDeparture, TownDays } from '../board.js';
import type { StopPage } from '../page.js';
import { secondsOf } from '../../shared/moments.js';
import { OfflineDepartures } from './offline-departures.js';
import { daysOf, pageFromTown, stopIdAt, townSavedAt } from './town.js';

const of = (time: string): string => `2024-07-${time}:00+08:00`;
const day = (date: string): BoardDay => ({
  ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: 'working-day', reason: '', provisional: false },
});
const head = {
  routeId: 's',
  directionId: 1 as const,
  routeName: '淞虹路线',
  color: null,
  textColor: null,
  towards: '公寓',
  note: null,
  walkSeconds: null,
};
const row = (time: string) => ({
  tripId: time,
  headsign: '公寓',
  time: `${time}:00`,
  seconds: secondsOf(of(`15T${time}`)) - secondsOf(of('15T00:00')),
  service: 0,
});
const late: BoardDeparture = {
  ...{ tripId: '07:15', serviceDate: '2024-07-15', headsign: '公寓', provisional: false, scheduledDepartureTime: of('15T07:15') },
  ...{ departureTime: of('15T07:21'), source: 'estimated', status: 'scheduled', delaySeconds: 360, reportedAt: of('15T07:09') },
};
const alert = {
  alertId: 'a',
  header: '站点迁移',
  headerLanguage: 'zh-CN',
  description: null,
  descriptionLanguage: null,
  changesBoarding: true,
  activeUntil: null,
};
const stopOf = (stopId: string, name: string): TownDays['stops'][number] => ({
  ...{ stop: { stopId, name, description: null }, services: [[0, 1]], cancelled: [], changed: [], alertIds: [] },
  lines: [{ ...head, departures: [row('07:15'), row('07:45')] }],
});
const town: TownDays = {
  ...{ agencyName: '班车', at: of('15T07:10'), homeStopId: 'home', isWhole: true, days: [day('2024-07-15'), day('2024-07-16')] },
  stops: [
    stopOf('home', '公寓'),
    { ...stopOf('a/b', '淞虹路'), alertIds: ['a'], lines: [{ ...head, departures: [row('07:15'), row('07:45')], reported: [late] }] },
  ],
  alerts: [alert as TownDays['alerts'][number]],
};
const page: StopPage = {
  ...{ view: 'stop', language: 'zh-CN', prefix: '/a/x', path: '/stops/home', at: null, chosen: head, stops: null, said: null, phone: null },
  board: {
    agencyName: '班车',
    stop: { stopId: 'home', name: '公寓', description: null },
    at: of('15T07:10'),
    days: [],
    lines: [],
    alerts: [],
  },
};

describe('a saved town', () => {
  const made = pageFromTown(page, town, 'a/b', '/stops/a%2Fb');

  it('a saved town yields the page of a stop that was never opened, with nothing of the opened one', () => {
    expect(made).toMatchObject({ prefix: '/a/x', path: '/stops/a%2Fb', chosen: null, said: null, at: null });
    expect(made?.board).toMatchObject({ stop: { stopId: 'a/b', name: '淞虹路' }, at: town.at, alerts: [{ alertId: 'a' }] });
    expect(pageFromTown(page, town, 'none', '/stops/none')).toBeNull();
    expect(daysOf(town, 'none')).toBeNull();
  });

  it('a page from a saved town shows planned departures and those that were reported when it was saved', () => {
    const { kept, board } = made as StopPage & { kept: NonNullable<StopPage['kept']> };
    const offline = new OfflineDepartures(kept, townSavedAt(secondsOf(board.at)));
    const shown = (at: string): string[] =>
      offline.boardAt(board, secondsOf(of(at))).lines.flatMap(({ departures }) => departures.map((one) => one.departureTime.slice(8, 16)));
    expect(shown('15T07:12')).toEqual(['15T07:21', '15T07:45', '16T07:15', '16T07:45']);
    expect(shown('16T07:20')).toEqual(['16T07:45']);
    expect(JSON.stringify(kept)).not.toContain('reported');
  });

  it('a saved town finds a stop by the address of its page, below the agency’s prefix only', () => {
    const paths = ['/a/x/', '/a/x/stops/home', '/a/x/board/a%2Fb', '/stops/home', '/a/x/stops/none', '/a/x/stops/%', '/a/x/routes/home'];
    expect(paths.map((path) => stopIdAt(path, '/a/x', town))).toEqual(['home', 'home', 'a/b', null, null, null, null]);
  });
});
