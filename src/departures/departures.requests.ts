import { ApiProperty } from '@nestjs/swagger';
import { IsDirection, IsId, IsInstantText, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { StopName } from '../network/network.requests.js';
import { arrangements, type Arrangement } from '../scheduling/trips.js';
import { occupancyStatuses, type OccupancyStatus } from '../trip-log/operated-trip.js';
import { ServiceDayAnswer } from '../timetables/timetables.requests.js';

export const standardLimit = 6;
export const maxDepartures = 50;

export class DeparturesQuery extends LanguageQuery {
  @IsInstantText('departures from this moment on; default: the current whole minute')
  at?: string;

  @IsWhole(1, maxDepartures, standardLimit, 'how many departures')
  limit?: number;

  @IsId('only this route')
  routeId?: string;

  @IsDirection()
  directionId?: 0 | 1;
}

/** The trip that the same vehicle runs before this one, and that is late. */
export class PreviousTripAnswer {
  @ApiProperty({ example: 'songhong-1-weekday-0715' }) tripId!: string;
  @ApiProperty({
    format: 'date-time',
    example: '2024-07-15T07:24:00+08:00',
    description: 'its departure from its first stop, logged or expected',
  })
  departureTime!: string;
  @ApiProperty({ description: 'true: `departureTime` is an estimate; false: it was logged' }) isEstimated!: boolean;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:36:00+08:00', description: 'its expected arrival at its last stop' })
  arrivalTime!: string;
  @ApiProperty({ description: 'whether its last stop is the requested stop, and this trip begins there' }) endsHere!: boolean;
}

export const pickupTypes = arrangements.filter((type) => type !== 'none');
export type PickupType = (typeof pickupTypes)[number];

/** Later stops of a trip at which nobody can get off, or only by arrangement. */
export class DropOffsAnswer {
  @ApiProperty({
    enum: [...arrangements],
    description:
      'GTFS `drop_off_type`: `none` (1): nobody may get off; `phone-agency` (2): riders who want to get off phone the agency first; ' +
      '`coordinate-with-driver` (3): riders who want to get off ask the driver',
  })
  dropOffType!: Arrangement;
  @ApiProperty({ type: [String], example: ['gate'], description: 'in the order of the trip' })
  stopIds!: readonly string[];
}

export class DepartureAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15', description: 'the service date; a trip at 00:04 may belong to the day before' })
  serviceDate!: string;
  @ApiProperty({
    example: false,
    description: 'true: whether it runs may still change, because the working days of that date are not published yet',
  })
  provisional!: boolean;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) scheduledDepartureTime!: string;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) departureTime!: string;
  @ApiProperty({
    enum: ['planned', 'driver-reported', 'estimated'],
    description:
      'planned: from the timetable, or a manager’s cancellation; driver-reported: the driver started or cancelled the trip, or logged the departure from this stop; estimated: from the delay at the last logged stop, of the vehicle, or announced by the driver',
  })
  source!: 'planned' | 'driver-reported' | 'estimated';
  @ApiProperty({ enum: ['scheduled', 'cancelled'], description: 'a cancelled departure stays in the list, with its planned time' })
  status!: 'scheduled' | 'cancelled';
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'delay against the scheduled or moved time; 0: on time; null: nothing was reported, it is cancelled, or it has no planned time',
  })
  delaySeconds!: number | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'the last report about the trip; if its time is the delay announced by its driver, when that was announced; null: no report, or cancelled by a manager',
  })
  reportedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'seconds from `reportedAt` to `at`; null: as `reportedAt`' })
  reportAgeSeconds!: number | null;
  @ApiProperty({
    example: 20,
    description:
      'whole minutes from `at` to `departureTime`, rounded towards zero; negative: it was due before `at`, and is cancelled or unreported',
  })
  minutes!: number;
  @ApiProperty({
    required: false,
    enum: [...pickupTypes],
    description:
      'present if riders can get on here only by arrangement (GTFS `pickup_type`): `phone-agency` (2): phone the agency first; ' +
      '`coordinate-with-driver` (3): arrange it with the driver. Stops where nobody may get on (1) have no departures',
  })
  pickupType?: PickupType;
  @ApiProperty({
    type: [DropOffsAnswer],
    required: false,
    description: 'present if at some later stops nobody can get off, or only by arrangement',
  })
  dropOffs?: readonly DropOffsAnswer[];
  @ApiProperty({
    required: false,
    example: '车辆故障',
    description:
      'why it is cancelled, late (`reasonOfDelay`), added or moved, if a reason was given: in the words of its author, or for a standard reason in the requested language',
  })
  reason?: string;
  @ApiProperty({
    required: false,
    description: 'present if true: it is not in the timetable; a manager or a driver added it, or a driver logged it',
  })
  added?: boolean;
  @ApiProperty({
    required: false,
    example: 600,
    description:
      'present if a manager moved it: how much later than `scheduledDepartureTime` it is planned to leave, delays not included; negative: earlier',
  })
  shiftSeconds?: number;
  @ApiProperty({
    required: false,
    description: 'present if true: its start was not reported, and `departureTime` includes the delay that its driver announced',
  })
  delayReported?: boolean;
  @ApiProperty({
    required: false,
    description: 'present if true: `reason` is the driver’s reason for the delay, not the reason for adding or moving the trip',
  })
  reasonOfDelay?: boolean;
  @ApiProperty({
    required: false,
    description:
      'present if true: it was due up to 10 minutes ago, and nothing was reported although drivers of its route report their trips; it may be late, or may have left',
  })
  unreported?: boolean;
  @ApiProperty({ type: PreviousTripAnswer, required: false, description: 'present if its delay is estimated from that of its vehicle' })
  previousTrip?: PreviousTripAnswer;
  @ApiProperty({ required: false, description: 'present if the feed publishes a headway instead of times' }) headwaySeconds?: number;
  @ApiProperty({
    required: false,
    enum: [...occupancyStatuses],
    description:
      'how full the bus was when it left its last logged stop (GTFS-Realtime OccupancyStatus); missing: the trip is not under way, or unknown',
  })
  occupancyStatus?: OccupancyStatus;
}

export class DeparturesAnswer {
  @ApiProperty({ type: StopName }) stop!: StopName;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) at!: string;
  @ApiProperty({ type: ServiceDayAnswer, description: 'whether buses run on the date of `at`, and why' }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ type: [DepartureAnswer] }) departures!: DepartureAnswer[];
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'the next departure that is not cancelled, if none is left on the date of `at`; else null',
  })
  resumesAt!: string | null;
}
