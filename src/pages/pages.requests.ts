import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { AlertAnswer, AlertRequest } from '../alerts/alerts.requests.js';
import { DepartureAnswer, pickupTypes, type PickupType } from '../departures/departures.requests.js';
import { longestId } from '../fields.js';
import { field } from '../http/route.decorator.js';
import { IsDateText, IsId, IsInstantText, IsOneOf, IsUuid, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { ReportRequest } from '../rider-reports/rider-reports.requests.js';
import { readTripOfDay } from './page-query.js';

export class StreamQuery extends LanguageQuery {}

/**
 * A report from a page without JavaScript, whose device is identified by a cookie. Pages opened before an update have a form for each trip.
 */
export class ReportForm extends OmitType(ReportRequest, ['deviceId', 'tripId', 'serviceDate'] as const) {
  @field('trip-of-a-day', {
    schema: { type: 'string', maxLength: longestId + 11 },
    description: 'the service date and the id of the trip, one choice of the form',
    example: '2024-07-15 songhong-0-weekday-0730',
    fault: { 'zh-CN': '应为日期和班次编号，例如 2024-07-15 songhong-0-weekday-0730', en: 'must be a date and the id of a trip' },
    accepts: (value) => typeof value === 'string' && readTripOfDay(value) !== null,
  })
  trip?: string;

  @IsId('of pages opened before')
  tripId?: string;

  @IsDateText('of pages opened before')
  serviceDate?: string;
}

/** An unpublished alert from a form of the desk. Empty fields are left out. */
export class AlertPreviewForm extends AlertRequest {
  @IsOneOf(['stop', 'lobby'], 'on a phone, or on the screen in the lobby')
  view!: 'stop' | 'lobby';

  @IsUuid('the alert that it is to change')
  alertId?: string;

  @IsId('at which stop; default the one that it is about, else where most people get on')
  atStopId?: string;
}

export class BoardQuery extends LanguageQuery {
  @IsInstantText('the moment asked about; default the current whole minute')
  at?: string;
}

/** A departure without fields that change every minute. */
export class BoardDepartureAnswer extends OmitType(DepartureAnswer, [
  'routeId',
  'directionId',
  'minutes',
  'reportAgeSeconds',
  'headwaySeconds',
  'dropOffs',
] as const) {
  @ApiProperty({
    required: false,
    example: 480,
    description: 'to the last stop of the line; only where the trip goes there',
  })
  rideSeconds?: number;
  @ApiProperty({ required: false, example: 0, description: 'how long it takes to the stops of the line: a place in its `timings`' })
  timing?: number;
}

/** A stop of a line, seen from another one. */
export class BoardLineStopAnswer {
  @ApiProperty({ example: 'songhong' }) stopId!: string;
  @ApiProperty({ example: '淞虹路' }) name!: string;
  @ApiProperty({ required: false, example: '2号线', description: 'what the stop says of itself, where that is short' }) note?: string;
}

export class BoardWayBackAnswer extends PickType(BoardLineStopAnswer, ['stopId', 'name'] as const) {
  @ApiProperty({ description: 'the line comes round: who stays on comes back' }) staysOn!: boolean;
}

const text = { type: String, nullable: true } as const;

class ChangedTimeAnswer {
  @ApiProperty({ example: '07:45' }) time!: string;
  @ApiProperty({ enum: ['goes', 'comes', 'stays'] }) is!: 'goes' | 'comes' | 'stays';
}

export class TimetableChangeAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-22', description: 'the first day of the new timetable' }) from!: string;
  @ApiProperty({ ...text, format: 'date', description: 'the day of the old timetable that is compared; null: there is none' }) before!:
    string | null;
  @ApiProperty({ ...text, format: 'date', description: 'the day of the new one; null: nothing runs by it' }) after!: string | null;
  @ApiProperty({ type: [ChangedTimeAnswer], description: 'departures from here, by time' }) rows!: ChangedTimeAnswer[];
}

export class BoardDayAnswer {
  @ApiProperty({ example: '2024-10-01', format: 'date' }) date!: string;
  @ApiProperty({ format: 'date-time', example: '2024-10-01T00:00:00+08:00', description: 'noon minus 12 h' }) startsAt!: string;
  @ApiProperty({ description: 'whether any bus runs' }) runs!: boolean;
  @ApiProperty({ example: 'holiday', description: 'stable code' }) reasonCode!: string;
  @ApiProperty({ example: '国庆节' }) reason!: string;
  @ApiProperty({ description: 'the working-day calendar of the date is not published yet' }) provisional!: boolean;
}

/** Stops ahead, by name, where riders have to request to get off. */
export class BoardDropOffsAnswer {
  @ApiProperty({ enum: [...pickupTypes] }) dropOffType!: PickupType;
  @ApiProperty({ type: [String], example: ['北门'] }) stops!: string[];
}

export class BoardLineAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ enum: [0, 1, null], nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ example: '淞虹路线' }) routeName!: string;
  @ApiProperty({ ...text, example: '2E6B34' }) color!: string | null;
  @ApiProperty({ ...text, example: 'FFFFFF' }) textColor!: string | null;
  @ApiProperty({ example: '淞虹路' }) towards!: string;
  @ApiProperty({ ...text, example: '2号线', description: 'what the last stop says of itself' }) note!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 1080,
    description: 'on foot from here to the last stop (GTFS transfers.txt); null: not known',
  })
  walkSeconds!: number | null;
  @ApiProperty({
    type: TimetableChangeAnswer,
    required: false,
    description: 'another timetable that comes within seven days; only where it changes something here',
  })
  change?: TimetableChangeAnswer;
  @ApiProperty({
    type: [String],
    required: false,
    example: ['天山西路菜场', '淞虹路地铁站'],
    description: 'of a line that ends where it began: the next two stops, because its last one says nothing',
  })
  nextStops?: string[];
  @ApiProperty({
    type: [BoardLineStopAnswer],
    required: false,
    description:
      'of a line with more than two stops from here: where these departures call, in order, this stop first; empty where all lines of the board together have too many',
  })
  stops?: BoardLineStopAnswer[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer', nullable: true } },
    required: false,
    example: [[0, 480, null, 720]],
    description:
      'seconds from the departure here to the arrival at each of `stops`; null: nobody gets off there. Most departures share one',
  })
  timings?: (number | null)[][];
  @ApiProperty({ type: BoardWayBackAnswer, required: false, description: 'with `stops`: where one gets on to come back' })
  wayBack?: BoardWayBackAnswer;
  @ApiProperty({
    type: [BoardDropOffsAnswer],
    required: false,
    description: 'only where some of these departures call at stops where one gets off by arrangement (GTFS drop_off_type 2, 3)',
  })
  dropOffs?: BoardDropOffsAnswer[];
  @ApiProperty({ description: 'whether drivers of the route report their trips: then one that is due and not reported may still come' })
  driversReport!: boolean;
  @ApiProperty({
    type: [BoardDayAnswer],
    required: false,
    description: 'the days of this line; only where they are others than those of the stop',
  })
  days?: BoardDayAnswer[];
  @ApiProperty({ type: [BoardDepartureAnswer] }) departures!: BoardDepartureAnswer[];
  @ApiProperty({
    type: [BoardDepartureAnswer],
    description: 'planned for the last 60 minutes (or the next 2) and gone: what may still be reported on',
  })
  gone!: BoardDepartureAnswer[];
}

export class BoardAlertAnswer extends PickType(AlertAnswer, [
  'alertId',
  'header',
  'headerLanguage',
  'description',
  'descriptionLanguage',
] as const) {
  @ApiProperty({ description: 'it changes where or whether one boards, and stands above the departures' }) changesBoarding!: boolean;
  @ApiProperty({ ...text, format: 'date-time', description: 'null: until further notice' }) activeUntil!: string | null;
}

export class BoardStopAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
  @ApiProperty(text) description!: string | null;
}

export class BoardAnswer {
  @ApiProperty({ example: '虹桥人才公寓班车' }) agencyName!: string;
  @ApiProperty({
    required: false,
    example: '021-5555 0199',
    description: 'only where riders have to phone for something told here, and the agency has a number',
  })
  agencyPhone?: string;
  @ApiProperty({ type: BoardStopAnswer }) stop!: BoardStopAnswer;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) at!: string;
  @ApiProperty({ type: [BoardDayAnswer], description: 'the day of `at` and those after it, for all that leaves here' })
  days!: BoardDayAnswer[];
  @ApiProperty({ type: [BoardLineAnswer] }) lines!: BoardLineAnswer[];
  @ApiProperty({ type: [BoardAlertAnswer] }) alerts!: BoardAlertAnswer[];
}

export const standardDays = 14;

export class OfflineDaysQuery extends LanguageQuery {
  @IsDateText('the first day; default today at the place')
  from?: string;

  @IsWhole(1, 31, standardDays, 'how many days')
  days?: number;
}

export class OfflineDepartureAnswer extends PickType(BoardDepartureAnswer, ['tripId', 'headsign', 'pickupType', 'timing'] as const) {
  @ApiProperty({ example: '07:30:00', description: 'on the clocks of the place' }) time!: string;
  @ApiProperty({ example: 27000, description: 'seconds after `startsAt` of the day: the same, but in the night in which clocks change' })
  seconds!: number;
  @ApiProperty({ example: 0, description: 'on which days: a place in `services`' }) service!: number;
}

export class OfflineLineAnswer extends OmitType(BoardLineAnswer, ['departures', 'gone', 'change', 'driversReport'] as const) {
  @ApiProperty({ type: [OfflineDepartureAnswer] }) departures!: readonly OfflineDepartureAnswer[];
}

export class CancelledDepartureAnswer extends PickType(BoardDepartureAnswer, ['tripId', 'scheduledDepartureTime', 'reason'] as const) {}

export class ChangedDepartureAnswer extends PickType(BoardDepartureAnswer, [
  ...(['tripId', 'scheduledDepartureTime', 'added', 'shiftSeconds', 'reason'] as const),
]) {}

export class OfflineDaysAnswer extends PickType(BoardAnswer, ['agencyName', 'stop', 'days'] as const) {
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' } },
    example: [[0, 1, 2, 3, 4]],
    description: 'sets of days with the same departures: places in `days`',
  })
  services!: readonly (readonly number[])[];
  @ApiProperty({ type: [OfflineLineAnswer] }) lines!: readonly OfflineLineAnswer[];
  @ApiProperty({ type: [CancelledDepartureAnswer] }) cancelled!: readonly CancelledDepartureAnswer[];
  @ApiProperty({ type: [ChangedDepartureAnswer], description: 'those that were moved or added' })
  changed!: readonly ChangedDepartureAnswer[];
}
