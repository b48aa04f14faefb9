import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { fill, type Language, type Params, type Text } from '../../language.js';
import { formatInstant, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';

/** One planned departure, as a calendar tells of it. */
export interface CalendarDeparture {
  readonly tripId: string;
  readonly serviceDate: ServiceDate;
  readonly stopId: string;
  /** How often the trip has called at the stop before: 0, and 1 where a loop comes by again. */
  readonly call: number;
  readonly departs: EpochSeconds;
  /** At the last stop. */
  readonly arrives: EpochSeconds;
  readonly headsign: string;
  readonly stopName: string;
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly headwaySeconds: number | null;
  readonly provisional: boolean;
  readonly cancelled: boolean;
  /** When the timetable has it leave; null: it leaves then. */
  readonly movedFrom: EpochSeconds | null;
  /** It is not in the timetable. */
  readonly added: boolean;
  /** Why it is cancelled, moved or added, in the words of who said so. */
  readonly reason: string | null;
  /** How often it was cancelled, moved or added, or that was taken back: of two copies of an event, the one with more is the newer (RFC 5545 §3.8.7.4). */
  readonly changes: number;
  /** When what is said of it was last revised; never the moment of asking, so that equal data gives equal bytes. */
  readonly revisedAt: EpochSeconds;
}

export interface DepartureCalendar {
  readonly agencyId: string;
  readonly zone: string;
  readonly routeName: string;
  readonly stopName: string;
  readonly language: Language;
  /** `https://…/a/{agencyId}` where the program knows its own address: in front of the pages of stops. */
  readonly site: string | null;
  /** Where there were too many departures: the last service date that is told of. */
  readonly cutAfter: ServiceDate | null;
  readonly departures: readonly CalendarDeparture[];
}

/** How often subscribers should ask again: a cancellation an hour old is of little use, and phones ask no more often. */
const refreshSeconds = 3600;
/** An event of no length is hidden by some calendars. */
const leastSeconds = 60;

const texts = {
  name: { 'zh-CN': '班车 {route} · {stop}', en: 'Shuttle {route} · {stop}' },
  about: {
    'zh-CN': '按时刻表排到 60 天后，含节假日、调休和临时停运；取消、改时间和加开的班次会标明。',
    en: 'The timetable of the next 60 days, with holidays, make-up workdays and exceptions; cancelled, moved and extra departures are marked.',
  },
  cut: { 'zh-CN': '班次太多，只排到 {date}。', en: 'There are too many departures: it ends on {date}.' },
  departure: { 'zh-CN': '班车 {time} 开往{headsign}', en: 'Bus {time} to {headsign}' },
  headway: { 'zh-CN': '班车 约 {time} 开往{headsign}', en: 'Bus about {time} to {headsign}' },
  cancelled: { 'zh-CN': '已取消：{summary}', en: 'Cancelled: {summary}' },
  planned: { 'zh-CN': '{route}。计划时间。', en: '{route}. Planned time.' },
  frequency: {
    'zh-CN': '每 {minutes} 分钟一班，不是固定时刻。',
    en: 'One departure every {minutes} minutes, not at a fixed time.',
  },
  provisional: {
    'zh-CN': '国家尚未公布这一天的放假安排，这一班可能变动。',
    en: 'The holidays of that day are not published yet: this departure may change.',
  },
  isCancelled: { 'zh-CN': '这一班已取消。', en: 'This departure is cancelled.' },
  isCancelledBecause: { 'zh-CN': '这一班已取消，{reason}。', en: 'This departure is cancelled: {reason}.' },
  moved: { 'zh-CN': '改时间：{summary}', en: 'Moved: {summary}' },
  isMoved: { 'zh-CN': '改到 {time}（原 {was}）。', en: 'Moved to {time} (was {was}).' },
  added: { 'zh-CN': '加开：{summary}', en: 'Extra: {summary}' },
  isAdded: { 'zh-CN': '这一班是加开的。', en: 'This is an extra departure.' },
  because: { 'zh-CN': '{reason}。', en: 'Reason: {reason}.' },
} satisfies Record<string, Text>;

/**
 * RFC 5545. One event a departure, not recurring ones: exceptions would outnumber the rule in October. Times are UTC,
 * which every calendar shows in the reader's own zone and none can misread for want of a `VTIMEZONE`.
 */
export function calendarText(calendar: DepartureCalendar): string {
  const { language, routeName, stopName, cutAfter, site } = calendar;
  const say = (text: keyof typeof texts, params: Params = {}): string => fill(texts[text][language], params);
  const file = ical({
    prodId: { company: 'Banche', product: 'Timetable', language: language === 'en' ? 'EN' : 'ZH' },
    scale: 'GREGORIAN',
    name: escaped(say('name', { route: routeName, stop: stopName })),
    description: escaped(say('about') + (cutAfter === null ? '' : say('cut', { date: cutAfter }))),
    ttl: refreshSeconds,
  });
  const pageOf = (stopId: string): string | null => (site === null ? null : `${site}/stops/${encodeURIComponent(stopId)}?lang=${language}`);
  for (const departure of calendar.departures) {
    const { departs, arrives, cancelled, stopName: title, position } = departure;
    file.createEvent({
      id: uid(calendar.agencyId, departure),
      sequence: departure.changes,
      stamp: utc(departure.revisedAt),
      start: utc(departs),
      end: utc(arrives - departs < leastSeconds ? ((departs + leastSeconds) as EpochSeconds) : arrives),
      summary: summary(departure, calendar.zone, say),
      description: description(departure, calendar, say),
      location: position === null ? { title } : { title, geo: position },
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // One tap from what was planned to what happens.
      url: pageOf(departure.stopId),
      // Ten buses a day do not make anybody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${file.toString()}\r\n`;
}

const utc = (at: EpochSeconds): string => formatInstant(at, 'UTC');

/** ical-generator 10 escapes what events say, but not the name and description of the calendar (RFC 5545 §3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/**
 * The same departure has the same id for ever, whatever becomes of it. Ids of feeds may hold anything, so they are put
 * into characters that need no escaping.
 * @example '20240715-songhong-0-weekday-0730-home@hongqiao.banche'
 */
function uid(agencyId: string, { serviceDate, tripId, stopId, call }: CalendarDeparture): string {
  const parts = [serviceDate.replaceAll('-', ''), tripId, stopId, ...(call === 0 ? [] : [String(call + 1)])];
  return `${parts.map(encodeURIComponent).join('-')}@${encodeURIComponent(agencyId)}.banche`;
}

type Say = (text: keyof typeof texts, params?: Params) => string;

const clock = (at: EpochSeconds, zone: string): string => formatInstant(at, zone).slice(11, 16);

/** What differs from the timetable stands in the title too: not every calendar shows the status, and none what was there before. */
function summary({ departs, headsign, headwaySeconds, cancelled, movedFrom, added }: CalendarDeparture, zone: string, say: Say): string {
  const plain = say(headwaySeconds === null ? 'departure' : 'headway', { time: clock(departs, zone), headsign });
  if (cancelled) return say('cancelled', { summary: plain });
  if (movedFrom !== null) return say('moved', { summary: plain });
  return added ? say('added', { summary: plain }) : plain;
}

function description(departure: CalendarDeparture, { routeName, language, zone }: DepartureCalendar, say: Say): string {
  const { departs, movedFrom, headwaySeconds, provisional, added } = departure;
  return [
    say('planned', { route: routeName }),
    ...(headwaySeconds === null ? [] : [say('frequency', { minutes: Math.round(headwaySeconds / 60) })]),
    ...(provisional ? [say('provisional')] : []),
    ...(added ? [say('isAdded')] : []),
    ...(movedFrom === null ? [] : [say('isMoved', { time: clock(departs, zone), was: clock(movedFrom, zone) })]),
    ...why(departure, say),
  ].join(language === 'en' ? ' ' : '');
}

/** Of a cancelled one the cancellation, with its reason; else why it was moved or added. */
function why({ cancelled, reason: said }: CalendarDeparture, say: Say): string[] {
  // Who writes a reason may end it with a full stop.
  const reason = said?.trim().replace(/[。.]+$/, '') ?? '';
  if (cancelled) return [reason === '' ? say('isCancelled') : say('isCancelledBecause', { reason })];
  return reason === '' ? [] : [say('because', { reason })];
}
