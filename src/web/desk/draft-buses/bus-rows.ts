import type { DayFleet } from '../../../timetabling/draft-preview.js';
import type { AcceptedBlock, DraftContent } from '../../../timetabling/draft-content.js';
import type { DraftTrip } from '../../../timetabling/draft-trips.js';
import { emptyRunsOf, turningPlaces } from '../../../blocking/empty-running.js';

/** The time between two trips of a bus. */
interface Between {
  readonly pauseSeconds: number;
  /** How long it runs empty to the start of its next trip; null: it is there already, or the time is unknown. */
  readonly emptySeconds: number | null;
  /** Too short for the empty run and the layover. */
  readonly isTooShort: boolean;
}

export interface BusTrip {
  readonly trip: DraftTrip;
  /** null: it was the last trip. */
  readonly then: Between | null;
}

/** One bus of a kind of day with its trips. */
export interface BusRow {
  /** null: a proposal that nobody has accepted yet. */
  readonly blockId: string | null;
  readonly trips: readonly BusTrip[];
}

interface Day {
  readonly content: DraftContent;
  /** Of all kinds of day. */
  readonly trips: readonly DraftTrip[];
  readonly fleet: DayFleet;
}

/** The buses that the program proposes: as few as can run all trips. */
export const proposedRows = (day: Day): BusRow[] =>
  rowsOf(
    day,
    day.fleet.blocks.map(({ tripIds }) => ({ blockId: null, tripIds })),
  );

/** The accepted buses, and the trips without one (all trips, if no bus is accepted). */
export function acceptedRows(day: Day): { readonly rows: readonly BusRow[]; readonly without: readonly DraftTrip[] } {
  const own = tripsOn(day);
  const blocks = day.content.fleet.blocks.filter(({ tripIds }) => tripIds.some((tripId) => own.has(tripId)));
  const inBlocks = new Set(blocks.flatMap(({ tripIds }) => tripIds));
  const without = [...own.values()].filter(({ tripId }) => !inBlocks.has(tripId)).sort(byDeparture);
  return { rows: rowsOf(day, blocks), without };
}

export const isAlike = (rows: readonly BusRow[], others: readonly BusRow[]): boolean => {
  const writing = (list: readonly BusRow[]): string => JSON.stringify(list.map(({ trips }) => trips.map(({ trip }) => trip.tripId)).sort());
  return writing(rows) === writing(others);
};

const byDeparture = (a: DraftTrip, b: DraftTrip): number => a.startTime - b.startTime || (a.tripId < b.tripId ? -1 : 1);
const tripsOn = ({ trips, fleet }: Day): ReadonlyMap<string, DraftTrip> =>
  new Map(trips.filter(({ serviceId }) => fleet.day.serviceIds.includes(serviceId)).map((trip) => [trip.tripId, trip]));

function rowsOf(day: Day, blocks: readonly { readonly blockId: string | null; readonly tripIds: readonly string[] }[]): BusRow[] {
  const own = tripsOn(day);
  const { content } = day;
  const [emptyRun, placeOf] = [emptyRunsOf(content, day.trips), turningPlaces(content.stops)];
  const betweenOf = (trip: DraftTrip, next: DraftTrip): Between => {
    const isThere = placeOf(trip.endStopId) === placeOf(next.startStopId);
    const emptySeconds = isThere ? null : (emptyRun(placeOf(trip.endStopId), placeOf(next.startStopId))?.seconds ?? null);
    const pauseSeconds = next.startTime - trip.endTime;
    return { pauseSeconds, emptySeconds, isTooShort: pauseSeconds < content.fleet.layoverSeconds + (emptySeconds ?? 0) };
  };
  return blocks
    .map(({ blockId, tripIds }): BusRow => {
      const trips = tripIds.flatMap((tripId) => own.get(tripId) ?? []).sort(byDeparture);
      return {
        blockId,
        trips: trips.map((trip, index) => ({
          trip,
          then: trips[index + 1] === undefined ? null : betweenOf(trip, trips[index + 1] as DraftTrip),
        })),
      };
    })
    .filter(({ trips }) => trips.length > 0)
    .sort((a, b) => byDeparture(a.trips[0]?.trip as DraftTrip, b.trips[0]?.trip as DraftTrip));
}

/**
 * The draft with the shown buses accepted for a kind of day. A bus gets the block id that most of its trips had before, so that driver
 * assignments stay valid. Other kinds of day keep their blocks, without trips that both kinds have.
 */
export function withAcceptedBuses(content: DraftContent, rows: readonly BusRow[], liveTripIds: ReadonlySet<string>): DraftContent {
  const before = content.fleet.blocks;
  const given = new Set(rows.flatMap(({ trips }) => trips.map(({ trip }) => trip.tripId)));
  const names = namesFor(rows, before);
  const remaining = before.map(({ blockId, tripIds }) => ({
    blockId,
    tripIds: tripIds.filter((id) => !given.has(id) && liveTripIds.has(id)),
  }));
  const added = rows.map(({ trips }, index) => ({ blockId: names[index] as string, tripIds: trips.map(({ trip }) => trip.tripId) }));
  const blocks = new Map<string, string[]>();
  for (const { blockId, tripIds } of [...remaining, ...added]) blocks.set(blockId, [...(blocks.get(blockId) ?? []), ...tripIds]);
  const filled = [...blocks].map(([blockId, tripIds]): AcceptedBlock => ({ blockId, tripIds })).filter(({ tripIds }) => tripIds.length > 0);
  return { ...content, fleet: { ...content.fleet, blocks: filled } };
}

function namesFor(rows: readonly BusRow[], blocks: readonly AcceptedBlock[]): string[] {
  const blockOf = new Map(blocks.flatMap(({ blockId, tripIds }) => tripIds.map((tripId) => [tripId, blockId] as const)));
  const common = rows.flatMap(({ trips }, row) => {
    const counts = new Map<string, number>();
    for (const { trip } of trips) {
      const blockId = blockOf.get(trip.tripId);
      if (blockId !== undefined) counts.set(blockId, (counts.get(blockId) ?? 0) + 1);
    }
    return [...counts].map(([blockId, count]) => ({ row, blockId, count }));
  });
  const names = new Map<number, string>();
  const used = new Set<string>();
  for (const { row, blockId } of common.sort((a, b) => b.count - a.count || a.row - b.row)) {
    if (names.has(row) || used.has(blockId)) continue;
    names.set(row, blockId);
    used.add(blockId);
  }
  // The numbers begin at 1 for every kind of day: the first bus of one is the first bus of the other.
  let number = 0;
  const next = (): string => {
    do number += 1;
    while (used.has(`bus-${number}`));
    used.add(`bus-${number}`);
    return `bus-${number}`;
  };
  return rows.map((_, row) => names.get(row) ?? next());
}
