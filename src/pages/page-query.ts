import { Refusal } from '../errors.js';
import { isId } from '../fields.js';
import { parseInstant, parseServiceDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { StopPage } from '../web/residents/page.js';
import { pagesRefusals } from './pages.refusals.js';

/** What the address of a page asks for. */
export interface AskedPage {
  readonly at: EpochSeconds | null;
  readonly chosen: StopPage['chosen'];
  /** A departure whose stops are to be shown. Whoever asks for one gets a page of their own: there are more departures than pages worth keeping. */
  readonly trip: string | null;
  /** Back from a form: what became of the report. */
  readonly told: 'thanks' | 'again' | null;
  /** Nothing stands in it that a page does not know. */
  readonly isPlain: boolean;
}

const known = ['lang', 'at', 'route', 'direction', 'date', 'stop', 'remembered'];
const isPlain = (query: object): boolean => Object.keys(query).every((name) => known.includes(name));

/**
 * Reads the query of a page. What it does not know it passes over, because chats hang their own marks on every address
 * that is shared (`?from=singlemessage`); public reads of the API do the same.
 * @throws Refusal `moment-not-understood`
 */
export function readAskedPage(query: Readonly<Record<string, unknown>>): AskedPage {
  const { route, told, trip } = query;
  return {
    at: readAt(query),
    chosen: typeof route === 'string' ? { routeId: route, directionId: readDirection(query) } : null,
    trip: typeof trip === 'string' && trip !== '' ? trip : null,
    told: told === 'thanks' || told === 'again' ? told : null,
    isPlain: isPlain(query),
  };
}

export interface TripOfDay {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** One choice of a form. @example readTripOfDay('2024-07-15 songhong-0-weekday-0730') // { serviceDate: '2024-07-15', tripId: … } */
export function readTripOfDay(text: string): TripOfDay | null {
  const blank = text.indexOf(' ');
  const [date, tripId] = [parseServiceDate(text.slice(0, Math.max(blank, 0))), text.slice(blank + 1)];
  return date === null || !isId(tripId) ? null : { serviceDate: date, tripId };
}

function readAt({ at }: Readonly<Record<string, unknown>>): EpochSeconds | null {
  // A + that was not written as %2B arrives as a blank.
  const instant = typeof at === 'string' ? parseInstant(at.replace(' ', '+')) : null;
  if (at !== undefined && instant === null) throw new Refusal(pagesRefusals['moment-not-understood']);
  return instant;
}

const readDirection = ({ direction }: Readonly<Record<string, unknown>>): 0 | 1 | null =>
  direction === '0' ? 0 : direction === '1' ? 1 : null;

/** What the address of a page of a day asks for. */
export interface AskedDay {
  readonly date: ServiceDate | null;
  readonly at: EpochSeconds | null;
  readonly directionId: 0 | 1 | null;
  /** Where it will hang. */
  readonly stopId: string | null;
  readonly isPlain: boolean;
}

/** The same for a page of a day. @throws Refusal `day-not-understood`, `moment-not-understood` */
export function readAskedDay(query: Readonly<Record<string, unknown>>): AskedDay {
  const { date, stop } = query;
  const read = typeof date === 'string' && date !== '' ? parseServiceDate(date) : null;
  if (date !== undefined && date !== '' && read === null) throw new Refusal(pagesRefusals['day-not-understood']);
  const stopId = typeof stop === 'string' ? stop : null;
  return { date: read, at: readAt(query), directionId: readDirection(query), stopId, isPlain: isPlain(query) };
}
