import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, LanguageQuery } from '../http/fields.decorator.js';

export class ServiceDaysQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default the end of four weeks')
  to?: string;
}

/** Why a day runs or does not, in both languages. */
export class ReasonAnswer {
  @ApiProperty({ example: 'holiday', description: 'stable code' }) code!: string;
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
  @ApiProperty({ description: 'the working-day calendar of the date is not published yet; answered by weekday' }) provisional!: boolean;
  @ApiProperty({
    type: [RouteOnDayAnswer],
    required: false,
    description: 'where several routes are looked at, those of which a manager said on their own whether they run; else left out',
  })
  routes?: readonly RouteOnDayAnswer[];
}

export class ServiceDaysAnswer {
  @ApiProperty({ type: [ServiceDayAnswer] }) serviceDays!: ServiceDayAnswer[];
}
