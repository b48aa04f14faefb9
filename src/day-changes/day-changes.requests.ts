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
  @IsId('as the timetable names it, or as it was added', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;
}

export class ReasonRequest {
  @IsSentence(longestReason, 'why: riders read it, and whoever looks at the trip later', { required: true, example: '车辆故障' })
  reason!: string;
}

export class AddTripRequest extends ReasonRequest {
  @IsId('the route it serves', { required: true, example: 'hongqiao-t1' })
  routeId!: string;

  @IsDirectionOrNone('GTFS direction_id; left out of a route that has no directions')
  directionId?: 0 | 1 | null;

  @IsServiceTimeText('when it leaves its first stop', { required: true })
  departureTime!: string;
}

export class ShiftTripRequest extends ReasonRequest {
  @IsMinutesMoved(
    maxMinutesEarlier,
    maxMinutesLater,
    'from its time in the timetable, or the one it was added for; negative is earlier. 0 is none: a move is undone',
  )
  minutes!: number;
}

export class CancelManyRequest extends ReasonRequest {
  @IsIds(maxTripsNamed, 'these trips; or else `from`')
  tripIds?: string[];

  @IsServiceTimeText('all trips that leave at this time or later, as the plan of the day is by now; or else `tripIds`')
  from?: string;

  @IsServiceTimeText('with `from`: only those that leave before this time')
  to?: string;

  @IsId('with `from`: only this route', { nullable: true, example: 'songhong' })
  routeId?: string | null;

  @IsDirectionOrNone('with `from`: only this direction')
  directionId?: 0 | 1 | null;
}

export class UndoRequest extends ReasonRequest {
  @IsUuids(maxCancelledAtOnce, 'as the answers to the changes named them')
  eventIds!: string[];
}

const uuids = { type: String, format: 'uuid', isArray: true } as const;
const eventIds = {
  ...uuids,
  description:
    'what was said of it in the log; name these to undo it. Of a change that was made already by the same manager and reason: those of then',
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
  @ApiProperty({ type: String, nullable: true, example: '07:45:00', description: 'from its first stop, before it was moved' })
  startTime!: string | null;
  @ApiProperty(eventIds) eventIds!: readonly string[];
}

export class CancelledManyAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ ...tripIds, description: 'cancelled now, by time of departure' }) tripIds!: readonly string[];
  @ApiProperty({ ...tripIds, description: 'chosen, but cancelled before: they stay as they are' }) alreadyCancelled!: readonly string[];
  @ApiProperty({ ...tripIds, description: 'chosen, but they have left: they stay as they are' }) alreadyRun!: readonly string[];
  @ApiProperty({ example: '台风' }) reason!: string;
  @ApiProperty({ ...uuids, description: 'what was said in the log; name these to undo it' }) eventIds!: readonly string[];
}

export class UndoneAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ ...uuids, description: 'those of the named events that still counted, and do not any more' }) undone!: readonly string[];
  @ApiProperty({ ...tripIds, description: 'of these trips' }) tripIds!: readonly string[];
  @ApiProperty({ ...uuids, description: 'what was said in the log; name these to have it back' }) eventIds!: readonly string[];
}
