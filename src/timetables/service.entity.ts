import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Agency } from '../agencies/agency.entity.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** A GTFS `calendar.txt` row, plus the working-day calendar that the service follows. */
@Entity('services')
@ForeignKey(() => TimetableVersion, ['agencyId', 'versionId'], ['agencyId', 'versionId'], { name: 'services_version_fk' })
export class ServiceRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'services_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'services_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'service_id', primaryKeyConstraintName: 'services_pk' })
  serviceId!: string;

  @Column('boolean')
  monday!: boolean;

  @Column('boolean')
  tuesday!: boolean;

  @Column('boolean')
  wednesday!: boolean;

  @Column('boolean')
  thursday!: boolean;

  @Column('boolean')
  friday!: boolean;

  @Column('boolean')
  saturday!: boolean;

  @Column('boolean')
  sunday!: boolean;

  @Column('date', { name: 'start_date', nullable: true })
  startDate!: ServiceDate | null;

  @Column('date', { name: 'end_date', nullable: true })
  endDate!: ServiceDate | null;

  @Column('varchar', { name: 'holiday_calendar', nullable: true })
  holidayCalendar!: string | null;
}

/** A row of GTFS `calendar_dates.txt`. */
@Entity('service_exceptions')
@ForeignKey(() => ServiceRow, ['agencyId', 'versionId', 'serviceId'], ['agencyId', 'versionId', 'serviceId'], {
  name: 'service_exceptions_service_fk',
})
export class ServiceExceptionRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'service_exceptions_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { name: 'version_id', primaryKeyConstraintName: 'service_exceptions_pk' })
  versionId!: number;

  @PrimaryColumn('varchar', { name: 'service_id', primaryKeyConstraintName: 'service_exceptions_pk' })
  serviceId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'service_exceptions_pk' })
  date!: ServiceDate;

  @Column('integer', { name: 'exception_type' })
  exceptionType!: 1 | 2;
}

/** A manager's decision for one date and the whole agency; it overrides every calendar. */
@Entity('day_exceptions')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'day_exceptions_agency_fk' })
export class DayExceptionRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'day_exceptions_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'day_exceptions_pk' })
  date!: ServiceDate;

  @Column('boolean')
  runs!: boolean;

  @Column('varchar', { name: 'reason_zh' })
  reasonZh!: string;

  @Column('varchar', { name: 'reason_en' })
  reasonEn!: string;

  /** Who recorded it; null: the command line, or unknown. */
  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('bigint', { name: 'recorded_at' })
  recordedAt!: EpochSeconds;
}

/** A manager's decision for one date and one route; it overrides every calendar, and the decision for the whole agency. */
@Entity('route_day_exceptions')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'route_day_exceptions_agency_fk' })
export class RouteDayExceptionRow {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'route_day_exceptions_pk' })
  agencyId!: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'route_day_exceptions_pk' })
  date!: ServiceDate;

  @PrimaryColumn('varchar', { name: 'route_id', primaryKeyConstraintName: 'route_day_exceptions_pk' })
  routeId!: string;

  @Column('boolean')
  runs!: boolean;

  @Column('varchar', { name: 'reason_zh' })
  reasonZh!: string;

  @Column('varchar', { name: 'reason_en' })
  reasonEn!: string;

  /** Who recorded it; null: the command line, or unknown. */
  @Column('varchar', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('bigint', { name: 'recorded_at' })
  recordedAt!: EpochSeconds;
}

/** The notice of a year's holidays and make-up workdays as a manager entered it; always read and replaced as a whole. */
@Entity('working_day_years')
@ForeignKey(() => Agency, ['agencyId'], ['agencyId'], { name: 'working_day_years_agency_fk' })
export class WorkingDayYear {
  @PrimaryColumn('varchar', { name: 'agency_id', primaryKeyConstraintName: 'working_day_years_pk' })
  agencyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'working_day_years_pk' })
  year!: number;

  /** JSON: the addresses at which it was published. */
  @Column('text')
  papers!: string;

  /** JSON: `[{ date, name, nameEn, isOffDay }]`, by date. */
  @Column('text')
  days!: string;

  @Column('bigint', { name: 'recorded_at' })
  recordedAt!: EpochSeconds;
}
