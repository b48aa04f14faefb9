import { addDays, dateOfDay, dayNumber, weekdayIndex, type ServiceDate } from '../../scheduling/service-time.js';
import { weekdays } from '../gtfs/gtfs-feed.js';
import { readDate } from './cell-rules.js';
import type { GtfsTables, Row } from './gtfs-tables.js';
import type { Notices } from './notices.js';

/** The dates on which each service runs, as numbers of days. */
export type DatesOfServices = ReadonlyMap<string, ReadonlySet<number>>;

export function datesOfServices({ rowsOf }: Pick<GtfsTables, 'rowsOf'>): DatesOfServices {
  const dates = new Map<string, Set<number>>();
  for (const row of rowsOf('calendar.txt')) {
    const [start, end] = [readDate(row.get('start_date')), readDate(row.get('end_date'))];
    const days = new Set<number>();
    dates.set(row.get('service_id'), days);
    if (start === null || end === null) continue;
    for (let day = dayNumber(start); day <= dayNumber(end); day += 1)
      if (row.get(weekdays[weekdayIndex(dateOfDay(day))] ?? '') === '1') days.add(day);
  }
  for (const row of rowsOf('calendar_dates.txt')) {
    const date = readDate(row.get('date'));
    const days = dates.get(row.get('service_id')) ?? new Set<number>();
    dates.set(row.get('service_id'), days);
    if (date === null) continue;
    if (row.get('exception_type') === '1') days.add(dayNumber(date));
    else days.delete(dayNumber(date));
  }
  return dates;
}

/** Checks calendars, and how long the feed still holds. */
export function checkServices(tables: GtfsTables, dates: DatesOfServices, today: ServiceDate, notices: Notices): void {
  const { rowsOf, has } = tables;
  if (!has('calendar.txt') && !has('calendar_dates.txt')) notices.add('missing_calendar_and_calendar_date_files', { file: 'calendar.txt' });
  for (const row of rowsOf('calendar.txt')) {
    const place = { file: 'calendar.txt', line: row.line, value: row.get('service_id') };
    if (weekdays.every((day) => row.get(day) === '0')) notices.add('service_has_no_active_day_of_the_week', place);
    checkRange(row, ['start_date', 'end_date'], 'calendar.txt', notices);
    const last = Math.max(...(dates.get(row.get('service_id')) ?? []));
    if (last < dayNumber(today) && last > -Infinity) notices.add('expired_calendar', place);
  }
  checkCoverage(tables, dates, today, notices);
}

/** The dates on which at least half as many trips run as on the fullest one have to include today and the next seven days. */
function checkCoverage({ rowsOf }: GtfsTables, dates: DatesOfServices, today: ServiceDate, notices: Notices): void {
  const counts = new Map<number, number>();
  const trips = new Map<string, number>();
  for (const trip of rowsOf('trips.txt')) trips.set(trip.get('service_id'), (trips.get(trip.get('service_id')) ?? 0) + 1);
  for (const [serviceId, count] of trips) for (const day of dates.get(serviceId) ?? []) counts.set(day, (counts.get(day) ?? 0) + count);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  const full = [...counts].filter(([, count]) => count * 2 >= most).map(([day]) => day);
  if (full.length === 0) return;
  const [first, last] = [full.reduce((a, b) => Math.min(a, b)), full.reduce((a, b) => Math.max(a, b))];
  if (first > dayNumber(today) || last < dayNumber(addDays(today, 7)))
    notices.add('trip_coverage_not_active_for_next7_days', { file: 'trips.txt', value: `${dateOfDay(first)}..${dateOfDay(last)}` });
}

function checkRange(row: Row, [from, to]: readonly [string, string], file: string, notices: Notices): void {
  const [start, end] = [readDate(row.get(from)), readDate(row.get(to))];
  if (start !== null && end !== null && start > end)
    notices.add('start_and_end_range_out_of_order', { file, line: row.line, field: to, value: row.get(to) });
}

/** Checks `feed_info.txt`. */
export function checkInfo({ rowsOf }: GtfsTables, today: ServiceDate, notices: Notices): void {
  const file = 'feed_info.txt';
  const [info, second] = rowsOf(file);
  if (second !== undefined) notices.add('more_than_one_entity', { file, line: second.line });
  if (info === undefined) return;
  const place = { file, line: info.line };
  const [start, end] = [info.get('feed_start_date'), info.get('feed_end_date')];
  if ((start === '') !== (end === '')) notices.add('missing_feed_info_date', place);
  if (info.get('feed_contact_email') === '' && info.get('feed_contact_url') === '')
    notices.add('missing_feed_contact_email_and_url', place);
  checkRange(info, ['feed_start_date', 'feed_end_date'], file, notices);
  const last = readDate(end);
  const until = { ...place, field: 'feed_end_date', value: end };
  if (last !== null && last <= addDays(today, 7)) notices.add('feed_expiration_date7_days', until);
  else if (last !== null && last <= addDays(today, 30)) notices.add('feed_expiration_date30_days', until);
  const language = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');
  const lang = language(info.get('feed_lang'));
  for (const agency of rowsOf('agency.txt')) {
    const own = agency.get('agency_lang');
    if (own !== '' && lang !== 'mul' && language(own) !== lang)
      notices.add('feed_info_lang_and_agency_lang_mismatch', { ...place, field: 'feed_lang', value: `${lang} ≠ ${own}` });
  }
}
