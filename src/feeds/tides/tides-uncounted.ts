import type { ServiceDate } from '../../scheduling/service-time.js';
import type { Findings } from '../files/findings.js';
import { tidesFindings } from './tides-findings.texts.js';
import { isSilent } from './tides-own.js';
import type { TidesFile, TripRecords } from './tides-tables.js';
import type { TripReport } from './tides-trips.js';

const codes = ['boardings-missing', 'boardings-incomplete', 'alightings-incomplete'] as const;
type Code = (typeof codes)[number];

/** Trips of one vehicle with the same kind of missing count. */
interface Lacking {
  count: number;
  readonly from: ServiceDate;
  until: ServiceDate;
  readonly trip: string;
  readonly file: TidesFile;
  readonly line: number;
}

/** Collects the trips with missing numbers by vehicle, because it is usually one vehicle's counter that fails. */
export class Uncounted {
  private readonly lacking = new Map<Code, Map<string, Lacking>>();

  constructor(private readonly findings: Findings) {}

  /** @param isCountedBefore whether an earlier delivery has boardings of the trip */
  note(
    { date, trip, performed, visits, passengers }: TripRecords,
    { boardings, alightings }: TripReport,
    { isCountedBefore }: { readonly isCountedBefore: boolean },
  ): void {
    if (performed?.relationship === 'Canceled' || (performed?.own != null && isSilent(performed.own))) return;
    const [visit] = visits;
    const vehicle = performed?.vehicleId ?? visit?.vehicleId ?? passengers[0]?.vehicleId ?? '?';
    const place =
      visit === undefined ? { file: 'trips_performed.csv', line: performed?.line ?? 1 } : { file: 'stop_visits.csv', line: visit.line };
    const add = (code: Code, isFound: boolean): void => {
      if (isFound) this.add(code, vehicle, { count: 1, from: date, until: date, trip, ...(place as Pick<Lacking, 'file' | 'line'>) });
    };
    // Without its row in `trips_performed` it is unknown whether this delivery should count the trip.
    add('boardings-missing', boardings === 'none' && performed !== null && !isCountedBefore);
    add('boardings-incomplete', boardings === 'some');
    add('alightings-incomplete', alightings === 'some');
  }

  report(): void {
    for (const code of codes) {
      const field = code === 'alightings-incomplete' ? 'alighting_1' : 'boarding_1';
      for (const [vehicle, { file, line, count, from, until, trip }] of this.lacking.get(code) ?? [])
        this.findings.add(tidesFindings[code], { file, line, field }, { vehicle, count, from, until, trip });
    }
  }

  private add(code: Code, vehicle: string, first: Lacking): void {
    const byVehicle = this.lacking.get(code) ?? new Map<string, Lacking>();
    this.lacking.set(code, byVehicle);
    const entry = byVehicle.get(vehicle);
    if (entry === undefined) byVehicle.set(vehicle, first);
    else {
      entry.count += 1;
      entry.until = first.until;
    }
  }
}
