import { describe, expect, it } from '@jest/globals';
import { readSheet } from '../../../corrections/read-sheet.js';
import { maxPeoplePerTap } from '../../../driver-log/read-event.js';
import { type DayTrip, runSheets } from './run-sheets.js';
import {
  requestRows,
  differingOf,
  emptyForm,
  emptyRow,
  isWritten,
  maxPeople,
  rowFaults,
  rowOf,
  sheetSum,
  withoutNumber,
} from './sheet-form.js';

const zone = 'Asia/Shanghai';
const trip = (tripId: string, time: string, changes: object = {}): DayTrip =>
  ({
    ...{
      tripId,
      serviceDate: '2024-07-24',
      routeId: 'songhong',
      routeName: '淞虹路线',
      routeColor: null,
      directionId: 0,
      headsign: '淞虹路',
    },
    ...{ scheduledDepartureTime: `2024-07-24T${time}:00+08:00`, scheduledArrivalTime: null, shiftSeconds: 0, sign: 'completed' },
    ...{ state: 'completed', isScheduled: true, cancelledBy: null, reason: null, boardings: null, alightings: null, leftBehind: null },
    lastStop: { stopId: 'metro', name: '淞虹路' },
    vehicle: { vehicleId: 'bus-1', licensePlate: null, seats: 30, standing: 0, isLogged: false, isRetired: false },
    driver: { accountId: 'a', name: '王师傅', phone: null, isDisabled: false },
    ...changes,
  }) as unknown as DayTrip;
const context = { trip: undefined, leavesAt: 0, now: 100 };
const none = () => undefined;

describe('run sheets', () => {
  it('run sheets have a bus’ trips in order, moved ones at their new time, and trips without a bus on the last sheets', () => {
    const sheets = runSheets(
      [
        trip('none', '06:30', { vehicle: null, driver: null, routeId: 't1' }),
        trip('first', '07:00'),
        trip('moved', '07:30', { shiftSeconds: 600 }),
        trip('other', '07:15', { vehicle: { vehicleId: 'bus-2' }, driver: { accountId: 'b', name: '李师傅' } }),
        trip('night', '23:50', { scheduledDepartureTime: '2024-07-25T00:10:00+08:00', sign: 'cancelled', reason: '车坏了' }),
      ],
      zone,
    );
    expect(sheets.map(({ key, drivers, trips }) => [key, drivers.map(({ name }) => name), trips.map(({ departs }) => departs)])).toEqual([
      ['bus-1', ['王师傅'], ['07:00', '07:40', '00:10']],
      ['bus-2', ['李师傅'], ['07:15']],
      ['route:t1', [], ['06:30']],
    ]);
    const [night] = (sheets[0]?.trips ?? []).slice(-1);
    expect([night?.isNextDay, night?.isCancelled, night?.reason]).toEqual([true, true, '车坏了']);
    expect(runSheets([], zone)).toEqual([]);
  });
});

describe('a sheet that is typed', () => {
  const row = (changes: object) => ({ ...emptyRow('t'), ...changes });

  it('the request of a typed sheet is accepted by the server, keeps empty apart from zero and leaves out empty rows', () => {
    const rows = [
      row({ boardings: '12', leftBehind: '2', wasFull: true, time: '7:32' }),
      row({}),
      row({ boardings: '0' }),
      row({ wasFull: true }),
      row({ didNotRun: true }),
      row({ notCounted: true }),
      row({ boardings: '9', holds: 'log' }),
      row({ boardings: '9', holds: 'sheet' }),
      { ...emptyRow(null), routeId: 'songhong', directionId: 0 as const, time: '12:00', boardings: '3' },
    ];
    const request = requestRows(rows, none);
    expect(request.places).toEqual([0, 2, 3, 4, 5, 7, 8]);
    expect(
      request.rows.map(({ boardings = null, notCounted = false, didNotRun = false, replaces = false }) => [
        boardings,
        notCounted,
        didNotRun,
        replaces,
      ]),
    ).toEqual([
      [12, false, false, false],
      [0, false, false, false],
      [null, true, false, false],
      [null, false, true, false],
      [null, true, false, false],
      [9, false, false, true],
      [3, false, false, false],
    ]);
    expect(request.rows[0]).toMatchObject({ tripId: 't', departureTime: '07:32', leftBehind: 2, wasFull: true, alightings: null });
    const read = readSheet({ reason: '纸单补录', serviceDate: '2024-07-24', vehicleId: 'bus-1', rows: request.rows });
    expect(read.rows).toHaveLength(7);
    expect(maxPeople).toBe(maxPeoplePerTap);
  });

  it('a time after midnight on a sheet belongs to the service day before', () => {
    const [night] = runSheets([trip('n', '23:50', { scheduledDepartureTime: '2024-07-25T00:10:00+08:00' })], zone)[0]?.trips ?? [];
    const request = requestRows([row({ tripId: 'n', time: '00:12', boardings: '1' })], () => night);
    expect(request.rows[0]?.departureTime).toBe('24:12');
  });

  it('faults of a typed sheet are at the fields that the server would refuse', () => {
    expect(rowFaults(row({}), { ...context, leavesAt: 200 })).toEqual({});
    expect(rowFaults(row({ boardings: '12a', alightings: '-1', leftBehind: '201' }), context)).toEqual({
      ...{ boardings: 'wrongCount', alightings: 'wrongCount', leftBehind: 'wrongCount' },
    });
    expect(rowFaults(row({ time: '25h' }), context)).toEqual({ time: 'wrongTime' });
    expect(rowFaults(row({ didNotRun: true, boardings: '3' }), context)).toEqual({ didNotRun: 'bothWays' });
    expect(rowFaults(row({ notCounted: true, boardings: '3' }), context)).toEqual({ boardings: 'bothWays' });
    expect(rowFaults(row({ boardings: '3' }), { ...context, leavesAt: 200 })).toEqual({ time: 'stillAhead' });
    expect(rowFaults(row({ boardings: '3', time: '07:00' }), { ...context, leavesAt: 200 })).toEqual({});
    expect(rowFaults(emptyRow(null), context)).toEqual({ routeId: 'needsRoute', time: 'needsTime' });
  });

  it('a typed sheet shows its sums before it is entered, in which empty fields are not zero', () => {
    const rows = [
      row({ boardings: '12', wasFull: true }),
      row({ boardings: '0', leftBehind: '3' }),
      row({}),
      row({ didNotRun: true }),
      row({ notCounted: true }),
    ];
    expect(sheetSum(rows)).toEqual({
      ...{ trips: 5, written: 4, counted: 2, boardings: 12, leftBehind: 3, full: 1, didNotRun: 1, notCounted: 1 },
    });
    expect(sheetSum([row({})])).toMatchObject({ written: 0, boardings: null, leftBehind: null });
    expect([isWritten(emptyRow('t')), isWritten(row({ boardings: '0' }))]).toEqual([false, true]);
  });

  it('an empty sheet has its bus’ trips and driver, without trips that a manager cancelled', () => {
    const [sheet] = runSheets([trip('a', '07:00'), trip('b', '07:30', { sign: 'cancelled', cancelledBy: 'manager' })], zone);
    const form = emptyForm(sheet as NonNullable<typeof sheet>, 'id', '纸单补录');
    expect([form.vehicle, form.accountId, form.rows.map(({ tripId }) => tripId)]).toEqual(['bus-1', 'a', ['a']]);
  });

  it('the server’s faults are matched to rows of the sheet, with both numbers where the log differs', () => {
    expect([rowOf({ field: 'rows[1].boardings' }, [0, 4]), rowOf({ field: 'rows[0]' }, [3]), rowOf({ field: 'reason' }, [0])]).toEqual([
      4,
      3,
      null,
    ]);
    expect([withoutNumber('（第 3 行）还没有到'), withoutNumber('(row 3) is still to depart')]).toEqual(['还没有到', 'is still to depart']);
    const logged = trip('t', '07:00', { boardings: 12, leftBehind: 0 });
    expect(differingOf('rows[0].boardings', row({ boardings: '14' }), logged, null)).toEqual({ what: 'boardings', log: 12, sheet: 14 });
    expect(differingOf('rows[0].vehicleId', row({}), logged, 'bus-2')).toEqual({ what: 'vehicle', log: 'bus-1', sheet: 'bus-2' });
    expect(differingOf('rows[0].didNotRun', row({ didNotRun: true }), logged, null)).toEqual({ what: 'didNotRun', log: 12, sheet: null });
    const cancelled = trip('t', '07:00', { state: 'cancelled' });
    expect(differingOf('rows[0].boardings', row({ boardings: '3' }), cancelled, null)).toEqual({
      what: 'ranAfterAll',
      log: null,
      sheet: 3,
    });
  });
});
