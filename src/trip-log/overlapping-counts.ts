import { callOf, isStart, reliableTime, spanOf, type Counting } from './counting.js';
import { countingKinds } from './trip-event.js';

/** The events of one person on a trip, and the calls at which riders were counted in one kind of event. */
interface Log {
  readonly events: readonly Counting[];
  readonly counts: readonly Counting[];
  /** The known calls at which riders were counted. */
  readonly calls: ReadonlySet<number>;
  readonly hasUnknownCalls: boolean;
  /** From the first start or count to the last; null: no event has a reliable time. */
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
 * Whether two people may have counted the same riders: both counted in the same kind of event at more stops than the one where one relieved
 * the other, or at that stop without a moment at which one stopped and the other began. People who counted in other kinds of events, or at
 * other stops, did not.
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

/** Whether somebody who counted at the first stop rode on with the bus: a start, a departure, or an end after the other's last count. */
const carriedOn = ({ events }: Log, other: Log): boolean =>
  events.some((event) => {
    if (event.kind === 'trip-started' || (event.kind === 'stop-departed' && event.position === 0)) return true;
    return event.kind === 'trip-ended' && event.at >= (spanOf(other.counts)?.to ?? -Infinity);
  });

/** Whether a person counted at a stop that the other had already left. A start leaves the first stop of all. */
function leftBefore(gone: Log, counting: Log, call: number, stops: number): boolean {
  const left = gone.events.flatMap((event) => {
    const isLeaving = event.kind === 'stop-departed' ? callOf(event, stops) === call : call === 0 && isStart(event);
    return isLeaving ? (reliableTime(event) ?? []) : [];
  });
  if (left.length === 0) return false;
  const leftAt = Math.max(...left);
  return counting.counts.some((event) => callOf(event, stops) === call && (reliableTime(event) ?? -Infinity) > leftAt);
}

/** Whether the times of the two logs overlap. Unknown times prove nothing. */
const mixed = ({ span: a }: Log, { span: b }: Log): boolean => {
  if (a === null || b === null) return false;
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to);
};
