import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds, Seconds, ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import type { EventSource } from '../trip-log/effective-events.js';
import type { EventKind } from '../trip-log/trip-event.js';

export type { EventSource };

/**
 * An event of a trip, as a driver, a manager or a file reported it. Rows are added, never changed; what happened on a trip is derived from
 * all of them. Written by the statements of the group commit (`event-statements.io.ts`).
 */
@Entity('driver_events')
@Index('driver_events_of_trip', ['agencyId', 'serviceDate', 'tripId'])
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'driver_events_agency_fk' })
export class DriverEventRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'driver_events_pk' })
  agencyId!: string;

  /** A UUID made by the phone, in lower case. */
  @PrimaryColumn('varchar', { name: 'event_id', primaryKeyConstraintName: 'driver_events_pk' })
  eventId!: string;

  @Column('date', { name: 'service_date' })
  serviceDate!: ServiceDate;

  @Column('varchar', { name: 'trip_id' })
  tripId!: string;

  @Column('varchar')
  kind!: EventKind;

  /** Index of the stop in the trip's pattern, from 0, by the timetable when the event arrived; `placedOn` finds its current index. */
  @Column('integer', { nullable: true })
  position!: number | null;

  @Column('integer', { nullable: true })
  count!: number | null;

  @Column('varchar', { nullable: true })
  undoes!: string | null;

  @Column('varchar', { name: 'vehicle_id', nullable: true })
  vehicleId!: string | null;

  /** When it happened: the device's time, corrected if its clock was wrong. */
  @Column('bigint')
  at!: EpochSeconds;

  @Column('bigint', { name: 'device_time' })
  deviceTime!: EpochSeconds;

  @Column('bigint', { name: 'received_at' })
  receivedAt!: EpochSeconds;

  /** By how many seconds the device's clock was behind the server's when it sent; null: it did not send its time. */
  @Column('integer', { name: 'clock_offset', nullable: true })
  clockOffset!: Seconds | null;

  @Column('varchar')
  source!: EventSource;

  /** The account of its author. */
  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('varchar', { nullable: true })
  reason!: string | null;

  /** What was odd about it on receipt, separated by blanks; see `EventFlag`. */
  @Column('varchar')
  flags!: string;

  /** Stop and position as they were sent (`event-place.ts`); `position` is their index in the timetable when the event arrived. */
  @Column('varchar', { name: 'said_place', nullable: true })
  saidPlace!: string | null;

  /** `trip-shifted`: by how much a manager moved the trip from its timetable; `delay-reported`: how late its driver expects to be. */
  @Column('integer', { name: 'shift_seconds', nullable: true })
  shift!: Seconds | null;

  /** The account whose session sent it, if not the author's: another driver on the same phone, or a manager who pasted it. */
  @Column('varchar', { name: 'sent_by', nullable: true })
  sentBy!: string | null;

  /** The phone that sent it; null: unknown. */
  @Column('varchar', { name: 'device_id', nullable: true })
  deviceId!: string | null;
}

/** A trip outside the timetable that a driver ran or a manager added. */
@Entity('extra_trips')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'extra_trips_agency_fk' })
export class ExtraTrip {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'extra_trips_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { name: 'service_date', primaryKeyConstraintName: 'extra_trips_pk' })
  serviceDate!: ServiceDate;

  @PrimaryColumn('varchar', { name: 'trip_id', primaryKeyConstraintName: 'extra_trips_pk' })
  tripId!: string;

  @Column('varchar', { name: 'route_id' })
  routeId!: string;

  @Column('integer', { name: 'direction_id', nullable: true })
  directionId!: 0 | 1 | null;

  @Column('integer', { name: 'pattern_id' })
  patternId!: number;

  /** The start that a manager or driver gave it when adding it; null: a driver runs it without a planned start. */
  @Column('integer', { name: 'start_time', nullable: true })
  startTime!: ServiceTime | null;
}

/**
 * A trip on which a driver logged something, for that driver's history. It is written with the driver's first event on the trip. So the log
 * needs no index by author, which every tap would have to update. Like `StaleTrip`, it has a row for each process that records.
 */
@Entity('driver_trips')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'driver_trips_agency_fk' })
export class DriverTrip {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'driver_trips_pk' })
  agencyId!: string;

  @PrimaryColumn('varchar', { name: 'account_id', primaryKeyConstraintName: 'driver_trips_pk' })
  accountId!: string;

  @PrimaryColumn('date', { name: 'service_date', primaryKeyConstraintName: 'driver_trips_pk' })
  serviceDate!: ServiceDate;

  @PrimaryColumn('varchar', { name: 'trip_id', primaryKeyConstraintName: 'driver_trips_pk' })
  tripId!: string;

  /** The process, or the one transaction of it, that wrote the row. */
  @PrimaryColumn('varchar', { name: 'marked_by', primaryKeyConstraintName: 'driver_trips_pk' })
  markedBy!: string;
}

/**
 * Marks a trip whose events have changed since the totals of its day were last derived. It is written in the transaction of the event, with
 * a row for each process that records, so that no process waits for another.
 */
@Entity('stale_trips')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'stale_trips_agency_fk' })
export class StaleTrip {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'stale_trips_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { name: 'service_date', primaryKeyConstraintName: 'stale_trips_pk' })
  serviceDate!: ServiceDate;

  @PrimaryColumn('varchar', { name: 'trip_id', primaryKeyConstraintName: 'stale_trips_pk' })
  tripId!: string;

  /** The process, or the one transaction of it, that wrote the row. */
  @PrimaryColumn('varchar', { name: 'marked_by', primaryKeyConstraintName: 'stale_trips_pk' })
  markedBy!: string;

  /** A new number each time the trip is marked: it shows whether the mark has changed since it was read. */
  @Column('bigint', { name: 'mark_number' })
  markNumber!: number;

  @Column('bigint', { name: 'marked_at' })
  markedAt!: EpochSeconds;
}
