import type { Text } from '../language.js';
import type { LineNames } from '../network/spoken.js';
import { dateColumn, directionColumn, routeColumn, timeColumn, withLineNames, type Named } from '../ridership/figure-columns.js';
import type { RidershipTrip } from '../ridership/trip-details.service.js';
import { bilingual, column, tableOf, text, yesNo, type Column, type Table } from '../tables/table.js';
import { tripFindingCodes } from '../trip-log/trip-performed.js';
import { attentionSentences, type AttentionCode } from './attention.texts.js';

export const attentionCodes: readonly AttentionCode[] = ['never-ended', 'unlogged', ...tripFindingCodes];

/** A trip that somebody should check before relying on the figures of its day, with the reasons. */
export interface TripToCheck {
  readonly trip: RidershipTrip;
  readonly why: readonly AttentionCode[];
}

/** Why a trip has to be checked; empty: it need not be. A trip is not `never-ended` before its day is over. */
export function reasonsOf({ state, isPending, findings }: Pick<RidershipTrip, 'state' | 'isPending' | 'findings'>): AttentionCode[] {
  const found = new Set(findings.split(' '));
  return attentionCodes.filter((code) => {
    if (code === 'never-ended') return state === 'underway' && !isPending;
    if (code === 'unlogged') return state === 'unlogged';
    return found.has(code);
  });
}

/**
 * The trips that have to be checked, in the order of the rows.
 * @param only trips with this reason; left out: all but trips that are only unlogged, of which a whole month may consist
 */
export const tripsToCheck = (rows: readonly RidershipTrip[], only?: AttentionCode): TripToCheck[] =>
  rows
    .map((trip) => ({ trip, why: reasonsOf(trip) }))
    .filter(({ why }) => (only === undefined ? why.some((code) => code !== 'unlogged') : why.includes(only)));

type Line = TripToCheck & Pick<Named, 'routeName' | 'directionName'>;

const named = <R>(of: Column<R>, row: (line: Line) => R): Column<Line> => ({ ...of, of: (line) => of.of(row(line)) });

const columns: readonly Column<Line>[] = [
  named(dateColumn, ({ trip }) => ({ date: trip.serviceDate })),
  named(routeColumn, ({ routeName }) => ({ routeName })),
  named(directionColumn, ({ trip, directionName }) => ({ directionName, directionId: trip.directionId })),
  named(timeColumn, ({ trip }) => (trip.startTime === null ? {} : { startTime: trip.startTime })),
  column(
    text('班次编号', 'Trip'),
    'text',
    text('班次编号，可据此打开每一条记录', 'id of the trip, by which every event of it can be opened'),
    ({ trip }) => trip.tripId,
  ),
  column(text('车辆', 'Vehicle'), 'text', text('空白：没有人说过', 'empty: nobody said'), ({ trip }) => trip.vehicleId),
  column(text('已计数', 'Counted'), 'text', text('司机是否收班确认了人数', 'whether the driver closed the count'), ({ trip }) =>
    yesNo(trip.isCounted),
  ),
  column(text('上车人次', 'Boardings'), 'whole', text('空白：缺；0：没有人', 'empty: missing; 0: nobody'), ({ trip }) => trip.boardings),
  column(text('代码', 'Code'), 'text', text('为什么要看，供程序识别', 'why it wants attention, for programs'), ({ why }) => why.join(' ')),
  column(text('情况和做法', 'What it means'), 'text', text('为什么要看，该怎么办', 'why it wants attention, and what to do'), ({ why }) =>
    why.map((code) => bilingual(attentionSentences[code])).join('\n'),
  ),
];

const name: Text = text('待核实班次', 'To look at');

export const attentionTable = (trips: readonly TripToCheck[], names: LineNames): Table => {
  const spoken = withLineNames(names);
  const lines = trips.map((odd): Line => {
    const { routeName, directionName } = spoken(odd.trip);
    return { ...odd, routeName, directionName };
  });
  return tableOf(name, columns, lines);
};
