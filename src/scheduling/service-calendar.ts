import type { Text } from '../language.js';
import { dateOfDay, dayNumber, weekdayIndex, type ServiceDate } from './service-time.js';

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

/** What a working-day calendar says of a date. */
export interface WorkingDay {
  readonly kind: 'ordinary' | 'holiday' | 'make-up-workday';
  /** The holiday's name, of a holiday and of a workday that makes up for it. */
  readonly name: Text | null;
  /** The year's calendar is not published yet: the weekday alone was asked. */
  readonly provisional: boolean;
}

/** Answers for the calendar named by a service's `holidayCalendar`. */
export type WorkingDays = (calendar: string, date: ServiceDate) => WorkingDay;

export interface ServiceCalendar {
  readonly services: readonly Service[];
  readonly exceptions: readonly ServiceException[];
}

/** Why a day runs or does not, as a stable code and a text in each language. */
export type Reason = Text & { readonly code: ReasonCode };
export type ReasonCode =
  | 'manager-exception'
  | 'make-up-workday'
  | 'holiday'
  | 'working-day'
  | 'weekday'
  | 'weekend'
  | 'service-added'
  | 'service-removed'
  | 'no-service'
  | 'no-timetable';

export interface ServiceDay {
  readonly date: ServiceDate;
  readonly runs: boolean;
  readonly reason: Reason;
  readonly provisional: boolean;
}

const texts: Record<Exclude<ReasonCode, 'manager-exception' | 'holiday'>, Text> = {
  'make-up-workday': { 'zh-CN': '调休上班', en: 'Make-up workday' },
  'working-day': { 'zh-CN': '工作日', en: 'Working day' },
  weekday: { 'zh-CN': '周一至周五', en: 'Monday to Friday' },
  weekend: { 'zh-CN': '周末', en: 'Weekend' },
  'service-added': { 'zh-CN': '当日加开', en: 'Extra service on this date' },
  'service-removed': { 'zh-CN': '当日停开', en: 'Service removed on this date' },
  'no-service': { 'zh-CN': '时刻表当日无班次', en: 'The timetable has no service on this date' },
  'no-timetable': { 'zh-CN': '这一天没有生效的时刻表', en: 'No timetable is in force on this date' },
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** A holiday runs as a Sunday does, a make-up workday as an ordinary day in the middle of the week. */
const dayTypeIndex = { holiday: 6, 'make-up-workday': 2 } as const;

const says = (code: keyof typeof texts): Reason => ({ code, ...texts[code] });
const inRange = (service: Service, date: ServiceDate): boolean =>
  service.startDate !== null && service.endDate !== null && service.startDate <= date && date <= service.endDate;

export const noTimetable = (date: ServiceDate): ServiceDay => ({ date, runs: false, reason: says('no-timetable'), provisional: false });

/** Answers for any date which services run and why. Made once for a timetable version, asked as often as wanted. */
export class ServiceDays {
  private readonly exceptions = new Map<string, Map<string, 1 | 2>>();
  private readonly known = new Map<ServiceDate, ServiceDay>();
  private readonly plans = new Map<ServiceDate, readonly string[]>();

  constructor(
    private readonly calendar: ServiceCalendar,
    private readonly dayExceptions: ReadonlyMap<ServiceDate, DayException>,
    private readonly workingDays: WorkingDays,
  ) {
    for (const { date, serviceId, exceptionType } of calendar.exceptions) {
      const ofDate = this.exceptions.get(date) ?? new Map<string, 1 | 2>();
      this.exceptions.set(date, ofDate.set(serviceId, exceptionType));
    }
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
    const isWorkingDay = (day: ServiceDate): boolean => weekdayIndex(day) === 2 && this.statutoryDay(day)?.kind !== 'holiday';
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
    let day = this.known.get(date);
    if (day === undefined) {
      day = this.judge(date);
      this.known.set(date, day);
    }
    return day;
  }

  private judge(date: ServiceDate): ServiceDay {
    const runs = this.runningOn(date).length > 0;
    const manager = this.dayExceptions.get(date);
    if (manager !== undefined) return { date, runs, reason: { code: 'manager-exception', ...manager.reason }, provisional: false };
    const statutory = this.statutoryDay(date);
    return { date, runs, reason: this.reason(date, runs, statutory), provisional: statutory?.provisional ?? false };
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
    if (exception !== undefined) return exception === 1;
    if (!inRange(service, date)) return false;
    const kind = service.holidayCalendar === null ? 'ordinary' : this.workingDays(service.holidayCalendar, date).kind;
    const index = kind === 'ordinary' ? weekdayIndex(date) : dayTypeIndex[kind];
    return service[weekdays[index] ?? 'monday'];
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

  /** The working-day calendar's word, when any service in force on the date follows one. */
  private statutoryDay(date: ServiceDate): WorkingDay | null {
    const follower = this.calendar.services.find((service) => service.holidayCalendar !== null && inRange(service, date));
    return follower?.holidayCalendar ? this.workingDays(follower.holidayCalendar, date) : null;
  }

  /** Never contradicts `runs`: each reason is given only where it is one. */
  private reason(date: ServiceDate, runs: boolean, statutory: WorkingDay | null): Reason {
    const exceptions = this.exceptions.get(date);
    if (runs && this.plannedOn(date).every((serviceId) => exceptions?.get(serviceId) === 1)) return says('service-added');
    if (statutory?.kind === 'holiday' && statutory.name !== null) return holidayReason(statutory.name, runs);
    if (!runs && [...(exceptions?.values() ?? [])].includes(2)) return says('service-removed');
    if (statutory?.kind === 'make-up-workday') return says(runs ? 'make-up-workday' : 'no-service');
    if (!this.calendar.services.some((service) => inRange(service, date))) return says('no-service');
    if (weekdayIndex(date) >= 5) return says('weekend');
    if (!runs) return says('no-service');
    return says(statutory === null ? 'weekday' : 'working-day');
  }
}

/** A holiday may have the buses of a Sunday: then the name alone would sound as if none ran. */
const holidayReason = (name: Text, runs: boolean): Reason => ({
  code: 'holiday',
  'zh-CN': runs ? `${name['zh-CN']},按周日班次` : name['zh-CN'],
  en: runs ? `${name.en}, Sunday service` : name.en,
});

const max = (a: ServiceDate, b: ServiceDate): ServiceDate => (a < b ? b : a);
