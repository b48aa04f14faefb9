import { ApiProperty, PickType } from '@nestjs/swagger';
import { longestReason } from '../fields.js';
import {
  IsDateText,
  IsDirectionOrNone,
  IsId,
  IsIds,
  IsMinutesMoved,
  IsSentence,
  IsServiceTimeText,
  IsUuids,
} from '../http/fields.decorator.js';
import { TripPerformedAnswer } from '../operations/trip-performed.requests.js';
import { maxCancelledAtOnce, maxMinutesEarlier, maxMinutesLater, maxTripsNamed } from './day-decisions.js';

export class DayParams {
  @IsDateText('the service date', true)
  serviceDate!: string;
}

export class TripParams extends DayParams {
  @IsId('the trip: one of the timetable, or an added one', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;
}

export class ReasonRequest {
  @IsSentence(longestReason, 'the reason, shown to riders and in the records of the trip', { required: true, example: '车辆故障' })
  reason!: string;
}

export class AddTripRequest extends ReasonRequest {
  @IsId('the route it serves', { required: true, example: 'hongqiao-t1' })
  routeId!: string;

  @IsDirectionOrNone('GTFS direction_id; left out for a route without directions')
  directionId?: 0 | 1 | null;

  @IsServiceTimeText('when it leaves its first stop', { required: true })
  departureTime!: string;
}

export class ShiftTripRequest extends ReasonRequest {
  @IsMinutesMoved(
    maxMinutesEarlier,
    maxMinutesLater,
    'minutes from its time in the timetable, or from the time for which it was added; negative: earlier; 0: an earlier move is undone',
  )
  minutes!: number;
}

export class CancelManyRequest extends ReasonRequest {
  @IsIds(maxTripsNamed, 'the trips to cancel. Alternatively: `from`')
  tripIds?: string[];

  @IsServiceTimeText('all trips that leave at this time or later by the current plan of the day. Alternatively: `tripIds`')
  from?: string;

  @IsServiceTimeText('with `from`: only those that leave before this time')
  to?: string;

  @IsId('with `from`: only this route', { nullable: true, example: 'songhong' })
  routeId?: string | null;

  @IsDirectionOrNone('with `from`: only this direction')
  directionId?: 0 | 1 | null;
}

export class UndoRequest extends ReasonRequest {
  @IsUuids(maxCancelledAtOnce, 'the `eventIds` from the answers to the changes')
  eventIds!: string[];
}

const uuids = { type: String, format: 'uuid', isArray: true } as const;
const eventIds = {
  ...uuids,
  description:
    'the events of this change in the log, to send for undoing it. If the same manager already made it with the same reason: the earlier events',
} as const;
const tripIds = { type: String, isArray: true, example: ['songhong-0-weekday-0730'] } as const;

export class TripStateAnswer extends PickType(TripPerformedAnswer, [
  'serviceDate',
  'tripId',
  'routeId',
  'directionId',
  'state',
  'isScheduled',
  'isAdded',
  'shiftSeconds',
  'reason',
] as const) {
  @ApiProperty({ type: String, nullable: true, example: '07:45:00', description: 'its departure from the first stop, without moves' })
  startTime!: string | null;
  @ApiProperty(eventIds) eventIds!: readonly string[];
}

export class CancelledManyAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ ...tripIds, description: 'trips that this request cancelled, by time of departure' }) tripIds!: readonly string[];
  @ApiProperty({ ...tripIds, description: 'chosen trips that were cancelled before: they stay as they are' })
  alreadyCancelled!: readonly string[];
  @ApiProperty({ ...tripIds, description: 'chosen trips that have left: they stay as they are' }) alreadyRun!: readonly string[];
  @ApiProperty({ example: '台风' }) reason!: string;
  @ApiProperty({ ...uuids, description: 'the events of this change in the log, to send for undoing it' }) eventIds!: readonly string[];
}

export class UndoneAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ ...uuids, description: 'the requested events that still counted and are now undone' }) undone!: readonly string[];
  @ApiProperty({ ...tripIds, description: 'the trips of these events' }) tripIds!: readonly string[];
  @ApiProperty({ ...uuids, description: 'the undos in the log, to send for undoing them in turn' }) eventIds!: readonly string[];
}
