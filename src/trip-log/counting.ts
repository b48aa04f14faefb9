import type { EpochSeconds } from '../scheduling/service-time.js';
import type { EventSource } from './effective-events.js';
import { timeUnknownFlag, vehicleCorrected } from './trip-event.js';

/** The part of an event that shows who counted whom, where and when. */
export interface Counting {
  readonly kind: string;
  readonly position: number | null;
  /** The trip does not call at the named stop any more. */
  readonly stopIsGone?: true;
  readonly count: number | null;
  readonly source?: EventSource;
  readonly accountId?: string | null;
  /** The phone; null: unknown, so it may be any phone. */
  readonly deviceId?: string | null;
  readonly vehicleId?: string | null;
  readonly at: EpochSeconds;
  readonly receivedAt?: EpochSeconds;
  readonly flags?: string;
}

export const sourceOf = ({ source = 'driver' }: Counting): EventSource => source;
export const receiptTime = ({ receivedAt, at }: Counting): EpochSeconds => receivedAt ?? at;
export const isStart = ({ kind }: Counting): boolean => kind === 'trip-started';

/** When the event happened; null: its time was made up. */
export const reliableTime = ({ at, flags = '' }: Counting): EpochSeconds | null => (flags.includes(timeUnknownFlag) ? null : at);

const timesOf = (events: readonly Counting[]): EpochSeconds[] => events.flatMap((event) => reliableTime(event) ?? []);

/** The time from the first to the last of some instants. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** @returns null if no event has a reliable time */
export function spanOf(events: readonly Counting[]): Span | null {
  let span: Span | null = null;
  for (const at of timesOf(events))
    span = span === null ? { from: at, to: at } : { from: Math.min(span.from, at), to: Math.max(span.to, at) };
  return span;
}

/** The trip against which its logs are checked. */
export interface Counted {
  /** The number of its calls. */
  readonly stops: number;
  /** How many people its largest vehicle holds; null: unknown. */
  readonly places: number | null;
  /** Seconds from its first departure to its last arrival; null: unknown. */
  readonly seconds: number | null;
}

/**
 * The call of the trip at which people were counted. On a trip of two stops people board at the first and alight at the last,
 * whether or not the event names a stop.
 * @returns null: unknown
 */
export function callOf({ kind, position, stopIsGone }: Counting, stops: number): number | null {
  if (stopIsGone === true) return null;
  if (position !== null || stops > 2) return position;
  return kind === 'alighted' ? Math.max(0, stops - 1) : 0;
}

/** A key of the person and phone that counted. */
const counterOf = (event: Counting): string => `${sourceOf(event)} ${event.accountId ?? ''} ${event.deviceId ?? ''}`;

/** Compares without building a key, because most logs are by one person. */
export const isSameCounter = (a: Counting, b: Counting): boolean =>
  sourceOf(a) === sourceOf(b) && (a.accountId ?? '') === (b.accountId ?? '') && (a.deviceId ?? '') === (b.deviceId ?? '');

/** Whether the two events are by different people or phones. An unknown phone may be any phone. */
const areDifferentCounters = (a: Counting, b: Counting): boolean => {
  if (sourceOf(a) !== sourceOf(b) || (a.accountId ?? null) !== (b.accountId ?? null)) return true;
  const [one, other] = [a.deviceId ?? null, b.deviceId ?? null];
  return one !== null && other !== null && one !== other;
};

/** The most people considered; more never count on one trip, but a faulty phone may name a new account each time. */
const maxCounters = 20;

/** The events of each person who counted. */
export function logsOfCounters<E extends Counting>(events: readonly E[]): (readonly E[])[] {
  const [first] = events;
  if (first === undefined) return [];
  if (events.every((event) => isSameCounter(first, event))) return [events];
  const logs = new Map<string, E[]>();
  for (const event of events) {
    const key = counterOf(event);
    const log = logs.get(key);
    if (log === undefined) logs.set(key, [event]);
    else log.push(event);
  }
  return [...logs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, maxCounters)
    .map(([, log]) => log);
}

/** All pairs of logs by different people. */
export const pairsOf = <E extends Counting>(logs: readonly (readonly E[])[]): (readonly [readonly E[], readonly E[]])[] =>
  logs.flatMap((a, index) =>
    logs.slice(index + 1).flatMap((b) => {
      const isPair = a[0] !== undefined && b[0] !== undefined && areDifferentCounters(a[0], b[0]);
      return isPair ? [[a, b] as const] : [];
    }),
  );

/**
 * Divides the events by vehicle if the log shows a change of vehicle: somebody counted in one and later in another, and nobody counted in
 * the first any more. Two people who each name another vehicle are no change of vehicle. Otherwise all events stay together.
 * @param logged all effective events, including a manager's correction of the vehicle, which means that there was only one
 * @param of the events to divide
 */
export function byVehicle<E extends Counting>(logged: readonly E[], of: readonly E[]): readonly (readonly E[])[] {
  const named = new Map<string, E[]>();
  for (const event of of) {
    const { vehicleId = null } = event;
    if (vehicleId === null || (event.count === null && !isStart(event))) continue;
    const existing = named.get(vehicleId);
    if (existing === undefined) named.set(vehicleId, [event]);
    else existing.push(event);
  }
  if (named.size < 2 || logged.some(({ kind }) => kind === vehicleCorrected) || !isVehicleChangeLogged([...named.values()])) return [of];
  const turns: (Span & { readonly vehicleId: string })[] = [];
  for (const [vehicleId, events] of named) {
    const span = spanOf(events);
    if (span !== null) turns.push({ vehicleId, ...span });
  }
  turns.sort((a, b) => a.from - b.from || a.to - b.to);
  if (turns.some(({ from }, index) => from < (turns[index - 1]?.to ?? -Infinity))) return [of];
  const groups = new Map<string, E[]>([...named.keys()].map((vehicleId) => [vehicleId, []]));
  for (const event of of) {
    const { vehicleId = null } = event;
    const turn = turns.filter(({ from }) => from <= event.at).at(-1) ?? turns[0];
    groups.get(vehicleId !== null && groups.has(vehicleId) ? vehicleId : (turn?.vehicleId ?? ''))?.push(event);
  }
  return [...groups.values()];
}

/** Whether a person counted in one vehicle and then in another. */
function isVehicleChangeLogged(ofVehicles: readonly (readonly Counting[])[]): boolean {
  const seen = new Set<string>();
  return ofVehicles.some((events) => {
    const counters = new Set(events.map(counterOf));
    const isOfTwo = [...counters].some((counter) => seen.has(counter));
    for (const counter of counters) seen.add(counter);
    return isOfTwo;
  });
}
