import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsOneOf } from '../http/fields.decorator.js';
import { answerWith } from '../ridership/figures.requests.js';
import { FormatQuery } from '../tables/tables.requests.js';

/** The figures that a drawing of a day needs: how many rode, on how many trips that is based, and why others have no count. */
// prettier-ignore
export const drawnFigures = [
  'boardings', 'scheduled', 'cancelled', 'unlogged', 'pending', 'operated', 'counted', 'reconstructed', 'coverage',
] as const;
export const loadFigures = [...drawnFigures, 'leftBehind', 'fullTrips', 'leftBehindMissing'] as const;

export const loadLines = ['departure', 'weekday'] as const;

export class DepartureLoadsQuery extends FormatQuery {
  @IsId('only this route')
  routeId?: string;

  @IsOneOf(loadLines, 'of a file: what is a line of it; JSON has both. Default departure', false)
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
  @ApiProperty({ ...text, example: '虹桥人才公寓至淞虹路地铁站', description: 'where it begins and ends; null: it has one name' })
  routeLongName!: string | null;
  @ApiProperty({ ...text, example: '1E6B3A', description: 'GTFS route_color; null: none' }) routeColor!: string | null;
  @ApiProperty({ type: [RouteDayAnswer], description: 'dates on which it had trips; they add up to the route' }) days!: RouteDayAnswer[];
}

export class MonthRouteDaysAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ type: [RouteDaysAnswer], description: 'together they are all trips of the month' }) routes!: RouteDaysAnswer[];
}

class LoadAnswer extends answerWith(loadFigures) {
  @ApiProperty({ ...people, description: 'boardings of a counted trip; null: none was counted' }) mean!: number | null;
  @ApiProperty({ ...people, description: 'boardings of the fullest trip; null: nobody counted' }) greatest!: number | null;
  @ApiProperty({ description: 'dates on which it ran' }) dates!: number;
  @ApiProperty({ description: 'dates on which it was full' }) fullDates!: number;
}

export class WeekdayLoadAnswer extends LoadAnswer {
  @ApiProperty({ minimum: 0, maximum: 6, description: 'Monday is 0' }) weekday!: number;
}

export class DepartureLoadAnswer extends LoadAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '虹桥人才公寓至淞虹路地铁站', description: 'where it begins and ends; null: it has one name' })
  routeLongName!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: nobody knows where it goes' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00', description: 'null: extra trips without a plan' }) startTime!: string | null;
  @ApiProperty({ type: [WeekdayLoadAnswer], description: 'weekdays with such a trip; they add up to the departure' })
  weekdays!: WeekdayLoadAnswer[];
}

export class RoomAnswer {
  @ApiProperty({ ...people, example: 30, description: 'null: not known' }) seated!: number | null;
  @ApiProperty({ ...people, example: 0, description: 'null: not known' }) standing!: number | null;
  @ApiProperty({ description: 'trips that ran in such a vehicle' }) trips!: number;
}

export class DepartureLoadsAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ description: 'a trip calls at stops between its first and its last, so that more may board than there are seats' })
  hasStopsBetween!: boolean;
  @ApiProperty({
    type: [RoomAnswer],
    description: 'of the vehicles that ran, the most frequent first; of a trip whose vehicle nobody said: none',
  })
  room!: RoomAnswer[];
  @ApiProperty({ type: [DepartureLoadAnswer], description: 'by route, direction and time' }) departures!: DepartureLoadAnswer[];
}
