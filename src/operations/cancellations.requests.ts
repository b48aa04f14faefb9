import { ApiProperty, PickType } from '@nestjs/swagger';
import { longestReason } from '../fields.js';
import { IsDateText, IsId, IsSentence } from '../http/fields.decorator.js';
import { TripPerformedAnswer } from './trip-performed.requests.js';

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

export class TripStateAnswer extends PickType(TripPerformedAnswer, ['serviceDate', 'tripId', 'routeId', 'directionId', 'state'] as const) {
  @ApiProperty({ type: String, nullable: true, example: '车辆故障', description: 'why it is cancelled, where somebody said so' })
  reason!: string | null;
}
