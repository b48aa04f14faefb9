import { randomUUID } from 'node:crypto';
import type { DriverEventRow } from '../../src/driver-log/driver-event.entity.js';
import type { EventKind } from '../../src/trip-log/trip-event.js';
import { EventStore } from '../../src/driver-log/event-store.service.js';
import { parseInstant, serviceDate, type EpochSeconds } from '../../src/scheduling/service-time.js';
import type { Town } from './town.js';

/** An event of a trip: kind, time and count, like `['boarded', '07:29', 17]`. */
export type LogEntry = readonly [kind: EventKind, time: string, count?: number];

/** Rows of the driver log as drivers' phones would cause them, at Shanghai times. */
export function rowsOf(date: string, tripId: string, entries: readonly LogEntry[], fields: Partial<DriverEventRow> = {}): DriverEventRow[] {
  return entries.map(([kind, time, count]) => {
    const at = parseInstant(`${date}T${time}:00+08:00`) as EpochSeconds;
    return {
      agencyId: 'hongqiao',
      eventId: randomUUID(),
      serviceDate: serviceDate(date),
      tripId,
      kind,
      position: ['boarded', 'stop-departed', 'left-behind'].includes(kind) ? 0 : null,
      count: count ?? null,
      undoes: null,
      vehicleId: null,
      at,
      deviceTime: at,
      receivedAt: at,
      clockOffset: 0 as never,
      source: 'driver',
      accountId: null,
      reason: null,
      flags: '',
      saidPlace: null,
      shift: null,
      sentBy: null,
      deviceId: null,
      ...fields,
    };
  });
}

/** Records events as the program does; they are on disk when it returns. */
export async function record(
  town: Town,
  events: readonly DriverEventRow[],
  extraTrips: Parameters<EventStore['add']>[0]['extraTrips'] = [],
) {
  return town.app.get(EventStore).add({ events, extraTrips });
}
