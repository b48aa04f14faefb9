import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsFlag, LanguageQuery } from '../http/fields.decorator.js';
import { tripFindingCodes } from '../trip-log/trip-findings.js';
import { eventKinds, type EventKind } from '../trip-log/trip-event.js';

const uuid = { type: 'string', format: 'uuid' } as const;
const optional = { nullable: true } as const;
const people = { type: Number, ...optional } as const;

export class DriverTripsQuery extends LanguageQuery {
  @IsDateText('the service day; default today; a driver’s from a week ago to tomorrow')
  date?: string;

  @IsFlag('also the trips that others are to drive; a driver gets them from yesterday to tomorrow, to take one over')
  all?: boolean;
}

export class DriverStopAnswer {
  @ApiProperty({ example: 0 }) position!: number;
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
  @ApiProperty({ type: String, format: 'date-time', ...optional }) scheduledArrivalTime!: string | null;
  @ApiProperty({ type: String, format: 'date-time', ...optional }) scheduledDepartureTime!: string | null;
  @ApiProperty({ type: String, format: 'date-time', ...optional }) actualArrivalTime!: string | null;
  @ApiProperty({ type: String, format: 'date-time', ...optional }) actualDepartureTime!: string | null;
  @ApiProperty({ ...people, description: 'null: nobody said, which is not zero; 0: the count is closed, and there was nobody' })
  boardings!: number | null;
  @ApiProperty({ ...people, description: 'as boardings' }) alightings!: number | null;
  @ApiProperty({ ...people, description: 'who could not board; null as boardings' }) leftBehind!: number | null;
  @ApiProperty({
    type: Number,
    ...optional,
    description: 'people on board when it left; below zero where taps are missing; null: nothing was logged',
  })
  departureLoad!: number | null;
}

export class LoggedEventAnswer {
  @ApiProperty(uuid) eventId!: string;
  @ApiProperty({ enum: [...eventKinds] }) kind!: EventKind;
  @ApiProperty({
    type: Number,
    ...optional,
    description: 'by the timetable of now; null: no stop was named, or the trip does not call there',
  })
  position!: number | null;
  @ApiProperty({ type: Number, ...optional }) count!: number | null;
  @ApiProperty({ format: 'date-time', description: 'corrected where the phone’s clock was wrong' }) at!: string;
  @ApiProperty({ type: String, ...optional }) vehicleId!: string | null;
  @ApiProperty({ type: String, ...optional }) undoes!: string | null;
  @ApiProperty({ description: 'false: taken back by an undo' }) isEffective!: boolean;
  @ApiProperty({ type: String, ...optional }) reason!: string | null;
  @ApiProperty({
    type: [String],
    description:
      'what was odd about it: clock-corrected, time-unknown (what its clock said cannot be; `at` is made up), other-driver, not-running, late, unknown-vehicle; reconstruction: nobody saw it',
  })
  flags!: string[];
}

class TripFindingAnswer {
  @ApiProperty({ enum: [...tripFindingCodes] }) code!: string;
  @ApiProperty({ type: Number, ...optional }) position!: number | null;
  @ApiProperty({ description: 'what it means and what to do' }) detail!: string;
}

export class DriverTripAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, ...optional, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ description: 'false: it ran outside the timetable' }) isScheduled!: boolean;
  @ApiProperty({ type: Boolean, ...optional, description: 'null: nobody is assigned' }) isMine!: boolean | null;
  @ApiProperty({ type: String, ...optional, description: 'the vehicle that was logged, else the assigned one' }) vehicleId!: string | null;
  @ApiProperty({ enum: ['planned', 'underway', 'completed', 'cancelled', 'unlogged'] }) state!: string;
  @ApiProperty({ description: 'the count is closed; zero is then a count' }) isCounted!: boolean;
  @ApiProperty({ description: 'true: nobody saw it happen, it was worked out afterwards' }) isReconstruction!: boolean;
  @ApiProperty({ ...people, description: 'null: nobody said, which is not zero; 0: the count is closed, and there was nobody' })
  boardings!: number | null;
  @ApiProperty({ ...people, description: 'as boardings' }) alightings!: number | null;
  @ApiProperty({ ...people, description: 'who could not board; null as boardings' }) leftBehind!: number | null;
  @ApiProperty() wasFull!: boolean;
  @ApiProperty({ type: Number, ...optional }) delaySeconds!: number | null;
  @ApiProperty({ type: [DriverStopAnswer] }) stops!: DriverStopAnswer[];
  @ApiProperty({ type: [TripFindingAnswer] }) findings!: TripFindingAnswer[];
  @ApiProperty({ type: [LoggedEventAnswer], description: 'by time' }) events!: LoggedEventAnswer[];
}

export class DriverTripsAnswer {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ type: [DriverTripAnswer], description: 'by time of departure, those outside the timetable last' })
  trips!: DriverTripAnswer[];
}
