import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** A phone on which drivers log, as in its latest report. */
@Entity('devices')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'devices_agency_fk' })
export class Device {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'devices_pk' })
  agencyId!: string;

  /** A UUID made by the app when it was first opened on this phone, in lower case. */
  @PrimaryColumn('varchar', { name: 'device_id', primaryKeyConstraintName: 'devices_pk' })
  deviceId!: string;

  @Column('varchar')
  name!: string;

  @Column('varchar', { name: 'app_version' })
  appVersion!: string;

  /** The number of rows that were still unsent after the server's latest answer. */
  @Column('integer', { name: 'unsent_count' })
  unsentCount!: number;

  /** When the oldest unsent row was made, by the phone's clock; null: none, or not reported. */
  @Column('bigint', { name: 'oldest_unsent_at', nullable: true })
  oldestUnsentAt!: EpochSeconds | null;

  /** The account of the latest request. */
  @Column('varchar', { name: 'account_id' })
  accountId!: string;

  @Column('bigint', { name: 'first_seen_at' })
  firstSeenAt!: EpochSeconds;

  @Column('bigint', { name: 'seen_at' })
  seenAt!: EpochSeconds;
}

/** An account that has used a phone, by signing in on it or sending from it. It decides whose rows may be delivered from the phone. */
@Entity('device_accounts')
@Index('device_accounts_of_account', ['agencyId', 'accountId'])
@ForeignKey(() => Device, ['agencyId', 'deviceId'], ['agencyId', 'deviceId'], { name: 'device_accounts_device_fk' })
@ForeignKey(() => Account, ['agencyId', 'accountId'], ['agencyId', 'accountId'], { name: 'device_accounts_account_fk' })
export class DeviceAccount {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'device_accounts_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'device_id', primaryKeyConstraintName: 'device_accounts_pk' })
  deviceId!: string;

  @PrimaryColumn('varchar', { name: 'account_id', primaryKeyConstraintName: 'device_accounts_pk' })
  accountId!: string;

  @Column('bigint', { name: 'first_seen_at' })
  firstSeenAt!: EpochSeconds;
}
