import { Refusal } from '../errors.js';
import { isId } from '../fields.js';
import { parseInstant, parseServiceDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { StopPage } from '../web/residents/page.js';
import { pagesRefusals } from './pages.refusals.js';

/** The query of a page's address. */
export interface RequestedPage {
  readonly at: EpochSeconds | null;
  readonly chosen: StopPage['chosen'];
  /** A departure whose stops are shown. Such pages are not cached: there are too many departures. */
  readonly trip: string | null;
  /** After a redirect from the report form: what became of the report. */
  readonly reportOutcome: 'thanks' | 'again' | null;
  /** The query has only parameters that pages use, so the page may be cached. */
  readonly isPlain: boolean;
}

const pageParameters = ['lang', 'at', 'route', 'direction', 'date', 'stop', 'remembered'];
const isPlain = (query: object): boolean => Object.keys(query).every((name) => pageParameters.includes(name));

/**
 * Reads the query of a page. Unknown parameters are ignored, because chat programs add their own to shared addresses
 * (`?from=singlemessage`); the public API does the same.
 * @throws Refusal `moment-not-understood`
 */
export function readPageQuery(query: Readonly<Record<string, unknown>>): RequestedPage {
  const { route, told, trip } = query;
  return {
    at: readAt(query),
    chosen: typeof route === 'string' ? { routeId: route, directionId: readDirection(query) } : null,
    trip: typeof trip === 'string' && trip !== '' ? trip : null,
    reportOutcome: told === 'thanks' || told === 'again' ? told : null,
    isPlain: isPlain(query),
  };
}

export interface TripOfDay {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/**
 * Reads the trip that a form chose.
 * @example readTripOfDay('2024-07-15 songhong-0-weekday-0730') // { serviceDate: '2024-07-15', tripId: … }
 */
export function readTripOfDay(text: string): TripOfDay | null {
  const blank = text.indexOf(' ');
  const [date, tripId] = [parseServiceDate(text.slice(0, Math.max(blank, 0))), text.slice(blank + 1)];
  return date === null || !isId(tripId) ? null : { serviceDate: date, tripId };
}

function readAt({ at }: Readonly<Record<string, unknown>>): EpochSeconds | null {
  // A + that was not encoded as %2B arrives as a blank.
  const instant = typeof at === 'string' ? parseInstant(at.replace(' ', '+')) : null;
  if (at !== undefined && instant === null) throw new Refusal(pagesRefusals['moment-not-understood']);
  return instant;
}

const readDirection = ({ direction }: Readonly<Record<string, unknown>>): 0 | 1 | null =>
  direction === '0' ? 0 : direction === '1' ? 1 : null;

/** The query of the page of a day. */
export interface RequestedDay {
  readonly date: ServiceDate | null;
  readonly at: EpochSeconds | null;
  readonly directionId: 0 | 1 | null;
  /** The stop where a printed timetable will hang. */
  readonly stopId: string | null;
  readonly isPlain: boolean;
}

/**
 * Reads the query of the page of a day.
 * @throws Refusal `day-not-understood`, `moment-not-understood`
 */
export function readDayQuery(query: Readonly<Record<string, unknown>>): RequestedDay {
  const { date, stop } = query;
  const read = typeof date === 'string' && date !== '' ? parseServiceDate(date) : null;
  if (date !== undefined && date !== '' && read === null) throw new Refusal(pagesRefusals['day-not-understood']);
  const stopId = typeof stop === 'string' ? stop : null;
  return { date: read, at: readAt(query), directionId: readDirection(query), stopId, isPlain: isPlain(query) };
}
