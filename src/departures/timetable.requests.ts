import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsDateText, IsInstantText, LanguageQuery } from '../http/fields.decorator.js';
import { StopName } from '../network/network.requests.js';
import { arrangements, type Arrangement } from '../scheduling/trips.js';
import { ServiceDayAnswer } from '../timetables/timetables.requests.js';
import { DepartureAnswer } from './departures.requests.js';

export class TimetableQuery extends LanguageQuery {
  @IsDateText('the service day; default the day of `at`')
  date?: string;

  @IsInstantText('the moment at which it is asked; default the current whole minute')
  at?: string;
}

export class StopTimeAnswer extends StopName {
  @ApiProperty({ example: '07:30:00', description: 'time of the service day; may pass 24:00:00' }) arrivalTime!: string;
  @ApiProperty({ example: '07:30:00' }) departureTime!: string;
  @ApiProperty({
    required: false,
    enum: [...arrangements],
    description: 'how riders get on here, only where the bus does not simply stop for them: GTFS `pickup_type` 1, 2, 3',
  })
  pickupType?: Arrangement;
  @ApiProperty({ required: false, enum: [...arrangements], description: 'the same for getting off: GTFS `drop_off_type`' })
  dropOffType?: Arrangement;
}

/** A trip with all its planned times, and its departure from the first stop where riders get on, with what was reported. */
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
  @ApiProperty({ type: Number, nullable: true, description: 'set where a headway is promised instead of times' }) headwaySeconds!:
    number | null;
  @ApiProperty({ type: [StopTimeAnswer], description: 'by the timetable; of an added trip as its manager or driver has it' })
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
