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
  @ApiProperty({
    ...people,
    description: 'people who got on; null: nobody was logged and the count is not closed; 0: the count is closed, nobody got on',
  })
  boardings!: number | null;
  @ApiProperty({
    ...people,
    description: 'people who got off; null as boardings, and if people got on and nobody was logged as getting off',
  })
  alightings!: number | null;
  @ApiProperty({
    ...people,
    description:
      'people who could not board; null as boardings, and if none were logged although the bus was full or the count is imported',
  })
  leftBehind!: number | null;
}

/** A trip and its outcome (TIDES `trips_performed`), for drivers and managers. */
export class TripPerformedAnswer extends PeopleCounted {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) serviceDate!: string;
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ description: 'false: it runs outside the timetable' }) isScheduled!: boolean;
  @ApiProperty({ description: 'true: a manager added it for that date; it is not in the timetable' }) isAdded!: boolean;
  @ApiProperty({
    type: Number,
    example: 600,
    description: 'by how much a manager moved it later on that date; negative: earlier; 0: not moved',
  })
  shiftSeconds!: number;
  @ApiProperty({
    ...text,
    example: '车辆故障',
    description: 'why it is cancelled, else why it was moved or added, in the words of the manager or driver; null: no reason was given',
  })
  reason!: string | null;
  @ApiProperty({ enum: [...tripStates] }) state!: TripState;
  @ApiProperty({ description: 'true: the trip ended and its count is closed, so that 0 means nobody' }) isCounted!: boolean;
  @ApiProperty({ description: 'true: it was worked out afterwards, not logged when it happened' }) isReconstruction!: boolean;
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
    description: 'missing: riders simply get on; otherwise GTFS pickup_type 1, 2 or 3',
  })
  pickupType?: Arrangement;
  @ApiProperty({
    required: false,
    enum: [...arrangements],
    description: 'missing: riders simply get off; otherwise GTFS drop_off_type 1, 2 or 3',
  })
  dropOffType?: Arrangement;
  @ApiProperty({
    ...time,
    description: 'by the timetable, or as a manager added the trip; a moved trip is due `shiftSeconds` later; null: not planned',
  })
  scheduledArrivalTime!: string | null;
  @ApiProperty({ ...time, description: 'as scheduledArrivalTime' }) scheduledDepartureTime!: string | null;
  @ApiProperty(time) actualArrivalTime!: string | null;
  @ApiProperty(time) actualDepartureTime!: string | null;
  @ApiProperty({
    ...people,
    description: 'people on board when it left; below zero if taps are missing; null: nothing was logged',
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
    description: 'index of the stop in the current timetable; null: no stop was named, or the trip does not call there any more',
  })
  position!: number | null;
  @ApiProperty({
    ...text,
    example: 'home',
    description: 'the stop that was logged; the trip may not call there any more; null: none was named',
  })
  stopId!: string | null;
  @ApiProperty({ ...people, description: 'people, for the kinds that count people; null: for the others' }) count!: number | null;
  @ApiProperty({ format: 'date-time', description: 'when it happened, corrected if the phone’s clock was wrong' }) at!: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'for trip-shifted: by how much it moves the trip from its time in the timetable; null: another kind',
  })
  shiftSeconds!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'for delay-reported: how late the driver expects to be; 0: on time again; null: another kind',
  })
  delaySeconds!: number | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ ...text, description: 'the event that it undoes; null: it is no undo' }) undoes!: string | null;
  @ApiProperty({ description: 'false: it was undone, so it does not count' }) isEffective!: boolean;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty({
    enum: [...eventFlags],
    isArray: true,
    description:
      'what was odd about it on receipt; time-unknown: its clock was impossible, and `at` is made up; reconstruction: worked out afterwards',
  })
  flags!: EventFlag[];
}

/** Something about a trip that needs attention. */
export class TripFindingAnswer {
  @ApiProperty({ enum: [...tripFindingCodes] }) code!: TripFindingCode;
  @ApiProperty({ type: Number, nullable: true, description: 'index of the stop that it is about; null: the whole trip' }) position!:
    number | null;
  @ApiProperty({ ...text, example: 'home', description: 'the stop at that position; null: the whole trip' }) stopId!: string | null;
  @ApiProperty({ description: 'what it means and what to do' }) detail!: string;
}
