import type { OperatedDay } from '../../operations/trips-performed.service.js';
import { compareText } from '../../scheduling/trips.js';
import { giveWay } from '../../turns.io.js';
import { eventRows } from './event-rows.js';
import { belongsIn, exportedTrip, type ExportContext, type ExportedTrip } from './exported-trip.js';
import { MonthSums } from './month-sums.js';
import type { TablesOnDisk } from './tables-on-disk.io.js';
import { tidesHeader, tidesLine, type TidesCells, type TidesTableName } from './tides-columns.js';
import { tripRow } from './trip-rows.js';
import { callsOf, visitRows } from './visit-rows.js';

/** A vehicle as `vehicles.csv` describes it. */
export interface ExportedVehicle {
  readonly capacitySeated: number | null;
  readonly capacityStanding: number | null;
}

/** Writes the rows of a month to disk, day by day, and remembers which vehicles, people and phones they name. */
export class MonthWriter {
  readonly sums = new MonthSums();
  private readonly named = { vehicles: new Set<string>(), operators: new Set<string>(), devices: new Set<string>() };

  constructor(private readonly tables: Pick<TablesOnDisk<TidesTableName>, 'add'>) {
    for (const name of ['passenger_events', 'stop_visits', 'trips_performed'] as const) tables.add(name, tidesHeader(name));
  }

  /** @param goOn is called after each trip, and throws if the work has to stop */
  async addDay({ trips, events }: OperatedDay, context: ExportContext, goOn: () => void): Promise<void> {
    // In an order that is the same on every copy, whatever ids events have.
    const inOrder = trips.filter((trip) => belongsIn(trip, context.asOf)).sort((a, b) => compareText(a.tripId, b.tripId));
    for (const trip of inOrder) {
      this.addTrip(exportedTrip(trip, events.get(trip.tripId) ?? []), context);
      goOn();
      await giveWay();
    }
  }

  private addTrip(exported: ExportedTrip, context: ExportContext): void {
    const calls = callsOf(exported);
    const row = tripRow(exported, context);
    this.add('trips_performed', row);
    this.sums.addTrip(exported, row);
    for (const [index, visit] of visitRows(exported, calls, context).entries()) {
      this.add('stop_visits', visit);
      this.sums.addVisit(calls[index]?.events ?? [], visit);
    }
    const taps = eventRows(exported, calls, context);
    for (const tap of taps) this.add('passenger_events', tap);
    this.sums.addTaps(taps.length);
  }

  /** Writes the tables of what the others name. */
  finish(vehicles: ReadonlyMap<string, ExportedVehicle>, placeholder: string): void {
    const write = (table: TidesTableName, rows: readonly TidesCells[]): void =>
      this.tables.add(table, [tidesHeader(table), ...rows.map((row) => tidesLine(table, row))].join(''));
    const sorted = (ids: ReadonlySet<string>): string[] => [...ids].sort(compareText);
    write(
      'vehicles',
      sorted(this.named.vehicles).map((id) => vehicleRow(id, vehicles.get(id), placeholder)),
    );
    write(
      'operators',
      sorted(this.named.operators).map((id) => ({ operator_id: id })),
    );
    write(
      'devices',
      sorted(this.named.devices).map((id) => ({ device_id: id, device_type: 'Other' })),
    );
  }

  private add(table: TidesTableName, row: TidesCells): void {
    this.tables.add(table, tidesLine(table, row));
    const { vehicle_id: vehicle, operator_id: operator, device_id: device } = row;
    if (typeof vehicle === 'string') this.named.vehicles.add(vehicle);
    if (typeof operator === 'string') this.named.operators.add(operator);
    if (typeof device === 'string') this.named.devices.add(device);
  }
}

function vehicleRow(id: string, vehicle: ExportedVehicle | undefined, placeholder: string): TidesCells {
  if (id === placeholder)
    return { vehicle_id: id, model_name: 'no vehicle: stands where TIDES requires one and none is known', banche_note: 'placeholder' };
  return { vehicle_id: id, capacity_seated: vehicle?.capacitySeated ?? null, capacity_standing: vehicle?.capacityStanding ?? null };
}
