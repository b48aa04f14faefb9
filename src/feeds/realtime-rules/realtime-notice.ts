/**
 * The rules of the canonical GTFS-Realtime validator that apply to what this program produces, with their codes and titles; the others are
 * in `left-out.ts`, each with the reason.
 */
export const realtimeRules = {
  W001: 'timestamp not populated',
  W002: 'vehicle_id not populated',
  W003: 'ID in one feed missing from the other',
  W004: 'vehicle speed is unrealistic',
  W006: 'trip missing trip_id',
  W007: 'Refresh interval is more than 35 seconds',
  W008: 'Header timestamp is older than 65 seconds',
  W009: 'schedule_relationship not populated',
  E001: 'Not in POSIX time',
  E002: 'stop_times_updates not strictly sorted',
  E003: 'GTFS-rt trip_id does not exist in GTFS data and does not have schedule_relationship of ADDED',
  E004: 'GTFS-rt route_id does not exist in GTFS data',
  E009: "GTFS-rt stop_sequence isn't provided for trip that visits same stop_id more than once",
  E011: 'GTFS-rt stop_id does not exist in GTFS data',
  E012: 'Header timestamp should be greater than or equal to all other timestamps',
  E015: 'All stop_ids referenced in GTFS-rt TripUpdates and VehiclePositions feeds must have the location_type = 0',
  E016: 'trip_ids with schedule_relationship ADDED must not be in GTFS data',
  E017: 'GTFS-rt content changed but has the same header timestamp',
  E018: 'GTFS-rt header timestamp decreased between two sequential iterations',
  E020: 'Invalid start_time format',
  E021: 'Invalid start_date format',
  E022: 'Sequential stop_time_update times are not increasing',
  E023: 'trip start_time does not match first GTFS arrival_time',
  E024: 'trip direction_id does not match GTFS data',
  E025: 'stop_time_update departure time is before arrival time',
  E026: 'Invalid vehicle position',
  E027: 'Invalid vehicle bearing',
  E028: 'Vehicle position outside agency coverage area',
  E029: 'Vehicle position far from trip shape',
  E030: 'GTFS-rt alert trip_id does not belong to GTFS-rt alert route_id in GTFS trips.txt',
  E031: 'Alert informed_entity.route_id does not match informed_entity.trip.route_id',
  E032: 'Alert does not have an informed_entity',
  E033: 'Alert informed_entity does not have any specifiers',
  E034: 'GTFS-rt agency_id does not exist in GTFS data',
  E035: 'GTFS-rt trip.trip_id does not belong to GTFS-rt trip.route_id in GTFS trips.txt',
  E036: 'Sequential stop_time_updates have the same stop_sequence',
  E037: 'Sequential stop_time_updates have the same stop_id',
  E038: 'Invalid header.gtfs_realtime_version',
  E039: 'FULL_DATASET feeds should not include entity.is_deleted',
  E040: "stop_time_update doesn't contain stop_id or stop_sequence",
  E041: "trip doesn't have any stop_time_updates",
  E042: 'arrival or departure provided for NO_DATA stop_time_update',
  E043: "stop_time_update doesn't have arrival or departure",
  E044: "stop_time_update arrival/departure doesn't have delay or time",
  E045: 'GTFS-rt stop_time_update stop_sequence and stop_id do not match GTFS',
  E046: "GTFS-rt stop_time_update without time doesn't have arrival/departure_time in GTFS",
  E047: 'VehiclePosition and TripUpdate ID pairing mismatch',
  E048: 'header timestamp not populated',
  E049: 'header incrementality not populated',
  E050: 'timestamp is in the future',
  E051: 'GTFS-rt stop_sequence not found in GTFS data',
  E052: 'vehicle.id is not unique',
} as const;
export type RealtimeRule = keyof typeof realtimeRules;

/** What breaks a rule. */
export interface RealtimeNotice {
  readonly code: RealtimeRule;
  readonly severity: 'ERROR' | 'WARNING';
  /** The entity, and what is wrong with it. @example 'trip:20240715:t1 stop_sequence 3' */
  readonly about: string;
}

/** Notes what breaks a rule. */
export type Tell = (code: RealtimeRule, about: string) => void;

export const severityOf = (code: RealtimeRule): RealtimeNotice['severity'] => (code.startsWith('E') ? 'ERROR' : 'WARNING');
