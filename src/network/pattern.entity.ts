import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Route } from './route.entity.js';
import { Stop } from './stop.entity.js';

/** The stops that trips of one route and direction call at, in order. Never edited: another order is another pattern. */
@Entity('patterns')
@Index('patterns_content', ['agencyId', 'content'], { unique: true })
@ForeignKey(() => Route, ['agencyId', 'routeId'], ['agencyId', 'routeId'], { name: 'patterns_route_fk' })
export class PatternRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'patterns_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'pattern_id', primaryKeyConstraintName: 'patterns_pk' })
  patternId!: number;

  @Column('varchar', { name: 'route_id' })
  routeId!: string;

  @Column('integer', { name: 'direction_id', nullable: true })
  directionId!: 0 | 1 | null;

  /** A digest of route, direction and stops, by which a later feed finds the same pattern. */
  @Column('varchar')
  content!: string;
}

/** A call of a pattern; fields as GTFS `stop_times.txt`. */
@Entity('pattern_stops')
@ForeignKey(() => PatternRow, ['agencyId', 'patternId'], ['agencyId', 'patternId'], { name: 'pattern_stops_pattern_fk' })
@ForeignKey(() => Stop, ['agencyId', 'stopId'], ['agencyId', 'stopId'], { name: 'pattern_stops_stop_fk' })
export class PatternStopRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'pattern_stops_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'pattern_id', primaryKeyConstraintName: 'pattern_stops_pk' })
  patternId!: number;

  /** From 0. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pattern_stops_pk' })
  position!: number;

  @Column('integer', { name: 'stop_sequence' })
  stopSequence!: number;

  @Column('varchar', { name: 'stop_id' })
  stopId!: string;

  @Column('integer', { name: 'pickup_type' })
  pickupType!: number;

  @Column('integer', { name: 'drop_off_type' })
  dropOffType!: number;

  @Column('boolean')
  timepoint!: boolean;

  @Column('varchar', { name: 'stop_headsign', nullable: true })
  stopHeadsign!: string | null;

  @Column('double precision', { name: 'shape_dist_traveled', nullable: true })
  shapeDistTraveled!: number | null;
}
