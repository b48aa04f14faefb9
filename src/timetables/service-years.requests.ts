import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsOneOf, IsYearText, LanguageQuery } from '../http/fields.decorator.js';
import { DayExceptionAnswer, RouteDayExceptionAnswer } from './day-exceptions.requests.js';
import { ServiceDayAnswer } from './timetables.requests.js';
import { workingDayKinds } from './working-days.requests.js';

export class ServiceYearParams {
  @IsYearText('the year')
  year!: string;
}

/** The kind of a date in the working-day calendar, even if no service follows that calendar. */
class CalendarDayAnswer {
  @ApiProperty({ enum: workingDayKinds }) kind!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '国庆节',
    description: 'the holiday, or the holiday for which a workday makes up; null: none',
  })
  nameZh!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'National Day' }) nameEn!: string | null;
  @ApiProperty({ description: 'true: the official notice for the date is not published yet and may change the kind' })
  provisional!: boolean;
}

export class DayOfYearAnswer extends ServiceDayAnswer {
  @ApiProperty({ type: CalendarDayAnswer }) calendarDay!: CalendarDayAnswer;
  @ApiProperty({ type: 'integer', description: 'trips of the timetable that run' }) tripCount!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable in force; null: none' }) versionId!: number | null;
  @ApiProperty({ type: DayExceptionAnswer, nullable: true, description: 'the decision for the whole agency; null: none' })
  exception!: DayExceptionAnswer | null;
  @ApiProperty({ type: [RouteDayExceptionAnswer], description: 'the decisions for single routes' })
  routeExceptions!: RouteDayExceptionAnswer[];
}

export class ServiceYearAnswer {
  @ApiProperty({ type: 'integer', example: 2026 }) year!: number;
  @ApiProperty({ format: 'date', description: 'today in the time zone of the agency' }) today!: string;
  @ApiProperty({ type: [DayOfYearAnswer], description: 'by date' }) days!: DayOfYearAnswer[];
}

/** What a manager may decide for a date; `none`: withdraw the decision. */
const consideredRuns = ['true', 'false', 'none'] as const;

export class DayOutlookQuery extends LanguageQuery {
  @IsOneOf(consideredRuns, 'the decision to consider: true (buses run), false (they do not), none (the decision is withdrawn)')
  runs!: string;

  @IsId('a decision for this route alone; default for the whole agency')
  routeId?: string;
}

export class RouteOutlookAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: 'integer', description: 'trips of the timetable that run now' }) tripCount!: number;
  @ApiProperty({ type: 'integer', description: 'trips of the timetable that would run after the decision' }) tripCountThen!: number;
  @ApiProperty({
    ...{ type: [String], nullable: true, example: ['07:30'] },
    description: 'service times at which the trips leave that would no longer run; null: too many trips to list',
  })
  lost!: string[] | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    example: ['07:30'],
    description: 'service times at which the additional trips leave; null: too many trips to list',
  })
  added!: string[] | null;
}

export class DayOutlookAnswer {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: [RouteOutlookAnswer], description: 'the routes that have trips now or would have some after the decision' })
  routes!: RouteOutlookAnswer[];
}
