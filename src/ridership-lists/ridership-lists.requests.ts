import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsId, IsMonthText, IsOneOf, LanguageQuery } from '../http/fields.decorator.js';
import { RidershipEventAnswer, RidershipTripAnswer, type RidershipPartKind } from '../ridership/trip-details.service.js';
import { FormatQuery } from '../tables/tables.requests.js';
import { tripStates, type TripState } from '../trip-log/trip-performed.js';
import { attentionCodes } from './attention.js';
import type { AttentionCode } from './attention.texts.js';
import { peopleBy } from './people.js';

class DatesQuery extends FormatQuery {
  @IsDateText('first service date; default the first day of the month of `to`')
  from?: string;

  @IsDateText('last service date, included; default today')
  to?: string;
}

export class AttentionQuery extends DatesQuery {
  @IsOneOf(attentionCodes, 'only trips for this reason; default all reasons but unlogged', false)
  why?: AttentionCode;
}

export class PeopleQuery extends DatesQuery {
  @IsOneOf(peopleBy, 'by what the people are divided')
  by!: RidershipPartKind;

  @IsId('only of this route')
  routeId?: string;
}

export class ListedMonthPath {
  @IsMonthText('a month of service dates', true)
  month!: string;
}

const listFormats = ['json', 'jsonl', 'csv', 'xlsx'] as const;
export type ListFormat = (typeof listFormats)[number];

export class ListQuery extends LanguageQuery {
  @IsOneOf(listFormats, 'jsonl (one object per line) and csv have no limit; json (default) is limited to 20000 lines, xlsx to 10000', false)
  format?: ListFormat;
}

export class TripListQuery extends ListQuery {
  @IsId('only this trip, on each date on which it ran or was to run')
  tripId?: string;
}

const text = { type: String, nullable: true } as const;
const people = { type: Number, nullable: true } as const;

export class AttentionReasonAnswer {
  @ApiProperty({ enum: [...attentionCodes] }) code!: AttentionCode;
  @ApiProperty({ description: 'what it means and what to do' }) detail!: string;
}

export class OddTripAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: unknown' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00' }) startTime!: string | null;
  @ApiProperty({ enum: [...tripStates] }) state!: TripState;
  @ApiProperty({ description: 'true: the trip ended and its count is closed' }) isCounted!: boolean;
  @ApiProperty({ ...people, description: 'null: unknown, which is not zero' }) boardings!: number | null;
  @ApiProperty({ ...text, example: 'bus-1', description: 'null: none was logged' }) vehicleId!: string | null;
  @ApiProperty({ type: [AttentionReasonAnswer] }) why!: AttentionReasonAnswer[];
}

export class AttentionAnswer {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [OddTripAnswer], description: 'by date and departure' }) trips!: OddTripAnswer[];
}

export class PeopleAnswer {
  @ApiProperty({ ...text, example: 'home', description: 'the stop, vehicle or account; null: unknown' }) id!: string | null;
  @ApiProperty({ ...text, example: '虹桥人才公寓' }) name!: string | null;
  @ApiProperty({ description: 'trips of which something was logged' }) trips!: number;
  @ApiProperty({ ...people, description: 'null: unknown, which is not zero' }) boardings!: number | null;
  @ApiProperty({ ...people, description: 'null as boardings' }) alightings!: number | null;
  @ApiProperty({ ...people, description: 'null as boardings' }) leftBehind!: number | null;
}

export class PeopleByAnswer {
  @ApiProperty({ enum: [...peopleBy] }) by!: RidershipPartKind;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [PeopleAnswer], description: 'together, all people who were counted on these dates' }) totals!: PeopleAnswer[];
}

export class MonthTripsAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ type: [RidershipTripAnswer] }) trips!: RidershipTripAnswer[];
}

/** An event, and the trip it belongs to. */
export class TapAnswer extends RidershipEventAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ ...text, example: 'songhong', description: 'null: the trip is not in the figures, because its addition was undone' })
  routeId!: string | null;
  @ApiProperty({ ...text, example: '淞虹路线' }) routeName!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ ...text, example: '开往淞虹路' }) directionName!: string | null;
  @ApiProperty({ ...text, example: '07:30:00', description: 'planned departure from the first stop; null: not planned' }) startTime!:
    string | null;
  @ApiProperty({ ...text, example: '虹桥人才公寓' }) stopName!: string | null;
}

export class MonthTapsAnswer {
  @ApiProperty({ example: '2024-07' }) month!: string;
  @ApiProperty({ type: [TapAnswer], description: 'by date and trip, in the order in which they happened' }) taps!: TapAnswer[];
}

export class ExplainedFigureAnswer {
  @ApiProperty({ example: 'boardings', description: 'the name of its field in answers' }) figure!: string;
  @ApiProperty({ example: '上车人次' }) title!: string;
  @ApiProperty({ example: '司机记录的上车人次；空白：没有人记录，不等于零' }) explains!: string;
}

export class FiguresExplainedAnswer {
  @ApiProperty({ type: [ExplainedFigureAnswer], description: 'in the order of the columns of files' }) figures!: ExplainedFigureAnswer[];
}
