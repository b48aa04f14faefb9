import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsOneOf } from '../http/fields.decorator.js';
import { answerWith } from '../ridership/figures.requests.js';
import { FormatQuery } from '../tables/tables.requests.js';

/** The figures that the chart of a day needs: the boardings, the trips on which they are based, and why others have no count. */
// prettier-ignore
export const drawnFigures = [
  'boardings', 'scheduled', 'cancelled', 'unlogged', 'pending', 'operated', 'counted', 'reconstructed', 'coverage',
] as const;
export const loadFigures = [...drawnFigures, 'leftBehind', 'fullTrips', 'leftBehindMissing'] as const;

export const loadLines = ['departure', 'weekday'] as const;

export class DepartureLoadsQuery extends FormatQuery {
  @IsId('only this route')
  routeId?: string;

  @IsOneOf(loadLines, 'what a line of a file is; JSON has both; default departure', false)
  by?: (typeof loadLines)[number];
}

const text = { type: String, nullable: true } as const;
const people = { type: Number, nullable: true } as const;

export class RouteDayAnswer extends answerWith(drawnFigures) {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
}

export class RouteDaysAnswer extends answerWith(drawnFigures) {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({
    ...text,
    example: '虹桥人才公寓至淞虹路地铁站',
    description: 'the longer name, with both ends; null: it has only one name',
  })
  routeLongName!: string | null;
  @ApiProperty({ ...text, example: '1E6B3A', description: 'GTFS route_color; null: none' }) routeColor!: string | null;
  @ApiProperty({ type: [RouteDayAnswer], description: 'the dates on which it had trips; their figures add up to those of the route' })
  days!: RouteDayAnswer[];
}

export class MonthRouteDaysAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ type: [RouteDaysAnswer], description: 'all routes with trips in the month' }) routes!: RouteDaysAnswer[];
}

class LoadAnswer extends answerWith(loadFigures) {
  @ApiProperty({ ...people, description: 'mean boardings of the counted trips; null: none was counted' }) mean!: number | null;
  @ApiProperty({ ...people, description: 'the most boardings of one trip, counted or not; null: no trip has boardings' }) greatest!:
    number | null;
  @ApiProperty({ description: 'dates on which it ran' }) dates!: number;
  @ApiProperty({ description: 'dates on which it was full' }) fullDates!: number;
}

export class WeekdayLoadAnswer extends LoadAnswer {
  @ApiProperty({ minimum: 0, maximum: 6, description: 'Monday is 0' }) weekday!: number;
}

export class DepartureLoadAnswer extends LoadAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({
    ...text,
    example: '虹桥人才公寓至淞虹路地铁站',
    description: 'the longer name, with both ends; null: it has only one name',
  })
  routeLongName!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: unknown' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00', description: 'planned departure from the first stop; null: trips without a plan' })
  startTime!: string | null;
  @ApiProperty({ type: [WeekdayLoadAnswer], description: 'the weekdays with such a trip; their figures add up to those of the departure' })
  weekdays!: WeekdayLoadAnswer[];
}

export class RoomAnswer {
  @ApiProperty({ ...people, example: 30, description: 'seats; null: not entered' }) seated!: number | null;
  @ApiProperty({ ...people, example: 0, description: 'standing places; null: not entered' }) standing!: number | null;
  @ApiProperty({ description: 'trips that ran with such a vehicle' }) trips!: number;
}

export class DepartureLoadsAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({
    description: 'true: some trips call at stops between the first and the last, so that more people may board than there are seats',
  })
  hasStopsBetween!: boolean;
  @ApiProperty({
    type: [RoomAnswer],
    description: 'capacities of the vehicles that ran, those with the most trips first; trips without a known vehicle are left out',
  })
  room!: RoomAnswer[];
  @ApiProperty({ type: [DepartureLoadAnswer], description: 'by route, direction and time' }) departures!: DepartureLoadAnswer[];
}
