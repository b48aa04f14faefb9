import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DriverEventRow } from '../../driver-log/event-row.js';
import type { LoggedEvents } from '../../driver-log/logged-events.service.js';
import type { TripIdentities } from '../../driver-log/trip-identities.service.js';
import type { Network } from '../../network/network.service.js';
import { epochSeconds, plus, seconds, serviceDate, serviceTime, type EpochSeconds } from '../../scheduling/service-time.js';
import { isSameEvent } from '../../driver-log/driver-log.service.js';
import type { LoggedEvent, TripIdentity } from '../../trip-log/operated-trip.js';
import { tripPerformed } from '../../trip-log/trip-performed.js';
import { Findings } from '../files/findings.js';
import { TidesJudge } from './tides-judge.io.js';
import type { PerformedRecord, VisitRecord, TripRecords } from './tides-tables.js';

const zone = 'Asia/Shanghai';
const date = serviceDate('2024-07-15');
const leaves = epochSeconds(date, serviceTime('07:30'), zone);
const stopIds = ['home', 'gate', 'songhong'];
const tripIds = ['one', 'two'] as const;

const identityOf = (tripId: string): TripIdentity => ({
  ...{ serviceDate: date, tripId, routeId: 'songhong', directionId: 0, patternId: 1, stopIds, startTime: serviceTime('07:30') },
  ...{ isScheduled: true, offsets: null, headsign: null, blockId: null, modelTripId: null },
  plan: stopIds.map((stopId, index) => ({
    stopId,
    arrival: plus(leaves, seconds(240 * index)),
    departure: plus(leaves, seconds(240 * index)),
  })),
});
const network = {
  agency: { agencyId: 'hongqiao', agencyTimezone: zone },
  patterns: new Map([[1, { patternId: 1, stops: stopIds.map((stopId, index) => ({ stopId, stopSequence: index })) }]]),
} as unknown as Network;
const identities = {
  listPlanned: () => Promise.resolve(tripIds.map(identityOf)),
  findIdentity: () => Promise.resolve(null),
} as unknown as TripIdentities;

/** The content of a delivery for one trip: cancelled, or boardings at its stops (null: an empty cell), and the delay in minutes. */
interface DeliveredTrip {
  readonly isCancelled: boolean;
  readonly boardings: readonly (number | null)[];
  readonly late: number;
}
type Delivery = Readonly<Partial<Record<(typeof tripIds)[number], DeliveredTrip>>>;

function recordsOf(trip: string, { isCancelled, boardings, late }: DeliveredTrip): TripRecords {
  const at = (minutes: number): EpochSeconds => plus(leaves, seconds(60 * (minutes + late)));
  const of = { line: 2, date, trip, vehicleId: 'bus-1' };
  const performed: PerformedRecord = {
    ...of,
    ...{
      scheduledTripId: null,
      routeId: null,
      directionId: null,
      ends: [null, null],
      relationship: isCancelled ? 'Canceled' : 'Scheduled',
    },
    ...{
      inService: true,
      actualStart: at(0),
      actualEnd: at(8),
      scheduledStart: null,
      scheduledEnd: null,
      isReconstruction: false,
      own: null,
    },
  };
  const visits = boardings.map((count, index): VisitRecord => ({
    ...{ ...of, sequence: index + 1, scheduledSequence: null, stopId: stopIds[index] ?? null, isSkipped: false, isAdded: false },
    ...{ arrival: null, departure: at(4 * index), scheduledArrival: null, scheduledDeparture: null },
    ...{ boardings: [count, null], alightings: [null, null], leftBehind: null, countedAt: null },
  }));
  return { date, trip, performed, visits: isCancelled ? [] : visits, passengers: [] };
}

/** A log in memory that receives deliveries. */
class Log {
  readonly rows = new Map<string, DriverEventRow>();

  /** @returns the number of rows written; null: the delivery was refused, and nothing was written */
  async take(delivery: Delivery, reason: string | null): Promise<number | null> {
    const logged = { listEvents: () => Promise.resolve([...this.rows.values()] as LoggedEvent[]) } as unknown as LoggedEvents;
    const findings = new Findings();
    const all = new Set(['trip-started', 'boarded', 'stop-departed'] as const);
    const delivered = { kinds: all, columns: all };
    const judge = new TidesJudge({ identities, events: logged }, network, {
      agencyId: 'hongqiao',
      now: plus(leaves, seconds(86_400)),
      findings,
      delivered,
      reason,
    });
    const trips = Object.entries(delivery).map(([trip, deliveredTrip]) => recordsOf(trip, deliveredTrip));
    const { trips: judged } = await judge.judge(date, trips);
    if (findings.errorCount > 0) return null;
    const rows = judged.flatMap(({ writes }) => writes).map(({ row }) => row());
    for (const row of rows) {
      const existing = this.rows.get(row.eventId);
      // An id always stands for the same event.
      if (existing !== undefined) expect([row.eventId, isSameEvent(existing, row)]).toEqual([row.eventId, true]);
      else this.rows.set(row.eventId, row);
    }
    return rows.length;
  }

  shown(): unknown[] {
    return tripIds.map((tripId) => {
      const events = [...this.rows.values()].filter((row) => row.tripId === tripId);
      const { state, isCounted, boardings, actualStart, visits } = tripPerformed(events, identityOf(tripId).plan, true);
      return { tripId, state, isCounted, boardings, actualStart, visits };
    });
  }
}

const anyTrip = fc.record({
  isCancelled: fc.boolean(),
  boardings: fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }), { minLength: 0, maxLength: 3 }),
  late: fc.integer({ min: 0, max: 2 }),
});
const deliveries = fc.array(fc.record({ one: anyTrip, two: anyTrip }, { requiredKeys: [] }), { minLength: 1, maxLength: 6 });

describe('deliveries that are corrections', () => {
  it('after corrections each trip is as the last delivery gives it, however often and in whatever order they came', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async (all) => {
        const log = new Log();
        for (const delivery of all) {
          expect(await log.take(delivery, 'because')).not.toBeNull();
          const once = new Map(log.rows);
          // The same delivery once more, with any reason or none, writes nothing.
          for (const reason of ['because', 'another word', null]) expect(await log.take(delivery, reason)).toBe(0);
          expect(log.rows).toEqual(once);
        }
        const last = new Log();
        await last.take(Object.assign({}, ...all) as Delivery, null);
        expect(log.shown()).toEqual(last.shown());
      }),
      { numRuns: 150 },
    );
  });

  it('a delivery that is no correction changes no value: it adds what was missing, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, async (all) => {
        const log = new Log();
        for (const delivery of all) {
          const before = log.shown() as { boardings: number; visits: readonly { position: number; boardings: number }[] }[];
          const rows = new Map(log.rows);
          if ((await log.take(delivery, null)) === null) expect(log.rows).toEqual(rows);
          const after = log.shown() as typeof before;
          before.forEach(({ visits }, index) =>
            visits.forEach(({ position, boardings }) => {
              const now = after[index]?.visits.find((visit) => visit.position === position)?.boardings ?? 0;
              if (boardings > 0) expect(now).toBe(boardings);
            }),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('deliveries with parts of the same counts add up in any order, and the trip is counted once nothing is missing', async () => {
    const parts = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }), parts, async (counts, all) => {
        const log = new Log();
        for (const part of all) {
          const boardings = counts.map((count, index) => (part[index] === true ? count : null));
          expect(await log.take({ one: { isCancelled: false, late: 0, boardings } }, null)).not.toBeNull();
        }
        const isDelivered = counts.map((_, index) => all.some((part) => part[index]));
        const sum = counts.reduce((total, count, index) => total + (isDelivered[index] === true ? count : 0), 0);
        // Riders cannot board at the last stop, so it needs no count.
        expect(log.shown()[0]).toMatchObject({ boardings: sum, isCounted: isDelivered[0] === true && isDelivered[1] === true });
      }),
      { numRuns: 150 },
    );
  });

  it('a delivery without the stops whose numbers were missing does not complete a count, but a correction is complete', async () => {
    const log = new Log();
    const take = (boardings: (number | null)[], reason: string | null): Promise<number | null> =>
      log.take({ one: { isCancelled: false, late: 0, boardings } }, reason);
    const isCounted = (): boolean => (log.shown()[0] as { isCounted: boolean }).isCounted;
    await take([2, null, 0], null);
    await take([2], null);
    expect(isCounted()).toBe(false);
    await take([2], 'because');
    expect(isCounted()).toBe(true);
  });
});
