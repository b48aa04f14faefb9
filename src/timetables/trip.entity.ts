import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PatternRow } from '../network/pattern.entity.js';
import type { ServiceTime } from '../scheduling/service-time.js';
import { ServiceRow } from './service.entity.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/**
 * For each stop of a pattern, the seconds since the first departure (Transmodel's time demand type); shared by trips. One row with two
 * JSON lists, as it is always read and changed as a whole: New York's subway has 4,452 rows, and would have 150,150 with one per stop.
 */
@Entity('timings')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'timings_version_fk' })
@ForeignKey(() => PatternRow, ['agencyId', 'patternId'], ['agencyId', 'patternId'], { name: 'timings_pattern_fk' })
export class TimingRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'timings_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'timings_pk' })
  versionId!: number;

  @PrimaryColumn('integer', { name: 'timing_id', primaryKeyConstraintName: 'timings_pk' })
  timingId!: number;

  @Column('integer', { name: 'pattern_id' })
  patternId!: number;

  /** JSON, one number for each stop. */
  @Column('text')
  arrivals!: string;

  /** JSON, one number for each stop; the first is 0. */
  @Column('text')
  departures!: string;
}

/** A pattern, a timing and a start time. The other fields are those of GTFS `trips.txt`. */
@Entity('trips')
@Index('trips_by_service', ['agencyId', 'versionId', 'serviceId'])
@ForeignKey(() => ServiceRow, ['agencyId', 'versionId', 'serviceId'], ['agencyId', 'versionId', 'serviceId'], { name: 'trips_service_fk' })
@ForeignKey(() => TimingRow, ['agencyId', 'versionId', 'timingId'], ['agencyId', 'versionId', 'timingId'], { name: 'trips_timing_fk' })
@ForeignKey(() => PatternRow, ['agencyId', 'patternId'], ['agencyId', 'patternId'], { name: 'trips_pattern_fk' })
export class TripRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'trips_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'trips_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'trip_id', primaryKeyConstraintName: 'trips_pk' })
  tripId!: string;

  @Column('varchar', { name: 'service_id' })
  serviceId!: string;

  @Column('integer', { name: 'pattern_id' })
  patternId!: number;

  @Column('integer', { name: 'timing_id' })
  timingId!: number;

  /** The departure from the first stop. */
  @Column('integer', { name: 'start_time' })
  startTime!: ServiceTime;

  @Column('varchar', { name: 'trip_headsign', nullable: true })
  tripHeadsign!: string | null;

  @Column('varchar', { name: 'trip_short_name', nullable: true })
  tripShortName!: string | null;

  @Column('varchar', { name: 'block_id', nullable: true })
  blockId!: string | null;

  @Column('varchar', { name: 'shape_id', nullable: true })
  shapeId!: string | null;

  @Column('integer', { name: 'wheelchair_accessible', nullable: true })
  wheelchairAccessible!: number | null;

  @Column('integer', { name: 'bikes_allowed', nullable: true })
  bikesAllowed!: number | null;

  /** Set if the feed promises a headway instead of exact times (GTFS `exact_times=0`). */
  @Column('integer', { name: 'headway_seconds', nullable: true })
  headwaySeconds!: number | null;

  /** The trip of the feed's `frequencies.txt` from which this one was generated. */
  @Column('varchar', { name: 'model_trip_id', nullable: true })
  modelTripId!: string | null;
}
