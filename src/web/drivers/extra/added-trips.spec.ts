import { describe, expect, it } from '@jest/globals';
import { sampleBundle } from '../../../../test/support/driver-bundle.js';
import type { Row } from '../rows.js';
import { daysWithAdded } from './added-trips.js';

const bundle = sampleBundle();
const eventRow = (kind: string, extra: object | null, more: object = {}): Row =>
  ({
    ...{ what: 'event', rowId: kind, state: 'waiting', ...more },
    body: { kind, serviceDate: '2024-07-15', tripId: 'extra-1', vehicleId: 'bus-1', extra },
  }) as unknown as Row;
const trips = (rows: Row[]) => daysWithAdded(bundle, rows)[0]?.trips.filter(({ tripId }) => tripId === 'extra-1') ?? [];
const added = eventRow('trip-added', { routeId: 'songhong', directionId: 0, startTime: '08:12' });

describe('trips that the phone added', () => {
  it('a trip added on the phone is in the day before the server has received it, sorted by its time', () => {
    const [trip] = trips([added]);
    expect(trip).toMatchObject({ headsign: '淞虹路', isAdded: true, isScheduled: false, state: 'planned', vehicleId: 'bus-1' });
    expect(trip?.stops.map(({ name, scheduledDepartureTime }) => `${scheduledDepartureTime} ${name}`)).toEqual([
      '2024-07-15T08:12:00+08:00 虹桥人才公寓',
      '2024-07-15T08:20:00+08:00 淞虹路',
    ]);
    const order = daysWithAdded(bundle, [added])[0]?.trips.map(({ tripId }) => tripId) ?? [];
    expect(order.slice(order.indexOf('extra-1') - 1, order.indexOf('extra-1') + 2)).toEqual([
      'hongqiao-t1-0-weekday-0800',
      'extra-1',
      'songhong-1-weekday-0815',
    ]);
  });

  it('a trip added on the phone is listed once, whichever event came first, and not beside the server’s copy', () => {
    const boarded = eventRow('boarded', { routeId: 'songhong', directionId: 0 });
    expect(trips([boarded, added]).map(({ isAdded }) => isAdded)).toEqual([true]);
    expect(trips([boarded])[0]?.stops[0]?.scheduledDepartureTime).toBeNull();
    const listed = daysWithAdded({ ...bundle, days: daysWithAdded(bundle, [added]) }, [added, boarded])[0]?.trips;
    expect(listed?.filter(({ tripId }) => tripId === 'extra-1')).toHaveLength(1);
  });

  it('a refused, undone or voided extra trip is not in the day, nor is one of another date', () => {
    const extra = { routeId: 'songhong', directionId: 0, startTime: '08:12' };
    expect(trips([eventRow('trip-added', extra, { state: 'refused' }), eventRow('trip-added', extra, { state: 'voided' })])).toEqual([]);
    const undo = {
      what: 'event',
      state: 'waiting',
      rowId: 'undo',
      body: { kind: 'undo', undoes: 'row-1', serviceDate: '2024-07-15' },
    } as unknown as Row;
    expect(trips([eventRow('trip-added', extra, { rowId: 'row-1' }), undo])).toEqual([]);
    expect(daysWithAdded(bundle, [added])[1]).toBe(bundle.days[1]);
    expect(daysWithAdded(bundle, [])).toEqual(bundle.days);
  });
});
