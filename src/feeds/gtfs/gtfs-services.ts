import type { Service, ServiceException } from '../../scheduling/service-calendar.js';
import type { GtfsRow } from '../files/feed-row.js';
import { weekdays } from './gtfs-feed.js';
import { checkDates, type GtfsKeys } from './gtfs-keys.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

const noWeekday = { monday: false, tuesday: false, wednesday: false, thursday: false, friday: false, saturday: false, sunday: false };

/** Reads `calendar.txt` and `calendar_dates.txt`: the dates on which each service runs. */
export class GtfsServices {
  readonly services = new Map<string, Service>();
  readonly exceptions: ServiceException[] = [];
  private readonly exceptionTypes = new Map<string, 1 | 2>();

  constructor(
    private readonly keys: GtfsKeys,
    private readonly holidayCalendars: readonly string[],
  ) {}

  readService(row: GtfsRow): void {
    const serviceId = row.required('service_id');
    const [startDate, endDate] = [row.requiredFarDate('start_date'), row.requiredFarDate('end_date')];
    checkDates(row, 'end_date', startDate, endDate);
    const holidayCalendar = row.text('holiday_calendar');
    if (holidayCalendar !== null && !this.holidayCalendars.includes(holidayCalendar)) {
      row.wrong(gtfsFindings['unknown-holiday-calendar'], 'holiday_calendar', { value: holidayCalendar });
    }
    const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekdays.map((day) => row.requiredWhole(day, 0, 1) === 1);
    const flags = { monday, tuesday, wednesday, thursday, friday, saturday, sunday } as Pick<Service, (typeof weekdays)[number]>;
    if (serviceId === '' || !this.keys.isNew(row, 'service_id', serviceId)) return;
    this.services.set(serviceId, { serviceId, ...flags, startDate, endDate, holidayCalendar });
  }

  readException(row: GtfsRow): void {
    const serviceId = row.required('service_id');
    const date = row.isBeyond('date') ? null : row.requiredDate('date');
    const exceptionType = row.requiredWhole('exception_type', 1, 2) === 1 ? 1 : 2;
    if (serviceId === '') return;
    if (!this.services.has(serviceId))
      this.services.set(serviceId, { serviceId, ...noWeekday, startDate: null, endDate: null, holidayCalendar: null });
    if (date === null) return;
    const earlierType = this.exceptionTypes.get(`${serviceId}\n${date}`);
    this.exceptionTypes.set(`${serviceId}\n${date}`, exceptionType);
    // An exact duplicate is harmless.
    if (earlierType === exceptionType)
      return void row.optional(() => this.keys.isNew(row, 'date', `${serviceId}\n${date}`, `${serviceId} ${date}`));
    if (!this.keys.isNew(row, 'date', `${serviceId}\n${date}`, `${serviceId} ${date}`)) return;
    this.exceptions.push({ serviceId, date, exceptionType });
  }
}
