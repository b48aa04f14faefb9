import { dateOfDay, dayNumber, parseServiceDate, weekdayIndex } from '../scheduling/service-time.js';
import type { RunningDays } from './running-days.js';

/** Days on which the same services run. */
export interface KindOfDay {
  /** Names it within the draft: the ids of its services, in the order of the draft, joined by `+`. */
  readonly key: string;
  readonly serviceIds: readonly string[];
  /** From 0, Monday: the ordinary weekdays that are such days; may be empty where only holidays or single dates are. */
  readonly weekdays: readonly number[];
  /**
   * Whether holidays or make-up working days of the State Council's calendar are such days; false where no service is moved by it, and of
   * single dates.
   */
  readonly onHolidays: boolean;
  readonly onMakeUpDays: boolean;
  /** The first and last date of the stretches in which there are such days; null: without a beginning, without an end. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A holiday runs as a Sunday, a make-up working day as a Wednesday, as in `scheduling/`. */
const asOn = { holiday: 6, 'make-up-workday': 2 } as const;
type Statutory = 'ordinary' | keyof typeof asOn;

const daysOfWeek = (service: RunningDays): readonly boolean[] => weekdays.map((day) => service[day]);

/** A service that runs every day runs on holidays as well. */
export const isMovedByCalendar = (service: RunningDays): boolean =>
  service.holidayCalendar !== null && daysOfWeek(service).some((runs) => runs !== service.monday);

/**
 * All kinds of day with service, those of most weekdays first. A service without a first or last date runs from the beginning, to the end.
 * Which dates are holidays is not known here: there may be one on any weekday, and a make-up working day on any Saturday or Sunday, of
 * every stretch of dates, and a single date may be one. So no day is left out, and there may be a kind that no date of a short stretch has.
 */
export function kindsOfDay(services: readonly RunningDays[]): KindOfDay[] {
  let kinds = kindsByServices.get(services);
  if (kinds === undefined) kindsByServices.set(services, (kinds = findKinds(services)));
  return kinds;
}

const kindsByServices = new WeakMap<readonly RunningDays[], KindOfDay[]>();

interface Found {
  readonly key: string;
  readonly serviceIds: readonly string[];
  readonly weekdays: Set<number>;
  onHolidays: boolean;
  onMakeUpDays: boolean;
  first: number;
  last: number;
}

/** Dates, the last included, between two days on which something begins or ends; a date with exceptions is one of its own. */
interface Dates {
  readonly first: number;
  readonly last: number;
  readonly exceptions: ReadonlyMap<string, 1 | 2>;
}

function findKinds(services: readonly RunningDays[]): KindOfDay[] {
  const kinds = new Map<string, Found>();
  for (const dates of stretches(services)) {
    for (const weekday of weekdaysOf(dates)) {
      const isMoved = services.some(
        (service) => isMovedByCalendar(service) && isInForce(service, dates) && !dates.exceptions.has(service.serviceId),
      );
      const statutory: Statutory[] = isMoved ? ['ordinary', 'holiday', ...(weekday > 4 ? ['make-up-workday' as const] : [])] : ['ordinary'];
      for (const kind of statutory) note(kinds, running(services, dates, weekday, kind), dates, weekday, kind);
    }
  }
  return [...kinds.values()]
    .map(({ first, last, weekdays: days, ...found }) => ({
      ...found,
      weekdays: [...days].sort((a, b) => a - b),
      from: Number.isFinite(first) ? dateOfDay(first) : null,
      until: Number.isFinite(last) ? dateOfDay(last) : null,
    }))
    .sort((a, b) => b.weekdays.length - a.weekdays.length || (a.weekdays[0] ?? 7) - (b.weekdays[0] ?? 7));
}

function note(kinds: Map<string, Found>, serviceIds: readonly string[], dates: Dates, weekday: number, kind: Statutory): void {
  if (serviceIds.length === 0) return;
  const key = serviceIds.join('+');
  const { first, last } = dates;
  const found = kinds.get(key) ?? { key, serviceIds, weekdays: new Set(), onHolidays: false, onMakeUpDays: false, first, last };
  kinds.set(key, found);
  found.first = Math.min(found.first, first);
  found.last = Math.max(found.last, last);
  // A single date is said by its date, whatever weekday or holiday it is.
  if (dates.exceptions.size > 0) return;
  if (kind === 'ordinary') found.weekdays.add(weekday);
  if (kind === 'holiday') found.onHolidays = true;
  if (kind === 'make-up-workday') found.onMakeUpDays = true;
}

function running(services: readonly RunningDays[], dates: Dates, weekday: number, kind: Statutory): string[] {
  return services
    .filter((service) => {
      const exception = dates.exceptions.get(service.serviceId);
      if (exception !== undefined) return exception === 1;
      const day = kind === 'ordinary' || service.holidayCalendar === null ? weekday : asOn[kind];
      return isInForce(service, dates) && daysOfWeek(service)[day] === true;
    })
    .map(({ serviceId }) => serviceId);
}

/** Of a stretch no service begins or ends in the middle. */
const isInForce = (service: RunningDays, { first }: Dates): boolean => firstDay(service) <= first && first <= lastDay(service);

const firstDay = ({ startDate }: RunningDays): number => dayOf(startDate) ?? -Infinity;
const lastDay = ({ endDate }: RunningDays): number => dayOf(endDate) ?? Infinity;

/** Null: there is none, or it cannot be read; a draft may be unfinished. */
function dayOf(text: string | null): number | null {
  const date = text === null ? null : parseServiceDate(text);
  return date === null ? null : dayNumber(date);
}

function stretches(services: readonly RunningDays[]): Dates[] {
  const exceptions = new Map<number, Map<string, 1 | 2>>();
  for (const { serviceId, exceptions: own } of services) {
    for (const { date, exceptionType } of own) {
      const day = dayOf(date);
      if (day !== null) exceptions.set(day, (exceptions.get(day) ?? new Map<string, 1 | 2>()).set(serviceId, exceptionType));
    }
  }
  const starts = new Set([-Infinity, ...services.flatMap((service) => [firstDay(service), lastDay(service) + 1])]);
  for (const day of exceptions.keys()) starts.add(day).add(day + 1);
  const ordered = [...starts].filter((day) => day < Infinity).sort((a, b) => a - b);
  return ordered.map((first, index) => ({
    first,
    last: (ordered[index + 1] ?? Infinity) - 1,
    exceptions: exceptions.get(first) ?? new Map<string, 1 | 2>(),
  }));
}

const wholeWeek = [0, 1, 2, 3, 4, 5, 6];

function weekdaysOf({ first, last }: Dates): readonly number[] {
  if (last - first >= 6) return wholeWeek;
  return Array.from({ length: last - first + 1 }, (_, index) => weekdayIndex(dateOfDay(first + index)));
}
