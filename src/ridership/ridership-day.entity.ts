import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { Punctuality, TripState } from '../trip-log/trip-performed.js';
import type { EpochSeconds, Seconds, ServiceDate, ServiceTime } from '../scheduling/service-time.js';

/** What became of one trip on one service date: a cache, derived from the driver log, replaced for a whole date at a time, never incremented. */
@Entity('ridership_days')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'ridership_days_agency_fk' })
export class RidershipDay {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'ridership_days_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { name: 'service_date', primaryKeyConstraintName: 'ridership_days_pk' })
  serviceDate!: ServiceDate;

  @PrimaryColumn('varchar', { name: 'trip_id', primaryKeyConstraintName: 'ridership_days_pk' })
  tripId!: string;

  @Column('varchar', { name: 'route_id' })
  routeId!: string;

  @Column('integer', { name: 'direction_id', nullable: true })
  directionId!: 0 | 1 | null;

  @Column('integer', { name: 'start_time', nullable: true })
  startTime!: ServiceTime | null;

  /** The services that ran on the date: estimates distinguish a working day from a Sunday by them. */
  @Column('varchar', { name: 'day_type' })
  dayType!: string;

  @Column('boolean', { name: 'is_scheduled' })
  isScheduled!: boolean;

  /** The day is not over and the trip has not ended: it enters only the figures of people, and `pending`. */
  @Column('boolean', { name: 'is_pending' })
  isPending!: boolean;

  @Column('varchar')
  state!: TripState;

  @Column('varchar', { nullable: true })
  punctuality!: Punctuality | null;

  @Column('integer', { name: 'delay_seconds', nullable: true })
  delaySeconds!: Seconds | null;

  @Column('boolean', { name: 'is_counted' })
  isCounted!: boolean;

  /** null: unknown, because nobody was logged and the count is not closed; 0: the count is closed, and nobody boarded. */
  @Column('integer', { nullable: true })
  boardings!: number | null;

  @Column('integer', { nullable: true })
  alightings!: number | null;

  @Column('integer', { name: 'left_behind', nullable: true })
  leftBehind!: number | null;

  /** Its driver reported the bus full, or as many were aboard as fit in. */
  @Column('boolean', { name: 'was_full' })
  wasFull!: boolean;

  /** It was worked out afterwards, not logged when it happened; this has to be shown wherever the trip is shown. */
  @Column('boolean', { name: 'is_reconstruction' })
  isReconstruction!: boolean;

  /** Some people may have been counted twice in the boardings (`trip-log/counted-twice.ts`). */
  @Column('boolean', { name: 'is_counted_twice', default: () => 'false' })
  isCountedTwice!: boolean;

  /** It was full, and it is unknown how many people were left behind. */
  @Column('boolean', { name: 'is_left_behind_missing', default: () => 'false' })
  isLeftBehindMissing!: boolean;

  /** Some of its events may belong to the same trip a day before or after: the phone had a wrong date. */
  @Column('boolean', { name: 'is_date_suspect', default: () => 'false' })
  isDateSuspect!: boolean;

  /** The codes of its findings, separated by blanks (`trip-log/trip-findings.ts`). */
  @Column('varchar', { default: '' })
  findings!: string;

  /** The vehicle that was logged; null: none was. */
  @Column('varchar', { name: 'vehicle_id', nullable: true })
  vehicleId!: string | null;
}

/** The attribute by which the people of a trip are divided. */
export type RidershipPartKind = 'stop' | 'vehicle' | 'driver';

/**
 * The people of a trip by the stop where they got on or off, by vehicle, and by who logged them. All parts of one kind add up to the
 * trip's row in `ridership_days`. Derived and replaced together with that row.
 */
@Entity('ridership_parts')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'ridership_parts_agency_fk' })
export class RidershipPart {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'ridership_parts_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { name: 'service_date', primaryKeyConstraintName: 'ridership_parts_pk' })
  serviceDate!: ServiceDate;

  @PrimaryColumn('varchar', { name: 'trip_id', primaryKeyConstraintName: 'ridership_parts_pk' })
  tripId!: string;

  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'ridership_parts_pk' })
  part!: RidershipPartKind;

  /** The id of the stop, vehicle or account; empty: unknown. */
  @PrimaryColumn('varchar', { name: 'part_id', primaryKeyConstraintName: 'ridership_parts_pk' })
  partId!: string;

  @Column('varchar', { name: 'route_id' })
  routeId!: string;

  @Column('integer', { name: 'direction_id', nullable: true })
  directionId!: 0 | 1 | null;

  /** null: unknown, because nobody was logged and the count is not closed; 0: the count is closed, and nobody boarded. */
  @Column('integer', { nullable: true })
  boardings!: number | null;

  @Column('integer', { nullable: true })
  alightings!: number | null;

  @Column('integer', { name: 'left_behind', nullable: true })
  leftBehind!: number | null;
}

/** The mark that the rows of a date were derived: from which plan, and whether the day was closed then. */
@Entity('ridership_built_days')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'ridership_built_days_agency_fk' })
export class RidershipBuiltDay {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'ridership_built_days_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { name: 'service_date', primaryKeyConstraintName: 'ridership_built_days_pk' })
  serviceDate!: ServiceDate;

  /** The version in force, the services that ran, and the capacities of the vehicles that ran. @see derivedFrom */
  @Column('varchar')
  plan!: string;

  @Column('boolean', { name: 'is_closed' })
  isClosed!: boolean;

  @Column('bigint', { name: 'closes_at' })
  closesAt!: EpochSeconds;

  @Column('bigint', { name: 'built_at' })
  builtAt!: EpochSeconds;

  /** A new id each time the date is derived: while it stays the same, so do the rows. null: derived by a program without this column. */
  @Column('varchar', { name: 'build_id', nullable: true })
  buildId!: string | null;

  /** What its rows added up to when they were last compared with its events; null: they were not since they were derived. @see NightlyClosing */
  @Column('varchar', { nullable: true })
  compared!: string | null;
}
