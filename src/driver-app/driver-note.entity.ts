import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds, Seconds, ServiceDate } from '../scheduling/service-time.js';
import type { NoteKind } from './note-limits.js';

/** A note of a driver that is not an event of the log (a check, a fault and so on). Rows are added, never changed. */
@Entity('driver_notes')
@Index('driver_notes_of_date', ['agencyId', 'serviceDate', 'at'])
@Index('driver_notes_of_message', ['agencyId', 'messageId'])
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'driver_notes_agency_fk' })
export class DriverNote {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'driver_notes_pk' })
  agencyId!: string;

  /** A UUID made by the phone, in lower case. */
  @PrimaryColumn('varchar', { name: 'note_id', primaryKeyConstraintName: 'driver_notes_pk' })
  noteId!: string;

  @Column('varchar')
  kind!: NoteKind;

  @Column('date', { name: 'service_date' })
  serviceDate!: ServiceDate;

  @Column('varchar', { name: 'vehicle_id', nullable: true })
  vehicleId!: string | null;

  @Column('varchar', { name: 'trip_id', nullable: true })
  tripId!: string | null;

  /** The items that were checked, as a JSON list. */
  @Column('text', { nullable: true })
  items!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  /** Kind `voided`: the refused event that the driver gave up. */
  @Column('varchar', { name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column('varchar', { name: 'message_id', nullable: true })
  messageId!: string | null;

  /** The account of its author. */
  @Column('varchar', { name: 'account_id' })
  accountId!: string;

  /** The account whose session sent it; null: its author's. */
  @Column('varchar', { name: 'sent_by', nullable: true })
  sentBy!: string | null;

  @Column('varchar', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  /** When it was made: the device's time, corrected if its clock was wrong. */
  @Column('bigint')
  at!: EpochSeconds;

  @Column('bigint', { name: 'device_time' })
  deviceTime!: EpochSeconds;

  @Column('bigint', { name: 'received_at' })
  receivedAt!: EpochSeconds;

  @Column('integer', { name: 'clock_offset', nullable: true })
  clockOffset!: Seconds | null;

  /** What was odd about it on receipt: the same flags as those of events, separated by blanks. */
  @Column('varchar')
  flags!: string;
}
