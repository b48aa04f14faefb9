import { DepartureIndex, type TimetableInForce } from '../../../scheduling/departure-index.js';
import { nextDepartures } from '../../../scheduling/departures.js';
import { instant, serviceTime, type ServiceDate } from '../../../scheduling/service-time.js';
import { joinedStops } from '../../../scheduling/timetable.js';
import { dateOf, secondsOf } from '../../shared/moments.js';
import type { Board, BoardDeparture, BoardLine, OfflineDays, OfflineDeparture, OfflineLine } from '../board.js';

/** How many departures a line shows: as many as the server sends. Cancelled ones are not counted. */
const departuresOfLine = 8;
const maxDepartures = 50;
/** A cancelled departure is shown for this long after its time. */
const cancelledStaysSeconds = 600;
const here = 'here';

const keyOf = ({ tripId, scheduledDepartureTime }: Pick<BoardDeparture, 'tripId' | 'scheduledDepartureTime'>): string =>
  `${scheduledDepartureTime} ${tripId}`;
const lineOf = ({ routeId, directionId }: Pick<BoardLine, 'routeId' | 'directionId'>): string => `${routeId} ${directionId ?? ''}`;

/** Makes a board from saved days with the server's own code; only new reports of drivers are missing. */
export class OfflineDepartures {
  private readonly index: DepartureIndex;
  /** The reasons of cancelled departures, by key; undefined: no reason is known. */
  private readonly cancelled: ReadonlyMap<string, string | undefined>;
  private readonly changed: ReadonlyMap<string, OfflineDays['changed'][number]>;
  /** The longest time by which managers moved a departure to later. */
  private readonly longestShiftSeconds: number;
  /** The end of the saved days, seconds since 1970. */
  readonly until: number;

  /** @param savedAt when the server sent the days, seconds since 1970 */
  constructor(
    private readonly saved: OfflineDays,
    private readonly savedAt: number,
  ) {
    this.index = DepartureIndex.of(timetableOf(saved));
    this.cancelled = new Map(saved.cancelled.map((one) => [keyOf(one), one.reason]));
    // Days that an earlier release saved have no `changed`.
    const changed = (saved as Partial<OfflineDays>).changed ?? [];
    this.changed = new Map(changed.map((one) => [keyOf(one), one]));
    this.longestShiftSeconds = Math.max(0, ...changed.map(({ shiftSeconds = 0 }) => shiftSeconds));
    this.until = secondsOf(saved.days.at(-1)?.startsAt ?? '') + 86_400;
  }

  /** The board at a moment, from the saved days and the last board of the server. */
  boardAt(lastBoard: Board, now: number): Board {
    // The time of a board is a whole minute, so it is compared with the minute of `savedAt`.
    const isLastNewer = secondsOf(lastBoard.at) >= this.savedAt - (this.savedAt % 60);
    const savedLines = new Set(this.saved.lines.map(lineOf));
    const lastDate = lastBoard.days.at(-1)?.date ?? '';
    return {
      ...lastBoard,
      days: isLastNewer ? [...lastBoard.days, ...this.saved.days.filter(({ date }) => date > lastDate)] : this.saved.days,
      lines: [
        ...this.saved.lines.map((line, place) => {
          const lastLine = lastBoard.lines.find((one) => lineOf(one) === lineOf(line));
          const { days: _, ...facts } = { ...line, gone: [], ...lastLine };
          const ahead = aheadOf(line, lastLine);
          return {
            ...facts,
            ...ahead.stops,
            ...this.daysOf(line, lastLine, lastBoard, isLastNewer),
            driversReport: false,
            departures: this.merged(lastLine?.departures ?? [], this.planned(line, place, now).map(ahead.retimed), isLastNewer, now),
          };
        }),
        ...(isLastNewer ? lastBoard.lines.filter((line) => !savedLines.has(lineOf(line))) : []),
      ],
      savedUntil: this.saved.days.at(-1)?.date ?? lastDate,
    };
  }

  /** The days of a line, if they differ from those of the stop. If the last board is newer than the saved days, its days come first. */
  private daysOf(line: OfflineLine, lastLine: BoardLine | undefined, lastBoard: Board, isLastNewer: boolean): Pick<BoardLine, 'days'> {
    if (line.days === undefined && (!isLastNewer || lastLine?.days === undefined)) return {};
    const saved = line.days ?? this.saved.days;
    if (!isLastNewer || lastLine === undefined) return { days: saved };
    const lastDays = lastLine.days ?? lastBoard.days;
    const lastDate = lastDays.at(-1)?.date ?? '';
    return { days: [...lastDays, ...saved.filter(({ date }) => date > lastDate)] };
  }

  private planned(line: OfflineLine, place: number, now: number): BoardDeparture[] {
    const rows = new Map(line.departures.map((departure) => [rowId(departure), departure]));
    const since = instant(now - (now % 60) - cancelledStaysSeconds - this.longestShiftSeconds);
    const calls = nextDepartures([this.index], [here], since, maxDepartures, { routeId: String(place) });
    const planned = calls.flatMap(({ trip, serviceDate, departs }) => {
      const row = rows.get(trip.tripId);
      if (row === undefined) return [];
      const time = withOffset(serviceDate, row.time, departs);
      const tripId = row.tripId;
      const key = keyOf({ tripId, scheduledDepartureTime: time });
      const { added, shiftSeconds, reason: whyChanged } = this.changed.get(key) ?? {};
      const [isCancelled, reason] = [this.cancelled.has(key), this.cancelled.get(key) ?? whyChanged];
      return {
        ...{
          tripId,
          serviceDate,
          headsign: row.headsign,
          scheduledDepartureTime: time,
          departureTime: shiftSeconds === undefined ? time : shifted(time, shiftSeconds, this.saved.days),
          delaySeconds: null,
          reportedAt: null,
        },
        provisional: this.saved.days.find(({ date }) => date === serviceDate)?.provisional ?? false,
        source: 'planned' as const,
        status: isCancelled ? ('cancelled' as const) : ('scheduled' as const),
        ...(row.pickupType === undefined ? {} : { pickupType: row.pickupType }),
        ...(row.timing === undefined ? {} : { timing: row.timing }),
        ...(reason === undefined ? {} : { reason }),
        ...(added === undefined ? {} : { added }),
        ...(shiftSeconds === undefined ? {} : { shiftSeconds }),
      };
    });
    const shown = planned.filter((one) => isStillShown(one, now)).sort((a, b) => secondsOf(a.departureTime) - secondsOf(b.departureTime));
    const last = shown.filter(({ status }) => status === 'scheduled')[departuresOfLine - 1];
    return last === undefined ? shown : shown.slice(0, shown.indexOf(last) + 1);
  }

  /** Merges planned departures with those of the last board. The newer source counts, but drivers' reports are only in the board. */
  private merged(last: readonly BoardDeparture[], planned: readonly BoardDeparture[], isLastNewer: boolean, now: number): BoardDeparture[] {
    const horizon = isLastNewer ? Math.max(0, ...last.map(plannedAt)) : 0;
    const all = new Map<string, BoardDeparture>();
    for (const one of planned) if (plannedAt(one) > horizon) all.set(keyOf(one), one);
    for (const one of last) {
      const isReported = one.status === 'scheduled' && one.source !== 'planned';
      if (isLastNewer || isReported || secondsOf(one.scheduledDepartureTime) >= this.until) all.set(keyOf(one), one);
    }
    return [...all.values()]
      .filter((one) => isStillShown(one, now))
      .map((one) => ({ one, at: secondsOf(one.departureTime) }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }
}

/** The joined stop list of a line, and how saved departures refer to it. */
interface Ahead {
  readonly stops: Pick<BoardLine, 'stops' | 'timings'>;
  /** Gives a saved departure the index of its timing in the joined list. */
  readonly retimed: (departure: BoardDeparture) => BoardDeparture;
}

/** Joins the stop lists and timings of the last board and of the saved days. An earlier release saved none. */
function aheadOf({ stops, timings = [] }: OfflineLine, last: BoardLine | undefined): Ahead {
  const same: Ahead['retimed'] = (departure) => departure;
  if (stops === undefined || stops.length === 0) return { stops: {}, retimed: same };
  if (last?.stops === undefined || last.stops.length === 0) return { stops: { stops, timings }, retimed: same };
  const lastTimings = last.timings ?? [];
  return {
    stops: joinedStops({ stops: last.stops, timings: lastTimings }, { stops, timings }),
    retimed: ({ timing, ...others }) => (timing === undefined ? others : { ...others, timing: timing + lastTimings.length }),
  };
}

/** The planned departure, as moved by managers, without delays. */
const plannedAt = ({ scheduledDepartureTime, shiftSeconds = 0 }: BoardDeparture): number =>
  secondsOf(scheduledDepartureTime) + shiftSeconds;

/** @example shifted('2024-07-15T07:30:00+08:00', 600) // '2024-07-15T07:40:00+08:00' */
function shifted(moment: string, seconds: number, days: OfflineDays['days']): string {
  const onClock =
    moment
      .slice(11, 19)
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0) + seconds;
  const place = days.findIndex(({ date }) => date === dateOf(moment)) + Math.floor(onClock / 86_400);
  const date = days[place]?.date ?? dateOf(moment);
  const inDay = ((onClock % 86_400) + 86_400) % 86_400;
  const clock = [Math.floor(inDay / 3600), Math.floor(inDay / 60) % 60, inDay % 60].map((count) => String(count).padStart(2, '0'));
  return `${date}T${clock.join(':')}${moment.slice(19)}`;
}

const isStillShown = ({ departureTime, status }: BoardDeparture, now: number): boolean =>
  secondsOf(departureTime) >= now - (now % 60) - (status === 'cancelled' ? cancelledStaysSeconds : 0);

const rowId = ({ tripId, seconds, service }: OfflineDeparture): string => `${tripId} ${seconds} ${service}`;

/** The saved days as a timetable of two stops, this one and `elsewhere`: the index of one stop needs no other stops. */
function timetableOf({ days, services, lines }: OfflineDays): TimetableInForce {
  const starts = new Map(days.map(({ date, startsAt }) => [date, instant(secondsOf(startsAt))]));
  return {
    startOf: (date) => starts.get(date) ?? instant(0),
    patterns: lines.map((_, place) => ({
      ...{ patternId: place, routeId: String(place), directionId: null },
      stops: [here, 'elsewhere'].map((stopId, stopSequence) => ({ stopId, stopSequence, boards: true, headsign: null })),
    })),
    timings: [{ timingId: 0, departures: [0, 0] }],
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

/** A moment in the API's format. The UTC offset is computed from the local time and the instant. @param at seconds since 1970 */
function withOffset(date: string, time: string, at: number): string {
  const offset = Math.round((Date.parse(`${date}T${time}Z`) / 1000 - at) / 60);
  const [sign, size] = [offset < 0 ? '-' : '+', Math.abs(offset)];
  return `${date}T${time}${sign}${[Math.floor(size / 60), size % 60].map((count) => String(count).padStart(2, '0')).join(':')}`;
}
