import { expect, it } from '@jest/globals';
import type { Board, BoardDeparture, BoardLine } from '../board.js';
import { walkInstead } from './walk.js';

const at = (time: string): number => Date.parse(`2024-07-15T${time}+08:00`) / 1000;
const leaves = (time: string, more: Partial<BoardDeparture> = {}): BoardDeparture => ({
  ...{ tripId: time, serviceDate: '2024-07-15', headsign: '', provisional: false, source: 'planned', status: 'scheduled' },
  ...{ delaySeconds: null, reportedAt: null, scheduledDepartureTime: '', departureTime: `2024-07-15T${time}:00+08:00`, rideSeconds: 480 },
  ...more,
});
const line = (departures: readonly BoardDeparture[], walkSeconds: number | null = 1080): BoardLine => ({
  ...{ routeId: 'songhong', directionId: 0, routeName: '', color: null, textColor: null, towards: '淞虹路', note: null, gone: [] },
  ...{ departures, walkSeconds, driversReport: false },
});
const board: Board = {
  ...{ agencyName: '', stop: { stopId: 'home', name: '', description: null }, lines: [], alerts: [], at: '2024-07-15T07:00:00+08:00' },
  days: ['2024-07-15', '2024-07-16'].map((date) => ({
    ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: '', reason: '', provisional: false },
  })),
};
const says = (time: string, of: BoardLine): string | null => {
  const walk = walkInstead(board, of, at(time));
  return walk === null ? null : [walk.minutes, walk.there, ...(walk.bus === null ? [] : [walk.bus.leaves, walk.bus.there])].join(' ');
};

it('on foot is sooner where the wait is long, and never where it is not or within two minutes of it', () => {
  const morning = line([leaves('08:00'), leaves('08:30')]);
  expect(says('07:31:00', morning)).toBe('18 07:49 08:00 08:08');
  expect(says('07:48:00', morning)).toBe('18 08:06 08:00 08:08');
  expect(says('07:48:01', morning)).toBeNull();
  expect(says('08:01:00', morning)).toBe('18 08:19 08:30 08:38');
});

it('a bus that is cancelled or late is no bus to wait for', () => {
  const cancelled = line([leaves('08:00', { status: 'cancelled' }), leaves('08:30')]);
  expect(says('07:59:00', cancelled)).toBe('18 08:17 08:30 08:38');
  expect(says('07:59:00', line([leaves('08:15')]))).toBe('18 08:17 08:15 08:23');
  // The bus behind it is there first.
  expect(says('07:40:00', line([leaves('08:00', { rideSeconds: 1800 }), leaves('08:05')]))).toBe('18 07:58 08:05 08:13');
});

it('says nothing where no walking time or no arrival is known, and names no bus of another day', () => {
  expect(says('07:31:00', line([leaves('08:00')], null))).toBeNull();
  const { rideSeconds: _, ...unknown } = leaves('08:00');
  expect(says('07:31:00', line([unknown, leaves('08:30')]))).toBeNull();
  expect(says('20:30:00', line([leaves('07:00', { departureTime: '2024-07-16T07:00:00+08:00' })]))).toBe('18 20:48');
  expect(says('20:30:00', line([]))).toBe('18 20:48');
});
