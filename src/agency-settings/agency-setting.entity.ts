import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';

/** A setting that a manager changed; settings without a row have the program's default. */
@Entity('agency_settings')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'agency_settings_agency_fk' })
export class AgencySetting {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'agency_settings_pk' })
  agencyId!: string;

  /** Its name in `settings.ts`. */
  @PrimaryColumn('varchar', { name: 'name', primaryKeyConstraintName: 'agency_settings_pk' })
  name!: string;

  /** JSON. */
  @Column('text')
  value!: string;
}
