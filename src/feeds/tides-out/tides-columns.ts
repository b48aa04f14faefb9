/** A column of an exported table. */
export interface TidesColumn {
  readonly name: string;
  /** The type of an extra column, which TIDES does not have: its name begins with `banche_`. Left out: a column of TIDES 1.0. */
  readonly extra?: { readonly type: 'string' | 'integer' | 'datetime' | 'boolean' | 'time'; readonly description: string };
}

const tides = (names: string): TidesColumn[] => names.split(/\s+/).map((name) => ({ name }));
const extra = (name: string, type: NonNullable<TidesColumn['extra']>['type'], description: string): TidesColumn => ({
  name,
  extra: { type, description },
});

const countSource = extra(
  'banche_count_source',
  'string',
  'Who counted the people, several separated by blanks: driver (tapped on the bus), manager (corrected at a desk), paper (entered from a paper sheet), ' +
    'import (from another system), reconstruction (worked out afterwards, not observed). Empty: nobody counted.',
);

/** The tables of an export with their columns in order: those of TIDES 1.0 that are filled, and what TIDES cannot say. */
export const tidesTables = {
  passenger_events: [
    ...tides(`passenger_event_id service_date event_timestamp trip_id_performed trip_id_scheduled trip_stop_sequence
      scheduled_stop_sequence event_type vehicle_id device_id stop_id pattern_id event_count`),
    extra(
      'banche_in_stop_visits',
      'boolean',
      'true: the row is a single tap that stop_visits contains already. Whoever adds up both tables counts its people twice.',
    ),
  ],
  stop_visits: [
    ...tides(`service_date trip_id_performed trip_stop_sequence scheduled_stop_sequence pattern_id vehicle_id dwell stop_id timepoint
      schedule_arrival_time schedule_departure_time actual_arrival_time actual_departure_time boarding_1 alighting_1 departure_load
      schedule_relationship`),
    extra('banche_left_behind', 'integer', 'How many people could not board. Empty: nobody counted them, which is not zero.'),
    extra('banche_counted_at', 'datetime', 'When people were first counted at this stop. Empty: unknown.'),
    countSource,
  ],
  trips_performed: [
    ...tides(`service_date trip_id_performed vehicle_id trip_id_scheduled route_id route_type pattern_id direction_id operator_id block_id
      trip_start_stop_id trip_end_stop_id schedule_trip_start schedule_trip_end actual_trip_start actual_trip_end trip_type
      schedule_relationship`),
    extra(
      'banche_state',
      'string',
      'completed; underway (its end was not reported); cancelled; unlogged (nothing was reported: whether it ran and who rode is unknown, which is ' +
        'not zero riders); unreported (it was due when the file was made, and nothing had been reported yet, which may still happen).',
    ),
    extra(
      'banche_count',
      'string',
      'complete: everybody who boarded was counted; incomplete: boardings may be missing. Empty: it did not run.',
    ),
    countSource,
    extra('banche_note', 'string', 'reconstruction: what is said of the trip was worked out afterwards, not observed.'),
    extra(
      'banche_start_time',
      'time',
      'The planned departure of a trip outside the timetable of its date. Empty: it had none, or is in the timetable.',
    ),
    extra(
      'banche_shift_seconds',
      'integer',
      'By how many seconds the trip was moved from its time in the timetable; negative is earlier. Its scheduled times here are the moved ones.',
    ),
    extra('banche_full', 'boolean', 'true: its driver reported that the bus was full.'),
    extra('banche_full_at', 'datetime', 'When that was first reported. Empty: unknown, or it was not.'),
    extra('banche_findings', 'string', 'Codes of what somebody should check about the log of the trip, separated by blanks.'),
  ],
  vehicles: [
    ...tides('vehicle_id model_name capacity_seated capacity_standing'),
    extra(
      'banche_note',
      'string',
      'placeholder: no vehicle, but the id that TIDES requires of trips whose vehicle is unknown or that did not run.',
    ),
  ],
  operators: tides('operator_id'),
  devices: tides('device_id device_type'),
} as const satisfies Record<string, readonly TidesColumn[]>;

export type TidesTableName = keyof typeof tidesTables;
export const tidesTableNames = Object.keys(tidesTables) as TidesTableName[];

/** The cells of a row, by column; left out or null: empty, which means unknown. */
export type TidesCells = Readonly<Record<string, string | number | boolean | null>>;

const cell = (value: string | number | boolean | null | undefined): string => {
  if (value == null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The line of a row. */
export const tidesLine = (table: TidesTableName, cells: TidesCells): string =>
  `${tidesTables[table].map(({ name }) => cell(cells[name])).join(',')}\n`;

export const tidesHeader = (table: TidesTableName): string => `${tidesTables[table].map(({ name }) => name).join(',')}\n`;
