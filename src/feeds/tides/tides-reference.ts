import type { Reference } from '../files/unread.js';
import { tidesFiles } from '../gtfs/gtfs-reference.js';

/** The tables of TIDES 1.0, with the columns of those that are read; `license_plate` and `banche_…` are extensions of this program. */
const tables: Readonly<Record<string, string>> = {
  vehicles: `vehicle_id vehicle_start vehicle_end model_name facility_name capacity_seated wheelchair_capacity capacity_wheelchair
    capacity_bike bike_capacity capacity_standing license_plate banche_note`,
  trips_performed: `service_date trip_id_performed vehicle_id trip_id_scheduled route_id route_type ntd_mode route_type_agency shape_id
    direction_id operator_id block_id trip_start_stop_id trip_end_stop_id schedule_trip_start schedule_trip_end actual_trip_start
    actual_trip_end trip_type schedule_relationship pattern_id banche_note banche_state banche_count banche_count_source banche_start_time
    banche_shift_seconds banche_full banche_full_at banche_findings`,
  stop_visits: `service_date trip_id_performed trip_stop_sequence scheduled_stop_sequence pattern_id vehicle_id dwell stop_id timepoint
    schedule_arrival_time schedule_departure_time actual_arrival_time actual_departure_time distance boarding_1 alighting_1 boarding_2
    alighting_2 departure_load door_open door_close door_status ramp_deployed_time ramp_failure kneel_deployed_time lift_deployed_time
    bike_rack_deployed bike_load revenue number_of_transactions schedule_relationship banche_left_behind banche_counted_at
    banche_count_source`,
  passenger_events: `passenger_event_id service_date event_timestamp trip_id_performed trip_id_scheduled trip_stop_sequence
    scheduled_stop_sequence event_type vehicle_id device_id train_car_id stop_id pattern_id event_count location_ping_id
    banche_in_stop_visits`,
};

const words = (text: string): string[] => text.split(/\s+/);

export const tidesReference: Reference = new Map<string, readonly string[]>([
  ...tidesFiles.map((file) => [file, words(tables[file.slice(0, -'.csv'.length)] ?? '')] as const),
  ['datapackage.json', []],
]);
