import { ApiProperty } from '@nestjs/swagger';
import { IsDateText, IsId, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
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

export class DispatchDayQuery extends LanguageQuery {
  @IsWhole(
    0,
    1_000_000,
    null,
    'If the timetable has more trips on the date, the answer has the figures of each route in `routes` and leaves `trips` empty; left out: all trips',
  )
  mostTrips?: number;
}

export class DispatchRouteParams extends DispatchDayParams {
  @IsId('the route', { required: true, example: 'songhong' })
  routeId!: string;
}

export class DispatchTripParams extends DispatchDayParams {
  @IsId('the `tripId` in the answer of the day', { required: true, example: 'songhong-0-weekday-0730' })
  tripId!: string;
}

/** The vehicle of a trip: the logged one, else the assigned one. */
export class DispatchVehicleAnswer {
  @ApiProperty({ example: 'bus-1' }) vehicleId!: string;
  @ApiProperty({ ...text, example: '沪A·12345', description: 'null: unknown, or a borrowed vehicle' }) licensePlate!: string | null;
  @ApiProperty({ ...people, example: 30, description: 'null: unknown' }) seats!: number | null;
  @ApiProperty({ ...people, example: 0, description: 'standing places; null: unknown' }) standing!: number | null;
  @ApiProperty({ description: 'true: the driver logged this vehicle; false: it is only assigned' }) isLogged!: boolean;
  @ApiProperty({ description: 'whether the vehicle was taken out of use' }) isRetired!: boolean;
}

/** The driver of a trip, visible to managers only. */
export class DispatchDriverAnswer {
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ example: '周国强' }) name!: string;
  @ApiProperty({ ...text, example: '13800000000' }) phone!: string | null;
  @ApiProperty({ description: 'whether the account is disabled; then the trip has no driver until somebody else is assigned' })
  isDisabled!: boolean;
}

/** Managers' decisions about a trip that still count; `POST /v1/trips/{serviceDate}/undo` undoes these events. */
export class UndoableAnswer {
  @ApiProperty({ ...uuids, description: 'ids of the events that cancelled it' }) cancelled!: readonly string[];
  @ApiProperty({ ...uuids, description: 'ids of the events that moved it' }) moved!: readonly string[];
  @ApiProperty({ ...uuids, description: 'ids of the events that added it' }) added!: readonly string[];
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
      'its current state. not-started: due at least three minutes ago and not started, on a route whose drivers report; unlogged: it should be over and nothing was logged',
  })
  sign!: TripSign;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '1E6B3A', description: 'GTFS route_color' }) routeColor!: string | null;
  @ApiProperty({ ...text, example: '开往淞虹路', description: 'null: unknown' }) directionName!: string | null;
  @ApiProperty({ example: '淞虹路', description: 'the destination that the bus shows' }) headsign!: string;
  @ApiProperty({ type: StopName, nullable: true }) firstStop!: StopName | null;
  @ApiProperty({ type: StopName, nullable: true }) lastStop!: StopName | null;
  @ApiProperty({ ...text, example: 'bus-1' }) blockId!: string | null;
  @ApiProperty({ ...time, description: 'from the timetable or as added, without later moves; null: the trip has no plan' })
  scheduledDepartureTime!: string | null;
  @ApiProperty({ ...time, description: 'its scheduled arrival at the last stop, without later moves; null: the trip has no plan' })
  scheduledArrivalTime!: string | null;
  @ApiProperty({ ...time, description: 'its departure from the first stop: logged (`hasLeft`), else expected; null: unknown' })
  departureTime!: string | null;
  @ApiProperty({ ...time, description: 'its end: logged, else expected; null: unknown' })
  arrivalTime!: string | null;
  @ApiProperty({ description: 'whether `departureTime` was logged' }) hasLeft!: boolean;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'delay against the current plan: for a completed trip as in the figures, else the expected delay; negative: early; null: unknown',
  })
  delaySeconds!: number | null;
  @ApiProperty({ description: '`delaySeconds` is more than five minutes' }) isLate!: boolean;
  @ApiProperty({
    description:
      'it has not started yet and nobody is assigned, or only a disabled account; always false for other trips, and in towns that never assigned anybody',
  })
  isWithoutDriver!: boolean;
  @ApiProperty({
    description: 'it has not started yet and no vehicle in use is assigned or logged; false in the same cases as `isWithoutDriver`',
  })
  isWithoutVehicle!: boolean;
  @ApiProperty({
    ...people,
    description: 'for a trip underway: people on board after its last logged stop; null: unknown',
  })
  onBoard!: number | null;
  @ApiProperty({ description: 'its driver reported it full, or the counts filled its seats and standing room' })
  declare wasFull: boolean;
  @ApiProperty({ type: DispatchVehicleAnswer, nullable: true }) vehicle!: DispatchVehicleAnswer | null;
  @ApiProperty({ type: DispatchDriverAnswer, nullable: true, description: 'the driver of the latest log entry, else the assigned driver' })
  driver!: DispatchDriverAnswer | null;
  @ApiProperty({
    type: String,
    enum: ['manager', 'driver', 'import', null],
    nullable: true,
    description: 'who cancelled it; null: it is not cancelled',
  })
  cancelledBy!: string | null;
  @ApiProperty({ type: UndoableAnswer }) undoable!: UndoableAnswer;
  @ApiProperty({
    enum: [...tripFindingCodes],
    isArray: true,
    description: 'codes of what is odd about it; details are in the answer of the trip itself',
  })
  findingCodes!: TripFindingCode[];
  @ApiProperty({ type: TripReportsAnswer }) reports!: TripReportsAnswer;
}

/** A remark that a driver wrote on a day. */
export class DriverWordAnswer {
  @ApiProperty({
    enum: [...wordKinds],
    description: 'fault, check: notes of the driver; late, cancelled, added: what the driver logged of a trip, with the reason',
  })
  kind!: WordKind;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountId!: string | null;
  @ApiProperty({ ...text, example: '周国强' }) by!: string | null;
  @ApiProperty({ ...text, description: 'null: it is not about a trip' }) tripId!: string | null;
  @ApiProperty(text) vehicleId!: string | null;
  @ApiProperty({ ...text, example: '虹古路有施工', description: 'in the driver’s words; for `check`: the items that failed' }) text!:
    string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'for `late`: how late the driver expects to be; null for the other kinds' })
  delaySeconds!: number | null;
}

/** The figures of a day as of now. The parts add up: scheduled = completed + underway + toCome + notStarted + unlogged + cancelled. */
export class DispatchFiguresAnswer {
  @ApiProperty({ ...count, description: 'trips of the timetable, cancelled ones included' }) scheduled!: number;
  @ApiProperty({ ...count, description: 'scheduled trips whose departure time has passed and that are not cancelled' }) due!: number;
  @ApiProperty(count) completed!: number;
  @ApiProperty(count) underway!: number;
  @ApiProperty(count) toCome!: number;
  @ApiProperty(count) notStarted!: number;
  @ApiProperty({ ...count, description: 'trips without a log that should be over: unknown whether they ran' }) unlogged!: number;
  @ApiProperty(count) cancelled!: number;
  @ApiProperty({ ...count, description: 'trips outside the timetable, without cancelled ones: added by somebody, or only logged' })
  extra!: number;
  @ApiProperty({ ...count, description: 'trips, extra ones included, that have left and are late' }) late!: number;
  @ApiProperty({ ...count, description: 'trips, extra ones included, whose count is closed' }) counted!: number;
  @ApiProperty({ ...people, description: 'on all trips, those underway included; null: unknown, because no trip has a count' })
  boardings!: number | null;
  @ApiProperty({ ...people, description: 'people who could not board; null: not reported' }) leftBehind!: number | null;
  @ApiProperty({ ...count, description: 'trips that were full' }) full!: number;
  @ApiProperty({ ...count, description: 'trips that have not started yet and lack a driver, a vehicle, or both' }) withoutCrew!: number;
}

/** A summary of the next day. */
export class NextDayAnswer {
  @ApiProperty({ type: ServiceDayAnswer }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ ...count, example: 40, description: 'trips that are to run, added ones included' }) tripCount!: number;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'trips without a driver, a vehicle, or both; null: the town never assigned anybody',
  })
  unassignedCount!: number | null;
}

/** A route on a day, without its trips. */
export class DispatchRouteAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '1E6B3A', description: 'GTFS route_color' }) routeColor!: string | null;
  @ApiProperty({ type: DispatchFiguresAnswer }) figures!: DispatchFiguresAnswer;
}

/** The trips of a day, or of a route on a day. */
export class DispatchTripsAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-15' }) date!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15', description: 'the date on the agency’s clocks' }) today!: string;
  @ApiProperty({ format: 'date-time', description: 'the time for which this answer is true' }) at!: string;
  @ApiProperty({ type: ServiceDayAnswer }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ description: 'whether the day is closed, so that no further log is expected' }) isOver!: boolean;
  @ApiProperty({ type: DispatchFiguresAnswer }) figures!: DispatchFiguresAnswer;
  @ApiProperty({
    type: [DispatchTripAnswer],
    description: 'in the order of their current planned departure; trips without a plan come last',
  })
  trips!: DispatchTripAnswer[];
  @ApiProperty({
    type: [DriverWordAnswer],
    description: 'what drivers wrote, the newest first: of a route only about its trips; in an answer by route only their notes',
  })
  driversWrote!: DriverWordAnswer[];
}

export class DispatchDayAnswer extends DispatchTripsAnswer {
  @ApiProperty({
    type: [DispatchRouteAnswer],
    nullable: true,
    description: 'the routes that have trips on the date, if it has more trips than `mostTrips`; null: `trips` has every trip',
  })
  routes!: DispatchRouteAnswer[] | null;
  @ApiProperty({ type: NextDayAnswer, description: 'the day after this one' }) nextDay!: NextDayAnswer;
  @ApiProperty({
    type: ServiceDayAnswer,
    nullable: true,
    description:
      'the first day after the next day, within 92 days, whose service differs from what its weekday suggests, such as a holiday; null: there is none',
  })
  nextUnlikeDay!: ServiceDayAnswer | null;
}
