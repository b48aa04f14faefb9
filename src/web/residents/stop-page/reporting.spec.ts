import { expect, it } from '@jest/globals';
import type { BoardDeparture } from '../board.js';
import { reportable } from './reporting.js';

const leaves = (time: string): BoardDeparture => ({
  ...{ tripId: time, serviceDate: '2024-07-15', headsign: '', provisional: false, source: 'planned', status: 'scheduled' },
  ...{ delaySeconds: null, reportedAt: null, scheduledDepartureTime: `2024-07-15T${time}:00+08:00` },
  departureTime: `2024-07-15T${time}:00+08:00`,
});

it('what may be reported on moves on with the clock of the page, the last first', () => {
  const line = { gone: [leaves('07:00')], departures: [leaves('07:30'), leaves('08:00')] };
  const at = (time: string): string[] => reportable(line, Date.parse(`2024-07-15T${time}+08:00`) / 1000).map(({ tripId }) => tripId);
  expect(at('07:27:59')).toEqual(['07:00']);
  expect(at('07:28:00')).toEqual(['07:30', '07:00']);
  expect(at('08:00:00')).toEqual(['08:00', '07:30', '07:00']);
  expect(at('08:00:01')).toEqual(['08:00', '07:30']);
});
