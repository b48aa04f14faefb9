import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../../agencies/agency.entity.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';

/** The GTFS feed that an agency publishes, and since when: `Last-Modified` is the same on every copy of the program, and after a restart. */
@Entity('published_feeds')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'published_feeds_agency_fk' })
export class PublishedFeed {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'published_feeds_pk' })
  agencyId!: string;

  /** The address of the agency's pages that the feed contains; empty: none. Copies of the program that were given different ones publish different feeds. */
  @PrimaryColumn('varchar', { name: 'site', primaryKeyConstraintName: 'published_feeds_pk' })
  site!: string;

  /** `feed_version` of its `feed_info.txt`. */
  @Column('varchar', { name: 'feed_version' })
  feedVersion!: string;

  @Column('bigint', { name: 'changed_at' })
  changedAt!: EpochSeconds;
}
