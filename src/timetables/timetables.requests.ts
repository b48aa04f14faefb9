import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, LanguageQuery } from '../http/fields.decorator.js';
import { StopName } from '../network/network.requests.js';

export class TimetableQuery extends LanguageQuery {
  @IsDateText('the service day; default today')
  date?: string;
}

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

export class ServiceDayAnswer {
  @ApiProperty({ example: '2024-10-01', format: 'date' }) date!: string;
  @ApiProperty({ description: 'whether any bus runs' }) runs!: boolean;
  @ApiProperty({ type: ReasonAnswer }) reason!: ReasonAnswer;
  @ApiProperty({ description: 'the working-day calendar of the date is not published yet; answered by weekday' }) provisional!: boolean;
}

export class ServiceDaysAnswer {
  @ApiProperty({ type: [ServiceDayAnswer] }) serviceDays!: ServiceDayAnswer[];
}

export class StopTimeAnswer extends StopName {
  @ApiProperty({ example: '07:30:00', description: 'time of the service day; may pass 24:00:00' }) arrivalTime!: string;
  @ApiProperty({ example: '07:30:00' }) departureTime!: string;
}

export class TimetableTripAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'set where a headway is promised instead of times' }) headwaySeconds!:
    number | null;
  @ApiProperty({ type: [StopTimeAnswer] }) stopTimes!: StopTimeAnswer[];
}

export class TimetableDirectionAnswer {
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ type: [TimetableTripAnswer] }) trips!: TimetableTripAnswer[];
}

export class TimetableAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) name!: string;
  @ApiProperty({ type: ServiceDayAnswer }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ type: [TimetableDirectionAnswer] }) directions!: TimetableDirectionAnswer[];
}
