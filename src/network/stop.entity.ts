import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** A stop of any timetable version; patterns refer to it. Its name and position are stored with each version. */
@Entity('stops')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'stops_agency_fk' })
export class Stop {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'stops_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'stop_id', primaryKeyConstraintName: 'stops_pk' })
  stopId!: string;
}

/** A stop by one timetable version. Fields as GTFS `stops.txt`; positions are WGS-84. */
@Entity('version_stops')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'version_stops_version_fk' })
@ForeignKey(() => Stop, ['agencyId', 'stopId'], ['agencyId', 'stopId'], { name: 'version_stops_stop_fk' })
export class VersionStop {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'version_stops_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'version_stops_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'stop_id', primaryKeyConstraintName: 'version_stops_pk' })
  stopId!: string;

  @Column('varchar', { name: 'stop_code', nullable: true })
  stopCode!: string | null;

  @Column('varchar', { name: 'stop_name', nullable: true })
  stopName!: string | null;

  @Column('text', { name: 'stop_desc', nullable: true })
  stopDesc!: string | null;

  @Column('double precision', { name: 'stop_lat', nullable: true })
  stopLat!: number | null;

  @Column('double precision', { name: 'stop_lon', nullable: true })
  stopLon!: number | null;

  /** 0 stop or platform, 1 station, 2 entrance, 3 node, 4 boarding area. */
  @Column('integer', { name: 'location_type' })
  locationType!: number;

  @Column('varchar', { name: 'parent_station', nullable: true })
  parentStation!: string | null;

  @Column('varchar', { name: 'platform_code', nullable: true })
  platformCode!: string | null;

  @Column('integer', { name: 'wheelchair_boarding', nullable: true })
  wheelchairBoarding!: number | null;

  /** The order in the feed, for lists. */
  @Column('integer', { name: 'feed_order' })
  feedOrder!: number;
}
