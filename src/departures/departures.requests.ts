import { ApiProperty } from '@nestjs/swagger';
import { IsDirection, IsId, IsInstantText, IsWhole, LanguageQuery } from '../http/fields.decorator.js';
import { StopName } from '../network/network.requests.js';
import { arrangements, type Arrangement } from '../scheduling/trips.js';
import { occupancyStatuses, type OccupancyStatus } from '../trip-log/operated-trip.js';
import { ServiceDayAnswer } from '../timetables/timetables.requests.js';

export const standardLimit = 6;
export const maxDepartures = 50;

export class DeparturesQuery extends LanguageQuery {
  @IsInstantText('the moment asked about; default the current whole minute')
  at?: string;

  @IsWhole(1, maxDepartures, standardLimit, 'how many departures')
  limit?: number;

  @IsId('only this route')
  routeId?: string;

  @IsDirection()
  directionId?: 0 | 1;
}

/** The late trip that the same vehicle has before this one. */
export class PreviousTripAnswer {
  @ApiProperty({ example: 'songhong-1-weekday-0715' }) tripId!: string;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:24:00+08:00', description: 'when it left its first stop, or is expected to' })
  departureTime!: string;
  @ApiProperty({ description: 'false: its driver reported that it left' }) isEstimated!: boolean;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:36:00+08:00', description: 'when it is expected at its last stop' })
  arrivalTime!: string;
  @ApiProperty({ description: 'whether that is the stop asked about, where this trip begins' }) endsHere!: boolean;
}

export const pickupTypes = arrangements.filter((type) => type !== 'none');
export type PickupType = (typeof pickupTypes)[number];

/** Later stops of a trip at which riders get off in another way than usual. */
export class DropOffsAnswer {
  @ApiProperty({
    enum: [...arrangements],
    description:
      'GTFS `drop_off_type`: `none` (1) nobody may get off, `phone-agency` (2) who wants to get off phones the agency first, ' +
      '`coordinate-with-driver` (3) tells the driver',
  })
  dropOffType!: Arrangement;
  @ApiProperty({ type: [String], example: ['gate'], description: 'in the order in which the trip calls there' })
  stopIds!: readonly string[];
}

export class DepartureAnswer {
  @ApiProperty({ example: 'songhong-0-weekday-0730' }) tripId!: string;
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ example: '淞虹路' }) headsign!: string;
  @ApiProperty({ format: 'date', example: '2024-07-15', description: 'the service day; a trip at 00:04 may belong to the day before' })
  serviceDate!: string;
  @ApiProperty({ example: false, description: 'the working days of that service day are not published yet: it may still change' })
  provisional!: boolean;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) scheduledDepartureTime!: string;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:30:00+08:00' }) departureTime!: string;
  @ApiProperty({
    enum: ['planned', 'driver-reported', 'estimated'],
    description:
      'where the word on it comes from: the timetable (a manager’s cancellation, too), the driver who started or cancelled the trip or left the stop, or the delay at the last stop, of the vehicle, or that the driver expects',
  })
  source!: 'planned' | 'driver-reported' | 'estimated';
  @ApiProperty({ enum: ['scheduled', 'cancelled'], description: 'a cancelled departure stays in the list, with its planned time' })
  status!: 'scheduled' | 'cancelled';
  @ApiProperty({ type: Number, nullable: true, description: 'null: nothing was reported; 0 is on time' }) delaySeconds!: number | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'when somebody last reported anything of the trip; of one expected as late as its driver says, when that was said',
  })
  reportedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'from then to `at`' }) reportAgeSeconds!: number | null;
  @ApiProperty({
    example: 20,
    description: 'whole minutes from `at`, rounded towards zero; negative: it was due so long ago, and is cancelled or unreported',
  })
  minutes!: number;
  @ApiProperty({
    required: false,
    enum: [...pickupTypes],
    description:
      'how to get on here, only where the bus does not simply stop (GTFS `pickup_type`): `phone-agency` (2) phone the agency first, ' +
      '`coordinate-with-driver` (3) arrange it with the driver. Where nobody may get on (1) there is no departure',
  })
  pickupType?: PickupType;
  @ApiProperty({ type: [DropOffsAnswer], required: false, description: 'only where one gets off otherwise than usual at a stop ahead' })
  dropOffs?: readonly DropOffsAnswer[];
  @ApiProperty({
    required: false,
    example: '车辆故障',
    description:
      'why it is cancelled, as late as its driver says, was added or moved; only where somebody said so, in their words, or in the asked language where it is a known reason',
  })
  reason?: string;
  @ApiProperty({
    required: false,
    description: 'only where true: it is not in the timetable; a manager or a driver added it, or a driver runs it',
  })
  added?: boolean;
  @ApiProperty({
    required: false,
    example: 600,
    description: 'only where a manager moved it: by so much `departureTime` is later than `scheduledDepartureTime`, without any delay',
  })
  shiftSeconds?: number;
  @ApiProperty({
    required: false,
    description: 'only where true: nobody reported that it left, and it is expected as late as its driver said beforehand',
  })
  delayReported?: boolean;
  @ApiProperty({
    required: false,
    description: 'only where true: `reason` is why it is late, as its driver said, and not why it was added or moved',
  })
  reasonOfDelay?: boolean;
  @ApiProperty({
    required: false,
    description:
      'only where true: it was due up to 10 minutes ago, drivers of its route report their trips, and nobody reported this one: it may not have come yet, or may have left',
  })
  unreported?: boolean;
  @ApiProperty({ type: PreviousTripAnswer, required: false, description: 'only where it is estimated to be late because its vehicle is' })
  previousTrip?: PreviousTripAnswer;
  @ApiProperty({ required: false, description: 'only where the feed promises a headway instead of times' }) headwaySeconds?: number;
  @ApiProperty({
    required: false,
    enum: [...occupancyStatuses],
    description: 'how full the bus was when it left its last stop (GTFS-Realtime OccupancyStatus); only of trips underway that are logged',
  })
  occupancyStatus?: OccupancyStatus;
}

export class DeparturesAnswer {
  @ApiProperty({ type: StopName }) stop!: StopName;
  @ApiProperty({ format: 'date-time', example: '2024-07-15T07:10:00+08:00' }) at!: string;
  @ApiProperty({ type: ServiceDayAnswer, description: 'the calendar day of `at`' }) serviceDay!: ServiceDayAnswer;
  @ApiProperty({ type: [DepartureAnswer] }) departures!: DepartureAnswer[];
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'the first departure, when nothing more leaves today; else null',
  })
  resumesAt!: string | null;
}
