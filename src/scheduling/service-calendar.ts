import type { Text } from '../language.js';
import { dayTypeIndex, isEven, reasonOf, says, type Reason, type ServiceOnDate, type WorkingDay, type Week } from './day-reasons.js';
import { dateOfDay, dayNumber, weekdayIndex, type ServiceDate } from './service-time.js';

export type { Reason, ReasonCode, WorkingDay } from './day-reasons.js';

/** A service of `calendar.txt`; one that lives in `calendar_dates.txt` alone has no dates and no weekdays. */
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
  /** The working-day calendar the service follows, `'CN'`; null: weekdays alone. */
  readonly holidayCalendar: string | null;
}

/** A row of `calendar_dates.txt`: 1 adds the service on the date, 2 removes it. */
export interface ServiceException {
  readonly serviceId: string;
  readonly date: ServiceDate;
  readonly exceptionType: 1 | 2;
}

/** A manager's word on one date of the whole agency; it overrides everything. */
export interface DayException {
  readonly date: ServiceDate;
  readonly runs: boolean;
  readonly reason: Text;
}

/** Answers for the calendar named by a service's `holidayCalendar`. */
export type WorkingDays = (calendar: string, date: ServiceDate) => WorkingDay;

export interface ServiceCalendar {
  readonly services: readonly Service[];
  readonly exceptions: readonly ServiceException[];
}

export interface ServiceDay {
  readonly date: ServiceDate;
  readonly runs: boolean;
  readonly reason: Reason;
  readonly provisional: boolean;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Anybody may ask for any date, and what was answered is kept no longer than this. */
const mostDaysKept = 1000;

const weekOf = (service: Service): Week => weekdays.reduce((week, day, index) => (service[day] ? week | (1 << index) : week), 0);
/** A service that runs every day runs on holidays as well. */
const isMovedByCalendar = (service: Service): boolean => service.holidayCalendar !== null && !isEven(weekOf(service));
const inRange = (service: Service, date: ServiceDate): boolean =>
  service.startDate !== null && service.endDate !== null && service.startDate <= date && date <= service.endDate;

export const noTimetable = (date: ServiceDate): ServiceDay => ({ date, runs: false, reason: says('no-timetable'), provisional: false });

/** Answers for any date which services run and why. Made once for a timetable version, asked as often as wanted. */
export class ServiceDays {
  private readonly exceptions = new Map<string, Map<string, 1 | 2>>();
  private readonly plans = new Map<ServiceDate, readonly string[]>();
  private readonly parts = new Map<string, DaysOfServices>();
  private readonly whole: DaysOfServices;

  constructor(
    private readonly calendar: ServiceCalendar,
    private readonly dayExceptions: ReadonlyMap<ServiceDate, DayException>,
    private readonly workingDays: WorkingDays,
  ) {
    for (const { date, serviceId, exceptionType } of calendar.exceptions) {
      const ofDate = this.exceptions.get(date) ?? new Map<string, 1 | 2>();
      this.exceptions.set(date, ofDate.set(serviceId, exceptionType));
    }
    this.whole = new DaysOfServices(this, calendar.services);
  }

  /** The services that run on the date, in the order of the calendar. */
  runningOn(date: ServiceDate): readonly string[] {
    const manager = this.dayExceptions.get(date);
    if (manager === undefined) return this.plannedOn(date);
    return manager.runs ? this.runningIfAsked(date) : [];
  }

  /**
   * What a manager who says "it runs" gets: the plan of the date, and on a day without service that of the nearest
   * ordinary Wednesday, or else of the nearest day that has any. Empty only where nothing ever runs.
   */
  runningIfAsked(date: ServiceDate): readonly string[] {
    const planned = this.plannedOn(date);
    if (planned.length > 0) return planned;
    const isWorkingDay = (day: ServiceDate): boolean =>
      weekdayIndex(day) === 2 && this.statutoryDay(this.calendar.services, day)?.kind !== 'holiday';
    const nearest = this.nearest(date, (day) => isWorkingDay(day) && this.plannedOn(day).length > 0);
    return this.plannedOn(nearest ?? this.nearest(date, (day) => this.plannedOn(day).length > 0) ?? date);
  }

  /** In order, the dates of a version's time in force on which anything may run. @param until the first date after it */
  datesInForce(from: ServiceDate, until: ServiceDate | null): ServiceDate[] {
    const span = this.span();
    const days = new Set<number>();
    if (span !== null) for (let day = dayNumber(max(span.first, from)); day <= dayNumber(span.last); day += 1) days.add(day);
    for (const { date, runs } of this.dayExceptions.values()) if (runs && date >= from) days.add(dayNumber(date));
    return [...days]
      .sort((a, b) => a - b)
      .map(dateOfDay)
      .filter((date) => until === null || date < until);
  }

  /** The day as people hear it: runs or not, why, and whether that may still change. */
  day(date: ServiceDate): ServiceDay {
    return this.whole.day(date);
  }

  /** The days of some of the services alone: those of a route, or of what leaves from a stop. */
  only(serviceIds: ReadonlySet<string>): DaysOfServices {
    const own = this.calendar.services.filter(({ serviceId }) => serviceIds.has(serviceId));
    if (own.length === this.calendar.services.length) return this.whole;
    const key = own.map(({ serviceId }) => serviceId).join('\n');
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    const part = new DaysOfServices(this, own);
    this.parts.set(key, part);
    return part;
  }

  /** A manager's word on the date. */
  saidOf(date: ServiceDate): DayException | null {
    return this.dayExceptions.get(date) ?? null;
  }

  /** The working-day calendar's word, when any of the services in force on the date is moved by one. */
  statutoryDay(services: readonly Service[], date: ServiceDate): WorkingDay | null {
    const follower = services.find((service) => isMovedByCalendar(service) && inRange(service, date));
    return follower?.holidayCalendar ? this.workingDays(follower.holidayCalendar, date) : null;
  }

  /** Whether a working-day calendar moves anything of what may run on these dates, the last included. */
  isMovedByCalendar(from: ServiceDate, to: ServiceDate): boolean {
    return this.calendar.services.some(
      (service) => isMovedByCalendar(service) && (service.startDate ?? to) <= to && (service.endDate ?? from) >= from,
    );
  }

  /** What a service does on a date as far as its calendar goes. */
  onDate(service: Service, date: ServiceDate): ServiceOnDate & { readonly isSettled: boolean } {
    const exception = this.exceptions.get(date)?.get(service.serviceId);
    const ordinarily = this.ordinarily(service, date);
    return {
      week: weekOf(service),
      inRange: inRange(service, date),
      followsCalendar: isMovedByCalendar(service),
      ordinarily,
      planned: exception === undefined ? ordinarily : exception === 1,
      isSettled: exception !== undefined,
    };
  }

  /** First and last date on which any service may run, or null when the calendar is empty. */
  span(): { first: ServiceDate; last: ServiceDate } | null {
    const dates = [
      ...this.calendar.services.flatMap((service) => [service.startDate, service.endDate]),
      ...this.calendar.exceptions.filter((exception) => exception.exceptionType === 1).map((exception) => exception.date),
    ].filter((date) => date !== null);
    if (dates.length === 0) return null;
    const days = dates.map(dayNumber);
    return { first: dateOfDay(days.reduce((a, b) => Math.min(a, b))), last: dateOfDay(days.reduce((a, b) => Math.max(a, b))) };
  }

  private planned(service: Service, date: ServiceDate): boolean {
    const exception = this.exceptions.get(date)?.get(service.serviceId);
    return exception === undefined ? this.ordinarily(service, date) : exception === 1;
  }

  /** What it does where no exception names the date. */
  private ordinarily(service: Service, date: ServiceDate): boolean {
    if (!inRange(service, date)) return false;
    const kind = service.holidayCalendar === null ? 'ordinary' : this.workingDays(service.holidayCalendar, date).kind;
    return service[weekdays[kind === 'ordinary' ? weekdayIndex(date) : dayTypeIndex[kind]] ?? 'monday'];
  }

  private plannedOn(date: ServiceDate): readonly string[] {
    let plan = this.plans.get(date);
    if (plan === undefined) {
      plan = this.calendar.services.filter((service) => this.planned(service, date)).map((service) => service.serviceId);
      this.plans.set(date, plan);
    }
    return plan;
  }

  /** The date that fits and is fewest days away, the earlier of two. */
  private nearest(date: ServiceDate, fits: (day: ServiceDate) => boolean): ServiceDate | null {
    const span = this.span();
    if (span === null) return null;
    const [first, last, asked] = [dayNumber(span.first), dayNumber(span.last), dayNumber(date)];
    const most = Math.max(asked - first, last - asked);
    for (let away = Math.max(0, first - asked, asked - last); away <= most; away += 1) {
      for (const day of [asked - away, asked + away]) {
        if (day >= first && day <= last && fits(dateOfDay(day))) return dateOfDay(day);
      }
    }
    return null;
  }
}

/** Answers whether and why some of the services of a timetable run. */
export class DaysOfServices {
  private readonly known = new Map<ServiceDate, ServiceDay>();
  private readonly serviceIds: ReadonlySet<string>;

  constructor(
    private readonly days: ServiceDays,
    private readonly services: readonly Service[],
  ) {
    this.serviceIds = new Set(services.map(({ serviceId }) => serviceId));
  }

  day(date: ServiceDate): ServiceDay {
    let day = this.known.get(date);
    if (day === undefined) {
      if (this.known.size >= mostDaysKept) this.known.clear();
      day = this.judge(date);
      this.known.set(date, day);
    }
    return day;
  }

  /** A manager's word is the reason where the day is as they said: their "it runs" may bring the buses of other services alone. */
  private judge(date: ServiceDate): ServiceDay {
    const runs = this.days.runningOn(date).some((serviceId) => this.serviceIds.has(serviceId));
    const manager = this.days.saidOf(date);
    if (manager?.runs === runs && this.services.length > 0)
      return { date, runs, reason: { code: 'manager-exception', ...manager.reason }, provisional: false };
    const services = this.services.map((service) => this.days.onDate(service, date));
    const statutory = this.days.statutoryDay(this.services, date);
    const mayMove = services.some(({ inRange, followsCalendar, isSettled }) => inRange && followsCalendar && !isSettled);
    const provisional = mayMove && (statutory?.provisional ?? false);
    return { date, runs, reason: reasonOf(services, weekdayIndex(date), statutory), provisional };
  }
}

const max = (a: ServiceDate, b: ServiceDate): ServiceDate => (a < b ? b : a);
