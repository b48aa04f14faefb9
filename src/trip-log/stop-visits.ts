import type { EpochSeconds } from '../scheduling/service-time.js';
import { knownTimes, type DriverEvent, type EventKind } from './trip-event.js';

/** What happened at a stop (TIDES `stop_visits`). */
export interface StopVisit {
  readonly position: number;
  readonly actualArrival: EpochSeconds | null;
  readonly actualDeparture: EpochSeconds | null;
  /** The bus has left, possibly at an unknown time. */
  readonly hasLeft: boolean;
  readonly boardings: number;
  readonly alightings: number;
  readonly leftBehind: number;
  /** People aboard when it left: all boardings so far minus all alightings; negative if boardings are missing. */
  readonly departureLoad: number;
}

export const sum = (events: readonly DriverEvent[]): number => events.reduce((total, event) => total + (event.count ?? 0), 0);
export const earliest = (times: readonly EpochSeconds[]): EpochSeconds | null =>
  times.reduce<EpochSeconds | null>((a, b) => (a === null || b < a ? b : a), null);
export const latest = (times: readonly EpochSeconds[]): EpochSeconds | null =>
  times.reduce<EpochSeconds | null>((a, b) => (a === null || b > a ? b : a), null);

export const isAtUnknownStop = ({ stopIsGone }: DriverEvent): boolean => stopIsGone === true;

/** Every logged stop, in the order of the pattern; people counted without a stop are taken to be at the first. */
export function stopVisits(events: readonly DriverEvent[]): StopVisit[] {
  const perStop = new Map<number, DriverEvent[]>();
  for (const event of events) {
    if ((event.position === null && event.count === null) || isAtUnknownStop(event)) continue;
    const position = event.position ?? 0;
    const here = perStop.get(position);
    if (here === undefined) perStop.set(position, [event]);
    else here.push(event);
  }
  // People counted at a stop where the trip no longer calls change the load from the next logged stop on.
  const astray = events.filter(isAtUnknownStop);
  let [load, reached] = [0, -Infinity];
  return [...perStop]
    .sort(([a], [b]) => a - b)
    .map(([position, here]) => {
      const of = (kind: EventKind): DriverEvent[] => here.filter((event) => event.kind === kind);
      load += netOf(here);
      reached = here.reduce((last, { at }) => (at > last ? at : last), reached);
      const passed = astray.filter((event) => event.at <= reached);
      return {
        position,
        actualArrival: earliest(knownTimes(of('stop-arrived'))),
        actualDeparture: latest(knownTimes(of('stop-departed'))),
        hasLeft: of('stop-departed').length > 0,
        boardings: sum(of('boarded')),
        alightings: sum(of('alighted')),
        leftBehind: sum(of('left-behind')),
        departureLoad: load + netOf(passed),
      };
    });
}

/** Boardings minus alightings. */
const netOf = (events: readonly DriverEvent[]): number =>
  sum(events.filter(({ kind }) => kind === 'boarded')) - sum(events.filter(({ kind }) => kind === 'alighted'));
