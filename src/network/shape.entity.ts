import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';

/** A line on the map, of GTFS `shapes.txt`. */
@Entity('shapes')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'shapes_agency_fk' })
export class Shape {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'shapes_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'shape_id', primaryKeyConstraintName: 'shapes_pk' })
  shapeId!: string;

  /** JSON `[[lat, lon], …]` or `[[lat, lon, shape_dist_traveled], …]`, WGS-84, in order: read and drawn whole, never by the point. */
  @Column('text')
  points!: string;
}
