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

  @IsId('the trip; sent instead of `trip` by pages that were opened before an update')
  tripId?: string;

  @IsDateText('its service date; sent by the same pages')
  serviceDate?: string;
}

/** An unpublished alert from a form of the desk. Empty fields are left out. */
export class AlertPreviewForm extends AlertRequest {
  @IsOneOf(['stop', 'lobby'], 'on a phone, or on the screen in the lobby')
  view!: 'stop' | 'lobby';

  @IsUuid('the alert that it is to change')
  alertId?: string;

  @IsId('the stop whose page is shown; default the stop of the alert, else the busiest one')
  atStopId?: string;
}

export class BoardQuery extends LanguageQuery {
  @IsInstantText('the moment for which the board is made; default the start of the current minute')
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
    description: 'riding time to the last stop of the line; missing if the trip does not go there',
  })
  rideSeconds?: number;
  @ApiProperty({ required: false, example: 0, description: 'its riding times: index in `timings`; missing: unknown or not shown' })
  timing?: number;
}

/** A stop of a line, seen from another one. */
export class BoardLineStopAnswer {
  @ApiProperty({ example: 'songhong' }) stopId!: string;
  @ApiProperty({ example: '淞虹路' }) name!: string;
  @ApiProperty({ required: false, example: '2号线', description: 'a note about the stop, if it is short' }) note?: string;
}

export class BoardWayBackAnswer extends PickType(BoardLineStopAnswer, ['stopId', 'name'] as const) {
  @ApiProperty({ description: 'true: the line is a loop, and riders who stay on come back' }) staysOn!: boolean;
}

const text = { type: String, nullable: true } as const;

class ChangedTimeAnswer {
  @ApiProperty({ example: '07:45' }) time!: string;
  @ApiProperty({ enum: ['goes', 'comes', 'stays'], description: 'only in the old timetable, only in the new, or both' }) is!:
    'goes' | 'comes' | 'stays';
}

export class TimetableChangeAnswer {
  @ApiProperty({ format: 'date', example: '2024-07-22', description: 'the first day of the new timetable' }) from!: string;
  @ApiProperty({ ...text, format: 'date', description: 'the day of the old timetable; null: nothing ran by it' }) before!: string | null;
  @ApiProperty({ ...text, format: 'date', description: 'the day of the new timetable; null: nothing runs by it' }) after!: string | null;
  @ApiProperty({ type: [ChangedTimeAnswer], description: 'departures from here, by time' }) rows!: ChangedTimeAnswer[];
}

export class BoardDayAnswer {
  @ApiProperty({ example: '2024-10-01', format: 'date' }) date!: string;
  @ApiProperty({ format: 'date-time', example: '2024-10-01T00:00:00+08:00', description: 'noon minus 12 hours' }) startsAt!: string;
  @ApiProperty({ description: 'whether any bus runs' }) runs!: boolean;
  @ApiProperty({ example: 'holiday', description: 'why buses run or do not; a stable code' }) reasonCode!: string;
  @ApiProperty({ example: '国庆节' }) reason!: string;
  @ApiProperty({ description: 'the calendar of working days is not published yet for the date' }) provisional!: boolean;
}

/** The later stops at which riders have to arrange to get off, by name. */
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
  @ApiProperty({ ...text, example: '2号线', description: 'a note about the last stop; null: none' }) note!: string | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    example: 1080,
    description: 'walking time from here to the last stop (GTFS transfers.txt); null: unknown',
  })
  walkSeconds!: number | null;
  @ApiProperty({
    type: TimetableChangeAnswer,
    required: false,
    description: 'a new timetable that takes effect within seven days; missing: none, or it changes no departure here',
  })
  change?: TimetableChangeAnswer;
  @ApiProperty({
    type: [String],
    required: false,
    example: ['天山西路菜场', '淞虹路地铁站'],
    description: 'for a line that ends where it began: the next two stops, because its last stop does not show where it goes',
  })
  nextStops?: string[];
  @ApiProperty({
    type: [BoardLineStopAnswer],
    required: false,
    description:
      'the stops at which these departures call, in order, this stop first; missing if there are only two; empty if all lines of the board together have too many',
  })
  stops?: BoardLineStopAnswer[];
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer', nullable: true } },
    required: false,
    example: [[0, 480, null, 720]],
    description:
      'lists of riding times, most of them shared by many departures: seconds from the departure here to the arrival at each of `stops`; null: nobody can get off there',
  })
  timings?: (number | null)[][];
  @ApiProperty({ type: BoardWayBackAnswer, required: false, description: 'where riders get on to come back; only with `stops`' })
  wayBack?: BoardWayBackAnswer;
  @ApiProperty({
    type: [BoardDropOffsAnswer],
    required: false,
    description: 'the stops where riders get off by arrangement (GTFS drop_off_type 2, 3); missing: none',
  })
  dropOffs?: BoardDropOffsAnswer[];
  @ApiProperty({ description: 'drivers of the route report their trips, so a due departure without a report may still come' })
  driversReport!: boolean;
  @ApiProperty({
    type: [BoardDayAnswer],
    required: false,
    description: 'the service days of this line; missing: the same as those of the stop',
  })
  days?: BoardDayAnswer[];
  @ApiProperty({ type: [BoardDepartureAnswer] }) departures!: BoardDepartureAnswer[];
  @ApiProperty({
    type: [BoardDepartureAnswer],
    description: 'past departures that riders can still report on: planned between 60 minutes ago and 2 minutes from now, and gone',
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
  @ApiProperty({ description: 'it affects boarding, and is shown above the departures' }) changesBoarding!: boolean;
  @ApiProperty({ ...text, format: 'date-time', description: 'null: until further notice' }) activeUntil!: string | null;
}

export class BoardStopAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
  @ApiProperty({ ...text, description: 'a note about the stop; null: none' }) description!: string | null;
}

export class BoardAnswer {
  @ApiProperty({ example: '虹桥人才公寓班车' }) agencyName!: string;
  @ApiProperty({
    required: false,
    example: '021-5555 0199',
    description: 'missing: riders need not phone for anything shown here, or the agency has no number',
  })
  agencyPhone?: string;
  @ApiProperty({ type: BoardStopAnswer }) stop!: BoardStopAnswer;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) at!: string;
  @ApiProperty({ type: [BoardDayAnswer], description: 'service days from that of `at` on: whether and why any bus leaves here' })
  days!: BoardDayAnswer[];
  @ApiProperty({ type: [BoardLineAnswer] }) lines!: BoardLineAnswer[];
  @ApiProperty({ type: [BoardAlertAnswer] }) alerts!: BoardAlertAnswer[];
}

export const standardDays = 14;

export class OfflineDaysQuery extends LanguageQuery {
  @IsDateText('the first service date; default today in the time zone of the agency')
  from?: string;

  @IsWhole(1, 31, standardDays, 'how many days')
  days?: number;
}

export class OfflineDepartureAnswer extends PickType(BoardDepartureAnswer, ['tripId', 'headsign', 'pickupType', 'timing'] as const) {
  @ApiProperty({ example: '07:30:00', description: 'local time' }) time!: string;
  @ApiProperty({ example: 27000, description: 'seconds after `startsAt` of the day' })
  seconds!: number;
  @ApiProperty({ example: 0, description: 'index in `services`: the days on which it leaves' }) service!: number;
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
    description: 'sets of days, each a list of indexes in `days`',
  })
  services!: readonly (readonly number[])[];
  @ApiProperty({ type: [OfflineLineAnswer] }) lines!: readonly OfflineLineAnswer[];
  @ApiProperty({ type: [CancelledDepartureAnswer] }) cancelled!: readonly CancelledDepartureAnswer[];
  @ApiProperty({ type: [ChangedDepartureAnswer], description: 'departures that a manager moved or added' })
  changed!: readonly ChangedDepartureAnswer[];
}
