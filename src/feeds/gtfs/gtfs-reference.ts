import type { Reference } from '../files/unread.js';

/** The files of GTFS Schedule (April 2026) that are read, with their columns; `holiday_calendar` and `trips.headway_secs` are extensions of this program. */
const files: Readonly<Record<string, string>> = {
  'agency.txt': `agency_id agency_name agency_url agency_timezone agency_lang agency_phone agency_fare_url agency_email cemv_support`,
  'stops.txt': `stop_id stop_code stop_name tts_stop_name stop_desc stop_lat stop_lon zone_id stop_url location_type parent_station
    stop_timezone wheelchair_boarding level_id platform_code stop_access`,
  'routes.txt': `route_id agency_id route_short_name route_long_name route_desc route_type route_url route_color route_text_color
    route_sort_order continuous_pickup continuous_drop_off network_id cemv_support`,
  'trips.txt': `route_id service_id trip_id trip_headsign trip_short_name direction_id block_id shape_id wheelchair_accessible
    bikes_allowed cars_allowed safe_duration_factor safe_duration_offset headway_secs`,
  'stop_times.txt': `trip_id arrival_time departure_time stop_id location_group_id location_id stop_sequence stop_headsign
    start_pickup_drop_off_window end_pickup_drop_off_window pickup_type drop_off_type continuous_pickup continuous_drop_off
    shape_dist_traveled timepoint pickup_booking_rule_id drop_off_booking_rule_id mean_duration_factor mean_duration_offset
    safe_duration_factor safe_duration_offset`,
  'calendar.txt': `service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date holiday_calendar`,
  'calendar_dates.txt': `service_id date exception_type`,
  'shapes.txt': `shape_id shape_pt_lat shape_pt_lon shape_pt_sequence shape_dist_traveled`,
  'frequencies.txt': `trip_id start_time end_time headway_secs exact_times`,
  'transfers.txt': `from_stop_id to_stop_id from_route_id to_route_id from_trip_id to_trip_id transfer_type min_transfer_time`,
  'feed_info.txt': `feed_publisher_name feed_publisher_url feed_lang default_lang feed_start_date feed_end_date feed_version
    feed_contact_email feed_contact_url`,
  'translations.txt': `table_name field_name language translation record_id record_sub_id field_value`,
};

/** The other files of GTFS Schedule. */
const unread = `fare_attributes.txt fare_rules.txt timeframes.txt rider_categories.txt fare_media.txt fare_products.txt fare_leg_rules.txt
  fare_leg_join_rules.txt fare_transfer_rules.txt areas.txt stop_areas.txt networks.txt route_networks.txt pathways.txt levels.txt
  location_groups.txt location_group_stops.txt locations.geojson booking_rules.txt attributions.txt`;

const words = (text: string): string[] => text.split(/\s+/);

/** All files of GTFS Schedule with their columns; files that are not read have none, because their columns are not checked. */
export const gtfsReference: Reference = new Map<string, readonly string[]>([
  ...Object.entries(files).map(([file, columns]) => [file, words(columns)] as const),
  ...words(unread).map((file) => [file, []] as const),
]);

/** The files of TIDES 1.0, which contain counts. They may be in the same folder as a timetable, and another command loads them. */
export const tidesFiles = [
  ...['vehicles', 'trips_performed', 'stop_visits', 'passenger_events', 'vehicle_locations', 'fare_transactions', 'station_activities'],
  ...['devices', 'train_cars', 'vehicle_train_cars', 'operators'],
].map((table) => `${table}.csv`);

/** Whether a file in the folder of a timetable belongs to TIDES. */
export const isTidesFile = (file: string): boolean => tidesFiles.includes(file) || file === 'datapackage.json';

/** Whether a file in a folder of TIDES counts is part of a timetable: any `.txt`, as loading the timetable reports misspelt names. */
export const isGtfsFile = (file: string): boolean => gtfsReference.has(file) || file.endsWith('.txt');
