import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, LanguageQuery } from '../http/fields.decorator.js';

export class ServiceDaysQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default 27 days after the first')
  to?: string;
}

/** Why a day runs or does not, in both languages. */
export class ReasonAnswer {
  @ApiProperty({ example: 'holiday', description: 'a stable code' }) code!: string;
  @ApiProperty({ example: '国庆节' }) 'zh-CN'!: string;
  @ApiProperty({ example: 'National Day' }) en!: string;
}

export class RouteOnDayAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ description: 'whether the route runs' }) runs!: boolean;
  @ApiProperty({ type: ReasonAnswer }) reason!: ReasonAnswer;
}

export class ServiceDayAnswer {
  @ApiProperty({ example: '2024-10-01', format: 'date' }) date!: string;
  @ApiProperty({ description: 'whether any bus runs' }) runs!: boolean;
  @ApiProperty({ type: ReasonAnswer }) reason!: ReasonAnswer;
  @ApiProperty({ description: 'true: the official notice for the date is not published yet, so the answer follows the weekday' })
  provisional!: boolean;
  @ApiProperty({
    type: [RouteOnDayAnswer],
    required: false,
    description: 'routes with a manager’s decision of their own; missing: none, or the answer is about one route',
  })
  routes?: readonly RouteOnDayAnswer[];
}

export class ServiceDaysAnswer {
  @ApiProperty({ type: [ServiceDayAnswer] }) serviceDays!: ServiceDayAnswer[];
}
