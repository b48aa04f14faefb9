import type { INestApplicationContext } from '@nestjs/common';
import { v5 } from 'uuid';
import type { SignedInAccount } from '../accounts/signed-in.decorator.js';
import type { ShiftedClock } from '../clock.js';
import { DevicesService } from '../devices/devices.service.js';
import type { DeviceReport } from '../devices/device-report.js';
import { DriverLogService } from '../driver-log/driver-log.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import type { Network } from '../network/network.service.js';
import { epochSeconds, formatInstant, type ServiceDate } from '../scheduling/service-time.js';
import type { LocalTime } from './demo-instant.js';
import { demoDay, type DemoTap, type DemoTrip } from './demo-day.js';

/** The driver and vehicle of a route in the demonstration. */
export interface DemoDriver {
  readonly account: SignedInAccount;
  readonly routeId: string;
  readonly vehicleId: string;
}

/** A UUID derived from a text, so that a demonstration of a date always has the same ids. */
export const uuidOf = (text: string): string => v5(text, 'b1e0c5a4-6f0d-4c57-9d5e-3c1c7a52e8f1');

/**
 * Logs the demonstration's day up to the time at which it begins. The taps are recorded like real ones, with the clock set to their time.
 * @param phone the name of the drivers' phones
 */
export async function driveUntil(
  app: INestApplicationContext,
  clock: ShiftedClock,
  { network, drivers, phone }: { network: Network; drivers: readonly DemoDriver[]; phone: string },
  { date, time }: LocalTime,
): Promise<void> {
  const zone = network.agency.agencyTimezone;
  const trips = (await app.get(TripIdentities).listPlanned(network, date)).flatMap((trip): DemoTrip[] => {
    const { tripId, routeId, directionId, startTime, plan, stopIds } = trip;
    const [first, last] = [plan[0], plan.at(-1)];
    if (startTime === null || first === undefined || last === undefined) return [];
    return [{ tripId, routeId, directionId, startTime, runSeconds: last.arrival - first.departure, firstStopId: stopIds[0] ?? '' }];
  });
  const groups = new Map<string, DemoTap[]>();
  // The taps up to a departure are sent together, as a phone does.
  for (const tap of demoDay(date, trips, time)) {
    const key = `${tap.tripId} ${String(tap.kind === 'trip-ended')}`;
    groups.set(key, [...(groups.get(key) ?? []), tap]);
  }
  const lastOf = (taps: readonly DemoTap[]): number => taps.at(-1)?.at ?? 0;
  for (const taps of [...groups.values()].sort((a, b) => lastOf(a) - lastOf(b))) {
    const driver = drivers.find(({ routeId }) => routeId === taps[0]?.routeId);
    if (driver === undefined) continue;
    const at = epochSeconds(date, taps.at(-1)?.at ?? time, zone);
    clock.set(at);
    const device: DeviceReport = {
      ...{ deviceId: uuidOf(`phone of ${driver.routeId}`), name: phone, appVersion: 'demo' },
      ...{ unsentCount: 0, oldestUnsentAt: null },
    };
    await app
      .get(DriverLogService)
      .record(driver.account, { events: taps.map((tap) => sentOf(tap, driver, date, zone)), sentAt: at, device });
    await app.get(DevicesService).note(driver.account, device);
  }
  clock.set(epochSeconds(date, time, zone));
}

/** A tap in the format of a phone. */
export const sentOf = (
  { routeId: _, at, ...tap }: DemoTap,
  { vehicleId }: Pick<DemoDriver, 'vehicleId'>,
  serviceDate: ServiceDate,
  zone: string,
): Readonly<Record<string, unknown>> & { readonly eventId: string } => ({
  ...{ eventId: uuidOf(`${serviceDate} ${tap.tripId} ${tap.kind} ${at}`), serviceDate, vehicleId, ...tap },
  deviceTime: formatInstant(epochSeconds(serviceDate, at, zone), zone),
});
