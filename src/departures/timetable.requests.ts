import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsDateText, IsInstantText, LanguageQuery } from '../http/fields.decorator.js';
import { StopName } from '../network/network.requests.js';
import { arrangements, type Arrangement } from '../scheduling/trips.js';
import { ServiceDayAnswer } from '../timetables/timetables.requests.js';
import { DepartureAnswer } from './departures.requests.js';

export class TimetableQuery extends LanguageQuery {
  @IsDateText('the service date; default: the date of `at`')
  date?: string;

  @IsInstantText('the moment for which real-time data are shown; default: the current whole minute')
  at?: string;
}

export class StopTimeAnswer extends StopName {
  @ApiProperty({ example: '07:30:00', description: 'time of the service day; may be later than 24:00:00' }) arrivalTime!: string;
  @ApiProperty({ example: '07:30:00' }) departureTime!: string;
  @ApiProperty({
    required: false,
    enum: [...arrangements],
    description: 'present if nobody can get on here, or only by arrangement: GTFS `pickup_type` 1, 2, 3',
  })
  pickupType?: Arrangement;
  @ApiProperty({
    required: false,
    enum: [...arrangements],
    description: 'present if nobody can get off here, or only by arrangement: GTFS `drop_off_type` 1, 2, 3',
  })
  dropOffType?: Arrangement;
}

/** A trip with all its planned times, and its departure from the first stop where riders can board, with what was reported. */
export class TimetableTripAnswer extends PickType(DepartureAnswer, [
  'tripId',
  'headsign',
  'scheduledDepartureTime',
  'departureTime',
  'source',
  'status',
  'delaySeconds',
  'reportedAt',
  'reason',
  'added',
  'shiftSeconds',
  'delayReported',
  'reasonOfDelay',
  'unreported',
  'previousTrip',
  'occupancyStatus',
] as const) {
  @ApiProperty({ type: Number, nullable: true, description: 'the published headway, if there is one instead of times; null: times' })
  headwaySeconds!: number | null;
  @ApiProperty({ type: [StopTimeAnswer], description: 'from the timetable, without moves; for an added trip from its plan or its log' })
  stopTimes!: StopTimeAnswer[];
}

export class TimetableDirectionAnswer {
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ type: [TimetableTripAnswer] }) trips!: TimetableTripAnswer[];
}

export class TimetableAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) name!: string;
  @ApiProperty({ type: ServiceDayAnswer, description: 'whether this route runs on that day, and why' }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ type: [TimetableDirectionAnswer] }) directions!: TimetableDirectionAnswer[];
}
