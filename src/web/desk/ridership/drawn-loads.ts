import type { Say } from '../../../language.js';
import type { DrawnDirection, DrawnLoad, DrawnSeats } from '../charts/loads-chart.js';
import { figure, orUnknown } from '../parts/figures.js';
import { clockTime, withGaps } from './heat.js';
import type { DepartureLoad, Loads, Route } from './month-data.js';
import type { ridershipTexts } from './ridership.texts.js';

type SayRidership = Say<keyof typeof ridershipTexts>;

/** The word for a direction; without a direction id, the server's name for it. */
export const directionWord = (
  { directionId, directionName }: Pick<DepartureLoad, 'directionId' | 'directionName'>,
  say: SayRidership,
): string => (directionId === null ? (directionName ?? '') : say(directionId === 0 ? 'outbound' : 'inbound'));

/** @example '淞虹路线 去程' */
export const lineOf = (load: DepartureLoad, say: SayRidership): string => [load.routeName, directionWord(load, say)].join(' ').trim();

/** Seats of the vehicle that ran most; null: unknown. */
export const seatsOf = ({ room }: Loads): number | null => room.find(({ seated }) => seated !== null)?.seated ?? null;

export function drawnSeats(loads: Loads, say: SayRidership): DrawnSeats | null {
  const seats = seatsOf(loads);
  return seats === null ? null : { seats, label: say('seatsOne', { seats }) };
}

/** Notes on the chart's line of seats. */
export function seatNotes(loads: Loads, say: SayRidership): string[] {
  const seats = seatsOf(loads);
  const all = [...new Set(loads.room.flatMap(({ seated }) => seated ?? []))].sort((a, b) => a - b);
  const standing = Math.max(0, ...loads.room.map((room) => room.standing ?? 0));
  return [
    ...(seats === null ? [say('seatsUnknown')] : all.length > 1 ? [say('seatsSeveral', { all: all.join(' / '), seats })] : []),
    ...(standing > 0 ? [say('standing', { standing })] : []),
    ...(loads.hasStopsBetween ? [say('stopsBetween')] : []),
  ];
}

/** A row for each direction, in the order of routes. */
export function drawnDirections(departures: readonly DepartureLoad[], routes: readonly Route[], say: SayRidership): DrawnDirection[] {
  const keys = [...new Set(departures.map(keyOf))];
  return keys.flatMap((key) => {
    const own = departures.filter((each) => keyOf(each) === key && each.startTime !== null);
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        name: lineOf(first, say),
        colour: routes.find(({ routeId }) => routeId === first.routeId)?.routeColor ?? null,
        loads: withGaps(own).map((each) => (each === null ? null : drawnLoad(each, say))),
      },
    ];
  });
}

const keyOf = ({ routeId, directionId }: DepartureLoad): string => `${routeId}\n${directionId ?? ''}`;

function drawnLoad(load: DepartureLoad, say: SayRidership): DrawnLoad {
  const { mean, greatest, dates, fullDates, reconstructed, startTime } = load;
  const time = clockTime(startTime);
  const line = lineOf(load, say);
  return {
    time,
    mean,
    greatest,
    isReconstructed: reconstructed > 0,
    full: fullDates > 0 ? say('fullDays', { days: fullDates }) : '',
    description: say('loadTold', { time, line, mean: orUnknown(mean, 1), greatest: orUnknown(greatest), dates, full: fullDates }),
  };
}

/** The chart's data as rows of a table. */
export const loadRows = (departures: readonly DepartureLoad[], say: SayRidership): (string | number)[][] =>
  departures.map((load) => [
    `${load.startTime === null ? say('extraTrips') : clockTime(load.startTime)} ${lineOf(load, say)}`,
    orUnknown(load.mean, 1),
    orUnknown(load.greatest),
    figure(load.dates),
    figure(load.fullDates),
    orUnknown(load.leftBehind),
    `${figure(load.counted)} / ${figure(load.operated)}`,
  ]);

/** Explains the label "full on … days" by the departure that was full most often; `''`: none was. */
export function fullExample(departures: readonly DepartureLoad[], say: SayRidership): string {
  const most = departures.reduce<DepartureLoad | undefined>((a, b) => (a === undefined || b.fullDates > a.fullDates ? b : a), undefined);
  return most === undefined || most.fullDates === 0 ? '' : say('fullExplained', { days: most.fullDates, dates: most.dates });
}
