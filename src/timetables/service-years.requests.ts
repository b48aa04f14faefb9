import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsOneOf, IsYearText, LanguageQuery } from '../http/fields.decorator.js';
import { DayExceptionAnswer, RouteDayExceptionAnswer } from './day-exceptions.requests.js';
import { ServiceDayAnswer } from './timetables.requests.js';
import { workingDayKinds } from './working-days.requests.js';

export class ServiceYearParams {
  @IsYearText('the year')
  year!: string;
}

/** What the working-day calendar has for a date, whether or not a service follows that calendar. */
class CalendarDayAnswer {
  @ApiProperty({ enum: workingDayKinds }) kind!: string;
  @ApiProperty({ type: String, nullable: true, example: '国庆节', description: 'the holiday, also of a day that makes up for it' })
  nameZh!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'National Day' }) nameEn!: string | null;
  @ApiProperty({ description: 'the notice of the date is not published yet, and may still move it' }) provisional!: boolean;
}

export class DayOfYearAnswer extends ServiceDayAnswer {
  @ApiProperty({ type: CalendarDayAnswer }) calendarDay!: CalendarDayAnswer;
  @ApiProperty({ type: 'integer', description: 'trips of the timetable that run' }) tripCount!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'the timetable in force; null: none' }) versionId!: number | null;
  @ApiProperty({ type: DayExceptionAnswer, nullable: true, description: 'what a manager said of the whole agency' })
  exception!: DayExceptionAnswer | null;
  @ApiProperty({ type: [RouteDayExceptionAnswer], description: 'what managers said of single routes' })
  routeExceptions!: RouteDayExceptionAnswer[];
}

export class ServiceYearAnswer {
  @ApiProperty({ type: 'integer', example: 2026 }) year!: number;
  @ApiProperty({ format: 'date', description: 'where the agency is' }) today!: string;
  @ApiProperty({ type: [DayOfYearAnswer], description: 'by date' }) days!: DayOfYearAnswer[];
}

/** What a manager may decide for a date; `none`: withdraw the decision. */
const consideredRuns = ['true', 'false', 'none'] as const;

export class DayOutlookQuery extends LanguageQuery {
  @IsOneOf(consideredRuns, 'what is to be said: it runs, it does not, or nothing any more')
  runs!: string;

  @IsId('of this route alone; default of the whole agency')
  routeId?: string;
}

export class RouteOutlookAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: 'integer', description: 'trips of the timetable that run as it is' }) tripCount!: number;
  @ApiProperty({ type: 'integer', description: 'and as it would be' }) tripCountThen!: number;
  @ApiProperty({
    ...{ type: [String], nullable: true, example: ['07:30'] },
    description: 'when those leave that would not run any more, by service time; null: too many to be told',
  })
  lost!: string[] | null;
  @ApiProperty({ type: [String], nullable: true, example: ['07:30'], description: 'and those that would run in addition' })
  added!: string[] | null;
}

export class DayOutlookAnswer {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: [RouteOutlookAnswer], description: 'the routes that have trips, as it is or as it would be' })
  routes!: RouteOutlookAnswer[];
}
