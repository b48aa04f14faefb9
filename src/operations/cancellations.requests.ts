import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsId, IsSentence } from '../http/fields.decorator.js';
import type { TripState } from '../trip-log/trip-performed.js';

/** The log takes no longer ones. */
const longestReason = 500;

const states = ['planned', 'underway', 'completed', 'cancelled', 'unlogged'] as const satisfies readonly TripState[];

export class TripParams {
  @IsDateText('the service date', true)
  serviceDate!: string;

  @IsId('as the timetable names it', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;
}

export class ReasonRequest {
  @IsSentence(longestReason, 'why, for whoever looks at the trip later', { required: true, example: '车辆故障' })
  reason!: string;
}

export class TripStateAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ enum: [...states] }) state!: TripState;
  @ApiProperty({ type: String, nullable: true, example: '车辆故障', description: 'why it is cancelled, where somebody said so' })
  reason!: string | null;
}
