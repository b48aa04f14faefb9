import { callOf, isStart, knownAt, spanOf, type Counting } from './counting.js';
import { countingKinds } from './trip-event.js';

/** What one said of a trip, and where each number of one kind was counted. */
interface Log {
  readonly events: readonly Counting[];
  readonly counts: readonly Counting[];
  /** Where people were counted, as far as that is known. */
  readonly calls: ReadonlySet<number>;
  readonly hasUnknownCalls: boolean;
  /** From the first start or number to the last; null: no time is known. */
  readonly span: ReturnType<typeof spanOf>;
}

function logOf(events: readonly Counting[], kind: string, stops: number): Log {
  const counts = events.filter((event) => event.kind === kind);
  const calls = counts.map((event) => callOf(event, stops));
  return {
    events,
    counts,
    calls: new Set(calls.filter((call) => call !== null)),
    hasUnknownCalls: calls.includes(null),
    span: spanOf([...counts, ...events.filter(isStart)]),
  };
}

/**
 * Whether two counted the same people, perhaps: people of one kind at more stops than the one where the one took over from the other,
 * or there without a moment at which the one ended and the other began. Two who counted other kinds, or at other stops, did not.
 */
export const overlap = (a: readonly Counting[], b: readonly Counting[], stops: number): boolean =>
  [...countingKinds].some((kind) => overlapIn(logOf(a, kind, stops), logOf(b, kind, stops), stops));

function overlapIn(a: Log, b: Log, stops: number): boolean {
  if (a.counts.length === 0 || b.counts.length === 0) return false;
  const [common, ...more] = [...a.calls].filter((call) => b.calls.has(call));
  if (more.length > 0) return true;
  if (common !== undefined)
    return !isHandOver(a, b, common) || leftBefore(a, b, common, stops) || leftBefore(b, a, common, stops) || mixed(a, b);
  return (a.hasUnknownCalls || b.hasUnknownCalls) && mixed(a, b);
}

const isHandOver = (a: Log, b: Log, call: number): boolean => {
  const endsAt = ({ calls }: Log): boolean => Math.max(...calls) === call;
  const beginsAt = ({ calls }: Log): boolean => Math.min(...calls) === call;
  return ((endsAt(a) && beginsAt(b)) || (endsAt(b) && beginsAt(a))) && !(call === 0 && carriedOn(a, b) && carriedOn(b, a));
};

/** Whether somebody who counted at the first stop went on with the bus: a start, a departure, or an end after the other's last number. */
const carriedOn = ({ events }: Log, other: Log): boolean =>
  events.some((event) => {
    if (event.kind === 'trip-started' || (event.kind === 'stop-departed' && event.position === 0)) return true;
    return event.kind === 'trip-ended' && event.at >= (spanOf(other.counts)?.to ?? -Infinity);
  });

/** Whether one counted at a stop that the other had left by then. A start leaves the first stop of all. */
function leftBefore(gone: Log, counting: Log, call: number, stops: number): boolean {
  const left = gone.events.flatMap((event) => {
    const isLeaving = event.kind === 'stop-departed' ? callOf(event, stops) === call : call === 0 && isStart(event);
    return isLeaving ? (knownAt(event) ?? []) : [];
  });
  if (left.length === 0) return false;
  const leftAt = Math.max(...left);
  return counting.counts.some((event) => callOf(event, stops) === call && (knownAt(event) ?? -Infinity) > leftAt);
}

/** Neither had ended before the other began. Times that are not known prove nothing. */
const mixed = ({ span: a }: Log, { span: b }: Log): boolean => {
  if (a === null || b === null) return false;
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to);
};
