import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** A route of any timetable version; patterns refer to it. Its name is stored with each version. */
@Entity('routes')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'routes_agency_fk' })
export class Route {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'routes_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'route_id', primaryKeyConstraintName: 'routes_pk' })
  routeId!: string;
}

/** A route by one timetable version. Fields as GTFS `routes.txt`. */
@Entity('version_routes')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'version_routes_version_fk' })
@ForeignKey(() => Route, ['agencyId', 'routeId'], ['agencyId', 'routeId'], { name: 'version_routes_route_fk' })
export class VersionRoute {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'version_routes_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'version_routes_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'route_id', primaryKeyConstraintName: 'version_routes_pk' })
  routeId!: string;

  /** The name of the feed's agency that operates the route, if that is not the owner. */
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

  /** The order in lists and among simultaneous departures: the feed's `route_sort_order`, else its line number. */
  @Column('integer', { name: 'route_sort_order' })
  routeSortOrder!: number;
}
