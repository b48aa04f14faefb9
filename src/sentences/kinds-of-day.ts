import { dateOfDay, dayNumber, parseServiceDate, weekdayIndex } from '../scheduling/service-time.js';
import type { RunningDays } from './running-days.js';

/** Days on which the same services run. */
export interface KindOfDay {
  /** Identifies it within the draft: the ids of its services, in the order of the draft, joined by `+`. */
  readonly key: string;
  readonly serviceIds: readonly string[];
  /** The ordinary weekdays of this kind, 0 for Monday; empty if it occurs only on holidays or single dates. */
  readonly weekdays: readonly number[];
  /**
   * Whether holidays, or make-up working days, of the State Council's calendar are of this kind; false if no service follows that calendar,
   * and for single dates.
   */
  readonly onHolidays: boolean;
  readonly onMakeUpDays: boolean;
  /** The first and last date of the periods in which such days occur; null: unlimited on that side. */
  readonly from: string | null;
  readonly until: string | null;
}

/** Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** On holidays a service runs as on a Sunday, on make-up working days as on a Wednesday (0 is Monday); the same as in `scheduling/`. */
const asOn = { holiday: 6, 'make-up-workday': 2 } as const;
type Statutory = 'ordinary' | keyof typeof asOn;

const daysOfWeek = (service: RunningDays): readonly boolean[] => weekdays.map((day) => service[day]);

/** Whether the holiday calendar changes the days of a service. One that runs every day runs on holidays as well. */
export const isMovedByCalendar = (service: RunningDays): boolean =>
  service.holidayCalendar !== null && daysOfWeek(service).some((runs) => runs !== service.monday);

/**
 * All kinds of day with service, those on most weekdays first. A service without a first or last date is unlimited on that side. The dates
 * of holidays are not available here, so it is assumed that a holiday may fall on any weekday, a make-up working day on any Saturday or
 * Sunday, and a single date may be either. Hence no kind is missing, but in a short period one may be listed that no date has.
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

/** A period in day numbers, `last` included, within which no service begins or ends; a date with exceptions is a period of its own. */
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
  // A single date is named by its date, not by its weekday or holiday.
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

/** The first day decides, because no service begins or ends within such a period. */
const isInForce = (service: RunningDays, { first }: Dates): boolean => firstDay(service) <= first && first <= lastDay(service);

const firstDay = ({ startDate }: RunningDays): number => dayOf(startDate) ?? -Infinity;
const lastDay = ({ endDate }: RunningDays): number => dayOf(endDate) ?? Infinity;

/** The day number; null if there is no date or it cannot be read, because a draft may be unfinished. */
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
