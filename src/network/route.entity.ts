import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ServiceDate } from '../scheduling/service-time.js';
import { Agency } from '../agencies/agency.entity.js';

/** Fields as GTFS `routes.txt`. */
@Entity('routes')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'routes_agency_fk' })
export class Route {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'routes_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'route_id', primaryKeyConstraintName: 'routes_pk' })
  routeId!: string;

  /** The name of the feed's agency that runs the route, where it is another than the owner. */
  @Column('varchar', { name: 'operated_by', nullable: true })
  operatedBy!: string | null;

  @Column('varchar', { name: 'route_short_name', nullable: true })
  routeShortName!: string | null;

  @Column('varchar', { name: 'route_long_name', nullable: true })
  routeLongName!: string | null;

  @Column('text', { name: 'route_desc', nullable: true })
  routeDesc!: string | null;

  @Column('integer', { name: 'route_type' })
  routeType!: number;

  @Column('varchar', { name: 'route_url', nullable: true })
  routeUrl!: string | null;

  @Column('varchar', { name: 'route_color', nullable: true })
  routeColor!: string | null;

  @Column('varchar', { name: 'route_text_color', nullable: true })
  routeTextColor!: string | null;

  /** The order in lists and among departures of the same second: the feed's `route_sort_order`, else its line. */
  @Column('integer', { name: 'route_sort_order' })
  routeSortOrder!: number;

  /** The date from which feeds no longer name the route; it leaves the lists then, and stays known to older timetables. */
  @Column('date', { name: 'removed_from', nullable: true })
  removedFrom!: ServiceDate | null;
}
