import { ApiProperty } from '@nestjs/swagger';
import { StopName } from '../network/network.requests.js';
import { eventFlags, eventKinds, type EventFlag, type EventKind } from '../trip-log/trip-event.js';
import { type TripFindingCode, tripFindingCodes, type TripState, tripStates } from '../trip-log/trip-performed.js';
import { arrangements, type Arrangement } from '../scheduling/trips.js';

const text = { type: String, nullable: true } as const;
const time = { ...text, format: 'date-time' } as const;
const people = { type: Number, nullable: true } as const;

/** Numbers of people, of a trip or at one of its stops. */
class PeopleCounted {
  @ApiProperty({ ...people, description: 'null: nobody said, which is not zero; 0: the count is closed, and there was nobody' })
  boardings!: number | null;
  @ApiProperty({ ...people, description: 'null as boardings, and where people boarded and nobody counted anybody who got off' })
  alightings!: number | null;
  @ApiProperty({
    ...people,
    description: 'who could not board; null as boardings, and where the bus was full or a feed counted, and nobody said',
  })
  leftBehind!: number | null;
}

/** A trip and what became of it (TIDES `trips_performed`), for drivers and managers alike. */
export class TripPerformedAnswer extends PeopleCounted {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ description: 'false: it runs outside the timetable' }) isScheduled!: boolean;
  @ApiProperty({ description: 'a manager added it to that date; it is then not in the timetable' }) isAdded!: boolean;
  @ApiProperty({
    type: Number,
    example: 600,
    description: 'by so much a manager moved it later on that date, negative: earlier; 0: not moved',
  })
  shiftSeconds!: number;
  @ApiProperty({
    ...text,
    example: '车辆故障',
    description: 'in the words of the manager or driver: why it is cancelled, else why it was moved or added',
  })
  reason!: string | null;
  @ApiProperty({ enum: [...tripStates] }) state!: TripState;
  @ApiProperty({ description: 'the count is closed; zero is then a count' }) isCounted!: boolean;
  @ApiProperty({ description: 'true: nobody saw it happen, it was worked out afterwards' }) isReconstruction!: boolean;
  @ApiProperty() wasFull!: boolean;
}

/** A call at a stop (TIDES `stop_visits`). */
export class StopVisitAnswer extends PeopleCounted implements StopName {
  @ApiProperty({ example: 0, description: 'index of the stop on the trip' }) position!: number;
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
  @ApiProperty({
    required: false,
    enum: [...arrangements],
    description: 'only where the bus does not simply stop for who wants to get on: GTFS pickup_type 1, 2, 3',
  })
  pickupType?: Arrangement;
  @ApiProperty({ required: false, enum: [...arrangements], description: 'the same of who wants to get off: GTFS drop_off_type' })
  dropOffType?: Arrangement;
  @ApiProperty({ ...time, description: 'by the timetable or as it was added: a moved trip is due `shiftSeconds` later' })
  scheduledArrivalTime!: string | null;
  @ApiProperty({ ...time, description: 'as scheduledArrivalTime' }) scheduledDepartureTime!: string | null;
  @ApiProperty(time) actualArrivalTime!: string | null;
  @ApiProperty(time) actualDepartureTime!: string | null;
  @ApiProperty({
    ...people,
    description: 'people on board when it left; below zero where taps are missing; null: nothing was logged',
  })
  departureLoad!: number | null;
}

/** An event that was logged on a trip. */
export class TripEventAnswer {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ enum: [...eventKinds] }) kind!: EventKind;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'by the timetable of now; null: no stop was named, or the trip does not call there',
  })
  position!: number | null;
  @ApiProperty({ ...text, example: 'home', description: 'where it was said to be, though the trip may not call there any more' })
  stopId!: string | null;
  @ApiProperty({ ...people, description: 'for the kinds that count people' }) count!: number | null;
  @ApiProperty({ format: 'date-time', description: 'when it happened, corrected where the phone’s clock was wrong' }) at!: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'by how much it moves the trip from its time in the timetable, for trip-shifted',
  })
  shiftSeconds!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'by how much its driver expects to be late, for delay-reported; 0: on time again',
  })
  delaySeconds!: number | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ ...text, description: 'the event it takes back' }) undoes!: string | null;
  @ApiProperty({ description: 'false: taken back by an undo' }) isEffective!: boolean;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty({
    enum: [...eventFlags],
    isArray: true,
    description:
      'what was odd about it on receipt; time-unknown: what its clock said cannot be, and `at` is made up; reconstruction: nobody saw it',
  })
  flags!: EventFlag[];
}

/** Something about a trip that needs attention. */
export class TripFindingAnswer {
  @ApiProperty({ enum: [...tripFindingCodes] }) code!: TripFindingCode;
  @ApiProperty({ type: Number, nullable: true, description: 'of the stop; null: of the whole trip' }) position!: number | null;
  @ApiProperty({ ...text, example: 'home', description: 'the stop at that position' }) stopId!: string | null;
  @ApiProperty({ description: 'what it means and what to do' }) detail!: string;
}
