// The forms that correct a trip: what they hold, how they open, and who counted the trip.
import type { Schema } from '../../shared/schema.js';

export type CorrectedTrip = Schema<'TripDetailAnswer'>;
export type LoggedEvent = CorrectedTrip['events'][number];

/** Which correction a manager starts with, and at which part of the trip. */
export type CorrectionStart =
  /** Corrects the number of people at a stop. @property position of the stop; left out: the first */
  | { readonly act: 'people'; readonly position?: number }
  /** Voids one event; voiding an undo makes its event count again. */
  | { readonly act: 'void'; readonly eventId: string }
  | { readonly act: 'add' }
  | { readonly act: 'end' }
  /** Enters a trip that ran but was not logged. */
  | { readonly act: 'ran' }
  | { readonly act: 'not-run' }
  | { readonly act: 'vehicle' }
  /** Voids all events of one of several counters. */
  | { readonly act: 'counters' }
  /** Moves events to another trip. @property eventIds which events; left out: all of them */
  | { readonly act: 'move'; readonly eventIds?: readonly string[] };
export type CorrectionAct = CorrectionStart['act'];

const startable: readonly CorrectionStart[] = [
  ...(['people', 'add', 'end', 'ran', 'not-run', 'vehicle', 'counters', 'move'] as const).map((act) => ({ act })),
];
/** The correction that an address names (`?do=end`); null: none. @example startNamed('end') // { act: 'end' } */
export const startNamed = (name: unknown): CorrectionStart | null => startable.find(({ act }) => act === name) ?? null;

/** Kinds of events that can be added one by one; people are corrected as a number at a stop. */
export const addableKinds = ['trip-started', 'stop-arrived', 'stop-departed', 'bus-full', 'trip-ended'] as const;
export type AddableKind = (typeof addableKinds)[number];

/** Who counted: a source, an account and a device. */
export interface CounterName {
  readonly source: LoggedEvent['source'];
  readonly accountId: string | null;
  readonly deviceId: string | null;
}

/** The content of a form. A count of null: nothing was entered, which is not zero. */
export type Draft =
  | {
      readonly act: 'people';
      readonly position: number;
      readonly boardings: number | null;
      readonly alightings: number | null;
      readonly leftBehind: number | null;
      readonly closesCount: boolean;
      /** On a trip with two stops, boardings at the first and alightings at the last are corrected together. */
      readonly alsoOff: boolean;
    }
  | { readonly act: 'void'; readonly eventId: string }
  | { readonly act: 'add'; readonly kind: AddableKind; readonly position: number; readonly time: string }
  | { readonly act: 'end'; readonly arrivalTime: string }
  | {
      readonly act: 'ran';
      readonly boardings: number | null;
      readonly alightings: number | null;
      readonly leftBehind: number | null;
      readonly departureTime: string;
      readonly vehicleId: string;
      readonly accountId: string;
      readonly isUncounted: boolean;
    }
  | { readonly act: 'not-run' }
  | { readonly act: 'vehicle'; readonly vehicleId: string; readonly borrowed: string }
  | { readonly act: 'counters'; readonly voids: CounterName | null }
  | { readonly act: 'move'; readonly eventIds: readonly string[] | null; readonly toDate: string; readonly toTripId: string };

/** The form as it opens, filled from the trip's log. */
export function draftOf(start: CorrectionStart, trip: CorrectedTrip): Draft {
  const nobody = { boardings: null, alightings: null, leftBehind: null };
  switch (start.act) {
    case 'people': {
      const position = start.position ?? 0;
      return {
        act: 'people',
        position,
        ...countsAt(trip, position),
        closesCount: !trip.isCounted && trip.state !== 'cancelled',
        alsoOff: position === 0 && areSame(trip),
      };
    }
    case 'void':
      return start;
    case 'add':
      return { act: 'add', kind: 'trip-started', position: 0, time: '' };
    case 'end':
      return { act: 'end', arrivalTime: '' };
    case 'ran':
      return { act: 'ran', ...nobody, departureTime: '', vehicleId: trip.vehicleId ?? '', accountId: '', isUncounted: false };
    case 'not-run':
      return { act: 'not-run' };
    case 'vehicle':
      return { act: 'vehicle', vehicleId: trip.vehicleId ?? '', borrowed: '' };
    case 'counters':
      return { act: 'counters', voids: null };
    case 'move':
      return { act: 'move', eventIds: start.eventIds ?? null, toDate: trip.serviceDate, toTripId: '' };
  }
}

/** Whether the trip has two stops, and as many got off at the second as boarded at the first. */
export function areSame({ stops }: Pick<CorrectedTrip, 'stops'>): boolean {
  const [first, last] = stops;
  return stops.length === 2 && first != null && first.boardings !== null && first.boardings === last?.alightings;
}

/** The counts at a stop; null: not counted. */
export function countsAt(
  { stops }: Pick<CorrectedTrip, 'stops'>,
  position: number,
): Record<'boardings' | 'alightings' | 'leftBehind', number | null> {
  const { boardings = null, alightings = null, leftBehind = null } = stops[position] ?? {};
  return { boardings, alightings, leftBehind };
}

/** One of those who counted a trip, with the sum of their effective events. */
export interface CounterSummary extends CounterName {
  readonly name: string | null;
  readonly vehicleId: string | null;
  readonly events: readonly LoggedEvent[];
  readonly boardings: number;
  readonly alightings: number;
  readonly leftBehind: number;
  readonly from: string;
  readonly to: string;
  /** Whether this counter closed the count. */
  readonly hasEnded: boolean;
}

/** Added, moved or cancelled by a manager: a change of the plan, not something logged on the road. */
const isOfPlan = ({ kind, source }: LoggedEvent): boolean =>
  kind === 'trip-added' || kind === 'trip-shifted' || (kind === 'trip-cancelled' && source === 'manager');

/** The effective events of a trip that were logged on the road, without undos. */
export const logOf = (events: readonly LoggedEvent[]): LoggedEvent[] =>
  events.filter((event) => event.isEffective && event.undoes === null && !isOfPlan(event));

/** Groups the log by who counted. */
export function countersOf(events: readonly LoggedEvent[]): CounterSummary[] {
  const groups = new Map<string, LoggedEvent[]>();
  for (const event of logOf(events)) {
    const name = `${event.source} ${event.accountId ?? ''} ${event.deviceId ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), event]);
  }
  return [...groups.values()].map((own) => {
    const first = own[0] as LoggedEvent;
    const people = (kind: string): number => own.reduce((sum, event) => sum + (event.kind === kind ? (event.count ?? 0) : 0), 0);
    return {
      ...{ source: first.source, accountId: first.accountId, deviceId: first.deviceId, name: first.name },
      vehicleId: own.findLast(({ vehicleId }) => vehicleId !== null)?.vehicleId ?? null,
      events: own,
      boardings: people('boarded'),
      alightings: people('alighted'),
      leftBehind: people('left-behind'),
      from: first.at,
      to: own.at(-1)?.at ?? first.at,
      hasEnded: own.some(({ kind }) => kind === 'trip-ended'),
    };
  });
}

export const isCounter = (a: CounterName, b: CounterName): boolean =>
  a.source === b.source && a.accountId === b.accountId && a.deviceId === b.deviceId;

/** The form of one act. @example DraftOf<'people'> */
export type DraftOf<A extends CorrectionAct> = Extract<Draft, { readonly act: A }>;
