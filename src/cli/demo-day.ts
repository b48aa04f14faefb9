import { serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import type { DriverKind } from '../trip-log/trip-event.js';

/** A trip of the demonstration's own day. */
export interface DemoTrip {
  readonly tripId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly startTime: ServiceTime;
  /** Seconds from its first departure to its last arrival. */
  readonly runSeconds: number;
  readonly firstStopId: string;
}

/** A tap of a driver in the demonstration, at a time of its day. */
export interface DemoTap {
  readonly tripId: string;
  readonly routeId: string;
  readonly kind: DriverKind;
  readonly at: ServiceTime;
  readonly count?: number;
  readonly stopId?: string;
  readonly reason?: string;
  readonly delaySeconds?: number;
}

/** Riders by direction and departure: the averages of the reconstructed month on the busier route, `songhong`. */
const riders: Readonly<Record<string, number>> = {
  ...{ '0 07:00': 20, '0 07:30': 25, '0 08:00': 28, '0 08:30': 28, '0 09:00': 23 },
  ...{ '0 17:30': 8, '0 18:00': 10, '0 18:30': 11, '0 19:00': 10, '0 19:30': 8 },
  ...{ '1 07:15': 6, '1 07:45': 8, '1 08:15': 11, '1 08:45': 11, '1 09:15': 7 },
  ...{ '1 17:45': 20, '1 18:15': 27, '1 18:45': 28, '1 19:15': 25, '1 19:45': 17 },
};
/** The riders of each route as a share of those above. */
const share: Readonly<Record<string, number>> = { songhong: 1, 'hongqiao-t1': 0.56 };
const seats = 30;

interface Oddity {
  /** Seconds of delay; negative: early. */
  readonly late?: number;
  /** How many were left behind because the bus was full. */
  readonly leftBehind?: number;
  readonly becomes?: 'cancelled' | 'unlogged';
}

/** Unusual trips, so that a day shows every case: late, early, full, cancelled and unlogged. */
const oddities: Readonly<Record<string, Oddity>> = {
  'songhong 0 07:30': { late: 390 },
  'hongqiao-t1 1 07:45': { late: -90 },
  'songhong 0 08:00': { leftBehind: 3 },
  'songhong 0 08:30': { leftBehind: 1 },
  'songhong 1 09:15': { becomes: 'unlogged' },
  'hongqiao-t1 1 09:15': { becomes: 'cancelled' },
  'hongqiao-t1 0 17:30': { late: 340 },
  'songhong 1 18:15': { leftBehind: 2 },
};

/** A pseudo-random number from 0 to 1, the same for the same text (FNV-1a). */
export function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

const two = (count: number): string => String(count).padStart(2, '0');
const clock = (time: number): string => `${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}`;

/**
 * The taps of the demonstration's drivers on a day, in order. Each driver runs one route with one bus, which cannot leave before it has
 * arrived from its last trip. All taps are invented, but always the same for a date.
 * @param until later taps are left out
 */
export function demoDay(date: string, trips: readonly DemoTrip[], until: ServiceTime): DemoTap[] {
  const taps: DemoTap[] = [];
  const freeFrom = new Map<string, number>();
  for (const trip of [...trips].sort((a, b) => a.startTime - b.startTime)) {
    const { tripId, routeId, startTime: start, runSeconds, firstStopId } = trip;
    const tap = (kind: DriverKind, at: number, more: Partial<DemoTap> = {}): void => {
      taps.push({ tripId, routeId, kind, at: serviceTime(clock(at) + `:${two(Math.round(at) % 60)}`), ...more });
    };
    const { late, leftBehind = 0, becomes } = oddities[`${routeId} ${trip.directionId ?? ''} ${clock(start)}`] ?? {};
    const free = freeFrom.get(routeId) ?? 0;
    const departs = Math.max(start + (late ?? Math.round(chance(`${date} ${tripId} late`) * 100) - 5), free + 40);
    const arrives = departs + runSeconds + Math.round(chance(`${date} ${tripId} way`) * 80) - 30;
    if (becomes === 'cancelled') {
      tap('trip-cancelled', start - 120, { reason: '车辆故障' });
      continue;
    }
    freeFrom.set(routeId, arrives);
    if (becomes === 'unlogged') continue;
    if (late !== undefined && late > 300) tap('delay-reported', start - 60, { delaySeconds: 300, reason: '堵车' });
    const usual = (riders[`${trip.directionId ?? ''} ${clock(start)}`] ?? 8) * (share[routeId] ?? 0.5);
    const boarded = leftBehind > 0 ? seats : Math.min(seats - 1, Math.round(usual * (0.85 + chance(`${date} ${tripId}`) * 0.3)));
    tap('trip-started', departs - 75);
    const early = Math.floor(boarded * 0.6);
    if (early > 0) tap('boarded', departs - 50, { count: early });
    if (boarded > early) tap('boarded', departs - 15, { count: boarded - early });
    if (leftBehind > 0) tap('bus-full', departs - 10);
    if (leftBehind > 0) tap('left-behind', departs - 6, { count: leftBehind });
    tap('stop-departed', departs, { stopId: firstStopId });
    tap('trip-ended', arrives);
  }
  return taps.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
}
