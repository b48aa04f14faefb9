import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { fill, type Language, type Params } from '../../language.js';
import type { Arrangement } from '../../scheduling/trips.js';
import { isReasonIn, reasonIn } from '../../trip-log/reasons.js';
import { calendarTexts } from './calendar.texts.js';
import { formatInstant, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';

/** One planned departure, with what the calendar shows of it. */
export interface CalendarDeparture {
  readonly tripId: string;
  /** The id that the trip had when the date first appeared in a calendar; its `tripId` may have changed since. */
  readonly originId: string;
  readonly serviceDate: ServiceDate;
  readonly stopId: string;
  /** How often the trip has called at the stop before: 0, or 1 if a loop returns to it. */
  readonly call: number;
  readonly departs: EpochSeconds;
  /** The arrival at the last stop. */
  readonly arrives: EpochSeconds;
  readonly headsign: string;
  readonly stopName: string;
  /** How riders have to arrange boarding; null: they need not. */
  readonly pickupType: Exclude<Arrangement, 'none'> | null;
  /** Stops where getting off has to be arranged. */
  readonly dropOffs: readonly { readonly dropOffType: Arrangement; readonly stops: readonly string[] }[];
  readonly position: { readonly lat: number; readonly lon: number } | null;
  readonly headwaySeconds: number | null;
  readonly provisional: boolean;
  readonly cancelled: boolean;
  /** The scheduled departure, if it was moved; else null. */
  readonly movedFrom: EpochSeconds | null;
  /** Whether a manager added it to the timetable. */
  readonly added: boolean;
  /** Why it is cancelled, moved or added, as it was logged; null: not stated. */
  readonly reason: string | null;
  /**
   * How often its timetable was replaced or the trip was changed. The copy of an event with the higher number is newer (RFC 5545
   * §3.8.7.4).
   */
  readonly changes: number;
  /** When this information last changed; never the time of the request, so that equal data gives equal bytes. */
  readonly revisedAt: EpochSeconds;
}

export interface DepartureCalendar {
  readonly agencyId: string;
  readonly zone: string;
  readonly routeName: string;
  readonly stopName: string;
  readonly language: Language;
  /** The base of links to stop pages, such as `https://…/a/{agencyId}`; null: the program's own address is unknown. */
  readonly site: string | null;
  /** The last service date included, if there were too many departures; null: all are included. */
  readonly cutAfter: ServiceDate | null;
  readonly agencyPhone: string | null;
  /** The last date, null if unknown, and whether it is past; null: the calendar has no known end. */
  readonly end: { readonly date: ServiceDate | null; readonly isOver: boolean } | null;
  readonly departures: readonly CalendarDeparture[];
}

/** How often subscribers should poll: phones do not poll more often, and a cancellation that arrives later is of little use. */
const refreshSeconds = 3600;
/** Some calendars hide events of zero length. */
const leastSeconds = 60;

/**
 * Writes a calendar (RFC 5545). It has an event for each departure instead of recurring events, which in October would have more exceptions
 * than ordinary days. Times are UTC: every calendar shows them in the reader's zone, without a `VTIMEZONE` that could be misread.
 */
export function calendarText(calendar: DepartureCalendar): string {
  const { language, site } = calendar;
  const say = (text: keyof typeof calendarTexts, params: Params = {}): string => fill(calendarTexts[text][language], params);
  const file = ical({
    prodId: { company: 'Banche', product: 'Timetable', language: language === 'en' ? 'EN' : 'ZH' },
    scale: 'GREGORIAN',
    name: escaped(nameOf(calendar, say)),
    description: escaped(aboutOf(calendar, say).join(language === 'en' ? ' ' : '')),
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
      // A tap leads from the plan to the live departures.
      url: pageOf(departure.stopId),
      // Nobody is busy because buses run.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const text = `${file.toString()}\r\n`;
  return calendar.departures.length > 0 ? text : text.replace(/(?=END:VCALENDAR\r\n$)/, oneComponent);
}

/** For an empty calendar: RFC 5545 §3.6 requires at least one component, and a time zone is not displayed. */
const oneComponent = [
  ...['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000'],
  ...['END:STANDARD', 'END:VTIMEZONE', ''],
].join('\r\n');

/** If the line has ended, the name says so, because most calendars do not show the description. */
function nameOf({ routeName, stopName, end }: DepartureCalendar, say: Say): string {
  const name = say('name', { route: routeName, stop: stopName });
  return end?.isOver === true ? say('nameOver', { name }) : name;
}

function aboutOf({ routeName: route, stopName: stop, end, cutAfter, departures }: DepartureCalendar, say: Say): string[] {
  if (end?.isOver === true) return [end.date === null ? say('overSome', { route, stop }) : say('over', { route, stop, date: end.date })];
  return [
    say('about'),
    ...(cutAfter === null ? [] : [say('cut', { date: cutAfter })]),
    ...(end === null ? [] : [say('ends', { route, stop, date: end.date ?? '' })]),
    ...(departures.length === 0 ? [say('none')] : []),
  ];
}

const utc = (at: EpochSeconds): string => formatInstant(at, 'UTC');

/** ical-generator 10 escapes event texts but not the name and description of the calendar (RFC 5545 §3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/**
 * The UID of a departure, which never changes. Ids of feeds may contain any character, so they are encoded; a stop id is encoded without
 * hyphens, so that everything before it belongs to the trip.
 * @example '20240715-songhong-0-weekday-0730-home@hongqiao.banche'
 */
function uid(agencyId: string, { serviceDate, originId, stopId, call }: CalendarDeparture): string {
  const stop = encodeURIComponent(stopId).replace(/-/g, '%2D') + (call === 0 ? '' : `+${call + 1}`);
  return `${serviceDate.replaceAll('-', '')}-${encodeURIComponent(originId)}-${stop}@${encodeURIComponent(agencyId)}.banche`;
}

type Say = (text: keyof typeof calendarTexts, params?: Params) => string;

const clock = (at: EpochSeconds, zone: string): string => formatInstant(at, zone).slice(11, 16);

/** The title names differences from the timetable, too: not every calendar shows the status, and none shows the previous time. */
function summary(departure: CalendarDeparture, zone: string, say: Say): string {
  const { departs, headsign, headwaySeconds, cancelled, movedFrom, added, pickupType } = departure;
  const named = say(headwaySeconds === null ? 'departure' : 'headway', { time: clock(departs, zone), headsign });
  const plain = pickupType === 'phone-agency' ? say('toBook', { summary: named }) : named;
  if (cancelled) return say('cancelled', { summary: plain });
  if (movedFrom !== null) return say('moved', { summary: plain });
  return added ? say('added', { summary: plain }) : plain;
}

function description(departure: CalendarDeparture, { routeName, language, zone, agencyPhone }: DepartureCalendar, say: Say): string {
  const { departs, movedFrom, headwaySeconds, provisional, added } = departure;
  return [
    say('planned', { route: routeName }),
    ...(headwaySeconds === null ? [] : [say('frequency', { minutes: Math.round(headwaySeconds / 60) })]),
    ...arrangements(departure, agencyPhone, language, say),
    ...(provisional ? [say('provisional')] : []),
    ...(added ? [say('isAdded')] : []),
    ...(movedFrom === null ? [] : [say('isMoved', { time: clock(departs, zone), was: clock(movedFrom, zone) })]),
    ...changeNotes(departure, language, say),
  ].join(language === 'en' ? ' ' : '');
}

/** The reason of a cancellation; otherwise the reason of a move or addition; none that was written in another language only. */
function changeNotes({ cancelled, reason: logged }: CalendarDeparture, language: Language, say: Say): string[] {
  const givenReason = logged !== null && isReasonIn(logged, language) ? reasonIn(logged, language) : null;
  // A reason may already end with a full stop.
  const reason = givenReason?.trim().replace(/[。.]+$/, '') ?? '';
  if (cancelled) return [reason === '' ? say('isCancelled') : say('isCancelledBecause', { reason })];
  return reason === '' ? [] : [say('because', { reason })];
}

/** What riders have to do so that the bus stops for them. */
function arrangements({ pickupType, dropOffs }: CalendarDeparture, agencyPhone: string | null, language: Language, say: Say): string[] {
  const types = [...(pickupType === null ? [] : [pickupType]), ...dropOffs.map(({ dropOffType }) => dropOffType)];
  return [
    ...(pickupType === null ? [] : [say(`pickup-${pickupType}`)]),
    ...dropOffs.flatMap(({ dropOffType, stops }) =>
      dropOffType === 'none' ? [] : [say(`dropOff-${dropOffType}`, { stops: stops.join(language === 'en' ? ', ' : '、') })],
    ),
    ...(agencyPhone !== null && types.includes('phone-agency') ? [say('phone', { phone: agencyPhone })] : []),
  ];
}
