/** What a stop's page shows, as the server sends it; the page itself counts from there. */
export type Language = 'zh-CN' | 'en';

export interface BoardDeparture {
  readonly tripId: string;
  readonly serviceDate: string;
  readonly headsign: string;
  readonly provisional: boolean;
  /** ISO 8601 with the agency's offset, so that date and time on the clocks of the place are its first characters. */
  readonly scheduledDepartureTime: string;
  readonly departureTime: string;
  readonly source: 'planned' | 'driver-reported' | 'estimated';
  readonly status: 'scheduled' | 'cancelled';
  readonly delaySeconds: number | null;
  readonly reportedAt: string | null;
  /** Known of buses underway only, as GTFS-Realtime calls it. */
  readonly occupancyStatus?: 'EMPTY' | 'MANY_SEATS_AVAILABLE' | 'FEW_SEATS_AVAILABLE' | 'STANDING_ROOM_ONLY' | 'FULL';
  /** To the last stop of the line, where one could also walk. */
  readonly rideSeconds?: number;
}

/** What a timetable that is coming changes at a stop. */
export interface TimetableChange {
  /** Its first day. */
  readonly from: string;
  /** The days compared; null: on none the route ran, or will. */
  readonly before: string | null;
  readonly after: string | null;
  /** By time of the service day, as `24:04`. */
  readonly rows: readonly { readonly time: string; readonly is: 'goes' | 'comes' | 'stays' }[];
}

/** One route in one direction. */
export interface BoardLine {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly routeName: string;
  readonly color: string | null;
  readonly textColor: string | null;
  readonly towards: string;
  /** What its last stop says of itself, such as the metro line to change to. */
  readonly note: string | null;
  /** On foot from here to its last stop; null: not known. */
  readonly walkSeconds: number | null;
  /** From seven days before another timetable comes. */
  readonly change?: TimetableChange;
  readonly departures: readonly BoardDeparture[];
  /** Planned for the last hour and gone: what may still be reported on. */
  readonly gone: readonly BoardDeparture[];
}

export interface BoardDay {
  readonly date: string;
  /** When the day begins at this place: with it the page knows today without knowing zones. */
  readonly startsAt: string;
  readonly runs: boolean;
  readonly reasonCode: string;
  readonly reason: string;
  readonly provisional: boolean;
}

export interface BoardAlert {
  readonly alertId: string;
  readonly header: string;
  readonly description: string | null;
}

export interface Board {
  readonly agencyName: string;
  readonly stop: { readonly stopId: string; readonly name: string; readonly description: string | null };
  /** The moment it was made for. */
  readonly at: string;
  /** The day of that moment and those after it. */
  readonly days: readonly BoardDay[];
  readonly lines: readonly BoardLine[];
  readonly alerts: readonly BoardAlert[];
  /** Set where a page goes on without the server: the last day it knows. */
  readonly knownUntil?: string;
}

/** The line a rider looks at; null: all. */
export interface ChosenLine {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
}

export const isChosen = (line: ChosenLine, chosen: ChosenLine | null): boolean =>
  chosen === null || (line.routeId === chosen.routeId && line.directionId === chosen.directionId);

/** Seconds since 1970 of a moment of the wire. */
export const secondsOf = (time: string): number => Date.parse(time) / 1000;

/** @example clockOf('2024-07-15T07:30:00+08:00') // '07:30' */
export const clockOf = (time: string): string => time.slice(11, 16);
export const dateOf = (time: string): string => time.slice(0, 10);

/** What the clocks of the place show: by the offset that the board was sent with. @example clockAt(board, now) // '07:30' */
export function clockAt({ at }: Board, now: number): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  const offset = (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
  const minuteOfDay = Math.floor((((now + offset) % 86_400) + 86_400) / 60) % 1440;
  return [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((count) => String(count).padStart(2, '0')).join(':');
}

/** The day of a moment, among those the board knows. */
export function dayAt(board: Board, now: number): { today: BoardDay | null; tomorrow: BoardDay | null } {
  const begun = board.days.filter((day) => secondsOf(day.startsAt) <= now).length;
  return { today: board.days[begun - 1] ?? null, tomorrow: board.days[begun] ?? null };
}

/** What has not left yet; a bus is shown through the minute in which it leaves, as the server's answers do. */
export const stillToCome = (line: BoardLine, now: number): BoardDeparture[] =>
  line.departures.filter((departure) => secondsOf(departure.departureTime) >= now - (now % 60));
