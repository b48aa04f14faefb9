import { DepartureIndex, type TimetableInForce } from '../../../scheduling/departure-index.js';
import { nextDepartures } from '../../../scheduling/departures.js';
import { instant, serviceTime, type ServiceDate } from '../../../scheduling/service-time.js';
import { secondsOf, type Board, type BoardDay, type BoardDeparture, type BoardLine } from '../board.js';

export interface KeptDeparture {
  readonly tripId: string;
  readonly headsign: string;
  /** On the clocks of the place, `'07:30:00'`. */
  readonly time: string;
  /** Since the day's `startsAt`. The same as `time`, but in the night in which the clocks change. */
  readonly seconds: number;
  /** On which days: a place in `services`. */
  readonly service: number;
}

/** A line without what holds for a moment only. */
export interface KeptLine extends Omit<BoardLine, 'departures' | 'gone' | 'change'> {
  readonly departures: readonly KeptDeparture[];
}

/** The departures of a stop for some days, as `GET /v1/stops/{stopId}/departures/days` answers and a device keeps them. */
export interface KeptDays extends Pick<Board, 'agencyName' | 'stop'> {
  readonly days: readonly BoardDay[];
  /** Days with the same departures: their places in `days`. */
  readonly services: readonly (readonly number[])[];
  readonly lines: readonly KeptLine[];
  readonly cancelled: readonly Pick<BoardDeparture, 'tripId' | 'scheduledDepartureTime'>[];
}

/** As many as the server sends. */
const departuresOfLine = 8;
const here = 'here';

const keyOf = ({ tripId, scheduledDepartureTime }: Pick<BoardDeparture, 'tripId' | 'scheduledDepartureTime'>): string =>
  `${scheduledDepartureTime} ${tripId}`;
const lineOf = ({ routeId, directionId }: Pick<BoardLine, 'routeId' | 'directionId'>): string => `${routeId} ${directionId ?? ''}`;

/** Goes on from a kept timetable as the server would, by the same code: only what drivers say is missing. */
export class GoingOn {
  private readonly index: DepartureIndex;
  private readonly cancelled: ReadonlySet<string>;
  /** Nothing is known of what leaves later. */
  readonly until: number;

  /** @param savedAt when it was the newest there is */
  constructor(
    private readonly kept: KeptDays,
    private readonly savedAt: number,
  ) {
    this.index = new DepartureIndex(timetableOf(kept));
    this.cancelled = new Set(kept.cancelled.map(keyOf));
    this.until = secondsOf(kept.days.at(-1)?.startsAt ?? '') + 86_400;
  }

  /** What is known of a moment, with what the server said last. */
  board(held: Board, now: number): Board {
    // A board says the minute it was made for.
    const isHeldNewer = secondsOf(held.at) >= this.savedAt - (this.savedAt % 60);
    const known = new Set(this.kept.lines.map(lineOf));
    const lastHeld = held.days.at(-1)?.date ?? '';
    return {
      ...held,
      days: isHeldNewer ? [...held.days, ...this.kept.days.filter(({ date }) => date > lastHeld)] : this.kept.days,
      lines: [
        ...this.kept.lines.map((line, place) => {
          const heldLine = held.lines.find((one) => lineOf(one) === lineOf(line));
          const planned = this.planned(line, place, now);
          return { ...line, gone: [], ...heldLine, departures: this.merged(heldLine?.departures ?? [], planned, isHeldNewer, now) };
        }),
        ...(isHeldNewer ? held.lines.filter((line) => !known.has(lineOf(line))) : []),
      ],
      knownUntil: this.kept.days.at(-1)?.date ?? lastHeld,
    };
  }

  private planned(line: KeptLine, place: number, now: number): BoardDeparture[] {
    const rows = new Map(line.departures.map((departure) => [rowId(departure), departure]));
    const found = nextDepartures([this.index], [here], instant(now - (now % 60)), departuresOfLine, { routeId: String(place) });
    return found.flatMap(({ trip, serviceDate, departs }) => {
      const row = rows.get(trip.tripId);
      if (row === undefined) return [];
      const time = withOffset(serviceDate, row.time, departs);
      const tripId = row.tripId;
      const isCancelled = this.cancelled.has(keyOf({ tripId, scheduledDepartureTime: time }));
      return {
        ...{
          tripId,
          serviceDate,
          headsign: row.headsign,
          scheduledDepartureTime: time,
          departureTime: time,
          delaySeconds: null,
          reportedAt: null,
        },
        provisional: this.kept.days.find(({ date }) => date === serviceDate)?.provisional ?? false,
        source: 'planned' as const,
        status: isCancelled ? ('cancelled' as const) : ('scheduled' as const),
      };
    });
  }

  /** Of two words on one departure the later one holds; what a driver said of it is said nowhere else. */
  private merged(held: readonly BoardDeparture[], planned: readonly BoardDeparture[], isHeldNewer: boolean, now: number): BoardDeparture[] {
    const horizon = isHeldNewer ? Math.max(0, ...held.map((one) => secondsOf(one.scheduledDepartureTime))) : 0;
    const all = new Map<string, BoardDeparture>();
    for (const one of planned) if (secondsOf(one.scheduledDepartureTime) > horizon) all.set(keyOf(one), one);
    for (const one of held) {
      const isTold = one.status === 'scheduled' && one.source !== 'planned';
      if (isHeldNewer || isTold || secondsOf(one.scheduledDepartureTime) >= this.until) all.set(keyOf(one), one);
    }
    return [...all.values()]
      .map((one) => ({ one, at: secondsOf(one.departureTime) }))
      .filter(({ at }) => at >= now - (now % 60))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }
}

const rowId = ({ tripId, seconds, service }: KeptDeparture): string => `${tripId} ${seconds} ${service}`;

/** A stop and somewhere else: all that an index of one stop needs. */
function timetableOf({ days, services, lines }: KeptDays): TimetableInForce {
  const starts = new Map(days.map(({ date, startsAt }) => [date, instant(secondsOf(startsAt))]));
  return {
    startOf: (date) => starts.get(date) ?? instant(0),
    patterns: lines.map((_, place) => ({
      ...{ patternId: place, routeId: String(place), directionId: null },
      stops: [here, 'elsewhere'].map((stopId, stopSequence) => ({ stopId, stopSequence, boards: true, headsign: null })),
    })),
    timings: [{ timingId: 0, arrivals: [0, 0], departures: [0, 0] }],
    trips: lines.flatMap(({ departures }, place) =>
      departures.map((departure) => ({
        ...{ tripId: rowId(departure), serviceId: String(departure.service), patternId: place, timingId: 0 },
        ...{ startTime: serviceTimeOf(departure.seconds), headsign: departure.headsign, headwaySeconds: null, modelTripId: null },
      })),
    ),
    datesOf: new Map(
      services.map((places, service) => [String(service), places.flatMap((place) => days[place]?.date ?? []) as ServiceDate[]]),
    ),
    routeOrder: new Map(lines.map((_, place) => [String(place), place])),
  };
}

const midnight = serviceTime('00:00');
const serviceTimeOf = (seconds: number): typeof midnight => (midnight + seconds) as typeof midnight;

/** The offset of the clocks is the difference between what they show and what time it is. */
function withOffset(date: string, time: string, at: number): string {
  const offset = Math.round((Date.parse(`${date}T${time}Z`) / 1000 - at) / 60);
  const [sign, size] = [offset < 0 ? '-' : '+', Math.abs(offset)];
  return `${date}T${time}${sign}${[Math.floor(size / 60), size % 60].map((count) => String(count).padStart(2, '0')).join(':')}`;
}
