import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** A line on the map, stored once for all timetable versions. */
@Entity('shape_points')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'shape_points_agency_fk' })
export class ShapePoints {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'shape_points_pk' })
  agencyId!: string;

  /** A digest of the points. */
  @PrimaryColumn('varchar', { primaryKeyConstraintName: 'shape_points_pk' })
  content!: string;

  /** JSON `[[lat, lon], …]` or `[[lat, lon, shape_dist_traveled], …]`, WGS-84, in order: always read as a whole. */
  @Column('text')
  points!: string;
}

/** The id of a line in a timetable version, from GTFS `shapes.txt`. */
@Entity('shapes')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'shapes_version_fk' })
@ForeignKey(() => ShapePoints, ['agencyId', 'content'], ['agencyId', 'content'], { name: 'shapes_points_fk' })
export class Shape {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'shapes_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'shapes_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'shape_id', primaryKeyConstraintName: 'shapes_pk' })
  shapeId!: string;

  @Column('varchar')
  content!: string;
}
