import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { fill, type Language, type Params } from '../../language.js';
import type { Arrangement } from '../../scheduling/trips.js';
import { calendarTexts } from './calendar.texts.js';
import { formatInstant, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';

/** One planned departure, as a calendar tells of it. */
export interface CalendarDeparture {
  readonly tripId: string;
  /** Of the trip that it was when it could first be read of, whatever it has been called since. */
  readonly originId: string;
  readonly serviceDate: ServiceDate;
  readonly stopId: string;
  /** How often the trip has called at the stop before: 0, and 1 where a loop comes by again. */
  readonly call: number;
  readonly departs: EpochSeconds;
  /** At the last stop. */
  readonly arrives: EpochSeconds;
  readonly headsign: string;
  readonly stopName: string;
  /** How one gets on, where the bus does not simply stop. */
  readonly pickupType: Exclude<Arrangement, 'none'> | null;
  /** Where one gets off by arrangement. */
  readonly dropOffs: readonly { readonly dropOffType: Arrangement; readonly stops: readonly string[] }[];
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
  /** How often its timetable was replaced, or it was cancelled, moved or added, or that was taken back: of two copies of an event, the one with more is the newer (RFC 5545 §3.8.7.4). */
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
  readonly agencyPhone: string | null;
  /** Set where no timetable has it later: its last date, if that is known, and whether that is past. */
  readonly end: { readonly date: ServiceDate | null; readonly isOver: boolean } | null;
  readonly departures: readonly CalendarDeparture[];
}

/** How often subscribers should ask again: a cancellation an hour old is of little use, and phones ask no more often. */
const refreshSeconds = 3600;
/** An event of no length is hidden by some calendars. */
const leastSeconds = 60;

/**
 * RFC 5545. One event a departure, not recurring ones: exceptions would outnumber the rule in October. Times are UTC,
 * which every calendar shows in the reader's own zone and none can misread for want of a `VTIMEZONE`.
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
      // One tap from what was planned to what happens.
      url: pageOf(departure.stopId),
      // Ten buses a day do not make anybody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const text = `${file.toString()}\r\n`;
  return calendar.departures.length > 0 ? text : text.replace(/(?=END:VCALENDAR\r\n$)/, oneComponent);
}

/** RFC 5545 §3.6 wants one component at least; a zone shows nothing. */
const oneComponent = [
  ...['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000'],
  ...['END:STANDARD', 'END:VTIMEZONE', ''],
].join('\r\n');

/** That it is over stands in the name: most calendars show their description to nobody. */
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

/** ical-generator 10 escapes what events say, but not the name and description of the calendar (RFC 5545 §3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/**
 * The same departure has the same id for ever, whatever becomes of it. Ids of feeds may hold anything, so they are put
 * into characters that need no escaping; a stop has no hyphen of its own, so that what is before it is the trip.
 * @example '20240715-songhong-0-weekday-0730-home@hongqiao.banche'
 */
function uid(agencyId: string, { serviceDate, originId, stopId, call }: CalendarDeparture): string {
  const stop = encodeURIComponent(stopId).replace(/-/g, '%2D') + (call === 0 ? '' : `+${call + 1}`);
  return `${serviceDate.replaceAll('-', '')}-${encodeURIComponent(originId)}-${stop}@${encodeURIComponent(agencyId)}.banche`;
}

type Say = (text: keyof typeof calendarTexts, params?: Params) => string;

const clock = (at: EpochSeconds, zone: string): string => formatInstant(at, zone).slice(11, 16);

/** What differs from the timetable stands in the title too: not every calendar shows the status, and none what was there before. */
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

/** What riders have to do themselves, so that the bus stops for them. */
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
