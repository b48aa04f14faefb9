import { Refusal } from '../errors.js';
import { isId } from '../fields.js';
import { parseInstant, parseServiceDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { StopPage } from '../web/residents/page.js';
import { pagesRefusals } from './pages.refusals.js';

/** The query of a stop's page, of the home page and of the lobby board. */
export interface RequestedStopPage {
  readonly at: EpochSeconds | null;
  readonly chosen: StopPage['chosen'];
  /** A departure whose stops are shown. Such pages are not cached: there are too many departures. */
  readonly trip: string | null;
  /** After a redirect from the report form: `thanks` if the report was stored, `again` if this rider had sent it before. */
  readonly reportOutcome: 'thanks' | 'again' | null;
  /** Whether the page may be cached: its query has only `cacheableParameters`. */
  readonly isCacheable: boolean;
}

/** Of both pages and of what answers them. `trip` and `told` are left out on purpose: they make too many different pages. */
const cacheableParameters = ['lang', 'at', 'route', 'direction', 'date', 'stop', 'remembered'];
const isCacheable = (query: object): boolean => Object.keys(query).every((name) => cacheableParameters.includes(name));

/**
 * Reads the query of a page. Unknown parameters do not change the page, because chat programs add their own to shared addresses
 * (`?from=singlemessage`); they only keep it from being cached.
 * @throws Refusal `moment-not-understood`
 */
export function readStopPageQuery(query: Readonly<Record<string, unknown>>): RequestedStopPage {
  const { route, told, trip } = query;
  return {
    at: readAt(query),
    chosen: typeof route === 'string' ? { routeId: route, directionId: readDirection(query) } : null,
    trip: typeof trip === 'string' && trip !== '' ? trip : null,
    reportOutcome: told === 'thanks' || told === 'again' ? told : null,
    isCacheable: isCacheable(query),
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

/** The query of the page with a route's timetable of a day. */
export interface RequestedTimetable {
  readonly date: ServiceDate | null;
  readonly at: EpochSeconds | null;
  readonly directionId: 0 | 1 | null;
  /** The stop where a printed timetable will hang. */
  readonly stopId: string | null;
  readonly isCacheable: boolean;
}

/**
 * Reads the query of the page with a route's timetable of a day. An empty date, as an empty form field sends it, counts as left out.
 * @throws Refusal `day-not-understood`, `moment-not-understood`
 */
export function readTimetableQuery(query: Readonly<Record<string, unknown>>): RequestedTimetable {
  const { date, stop } = query;
  const read = typeof date === 'string' && date !== '' ? parseServiceDate(date) : null;
  if (date !== undefined && date !== '' && read === null) throw new Refusal(pagesRefusals['day-not-understood']);
  const stopId = typeof stop === 'string' ? stop : null;
  return { date: read, at: readAt(query), directionId: readDirection(query), stopId, isCacheable: isCacheable(query) };
}
