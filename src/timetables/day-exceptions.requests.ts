import { ApiProperty } from '@nestjs/swagger';
import { longestReason } from '../fields.js';
import { IsDateText, IsFlag, IsId, IsSentence, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision, rowsOf } from '../http/route.decorator.js';
import { ServiceDayAnswer } from './timetables.requests.js';

export class DayExceptionsQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default a year on')
  to?: string;
}

export class DayExceptionParams {
  @IsDateText('the service date', true)
  date!: string;
}

export class RouteDayExceptionParams extends DayExceptionParams {
  @IsId('the route', { required: true })
  routeId!: string;
}

export class DayExceptionRequest {
  @IsFlag('whether buses run on that date, whatever the calendars say', true)
  runs!: boolean;

  @IsSentence(longestReason, 'why, as riders read it', { required: true, example: '道路施工' })
  reasonZh!: string;

  @IsSentence(longestReason, 'the same for readers of English; default as reasonZh', { example: 'Road works' })
  reasonEn?: string;
}

/** A decision for one of several dates, or its withdrawal. */
export class SaidOfDayRequest {
  @IsDateText('the service date', true)
  date!: string;

  @IsId('of this route alone; left out: of the whole agency', { nullable: true, example: 'songhong' })
  routeId?: string | null;

  @IsFlag('whether buses run, whatever the calendars say; left out: what was said is taken back')
  runs?: boolean | null;

  @IsSentence(longestReason, 'why, as riders read it; needed with `runs`', { example: '道路施工' })
  reasonZh?: string | null;

  @IsSentence(longestReason, 'the same for readers of English; default as reasonZh', { example: 'Road works' })
  reasonEn?: string | null;

  @IsId('as it was read; null: nothing was said; left out: whatever is said by now', { nullable: true })
  revision?: string | null;
}

const maxDaysAtOnce = 366;

export class DayExceptionsRequest {
  @rowsOf(SaidOfDayRequest, maxDaysAtOnce, 'each date, or date and route, once')
  days!: SaidOfDayRequest[];
}

export class DayExceptionAnswer {
  @ApiProperty({ format: 'date', example: '2024-10-16' }) date!: string;
  @ApiProperty({ description: 'whether buses run on that date, whatever the calendars say' }) runs!: boolean;
  @ApiProperty({ example: '道路施工' }) reasonZh!: string;
  @ApiProperty({ example: 'Road works' }) reasonEn!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '刘静', description: 'who said so; null: the command line, or not known' })
  recordedBy!: string | null;
  @IsRevision() revision!: string;
}

export class RouteDayExceptionAnswer extends DayExceptionAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
}

export class DayExceptionsAnswer {
  @ApiProperty({ type: [DayExceptionAnswer], description: 'by date, of the whole agency' }) exceptions!: DayExceptionAnswer[];
  @ApiProperty({ type: [RouteDayExceptionAnswer], description: 'by date, of single routes; each wins over that of the whole agency' })
  routeExceptions!: RouteDayExceptionAnswer[];
}

/** The day as the calendars have it. */
export class DayWithoutExceptionAnswer extends ServiceDayAnswer {
  @IsRevision({ nullable: true }) revision!: string | null;
}
