import { speaker, type Language } from '../language.js';
import { formatInstant, minutes, type EpochSeconds } from '../scheduling/service-time.js';
import { operatedTrip, type LoggedEvent, type OperatedTrip, type TripIdentity } from '../trip-log/operated-trip.js';
import { historyTexts } from './history.texts.js';

/** The account that entered an event: for a paper sheet it is the manager's, not the driver's. */
const enteredBy = ({ sentBy = null, accountId }: LoggedEvent): string | null => sentBy ?? accountId;

/** What a manager changed of a trip at one time for one reason. It may be several events, such as voiding a count and entering another. */
export interface Correction {
  readonly at: EpochSeconds;
  readonly accountId: string | null;
  readonly what: string;
  readonly reason: string | null;
}

/** Successive events by one manager with one reason belong to one correction if no more than this time is between them. */
const groupedWithin = minutes(10);

const inOrder = (events: readonly LoggedEvent[]): LoggedEvent[] =>
  [...events].sort((a, b) => a.receivedAt - b.receivedAt || (a.eventId < b.eventId ? -1 : 1));

/** The events of managers on a trip, grouped into corrections, in order. */
function groupsOf(events: readonly LoggedEvent[]): LoggedEvent[][] {
  const groups: LoggedEvent[][] = [];
  for (const event of inOrder(events.filter(({ source }) => source === 'manager'))) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const belongs =
      last !== undefined &&
      enteredBy(last) === enteredBy(event) &&
      last.reason === event.reason &&
      event.receivedAt - last.receivedAt <= groupedWithin;
    if (belongs) group?.push(event);
    else groups.push([event]);
  }
  return groups;
}

/**
 * What managers changed of a trip, in words. Each correction compares the trip before its events with the trip after them.
 * @param events all events of the trip
 */
export function correctionsOf(trip: TripIdentity, events: readonly LoggedEvent[], zone: string, language: Language): Correction[] {
  return groupsOf(events).map((group) => {
    const [first, last] = [group[0] as LoggedEvent, group.at(-1) as LoggedEvent];
    const isBefore = (event: LoggedEvent): boolean =>
      event.receivedAt < first.receivedAt || (event.receivedAt === first.receivedAt && event.source !== 'manager');
    const earlier = events.filter((event) => isBefore(event) && !group.includes(event));
    const [before, after] = [operatedTrip(trip, earlier, false), operatedTrip(trip, [...earlier, ...group], false)];
    return { at: last.receivedAt, accountId: enteredBy(first), what: whatChanged(before, after, zone, language), reason: last.reason };
  });
}

function whatChanged(before: OperatedTrip, after: OperatedTrip, zone: string, language: Language): string {
  const say = speaker(historyTexts)(language);
  const time = (at: EpochSeconds | null | undefined): string => (at == null ? say('unknown') : formatInstant(at, zone).slice(11, 16));
  const parts: string[] = [];
  const [was, is] = [before.performed, after.performed];
  const turned = (a: boolean, b: boolean, on: keyof typeof historyTexts, off: keyof typeof historyTexts): void => {
    if (a !== b) parts.push(say(b ? on : off));
  };
  const became = (key: keyof typeof historyTexts, a: string | number, b: string | number): void => {
    if (a !== b) parts.push(say(key, { before: a, after: b }));
  };
  turned(before.isAdded, after.isAdded, 'added', 'removed');
  turned(was.state === 'cancelled', is.state === 'cancelled', 'cancelled', 'reinstated');
  if (before.isAdded === after.isAdded) became('moved', time(before.plan[0]?.departure), time(after.plan[0]?.departure));
  for (const people of ['boardings', 'alightings', 'leftBehind'] as const) became(people, was[people], is[people]);
  turned(was.wasFull, is.wasFull, 'full', 'notFull');
  became('started', time(was.actualStart), time(is.actualStart));
  became('ended', time(was.actualEnd), time(is.actualEnd));
  turned(was.isCounted, is.isCounted, 'counted', 'notCounted');
  became('vehicle', before.vehicleId ?? say('unknown'), after.vehicleId ?? say('unknown'));
  return parts.length === 0 ? say('other') : parts.join(say('and'));
}
