import { describe, expect, it } from '@jest/globals';
import { serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { assignmentsOf, crewOf, type Assigned } from './assigned.js';
import { carriedAssignments, type AssignmentMove } from './carried-assignments.js';

const [today, first, next] = ['2026-11-19', '2026-12-01', '2026-12-14'].map(serviceDate) as [ServiceDate, ServiceDate, ServiceDate];
/** `'trip t1 always bus-1 wang'`; `-` stands for nobody. */
function assigned(text: string): Assigned {
  const [scope = '', scopeId = '', day = '', vehicleId = '-', accountId = '-'] = text.split(' ');
  const given = (id: string): string | null => (id === '-' ? null : id);
  return {
    scope: scope as Assigned['scope'],
    scopeId,
    day: day.replace('_', ' '),
    vehicleId: given(vehicleId),
    accountId: given(accountId),
  };
}
const move = (scopeId: string, to: string, day = 'always', scope: 'trip' | 'block' = 'trip'): AssignmentMove => ({
  ...{ scope, scopeId, day, to: to === '' ? [] : to.split(' ') },
});
function after(rows: readonly string[], moves: readonly AssignmentMove[], until: ServiceDate | null = null): Assigned[] {
  const before = rows.map(assigned);
  const { removed, added } = carriedAssignments(before, moves, { from: first, until });
  return [...before.filter((each) => !removed.includes(each)), ...added];
}
const busOf = (rows: readonly Assigned[], tripId: string, date: ServiceDate, blockId: string | null = null): string | null =>
  crewOf(assignmentsOf(rows), { tripId, blockId, routeId: 'r' }, date).vehicleId;

describe('an assignment that is carried over to a new timetable', () => {
  it('a standing assignment holds for the old trip until the new timetable begins, and for the new trip from then on', () => {
    const rows = after(['trip t0730 always bus-1 wang'], [move('t0730', 't0735')]);
    expect([today, first].map((date) => busOf(rows, 't0730', date))).toEqual(['bus-1', null]);
    expect([today, first, next].map((date) => busOf(rows, 't0735', date))).toEqual([null, 'bus-1', 'bus-1']);
  });

  it('assignments move along if each trip gets the former id of the next one', () => {
    const rows = after(['trip t1 always bus-1', 'trip t2 always bus-2'], [move('t1', 't2'), move('t2', 't3')]);
    expect(['t1', 't2', 't3'].map((id) => busOf(rows, id, first))).toEqual([null, 'bus-1', 'bus-2']);
    expect(['t1', 't2', 't3'].map((id) => busOf(rows, id, today))).toEqual(['bus-1', 'bus-2', null]);
  });

  it('an assignment ends where its id belongs to another trip from then on and no trip replaces its own', () => {
    const rows = after(['block b always bus-1'], [move('b', '', 'always', 'block')]);
    expect([today, first].map((date) => busOf(rows, 't', date, 'b'))).toEqual(['bus-1', null]);
  });

  it('an assignment of one date is carried over to the same date', () => {
    const rows = after(['trip t0730 2026-12-02 bus-1'], [move('t0730', 't0735', '2026-12-02')]);
    expect(rows).toEqual([assigned('trip t0735 2026-12-02 bus-1')]);
  });

  it('an assignment that the new trip has itself is left alone', () => {
    const lines = ['trip t0730 always bus-1', 'trip t0735 always bus-9', 'trip t0730 2026-12-02 bus-1', 'trip t0735 2026-12-02 bus-8'];
    const rows = after(lines, [move('t0730', 't0735'), move('t0730', 't0735', '2026-12-02')]);
    expect([first, serviceDate('2026-12-02')].map((date) => busOf(rows, 't0735', date))).toEqual(['bus-9', 'bus-8']);
  });

  it('assignments are as before again from the day on which the timetable after the new one begins', () => {
    const rows = after(['trip t0730 always bus-1'], [move('t0730', 't0735')], next);
    expect([today, first, next].map((date) => busOf(rows, 't0730', date))).toEqual(['bus-1', null, 'bus-1']);
    expect([today, first, next].map((date) => busOf(rows, 't0735', date))).toEqual([null, 'bus-1', null]);
  });

  it('all assignments come back when the new timetable is withdrawn', () => {
    const there = after(['trip t0730 always bus-1'], [move('t0730', 't0735')]);
    const { removed, added } = carriedAssignments(there, [move('t0735', 't0730')], { from: first, until: null });
    const rows = [...there.filter((each) => !removed.includes(each)), ...added];
    expect(rows).toEqual([assigned('trip t0730 always bus-1')]);
  });
});
