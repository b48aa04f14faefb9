import type { Schema } from '../../shared/schema.js';

export type CorrectedTrip = Schema<'TripDetailAnswer'>;
export type LoggedEvent = CorrectedTrip['events'][number];

/** What a manager may put right of a trip, and with which part of it they begin. */
export type CorrectionStart =
  /** How many there were. @property position the stop; left out: the first one */
  | { readonly act: 'people'; readonly position?: number }
  /** One thing that was said does not count, or counts again where it is an undo. */
  | { readonly act: 'void'; readonly eventId: string }
  | { readonly act: 'add' }
  | { readonly act: 'end' }
  /** It ran, and nobody logged it. */
  | { readonly act: 'ran' }
  | { readonly act: 'not-run' }
  | { readonly act: 'vehicle' }
  /** All that one of those who counted said does not count. */
  | { readonly act: 'counters' }
  /** @property eventIds only these; left out: all of its log */
  | { readonly act: 'move'; readonly eventIds?: readonly string[] };
export type CorrectionAct = CorrectionStart['act'];

const startable: readonly CorrectionStart[] = [
  ...(['people', 'add', 'end', 'ran', 'not-run', 'vehicle', 'counters', 'move'] as const).map((act) => ({ act })),
];
/** What an address asks to begin with; null: nothing that is known. @example askedStart('end') // { act: 'end' } */
export const startNamed = (name: unknown): CorrectionStart | null => startable.find(({ act }) => act === name) ?? null;

/** What can be added one by one; people are said by how many there were. */
export const addableKinds = ['trip-started', 'stop-arrived', 'stop-departed', 'bus-full', 'trip-ended'] as const;
export type AddableKind = (typeof addableKinds)[number];

/** Whose words, as a request names them. */
export interface CounterName {
  readonly source: LoggedEvent['source'];
  readonly accountId: string | null;
  readonly deviceId: string | null;
}

/** A form as it is filled in. null: nothing was entered there, which is not zero. */
export type Draft =
  | {
      readonly act: 'people';
      readonly position: number;
      readonly boardings: number | null;
      readonly alightings: number | null;
      readonly leftBehind: number | null;
      readonly closesCount: boolean;
      /** Between two stops who got on at the first got off at the last; both are corrected together. */
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

/** The form as it opens: what is known of the trip stands in it already. */
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

/** Whether as many got off at the second of two stops as had boarded at the first. */
export function areSame({ stops }: Pick<CorrectedTrip, 'stops'>): boolean {
  const [first, last] = stops;
  return stops.length === 2 && first != null && first.boardings !== null && first.boardings === last?.alightings;
}

/** How many there were at a stop, as far as is known. */
export function countsAt(
  { stops }: Pick<CorrectedTrip, 'stops'>,
  position: number,
): Record<'boardings' | 'alightings' | 'leftBehind', number | null> {
  const { boardings = null, alightings = null, leftBehind = null } = stops[position] ?? {};
  return { boardings, alightings, leftBehind };
}

/** Who said anything that counts of a trip, with what each counted. */
export interface CounterSummary extends CounterName {
  readonly name: string | null;
  readonly vehicleId: string | null;
  readonly events: readonly LoggedEvent[];
  readonly boardings: number;
  readonly alightings: number;
  readonly leftBehind: number;
  readonly from: string;
  readonly to: string;
  /** Whether it is this one who closed the count. */
  readonly hasEnded: boolean;
}

/** Managers decide of the plan; it is no part of what was logged on the road. */
const isOfPlan = ({ kind, source }: LoggedEvent): boolean =>
  kind === 'trip-added' || kind === 'trip-shifted' || (kind === 'trip-cancelled' && source === 'manager');

/** What counts of the log of a trip, without what has taken effect already. */
export const logOf = (events: readonly LoggedEvent[]): LoggedEvent[] =>
  events.filter((event) => event.isEffective && event.undoes === null && !isOfPlan(event));

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
