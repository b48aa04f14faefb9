import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsId } from '../http/fields.decorator.js';
import { TripPerformedAnswer } from '../operations/trip-performed.requests.js';
import { StopName } from '../network/network.requests.js';
import { ServiceDayAnswer } from '../timetables/timetables.requests.js';
import { tripFindingCodes, type TripFindingCode } from '../trip-log/trip-performed.js';
import { tripSigns, type TripSign } from './signs.js';
import { wordKinds, type WordKind } from './words.js';

const text = { type: String, nullable: true } as const;
const count = { type: 'integer' } as const;
const people = { type: 'integer', nullable: true } as const;
const time = { type: String, format: 'date-time', nullable: true, example: '2024-07-15T07:30:00+08:00' } as const;
const uuids = { type: String, format: 'uuid', isArray: true } as const;

export class DispatchDayParams {
  @IsDateText('the service date, from a year ago to 92 days ahead', true)
  date!: string;
}

export class DispatchTripParams extends DispatchDayParams {
  @IsId('as the day names it', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;
}

/** The vehicle of a trip: the logged one, else the assigned one. */
export class DispatchVehicleAnswer {
  @ApiProperty({ example: 'bus-1' }) vehicleId!: string;
  @ApiProperty({ ...text, example: '沪A·12345', description: 'null: not known, or a bus that was borrowed' }) licensePlate!: string | null;
  @ApiProperty({ ...people, example: 30, description: 'null: not known' }) seats!: number | null;
  @ApiProperty({ ...people, example: 0, description: 'null: not known' }) standing!: number | null;
  @ApiProperty({ description: 'false: it is assigned, and nothing of it was logged' }) isLogged!: boolean;
  @ApiProperty({ description: 'it was taken out of use' }) isRetired!: boolean;
}

/** The driver of a trip, visible to managers only. */
export class DispatchDriverAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '周国强' }) name!: string;
  @ApiProperty({ ...text, example: '13800000000' }) phone!: string | null;
  @ApiProperty({ description: 'the account is disabled: nobody drives unless somebody else is assigned' }) isDisabled!: boolean;
}

/** Managers' decisions about a trip that still count; `POST /v1/trips/{serviceDate}/undo` undoes these events. */
export class UndoableAnswer {
  @ApiProperty({ ...uuids, description: 'that it is cancelled' }) cancelled!: readonly string[];
  @ApiProperty({ ...uuids, description: 'that it is moved' }) moved!: readonly string[];
  @ApiProperty({ ...uuids, description: 'that it was added' }) added!: readonly string[];
}

/** Rider reports about a trip. */
export class TripReportsAnswer {
  @ApiProperty({ ...count, example: 2 }) count!: number;
  @ApiProperty({ ...count, example: 1 }) unanswered!: number;
}

/** A trip of a day, with everything a desk shows of it. */
export class DispatchTripAnswer extends TripPerformedAnswer {
  @ApiProperty({
    enum: [...tripSigns],
    description:
      'what became of it as of now: not-started: due three minutes ago, and nobody started it where drivers report; unlogged: it should be over, and nobody said anything',
  })
  sign!: TripSign;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '1E6B3A', description: 'GTFS route_color' }) routeColor!: string | null;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: nobody knows where it goes' }) directionName!: string | null;
  @ApiProperty({ example: '淞虹路', description: 'what the bus shows' }) headsign!: string;
  @ApiProperty({ type: StopName, nullable: true }) firstStop!: StopName | null;
  @ApiProperty({ type: StopName, nullable: true }) lastStop!: StopName | null;
  @ApiProperty({ ...text, example: 'bus-1' }) blockId!: string | null;
  @ApiProperty({ ...time, description: 'by the timetable or as it was added, before it was moved; null: nobody planned it' })
  scheduledDepartureTime!: string | null;
  @ApiProperty({ ...time, description: 'the same at its last stop' }) scheduledArrivalTime!: string | null;
  @ApiProperty({ ...time, description: 'when it left its first stop, else when it is expected to; null: nobody knows' })
  departureTime!: string | null;
  @ApiProperty({ ...time, description: 'when it was done, else when it is expected to be; null: nobody knows' })
  arrivalTime!: string | null;
  @ApiProperty({ description: 'whether `departureTime` was logged' }) hasLeft!: boolean;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'behind the plan of now: of a trip that is over as in the figures, else as it is expected; negative: early; null: nothing is known',
  })
  delaySeconds!: number | null;
  @ApiProperty({ description: 'more than five minutes behind its plan' }) isLate!: boolean;
  @ApiProperty({
    description:
      'it is to run, and nobody is assigned, or an account that is disabled; false where it is over or nobody was ever assigned to anything',
  })
  isWithoutDriver!: boolean;
  @ApiProperty({ description: 'the same of its vehicle' }) isWithoutVehicle!: boolean;
  @ApiProperty({
    ...people,
    description: 'people on board when it left its last stop that was logged, of a trip underway; null: not known',
  })
  onBoard!: number | null;
  @ApiProperty({ description: 'its driver said that it was full, or the counts filled its seats and standing room' })
  declare wasFull: boolean;
  @ApiProperty({ type: DispatchVehicleAnswer, nullable: true }) vehicle!: DispatchVehicleAnswer | null;
  @ApiProperty({ type: DispatchDriverAnswer, nullable: true, description: 'who logged it last, else who is assigned' })
  driver!: DispatchDriverAnswer | null;
  @ApiProperty({
    type: String,
    enum: ['manager', 'driver', 'import', null],
    nullable: true,
    description: 'who cancelled it; null: it is not cancelled',
  })
  cancelledBy!: string | null;
  @ApiProperty({ type: UndoableAnswer }) undoable!: UndoableAnswer;
  @ApiProperty({ enum: [...tripFindingCodes], isArray: true, description: 'what is odd about it; the trip itself tells more' })
  findingCodes!: TripFindingCode[];
  @ApiProperty({ type: TripReportsAnswer }) reports!: TripReportsAnswer;
}

/** A remark that a driver wrote on a day. */
export class DriverWordAnswer {
  @ApiProperty({ enum: [...wordKinds], description: 'fault, check: notes; the others: what was said of a trip, with the reason' })
  kind!: WordKind;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountId!: string | null;
  @ApiProperty({ ...text, example: '周国强' }) by!: string | null;
  @ApiProperty({ ...text, description: 'the trip it is about; null: none' }) tripId!: string | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ ...text, example: '虹古路有施工', description: 'in the driver’s words; of a check what is not right' }) text!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'how late the driver expects to be, of `late`' }) delaySeconds!:
    number | null;
}

/** The figures of a day as of now. The parts add up: scheduled = completed + underway + toCome + notStarted + unlogged + cancelled. */
export class DispatchFiguresAnswer {
  @ApiProperty({ ...count, description: 'trips that the timetable promised, those that were cancelled among them' }) scheduled!: number;
  @ApiProperty({ ...count, description: 'of those, the ones that should have left by now and are not cancelled' }) due!: number;
  @ApiProperty(count) completed!: number;
  @ApiProperty(count) underway!: number;
  @ApiProperty(count) toCome!: number;
  @ApiProperty(count) notStarted!: number;
  @ApiProperty({ ...count, description: 'no record: not known whether they ran' }) unlogged!: number;
  @ApiProperty(count) cancelled!: number;
  @ApiProperty({ ...count, description: 'trips outside the timetable that ran or are to run: added, or just driven' }) extra!: number;
  @ApiProperty({ ...count, description: 'of the trips that left, extra ones among them' }) late!: number;
  @ApiProperty({ ...count, description: 'trips whose count is closed, extra ones among them' }) counted!: number;
  @ApiProperty({ ...people, description: 'on all trips, those underway among them; null: nobody was counted, which is not zero' })
  boardings!: number | null;
  @ApiProperty({ ...people, description: 'who could not board; null: nobody said' }) leftBehind!: number | null;
  @ApiProperty({ ...count, description: 'trips that were full' }) full!: number;
  @ApiProperty({ ...count, description: 'trips that are to run and lack a driver, a vehicle, or both' }) withoutCrew!: number;
}

/** A summary of the next day. */
export class NextDayAnswer {
  @ApiProperty({ type: ServiceDayAnswer }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ ...count, example: 40, description: 'trips that are to run, added ones among them' }) tripCount!: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'without a driver, a vehicle, or both; null: nobody was ever assigned to anything',
  })
  unassignedCount!: number | null;
}

export class DispatchDayAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15', description: 'the date on the agency’s clocks' }) today!: string;
  @ApiProperty({ format: 'date-time', description: 'as of when all this is' }) at!: string;
  @ApiProperty({ type: ServiceDayAnswer }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ description: 'nothing more is expected of the day' }) isOver!: boolean;
  @ApiProperty({ type: DispatchFiguresAnswer }) figures!: DispatchFiguresAnswer;
  @ApiProperty({
    type: [DispatchTripAnswer],
    description: 'by time of departure as the plan of the day is by now, those that nobody planned last',
  })
  trips!: DispatchTripAnswer[];
  @ApiProperty({ type: [DriverWordAnswer], description: 'what drivers wrote, the newest first' }) driversWrote!: DriverWordAnswer[];
  @ApiProperty({ type: NextDayAnswer, description: 'the day after this one' }) nextDay!: NextDayAnswer;
  @ApiProperty({
    type: ServiceDayAnswer,
    nullable: true,
    description:
      'the first day after that one, within 92 days of this one, which is not what its weekday alone would tell; null: there is none',
  })
  nextUnlikeDay!: ServiceDayAnswer | null;
}
