import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds } from '../scheduling/service-time.js';

/** A phone on which drivers log, as it described itself last. */
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

  /** Rows that waited on it once the server had answered. */
  @Column('integer', { name: 'unsent_count' })
  unsentCount!: number;

  /** When the oldest of them was made, by the phone's clock; null: none waited, or it did not say. */
  @Column('bigint', { name: 'oldest_unsent_at', nullable: true })
  oldestUnsentAt!: EpochSeconds | null;

  /** Whose session it was that sent last. */
  @Column('varchar', { name: 'account_id' })
  accountId!: string;

  @Column('bigint', { name: 'first_seen_at' })
  firstSeenAt!: EpochSeconds;

  @Column('bigint', { name: 'seen_at' })
  seenAt!: EpochSeconds;
}

/** Somebody who has used a phone: signed in on it or sent from it. Whose word may be delivered from it is decided by this. */
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
