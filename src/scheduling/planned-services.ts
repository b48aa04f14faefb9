import { dayTypeIndex, isSameEveryDay, type ServiceOnDate, type WorkingDay, type Week } from './day-reasons.js';
import { dateOfDay, dayNumber, weekdayIndex, type ServiceDate } from './service-time.js';

/** A service of `calendar.txt`; one that only `calendar_dates.txt` defines has no first and last date and no weekdays. */
export interface Service {
  readonly serviceId: string;
  readonly monday: boolean;
  readonly tuesday: boolean;
  readonly wednesday: boolean;
  readonly thursday: boolean;
  readonly friday: boolean;
  readonly saturday: boolean;
  readonly sunday: boolean;
  readonly startDate: ServiceDate | null;
  readonly endDate: ServiceDate | null;
  /** The working-day calendar that the service follows, such as `'CN'`; null: none, only weekdays count. */
  readonly holidayCalendar: string | null;
}

/** A row of `calendar_dates.txt`: 1 adds the service on the date, 2 removes it. */
export interface ServiceException {
  readonly serviceId: string;
  readonly date: ServiceDate;
  readonly exceptionType: 1 | 2;
}

/** Looks up what kind of day a date is, such as a holiday, in the working-day calendar named by a service's `holidayCalendar`. */
export type WorkingDays = (calendar: string, date: ServiceDate) => WorkingDay;

export interface ServiceCalendar {
  readonly services: readonly Service[];
  readonly exceptions: readonly ServiceException[];
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const weekOf = (service: Service): Week => weekdays.reduce((week, day, index) => (service[day] ? week | (1 << index) : week), 0);
/** Whether holidays and make-up workdays can change on which dates a service runs: not if it runs every day or follows no calendar. */
const isMovedByCalendar = (service: Service): boolean => service.holidayCalendar !== null && !isSameEveryDay(weekOf(service));
const inRange = (service: Service, date: ServiceDate): boolean =>
  service.startDate !== null && service.endDate !== null && service.startDate <= date && date <= service.endDate;

/** Which services run on a date by `calendar.txt`, `calendar_dates.txt` and the working-day calendar, before managers' exceptions. */
export class PlannedServices {
  /** The rows of `calendar_dates.txt`, by date and service. */
  private readonly exceptions = new Map<string, Map<string, 1 | 2>>();
  private readonly plans = new Map<ServiceDate, readonly string[]>();
  /** The different lists of services, by their ids: most dates of a year have one of a few. */
  private readonly lists = new Map<string, readonly string[]>();

  constructor(
    readonly calendar: ServiceCalendar,
    private readonly workingDays: WorkingDays,
  ) {
    for (const { date, serviceId, exceptionType } of calendar.exceptions) {
      const ofDate = this.exceptions.get(date) ?? new Map<string, 1 | 2>();
      this.exceptions.set(date, ofDate.set(serviceId, exceptionType));
    }
  }

  /** The date in the working-day calendar of the first service that it can change; null: on that date there is no such service. */
  statutoryDay(services: readonly Service[], date: ServiceDate): WorkingDay | null {
    const follower = services.find((service) => isMovedByCalendar(service) && inRange(service, date));
    return follower?.holidayCalendar ? this.workingDays(follower.holidayCalendar, date) : null;
  }

  /** Whether there is a service on these dates, both ends included, that holidays and make-up workdays can change. */
  isMovedByCalendar(from: ServiceDate, to: ServiceDate): boolean {
    return this.calendar.services.some(
      (service) => isMovedByCalendar(service) && (service.startDate ?? to) <= to && (service.endDate ?? from) >= from,
    );
  }

  /** How a service applies to a date; `isSettled`: `calendar_dates.txt` names the date for this service. */
  onDate(service: Service, date: ServiceDate): ServiceOnDate & { readonly isSettled: boolean } {
    const exception = this.exceptions.get(date)?.get(service.serviceId);
    const ordinarily = this.ordinarily(service, date, weekdayIndex(date));
    return {
      week: weekOf(service),
      inRange: inRange(service, date),
      followsCalendar: isMovedByCalendar(service),
      ordinarily,
      planned: exception === undefined ? ordinarily : exception === 1,
      isSettled: exception !== undefined,
    };
  }

  /** The first and last date on which any service may run; null: the calendar is empty. */
  span(): { first: ServiceDate; last: ServiceDate } | null {
    const dates = [
      ...this.calendar.services.flatMap((service) => [service.startDate, service.endDate]),
      ...this.calendar.exceptions.filter((exception) => exception.exceptionType === 1).map((exception) => exception.date),
    ].filter((date) => date !== null);
    if (dates.length === 0) return null;
    const days = dates.map(dayNumber);
    return { first: dateOfDay(days.reduce((a, b) => Math.min(a, b))), last: dateOfDay(days.reduce((a, b) => Math.max(a, b))) };
  }

  /** The services that run on the date, in the order of the calendar. @returns the same list for dates with the same services */
  on(date: ServiceDate): readonly string[] {
    const known = this.plans.get(date);
    if (known !== undefined) return known;
    const weekday = weekdayIndex(date);
    const services: string[] = [];
    for (const service of this.calendar.services) if (this.planned(service, date, weekday)) services.push(service.serviceId);
    const key = JSON.stringify(services);
    const plan = this.lists.get(key) ?? services;
    this.lists.set(key, plan);
    this.plans.set(date, plan);
    return plan;
  }

  /** The nearest date within `span()` that fits; of two equally near ones, the earlier. null: none fits. */
  nearest(date: ServiceDate, fits: (day: ServiceDate) => boolean): ServiceDate | null {
    const span = this.span();
    if (span === null) return null;
    const [first, last, target] = [dayNumber(span.first), dayNumber(span.last), dayNumber(date)];
    const most = Math.max(target - first, last - target);
    for (let away = Math.max(0, first - target, target - last); away <= most; away += 1) {
      for (const day of [target - away, target + away]) {
        if (day >= first && day <= last && fits(dateOfDay(day))) return dateOfDay(day);
      }
    }
    return null;
  }

  private planned(service: Service, date: ServiceDate, weekday: number): boolean {
    const exception = this.exceptions.get(date)?.get(service.serviceId);
    return exception === undefined ? this.ordinarily(service, date, weekday) : exception === 1;
  }

  /** Whether a service runs on a date without regard to `calendar_dates.txt`. @param weekday of the date, from 0 for Monday */
  private ordinarily(service: Service, date: ServiceDate, weekday: number): boolean {
    if (!inRange(service, date)) return false;
    const kind = service.holidayCalendar === null ? 'ordinary' : this.workingDays(service.holidayCalendar, date).kind;
    // A holiday is like a Sunday and a make-up workday like a Wednesday (`dayTypeIndex`).
    return service[weekdays[kind === 'ordinary' ? weekday : dayTypeIndex[kind]] ?? 'monday'];
  }
}
