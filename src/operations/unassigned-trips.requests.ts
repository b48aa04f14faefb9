import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, LanguageQuery } from '../http/fields.decorator.js';

export class UnassignedQuery extends LanguageQuery {
  @IsDateText('first date; default today')
  from?: string;

  @IsDateText('last date, included; default 6 days after the first')
  to?: string;
}

const trips = { type: String, isArray: true, example: ['songhong-0-weekday-0730'] } as const;

export class UnassignedDayAnswer {
  @ApiProperty({ format: 'date', example: '2024-10-01' }) date!: string;
  @ApiProperty({ example: 20, description: 'trips due to run: planned or added, and not cancelled' }) tripCount!: number;
  @ApiProperty({ example: 2, description: 'those without a vehicle, a driver, or both' }) unassignedCount!: number;
  @ApiProperty({ ...trips, description: 'no vehicle is assigned, or one out of use' }) withoutVehicle!: readonly string[];
  @ApiProperty({ ...trips, description: 'nobody is assigned, or an account that is disabled' }) withoutDriver!: readonly string[];
}

export class UnassignedAnswer {
  @ApiProperty({ type: [UnassignedDayAnswer] }) days!: UnassignedDayAnswer[];
}
