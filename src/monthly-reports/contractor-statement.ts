import { figuresOf, groupOf, type Figures } from '../ridership/figures.js';
import type { TripOfDay } from '../ridership/trip-details.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';

/** The figures by which a bus contractor is paid; they are computed like the figures of the month. */
export const statementNames = [
  'scheduled',
  'operated',
  'onTime',
  'early',
  'late',
  'extra',
  'cancelled',
  'unlogged',
  'pending',
] as const satisfies readonly (keyof Figures)[];
export type StatementFigures = Pick<Figures, (typeof statementNames)[number]>;

/** A trip with the vehicle that ran it or was assigned to it; null: unknown. */
export interface ContractorTrip {
  readonly trip: TripOfDay;
  readonly vehicleId: string | null;
}

interface VehicleFigures extends StatementFigures {
  readonly vehicleId: string | null;
  /** The number of dates on which it ran. */
  readonly days: number;
}

interface VehicleDayFigures extends StatementFigures {
  readonly vehicleId: string | null;
  readonly date: ServiceDate;
}

export const exceptionKinds = ['cancelled', 'unlogged', 'extra'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** A trip that was cancelled, unlogged or extra. */
export interface Exception extends ContractorTrip {
  readonly kind: ExceptionKind;
}

export interface ContractorStatement {
  readonly totals: StatementFigures;
  readonly byVehicle: readonly VehicleFigures[];
  readonly byVehicleAndDay: readonly VehicleDayFigures[];
  readonly exceptions: readonly Exception[];
}

const figuresFor = (trips: readonly ContractorTrip[]): StatementFigures => {
  const figures = figuresOf(trips.map(({ trip }) => groupOf(trip)));
  return Object.fromEntries(statementNames.map((name) => [name, figures[name]])) as unknown as StatementFigures;
};

/** The trips grouped by a key, in the order in which the keys first occur. */
function parted<K>(trips: readonly ContractorTrip[], keyOf: (each: ContractorTrip) => K): Map<K, ContractorTrip[]> {
  const parts = new Map<K, ContractorTrip[]>();
  for (const each of trips) {
    const key = keyOf(each);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [each]);
    else part.push(each);
  }
  return parts;
}

/**
 * The statement by vehicle and by day. Both add up to the totals of the month.
 * @param trips in the order of dates and departures
 * @param vehicleIds in the order in which vehicles are listed; vehicles that no longer exist follow, and trips without a known one are last
 */
export function contractorStatement(trips: readonly ContractorTrip[], vehicleIds: Iterable<string>): ContractorStatement {
  const order = new Map([...vehicleIds].map((id, index) => [id, index]));
  const rank = (id: string | null): number => (id === null ? Infinity : (order.get(id) ?? order.size));
  const vehicles = [...parted(trips, ({ vehicleId }) => vehicleId)].sort(
    ([a], [b]) => Math.sign(rank(a) - rank(b)) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  const days = vehicles.map(([vehicleId, own]) => ({
    vehicleId,
    own,
    byDay: [...parted(own, ({ trip }) => trip.serviceDate)].map(([date, ofDay]) => ({ vehicleId, date, ...figuresFor(ofDay) })),
  }));
  return {
    totals: figuresFor(trips),
    byVehicle: days.map(({ vehicleId, own, byDay }) => ({
      vehicleId,
      days: byDay.filter(({ operated }) => operated > 0).length,
      ...figuresFor(own),
    })),
    byVehicleAndDay: days.flatMap(({ byDay }) => byDay),
    exceptions: trips.flatMap((each) => {
      const figures = figuresFor([each]);
      return exceptionKinds.filter((kind) => figures[kind] > 0).map((kind) => ({ ...each, kind }));
    }),
  };
}

export type StatementChanges = Partial<StatementFigures>;

/** By how much the figures of the log now exceed the reported ones; null: all are equal. */
export function statementChanges(reported: StatementFigures, now: StatementFigures): StatementChanges | null {
  const changes = statementNames.map((name) => [name, now[name] - reported[name]] as const).filter(([, change]) => change !== 0);
  return changes.length === 0 ? null : Object.fromEntries(changes);
}
