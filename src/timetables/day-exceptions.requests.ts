import { ApiProperty } from '@nestjs/swagger';
import { longestReason } from '../fields.js';
import { IsDateText, IsFlag, IsId, IsSentence, LanguageQuery } from '../http/fields.decorator.js';
import { IsRevision, rowsOf } from '../http/route.decorator.js';
import { ServiceDayAnswer } from './timetables.requests.js';

export class DayExceptionsQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default 365 days after the first')
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
  @IsFlag('whether buses run on that date; overrides the calendars', true)
  runs!: boolean;

  @IsSentence(longestReason, 'the reason that riders read, in Chinese', { required: true, example: '道路施工' })
  reasonZh!: string;

  @IsSentence(longestReason, 'the reason in English; default reasonZh', { example: 'Road works' })
  reasonEn?: string;
}

/** A decision for one of several dates, or its withdrawal. */
export class SaidOfDayRequest {
  @IsDateText('the service date', true)
  date!: string;

  @IsId('the decision is for this route alone; missing or null: for the whole agency', { nullable: true, example: 'songhong' })
  routeId?: string | null;

  @IsFlag('whether buses run; overrides the calendars. Missing or null: the decision is withdrawn')
  runs?: boolean | null;

  @IsSentence(longestReason, 'the reason that riders read, in Chinese; required with `runs`', { example: '道路施工' })
  reasonZh?: string | null;

  @IsSentence(longestReason, 'the reason in English; default reasonZh', { example: 'Road works' })
  reasonEn?: string | null;

  @IsId('the revision of the decision that was read; null: there was none; missing: whatever decision there is now is replaced', {
    nullable: true,
  })
  revision?: string | null;
}

const maxDaysAtOnce = 366;

export class DayExceptionsRequest {
  @rowsOf(SaidOfDayRequest, maxDaysAtOnce, 'each date, or date and route, once')
  days!: SaidOfDayRequest[];
}

export class DayExceptionAnswer {
  @ApiProperty({ format: 'date', example: '2024-10-16' }) date!: string;
  @ApiProperty({ description: 'whether buses run on that date; overrides the calendars' }) runs!: boolean;
  @ApiProperty({ example: '道路施工' }) reasonZh!: string;
  @ApiProperty({ example: 'Road works' }) reasonEn!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '刘静', description: 'who decided; null: the command line, or unknown' })
  recordedBy!: string | null;
  @IsRevision() revision!: string;
}

export class RouteDayExceptionAnswer extends DayExceptionAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
}

export class DayExceptionsAnswer {
  @ApiProperty({ type: [DayExceptionAnswer], description: 'decisions for the whole agency, by date' }) exceptions!: DayExceptionAnswer[];
  @ApiProperty({
    type: [RouteDayExceptionAnswer],
    description: 'decisions for single routes, by date; each overrides that for the whole agency',
  })
  routeExceptions!: RouteDayExceptionAnswer[];
}

/** The service day after a decision was withdrawn. */
export class DayWithoutExceptionAnswer extends ServiceDayAnswer {
  @IsRevision({ nullable: true }) revision!: string | null;
}
