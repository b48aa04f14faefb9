import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** The column is not nullable, so it stores null as an empty text. */
const emptyAsNull = { to: (text: string | null): string => text ?? '', from: (text: string): string | null => text || null };

/** A service alert (GTFS-Realtime `Alert`): of a route, of a stop, of both, or of the whole agency. */
@Entity('alerts')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'alerts_agency_fk' })
export class Alert {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'alerts_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'alert_id', primaryKeyConstraintName: 'alerts_pk' })
  alertId!: string;

  @Column('varchar', { name: 'route_id', nullable: true })
  routeId!: string | null;

  @Column('varchar', { name: 'stop_id', nullable: true })
  stopId!: string | null;

  @Column('varchar')
  cause!: string;

  @Column('varchar')
  effect!: string;

  @Column('varchar', { name: 'header_zh' })
  headerZh!: string;

  /** null: there is no English text; readers of English see the Chinese one. */
  @Column('varchar', { name: 'header_en', transformer: emptyAsNull })
  headerEn!: string | null;

  @Column('text', { name: 'description_zh', nullable: true })
  descriptionZh!: string | null;

  @Column('text', { name: 'description_en', nullable: true })
  descriptionEn!: string | null;

  @Column('bigint', { name: 'active_from' })
  activeFrom!: EpochSeconds;

  @Column('bigint', { name: 'active_until', nullable: true })
  activeUntil!: EpochSeconds | null;

  /** When it was withdrawn before its end; alerts are never deleted. */
  @Column('bigint', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: EpochSeconds | null;
}
