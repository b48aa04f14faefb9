import type { EpochSeconds } from '../scheduling/service-time.js';
import type { EventSource } from './effective-events.js';
import { timeUnknownFlag, vehicleCorrected } from './trip-event.js';

/** An event as far as it matters who counted whom, where and when. */
export interface Counting {
  readonly kind: string;
  readonly position: number | null;
  /** It was said at a stop where the trip does not call any more. */
  readonly stopIsGone?: true;
  readonly count: number | null;
  readonly source?: EventSource;
  readonly accountId?: string | null;
  /** The phone; null: not known, and then no other one either. */
  readonly deviceId?: string | null;
  readonly vehicleId?: string | null;
  readonly at: EpochSeconds;
  readonly receivedAt?: EpochSeconds;
  readonly flags?: string;
}

export const sourceOf = ({ source = 'driver' }: Counting): EventSource => source;
export const heardAt = ({ receivedAt, at }: Counting): EpochSeconds => receivedAt ?? at;
export const isStart = ({ kind }: Counting): boolean => kind === 'trip-started';

/** When it happened; null where that was made up. */
export const knownAt = ({ at, flags = '' }: Counting): EpochSeconds | null => (flags.includes(timeUnknownFlag) ? null : at);

const timesOf = (events: readonly Counting[]): EpochSeconds[] => events.flatMap((event) => knownAt(event) ?? []);

/** Between the first and the last of some instants. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** @returns null where no time is known */
export function spanOf(events: readonly Counting[]): Span | null {
  let span: Span | null = null;
  for (const at of timesOf(events))
    span = span === null ? { from: at, to: at } : { from: Math.min(span.from, at), to: Math.max(span.to, at) };
  return span;
}

/** What the logs of a trip are held against. */
export interface Counted {
  /** How many times it calls. */
  readonly stops: number;
  /** How many people its largest vehicle takes; null: not known. */
  readonly places: number | null;
  /** From its first departure to its last arrival; null: not known. */
  readonly seconds: number | null;
}

/**
 * At which call of the trip people were counted. Between two stops people get on at the first and off at the last, whether or not
 * anybody said so.
 * @returns null where that is not known
 */
export function callOf({ kind, position, stopIsGone }: Counting, stops: number): number | null {
  if (stopIsGone === true) return null;
  if (position !== null || stops > 2) return position;
  return kind === 'alighted' ? Math.max(0, stops - 1) : 0;
}

/** Who counted, as a text. */
const counterOf = (event: Counting): string => `${sourceOf(event)} ${event.accountId ?? ''} ${event.deviceId ?? ''}`;

/** Without making a text, because mostly all that is said of a trip is one person's. */
export const isOne = (a: Counting, b: Counting): boolean =>
  sourceOf(a) === sourceOf(b) && (a.accountId ?? '') === (b.accountId ?? '') && (a.deviceId ?? '') === (b.deviceId ?? '');

/** Whether these are the words of two. One whose phone is not known may have used any. */
const areTwo = (a: Counting, b: Counting): boolean => {
  if (sourceOf(a) !== sourceOf(b) || (a.accountId ?? null) !== (b.accountId ?? null)) return true;
  const [one, other] = [a.deviceId ?? null, b.deviceId ?? null];
  return one !== null && other !== null && one !== other;
};

/** More than ever count on one trip: a phone gone mad may say that it is another one each time. */
const mostCounters = 20;

/** All that each who logged said. */
export function logsOfCounters<E extends Counting>(events: readonly E[]): (readonly E[])[] {
  const [first] = events;
  if (first === undefined) return [];
  if (events.every((event) => isOne(first, event))) return [events];
  const logs = new Map<string, E[]>();
  for (const event of events) {
    const key = counterOf(event);
    const log = logs.get(key);
    if (log === undefined) logs.set(key, [event]);
    else log.push(event);
  }
  return [...logs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, mostCounters)
    .map(([, log]) => log);
}

/** Each two of them who are not one. */
export const pairsOf = <E extends Counting>(logs: readonly (readonly E[])[]): (readonly [readonly E[], readonly E[]])[] =>
  logs.flatMap((a, index) =>
    logs.slice(index + 1).flatMap((b) => {
      const isPair = a[0] !== undefined && b[0] !== undefined && areTwo(a[0], b[0]);
      return isPair ? [[a, b] as const] : [];
    }),
  );

/**
 * What was logged in one vehicle after the other, where somebody says that the vehicle was changed: who counted in one counts in
 * another afterwards, and nobody in the first any more. Two who each name their own have not said so. Else all of it together.
 * @param logged everything that counts, a manager's word on the vehicle too: then there was no other
 */
export function byVehicle<E extends Counting>(logged: readonly E[], of: readonly E[]): readonly (readonly E[])[] {
  const named = new Map<string, E[]>();
  for (const event of of) {
    const { vehicleId = null } = event;
    if (vehicleId === null || (event.count === null && !isStart(event))) continue;
    const known = named.get(vehicleId);
    if (known === undefined) named.set(vehicleId, [event]);
    else known.push(event);
  }
  if (named.size < 2 || logged.some(({ kind }) => kind === vehicleCorrected) || !isChangeSaid([...named.values()])) return [of];
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

/** Whether one who counted in one of the vehicles counted in another one, too. */
function isChangeSaid(ofVehicles: readonly (readonly Counting[])[]): boolean {
  const seen = new Set<string>();
  return ofVehicles.some((events) => {
    const counters = new Set(events.map(counterOf));
    const isOfTwo = [...counters].some((counter) => seen.has(counter));
    for (const counter of counters) seen.add(counter);
    return isOfTwo;
  });
}
